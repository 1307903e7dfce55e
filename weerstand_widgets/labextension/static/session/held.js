/**
 * Contributions that nobody may link to a person, from "Klaar" until they are written, all in one save.
 *
 * Each one saved by itself would stand in the file together with one more name that is done: who compares two versions
 * knows what that person chose. So until then they are in this window's memory and nowhere else, and who is done too.
 */

import { SECOND, valueOf } from "./cells.js";
import { sorted } from "./merge.js";
import { freshId } from "./outbox.js";

/** @typedef {import("./session.js").Session} Session */

/** Fewer than these in one save say too much to who compares the file with an earlier one, or knows the group. */
export const FEWEST = 3;

/**
 * @param {string[]} some  ids of people
 * @param {string[]} more
 * @returns {string[]} each once, sorted: their order tells nothing
 */
export const together = (some, more) => [...new Set([...some, ...more])].sort();

/** @type {Map<string, Held>} by session and question: a page that is closed and opened again finds them */
const everyone = new Map();

/**
 * @param {Session} session
 * @param {string} question
 * @returns {Held}
 */
export function heldOf(session, question) {
  const key = `${session.id ?? session.writer}/${question}`;
  const held = everyone.get(key) ?? new Held();
  everyone.set(key, held);
  held.tell = (isHolding) => session.keeping.hold(question, isHolding);
  if (held.size > 0 && session.keeping.at(question).state !== "held") held.tell(true);
  return held;
}

/**
 * @param {Session} session
 * @param {string} question  a turn
 * @returns {string[]} ids of who is done, also of whom nothing is written yet
 */
export function doneIn(session, question) {
  const written = valueOf(session.cells.answers(question))?.done;
  return together(Array.isArray(written) ? written : [], heldOf(session, question).done);
}

/** Whether anything is lost when this window goes. */
export const isHolding = () => [...everyone.values()].some((held) => held.size > 0);

/** What one question holds; which contribution is whose is kept nowhere, also not here. */
export class Held {
  constructor() {
    /** @type {string[]} ids of people, sorted */
    this.done = [];
    /** @type {Record<string, any>} by random token, sorted */
    this.contributions = {};
    this.isAgain = false;
    /** @type {string[] | null} what is voted on, as it was at the first vote */
    this.rows = null;
    /** @type {(isHolding: boolean) => void} whether anything is lost with this window, each time that changes */
    this.tell = () => {};
  }

  get size() {
    return Object.keys(this.contributions).length;
  }

  /** Whether so few would be told apart. */
  get isFew() {
    return this.size > 0 && this.size < FEWEST;
  }

  /**
   * @param {string[]} people  ids of who is done with this
   * @param {unknown[]} given  in no order that says whose
   */
  add(people, given) {
    this.done = together(this.done, people);
    const fresh = given.map((value) => [`${this.isAgain ? SECOND : ""}${freshId()}`, value]);
    this.contributions = sorted({ ...this.contributions, ...Object.fromEntries(fresh) });
    this.tell(this.size > 0);
  }

  /** @param {boolean} isAgain  everyone begins a second weighing: what was given stays, who is done does not */
  follow(isAgain) {
    if (isAgain !== this.isAgain) this.done = [];
    this.isAgain = isAgain;
  }

  /** @returns {{done: string[], contributions: Record<string, any>}} all of it, to be written now */
  take() {
    const { done, contributions } = this;
    this.done = [];
    this.contributions = {};
    this.rows = null;
    this.tell(false);
    return { done, contributions };
  }
}
