/** The cases that Python and the browser's half must answer alike; `tests/seam/cases.py` reads the same files. */

import { readFileSync } from "node:fs";

/**
 * @param {string} name  of a file of cases
 * @returns {any} with what is too long to write out written out: see `cases.py`
 */
export function cases(name) {
  return writtenOut(JSON.parse(readFileSync(new URL(`../seam/${name}.json`, import.meta.url), "utf8")));
}

/**
 * @param {any} value
 * @returns {any}
 */
function writtenOut(value) {
  if (Array.isArray(value)) return value.map(writtenOut);
  if (value === null || typeof value !== "object") return value;
  if (value.$repeat) return value.$repeat[0].repeat(value.$repeat[1]);
  if (value.$times) return Array(value.$times[1]).fill(value.$times[0]);
  if (value.$join) return value.$join.map(writtenOut).join("");
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenOut(part)]));
}

/**
 * @param {Record<string, unknown>} question
 * @returns {any} a question's spec as a file has it, from what is special about it
 */
export const asked = (question) => ({ type: "question", schema: 1, id: "case.asked", title: "Vraag?", ...question });

/**
 * @param {Record<string, unknown>} values  by author
 * @returns {Record<string, any>} answers as a file has them
 */
export function answersOf(values) {
  const answer = (/** @type {unknown} */ value) => ({ value, revision: 1, updated_at: "" });
  return Object.fromEntries(Object.entries(values).map(([author, value]) => [author, answer(value)]));
}

const WORDS = JSON.parse(readFileSync(new URL("../../weerstand_widgets/locale/nl.json", import.meta.url), "utf8"));

/**
 * The interface's own words, as a page says them.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export const say = (key, values = {}) =>
  WORDS[key].replace(/\{(\w+)\}/g, (/** @type {string} */ _all, /** @type {string} */ name) => String(values[name]));
