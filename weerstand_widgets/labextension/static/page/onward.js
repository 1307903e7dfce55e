/**
 * On to the next phase: one press is one step, and a turn that is open is not left without a word.
 */

import { isTooSoon } from "../fields/press.js";
import { asking } from "../session/asked.js";
import { isRevealed, isTurn, phaseOf } from "../session/cells.js";
import { howFar } from "./voices.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {{done: number, total: number}} OpenTurn  how many are done; `total` 0 where nobody has a name */

export class Onward {
  /**
   * @param {Session} session
   * @param {Pace} pace
   */
  constructor(session, pace) {
    this.session = session;
    this.pace = pace;
    this.pressedAt = Number.NEGATIVE_INFINITY;
    /** @type {string | null} the phase that somebody wants to leave though a turn is open */
    this.asked = null;
  }

  /** @param {number} at  milliseconds, as an event says it; NaN where nobody pressed anything */
  press(at) {
    if (isTooSoon(at, this.pressedAt)) return;
    this.pressedAt = at;
    const { place } = this.pace;
    const here = place.stage() === "phase" ? place.current : null;
    if (here !== null && this.asked !== here && this.openTurnIn(here) !== null) {
      this.asked = here;
      return place.announce();
    }
    this.asked = null;
    this.pace.next();
  }

  /** @returns {OpenTurn | null} the turn that is asked about, for as long as it is open */
  openTurn() {
    const { place } = this.pace;
    if (this.asked === null || this.asked !== place.current || place.stage() !== "phase") return null;
    return this.openTurnIn(this.asked);
  }

  /**
   * @param {string} phase
   * @returns {OpenTurn | null} the first that is asked here, and was neither shown together nor done aloud
   */
  openTurnIn(phase) {
    const { cells } = this.session;
    const isAsked = asking(this.session);
    const aloud = this.pace.place.timing(phase).spoken ?? [];
    const open = cells
      .ids()
      .filter((id) => phaseOf(id) === phase && !aloud.includes(id) && !isRevealed(cells.answers(id)))
      .map((id) => cells.spec(id))
      .find((spec) => spec?.type === "question" && isTurn(spec) && isAsked(spec));
    if (!open) return null;
    const { done, people } = howFar(this.session, open);
    return { done: done.length, total: people.length };
  }
}
