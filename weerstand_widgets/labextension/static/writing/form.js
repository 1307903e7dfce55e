/**
 * The form beside a field: every part of what its cell asks, or its words.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { labelled, makeSelect, pick, tickBox } from "../fields/labelled.js";
import { say } from "../session/strings.js";
import { fill } from "./filling.js";
import { ofKind, withPast } from "./kinds.js";
import { lengthsOf, MOST_MINUTES, sumOf } from "./minutes.js";
import { pairsOf } from "./pairs.js";
import { partsOf } from "./parts.js";
import { headerAmong, withoutCode } from "./terms.js";
import { unknownTold } from "./unknown.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./parts.js").Part} Part */
/** @typedef {{node: HTMLElement, focus: () => void}} Form */
/**
 * @typedef {object} Calls
 * @property {(spec: Spec) => void} changed
 * @property {(text: string) => void} worded
 * @property {() => void} closed
 * @property {() => void} removed  something went, as a step of its own
 * @property {(term: string) => void} lacking  somebody wants to add a term that a text names
 */

/** What most people read past: behind one press each. */
const FOLDS = ["voices", "drift", "rescues", "cards"];
const ROWS = { text: 3, lines: 5, words: 8 };
/** Parts in which a term may stand. */
const WORDS = ["line", "text", "lines"];

/**
 * @param {{spec: Spec | null, source: string}} place  a cell
 * @param {() => Spec[]} all  of the programme
 * @param {Calls} calls
 * @returns {Form}
 */
export const formOf = ({ spec, source }, all, calls) =>
  spec === null ? wordsForm(source, headerAmong(all()), calls) : specForm(spec, all, calls);

/**
 * @param {Spec} spec
 * @param {() => Spec[]} all
 * @param {Calls} calls
 * @returns {Form}
 */
function specForm(spec, all, calls) {
  let now = spec;
  /** All that the question had of other kinds: who goes through the kinds with a key comes back to what was there. */
  let had = spec;
  const inside = el("div", { class: "ws-writing-parts" });
  const times = el("p", { class: "ws-writing-times", role: "status" });
  const lost = el("p", { class: "ws-writing-lost", role: "status" });
  const draw = () => {
    const nodes = partsOf(now, all()).map((part) => ({
      part,
      // The list of kinds stays: a key in it goes on from where the last one was.
      node: kindIn(part, inside) ?? partNode(part, headerIn(part, now, all()), (value) => change(part, value), calls),
    }));
    const numbers = nodes.filter(({ part }) => part.control === "number");
    const first = nodes.indexOf(/** @type {any} */ (numbers[0]));
    const plain = grouped(nodes.filter(({ part }) => !part.fold && part.control !== "number"));
    if (numbers.length > 0) plain.splice(first, 0, row(numbers), times);
    const folds = FOLDS.map((name) => ({ name, drawn: nodes.filter(({ part }) => part.fold === name) }));
    fill(inside, [...plain, ...folds.flatMap(({ name, drawn }) => (drawn.length > 0 ? [folded(name, drawn)] : []))]);
    count();
  };
  const count = () => setText(times, timesOf(now, all()));
  /** @returns {boolean} whether it can be */
  const change = (/** @type {Part} */ part, /** @type {string} */ value) => {
    const fresh = partsOf(now, all()).find(({ name }) => name === part.name) ?? part;
    const isKind = part.name === "kind";
    const parts = isKind ? ofKind(now, value, all()).lost : [];
    const next = isKind ? ofKind(withPast(had, now), value, all()).spec : fresh.with(value);
    const gone = parts.length > 0 ? say("writing.kind_lost", { parts: parts.map(nameOf).join(", ") }) : "";
    setText(lost, next === now ? (fresh.held ?? "") : gone);
    if (next === now) return false;
    now = next;
    had = withPast(had, now);
    calls.changed(now);
    count();
    if (isKind) draw();
    return true;
  };
  draw();
  return frame([inside, lost], calls.closed);
}

/**
 * @param {HTMLElement} node  of a form
 * @returns {(next: HTMLElement) => void} has another form of the same cell unfolded and focused as this one is
 */
export function stanceIn(node) {
  const folds = [...node.querySelectorAll("details")].flatMap(({ open, dataset }) =>
    open ? String(dataset.fold) : [],
  );
  const active = document.activeElement;
  const at = active === null ? -1 : stopsIn(node).indexOf(active);
  return (next) => {
    for (const fold of next.querySelectorAll("details")) fold.open = folds.includes(String(fold.dataset.fold));
    const stop = stopsIn(next)[at];
    if (stop instanceof HTMLElement) stop.focus();
  };
}

/** @param {HTMLElement} node */
const stopsIn = (node) => [...node.querySelectorAll("input, textarea, select, summary, button")];

/** @typedef {{part: Part, node: HTMLElement}} Drawn */

/** @param {Drawn[]} drawn */
const row = (drawn) => el("div", { class: "ws-writing-numbers" }, ...drawn.map(({ node }) => node));

/**
 * @param {string} name
 * @param {Drawn[]} drawn
 */
const folded = (name, drawn) =>
  el(
    "details",
    { class: "ws-writing-fold", "data-fold": name },
    el("summary", {}, say(`writing.fold.${name}`)),
    ...grouped(drawn),
  );

/**
 * @param {Drawn[]} drawn
 * @returns {HTMLElement[]} ticks that are about one thing as one row, where the first of them stands
 */
const grouped = (drawn) =>
  drawn.flatMap(({ part: { group }, node }, at) => {
    if (group === undefined) return [node];
    const all = drawn.filter(({ part }) => part.group === group);
    return all[0] === drawn[at] ? [pills(group, all)] : [];
  });

/**
 * @param {string} group
 * @param {Drawn[]} drawn  ticks
 */
function pills(group, drawn) {
  const label = el("p", { class: "ws-sublabel", id: freshId("group") }, group);
  const inside = el("div", { class: "ws-pills", role: "group", "aria-labelledby": label.id });
  inside.append(...drawn.map(({ node }) => node));
  return el("div", { class: "ws-part" }, label, inside);
}

/**
 * @param {string} text  Markdown
 * @param {Spec | undefined} header
 * @param {Calls} calls
 * @returns {Form}
 */
function wordsForm(text, header, { worded, closed, lacking }) {
  const area = el("textarea", { class: "ws-text", rows: ROWS.words });
  area.value = text;
  area.addEventListener("input", () => worded(area.value));
  const node = labelled(say("writing.words"), area);
  if (header !== undefined) node.append(unknownTold(area, header, lacking, withoutCode));
  return frame([node], closed);
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
 * @param {Spec | undefined} header  where its terms have their words; undefined: in no text of this form
 * @param {(value: string) => boolean} changed  says whether that can be
 * @param {Calls} calls
 * @returns {HTMLElement}
 */
function partNode(part, header, changed, { removed, lacking }) {
  if (part.control === "tick") {
    const { element, box } = tickBox(part.label, part.value !== "");
    if (part.group) element.className = "ws-pill";
    box.addEventListener("change", () => {
      if (!changed(box.checked ? "yes" : "")) box.checked = !box.checked;
    });
    return element;
  }
  const dress = (/** @type {HTMLElement} */ node, /** @type {ReturnType<typeof controlOf>} */ input) => {
    if (header !== undefined) node.append(unknownTold(input, header, lacking));
  };
  if (part.control === "pairs") return pairsOf(part, changed, removed, dress);
  const input = controlOf(part);
  input.dataset.part = part.name;
  input.addEventListener("input", () => changed(input.value));
  const node = labelled(part.label, input);
  if (WORDS.includes(part.control)) dress(node, input);
  return node;
}

/**
 * @param {Part} part
 * @param {Spec} spec
 * @param {Spec[]} all
 * @returns {Spec | undefined} the programme's own cell; undefined for a part whose texts name no terms
 */
const headerIn = ({ control }, spec, all) =>
  ["question", "phase"].includes(spec.type) || control === "pairs" ? headerAmong(all) : undefined;

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
 * @param {Part} part
 * @param {HTMLElement} inside  the form as it stands
 * @returns {HTMLElement | null} where its kind is chosen, if this part is that
 */
const kindIn = ({ name }, inside) =>
  name === "kind" ? (inside.querySelector("[data-part=kind]")?.closest(".ws-part") ?? null) : null;

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
