/**
 * A control for text that grows with what is written, so that nothing is ever cut off.
 *
 * Too long a text stays on screen, marked invalid, and is not sent; a huge paste is refused before it is in.
 */

import { el, freshId, setText } from "./elements.js";
import { clean, countCharacters, isTooLong, MAX_CHARACTERS, MAX_PASTE } from "./limits.js";

/** @typedef {import("../types.js").Host} Host */
/** @typedef {{element: HTMLElement, control: HTMLTextAreaElement, read: () => string, write: (text: string) => void}} Prose */

const GROWS_BY_ITSELF = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/**
 * @param {Host} host
 * @param {Record<string, string | number | boolean>} names  attributes that name the control, such as `aria-label`
 * @param {{lines?: number, limit?: number}} [size]
 * @returns {Prose}
 */
export function createProse(host, names, { lines = 1, limit = MAX_CHARACTERS } = {}) {
  const control = el("textarea", { id: freshId("text"), rows: lines, class: "ws-text", ...names });
  const element = el("div", { class: "ws-grow" }, control);
  const notice = createNotice(element, control);
  let kept = "";

  const refresh = () => {
    if (!GROWS_BY_ITSELF) element.dataset.text = control.value;
  };
  const judge = () => {
    const text = control.value;
    if (text.length > MAX_PASTE && text.length > kept.length) {
      control.value = kept;
      notice.show(tooMuch(host, text, limit), false);
    } else if (isTooLong(text, limit)) {
      notice.show(tooLong(host, text, limit), true);
    } else notice.clear();
    kept = control.value;
    refresh();
  };
  control.addEventListener("input", () => {
    control.dataset.typing = "";
    judge();
  });
  control.addEventListener("change", () => {
    const cleaned = clean(control.value);
    if (cleaned === control.value) return;
    control.value = cleaned;
    notice.show(host.say("field.text.cleaned"), false);
  });
  for (const kind of /** @type {const} */ (["paste", "drop"])) {
    control.addEventListener(kind, (event) => {
      const text = pasted(event);
      if (text.length + control.value.length <= MAX_PASTE) return;
      event.preventDefault();
      notice.show(tooMuch(host, text, limit), control.hasAttribute("aria-invalid"));
    });
  }
  return {
    element,
    control,
    read: () => clean(control.value),
    write(text) {
      const isBusy = control.dataset.typing !== undefined || control.hasAttribute("aria-invalid");
      if (control.value === text || (isBusy && control.ownerDocument.activeElement === control)) return;
      replaceText(control, text);
      judge();
      kept = control.value;
    },
  };
}

/**
 * What a paste or a drop would bring in.
 *
 * @param {ClipboardEvent | DragEvent} event
 */
function pasted(event) {
  const transfer = "clipboardData" in event ? event.clipboardData : event.dataTransfer;
  return transfer?.getData("text/plain") ?? "";
}

/**
 * @param {Host} host
 * @param {string} text
 * @param {number} limit
 */
function tooLong(host, text, limit) {
  return host.say("field.text.too_long", { found: inWords(host, countCharacters(text)), limit: inWords(host, limit) });
}

/**
 * @param {Host} host
 * @param {string} text
 * @param {number} limit
 */
function tooMuch(host, text, limit) {
  return host.say("field.text.too_much", { found: inWords(host, text.length), limit: inWords(host, limit) });
}

/**
 * A number as people write it: 20.413.
 *
 * @param {Host} host
 * @param {number} count
 */
function inWords(host, count) {
  return new Intl.NumberFormat(host.say("field.language")).format(count);
}

/**
 * Put other text in a control, with the cursor where it was.
 *
 * @param {HTMLTextAreaElement} control
 * @param {string} text
 */
function replaceText(control, text) {
  const isActive = control.ownerDocument.activeElement === control;
  const { selectionStart, selectionEnd } = control;
  control.value = text;
  if (isActive) control.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * One message under a control; made only when there is something to say.
 *
 * @param {HTMLElement} element
 * @param {HTMLTextAreaElement} control
 */
function createNotice(element, control) {
  /** @type {HTMLElement | null} */
  let line = null;
  return {
    /**
     * @param {string} text
     * @param {boolean} isInvalid
     */
    show(text, isInvalid) {
      if (line === null) {
        line = el("p", { class: "ws-notice", id: freshId("notice"), role: "alert" });
        element.append(line);
        control.setAttribute("aria-errormessage", line.id);
      }
      setText(line, text);
      if (isInvalid) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    },
    clear() {
      if (line === null) return;
      line.remove();
      line = null;
      control.removeAttribute("aria-errormessage");
      control.removeAttribute("aria-invalid");
    },
  };
}
