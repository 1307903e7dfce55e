/**
 * The time of a phase as pure steps on its value, so that it survives a reload; knows nothing of the screen.
 */

import { HIGHEST_REVISION, MOST_EXTRA_MINUTES } from "../session/limits.js";
import { asList, asMoment, asNumber, asRecord, asText, ShapeError } from "../session/shape.js";

/** @typedef {import("../session/types.js").Timing} Timing */

const PARTS = ["started_at", "elapsed_seconds", "extra_minutes", "state", "spoken"];
const STATES = ["idle", "running", "paused", "done"];
const EXTRA_MINUTES = 2;

/**
 * @param {unknown} value
 * @returns {Timing}
 */
export function asTiming(value) {
  const record = asRecord(value ?? undefined, PARTS);
  const spoken = asList(record.spoken).map(asText);
  const { elapsed_seconds = 0, extra_minutes = 0, state = "idle" } = record;
  if (!STATES.includes(/** @type {string} */ (state))) throw new ShapeError("a state that no clock has");
  return {
    started_at: asMoment(record.started_at),
    elapsed_seconds: asNumber(elapsed_seconds, HIGHEST_REVISION),
    extra_minutes: asExtra(extra_minutes),
    state: /** @type {Timing["state"]} */ (state),
    ...(spoken.length > 0 ? { spoken } : {}),
  };
}

/**
 * Minutes on top of the plan; below zero where the time that was left had to be divided.
 *
 * @param {unknown} value
 */
function asExtra(value) {
  const isBelow = typeof value === "number" && value < 0;
  const size = asNumber(isBelow ? -value : value, MOST_EXTRA_MINUTES);
  return isBelow ? -size : size;
}

/**
 * @param {Timing} timing
 * @param {number} minutes  of the phase, for the session's length
 * @returns {number} minutes that the group has for it: at least one, however little was left
 */
export function givenMinutes(timing, minutes) {
  return Math.max(1, minutes + timing.extra_minutes);
}

/**
 * Seconds that the phase has run. A clock that was put back never takes time away.
 *
 * @param {Timing} timing
 * @param {Date} now
 */
export function elapsedSeconds(timing, now) {
  if (timing.state !== "running" || timing.started_at === "") return timing.elapsed_seconds;
  const running = Math.floor((now.getTime() - Date.parse(timing.started_at)) / 1000);
  return timing.elapsed_seconds + Math.max(0, running);
}

/**
 * @param {Timing} timing
 * @param {number} minutes  of the phase, for the session's length
 * @param {Date} now
 * @returns {number} below zero when the time is over
 */
export function secondsLeft(timing, minutes, now) {
  return givenMinutes(timing, minutes) * 60 - elapsedSeconds(timing, now);
}

/**
 * @param {Timing} timing
 * @param {Date} now
 * @returns {Timing}
 */
export function start(timing, now) {
  return { ...timing, started_at: now.toISOString(), state: "running" };
}

/**
 * @param {Timing} timing
 * @param {Date} now
 * @param {"paused" | "done"} state
 * @returns {Timing}
 */
export function stop(timing, now, state) {
  return { ...timing, started_at: "", elapsed_seconds: elapsedSeconds(timing, now), state };
}

/**
 * @param {Timing} timing
 * @returns {Timing}
 */
export function extend(timing) {
  return { ...timing, extra_minutes: timing.extra_minutes + EXTRA_MINUTES };
}

/**
 * A clock that goes on from what it stands at, for the computer's own clock jumped.
 *
 * @param {Timing} timing
 * @param {number} seconds  that it stood at
 * @param {Date} now
 * @returns {Timing}
 */
export function resumeAt(timing, seconds, now) {
  return { ...timing, started_at: now.toISOString(), elapsed_seconds: Math.max(0, Math.round(seconds)) };
}
