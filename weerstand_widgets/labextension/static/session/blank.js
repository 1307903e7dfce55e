/** Whether anything was filled in; the same rule as Python's. */

import { isRecord, isTurn } from "./cells.js";

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

/**
 * @param {import("./cells.js").Asked} spec
 * @param {import("./types.js").Answers} answers
 * @returns {boolean} whether nobody answered
 */
export function isEmpty(spec, answers) {
  const given = Object.entries(answers).filter(([author]) => isTurn(spec) !== (author === ""));
  return given.every(([, { value }]) => isBlank(spec.kind === "place" ? namesIn(value) : value));
}

/**
 * Of a plane only the names count: a place alone is nothing.
 *
 * @param {unknown} value  JSON
 */
const namesIn = (value) => (Array.isArray(value) ? value.map((point) => (isRecord(point) ? point.name : null)) : null);
