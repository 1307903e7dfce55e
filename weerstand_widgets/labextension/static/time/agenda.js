/**
 * The phases of a session as stops on one way, and the time they take; pure steps, knows nothing of the screen.
 */

import { elapsedSeconds, givenMinutes, secondsLeft, start, stop } from "./timer.js";

/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {{id: string, minutes: number, timing: Timing, updatedAt: string}} Stop  a phase, its planned minutes, its clock */
/** @typedef {Map<string, Timing>} Changes  by phase */

/** Less than this is no news: nobody plans to the minute. */
const SHORT_MINUTES = 2;

/**
 * Where a group is that opens its session: at the phase whose clock goes, else after the last one that is done.
 *
 * @param {Stop[]} stops
 * @returns {string | null}
 */
export function whereabouts(stops) {
  const running = stops.filter(({ timing }) => timing.state === "running");
  const paused = stops.filter(({ timing }) => timing.state === "paused");
  const byStart = running.sort((one, two) => Date.parse(two.timing.started_at) - Date.parse(one.timing.started_at));
  const byChange = paused.sort((one, two) => (one.updatedAt < two.updatedAt ? 1 : -1));
  const open = byStart[0] ?? byChange[0];
  if (open) return open.id;
  const last = stops.findLastIndex(({ timing }) => timing.state === "done");
  return (stops[last + 1] ?? stops[last])?.id ?? null;
}

/**
 * What the clocks do when a group goes to another phase: at most one of them runs.
 *
 * A phase that is left for a later one is done; one that is left for an earlier one waits.
 *
 * @param {Stop[]} stops
 * @param {string | null} from
 * @param {string} to
 * @param {Date} now
 * @returns {Changes}
 */
export function clocksOnMove(stops, from, to, now) {
  /** @type {Changes} */
  const changes = new Map();
  const place = (/** @type {string | null} */ id) => stops.findIndex((one) => one.id === id);
  const wasStarted = stops.some(
    ({ id, timing }) => timing.state === "running" || (id === from && timing.state !== "idle"),
  );
  for (const [index, { id, timing }] of stops.entries()) {
    const isOpen = timing.state === "running" || (id === from && timing.state === "paused");
    if (id !== to && isOpen) changes.set(id, stop(timing, now, index < place(to) ? "done" : "paused"));
  }
  const next = stops[place(to)];
  if (next && wasStarted && next.timing.state !== "running") changes.set(to, start(next.timing, now));
  return changes;
}

/**
 * Two windows that go on at the same moment leave two clocks running: the first stops where the other began.
 *
 * @param {Stop[]} stops
 * @returns {Changes}
 */
export function clocksOnClash(stops) {
  const running = stops.filter(({ timing }) => timing.state === "running");
  const latest = running.find(({ id }) => id === whereabouts(stops));
  /** @type {Changes} */
  const changes = new Map();
  for (const one of running) {
    if (latest === undefined || one === latest) continue;
    const state = stops.indexOf(one) < stops.indexOf(latest) ? "done" : "paused";
    changes.set(one.id, stop(one.timing, new Date(latest.timing.started_at), state));
  }
  return changes;
}

/**
 * The time of the whole session. A break is part of what was booked.
 *
 * @param {Stop[]} stops
 * @param {string | null} current
 * @param {{length: number, breakSeconds: number}} booked
 * @param {Date} now
 */
export function sessionTime(stops, current, { length, breakSeconds }, now) {
  const place = stops.findIndex((one) => one.id === current);
  const toCome = place < 0 ? [] : stops.slice(place + 1).filter(({ timing }) => timing.state === "idle");
  const here = stops[place];
  const used = stops.reduce((sum, { timing }) => sum + elapsedSeconds(timing, now), breakSeconds);
  const rest = here && here.timing.state !== "done" ? Math.max(0, secondsLeft(here.timing, here.minutes, now)) : 0;
  const left = length * 60 - used;
  const planned = toCome.reduce((sum, { timing, minutes }) => sum + givenMinutes(timing, minutes), 0);
  const forRest = Math.max(0, Math.round((left - rest) / 60));
  return {
    /** minutes */
    used: Math.round(used / 60),
    left: Math.max(0, Math.ceil(left / 60)),
    isBegun: stops.some(({ timing }) => timing.state !== "idle"),
    toCome: toCome.map(({ id }) => id),
    planned,
    forRest,
    isShort: toCome.length > 0 && planned - forRest >= SHORT_MINUTES,
  };
}

/**
 * Divide minutes over phases in proportion to what they have now: whole minutes, each at least one.
 *
 * @param {Stop[]} stops  the phases to come
 * @param {number} minutes
 * @returns {Changes} only of phases that get another number of minutes
 */
export function divide(stops, minutes) {
  const given = stops.map(({ timing, minutes: planned }) => givenMinutes(timing, planned));
  const shares = shareOut(given, Math.max(minutes, stops.length));
  /** @type {Changes} */
  const changes = new Map();
  for (const [index, { id, timing, minutes: planned }] of stops.entries()) {
    if (shares[index] !== given[index]) changes.set(id, { ...timing, extra_minutes: shares[index] - planned });
  }
  return changes;
}

/**
 * @param {number[]} weights
 * @param {number} total  at least one for each
 * @returns {number[]} whole numbers of at least 1 that make up the total
 */
function shareOut(weights, total) {
  const spare = total - weights.length;
  const sum = weights.reduce((one, two) => one + two, 0) - weights.length;
  // One minute is for everybody; what is above it is divided.
  const exact = weights.map((weight) => (sum > 0 ? (spare * (weight - 1)) / sum : spare / weights.length));
  const shares = exact.map((share) => 1 + Math.floor(share));
  const order = exact
    .map((share, index) => ({ index, part: share - Math.floor(share) }))
    .sort((one, two) => two.part - one.part || one.index - two.index);
  const over = total - shares.reduce((one, two) => one + two, 0);
  for (const { index } of order.slice(0, over)) shares[index] += 1;
  return shares;
}
