/**
 * The form beside a field: every part of what its cell asks, or its words.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { labelled, makeSelect, pick, tickBox } from "../fields/labelled.js";
import { say } from "../session/strings.js";
import { fill } from "./filling.js";
import { ofKind, withPast } from "./kinds.js";
import { lengthsOf, MOST_MINUTES, sumOf } from "./minutes.js";
import { partsOf } from "./parts.js";
import { termsOf, unknownIn } from "./terms.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./parts.js").Part} Part */
/** @typedef {{node: HTMLElement, focus: () => void}} Form */

/** What most people read past: behind one press each. */
const FOLDS = ["voices", "cards"];
const ROWS = { text: 3, lines: 5, words: 8 };
/** Parts in which a term may stand. */
const WORDS = ["line", "text", "lines"];

/**
 * @param {Spec} spec
 * @param {() => Spec[]} all  of the programme
 * @param {(spec: Spec) => void} changed
 * @param {() => void} closed
 * @returns {Form}
 */
export function specForm(spec, all, changed, closed) {
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
      node: kindIn(part, inside) ?? partNode(part, headerIn(now, all()), (value) => change(part, value)),
    }));
    const numbers = nodes.filter(({ part }) => part.control === "number");
    const first = nodes.indexOf(/** @type {any} */ (numbers[0]));
    const plain = nodes.filter(({ part }) => !part.fold && part.control !== "number").map(({ node }) => node);
    if (numbers.length > 0) plain.splice(first, 0, row(numbers), times);
    const folds = FOLDS.map((name) => ({ name, drawn: nodes.filter(({ part }) => part.fold === name) }));
    fill(inside, [...plain, ...folds.flatMap(({ name, drawn }) => (drawn.length > 0 ? [folded(name, drawn)] : []))]);
    count();
  };
  const count = () => setText(times, timesOf(now, all()));
  const change = (/** @type {Part} */ part, /** @type {string} */ value) => {
    const parts = part.name === "kind" ? ofKind(now, value, all()).lost : [];
    lost.textContent = parts.length > 0 ? say("writing.kind_lost", { parts: parts.map(nameOf).join(", ") }) : "";
    const fresh = partsOf(now, all()).find(({ name }) => name === part.name);
    now = part.name === "kind" ? ofKind(withPast(had, now), value, all()).spec : (fresh ?? part).with(value);
    had = withPast(had, now);
    changed(now);
    count();
    if (part.name === "kind") draw();
  };
  draw();
  return frame([inside, lost], closed);
}

/** @typedef {{part: Part, node: HTMLElement}} Drawn */

/** @param {Drawn[]} drawn */
const row = (drawn) => el("div", { class: "ws-writing-numbers" }, ...drawn.map(({ node }) => node));

/**
 * @param {string} name
 * @param {Drawn[]} drawn
 */
function folded(name, drawn) {
  const groups = [...new Set(drawn.flatMap(({ part }) => part.group ?? []))].map((group) =>
    pills(
      group,
      drawn.filter(({ part }) => part.group === group),
    ),
  );
  const others = drawn.filter(({ part }) => part.group === undefined).map(({ node }) => node);
  return el(
    "details",
    { class: "ws-writing-fold" },
    el("summary", {}, say(`writing.fold.${name}`)),
    ...groups,
    ...others,
  );
}

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
 * @param {Spec | undefined} header  where its terms have their words; undefined: in no text of this form
 * @param {(value: string) => void} changed
 * @returns {HTMLElement}
 */
function partNode(part, header, changed) {
  if (part.control === "tick") {
    const { element, box } = tickBox(part.label, part.value !== "");
    if (part.group) element.className = "ws-pill";
    box.addEventListener("change", () => changed(box.checked ? "yes" : ""));
    return element;
  }
  const input = controlOf(part);
  input.dataset.part = part.name;
  input.addEventListener("input", () => changed(input.value));
  const node = labelled(part.label, input);
  if (header !== undefined && WORDS.includes(part.control)) tellUnknown(node, input, header);
  return node;
}

/**
 * Say below a text which of its terms nobody knows, while it is typed.
 *
 * @param {HTMLElement} node
 * @param {ReturnType<typeof controlOf>} input
 * @param {Spec} header
 */
function tellUnknown(node, input, header) {
  const told = el("p", { class: "ws-writing-lost", role: "status", id: freshId("unknown") });
  const known = Object.keys(termsOf(header)).map(inBraces).join(", ");
  const tell = () => {
    const found = unknownIn(input.value, header).map(inBraces).join(", ");
    setText(told, found && say(known ? "writing.term.unknown" : "writing.term.none", { found, known }));
    if (found) input.setAttribute("aria-describedby", told.id);
    else input.removeAttribute("aria-describedby");
  };
  input.addEventListener("input", tell);
  tell();
  node.append(told);
}

/** @param {string} term */
const inBraces = (term) => `{${term}}`;

/**
 * @param {Spec} spec
 * @param {Spec[]} all
 * @returns {Spec | undefined} the programme's own cell; undefined for a form whose texts name no terms
 */
const headerIn = (spec, all) =>
  ["question", "phase"].includes(spec.type) ? all.find(({ type }) => type === "session") : undefined;

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
