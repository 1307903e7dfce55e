/**
 * The time of one session: starts, pauses and divides it, keeps breaks, and asks about hours that nobody was there.
 */

import { HEADER } from "../session/cells.js";
import { recall, remember } from "../session/memory.js";
import { clocksOnClash, divide, sessionTime } from "./agenda.js";
import { afterJumpBack, doubtful, isTooLong, secondsSince, withBreak, without } from "./breaks.js";
import { elapsedSeconds, extend, start, stop } from "./timer.js";

/** @typedef {import("./place.js").Place} Place */
/** @typedef {import("./agenda.js").Stop} Stop */
/** @typedef {{id: string, seconds: number, wasClosed: boolean, counted: number}} Doubt  `counted`: seconds on its clock */

const REPORT = "report";
const TICK_KEY = "weerstand-tick/";
const KEEP_TICK_MS = 30_000;
const CLASH_MS = 2_000;

/**
 * @typedef {object} Pages  what shows the group where it is
 * @property {() => void} leave  the field somebody is in says what it holds: half a line must not be forgotten
 * @property {(id: string, isAsked: boolean) => void} turn  to a phase; not asked: somebody elsewhere went on
 * @property {(id: string) => void} goTo  a question, or the report
 */

export class Pace {
  /**
   * @param {Place} place
   * @param {Pages} pages
   */
  constructor(place, pages) {
    this.place = place;
    this.pages = pages;
    /** Whether the group tunes in again for a moment, while its phase goes on. */
    this.isRealigning = false;
    /** Whether a break was left out, for it was too long. */
    this.wasLong = false;
    /** @type {Doubt | null} time of which the group has to say whether it counts */
    this.doubt = null;
    /** @type {Map<string, {before: number, after: number}> | null} extra minutes that were divided */
    this.divided = null;
    this.key = TICK_KEY + place.session.id;
    /** @type {number | null} */
    this.lastTick = null;
    this.keptTick = 0;
    /** Phases whose clocks run though the group is elsewhere, and since when. */
    this.clash = { phases: "", since: 0 };
    /** When the clock that was looked at last was started. */
    this.lastStart = "";
  }

  /** @returns {Stop | undefined} */
  get here() {
    const { current } = this.place;
    return this.place.stops().find(({ id }) => id === current);
  }

  /** @returns {number | null} seconds of the break that goes on */
  get breakSeconds() {
    const startedAt = this.place.header().break_started_at;
    return startedAt === "" ? null : secondsSince(startedAt, this.place.now());
  }

  get breakMinutes() {
    return this.place.header().break_minutes;
  }

  sessionTime() {
    const { place, breakSeconds } = this;
    const running = breakSeconds === null || isTooLong(breakSeconds) ? 0 : breakSeconds;
    const booked = { length: place.header().length, breakSeconds: this.breakMinutes * 60 + running };
    return sessionTime(place.stops(), place.current, booked, place.now());
  }

  /** Begin: the clock of the first phase runs, and the page is turned to it. */
  begin() {
    const { here } = this;
    if (here === undefined) return;
    this.pages.leave();
    this.settle();
    this.place.go(here.id);
    this.keep(here.id, start(this.place.timing(here.id), this.place.now()));
    this.pages.turn(here.id, true);
  }

  /** Start or pause the clock of this phase; after a break, go on. */
  toggle() {
    const { here } = this;
    if (this.breakSeconds !== null) return this.endBreak();
    if (here === undefined) return;
    const now = this.place.now();
    const isRunning = here.timing.state === "running";
    this.keep(here.id, isRunning ? stop(here.timing, now, "paused") : start(here.timing, now));
  }

  more() {
    const { here } = this;
    if (here) this.keep(here.id, extend(here.timing));
  }

  /**
   * Go to a phase: whatever went on beside the phases is over, the clocks go along, and so does the page.
   *
   * @param {string} id
   */
  go(id) {
    if (!this.place.specs().some((spec) => spec.id === id)) return;
    this.pages.leave();
    this.settle();
    this.place.go(id);
    this.pages.turn(id, true);
  }

  /** On to the next phase, or from the last one to the report. */
  next() {
    if (this.place.stage() === "begin") return this.begin();
    const ids = this.place.specs().map(({ id }) => id);
    const next = ids[ids.indexOf(this.place.current ?? "") + 1];
    if (next !== undefined) return this.go(next);
    this.pages.leave();
    this.settle();
    const { here } = this;
    const changes = new Map();
    if (here && here.timing.state !== "idle") changes.set(here.id, stop(here.timing, this.place.now(), "done"));
    this.place.finish(changes);
    this.pages.goTo(REPORT);
  }

  previous() {
    const ids = this.place.specs().map(({ id }) => id);
    const index = ids.indexOf(this.place.current ?? "");
    const back = this.place.stage() === "report" ? index : index - 1;
    if (back >= 0) this.go(ids[back]);
  }

  /** Whatever was going on beside the phases is over when the group goes on. */
  settle() {
    this.isRealigning = false;
    this.divided = null;
    this.doubt = null;
    this.wasLong = false;
    if (this.breakSeconds !== null) this.endBreak();
  }

  /** Tune in again: what it all was about. The clock goes on, the phase stays. */
  realign() {
    this.pages.leave();
    this.isRealigning = !this.isRealigning;
    this.place.announce();
  }

  endRealign() {
    this.isRealigning = false;
    this.place.announce();
  }

  /** To the phase that the group is in. */
  turnToPhase() {
    const { current } = this.place;
    const stage = this.place.stage();
    this.endRealign();
    if (stage !== "phase") this.pages.goTo(stage === "report" ? REPORT : HEADER);
    else if (current !== null) this.pages.turn(current, true);
  }

  toggleBreak() {
    if (this.breakSeconds !== null) return this.endBreak();
    const now = this.place.now();
    const changes = new Map();
    for (const { id, timing } of this.place.stops()) {
      if (timing.state === "running") changes.set(id, stop(timing, now, "paused"));
    }
    this.wasLong = false;
    this.place.keep(changes, { break_started_at: now.toISOString() });
  }

  /** The clock goes on where it stood. */
  endBreak() {
    const { here } = this;
    const seconds = this.breakSeconds ?? 0;
    const changes = new Map();
    if (here?.timing.state === "paused") changes.set(here.id, start(here.timing, this.place.now()));
    this.wasLong = isTooLong(seconds);
    this.place.keep(changes, { break_started_at: "", break_minutes: withBreak(this.breakMinutes, seconds) });
  }

  /** Divide what is left of the session over the phases to come. */
  divide() {
    const { toCome, forRest } = this.sessionTime();
    const stops = this.place.stops().filter(({ id }) => toCome.includes(id));
    const changes = divide(stops, forRest);
    this.divided = new Map();
    for (const { id, timing } of stops) {
      const after = changes.get(id);
      if (after) this.divided.set(id, { before: timing.extra_minutes, after: after.extra_minutes });
    }
    this.place.keep(changes);
  }

  undo() {
    const changes = new Map();
    for (const { id, timing } of this.place.stops()) {
      const step = this.divided?.get(id);
      // What somebody changed since then stays as they want it.
      if (step?.after === timing.extra_minutes) changes.set(id, { ...timing, extra_minutes: step.before });
    }
    this.divided = null;
    this.place.keep(changes);
  }

  /** @param {boolean} counts  the time that was in doubt */
  answer(counts) {
    const { doubt, place } = this;
    const stopped = place.stops().find(({ id }) => id === doubt?.id);
    this.doubt = null;
    if (doubt === null || counts || stopped === undefined) return place.announce();
    this.keep(doubt.id, without(stopped.timing, doubt.seconds, place.now()));
  }

  /** A second passed, or much more: the laptop slept, or somebody put its clock right. */
  tick() {
    const now = this.place.now();
    const { here, lastTick, lastStart } = this;
    const known = lastTick ?? this.readTick();
    this.lastTick = now.getTime();
    this.keepTick(now.getTime());
    this.lastStart = here?.timing.started_at ?? "";
    if (here === undefined) return;
    this.settleClash(now);
    // A clock that was started since then, here or in another window, goes by the new time already.
    const isNew = lastTick !== null && here.timing.started_at !== lastStart;
    const mended = isNew ? null : afterJumpBack(here.timing, known, now);
    if (mended) return this.keep(here.id, mended);
    this.settleDoubt(now);
    const seconds = known === null ? 0 : doubtful(here.timing, here.minutes, known, now);
    if (seconds === 0) return;
    this.doubt = { id: here.id, seconds, wasClosed: lastTick === null, counted: elapsedSeconds(here.timing, now) };
    this.place.announce();
  }

  /**
   * Two clocks run: while answers of another window come in that passes by itself.
   *
   * @param {Date} now
   */
  settleClash(now) {
    const clash = clocksOnClash(this.place.stops());
    const phases = [...clash.keys()].join(" ");
    if (phases !== this.clash.phases) this.clash = { phases, since: now.getTime() };
    else if (phases !== "" && now.getTime() - this.clash.since >= CLASH_MS) this.place.keep(clash);
  }

  /**
   * Another window may have been asked the same: what was taken off there must not be taken off twice.
   *
   * @param {Date} now
   */
  settleDoubt(now) {
    const { doubt } = this;
    if (doubt !== null && elapsedSeconds(this.place.timing(doubt.id), now) < doubt.counted) this.doubt = null;
  }

  /** @returns {number | null} when this session was last on a screen of this browser */
  readTick() {
    return Number(recall(this.key)) || null;
  }

  /** @param {number} at */
  keepTick(at) {
    if (Math.abs(at - this.keptTick) < KEEP_TICK_MS) return;
    this.keptTick = at;
    // Where nothing can be kept, a session that was closed is not asked about.
    remember(this.key, String(at));
  }

  /**
   * @param {string} id
   * @param {import("../session/types.js").Timing} timing
   */
  keep(id, timing) {
    this.place.keep(new Map([[id, timing]]));
  }
}
