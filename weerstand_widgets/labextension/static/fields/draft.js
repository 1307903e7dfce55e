/**
 * What is on screen and not yet sent: when to send it, and when something from outside may take its place.
 */

import { el } from "./elements.js";
import { canonical } from "./shape.js";

/** @typedef {import("../types.js").Host} Host */

const PAUSE_MS = 300;
const ECHO_MS = 2_000;

/**
 * An element that keeps its keys to itself: JupyterLab has shortcuts on Enter and on single letters.
 *
 * @param {HTMLElement} element  gets the new element as its only child
 * @param {string} className
 */
export function fieldRoot(element, className) {
  const root = el("div", { class: className, "data-lm-suppress-shortcuts": "true" });
  root.addEventListener("keydown", (event) => {
    event.stopPropagation();
    // The browser would offer to save the page as a file.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault();
  });
  element.replaceChildren(root);
  return root;
}

/**
 * Send what `read` gives 300 ms after the last key, and at once on leaving a control.
 *
 * @param {HTMLElement} root  `input`, `change` and `focusout` of everything in it count
 * @param {Host} host
 * @param {{read: () => unknown, write: (value: any) => void}} screen
 */
export function createDraft(root, host, { read, write }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isDirty = false;
  let shown = canonical(read());
  /** @type {Map<string, number>} */
  const echoes = new Map();

  const send = () => {
    clearTimeout(timer);
    if (!isDirty) return;
    const isBlocked = root.querySelector("[aria-invalid=true]") !== null;
    host.onBlocked?.(isBlocked);
    if (isBlocked) return;
    isDirty = false;
    for (const control of root.querySelectorAll("[data-typing]")) control.removeAttribute("data-typing");
    const value = read();
    const text = canonical(value);
    if (text === shown) return;
    shown = text;
    echoes.set(text, Date.now());
    host.onChange(value);
  };
  const touch = () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE_MS);
  };
  root.addEventListener("input", touch);
  root.addEventListener("focusout", send);
  root.addEventListener("change", () => {
    isDirty = true;
    send();
  });

  /** @param {string} text */
  const isEcho = (text) => {
    for (const [sent, at] of echoes) if (Date.now() - at > ECHO_MS) echoes.delete(sent);
    return echoes.has(text);
  };

  return {
    /** Send at once: rows were added, moved or taken away. */
    changed() {
      isDirty = true;
      send();
    },
    /**
     * Show a value from outside, unless it is what this screen said itself a moment ago.
     *
     * @param {unknown} value
     */
    update(value) {
      const text = canonical(value ?? null);
      if (text === shown || isEcho(text)) return;
      write(value ?? null);
      shown = text;
    },
    /** Send what is left: a cell that scrolls out of view must not take words with it. */
    destroy() {
      send();
      clearTimeout(timer);
    },
  };
}
