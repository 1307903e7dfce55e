/**
 * What of a question's answers fits its field, and what does not, as text: one part takes no other along.
 */

import { isRecord } from "../session/cells.js";
import { ShapeError } from "../session/shape.js";
import { checkValue } from "./kinds.js";

/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Answers} Answers */
/** @typedef {(value: unknown) => boolean} Fits */
/** @typedef {{kept: unknown, rest: unknown[]}} Parted  `kept` null: nothing of it fits */

/** How deep a value is followed that fits nothing: what is deeper was meant ill. */
const DEEPEST = 20;

/**
 * @param {Question} spec
 * @param {Answers} answers
 * @param {unknown[]} [unread]  what stands in their place and is none
 * @returns {{fit: Answers, rest: string[]}}
 */
export function fitting(spec, answers, unread = []) {
  /** @type {Answers} */
  const fit = {};
  /** @type {string[]} */
  const rest = unread.flatMap(textsOf);
  for (const [author, answer] of Object.entries(answers)) {
    const fits = (/** @type {unknown} */ value) => isFit(spec, author, value);
    const parted = part(answer.value ?? null, fits);
    rest.push(...parted.rest.flatMap(textsOf));
    if (parted.rest.length === 0 || parted.kept !== null) fit[author] = { ...answer, value: parted.kept };
  }
  return { fit, rest };
}

/**
 * @param {Question} spec
 * @param {string} author
 * @param {unknown} value
 */
function isFit(spec, author, value) {
  try {
    checkValue(spec, author, value);
    return true;
  } catch (error) {
    if (error instanceof ShapeError) return false;
    throw error;
  }
}

/**
 * @param {unknown} value
 * @param {Fits} fits
 * @returns {Parted}
 */
function part(value, fits) {
  if (fits(value)) return { kept: value, rest: [] };
  if (Array.isArray(value)) {
    const rows = value.map((row) => part(row, (one) => fits([one])));
    const kept = rows.filter(({ kept, rest }) => kept !== null || rest.length === 0).map(({ kept }) => kept);
    const found = { kept, rest: rows.flatMap(({ rest }) => rest) };
    // More rows than there may be: each fits, and all together do not.
    return kept.length > 0 && fits(kept) && found.rest.length > 0 ? found : { kept: null, rest: [value] };
  }
  if (!isRecord(value)) return { kept: null, rest: [value] };
  const names = Object.keys(value).filter((name) => fits({ [name]: value[name] }));
  const kept = Object.fromEntries(names.map((name) => [name, value[name]]));
  const others = Object.keys(value).filter((name) => !names.includes(name));
  const isSome = names.length > 0 && others.length > 0 && fits(kept);
  return isSome ? { kept, rest: others.map((name) => value[name]) } : { kept: null, rest: [value] };
}

/**
 * @param {unknown} value
 * @returns {string[]} a line for each row
 */
const textsOf = (value) => (Array.isArray(value) ? value : [value]).map((row) => textOf(row, DEEPEST)).filter(Boolean);

/**
 * @param {unknown} value
 * @param {number} depth
 * @returns {string} empty for what is blank
 */
function textOf(value, depth) {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value !== "object") return String(value).trim();
  if (depth === 0) return "…";
  return Object.values(value)
    .map((one) => textOf(one, depth - 1))
    .filter(Boolean)
    .join("; ");
}
