/**
 * The room: one open session, with where its group is and how its time goes, however many pages show it.
 *
 * Of several pages the one that was worked in last is the one that turns.
 */

import { phaseOf } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { Pace } from "../time/pace.js";
import { Place } from "../time/place.js";
import { watchLeaving } from "./leaving.js";
import { Onward } from "./onward.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./shell.js").Shell} Shell */
/**
 * @typedef {object} Page  a view of the session that can be turned
 * @property {(id: string, isAsked: boolean) => void} turnTo  a phase; not asked: somebody elsewhere went on
 * @property {(id: string) => void} goTo  a question or the report, and the focus with it
 */

export class Room {
  /**
   * @param {Session} session
   * @param {Pick<Shell, "makeReport" | "openMaking">} shell
   */
  constructor(session, shell) {
    this.session = session;
    this.shell = shell;
    this.unwatch = watchLeaving(session);
    /** @type {Page[]} the one in front last */
    this.pages = [];
    /** @type {Set<string>} advice that is open, by hand or by its phase, for as long as the session is */
    this.opened = new Set();
    /** @type {Set<Page>} those that a room looks at */
    this.projected = new Set();
    /** @type {Set<() => void>} called when the room can see the fields, or no longer can */
    this.seenListeners = new Set();
    /** @type {Place | null} where the group is; a programme has no such place */
    this.place = null;
    /** @type {Pace | null} */
    this.pace = null;
    /** @type {Onward | null} */
    this.onward = null;
    if (session.id !== null) {
      this.place = new Place(session, (id) => this.turn(id, false));
      this.pace = new Pace(this.place, this);
      this.onward = new Onward(session, this.pace);
    }
  }

  /** @param {Page} page  that is worked in */
  bringForward(page) {
    if (this.pages.at(-1) === page) return;
    this.leavePage(page);
    this.pages.push(page);
  }

  /** @param {Page} page */
  leavePage(page) {
    this.pages = this.pages.filter((one) => one !== page);
  }

  /**
   * Whether more people can read a field than the one who types in it: it is projected, or a group that meets online
   * shares one screen.
   */
  isSeen() {
    return this.projected.size > 0 || headerOf(this.session).online;
  }

  /**
   * @param {Page} page
   * @param {boolean} isOn  whether a room looks at it
   */
  project(page, isOn) {
    const before = this.isSeen();
    if (isOn) this.projected.add(page);
    else this.projected.delete(page);
    if (this.isSeen() !== before) for (const listen of [...this.seenListeners]) listen();
  }

  /**
   * @param {string} id  of a phase
   * @param {boolean} isAsked  false: somebody elsewhere went on
   */
  turn(id, isAsked) {
    this.pages.at(-1)?.turnTo(id, isAsked);
  }

  /** @param {string} id  of a question, or of the report */
  goTo(id) {
    this.openEarly(id);
    if (this.pace?.isRealigning) this.pace.endRealign();
    this.pages.at(-1)?.goTo(id);
  }

  leave() {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  /**
   * Whether a question's phase is still to come. Where there is no place to be in, or no such phase, nothing is early.
   *
   * @param {string} id
   */
  isEarly(id) {
    const { place } = this;
    if (place === null || this.opened.has(id)) return false;
    const phase = phaseOf(id);
    if (!place.specs().some((spec) => spec.id === phase)) return false;
    if (!place.isReached(phase)) return true;
    // A group that looks back at an earlier phase finds it as it was.
    this.opened.add(id);
    return false;
  }

  /** @param {string} id */
  openEarly(id) {
    if (!this.isEarly(id)) return;
    this.opened.add(id);
    this.session.announce(id);
  }

  destroy() {
    this.pages = [];
    this.unwatch();
    this.place?.destroy();
    this.session.destroy();
  }
}
