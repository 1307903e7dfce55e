/**
 * How much a text may hold, and what may stand in it; the same limits as `weerstand_widgets/limits.py`.
 */

export const MAX_CHARACTERS = 20_000;
export const MAX_ROWS = 200;

/** Beyond this a paste is refused: a browser would stop for seconds, and nobody can read it anyway. */
export const MAX_PASTE = 100_000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Put U+FFFD in the place of what a file, a database or a report cannot hold: NUL and half an emoji.
 *
 * @param {string} text
 */
export function clean(text) {
  return text.replaceAll("\0", "\uFFFD").replace(LONE_SURROGATE, "\uFFFD");
}

/**
 * Count characters as Python does: an emoji is one.
 *
 * @param {string} text
 */
export function countCharacters(text) {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) {
      count -= 1;
      index += 1;
    }
  }
  return count;
}

/**
 * @param {string} text
 * @param {number} limit  characters
 */
export function isTooLong(text, limit = MAX_CHARACTERS) {
  return text.length > limit && (text.length > limit * 2 || countCharacters(text) > limit);
}

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/** @param {number} unit */
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
