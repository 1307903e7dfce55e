/**
 * What a field may ask of the page it is on, answered from the open session.
 */

import { rowLabels } from "../fields/kinds.js";
import { asking, isStepsQuestion, proposal } from "../session/asked.js";
import { HEADER, isRevealed, isTurn, phaseOf, SECOND, valueOf } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { heldOf } from "../session/held.js";
import { isAlone } from "../session/roles.js";
import { say } from "../session/strings.js";
import { settingOf, wordsOf } from "./setting.js";
import { isOpen, isSpoken, setSpoken } from "./spoken.js";
import { takersOf, voicesIn } from "./voices.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./room.js").Room} Room */

/**
 * @param {Room} room
 * @param {Spec} spec
 * @param {(act: () => void) => void} attempt  does something, and says in the field's place that it went wrong
 * @returns {import("../session/types.js").Host}
 */
export function makeHost(room, spec, attempt) {
  const { session, shell } = room;
  const { openMaking } = shell;
  return {
    onChange: (value) => attempt(() => session.edit(spec.id, isTurn(spec) ? value : { "": value })),
    goTo: (id) => room.goTo(id),
    say,
    setting: () => settingOf(session),
    voice: voicesIn(session),
    isAlone: () => isAlone(session.cells.spec(HEADER)),
    words: (text) => wordsOf(session, spec, text),
    people: () => headerOf(session).people,
    takers: () => takersOf(session, spec),
    held: () => heldOf(session, spec.id),
    rows: (id) => rowsOf(session, id),
    unread: () => session.cells.unread(spec.id),
    length: () => headerOf(session).length,
    now: () => new Date(),
    position: () => position(session, phaseOf(spec.id)),
    isSeen: () => room.isSeen(),
    isEarly: () => room.isEarly(spec.id),
    openEarly: () => room.openEarly(spec.id),
    spoken: room.place && { is: () => isSpoken(room, spec.id), set: (isSo) => setSpoken(room, spec.id, isSo) },
    steps: () => stepsOf(session, spec),
    progress: () => progress(room),
    makeReport: (size) => shell.makeReport(session, size),
    ...(openMaking ? { openMaking: () => openMaking(session) } : {}),
  };
}

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
 * @param {Spec} spec
 * @returns {{take: number, proposed: string[]} | null} null for a question that chooses no steps
 */
function stepsOf(session, spec) {
  if (!isStepsQuestion(spec)) return null;
  const { length } = headerOf(session);
  const answers = session.cells.answers(spec.weighed_in ?? "");
  const given = isRevealed(answers) ? Object.keys(answers).filter((author) => author !== "") : [];
  // Who weighed a second time has thought again: that is what counts.
  const again = given.filter((author) => author.startsWith(SECOND));
  const weighed = (again.length > 0 ? again : given).map((author) => valueOf(answers, author) ?? {});
  return { take: Number(spec.take?.[String(length)] ?? 0), proposed: proposal(spec, length, weighed) };
}

/**
 * @param {Room} room
 * @returns {import("../session/types.js").Progress}
 */
function progress(room) {
  const { session } = room;
  const isAsked = asking(session);
  const questions = session.cells.ids().flatMap((id) => {
    const spec = session.cells.spec(id);
    return spec?.type === "question" && isAsked(spec) ? [spec] : [];
  });
  const empty = questions.filter((spec) => isOpen(room, spec));
  return {
    filled: questions.length - empty.length,
    total: questions.length,
    empty: empty.map(({ id, title }) => ({ id, title })),
  };
}
