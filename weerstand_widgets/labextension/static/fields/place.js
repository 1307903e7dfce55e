/** Names on a plane, in three rings or between two pairs of ends: a list to write them in, and the plane beside it. */

import { isBlank } from "../session/blank.js";
import { isTooLong, MAX_NAME, MAX_POINTS, MAX_XY } from "../session/limits.js";
import { asList, asNumber, asRecord, asText, ShapeError } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { el, nameFrom } from "./elements.js";
import { proseCell } from "./paste.js";
import { makePick } from "./pick.js";
import { Plane, Point } from "./plane.js";
import { createProse } from "./prose.js";
import { Rows } from "./rows.js";
import { choicesOf } from "./spots.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./rows.js").Row & {point: Point, refresh: () => void}} PlaceRow */
/** @typedef {{name: string, x: number, y: number}} PlacedName */

const RINGS = 3;
const ENDS = 2;

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const given = readValue(value);
  const words = wordsOf(spec, host);
  const names = nameFrom(element, host.words(spec.title));
  const root = fieldRoot(element, "ws-kind-place");
  const plane = new Plane(host, words, names, (isDone) => {
    refresh();
    if (isDone) draft.changed();
    else draft.touch();
  });
  const rows = new Rows({
    host,
    makeRow: () => makeRow(host, plane, () => refresh()),
    changed() {
      refresh();
      draft.changed();
    },
    add: host.say("field.place.add"),
    minimum: 2,
    limit: MAX_POINTS,
    lines: true,
    class: "ws-numbered",
  });
  const refresh = () => {
    const all = rows.entries.map(({ row }) => /** @type {PlaceRow} */ (row));
    plane.show(all.filter((row) => !row.isEmpty()).map(({ point }) => point));
    for (const row of all) row.refresh();
  };
  /** @param {PlacedName[]} points */
  const show = (points) => {
    rows.write(points);
    refresh();
  };
  for (const [name, text] of Object.entries(names)) rows.list.setAttribute(name, text);
  root.append(rows.element, plane.element);
  show(given);
  const draft = createDraft(root, host, {
    read() {
      const points = rows.read();
      return points.length > 0 ? points : null;
    },
    write: (next) => show(readValue(next)),
  });
  return draft;
}

/** @param {unknown} value */
export const readValue = (value) => asList(value ?? undefined, MAX_POINTS).map(asPoint);

/**
 * @param {unknown} value
 * @returns {PlacedName} in the middle where nothing is said of its place
 */
function asPoint(value) {
  const { name, x = MAX_XY / 2, y = MAX_XY / 2 } = asRecord(value, ["name", "x", "y"]);
  if (isTooLong(asText(name), MAX_NAME)) throw new ShapeError(`a name of more than ${MAX_NAME} characters`);
  return { name: asText(name), x: asNumber(x, MAX_XY), y: asNumber(y, MAX_XY) };
}

/**
 * @param {import("../session/types.js").Question} spec
 * @param {Host} host
 * @returns {import("./plane.js").PlaneWords}
 */
function wordsOf({ rings = [], across = [], up = [], centre = "" }, host) {
  const hasRings = rings.length === RINGS && across.length === 0 && up.length === 0;
  const hasAxes = rings.length === 0 && across.length === ENDS && up.length === ENDS;
  if (!hasRings && !hasAxes) throw new ShapeError("a plane that is neither three rings nor two axes");
  const words = (/** @type {string[]} */ texts) => texts.map((text) => host.words(text));
  return { rings: words(rings), across: words(across), up: words(up), centre: host.words(centre) };
}

/**
 * One name, and where it stands: chosen here from the plane's words, or moved there.
 *
 * @param {Host} host
 * @param {Plane} plane
 * @param {() => void} changed  the name or where it stands
 * @returns {PlaceRow}
 */
function makeRow(host, plane, changed) {
  const prose = createProse(host, {}, { limit: MAX_NAME });
  const point = new Point(plane, () => prose.read().trim());
  const choices = choicesOf(plane.words).map((choice) => makeChoice(host, plane, point, choice, changed));
  prose.control.addEventListener("input", changed);
  let label = "";
  return {
    point,
    element: el("div", { class: "ws-place-row" }, prose.element, ...choices.map((choice) => choice.element)),
    read: () => ({ name: prose.read(), ...point.spot }),
    write(/** @type {PlacedName | null} */ value) {
      // Who is moving this name goes on, unless another name has come in its row.
      if (!point.isBusy || value?.name !== prose.read()) point.stands = value && { x: value.x, y: value.y };
      prose.write(value?.name ?? "");
    },
    isEmpty: () => isBlank(prose.read()),
    cells: () => [proseCell(prose)],
    renumber(number) {
      label = host.say("field.place.name", { number });
      prose.control.setAttribute("aria-label", label);
    },
    refresh() {
      for (const choice of choices) choice.show(point.name || label);
    },
  };
}

/**
 * @param {Host} host
 * @param {Plane} plane
 * @param {Point} point
 * @param {import("./spots.js").Choice} choice
 * @param {() => void} changed
 */
function makeChoice(host, plane, point, choice, changed) {
  const words = choice.words(plane.words, () => host.say("field.place.middle"));
  const options = words.map((title, index) => ({ id: String(index), title }));
  const pick = makePick(host, options);
  pick.control.addEventListener("change", () => {
    const chosen = pick.read();
    if (chosen !== null) plane.put(point, choice.spots(point.spot, Number(chosen)));
    changed();
  });
  return {
    element: pick.element,
    /** @param {string} name */
    show(name) {
      pick.control.setAttribute("aria-label", host.say(choice.label, { name }));
      pick.write(point.stands && String(choice.of(point.stands)));
    },
  };
}
