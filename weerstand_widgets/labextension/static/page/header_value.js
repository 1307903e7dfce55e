/** The session header as it comes from a file: checked, and with what can be left out filled in. */

import { asList, asPattern, asRecord, asScore, asText } from "../fields/shape.js";

/** @typedef {import("../session/types.js").Header} Header */
/** @typedef {import("../session/types.js").HeaderValue} HeaderValue */
/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Person} Person */

export const ROLES = ["facilitator", "presenter", "note_taker", "timekeeper", "participant", "observer"];

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Minutes. */
export const LONGEST_BREAK = 240;

/**
 * @param {unknown} value
 * @param {Header} spec
 * @param {Host} host
 * @returns {HeaderValue}
 */
export function asHeader(value, spec, host) {
  const record = asRecord(value);
  const lengths = spec.lengths ?? [60, 90, 120];
  return {
    title: asText(record.title),
    team: asText(record.team),
    setting: asText(record.setting) || (spec.settings?.[0]?.id ?? ""),
    length: lengths.find((length) => length === record.length) ?? lengths[1] ?? lengths[0] ?? 90,
    date: asPattern(record.date, DATE) || today(host),
    start: asPattern(record.start, TIME),
    end: asPattern(record.end, TIME),
    break_minutes: asScore(record.break_minutes, LONGEST_BREAK) ?? 0,
    ...asBreak(record.break_started_at),
    place: asText(record.place),
    online: record.online === true,
    people: asList(record.people).map(asPerson),
  };
}

/**
 * A break that goes on; who fills in the header must not end it.
 *
 * @param {unknown} value
 * @returns {{break_started_at?: string}}
 */
function asBreak(value) {
  const startedAt = asPattern(value, MOMENT);
  return startedAt === "" ? {} : { break_started_at: startedAt };
}

/**
 * @param {unknown} value
 * @returns {Person}
 */
export function asPerson(value) {
  const record = asRecord(value);
  const roles = asList(record.roles)
    .map(asText)
    .filter((role) => ROLES.includes(role));
  return { id: asText(record.id), name: asText(record.name), roles, present: record.present !== false };
}

/** @param {Host} host */
function today(host) {
  const now = host.now();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
