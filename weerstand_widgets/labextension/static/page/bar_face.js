/** The time of a phase in the bar: the number, the words around it, and what is read aloud. */

import { elapsedSeconds, givenMinutes, secondsLeft } from "../time/timer.js";

/** @typedef {import("../session/types.js").Host["say"]} Say */
/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {{before: string, time: string, after: string, below: string, state: string}} Face */

/** Minutes left that are worth saying aloud: a sentence every minute would be in the way of the conversation. */
const SAID_MINUTES = [10, 5, 2];

/**
 * @param {number} count
 * @param {Say} say
 */
export function inMinutes(count, say) {
  return count === 1 ? say("bar.minutes_one") : say("bar.minutes", { count });
}

/**
 * @param {{timing: Timing, minutes: number, breakSeconds: number | null}} state
 * @param {Date} now
 * @param {Say} say
 * @returns {Face}
 */
export function faceOf({ timing, minutes, breakSeconds }, now, say) {
  const given = givenMinutes(timing, minutes);
  if (breakSeconds !== null) {
    const words = inMinutes(Math.floor(breakSeconds / 60), say);
    return face(words, say("bar.still"), "break", say("bar.break_face"));
  }
  if (timing.state === "idle") return face(inMinutes(given, say), say("bar.planned"), "idle");
  if (timing.state === "done") {
    const used = Math.max(1, Math.round(elapsedSeconds(timing, now) / 60));
    return face(inMinutes(used, say), say("bar.used"), "done");
  }
  const left = secondsLeft(timing, minutes, now);
  const time = asClock(Math.abs(left));
  if (left < 0) return { before: "", time, after: "", below: say("bar.over"), state: "over" };
  const below = timing.state === "paused" ? say("bar.still") : say("bar.of", { minutes: inMinutes(given, say) });
  return { before: say("bar.left"), time, after: "", below, state: timing.state };
}

/**
 * @param {string} words  that begin with a number
 * @param {string} below
 * @param {string} state
 * @param {string} before
 * @returns {Face}
 */
function face(words, below, state, before = "") {
  const [time, ...after] = words.split(" ");
  return { before, time, after: after.join(" "), below, state };
}

/**
 * What is read aloud of a running clock; the same words until there is something new to say.
 *
 * @param {{timing: Timing, minutes: number}} state
 * @param {Date} now
 * @param {Say} say
 */
export function spokenTime({ timing, minutes }, now, say) {
  if (timing.state !== "running") return "";
  const left = secondsLeft(timing, minutes, now);
  if (left <= 0) return say("phase.say_over");
  const whole = Math.ceil(left / 60);
  if (whole === 1) return say("phase.say_last");
  const given = givenMinutes(timing, minutes);
  return SAID_MINUTES.includes(whole) && whole < given ? say("phase.say_left", { minutes: whole }) : "";
}

/** @param {number} seconds */
function asClock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
