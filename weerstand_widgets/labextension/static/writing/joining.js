/**
 * A programme that two windows wrote at once, made one: what only one of them changed is as that one has it. No DOM.
 *
 * Where both changed one cell, this window's stays in its place and the other's words stand below it, for trainers.
 */

import { MIME, readSpec } from "../session/cells.js";
import { freshId } from "../session/outbox.js";

/** @typedef {import("./pen.js").WantedCell} WantedCell */
/** @typedef {ReadonlyMap<string, WantedCell>} ById */

/** A cell with this tag is not copied into a session. */
const FOR_TRAINERS = { tags: ["programme-only"] };

/**
 * @param {WantedCell[]} base  as both had it
 * @param {WantedCell[]} mine
 * @param {WantedCell[]} theirs
 * @param {(words: string) => string} note  says that another window has these words in this place
 * @param {ReadonlySet<string>} [typed]  the cells of which more was typed here than stands in them
 * @returns {WantedCell[]}
 */
export function joined(base, mine, theirs, note, typed = new Set()) {
  const [was, here, there] = [base, mine, theirs].map(byId);
  const isMine = (/** @type {string} */ id) => typed.has(id) || !isSame(was?.get(id), here?.get(id));
  const isTheirs = (/** @type {string} */ id) => !isSame(was?.get(id), there?.get(id));
  /** @type {(my: WantedCell, their: WantedCell) => WantedCell[]} */
  const both = (my, their) => {
    if (!isTheirs(my.id) || isSame(my, their)) return [my];
    return isMine(my.id) ? [my, ...noteOf(note(wordsOf(their)), [...mine, ...theirs])] : [their];
  };
  /** @type {(id: string) => WantedCell[]} */
  const settled = (id) => {
    const [my, their] = [here?.get(id), there?.get(id)];
    if (my && their) return both(my, their);
    return [my && isMine(id) ? my : null, their && isTheirs(id) ? their : null].flatMap((cell) => cell ?? []);
  };
  const isMoved = !isSameOrder(base, mine);
  const order = isMoved || isSameOrder(base, theirs) ? within(mine, theirs) : within(theirs, mine);
  return order.flatMap(settled);
}

/**
 * @param {WantedCell[]} some
 * @param {WantedCell[]} others
 * @returns {boolean} whether they say the same in the same order
 */
export const isAlike = (some, others) =>
  some.length === others.length && some.every((cell, at) => cell.id === others[at]?.id && isSame(cell, others[at]));

/**
 * @param {WantedCell[]} cells
 * @returns {ById}
 */
const byId = (cells) => new Map(cells.map((cell) => [cell.id, cell]));

/**
 * @param {WantedCell | undefined} one
 * @param {WantedCell | undefined} other
 */
const isSame = (one, other) => one?.type === other?.type && one?.source === other?.source;

/**
 * @param {WantedCell[]} base
 * @param {WantedCell[]} now
 * @returns {boolean} whether what is in both stands in the same order
 */
function isSameOrder(base, now) {
  const [was, is] = [byId(base), byId(now)];
  const kept = base.filter(({ id }) => is.has(id)).map(({ id }) => id);
  return kept.join() === now.flatMap(({ id }) => (was.has(id) ? [id] : [])).join();
}

/**
 * @param {WantedCell[]} cells
 * @param {WantedCell[]} others
 * @returns {string[]} all their ids: in the order of the first, what only the others have after what it follows there
 */
function within(cells, others) {
  const order = cells.map(({ id }) => id);
  for (const [index, { id }] of others.entries()) {
    if (order.includes(id)) continue;
    const before = others[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, id);
  }
  return order;
}

/** @param {WantedCell} cell */
function wordsOf({ type, source, data }) {
  const spec = type === "code" ? readSpec(data?.[MIME]) : null;
  return spec === null ? source : [spec.title, spec.help].filter(Boolean).join("\n\n");
}

/**
 * @param {string} text
 * @param {WantedCell[]} known
 * @returns {WantedCell[]} a cell with it, unless it stands there already
 */
const noteOf = (text, known) =>
  known.some(({ source }) => source === text)
    ? []
    : [{ id: freshId(), type: "markdown", source: text, data: null, metadata: FOR_TRAINERS }];
