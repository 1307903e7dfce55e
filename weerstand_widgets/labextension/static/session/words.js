/** A programme's own words, which follow the setting; the same rule as Python's `in_words`. */

import { isRecord } from "./cells.js";
import { own } from "./merge.js";

/** A word as Python knows it: letters and digits of any script. */
export const PLACEHOLDER = /\{([\p{L}\p{N}_]+)\}/gu;
const CAPITAL = /^\p{Uppercase}/u;

/**
 * Put a setting's words in the place of the placeholders; `{Ander}` gives the word with a capital.
 *
 * A placeholder or setting without a word stays as it is: a file from outside must still be readable.
 *
 * @param {string} text
 * @param {import("./types.js").Terms} terms
 * @param {string} setting
 * @returns {string}
 */
export function inWords(text, terms, setting) {
  return text.replace(PLACEHOLDER, (whole, name) => {
    const words = own(terms, name.toLowerCase());
    const found = isRecord(words) ? own(words, setting) : undefined;
    if (typeof found !== "string") return whole;
    return CAPITAL.test(name) ? capitalised(found) : found;
  });
}

/** @param {string} word */
function capitalised(word) {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/**
 * @param {import("./types.js").Host["say"]} say
 * @param {string[]} names
 * @returns {string} "a, b en c"
 */
export function listed(say, names) {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : say("bar.and", { names: names.slice(0, -1).join(", "), last });
}
