/**
 * Taking turns on one screen: choose who you are, write alone, hide it, and show everything at once.
 *
 * Where a contribution is unlinked it is written under a random token on "Klaar", never as a draft, and nothing here
 * keeps which token was whose.
 */

import { fieldRoot } from "./draft.js";
import { button, el, firstControl, focusedIn, freshId, glyph, nameFrom, setText } from "./elements.js";
import { asRecord, asTurn, canonical } from "./shape.js";

/** @typedef {import("../types.js").Host} Host */
/** @typedef {import("../types.js").Question} Question */
/** @typedef {import("../types.js").Turn} Turn */

/**
 * What a kind adds to the taking of turns.
 *
 * @typedef {object} TurnKind
 * @property {boolean} isUnlinked
 * @property {(place: HTMLElement, value: unknown, changed: () => void) => OwnField} own  draws one participant's own field
 * @property {(place: HTMLElement, contributions: Record<string, unknown>) => void} show  draws all of them together
 * @property {(value: unknown) => unknown} check  throws on a contribution of another shape
 * @property {() => string} obstacle  a sentence when there is nothing to contribute to yet, else empty
 * @property {() => unknown} [basis]  what else the picture depends on, such as the rows that are voted on
 */

/** @typedef {{read: () => unknown, missing: () => string, destroy?: () => void}} OwnField */

const PAUSE_MS = 300;

/** @param {Host} host */
const guestName = (/** @type {Host} */ host, /** @type {number} */ number) => host.say("turn.guest", { number });

export class TurnField {
  /**
   * @param {HTMLElement} element
   * @param {Question} spec
   * @param {unknown} value
   * @param {Host} host
   * @param {TurnKind} kind
   */
  constructor(element, spec, value, host, kind) {
    this.host = host;
    this.kind = kind;
    this.names = nameFrom(element, host.words(spec.title));
    this.contributions = this.check(value);
    this.turn = asTurn(asRecord(value)[""]);
    this.root = fieldRoot(element, "ws-kind-turn");
    this.place = el("div", { class: "ws-turn" });
    this.said = el("p", { class: "ws-hidden", role: "status" });
    this.root.append(this.place, this.said);
    /** @type {OwnField | null} */
    this.own = null;
    this.seen = "";
    this.draw();
  }

  /** @param {unknown} value */
  check(value) {
    const entries = Object.entries(asRecord(value)).filter(([author, part]) => author !== "" && part !== null);
    return Object.fromEntries(entries.map(([author, part]) => [author, this.kind.check(part)]));
  }

  /** Who can take a turn: the people who are present, and guests without a name who already did. */
  participants() {
    const present = this.host.people().filter((person) => person.present && person.name.trim() !== "");
    const guests = this.turn.done.filter((id) => id.startsWith("guest_") && !present.some((person) => person.id === id));
    const named = guests.map((id) => ({ id, name: guestName(this.host, Number(id.slice("guest_".length))) }));
    return [...present.map(({ id, name }) => ({ id, name })), ...named];
  }

  /** @param {unknown} value */
  update(value) {
    const contributions = this.check(value);
    const turn = asTurn(asRecord(value)[""]);
    this.contributions = contributions;
    this.turn = turn;
    // Whoever is writing is not disturbed; what came in is drawn when they are done.
    if (this.own === null && this.basis() !== this.seen) this.draw();
  }

  basis() {
    return canonical([this.turn, this.contributions, this.participants(), this.kind.basis?.() ?? null]);
  }

  draw() {
    const key = focusedIn(this.root)?.dataset.key;
    this.own?.destroy?.();
    this.own = null;
    this.seen = this.basis();
    this.place.replaceChildren();
    if (this.turn.revealed) this.drawTogether();
    else this.drawChoice();
    if (key !== undefined) this.focusKey(key);
  }

  /** @param {string} key */
  focusKey(key) {
    const wanted = /** @type {HTMLElement[]} */ ([...this.place.querySelectorAll("[data-key]")]);
    (wanted.find((control) => control.dataset.key === key) ?? firstControl(this.place))?.focus();
  }

  drawChoice() {
    const obstacle = this.kind.obstacle();
    if (obstacle !== "" && this.turn.done.length === 0) {
      this.place.append(el("p", { class: "ws-waiting" }, obstacle));
      return;
    }
    const people = this.participants();
    const list = el("ul", { class: "ws-people", role: "list" });
    for (const { id, name } of people) list.append(el("li", {}, this.chooser(id, name)));
    this.place.append(
      el("p", { class: "ws-turn-lead" }, this.host.say(people.length > 0 ? "turn.who" : "turn.nobody")),
      list,
      this.guestButton(people.length > 0),
    );
    if (this.turn.done.length > 0) this.place.append(this.reveal(people));
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  chooser(id, name) {
    const isDone = this.turn.done.includes(id);
    if (isDone && this.kind.isUnlinked) {
      return el("span", { class: "ws-person ws-person-done" }, glyph("✓"), el("span", {}, name), el("span", { class: "ws-state" }, this.host.say("turn.done")));
    }
    const control = button("", () => this.drawOwn(id, name), { class: `ws-person ${isDone ? "ws-person-done" : ""}` });
    control.dataset.key = id;
    control.append(glyph(isDone ? "✓" : "✎"), el("span", {}, name), el("span", { class: "ws-state" }, this.host.say(isDone ? "turn.done" : "turn.todo")));
    return control;
  }

  /** @param {boolean} isExtra */
  guestButton(isExtra) {
    const press = () => {
      const taken = this.turn.done.filter((id) => id.startsWith("guest_")).map((id) => Number(id.slice("guest_".length)));
      const number = Math.max(0, ...taken.filter(Number.isInteger)) + 1;
      this.drawOwn(`guest_${number}`, guestName(this.host, number));
    };
    const control = button(this.host.say(isExtra ? "turn.somebody_else" : "turn.next"), press, { class: isExtra ? "ws-quiet" : "ws-primary" });
    control.dataset.key = "guest";
    return control;
  }

  /** @param {{id: string, name: string}[]} people */
  reveal(people) {
    const waiting = people.filter(({ id }) => !this.turn.done.includes(id)).map(({ name }) => name);
    const count = this.turn.done.length;
    const total = count + waiting.length;
    const words = waiting.length > 0 ? this.host.say("turn.waiting", { names: waiting.join(", ") }) : this.host.say("turn.complete");
    const show = button(this.host.say("turn.reveal"), () => this.setRevealed(true), { class: waiting.length > 0 ? "" : "ws-primary" });
    show.dataset.key = "reveal";
    const said = el("p", { class: "ws-turn-count" }, el("b", {}, this.host.say("turn.count", { done: count, total })), " ", words);
    return el("div", { class: "ws-turn-foot" }, said, show);
  }

  /** @param {boolean} revealed */
  setRevealed(revealed) {
    this.turn = { done: this.turn.done, revealed };
    this.host.onChange({ "": this.turn });
    this.draw();
    setText(this.said, this.host.say(revealed ? "turn.revealed" : "turn.hidden"));
    this.focusKey(revealed ? "late" : "guest");
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  drawOwn(id, name) {
    const title = el("p", { class: "ws-turn-name", id: freshId("turn"), tabindex: "-1" }, this.host.say("turn.own", { name }));
    const hint = el("p", { class: "ws-help" }, this.host.say(this.kind.isUnlinked ? "turn.unlinked" : "turn.alone"));
    const field = el("div", { class: "ws-own", role: "group", "aria-labelledby": title.id });
    const missing = el("p", { class: "ws-notice", role: "alert", hidden: true });
    const saver = this.draftOf(id, field);
    this.place.replaceChildren(el("div", { class: "ws-turn-own" }, title, hint, field, missing));
    const earlier = this.kind.isUnlinked ? null : (this.contributions[id] ?? null);
    const own = this.kind.own(field, earlier, saver.later);
    this.own = { ...own, destroy: saver.stop };
    const finish = () => {
      const lack = field.querySelector("[aria-invalid=true]") ? this.host.say("turn.too_long") : own.missing();
      missing.hidden = lack === "";
      setText(missing, lack);
      if (lack === "") this.finish(id, own.read());
      else firstControl(field)?.focus();
    };
    const back = () => {
      saver.flush();
      this.draw();
      this.focusKey(id);
    };
    const buttons = [button(this.host.say("turn.finish"), finish, { class: "ws-primary" }), button(this.host.say("turn.back"), back)];
    this.place.firstElementChild?.append(el("div", { class: "ws-buttons" }, ...buttons));
    firstControl(field)?.focus();
  }

  /**
   * Keep a linked draft while it is written; an unlinked one leaves no trace before it is finished.
   *
   * @param {string} id
   * @param {HTMLElement} field
   */
  draftOf(id, field) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      if (this.own === null || field.querySelector("[aria-invalid=true]")) return;
      const value = this.own.read();
      this.contributions = { ...this.contributions, [id]: value };
      this.host.onChange({ [id]: value });
    };
    const later = () => {
      if (this.kind.isUnlinked) return;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    };
    field.addEventListener("focusout", flush);
    return { later, flush, stop: () => clearTimeout(timer) };
  }

  /**
   * @param {string} id
   * @param {unknown} value
   */
  finish(id, value) {
    const author = this.kind.isUnlinked ? randomToken() : id;
    this.turn = { done: [...new Set([...this.turn.done, id])].sort(), revealed: this.turn.revealed };
    const all = { ...this.contributions, [author]: value };
    this.contributions = Object.fromEntries(Object.entries(all).sort(([one], [two]) => (one < two ? -1 : 1)));
    this.own?.destroy?.();
    this.own = null;
    this.host.onChange({ "": this.turn, [author]: value });
    this.draw();
    const waiting = this.participants().filter((person) => !this.turn.done.includes(person.id));
    setText(this.said, waiting.length > 0 ? this.host.say("turn.waiting", { names: waiting.map(({ name }) => name).join(", ") }) : this.host.say("turn.complete"));
    this.focusKey(waiting[0]?.id ?? "reveal");
  }

  drawTogether() {
    const together = el("div", { class: "ws-together", role: "group", ...this.names });
    const finished = Object.entries(this.contributions).filter(([author]) => this.kind.isUnlinked || this.turn.done.includes(author));
    this.kind.show(together, Object.fromEntries(finished));
    const late = button(this.host.say("turn.late"), () => this.setRevealed(false), { class: "ws-quiet" });
    late.dataset.key = "late";
    this.place.append(together, el("div", { class: "ws-buttons" }, late));
  }

  destroy() {
    const active = focusedIn(this.root);
    if (this.own !== null && active !== null) active.dispatchEvent(new Event("focusout", { bubbles: true }));
    this.own?.destroy?.();
    this.own = null;
  }
}

/** 32 hexadecimal digits that nobody chose. */
export function randomToken() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
