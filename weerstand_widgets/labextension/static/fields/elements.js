/**
 * Makes elements, with text only ever as text; knows nothing of questions.
 */

import { onPress } from "./press.js";

/** What keeps a browser from remembering what was chosen or typed, also in what it writes to restore its tabs. */
const FORGOTTEN = { autocomplete: "off" };
/** What keeps a browser and its add-ons from sending what is typed elsewhere: to check it, or to write it anew. */
const UNSENT = { writingsuggestions: "false", "data-gramm": "false", "data-enable-grammarly": "false" };
/** A browser's checking may be local, or may be a service elsewhere: a page cannot tell which. */
const UNCHECKED = { spellcheck: "false", autocorrect: "off" };
const CONTROLS = ["input", "textarea", "select"];
/** An input that is no text. */
const CHOSEN = ["checkbox", "radio", "number", "date", "time"];

/** A browser lets the wheel change these where they have the focus: somebody who scrolls on would change an answer. */
const TURNED = ["number", "date", "time", "select"];
const PASSIVE = { passive: true };

/** @param {Event} event */
function letGo({ currentTarget }) {
  if (currentTarget instanceof HTMLElement) currentTarget.blur();
}

let lastNumber = 0;
let isSpellingLocal = false;

/** The team says that its browsers check spelling on their own computer: text that is typed from now on may be. */
export function allowSpelling() {
  isSpellingLocal = true;
}

/**
 * @param {string} tag
 * @param {unknown} type  of an input
 * @returns {Record<string, string>}
 */
function discretion(tag, type) {
  if (!CONTROLS.includes(tag)) return {};
  if (tag === "select" || CHOSEN.includes(String(type))) return FORGOTTEN;
  return isSpellingLocal ? { ...FORGOTTEN, ...UNSENT } : { ...FORGOTTEN, ...UNSENT, ...UNCHECKED };
}

/**
 * Keep a browser from offering to translate what a group says: it would send it to its maker.
 *
 * @param {HTMLElement} element
 */
export function keepUntranslated(element) {
  element.setAttribute("translate", "no");
  element.classList.add("notranslate");
  const { head } = element.ownerDocument;
  if (head.querySelector("meta[name=google][content=notranslate]") === null)
    head.append(el("meta", { name: "google", content: "notranslate" }));
}

/**
 * An id that no other element of ours on this page has.
 *
 * @param {string} stem
 */
export function freshId(stem) {
  lastNumber += 1;
  return `weerstand-${stem}-${lastNumber}`;
}

/**
 * Make an element. `true` gives a bare attribute, `false`, `null` and `undefined` none; a string child is text.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...discretion(tag, attributes.type), ...attributes })) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  if (TURNED.includes(tag === "input" ? String(attributes.type) : tag))
    element.addEventListener("wheel", letGo, PASSIVE);
  return element;
}

/** @typedef {{class?: string, "aria-expanded"?: string, "aria-pressed"?: string, "aria-label"?: string}} Looks */

/**
 * A button with words on it, of which a double press is one.
 *
 * @param {string} text
 * @param {() => void} press
 * @param {Looks} [looks]
 */
export function button(text, press, looks = {}) {
  const element = bareButton(text, looks);
  onPress(element, press);
  return element;
}

/**
 * A button whose every press is a step that the next button takes back: who presses twice means two.
 *
 * @param {string} text
 * @param {() => void} step
 * @param {Looks} [looks]
 */
export function stepButton(text, step, looks = {}) {
  const element = bareButton(text, looks);
  onPress(element, step, { isStep: true });
  return element;
}

/**
 * @param {string} text
 * @param {Looks} looks
 */
const bareButton = (text, looks) =>
  el("button", { type: "button", ...looks, class: `ws-button ${looks.class ?? ""}`.trim() }, text);

/**
 * Text for screen readers only.
 *
 * @param {string} text
 */
export function hidden(text) {
  return el("span", { class: "ws-hidden" }, text);
}

/**
 * A sign that stands beside words, so a screen reader need not read it.
 *
 * @param {string} sign
 */
export function glyph(sign) {
  return el("span", { "aria-hidden": "true", class: "ws-glyph" }, sign);
}

/**
 * Set text only where it differs: a live region that is written again would be read again.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Run something on the element of a page that has the focus, if that is inside `root`.
 *
 * @param {HTMLElement} root
 * @returns {HTMLElement | null}
 */
export function focusedIn(root) {
  const active = root.ownerDocument.activeElement;
  return active instanceof HTMLElement && root.contains(active) ? active : null;
}

/**
 * The first thing in an element that can be typed in or pressed.
 *
 * @param {HTMLElement} root
 * @returns {HTMLElement | null}
 */
export function firstControl(root) {
  return root.querySelector("textarea, input:not([type=hidden]), select, button, summary, [tabindex='0']");
}

/**
 * Tell a screen reader what a group of controls is about: by the frame's label, or else by the title itself.
 *
 * @param {HTMLElement} element  where the field is mounted
 * @param {string} title
 * @returns {Record<string, string>}
 */
export function nameFrom(element, title) {
  const { labelledby, describedby } = element.dataset;
  return {
    ...(labelledby ? { "aria-labelledby": labelledby } : { "aria-label": title }),
    ...(describedby ? { "aria-describedby": describedby } : {}),
  };
}
