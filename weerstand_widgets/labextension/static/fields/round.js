/** One contribution each: written alone first, then shown to all at once. */

import { isUnlinked } from "../session/cells.js";
import { asText } from "../session/shape.js";
import { el } from "./elements.js";
import { proseCell } from "./paste.js";
import { createProse } from "./prose.js";
import { Rows } from "./rows.js";
import { TurnField } from "./turn.js";
import { createDraft } from "./turn_own.js";
import { guestName } from "./turn_state.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./turn.js").PaperField} PaperField */

const FEWEST_LINES = 3;
const NAMED = { busy: "turn.busy.round", paper: "turn.paper.round", alone: "turn.alone" };
const NAMELESS = { busy: "turn.busy.round", paper: "turn.paper.nameless", alone: "turn.nameless" };

/** @param {unknown} value  of one participant */
export const readValue = (value) => asText(value);

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const isNameless = isUnlinked(spec);
  const title = host.words(spec.title);
  return new TurnField(element, value, host, {
    isUnlinked: isNameless,
    words: isNameless ? NAMELESS : NAMED,
    check: readValue,
    obstacle: () => "",
    own: (place, text, changed) => drawOwn(place, asText(text ?? undefined), changed, host, title),
    paper: (place, people, keep) =>
      isNameless ? drawLines(place, people.length, host) : drawNames(place, people, keep, host),
    headline: ([contributions]) => host.say(count(contributions) === 1 ? "field.round.shown_one" : "field.round.shown"),
    show: (place, [contributions]) => showTogether(place, contributions, isNameless, host),
  });
}

/** @param {Record<string, unknown>} contributions */
const count = (contributions) => Object.values(contributions).filter((text) => asText(text).trim() !== "").length;

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {() => void} changed
 * @param {Host} host
 * @param {string} title
 */
function drawOwn(place, text, changed, host, title) {
  const prose = createProse(host, { "aria-label": title }, { lines: 3 });
  prose.write(text);
  prose.control.addEventListener("input", changed);
  place.append(prose.element);
  return {
    read: () => prose.read(),
    missing: () => (prose.read().trim() === "" ? { text: host.say("field.round.missing"), at: prose.control } : null),
  };
}

/**
 * What each read aloud, typed by one: a line for each name.
 *
 * @param {HTMLElement} place
 * @param {import("./turn.js").Participant[]} people
 * @param {(id: string, value: unknown) => void} keep
 * @param {Host} host
 * @returns {PaperField}
 */
function drawNames(place, people, keep, host) {
  const list = el("ul", { class: "ws-paper-lines", role: "list" });
  place.append(list);
  /** @type {{id: string, prose: import("./prose.js").Prose}[]} */
  const lines = [];
  const addPerson = (/** @type {import("./turn.js").Participant} */ { id, name }) => {
    const prose = createProse(host, {});
    const label = el("label", { class: "ws-paper-name", for: prose.control.id }, name);
    const item = el("li", { class: "ws-paper-line" }, label, prose.element);
    const draft = createDraft(item, (value) => keep(id, value));
    prose.control.addEventListener("input", () => draft.later(prose.read));
    list.append(item);
    lines.push({ id, prose });
    return prose.control;
  };
  for (const person of people) addPerson(person);
  const filled = () => lines.filter(({ prose }) => prose.read().trim() !== "");
  return {
    addPerson,
    read: () => Object.fromEntries(filled().map(({ id, prose }) => [id, prose.read()])),
    missing: () => (filled().length > 0 ? null : { text: host.say("field.round.missing"), at: null }),
  };
}

/**
 * The same without names: as many lines as there are notes.
 *
 * @param {HTMLElement} place
 * @param {number} people  who are to be heard
 * @param {Host} host
 * @returns {PaperField}
 */
function drawLines(place, people, host) {
  const rows = new Rows({
    host,
    makeRow: () => makeLine(host),
    changed: () => undefined,
    add: host.say("field.round.add"),
    minimum: Math.max(people, FEWEST_LINES),
    lines: true,
  });
  rows.list.setAttribute("aria-label", host.say("turn.paper"));
  place.append(rows.element);
  return {
    read: () => rows.read(),
    missing: () => (rows.read().length > 0 ? null : { text: host.say("field.round.missing"), at: null }),
  };
}

/**
 * @param {Host} host
 * @returns {import("./rows.js").Row}
 */
function makeLine(host) {
  const prose = createProse(host, {});
  return {
    element: prose.element,
    read: prose.read,
    write: (text) => prose.write(text ?? ""),
    cells: () => [proseCell(prose)],
    isEmpty: () => prose.read().trim() === "",
    renumber: (number) => prose.control.setAttribute("aria-label", host.say("field.round.note", { number })),
  };
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, unknown>} contributions
 * @param {boolean} isNameless
 * @param {Host} host
 */
function showTogether(place, contributions, isNameless, host) {
  const nameById = new Map(host.people().map((person) => [person.id, person.name]));
  const list = el("ul", { class: "ws-notes", role: "list" });
  for (const [author, text] of Object.entries(contributions)) {
    if (asText(text).trim() === "") continue;
    const name = isNameless
      ? null
      : el("cite", { class: "ws-note-name" }, nameById.get(author) ?? guestName(author, host));
    list.append(el("li", { class: "ws-note" }, el("p", { class: "ws-note-text" }, asText(text)), name));
  }
  place.append(list);
}
