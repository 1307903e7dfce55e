/**
 * A control for text that grows with what is written, so that nothing is ever cut off.
 *
 * Too long a text stays on screen, marked invalid, and is not sent; a huge paste is refused before it is in.
 */

import { clean, oneLine } from "../session/clean.js";
import { countCharacters, isTooLong, MAX_CHARS, MAX_PASTE, MAX_TITLE } from "../session/limits.js";
import { el, freshId, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{element: HTMLElement, control: HTMLTextAreaElement, read: () => string, write: (text: string) => void}} Prose */

const GROWS_BY_ITSELF = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/**
 * @param {Host} host
 * @param {Record<string, string | number | boolean>} names  attributes that name the control, such as `aria-label`
 * @param {{lines?: number, limit?: number}} [size]
 * @returns {Prose}
 */
export function createProse(host, names, { lines = 1, limit = MAX_CHARS } = {}) {
  const control = el("textarea", { id: freshId("text"), rows: lines, class: "ws-text", ...names });
  const text = new ProseText(host, control, limit);
  return { element: text.element, control, read: () => clean(control.value), write: (next) => text.write(next) };
}

/**
 * The same for a title or a name: on one line, with no space around it.
 *
 * @param {Host} host
 * @param {Record<string, string | number | boolean>} names  attributes that name the control, such as `aria-label`
 * @returns {Prose}
 */
export function createLine(host, names) {
  const prose = createProse(host, names, { limit: MAX_TITLE });
  const { control } = prose;
  const read = () => oneLine(control.value);
  control.addEventListener("change", () => {
    if (control.value !== read() && !control.hasAttribute("aria-invalid")) control.value = read();
  });
  return { ...prose, read };
}

/** The text in one control, and the message under it when there is something to say. */
class ProseText {
  /**
   * @param {Host} host
   * @param {HTMLTextAreaElement} control
   * @param {number} limit  characters
   */
  constructor(host, control, limit) {
    this.host = host;
    this.control = control;
    this.limit = limit;
    this.kept = "";
    /** @type {HTMLElement | null} */
    this.notice = null;
    this.element = el("div", { class: "ws-grow" }, control);
    control.addEventListener("input", () => {
      control.dataset.typing = "";
      this.judge();
    });
    control.addEventListener("change", () => this.tidy());
    control.addEventListener("paste", (event) => this.refuse(event, event.clipboardData));
    control.addEventListener("drop", (event) => this.refuse(event, event.dataTransfer));
  }

  /** Say so when the text is too long to be kept; put back what was there when it is too much to show. */
  judge() {
    const text = this.control.value;
    if (text.length > MAX_PASTE && text.length > this.kept.length) {
      this.control.value = this.kept;
      this.say(this.sentence("field.text.too_much", text.length), isTooLong(this.kept, this.limit));
    } else if (isTooLong(text, this.limit)) {
      this.say(this.sentence("field.text.too_long", countCharacters(text)), true);
    } else this.say("", false);
    this.kept = this.control.value;
    if (!GROWS_BY_ITSELF) this.element.dataset.text = this.control.value;
  }

  /** Replace what no file can hold, and say so. */
  tidy() {
    const cleaned = clean(this.control.value);
    if (cleaned === this.control.value) return;
    this.control.value = cleaned;
    this.say(this.host.say("field.text.cleaned"), false);
  }

  /**
   * Refuse a paste or a drop that no browser would show within seconds.
   *
   * @param {Event} event
   * @param {DataTransfer | null} transfer
   */
  refuse(event, transfer) {
    const text = transfer?.getData("text/plain") ?? "";
    if (text.length + this.control.value.length <= MAX_PASTE) return;
    event.preventDefault();
    this.say(this.sentence("field.text.too_much", text.length), this.control.hasAttribute("aria-invalid"));
  }

  /** @param {string} text */
  write(text) {
    const { control } = this;
    const isActive = control.ownerDocument.activeElement === control;
    const isBusy = control.dataset.typing !== undefined || control.hasAttribute("aria-invalid");
    if (control.value === text || (isBusy && isActive)) return;
    const { selectionStart, selectionEnd } = control;
    control.value = text;
    if (isActive) control.setSelectionRange(selectionStart, selectionEnd);
    this.kept = text;
    this.judge();
  }

  /**
   * @param {string} key
   * @param {number} found  characters
   */
  sentence(key, found) {
    const format = new Intl.NumberFormat(this.host.say("field.language"));
    return this.host.say(key, { found: format.format(found), limit: format.format(this.limit) });
  }

  /**
   * @param {string} text  empty to take the message away
   * @param {boolean} isInvalid
   */
  say(text, isInvalid) {
    if (isInvalid) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
    if (text === "") {
      this.notice?.remove();
      this.notice = null;
      this.control.removeAttribute("aria-errormessage");
      return;
    }
    if (this.notice === null) {
      this.notice = el("p", { class: "ws-notice", id: freshId("notice"), role: "alert" });
      this.element.append(this.notice);
      this.control.setAttribute("aria-errormessage", this.notice.id);
    }
    setText(this.notice, text);
  }
}
