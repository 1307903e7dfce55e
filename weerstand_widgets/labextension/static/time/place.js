/**
 * Where the group is in its session: the phases, the one they are in, and the step to another one.
 *
 * The phase's clock is kept like every answer; which phase is on screen is this window's own. Another window that
 * starts a phase takes this one along.
 */

import { HEADER, valueOf } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { clocksOnMove, whereabouts } from "./agenda.js";
import { asTiming } from "./timer.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/types.js").Phase} Phase */
/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {import("./agenda.js").Stop} Stop */
/** @typedef {"begin" | "phase" | "report"} Stage  before the first phase, in one, after the last one */

export class Place {
  /**
   * @param {Session} session
   * @param {(id: string) => void} follow  another window started this phase: this one goes along
   */
  constructor(session, follow) {
    this.session = session;
    this.followAlong = follow;
    /** @type {() => Date} */
    this.now = () => new Date();
    /** @type {Set<() => void>} called when the phase, a clock or the header changed */
    this.listeners = new Set();
    /** @type {string | null} as chosen here, or taken over from another window */
    this.chosen = null;
    /** Whether this window went on from the last phase to the report; where clocks ran, they say the same. */
    this.isAtEnd = false;
    /** Whether another window brought this one to where it is. */
    this.isFollowing = false;
    this.isMoving = false;
    /** @type {string | null} the phase that this window went to or along with last */
    this.at = null;
    /** @type {Phase[] | null} looking through hundreds of cells is for when they changed, not for every step */
    this.known = null;
    this.onCells = this.onCells.bind(this);
    this.onAnswers = this.onAnswers.bind(this);
    session.cellListeners.add(this.onCells);
    session.listeners.add(this.onAnswers);
    this.at = this.current;
  }

  /** @returns {{id: string, spec: Phase, timing: Timing}[]} in the order of the notebook */
  phases() {
    return this.specs().map((spec) => ({ id: spec.id, spec, timing: this.timing(spec.id) }));
  }

  /** @returns {Phase[]} */
  specs() {
    const { cells } = this.session;
    this.known ??= /** @type {any[]} */ (
      cells
        .ids()
        .map((id) => cells.spec(id))
        .filter((spec) => spec?.type === "phase")
    );
    return this.known;
  }

  /** @returns {Stop[]} */
  stops() {
    const { length } = this.header();
    return this.specs().map(({ id, minutes }) => ({
      id,
      minutes: Number.isFinite(minutes?.[String(length)]) ? minutes[String(length)] : 0,
      timing: this.timing(id),
      updatedAt: this.session.cells.answers(id)[""]?.updated_at ?? "",
    }));
  }

  /** The session header, whatever it holds. */
  header() {
    return headerOf(this.session);
  }

  /**
   * @param {string} id
   * @returns {Timing} a clock that stands still where the file holds none that can be read
   */
  timing(id) {
    try {
      return asTiming(valueOf(this.session.cells.answers(id)));
    } catch {
      return asTiming(null);
    }
  }

  /** @returns {string | null} */
  get current() {
    const isThere = this.specs().some(({ id }) => id === this.chosen);
    return isThere ? this.chosen : whereabouts(this.stops());
  }

  /** @returns {Stage} */
  stage() {
    const stops = this.stops();
    const states = new Set(stops.map(({ timing }) => timing.state));
    if (this.chosen === null && !this.isAtEnd && [...states].every((state) => state === "idle")) return "begin";
    if (states.has("running") || states.has("paused")) return "phase";
    const last = stops.at(-1);
    const isOver = this.isAtEnd || last?.timing.state === "done";
    return isOver && this.current === last?.id ? "report" : "phase";
  }

  /**
   * Whether the group came this far: here, earlier, or begun at some time.
   *
   * @param {string} id
   */
  isReached(id) {
    if (this.timing(id).state !== "idle") return true;
    const ids = this.specs().map((spec) => spec.id);
    return ids.includes(id) && ids.indexOf(id) <= ids.indexOf(this.current ?? "");
  }

  /**
   * Go to a phase: its clock takes over.
   *
   * @param {string} id
   */
  go(id) {
    const changes = clocksOnMove(this.stops(), this.current, id, this.now());
    this.arrive(id, false);
    this.keep(changes);
  }

  /**
   * @param {string} id
   * @param {boolean} isFollowing
   */
  arrive(id, isFollowing) {
    this.chosen = id;
    this.at = id;
    this.isAtEnd = false;
    this.isFollowing = isFollowing;
  }

  /**
   * On from the last phase to the report.
   *
   * @param {import("./agenda.js").Changes} changes
   */
  finish(changes) {
    this.isAtEnd = true;
    this.keep(changes);
  }

  /**
   * @param {import("./agenda.js").Changes} changes
   * @param {Record<string, unknown> | null} [header]  what of the header changes along
   */
  keep(changes, header = null) {
    this.isMoving = true;
    try {
      for (const [id, timing] of changes) this.session.edit(id, { "": timing });
      if (header !== null)
        this.session.edit(HEADER, { "": { ...valueOf(this.session.cells.answers(HEADER)), ...header } });
    } finally {
      this.isMoving = false;
    }
    this.announce();
  }

  announce() {
    for (const listen of [...this.listeners]) listen();
  }

  /** Cells came, went or moved, or ask something else: an author is at work. */
  onCells() {
    this.known = null;
    this.at ??= this.current;
    this.announce();
  }

  /** @param {string} id  whose answers changed, by whomever */
  onAnswers(id) {
    const isPhase = this.specs().some((spec) => spec.id === id);
    if (this.isMoving || !(isPhase || id === HEADER)) return;
    if (isPhase) this.follow(id);
    this.announce();
  }

  /**
   * Another window started a phase, or the journal knew of one: go along.
   *
   * @param {string} id
   */
  follow(id) {
    const { current } = this;
    const begun = (/** @type {string | null} */ one) => {
      const { state, started_at } = this.timing(one ?? "");
      return state === "running" ? Date.parse(started_at) : 0;
    };
    // Of a window that nobody chose a phase in, the current one is there before it is turned to.
    if (begun(id) === 0 || id === this.at || (id !== current && begun(id) <= begun(current))) return;
    this.arrive(id, true);
    this.followAlong(id);
  }

  destroy() {
    this.session.cellListeners.delete(this.onCells);
    this.session.listeners.delete(this.onAnswers);
    this.listeners.clear();
  }
}
