/** Whether anything was filled in; the same rule as Python's. */

/** White space as Python knows it: a byte order mark is none, four old separators are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the old separators
const SOMETHING = /[^\s\x1C-\x1F\x85]|\uFEFF/;

/**
 * None of these is something: null, "", no rows, or only blank parts. A number, a chosen option and a tick are; a row
 * of empty columns is not.
 *
 * @param {unknown} value  JSON
 * @returns {boolean}
 */
export function isBlank(value) {
  if (typeof value === "string") return !SOMETHING.test(value);
  if (typeof value === "object" && value !== null) return Object.values(value).every(isBlank);
  return value === null || value === undefined || value === false;
}
