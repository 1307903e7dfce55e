/** What a group talked about and chose not to write down; kept with the clock of its phase. */

import { isEmpty as isUnanswered } from "../session/blank.js";
import { phaseOf } from "../session/cells.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./room.js").Room} Room */

/**
 * @param {Room} room
 * @param {string} id  of a question
 */
export function isSpoken({ place }, id) {
  return place?.timing(phaseOf(id)).spoken?.includes(id) ?? false;
}

/**
 * @param {Room} room
 * @param {string} id
 * @param {boolean} isSo
 */
export function setSpoken(room, id, isSo) {
  const phase = phaseOf(id);
  if (room.place === null || isSpoken(room, id) === isSo) return;
  const { spoken = [], ...timing } = room.place.timing(phase);
  const now = isSo ? [...spoken, id] : spoken.filter((one) => one !== id);
  room.place.keep(new Map([[phase, now.length > 0 ? { ...timing, spoken: now } : timing]]));
}

/**
 * @param {Room} room
 * @param {Spec} spec
 * @returns {boolean} whether nobody answered it, and it was not talked about either
 */
export function isOpen(room, spec) {
  return isUnanswered(spec, room.session.cells.answers(spec.id)) && !isSpoken(room, spec.id);
}
