/**
 * Whether two names are the same to people; the same rule as Python's (`alike.py`), held by `tests/seam/alike.json`.
 */

import { clean, oneLine } from "./clean.js";

/** Control signs, and what Unicode leaves out of sight: joiners, marks of direction, variants of a sign. */
const UNSEEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself, also one that joins others
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/**
 * @param {string} name
 * @returns {string} what names have in common that are alike for people
 */
export function alike(name) {
  const seen = clean(name).normalize("NFKC").replace(UNSEEN, "");
  const folded = seen.toLowerCase().toUpperCase().toLowerCase();
  return oneLine(folded.normalize("NFKC"));
}
