/**
 * Text that is fit for a file, a database or a report; the same rule as Python's. Nothing is refused for its characters.
 */

const UNFIT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/**
 * @param {string} text
 * @returns {string} a title or a name as it is kept: clean, on one line, with single spaces and none around it
 */
export const oneLine = (text) => clean(text).replace(SPACES, " ").replace(/^ | $/g, "");

/**
 * @template T
 * @param {T} value  JSON; `undefined` counts as null
 * @returns {T} the same, with U+FFFD in the place of NUL and of half an emoji, in keys as well
 */
export function clean(value) {
  return /** @type {T} */ (cleaned(value));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function cleaned(value) {
  if (typeof value === "string") return value.replace(UNFIT, "\uFFFD");
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [cleaned(key), cleaned(part)]));
}
