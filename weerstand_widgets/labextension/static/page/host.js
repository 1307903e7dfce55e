/**
 * What a field may ask of the page it is on, answered from the open session.
 */

import { rowLabels } from "../fields/question.js";
import { isTurn, isEmpty as isUnanswered, valueOf } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { inWords } from "../session/words.js";
import { phaseOf } from "./room.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./room.js").Room} Room */

const HEADER = "session";

/**
 * @param {Room} room
 * @param {Spec} spec
 * @param {(act: () => void) => void} attempt  does something, and says in the field's place that it went wrong
 * @returns {import("../session/types.js").Host}
 */
export function makeHost(room, spec, attempt) {
  const { session, shell } = room;
  return {
    onChange: (value) => attempt(() => session.edit(spec.id, isTurn(spec) ? value : { "": value })),
    goTo: (id) => room.goTo(id),
    say,
    setting: () => settingOf(session),
    words: (text) => wordsOf(session, spec, text),
    people: () => headerOf(session).people,
    rows: (id) => rowsOf(session, id),
    length: () => headerOf(session).length,
    now: () => new Date(),
    position: () => position(session, phaseOf(spec.id)),
    isSeen: () => room.isSeen(),
    isEarly: () => room.isEarly(spec.id),
    openEarly: () => room.openEarly(spec.id),
    progress: () => progress(session),
    makeReport: () => shell.makeReport(session),
  };
}

/**
 * @param {Session} session
 * @returns {string} the chosen one, or the programme's first
 */
export function settingOf(session) {
  return headerOf(session).setting || session.cells.spec(HEADER)?.settings?.[0]?.id || "";
}

/**
 * @param {Session} session
 * @param {{terms?: import("../session/types.js").Terms, [key: string]: any}} spec  whose own words come first
 * @param {string} text
 */
export const wordsOf = (session, spec, text) =>
  inWords(text, { ...session.cells.spec(HEADER)?.terms, ...spec.terms }, settingOf(session));

/**
 * @param {Session} session
 * @param {string} id
 * @returns {string[]} one label for each row of another question
 */
function rowsOf(session, id) {
  const spec = session.cells.spec(id);
  if (spec?.type !== "question") return [];
  const question = /** @type {import("../session/types.js").Question} */ (/** @type {unknown} */ (spec));
  return rowLabels(question, valueOf(session.cells.answers(id)), (text) => wordsOf(session, spec, text));
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
