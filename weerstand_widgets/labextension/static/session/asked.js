/**
 * Which questions a session asks: those of its length, of the steps its group chose, and all that have an answer.
 *
 * The same rule as Python's `asked.py`; `tests/seam/asked.json` holds the two together.
 */

import { isEmpty } from "./blank.js";
import { HEADER, phaseOf, valueOf } from "./cells.js";
import { headerOf } from "./header.js";

/** @typedef {import("./cells.js").Spec} Spec */
/** @typedef {{cells: import("./cells.js").CellIndex}} Session */

/**
 * @param {Session} session
 * @returns {(spec: Spec) => boolean} whether a question is asked, as things are now
 */
export function asking(session) {
  const { cells } = session;
  const { length } = headerOf(session);
  /** @type {Map<string, Spec>} by phase */
  const chosenIn = new Map();
  for (const id of cells.ids()) {
    const spec = cells.spec(id);
    if (spec !== null && isStepsQuestion(spec) && !chosenIn.has(phaseOf(id))) chosenIn.set(phaseOf(id), spec);
  }
  return (spec) => {
    if (!isEmpty(spec, cells.answers(spec.id))) return true;
    if (spec.lengths?.length > 0 && !spec.lengths.includes(length)) return false;
    const steps = chosenIn.get(phaseOf(spec.id));
    if (spec === steps) return takes(steps, length);
    if (steps === undefined || !spec.step || !takes(steps, length)) return true;
    const chosen = valueOf(cells.answers(steps.id));
    return Array.isArray(chosen) && chosen.includes(spec.step);
  };
}

/** @param {Spec} spec  a group chooses in it which steps of the phase it takes */
export const isStepsQuestion = (spec) => spec.kind === "choices" && Object.keys(spec.take ?? {}).length > 0;

/**
 * @param {Spec} steps
 * @param {number} length
 */
const takes = (steps, length) => Object.hasOwn(steps.take, String(length));

/**
 * @param {Session} session
 * @returns {(id: string) => boolean} to be asked of each cell whose answer changed: whether other questions may be asked
 *   since, for the session has another length or a phase other steps
 */
export function askedAnew(session) {
  let { length } = headerOf(session);
  return (id) => {
    if (id !== HEADER) {
      const spec = session.cells.spec(id);
      return spec?.type === "question" && isStepsQuestion(spec);
    }
    const before = length;
    length = headerOf(session).length;
    return length !== before;
  };
}

/**
 * The steps that suit what weighs heaviest: those of the heaviest reason first, until there are as many as there is
 * time for.
 *
 * @param {Spec} steps
 * @param {number} length
 * @param {Record<string, number>[]} weighed  one mapping of option to weight for each who weighed
 * @returns {string[]}
 */
export function proposal(steps, length, weighed) {
  /** @type {Record<string, string[]>} */
  const suits = steps.suits ?? {};
  const weight = (/** @type {string} */ option) =>
    weighed.reduce((sum, one) => sum + (Number.isFinite(one[option]) ? Number(one[option]) : 0), 0);
  const reasons = Object.keys(suits).filter((option) => weight(option) > 0);
  const ordered = reasons.sort((one, two) => weight(two) - weight(one)).flatMap((option) => suits[option] ?? []);
  return [...new Set(ordered)].slice(0, Number(steps.take?.[String(length)] ?? 0));
}
