/**
 * The form beside a field: every part of what its cell asks, or its words.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { labelled, makeSelect, pick, tickBox } from "../fields/labelled.js";
import { say } from "../session/strings.js";
import { ofKind } from "./kinds.js";
import { lengthsOf, MOST_MINUTES, sumOf } from "./minutes.js";
import { partsOf } from "./parts.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./parts.js").Part} Part */
/** @typedef {{node: HTMLElement, focus: () => void}} Form */

const ROWS = { text: 3, lines: 5, words: 8 };
/** Parts that most people read past: behind one press. */
const VOICES = /^(speaks|silent)-/;

/**
 * @param {Spec} spec
 * @param {() => Spec[]} all  of the programme
 * @param {(spec: Spec) => void} changed
 * @param {() => void} closed
 * @returns {Form}
 */
export function specForm(spec, all, changed, closed) {
  let now = spec;
  const inside = el("div", { class: "ws-writing-parts" });
  const times = el("p", { class: "ws-writing-times", role: "status" });
  const lost = el("p", { class: "ws-writing-lost", role: "status" });
  const draw = () => {
    const nodes = partsOf(now, all()).map((part) => ({ part, node: partNode(part, (value) => change(part, value)) }));
    const [voices, numbers] = [nodes.filter(isVoice), nodes.filter(({ part }) => part.control === "number")];
    const first = nodes.indexOf(/** @type {any} */ (numbers[0]));
    const plain = nodes.filter((one) => !voices.includes(one) && !numbers.includes(one)).map(({ node }) => node);
    if (numbers.length > 0) plain.splice(first, 0, row(numbers), times);
    inside.replaceChildren(...plain, ...(voices.length > 0 ? [folded(voices)] : []));
    count();
  };
  const count = () => setText(times, timesOf(now, all()));
  const change = (/** @type {Part} */ part, /** @type {string} */ value) => {
    const parts = part.name === "kind" ? ofKind(now, value, all()).lost : [];
    lost.textContent = parts.length > 0 ? say("writing.kind_lost", { parts: parts.map(nameOf).join(", ") }) : "";
    const fresh = partsOf(now, all()).find(({ name }) => name === part.name);
    now = (fresh ?? part).with(value);
    changed(now);
    count();
    if (part.name === "kind") redraw();
  };
  const redraw = () => {
    draw();
    control(inside, "kind")?.focus();
  };
  draw();
  return frame([inside, lost], closed);
}

/** @typedef {{part: Part, node: HTMLElement}} Drawn */

/** @param {Drawn} drawn */
const isVoice = ({ part }) => VOICES.test(part.name);

/** @param {Drawn[]} drawn */
const row = (drawn) => el("div", { class: "ws-writing-numbers" }, ...drawn.map(({ node }) => node));

/** @param {Drawn[]} drawn */
const folded = (drawn) =>
  el(
    "details",
    { class: "ws-writing-fold" },
    el("summary", {}, say("writing.voices")),
    ...drawn.map(({ node }) => node),
  );

/**
 * @param {string} text  Markdown
 * @param {(text: string) => void} changed
 * @param {() => void} closed
 * @returns {Form}
 */
export function wordsForm(text, changed, closed) {
  const area = el("textarea", { class: "ws-text", rows: ROWS.words });
  area.value = text;
  area.addEventListener("input", () => changed(area.value));
  return frame([labelled(say("writing.words"), area)], closed);
}

/**
 * @param {HTMLElement[]} inside
 * @param {() => void} closed
 * @returns {Form}
 */
function frame(inside, closed) {
  const heading = el("h2", { class: "ws-writing-heading", id: freshId("writing") }, say("writing.form"));
  const close = button(say("writing.close"), closed, { class: "ws-writing-close" });
  const node = el("section", { class: "ws-writing-form", "aria-labelledby": heading.id }, heading, ...inside, close);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closed();
  });
  const focus = () => {
    const first = node.querySelector("input, textarea, select");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  };
  return { node, focus };
}

/**
 * @param {Part} part
 * @param {(value: string) => void} changed
 * @returns {HTMLElement}
 */
function partNode(part, changed) {
  if (part.control === "tick") {
    const { element, box } = tickBox(part.label, part.value !== "");
    box.addEventListener("change", () => changed(box.checked ? "yes" : ""));
    return element;
  }
  const input = controlOf(part);
  input.dataset.part = part.name;
  input.addEventListener("input", () => changed(input.value));
  return labelled(part.label, input);
}

/**
 * @param {Part} part
 * @returns {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement}
 */
function controlOf({ control: kind, value, choices = [] }) {
  if (kind === "choice") {
    const select = makeSelect(choices);
    pick(select, value);
    return select;
  }
  if (kind === "text" || kind === "lines") {
    const area = el("textarea", { class: "ws-text", rows: ROWS[kind] });
    area.value = value;
    return area;
  }
  const isNumber = kind === "number";
  const limits = isNumber ? { type: "number", min: 0, max: MOST_MINUTES, step: 1 } : { type: "text" };
  const input = el("input", { class: isNumber ? "ws-input ws-writing-number" : "ws-input", ...limits });
  input.value = value;
  return input;
}

/**
 * @param {HTMLElement} place
 * @param {string} name
 * @returns {HTMLElement | null}
 */
const control = (place, name) => place.querySelector(`[data-part="${name}"]`);

/** @param {string} name  of a part that goes away */
const nameOf = (name) => say(`writing.${name}`);

/**
 * @param {Spec} spec  that is being written
 * @param {Spec[]} all
 * @returns {string} of a phase: what all phases take together, for each length
 */
function timesOf(spec, all) {
  if (spec.type !== "phase") return "";
  const specs = all.map((one) => (one.type === "phase" && one.id === spec.id ? spec : one));
  return lengthsOf(specs)
    .map((length) => say("writing.times", { minutes: sumOf(specs, length), length }))
    .join(" ");
}
