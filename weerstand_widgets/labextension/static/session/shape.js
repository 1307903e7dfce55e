/**
 * Reads values and specs that come from a file, so may be anything; a wrong shape throws a `ShapeError`.
 *
 * What fits here fits in Python, and the other way: `tests/seam/shapes.json` holds the two together. The error's words
 * are for the console: what a group reads is said by the question's frame.
 */

import { isTooLong, MAX_CHARS, MAX_ROWS } from "./limits.js";

/** @typedef {import("./types.js").Question} Question */

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export class ShapeError extends TypeError {}

/**
 * @param {unknown} value
 * @returns {string} empty where there is none
 */
export function asText(value) {
  if (value === undefined) return "";
  if (typeof value !== "string") throw new ShapeError(`expected text, found ${typeof value}`);
  if (isTooLong(value)) throw new ShapeError(`a text of more than ${MAX_CHARS} characters`);
  return value;
}

/**
 * @param {unknown} value
 * @param {number} [limit]  rows
 * @returns {unknown[]} empty where there is none
 */
export function asList(value, limit = MAX_ROWS) {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ShapeError(`expected a list, found ${typeof value}`);
  if (value.length > limit) throw new ShapeError(`a list of more than ${limit}`);
  return value;
}

/**
 * @param {unknown} value
 * @param {readonly string[]} [names]  the parts it may have
 * @returns {Record<string, unknown>} empty where there is none
 */
export function asRecord(value, names) {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ShapeError(`expected an object, found ${typeof value}`);
  const record = /** @type {Record<string, unknown>} */ (value);
  if (names && Object.keys(record).some((name) => !names.includes(name)))
    throw new ShapeError("a part that is unknown");
  return record;
}

/**
 * @param {unknown} value
 * @returns {boolean} false where there is none
 */
export function asTick(value) {
  if (value === undefined || typeof value === "boolean") return value ?? false;
  throw new ShapeError(`expected yes or no, found ${typeof value}`);
}

/**
 * @param {unknown} value
 * @param {number} highest
 * @returns {number}
 */
export function asNumber(value, highest) {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= highest) return Number(value);
  throw new ShapeError(`expected a whole number from 0 to ${highest}`);
}

/**
 * @param {unknown} value
 * @param {number} highest
 * @returns {number | null} null where nothing was chosen
 */
export const asScore = (value, highest) => (value === null || value === undefined ? null : asNumber(value, highest));

/**
 * @param {unknown} value
 * @param {readonly string[]} ids
 * @returns {string | null} null where nothing was chosen
 */
export function asOneOf(value, ids) {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && ids.includes(value)) return value;
  throw new ShapeError("an id that is not among the options");
}

/**
 * @param {unknown} value
 * @returns {string} `YYYY-MM-DD`, or empty where there is none
 */
export function asDate(value) {
  const text = asText(value);
  if (text === "" || isDate(text)) return text;
  throw new ShapeError("a date in another form, or of no day");
}

/** @param {string} text */
function isDate(text) {
  if (!DATE.test(text) || text.startsWith("0000")) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * @param {unknown} value
 * @returns {string} `HH:MM`, or empty where there is none
 */
export function asTime(value) {
  const text = asText(value);
  if (text === "" || TIME.test(text)) return text;
  throw new ShapeError("a time in another form");
}

/**
 * @param {unknown} value
 * @returns {string} ISO 8601 with its offset, or empty where there is none
 */
export function asMoment(value) {
  const text = asText(value);
  // Of the thirty-second of a month a clock would count from nowhere.
  if (text === "" || (MOMENT.test(text) && isDate(text.slice(0, 10)))) return text;
  throw new ShapeError("no such moment");
}

/**
 * @param {unknown} value
 * @param {boolean} mayRepeat  of a kind that a group may do a second time
 * @returns {import("./types.js").Turn}
 */
export function asTurn(value, mayRepeat, hasRows = false) {
  const more = [...(mayRepeat ? ["weighing"] : []), ...(hasRows ? ["rows"] : [])];
  const record = asRecord(value, ["done", "revealed", ...more]);
  const rows = record.rows === undefined ? {} : { rows: asList(record.rows).map(asText) };
  const state = { done: asList(record.done).map(asText), revealed: asTick(record.revealed), ...rows };
  if (record.weighing !== undefined && record.weighing !== 1 && record.weighing !== 2)
    throw new ShapeError("a weighing that is neither the first nor the second");
  return record.weighing === 2 ? { ...state, weighing: 2 } : state;
}

/**
 * Refuse a spec that cannot be drawn; a missing optional part is fine.
 *
 * @param {Question} spec
 */
export function checkSpec(spec) {
  const record = asRecord(spec);
  const { id, title, help, low, high, why, of, centre, rings, across, up } = record;
  const ends = [rings, across, up].flatMap((words) => asList(words));
  for (const text of [id, title, help, low, high, why, of, centre, ...ends]) asText(text);
  if (!title || !id) throw new ShapeError("a question without id or title");
  checkOptions([...asOptions(record.options), ...asOptions(record.items), ...asOptions(record.columns)]);
  for (const column of asOptions(record.columns)) checkOptions(asOptions(column.options));
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
const asOptions = (value) => asList(value).map((option) => asRecord(option));

/** @param {Record<string, unknown>[]} options */
function checkOptions(options) {
  for (const option of options) {
    for (const text of [option.id, option.title, option.help]) asText(text);
    if (!option.id || !option.title) throw new ShapeError("an option without id or title");
  }
}
