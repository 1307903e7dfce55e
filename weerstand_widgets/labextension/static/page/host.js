/**
 * What a field may ask of the page it is on, answered from the open notebook.
 */

import { makeReport } from "../lab/report_file.js";
import { isRecord, isTurn, valueOf } from "../session/cells.js";
import { say } from "../session/strings.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */

const PLACEHOLDER = /\{(\w+)\}/g;
const HEADER = "session";
const DEFAULT_LENGTH = 90;

/**
 * @param {Session} session
 * @param {Spec} spec
 * @param {{onBlocked?: (isBlocked: boolean) => void, goTo: (id: string) => void}} page
 * @param {(act: () => void) => void} attempt  does something, and says in the field's place that it went wrong
 * @returns {import("../session/types.js").Host}
 */
export function makeHost(session, spec, page, attempt) {
  const header = () => valueOf(session.cells.answers(HEADER)) ?? {};
  const setting = () => header().setting || session.cells.spec(HEADER)?.settings?.[0]?.id || "";
  return {
    onChange: (value) => attempt(() => session.edit(spec.id, isTurn(spec) ? value : { "": value })),
    ...page,
    say,
    setting,
    words: (text) => inWords(text, { ...session.cells.spec(HEADER)?.terms, ...spec.terms }, setting()),
    people: () => peopleIn(header().people),
    rows: (id) => rowLabels(session, id),
    length: () => (Number.isInteger(header().length) ? header().length : DEFAULT_LENGTH),
    now: () => new Date(),
    position: () => position(session, phaseOf(spec.id)),
    isEarly: () => isEarly(session, spec.id),
    openEarly: () => openEarly(session, spec.id),
    progress: () => progress(session),
    makeReport: () => makeReport(session),
  };
}

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

/** @type {WeakMap<Session, Set<string>>} advice that is open, by hand or by its phase, for as long as the page is */
const opened = new WeakMap();

/** @param {string} id  of a question or a phase */
const phaseOf = (id) => id.split(".")[0] ?? id;

/**
 * Whether a question's phase is still to come. Where there is no place to be in, or no such phase, nothing is early.
 *
 * @param {Session} session
 * @param {string} id
 */
export function isEarly(session, id) {
  const { place } = session;
  if (place === null || opened.get(session)?.has(id)) return false;
  const phase = phaseOf(id);
  if (!place.specs().some((spec) => spec.id === phase)) return false;
  if (!place.isReached(phase)) return true;
  // A group that looks back at an earlier phase finds it as it was.
  remember(session, id);
  return false;
}

/**
 * @param {Session} session
 * @param {string} id
 */
function remember(session, id) {
  opened.set(session, (opened.get(session) ?? new Set()).add(id));
}

/**
 * @param {Session} session
 * @param {string} id
 */
export function openEarly(session, id) {
  if (!isEarly(session, id)) return;
  remember(session, id);
  session.announce(id);
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
