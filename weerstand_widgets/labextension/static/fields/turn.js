/**
 * Taking turns on one screen: choose who you are, write alone, hide it, and show everything at once.
 *
 * This is the way from one view to the next; how far the turn is, and what is written when, is `turn_state.js`'s.
 */

import { Held } from "../session/held.js";
import { canonical } from "../session/merge.js";
import { fieldRoot } from "./draft.js";
import { el, firstControl, focusedIn, setText } from "./elements.js";
import { drawChoice } from "./turn_choice.js";
import { drawGate, drawOwn } from "./turn_own.js";
import { drawPaper } from "./turn_paper.js";
import { bringResult, drawResult } from "./turn_result.js";
import { TurnState } from "./turn_state.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./turn_state.js").Participant} Participant */
/** @typedef {import("./turn_state.js").Times} Times */
/** @typedef {import("./turn_state.js").News} News */

/**
 * What a kind adds to the taking of turns.
 *
 * What draws gets the lines that a group votes on as they were at the first vote; null before that.
 *
 * @typedef {object} TurnParts
 * @property {(place: HTMLElement, value: unknown, changed: () => void, rows: string[] | null) => OwnField} own  draws one participant's own field
 * @property {(place: HTMLElement, people: Participant[], keep: (id: string, value: unknown) => void, rows: string[] | null) => PaperField} paper  draws what a group wrote on paper
 * @property {(times: Times, rows: string[] | null) => string} headline  the result in one sentence
 * @property {(place: HTMLElement, times: Times, rows: string[] | null) => void} show  draws all together; after the group did it again, both times
 * @property {() => string} obstacle  a sentence when there is nothing to contribute to yet, else empty
 * @property {() => unknown} [basis]  what else the picture depends on, such as the rows that are voted on
 * @property {{busy: string, paper: string, alone: string}} words  keys: of somebody at work, of the way on paper, and of what becomes of it
 */
/** @typedef {import("./turn_state.js").Rules & TurnParts} TurnKind */

/** @typedef {{text: string, at: HTMLElement | null}} Lack  what must be done first, and where */
/** @typedef {{read: () => unknown, missing: () => Lack | null}} OwnField */
/** @typedef {{read: () => unknown[] | Record<string, unknown>, missing: () => Lack | null, addPerson?: (person: Participant) => HTMLElement}} PaperField  what was given: by person, or of nobody in particular */

export class TurnField {
  /**
   * @param {HTMLElement} element
   * @param {unknown} value  by author; `""` holds the turn's state
   * @param {Host} host
   * @param {TurnKind} kind
   */
  constructor(element, value, host, kind) {
    this.host = host;
    this.kind = kind;
    this.state = new TurnState(value, host, kind, host.held?.() ?? new Held());
    this.root = fieldRoot(element, "ws-kind-turn");
    this.place = el("div", { class: "ws-turn" });
    this.said = el("p", { class: "ws-hidden", role: "status" });
    this.root.append(this.place, this.said);
    /** @type {{leave: () => void, cover: () => void} | null} the open own field of whoever is writing now */
    this.writing = null;
    this.seen = "";
    this.draw();
  }

  /** Whether the room, or who shares the screen, sees what stands here. */
  isSeen() {
    return this.host.isSeen?.() ?? false;
  }

  /** @param {unknown} value */
  update(value) {
    this.state.read(value);
    // Whoever is writing is not disturbed; what came in is drawn when they are done.
    if (this.writing !== null) this.writing.cover();
    else if (this.basis() !== this.seen) this.draw();
  }

  /**
   * What the picture depends on, and no more: between two turns a redraw would take away the very button that
   * somebody presses right after typing in another question.
   */
  basis() {
    const { state, kind } = this;
    const shown = state.isShown ? [state.contributions, kind.basis?.() ?? null] : [this.isSeen()];
    return canonical([state.turn, state.done, state.held.size, state.participants(), kind.obstacle(), ...shown]);
  }

  draw() {
    const key = focusedIn(this.root)?.dataset.key;
    this.writing = null;
    this.seen = this.basis();
    this.place.replaceChildren();
    if (this.state.isShown) drawResult(this);
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
    const earlier = this.kind.isUnlinked ? null : (this.state.contributions[person.id] ?? null);
    if (earlier === null) drawOwn(this, person, null);
    else drawGate(this, person, earlier);
  }

  openPaper() {
    drawPaper(this);
  }

  /** @param {string} key  of the control that gets the focus */
  back(key) {
    this.draw();
    this.focusKey(key);
  }

  /**
   * Written before it is drawn, for it may be nowhere else; what comes back is what will stand here.
   *
   * @param {News | null} news  null: it is held
   */
  tell(news) {
    this.seen = this.basis();
    this.writing = null;
    if (news !== null) this.host.onChange(news);
    this.draw();
  }

  /** @param {News} news  with which all is shown */
  show(news) {
    this.tell(news);
    setText(this.said, "");
    bringResult(this.place);
  }

  hide() {
    this.tell(this.state.hide());
    setText(this.said, this.host.say("turn.hidden"));
    this.focusKey("guest");
  }

  repeat() {
    this.tell(this.state.repeat());
    setText(this.said, this.host.say("turn.again_begun"));
    this.focusKey(this.state.waiting()[0]?.id ?? "guest");
  }

  /**
   * @param {string} id
   * @param {unknown} value
   */
  finish(id, value) {
    this.tell(this.state.finish(id, value));
    setText(this.said, this.waitingWords());
    this.focusKey(this.state.waiting()[0]?.id ?? "reveal");
  }

  /** How far the group is, in words. */
  waitingWords() {
    const { state, host } = this;
    if (state.present().length === 0) return host.say("turn.count_guests", { done: state.done.length });
    const names = state.waiting().map(({ name }) => name);
    return names.length > 0 ? host.say("turn.waiting", { names: names.join(", ") }) : host.say("turn.complete");
  }

  /** How many are done, in words. */
  countWords() {
    const { state, host } = this;
    const done = state.done.length;
    return host.say("turn.count", { done, total: done + state.waiting().length });
  }

  destroy() {
    this.writing?.leave();
    this.writing = null;
  }
}
