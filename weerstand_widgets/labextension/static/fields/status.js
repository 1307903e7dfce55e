/** The line at the lower right that says how the saving goes, and the strip above it for what went wrong. */

import { el, glyph, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/whereabouts.js").Said | "error"} State  `error`: what is on screen cannot be sent */

/** @type {Record<State, string>} */
const SIGN_BY_STATE = { idle: "", saving: "", saved: "✓", file: "✓", kept: "◷", held: "◷", here: "!", error: "!" };
const WORDS_BY_STATE = {
  saving: "question.saving",
  saved: "question.saved",
  file: "question.file",
  kept: "question.kept",
  held: "question.held",
  here: "question.here",
  error: "question.error",
};
/** A field that is left with one of these is well. */
const WELL = ["saved", "file"];
/** These are said at once, and once for as long as it stays so: not again at each pause of who goes on typing. */
const URGENT = ["kept", "here", "error"];
/** A text that is on its way to this computer's disk is in this window alone for a moment; that is no news yet. */
const MOMENT_MS = 2_000;

export class StatusLine {
  /** @param {Host} host */
  constructor(host) {
    this.host = host;
    /** @type {{state: State, detail: string}} */
    this.current = { state: "idle", detail: "" };
    this.isBlocked = false;
    this.isBroken = false;
    /** Whether the screen has more than was sent: a save that ends now is of another text. */
    this.isTyped = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} until it is no moment any more */
    this.moment = undefined;
    /** @type {State | null} the last trouble that was said */
    this.told = null;
    this.strip = el("p", { class: "ws-error", role: "alert", hidden: true });
    this.sign = glyph("");
    this.words = el("span", {});
    this.said = el("span", { class: "ws-hidden", role: "status" });
    this.line = el("p", { class: "ws-status", "data-state": "idle" }, this.sign, this.words, this.said);
    /** Whether something was typed that was not said to be saved yet, and whether the field was left since. */
    this.isNews = false;
    this.isLeft = false;
  }

  /**
   * From the first key on "bewaard" is no longer true; quietly, for the saving says itself when it begins.
   *
   * @param {HTMLElement} field
   */
  watch(field) {
    field.addEventListener("input", () => {
      this.isNews = true;
      this.isLeft = false;
      setText(this.said, "");
      this.isTyped = true;
      this.draw();
    });
    field.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && field.contains(relatedTarget)) return;
      this.isLeft = true;
      this.draw();
    });
  }

  /**
   * @param {State} state
   * @param {string} detail  a sentence for people, such as the server's
   */
  set(state, detail) {
    const isNew = state === "here" && this.current.state !== "here";
    this.current = { state, detail };
    if (isNew) this.moment = setTimeout(() => this.endMoment(), MOMENT_MS);
    if (state === "here") this.draw();
    else this.endMoment();
  }

  /** What was on its way is there, or did not get there in time. */
  endMoment() {
    clearTimeout(this.moment);
    this.moment = undefined;
    this.draw();
  }

  /** @param {boolean} isBlocked  what is on screen cannot be sent, so "bewaard" would not be true */
  block(isBlocked) {
    if (this.isBlocked === isBlocked) return;
    this.isBlocked = isBlocked;
    this.draw();
  }

  /** @param {string} text  why there is no field here; empty when there is one */
  complain(text) {
    if (text === "" && !this.isBroken) return;
    this.isBroken = text !== "";
    this.strip.hidden = !this.isBroken;
    setText(this.strip, text);
  }

  draw() {
    const state = this.isBlocked ? "error" : this.stateOfScreen();
    this.line.dataset.state = state;
    setText(this.sign, SIGN_BY_STATE[state] ?? "");
    setText(this.words, state === "idle" ? "" : this.host.say(WORDS_BY_STATE[state]));
    this.announce(state);
    if (this.isBroken) return;
    const detail = this.isBlocked ? "" : this.current.detail;
    this.strip.hidden = detail === "";
    this.strip.dataset.tone = state;
    setText(this.strip, detail);
  }

  /** @returns {State} */
  stateOfScreen() {
    const { state } = this.current;
    if (state === "here" && this.moment !== undefined) return "saving";
    return this.isTyped && WELL.includes(state) ? "idle" : state;
  }

  /**
   * What is the matter is said at once; that all is well once, when somebody leaves the field: who is typing hears their
   * own words and nothing between them.
   *
   * @param {State} state
   */
  announce(state) {
    const isWell = WELL.includes(state) && this.isNews && this.isLeft;
    if (isWell) this.isNews = false;
    if (WELL.includes(state)) this.told = null;
    const isTrouble = URGENT.includes(state) && state !== this.told;
    if (isTrouble) this.told = state;
    if (state !== "idle" && (isWell || isTrouble)) setText(this.said, this.host.say(WORDS_BY_STATE[state]));
  }

  /** @returns {Host} the page's host, which also hears when something is too long to be sent */
  hostOfField() {
    /** @param {boolean} isBlocked */
    const onBlocked = (isBlocked) => {
      this.block(isBlocked);
      this.host.onBlocked?.(isBlocked);
      if (!isBlocked) this.sent();
    };
    /** @param {unknown} value */
    const onChange = (value) => {
      this.sent();
      this.host.onChange(value);
    };
    return { ...this.host, onBlocked, onChange };
  }

  /** What is on screen is sent, or turned out to be what was there: its state is drawn once the page has said it. */
  sent() {
    if (!this.isTyped) return;
    this.isTyped = false;
    queueMicrotask(() => this.draw());
  }
}
