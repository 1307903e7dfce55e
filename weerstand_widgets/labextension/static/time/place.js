/**
 * Where the group is in its session: the phases, the one they are in, and the step to another one.
 *
 * The phase's clock is kept like every answer; which phase is on screen is this window's own. Another window that
 * starts a phase takes this one along.
 */

import { valueOf } from "../session/cells.js";
import { clocksOnMove, whereabouts } from "./agenda.js";
import { asTiming } from "./timer.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/types.js").Phase} Phase */
/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {import("./agenda.js").Stop} Stop */

const HEADER = "session";
const DEFAULT_LENGTH = 90;

export class Place {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    /** @type {() => Date} */
    this.now = () => new Date();
    /** @type {Set<() => void>} called when the phase, a clock or the header changed */
    this.listeners = new Set();
    /** @type {(id: string, isAsked: boolean) => void} brings a phase into view; the view of the notebook sets it */
    this.show = () => {};
    /** @type {() => void} ends what goes on beside the phases, before the group goes on */
    this.leave = () => {};
    /** @type {string | null} as chosen here, or taken over from another window */
    this.chosen = null;
    this.isMoving = false;
    /** @type {Phase[] | null} */
    this.known = null;
    /** @type {unknown[]} what `known` was read from */
    this.knownFrom = [];
    this.onCells = this.onCells.bind(this);
    this.onAnswers = this.onAnswers.bind(this);
    session.context.model.cells.changed.connect(this.onCells);
    session.listeners.add(this.onAnswers);
  }

  /** @returns {{id: string, spec: Phase, timing: Timing}[]} in the order of the notebook */
  phases() {
    return this.specs().map((spec) => ({ id: spec.id, spec, timing: this.timing(spec.id) }));
  }

  /** @returns {Phase[]} */
  specs() {
    const { cells } = this.session;
    // Looking through hundreds of cells is for when they changed, not for every step.
    const from = [cells.specByCell, cells.cellById.size];
    if (this.known === null || from.some((part, index) => part !== this.knownFrom[index])) {
      const specs = cells.ids().map((id) => cells.spec(id));
      this.known = /** @type {any[]} */ (specs.filter((spec) => spec?.type === "phase"));
      this.knownFrom = from;
    }
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

  /** @returns {Record<string, any> & {length: number}} the session header, whatever it holds */
  header() {
    const header = valueOf(this.session.cells.answers(HEADER)) ?? {};
    return { ...header, length: Number.isInteger(header.length) ? header.length : DEFAULT_LENGTH };
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
   * Go to a phase: its clock takes over, page and focus go along.
   *
   * @param {string} id
   */
  go(id) {
    if (!this.specs().some((spec) => spec.id === id)) return;
    leaveField();
    this.leave();
    const changes = clocksOnMove(this.stops(), this.current, id, this.now());
    this.chosen = id;
    this.keep(changes);
    this.show(id, true);
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

  /** Cells came, went or moved: an author is at work. */
  onCells() {
    this.known = null;
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
    if (id === current || begun(id) <= begun(current)) return;
    this.chosen = id;
    this.show(id, false);
  }

  destroy() {
    // A notebook that was closed has no cells any more.
    this.session.context.model?.cells?.changed.disconnect(this.onCells);
    this.session.listeners.delete(this.onAnswers);
    this.listeners.clear();
  }
}

/** A field says what it holds when it is left; half a line must not be forgotten. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
