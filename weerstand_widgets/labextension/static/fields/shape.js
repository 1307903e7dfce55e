/**
 * Reads values and specs that come from a file, so may be anything; a wrong shape throws a `ShapeError`.
 *
 * The error's words are for the console: what a group reads is said by the question's frame.
 */

/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Turn} Turn */

const MAX_TITLE = 20_000;
const MAX_OPTIONS = 200;

export class ShapeError extends TypeError {}

/**
 * @param {unknown} value
 * @returns {string} empty for null
 */
export function asText(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  throw new ShapeError(`expected text, found ${typeof value}`);
}

/**
 * @param {unknown} value
 * @returns {unknown[]} empty for null
 */
export function asList(value) {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new ShapeError(`expected a list, found ${typeof value}`);
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>} empty for null
 */
export function asRecord(value) {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value)) return /** @type {Record<string, unknown>} */ (value);
  throw new ShapeError(`expected an object, found ${typeof value}`);
}

/**
 * @param {unknown} value
 * @param {number} highest
 * @returns {number | null}
 */
export function asScore(value, highest) {
  if (value === null || value === undefined) return null;
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= highest) return Number(value);
  throw new ShapeError(`expected a whole number from 0 to ${highest}`);
}

/**
 * @param {unknown} value
 * @param {readonly string[]} ids
 * @returns {string | null}
 */
export function asOneOf(value, ids) {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" && ids.includes(value)) return value;
  throw new ShapeError("an id that is not among the options");
}

/**
 * @param {unknown} value
 * @param {RegExp} pattern
 * @returns {string} empty for null
 */
export function asPattern(value, pattern) {
  const text = asText(value);
  if (text === "" || pattern.test(text)) return text;
  throw new ShapeError("a date or time in another form");
}

/**
 * @param {unknown} value
 * @returns {Turn}
 */
export function asTurn(value) {
  const record = asRecord(value);
  const state = { done: asList(record.done).map(asText), revealed: record.revealed === true };
  return record.weighing === 2 ? { ...state, weighing: 2 } : state;
}

/**
 * Refuse a spec that cannot be drawn; a missing optional part is fine.
 *
 * @param {Question} spec
 */
export function checkSpec(spec) {
  const record = asRecord(spec);
  checkTexts([record.id, record.title, record.help, record.low, record.high, record.why, record.of]);
  if (asText(record.title) === "" || asText(record.id) === "") throw new ShapeError("a question without id or title");
  checkOptions([...asOptions(record.options), ...asOptions(record.items), ...asOptions(record.columns)]);
  for (const column of asOptions(record.columns)) checkOptions(asOptions(column.options));
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
function asOptions(value) {
  const options = asList(value);
  if (options.length > MAX_OPTIONS) throw new ShapeError("too many options");
  return options.map(asRecord);
}

/** @param {Record<string, unknown>[]} options */
function checkOptions(options) {
  for (const option of options) {
    checkTexts([option.id, option.title, option.help]);
    if (!option.id || !option.title) throw new ShapeError("an option without id or title");
  }
}

/** @param {unknown[]} texts */
function checkTexts(texts) {
  for (const text of texts) if (asText(text).length > MAX_TITLE) throw new ShapeError("a title that is too long");
}

/**
 * One spelling for one value: keys sorted, so that two values can be compared as text.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  return JSON.stringify(value, (_key, part) => {
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [two]) => (one < two ? -1 : 1)));
  });
}
