/** Time that does not count: a break of the group, and the sleep of a laptop; pure steps. */

import { LONGEST_BREAK } from "../session/limits.js";
import { elapsedSeconds, resumeAt, secondsLeft } from "./timer.js";

/** @typedef {import("../session/types.js").Timing} Timing */

/** Longer than this is no break any more but a session that was left. */
const LEFT_MINUTES = 180;
/** A page that did not tick for so long slept. */
const GAP_MS = 5 * 60_000;
const OVER_SECONDS = 30 * 60;
/** A computer's clock is set by seconds all the time. */
const BACK_MS = 5_000;

/**
 * @param {string} startedAt
 * @param {Date} now
 * @returns {number} never below zero
 */
export function secondsSince(startedAt, now) {
  const started = Date.parse(startedAt);
  return Number.isNaN(started) ? 0 : Math.max(0, Math.floor((now.getTime() - started) / 1000));
}

/** @param {number} seconds */
export const isTooLong = (seconds) => seconds > LEFT_MINUTES * 60;

/**
 * @param {number} minutes  of the breaks before
 * @param {number} seconds  of this one
 * @returns {number} minutes of them all; a break that was forgotten is left out
 */
export function withBreak(minutes, seconds) {
  return isTooLong(seconds) ? minutes : Math.min(LONGEST_BREAK, minutes + Math.round(seconds / 60));
}

/**
 * Whether the page slept while the clock ran, so long that the group must say what that was.
 *
 * @param {Timing} timing
 * @param {number} minutes  planned
 * @param {number} lastTick  milliseconds
 * @param {Date} now
 * @returns {number} seconds that are in doubt; 0 where nothing is
 */
export function doubtful(timing, minutes, lastTick, now) {
  const gap = now.getTime() - lastTick;
  if (timing.state !== "running" || gap <= GAP_MS) return 0;
  if (secondsLeft(timing, minutes, now) > -OVER_SECONDS) return 0;
  return Math.min(Math.round(gap / 1000), elapsedSeconds(timing, now));
}

/**
 * A computer's clock that was put back would let a running phase stand still until it has caught up.
 *
 * Only what this computer said before tells: another one's clock may run ahead, and is left alone.
 *
 * @param {Timing} timing
 * @param {number | null} lastTick  milliseconds; null where this computer knows of none
 * @param {Date} now
 * @returns {Timing | null} the same clock, going on from here; null where nothing is the matter
 */
export function afterJumpBack(timing, lastTick, now) {
  if (timing.state !== "running" || lastTick === null || lastTick - now.getTime() <= BACK_MS) return null;
  return resumeAt(timing, elapsedSeconds(timing, new Date(lastTick)), now);
}

/**
 * @param {Timing} timing
 * @param {number} seconds  that do not count
 * @param {Date} now
 * @returns {Timing}
 */
export function without(timing, seconds, now) {
  const elapsed = elapsedSeconds(timing, now) - seconds;
  if (timing.state === "running") return resumeAt(timing, elapsed, now);
  return { ...timing, elapsed_seconds: Math.max(0, elapsed) };
}
