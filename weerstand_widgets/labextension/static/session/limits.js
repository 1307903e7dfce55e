/**
 * How long, how high and how many: the same limits as Python's; `tests/seam/limits.json` holds the two together.
 */

/** Minutes a session may take, where a programme says nothing else. */
export const LENGTHS = [60, 90, 120];
export const USUAL_LENGTH = 90;
/** Minutes of the lengths that a programme may have: any set between these. */
export const SHORTEST = 10;
export const LONGEST = 480;
/** Times that a group may go through one phase. */
export const MOST_REPEATS = 20;
/** Minutes of all breaks together. */
export const LONGEST_BREAK = 240;
/** Minutes that a phase may get on top of the plan, or be given up of it. */
export const MOST_EXTRA_MINUTES = 1440;
/** Characters of one text that is typed. */
export const MAX_CHARS = 20_000;
/** Characters of a session's or a programme's title, and of the name of a team, a place or a person. */
export const MAX_TITLE = 200;
/** Characters of an id, and of each of the two parts of a question's full id. */
export const MAX_ID = 80;
export const MAX_ROWS = 200;
/** Dots that one participant may have to give in a vote. */
export const MAX_DOTS = 200;
/** Names on one plane. */
export const MAX_POINTS = 30;
export const MAX_NAME = 60;
/** Of a place on a plane, in both directions; the lowest is 0. */
export const MAX_XY = 100;
/** Of a scale; the lowest is 0. */
export const HIGHEST = 10;
export const HIGHEST_WEIGHT = 3;
/** Of an answer, and of any number that is counted. */
export const HIGHEST_REVISION = Number.MAX_SAFE_INTEGER;
/** snake_case; see `isId`. */
export const ID_PATTERN = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
/** The key of an answer's author: a person's id, a random token, or "" for the group. */
export const AUTHOR = "[0-9A-Za-z_-]{0,64}";

/** Of a day that is typed; a file may have any other that is one. */
export const LOWEST_YEAR = 1900;
export const HIGHEST_YEAR = 2199;

/** Beyond this a paste is refused: a browser would stop for seconds, and nobody can read it anyway. */
export const MAX_PASTE = 100_000;

/**
 * @param {readonly number[]} lengths
 * @returns {number} the length that is meant where nobody chose one: the nearest to the usual one, the shorter of two
 */
export const usualLength = (lengths) =>
  [...lengths].sort((one, other) => far(one) - far(other) || one - other)[0] ?? USUAL_LENGTH;

/** @param {number} length */
const far = (length) => Math.abs(length - USUAL_LENGTH);

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
export function isTooLong(text, limit = MAX_CHARS) {
  return text.length > limit && (text.length > limit * 2 || countCharacters(text) > limit);
}

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/** @param {number} unit */
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
