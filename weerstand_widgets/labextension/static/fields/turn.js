/**
 * Taking turns on one screen: choose who you are, write alone, hide it, and show everything at once.
 *
 * Where a contribution is unlinked it is written under a random token on "Klaar", never as a draft, and nothing here
 * keeps which token was whose.
 */

import { SECOND } from "../session/cells.js";
import { canonical, own } from "../session/merge.js";
import { asRecord, asTurn } from "../session/shape.js";
import { fieldRoot } from "./draft.js";
import { button, el, firstControl, focusedIn, nameFrom, setText } from "./elements.js";
import { drawChoice } from "./turn_choice.js";
import { drawGate, drawOwn } from "./turn_own.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Turn} Turn */
/** @typedef {{id: string, name: string}} Participant */

/**
 * What a kind adds to the taking of turns.
 *
 * @typedef {object} TurnKind
 * @property {boolean} isUnlinked
 * @property {(place: HTMLElement, value: unknown, changed: () => void) => OwnField} own  draws one participant's own field
 * @property {(place: HTMLElement, times: [Record<string, unknown>, ...Record<string, unknown>[]]) => void} show  draws all together; after the group did it again, both times
 * @property {boolean} [mayRepeat]  the group may do it a second time
 * @property {(value: unknown) => unknown} check  throws on a contribution of another shape
 * @property {() => string} obstacle  a sentence when there is nothing to contribute to yet, else empty
 * @property {() => unknown} [basis]  what else the picture depends on, such as the rows that are voted on
 */

/** @typedef {{read: () => unknown, missing: () => string}} OwnField  `missing`: what must be done before "Klaar" */

const GUEST = /^guest_(\d{1,4})$/;

export class TurnField {
  /**
   * @param {HTMLElement} element
   * @param {Question} spec
   * @param {unknown} value  by author; `""` holds the turn's state
   * @param {Host} host
   * @param {TurnKind} kind
   */
  constructor(element, spec, value, host, kind) {
    this.host = host;
    this.kind = kind;
    this.names = nameFrom(element, host.words(spec.title));
    this.contributions = this.check(value);
    this.turn = this.readTurn(value);
    this.root = fieldRoot(element, "ws-kind-turn");
    this.place = el("div", { class: "ws-turn" });
    this.said = el("p", { class: "ws-hidden", role: "status" });
    this.root.append(this.place, this.said);
    /** @type {{leave: () => void} | null} the open own field of whoever is writing now */
    this.writing = null;
    this.seen = "";
    this.draw();
  }

  /** @param {unknown} value */
  readTurn(value) {
    return asTurn(own(asRecord(value), "") ?? undefined, this.kind.mayRepeat ?? false);
  }

  /** @param {unknown} value */
  check(value) {
    const entries = Object.entries(asRecord(value)).filter(([author, part]) => author !== "" && part !== null);
    return Object.fromEntries(entries.map(([author, part]) => [author, this.kind.check(part)]));
  }

  /** @returns {Participant[]} the people who are present, and guests without a name who already took a turn */
  participants() {
    const present = this.present();
    const guests = this.turn.done.filter((id) => GUEST.test(id) && !present.some((person) => person.id === id));
    return [...present, ...guests.map((id) => ({ id, name: guestName(id, this.host) }))];
  }

  /** @returns {Participant[]} */
  present() {
    const named = this.host.people().filter(({ id, name, present }) => present && id !== "" && name.trim() !== "");
    return named.map(({ id, name }) => ({ id, name }));
  }

  /** @returns {Participant} somebody without a name, with the first number that is free */
  guest() {
    const taken = this.turn.done.map((id) => Number(GUEST.exec(id)?.[1] ?? 0));
    const id = `guest_${Math.max(0, ...taken) + 1}`;
    return { id, name: guestName(id, this.host) };
  }

  /** @returns {Participant[]} who is present and not done */
  waiting() {
    return this.participants().filter(({ id }) => !this.turn.done.includes(id));
  }

  /** How far the group is, in words. */
  waitingWords() {
    if (this.present().length === 0) return this.host.say("turn.count_guests", { done: this.turn.done.length });
    const names = this.waiting().map(({ name }) => name);
    return names.length > 0
      ? this.host.say("turn.waiting", { names: names.join(", ") })
      : this.host.say("turn.complete");
  }

  /** @param {unknown} value */
  update(value) {
    const contributions = this.check(value);
    this.turn = this.readTurn(value);
    this.contributions = contributions;
    // Whoever is writing is not disturbed; what came in is drawn when they are done.
    if (this.writing === null && this.basis() !== this.seen) this.draw();
  }

  /**
   * What the picture depends on, and no more: between two turns a redraw would take away the very button that
   * somebody presses right after typing in another question.
   */
  basis() {
    const shown = this.turn.revealed ? [this.contributions, this.kind.basis?.() ?? null] : [];
    return canonical([this.turn, this.participants(), this.kind.obstacle(), ...shown]);
  }

  draw() {
    const key = focusedIn(this.root)?.dataset.key;
    this.writing = null;
    this.seen = this.basis();
    this.place.replaceChildren();
    if (this.turn.revealed) this.drawTogether();
    else drawChoice(this);
    if (key !== undefined) this.focusKey(key);
  }

  /** @param {string} key */
  focusKey(key) {
    const wanted = /** @type {HTMLElement[]} */ ([...this.place.querySelectorAll("[data-key]")]);
    (wanted.find((control) => control.dataset.key === key) ?? firstControl(this.place))?.focus();
  }

  /** @param {Participant} person */
  open(person) {
    const earlier = this.kind.isUnlinked ? null : (this.contributions[person.id] ?? null);
    if (earlier === null) drawOwn(this, person, null);
    else drawGate(this, person, earlier);
  }

  /**
   * Drawn before it is told: what comes back then is what stands here, and needs no second drawing.
   *
   * @param {boolean} revealed
   */
  setRevealed(revealed) {
    this.turn = { ...this.turn, revealed };
    this.draw();
    this.host.onChange({ "": this.turn });
    setText(this.said, this.host.say(revealed ? "turn.revealed" : "turn.hidden"));
    this.focusKey(revealed ? "late" : "guest");
  }

  /** Everyone once more: who is done begins anew, and what was shown stays kept. */
  repeat() {
    this.turn = { done: [], revealed: false, weighing: 2 };
    this.draw();
    this.host.onChange({ "": this.turn });
    setText(this.said, this.host.say("turn.again_begun"));
    this.focusKey(this.waiting()[0]?.id ?? "guest");
  }

  isAgain() {
    return this.turn.weighing === 2;
  }

  /** @returns {[Record<string, unknown>, ...Record<string, unknown>[]]} what everyone gave; also of the second time */
  times() {
    const given = Object.entries(this.contributions);
    const isFinished = (/** @type {string} */ id) => this.kind.isUnlinked || this.turn.done.includes(id);
    const first = given.filter(([author]) => isFinished(author) && !author.startsWith(SECOND));
    const second = given.filter(([author]) => author.startsWith(SECOND));
    if (!this.isAgain() || second.length === 0) return [Object.fromEntries(first)];
    return [Object.fromEntries(first), Object.fromEntries(second)];
  }

  /**
   * Keep what a writer has so far; only where it is linked to them anyway.
   *
   * @param {string} id
   * @param {unknown} value
   */
  keepDraft(id, value) {
    this.contributions = { ...this.contributions, [id]: value };
    this.host.onChange({ [id]: value });
  }

  /**
   * @param {string} id
   * @param {unknown} value
   */
  finish(id, value) {
    const author = this.kind.isUnlinked ? `${this.isAgain() ? SECOND : ""}${randomToken()}` : id;
    this.turn = { ...this.turn, done: [...new Set([...this.turn.done, id])].sort() };
    const all = { ...this.contributions, [author]: value };
    // Sorted, so that the order of arrival tells nothing.
    this.contributions = Object.fromEntries(Object.entries(all).sort(([one], [two]) => (one < two ? -1 : 1)));
    this.writing = null;
    this.draw();
    this.host.onChange({ "": this.turn, [author]: value });
    setText(this.said, this.waitingWords());
    this.focusKey(this.waiting()[0]?.id ?? "reveal");
  }

  drawTogether() {
    const together = el("div", { class: "ws-together", role: "group", ...this.names });
    const times = this.times();
    this.kind.show(together, times);
    const ways = el("div", { class: "ws-buttons" });
    const isOnce = times.length === 1;
    if (isOnce && this.kind.mayRepeat) ways.append(this.way("again", () => this.repeat()));
    if (!isOnce || !this.isAgain()) ways.append(this.way("late", () => this.setRevealed(false)));
    this.place.append(together, ways);
  }

  /**
   * A quiet way on from what is shown.
   *
   * @param {"again" | "late"} key
   * @param {() => void} press
   */
  way(key, press) {
    const control = button(this.host.say(key === "again" ? "turn.again" : "turn.late"), press, { class: "ws-quiet" });
    control.dataset.key = key;
    return control;
  }

  destroy() {
    this.writing?.leave();
    this.writing = null;
  }
}

/**
 * What somebody without a name is called.
 *
 * @param {string} id
 * @param {Host} host
 */
export function guestName(id, host) {
  return host.say("turn.guest", { number: GUEST.exec(id)?.[1] ?? "?" });
}

/** 32 hexadecimal digits that nobody chose. */
function randomToken() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
