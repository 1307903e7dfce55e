/**
 * Names as dots on a plane, to be dragged or moved with the arrow keys; knows nothing of answers.
 *
 * What a point's name is and when it stands here is for its owner to say (`Plane.show`).
 */

import { el, freshId, setText } from "./elements.js";
import { freeOf, layNames, NEW_SPOTS, onPlane, where } from "./spots.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./spots.js").Spot} Spot */
/** @typedef {import("./spots.js").Ends & {centre: string}} PlaneWords  in those of the setting */

const MIDDLE = { x: 50, y: 50 };
const STEP = 5;
/** Pixels that a finger may slip without moving anything. */
const SLIP = 3;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Plane {
  /**
   * @param {Host} host
   * @param {PlaneWords} words
   * @param {Record<string, string>} names  attributes that name it
   * @param {(isDone: boolean) => void} moved  a point was moved; `isDone` where no more is to come of it
   */
  constructor(host, words, names, moved) {
    this.host = host;
    this.words = words;
    this.moved = moved;
    /** @type {Point[]} */
    this.points = [];
    this.said = el("p", { class: "ws-hidden", role: "status" });
    this.help = el("p", { class: "ws-help", id: freshId("help") }, host.say("field.place.help"));
    this.area = el("div", { class: "ws-plane-area" }, ...drawWords(words));
    // The arrow keys belong to the points, also where a screen reader has its own use for them.
    const plane = el("div", { class: "ws-plane", role: "application", ...names }, this.area);
    this.element = el("div", { class: "ws-plane-part" }, plane, this.help, this.said);
    // Drawing asks for no measures: the first ones come when the browser has them, and again when they change.
    new ResizeObserver(() => this.arrange()).observe(this.area);
  }

  /**
   * @param {Point[]} points  those with a name; one that stands nowhere yet gets a free spot
   */
  show(points) {
    for (const point of this.points) if (!points.includes(point)) point.leave();
    for (const point of points) {
      point.stands ??= freeOf(NEW_SPOTS, this.spots(points));
      if (!point.button.isConnected) this.area.append(point.button);
    }
    this.points = points;
    this.arrange();
  }

  /**
   * @param {Point[]} [points]
   * @returns {Spot[]} where they stand, those that do
   */
  spots(points = this.points) {
    return points.flatMap(({ stands }) => stands ?? []);
  }

  /** Lay the names so that each can be read, and say of each where it stands. */
  arrange() {
    for (const point of this.points) point.draw(where(point.spot, this.words, this.host.say));
    const { left, top, width, height } = this.area.getBoundingClientRect();
    if (width === 0) return;
    const sizes = this.points.map(({ spot, label }) => ({
      x: (spot.x / 100) * width,
      y: (1 - spot.y / 100) * height,
      width: label.offsetWidth,
      height: label.offsetHeight,
    }));
    const words = [...this.area.querySelectorAll(".ws-plane-word")].map((word) => {
      const box = word.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    });
    const gap = (this.points[0]?.button.offsetWidth ?? 0) / 2;
    const boxes = layNames(sizes, words, { width, height, gap });
    for (const [index, point] of this.points.entries()) {
      const { x = 0, y = 0 } = sizes[index] ?? {};
      const box = boxes[index];
      if (box) point.lay({ left: box.left - x, top: box.top - y, right: box.right - x, bottom: box.bottom - y });
    }
  }

  /**
   * @param {Point} point
   * @param {Spot[]} spots  where it may stand, the best first
   */
  put(point, spots) {
    point.stands = freeOf(spots, this.spots(this.points.filter((other) => other !== point)));
  }

  /**
   * @param {Point} point
   * @param {Spot} spot
   * @param {boolean} isDone
   */
  move(point, spot, isDone) {
    point.stands = onPlane(spot);
    point.button.dataset.typing = "";
    this.moved(isDone);
  }

  /** @param {Point} point */
  tell({ name, spot }) {
    const told = { name, where: where(spot, this.words, this.host.say), ...spot };
    setText(this.said, this.host.say("field.place.moved", told));
  }
}

/**
 * @param {PlaneWords} words
 * @returns {HTMLElement[]} rings with their words, or axes with theirs
 */
function drawWords({ rings, centre, across, up }) {
  const word = (/** @type {string} */ text, /** @type {string} */ at) =>
    el("span", { class: "ws-plane-word", "data-at": at }, text);
  if (rings.length === 0) {
    const ends = { left: across[0], right: across[1], bottom: up[0], top: up[1] };
    const axes = ["across", "up"].map((way) => el("span", { class: "ws-plane-axis", "data-way": way }));
    return [...axes, ...Object.entries(ends).map(([at, text]) => word(text ?? "", at))];
  }
  const circles = rings.map((text, ring) => el("span", { class: "ws-circle", "data-ring": ring }, word(text, "ring")));
  return [...circles.reverse(), ...(centre === "" ? [] : [word(centre, "centre")])];
}

/** One name, and the dot it belongs to. */
export class Point {
  /**
   * @param {Plane} plane
   * @param {() => string} readName
   */
  constructor(plane, readName) {
    this.plane = plane;
    this.readName = readName;
    /** @type {Spot | null} */
    this.stands = null;
    /** @type {{x: number, y: number} | null} where it was taken hold of, in pixels from its middle */
    this.grip = null;
    /** Where the pointer was then. */
    this.from = { x: 0, y: 0 };
    this.label = el("bdi", { class: "ws-point-name" });
    this.lead = el("span", { class: "ws-point-lead" });
    this.button = el(
      "button",
      { type: "button", class: "ws-point", "aria-describedby": plane.help.id },
      this.lead,
      this.label,
    );
    this.button.addEventListener("keydown", (event) => this.onKey(event));
    this.button.addEventListener("pointerdown", (event) => this.take(event));
    this.button.addEventListener("pointermove", (event) => this.drag(event));
    this.button.addEventListener("lostpointercapture", () => this.drop());
  }

  get name() {
    return this.readName();
  }

  get spot() {
    return this.stands ?? MIDDLE;
  }

  /** Whether it was moved here and that is not sent yet. */
  get isBusy() {
    return this.button.dataset.typing !== undefined;
  }

  /** Be no longer on the plane, nor in anybody's hand. */
  leave() {
    this.button.remove();
    this.grip = null;
    delete this.button.dataset.held;
    delete this.button.dataset.typing;
  }

  /** @param {string} place  in words */
  draw(place) {
    setText(this.label, this.name);
    this.button.setAttribute("aria-label", `${this.name}, ${place}`);
    this.button.style.setProperty("--ws-x", String(this.spot.x));
    this.button.style.setProperty("--ws-y", String(this.spot.y));
  }

  /**
   * @param {import("./spots.js").Box} box  of the name, from the middle of the dot; a line leads to one that lies apart
   */
  lay({ left, top, right, bottom }) {
    const { style } = this.button;
    style.setProperty("--ws-left", `${left}px`);
    style.setProperty("--ws-top", `${top}px`);
    const [x, y] = [left > 0 ? left : right, (top + bottom) / 2];
    this.lead.hidden = Math.abs(y) < 1;
    style.setProperty("--ws-lead", `${Math.hypot(x, y)}px`);
    style.setProperty("--ws-turn", `${Math.atan2(y, x)}rad`);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const [right, up] = ARROWS[event.key] ?? [0, 0];
    if ((right === 0 && up === 0) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : STEP;
    this.plane.move(this, { x: this.spot.x + right * step, y: this.spot.y + up * step }, false);
    this.plane.tell(this);
  }

  /** @param {PointerEvent} event */
  take(event) {
    if (event.button !== 0 || !event.isPrimary) return;
    const { left, top, width, height } = this.button.getBoundingClientRect();
    this.grip = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
    this.from = { x: event.clientX, y: event.clientY };
    this.button.setPointerCapture(event.pointerId);
    this.button.focus({ preventScroll: true });
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (this.grip === null) return;
    const slipped = Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y);
    if (slipped < SLIP && this.button.dataset.held === undefined) return;
    this.button.dataset.held = "";
    const { left, bottom, width, height } = this.plane.area.getBoundingClientRect();
    const x = (100 * (event.clientX - this.grip.x - left)) / width;
    const y = (100 * (bottom - event.clientY + this.grip.y)) / height;
    this.plane.move(this, { x, y }, false);
  }

  drop() {
    this.grip = null;
    if (this.button.dataset.held === undefined) return;
    delete this.button.dataset.held;
    this.plane.tell(this);
    this.plane.moved(true);
  }
}
