/**
 * How far a turn is, and what of it is to be written when: no DOM.
 *
 * What is linked to its writer is written at once. What nobody may link is held in this window until everyone who is
 * there is in, or the group shows it, and is written in one piece: see `session/held.js`.
 */

import { SECOND } from "../session/cells.js";
import { whoIsHere } from "../session/header.js";
import { FEWEST, together } from "../session/held.js";
import { own, sorted } from "../session/merge.js";
import { asRecord, asTurn } from "../session/shape.js";
import { joinVotes } from "./votes.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Turn} Turn */
/** @typedef {import("../session/held.js").Held} Held */
/** @typedef {{id: string, name: string}} Participant */
/** @typedef {[Record<string, unknown>, ...Record<string, unknown>[]]} Times  what was given, and what the second time */
/** @typedef {Record<string, unknown>} News  by author, what is to be written now, all in one save */
/**
 * @typedef {object} Rules
 * @property {boolean} isUnlinked
 * @property {boolean} [mayRepeat]  the group may do it a second time
 * @property {(value: unknown) => unknown} check  throws on a contribution of another shape
 * @property {() => string[]} [rows]  what is voted on now: contributions name its lines by number
 */

const GUEST = /^guest_(\d{1,4})$/;

export class TurnState {
  /**
   * @param {unknown} value  by author; `""` holds the turn's state
   * @param {Pick<Host, "say" | "people" | "takers">} host
   * @param {Rules} rules
   * @param {Held} held
   */
  constructor(value, host, rules, held) {
    this.host = host;
    this.rules = rules;
    this.held = held;
    /** @type {Record<string, unknown>} */
    this.contributions = {};
    /** @type {Turn} */
    this.turn = { done: [], revealed: false };
    this.read(value);
  }

  /** @param {unknown} value */
  read(value) {
    const { check, mayRepeat = false } = this.rules;
    const all = asRecord(value);
    const entries = Object.entries(all).filter(([author, part]) => author !== "" && part !== null);
    const contributions = Object.fromEntries(entries.map(([author, part]) => [author, check(part)]));
    const turn = asTurn(own(all, "") ?? undefined, mayRepeat, this.rules.rows !== undefined);
    this.contributions = contributions;
    this.turn = turn;
    this.held.follow(this.isAgain);
  }

  /** @returns {string[]} ids of who is done, also of whom nothing is written yet */
  get done() {
    return together(this.turn.done, this.held.done);
  }

  /** @returns {string[] | null} what this window's votes are on: as it was at the first one; null before that */
  get rows() {
    return this.held.rows ?? this.turn.rows ?? null;
  }

  /** Whether all that was given is on screen; of another window's showing, what this one holds is not in it yet. */
  get isShown() {
    return this.turn.revealed && this.held.size === 0;
  }

  get isAgain() {
    return this.turn.weighing === 2;
  }

  /** @returns {Participant[]} the people who are present and may speak, and guests without a name who took a turn */
  participants() {
    const present = this.present();
    const guests = this.done.filter((id) => GUEST.test(id) && !present.some((person) => person.id === id));
    return [...present, ...guests.map((id) => ({ id, name: guestName(id, this.host) }))];
  }

  /** @returns {Participant[]} */
  present() {
    return whoIsHere(this.host.takers?.() ?? this.host.people()).map(({ id, name }) => ({ id, name }));
  }

  /**
   * @param {string[]} [others]  ids that are taken as well
   * @returns {Participant} somebody without a name, with the first number that is free
   */
  guest(others = []) {
    const taken = [...this.done, ...others].map((id) => Number(GUEST.exec(id)?.[1] ?? 0));
    const id = `guest_${Math.max(0, ...taken) + 1}`;
    return { id, name: guestName(id, this.host) };
  }

  /** @returns {Participant[]} who is present and not done */
  waiting() {
    const { done } = this;
    return this.participants().filter(({ id }) => !done.includes(id));
  }

  /** @returns {Times} what everyone gave that is written; also of the second time */
  times() {
    const given = Object.entries(this.contributions);
    const isFinished = (/** @type {string} */ id) => this.rules.isUnlinked || this.turn.done.includes(id);
    const first = given.filter(([author]) => isFinished(author) && !author.startsWith(SECOND));
    const second = given.filter(([author]) => author.startsWith(SECOND));
    if (!this.isAgain || second.length === 0) return [Object.fromEntries(first)];
    return [Object.fromEntries(first), Object.fromEntries(second)];
  }

  /**
   * Keep what a writer has so far; only where it is linked to them anyway.
   *
   * @param {string} id
   * @param {unknown} value
   * @returns {News}
   */
  draft(id, value) {
    this.contributions = { ...this.contributions, [id]: value };
    return { [id]: value };
  }

  /**
   * @param {string} id
   * @param {unknown} value
   * @returns {News | null} null: it is held
   */
  finish(id, value) {
    if (!this.rules.isUnlinked) return this.write({ done: [id], contributions: { [id]: value } });
    this.hold([id], [value]);
    const isComplete = this.present().length > 0 && this.waiting().length === 0;
    return isComplete && this.held.size >= FEWEST ? this.release() : null;
  }

  /**
   * What a group wrote on paper and read aloud: in one piece, and shown.
   *
   * @param {Record<string, unknown>} contributions  by person
   * @returns {News}
   */
  finishNamed(contributions) {
    return this.write({ done: Object.keys(contributions), contributions }, true);
  }

  /**
   * The same, of nobody in particular: everyone who is there is done.
   *
   * @param {unknown[]} given
   * @returns {News}
   */
  finishNameless(given) {
    const people = this.waiting().map(({ id }) => id);
    /** @type {string[]} */
    const guests = [];
    while (this.present().length === 0 && guests.length < given.length) guests.push(this.guest(guests).id);
    this.hold([...people, ...guests], given);
    return this.show();
  }

  /** @returns {News} everything shown; what was held is written in the same save */
  show() {
    return this.release(true);
  }

  /**
   * @param {string[]} people
   * @param {unknown[]} given
   */
  hold(people, given) {
    this.held.rows = this.rows ?? this.rules.rows?.() ?? null;
    this.held.add(people, given);
  }

  /** @param {boolean} [revealed] */
  release(revealed) {
    const { rows } = this.held;
    const { done, contributions } = this.held.take();
    if (rows === null) return this.write({ done, contributions }, revealed);
    const joined = joinVotes(this.turn.rows ?? rows, rows, /** @type {any[]} */ (Object.values(contributions)));
    this.turn = { ...this.turn, rows: joined.rows };
    const moved = Object.keys(contributions).map((author, place) => [author, joined.given[place]]);
    return this.write({ done, contributions: Object.fromEntries(moved) }, revealed);
  }

  /** @returns {News} */
  hide() {
    return this.write({ done: [], contributions: {} }, false);
  }

  /** @returns {News} everyone once more: who is done begins anew, and what was shown stays kept */
  repeat() {
    this.turn = { done: [], revealed: false, weighing: 2 };
    this.held.follow(true);
    return { "": this.turn };
  }

  /**
   * @param {{done: string[], contributions: Record<string, unknown>}} more
   * @param {boolean} [revealed]
   * @returns {News}
   */
  write({ done, contributions }, revealed = this.turn.revealed) {
    this.turn = { ...this.turn, done: together(this.turn.done, done), revealed };
    // Sorted, so that the order of arrival tells nothing.
    this.contributions = sorted(/** @type {any} */ ({ ...this.contributions, ...contributions }));
    return { "": this.turn, ...contributions };
  }
}

/**
 * What somebody without a name is called.
 *
 * @param {string} id
 * @param {Pick<Host, "say">} host
 */
export function guestName(id, host) {
  return host.say("turn.guest", { number: GUEST.exec(id)?.[1] ?? "?" });
}
