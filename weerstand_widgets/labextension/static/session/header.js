/**
 * The session header as it is read from a file; the same rule as Python's `read_header`.
 *
 * A part that cannot be read is empty, and one bad part never takes the rest along. What the file holds stays there.
 */

import { HEADER, isRecord, valueOf } from "./cells.js";
import { HIGHEST_REVISION, LENGTHS, LONGEST_BREAK, usualLength } from "./limits.js";
import { rolesOf } from "./roles.js";
import { asDate, asList, asMoment, asNumber, asRecord, asText, asTick, asTime, ShapeError } from "./shape.js";

/** @typedef {import("./types.js").HeaderValue} HeaderValue */
/** @typedef {import("./types.js").Person} Person */

/**
 * @param {{cells: import("./cells.js").CellIndex}} session
 * @returns {Required<HeaderValue>} what can be read of it, whatever the file holds
 */
export function headerOf({ cells }) {
  const value = valueOf(cells.answers(HEADER));
  return readHeader(isRecord(value) ? value : {}, cells.spec(HEADER));
}

/**
 * @param {unknown} value  JSON
 * @param {any} [spec]  what its programme knows: a length where it says none, and roles of its own
 * @returns {Required<HeaderValue>}
 * @throws {ShapeError} it is no object at all
 */
export function readHeader(value, spec) {
  const usual = usualLength(Array.isArray(spec?.lengths) ? spec.lengths : LENGTHS);
  const known = rolesOf(spec);
  const record = asRecord(value ?? undefined);
  return {
    title: part(record.title, asText, ""),
    team: part(record.team, asText, ""),
    setting: part(record.setting, asText, ""),
    length: part(record.length, (length) => asNumber(length, HIGHEST_REVISION), usual),
    date: part(record.date, asDate, ""),
    start: part(record.start, asTime, ""),
    end: part(record.end, asTime, ""),
    break_minutes: part(record.break_minutes, (minutes) => asNumber(minutes, LONGEST_BREAK), 0),
    break_started_at: part(record.break_started_at, asMoment, ""),
    place: part(record.place, asText, ""),
    online: part(record.online, asTick, false),
    people: part(record.people, (people) => asPeople(people, known), []),
  };
}

/**
 * @param {Person[]} people
 * @returns {Person[]} who is there and has a name
 */
export const whoIsHere = (people) =>
  people.filter(({ id, name, present }) => present && id !== "" && name.trim() !== "");

/**
 * @param {unknown} value
 * @param {string[]} known  roles
 */
const asPeople = (value, known) => asList(value).flatMap((one) => part(one, (person) => [asPerson(person, known)], []));

/**
 * @param {unknown} value
 * @param {string[]} known  roles
 * @returns {Person} without roles that nobody knows
 */
function asPerson(value, known) {
  const { id, name, roles, present } = asRecord(value);
  const found = part(roles, asList, []).filter((role) => known.includes(/** @type {string} */ (role)));
  return {
    id: part(id, asText, ""),
    name: part(name, asText, ""),
    roles: /** @type {string[]} */ (found),
    present: part(present, asTick, true),
  };
}

/**
 * @template T
 * @param {unknown} value
 * @param {(value: unknown) => T} read
 * @param {T} empty
 * @returns {T} as read, or empty where it is not there or cannot be read
 */
function part(value, read, empty) {
  try {
    return value === undefined ? empty : read(value);
  } catch (error) {
    if (error instanceof ShapeError) return empty;
    throw error;
  }
}
