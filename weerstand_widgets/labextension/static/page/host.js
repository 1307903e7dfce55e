/**
 * What a field may ask of the page it is on, answered from the open notebook.
 */

import { rowLabels } from "../fields/question.js";
import { makeReport } from "../lab/report_file.js";
import { isRecord, isTurn, isEmpty as isUnanswered, valueOf } from "../session/cells.js";
import { readHeader } from "../session/header.js";
import { say } from "../session/strings.js";
import { inWords } from "../session/words.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */

const HEADER = "session";

/**
 * @param {Session} session
 * @param {Spec} spec
 * @param {{onBlocked?: (isBlocked: boolean) => void, goTo: (id: string) => void}} page
 * @param {(act: () => void) => void} attempt  does something, and says in the field's place that it went wrong
 * @returns {import("../session/types.js").Host}
 */
export function makeHost(session, spec, page, attempt) {
  const header = () => headerOf(session);
  const setting = () => header().setting || session.cells.spec(HEADER)?.settings?.[0]?.id || "";
  return {
    onChange: (value) => attempt(() => session.edit(spec.id, isTurn(spec) ? value : { "": value })),
    ...page,
    say,
    setting,
    words: (text) => inWords(text, { ...session.cells.spec(HEADER)?.terms, ...spec.terms }, setting()),
    people: () => header().people,
    rows: (id) => rowsOf(session, id, setting()),
    length: () => header().length,
    now: () => new Date(),
    position: () => position(session, phaseOf(spec.id)),
    isEarly: () => isEarly(session, spec.id),
    openEarly: () => openEarly(session, spec.id),
    progress: () => progress(session),
    makeReport: () => makeReport(session),
  };
}

/**
 * @param {Session} session
 * @returns what can be read of the header, whatever the file holds
 */
function headerOf(session) {
  const value = valueOf(session.cells.answers(HEADER));
  return readHeader(isRecord(value) ? value : {});
}

/**
 * @param {Session} session
 * @param {string} id
 * @param {string} setting
 * @returns {string[]} one label for each row of another question
 */
function rowsOf(session, id, setting) {
  const spec = session.cells.spec(id);
  if (spec?.type !== "question") return [];
  const terms = { ...session.cells.spec(HEADER)?.terms, ...spec.terms };
  const question = /** @type {import("../session/types.js").Question} */ (/** @type {unknown} */ (spec));
  return rowLabels(question, valueOf(session.cells.answers(id)), (text) => inWords(text, terms, setting));
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
export const isEmpty = (session, spec) => isUnanswered(spec, session.cells.answers(spec.id));
