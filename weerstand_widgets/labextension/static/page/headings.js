/**
 * Which cells are a chapter together. No DOM.
 */

/** @typedef {{opens: string | null, heading: number | null}} Part a cell: the chapter it opens; its words' heading level */

export const START = "start";
export const END = "end";
const HEADING = /^\s*(#{1,6})\s/;
const NO_HEADING = 7;

/**
 * A chapter begins with the heading above its first cell: the last of the highest level in the words before it.
 *
 * @param {Part[]} parts
 * @returns {string[]} the chapter of each cell
 */
export function chaptersOf(parts) {
  /** @type {string[]} */
  const chapters = [];
  let chapter = START;
  for (const [index, { opens }] of parts.entries()) {
    if (opens !== null) {
      chapter = opens;
      chapters.fill(chapter, headingBefore(parts, index));
    }
    chapters.push(chapter);
  }
  return chapters;
}

/**
 * @param {Part[]} parts
 * @param {number} index  of the cell that opens a chapter
 * @returns {number} of the heading's cell; `index` itself where there is no heading
 */
function headingBefore(parts, index) {
  let [found, level] = [index, NO_HEADING];
  for (let back = index - 1; parts[back]?.heading !== null && back >= 0; back -= 1) {
    const heading = parts[back]?.heading ?? NO_HEADING;
    if (heading < level) [found, level] = [back, heading];
  }
  return found;
}

/** @param {string} source  of a Markdown cell */
export function headingLevel(source) {
  return HEADING.exec(source)?.[1]?.length ?? NO_HEADING;
}
