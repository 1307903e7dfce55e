/**
 * What is on screen and not yet sent: when to send it, and when something from outside may take its place.
 */

import { canonical } from "../session/merge.js";
import { el } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{read: () => unknown, write: (value: any) => void}} Screen */

const PAUSE_MS = 300;
const ECHO_MS = 2_000;

/**
 * @param {HTMLElement} element  gets the new element as its only child
 * @param {string} className
 */
export function fieldRoot(element, className) {
  const root = el("div", { class: className });
  element.replaceChildren(root);
  return root;
}

/**
 * Sends what `screen.read` gives: 300 ms after the last key, and at once on leaving a control or on a change.
 */
export class Draft {
  /**
   * @param {HTMLElement} root  `input`, `change` and `focusout` of everything in it count
   * @param {Host} host
   * @param {Screen} screen
   */
  constructor(root, host, screen) {
    this.root = root;
    this.host = host;
    this.screen = screen;
    this.isDirty = false;
    /** Whether the screen is half old, half new: a row that goes may have had the focus. */
    this.isWriting = false;
    this.shown = canonical(screen.read());
    /** @type {Map<string, number>} what was sent a moment ago, and when */
    this.sent = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    root.addEventListener("input", () => this.touch());
    root.addEventListener("focusout", () => this.send());
    root.addEventListener("change", () => this.changed());
  }

  touch() {
    this.isDirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE_MS);
  }

  /** Something changed that is no typing, such as the order of the rows. */
  changed() {
    this.isDirty = true;
    this.send();
  }

  send() {
    if (this.isWriting) return;
    clearTimeout(this.timer);
    if (!this.isDirty) return;
    // Half a day or a time, being typed: not sent yet, and no mistake yet.
    if (this.root.querySelector("[data-half]") !== null) return;
    const isBlocked = this.root.querySelector("[aria-invalid=true]") !== null;
    this.host.onBlocked?.(isBlocked);
    if (isBlocked) return;
    this.isDirty = false;
    for (const control of this.root.querySelectorAll("[data-typing]")) control.removeAttribute("data-typing");
    const value = this.screen.read();
    const text = canonical(value);
    if (text === this.shown) return;
    this.shown = text;
    this.sent.set(text, Date.now());
    this.host.onChange(value);
  }

  /**
   * Show a value from outside, unless it is what this screen said itself a moment ago: then more has been typed since.
   *
   * @param {unknown} value
   */
  update(value) {
    const text = canonical(value ?? null);
    for (const [old, at] of this.sent) if (Date.now() - at > ECHO_MS) this.sent.delete(old);
    if (text === this.shown || this.sent.has(text)) return;
    this.isWriting = true;
    try {
      this.screen.write(value ?? null);
    } finally {
      this.isWriting = false;
    }
    this.shown = text;
  }

  /** Send what is left: a cell that scrolls out of view must not take words with it. */
  destroy() {
    this.send();
    clearTimeout(this.timer);
  }
}

/**
 * @param {HTMLElement} root
 * @param {Host} host
 * @param {Screen} screen
 */
export function createDraft(root, host, screen) {
  return new Draft(root, host, screen);
}
