/**
 * What a field may ask of the page it is on, answered from the open session.
 */

import { isRecord, isTurn, valueOf } from "../session/cells.js";
import { say } from "../session/strings.js";
import { phaseOf } from "./room.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./room.js").Room} Room */

const PLACEHOLDER = /\{(\w+)\}/g;
const HEADER = "session";
const DEFAULT_LENGTH = 90;

/**
 * @param {Room} room
 * @param {Spec} spec
 * @param {(act: () => void) => void} attempt  does something, and says in the field's place that it went wrong
 * @returns {import("../session/types.js").Host}
 */
export function makeHost(room, spec, attempt) {
  const { session, shell } = room;
  const length = () => headerOf(session).length;
  return {
    onChange: (value) => attempt(() => session.edit(spec.id, isTurn(spec) ? value : { "": value })),
    goTo: (id) => room.goTo(id),
    say,
    setting: () => settingOf(session),
    words: (text) => wordsOf(session, spec, text),
    people: () => peopleOf(session),
    rows: (id) => rowLabels(session, id),
    length: () => (Number.isInteger(length()) ? length() : DEFAULT_LENGTH),
    now: () => new Date(),
    position: () => position(session, phaseOf(spec.id)),
    isEarly: () => room.isEarly(spec.id),
    openEarly: () => room.openEarly(spec.id),
    progress: () => progress(session),
    makeReport: () => shell.makeReport(session),
  };
}

/**
 * @param {Session} session
 * @returns {Record<string, any>} whatever the header holds
 */
export const headerOf = (session) => valueOf(session.cells.answers(HEADER)) ?? {};

/** @param {Session} session */
export const settingOf = (session) => headerOf(session).setting || session.cells.spec(HEADER)?.settings?.[0]?.id || "";

/**
 * @param {Session} session
 * @param {{terms?: import("../session/types.js").Terms, [key: string]: any}} spec  whose own words come first
 * @param {string} text
 */
export const wordsOf = (session, spec, text) =>
  inWords(text, { ...session.cells.spec(HEADER)?.terms, ...spec.terms }, settingOf(session));

/**
 * @param {Session} session
 * @returns {import("../session/types.js").Person[]} those in the header that are people
 */
export const peopleOf = (session) => peopleIn(headerOf(session).people);

/**
 * @param {unknown} people  as the file has them
 * @returns {import("../session/types.js").Person[]} those that are people
 */
function peopleIn(people) {
  const isPerson = (/** @type {any} */ one) => typeof one?.id === "string" && typeof one.name === "string";
  return Array.isArray(people) ? people.filter(isPerson) : [];
}

/**
 * The same rule as `plan.in_words`: a placeholder without a word stays as it is.
 *
 * @param {string} text
 * @param {import("../session/types.js").Terms} terms
 * @param {string} setting
 */
function inWords(text, terms, setting) {
  return text.replace(PLACEHOLDER, (whole, name) => {
    const words = own(terms, name.toLowerCase());
    const found = isRecord(words) ? own(words, setting) : undefined;
    if (typeof found !== "string") return whole;
    return name[0] === name[0].toLowerCase() ? found : found.slice(0, 1).toUpperCase() + found.slice(1);
  });
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string} key
 * @returns {T | undefined}
 */
const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);

/**
 * @param {Session} session
 * @param {string} id
 * @returns {string[]} one label for each row: a list's item, or a table row's first text
 */
function rowLabels(session, id) {
  const rows = valueOf(session.cells.answers(id));
  if (!Array.isArray(rows)) return [];
  return rows.map((row) => {
    if (typeof row === "string") return row;
    const texts = Object.values(row ?? {}).filter((part) => typeof part === "string" && part !== "");
    return String(row?.what ?? texts[0] ?? "");
  });
}

/**
 * @param {Session} session
 * @param {string} id  of a phase
 */
function position(session, id) {
  const phases = session.cells.ids().filter((one) => session.cells.spec(one)?.type === "phase");
  const index = phases.indexOf(id);
  return index < 0 ? null : { number: index + 1, total: phases.length };
}

/**
 * @param {Session} session
 * @returns {import("../session/types.js").Progress}
 */
function progress(session) {
  const questions = session.cells.ids().flatMap((id) => {
    const spec = session.cells.spec(id);
    return spec?.type === "question" ? [spec] : [];
  });
  const empty = questions.filter((spec) => isEmpty(session, spec));
  return {
    filled: questions.length - empty.length,
    total: questions.length,
    empty: empty.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * @param {Session} session
 * @param {Spec} spec
 */
export function isEmpty(session, spec) {
  const answers = session.cells.answers(spec.id);
  if (isTurn(spec)) return !Object.keys(answers).some((author) => author !== "");
  return valueOf(answers) === null;
}
