/** Which words of a question follow the chosen setting. */

/** @typedef {import("../session/types.js").Question} Question */

/**
 * All words of a question that may differ per setting, as one text.
 *
 * @param {Question} spec
 */
export function wordsOf(spec) {
  const { title, help, low, high, why, rings, centre, across, up, options = [], items = [], columns = [] } = spec;
  const inner = [...columns, ...columns.flatMap((column) => column.options ?? []), ...options, ...items];
  const parts = inner.flatMap((part) => [part.title, "help" in part ? (part.help ?? "") : ""]);
  return [title, help, low, high, why, rings, centre, across, up, parts].flat().join("\n");
}
