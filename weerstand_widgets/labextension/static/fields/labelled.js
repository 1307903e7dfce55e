/** Labelled controls, for forms. */

import { el, freshId } from "./elements.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * @param {string} text  of the label
 * @param {Control} control
 * @param {string} [help]
 * @returns {HTMLElement}
 */
export function labelled(text, control, help) {
  control.id ||= freshId("control");
  const hint = help ? el("p", { class: "ws-option-help", id: freshId("help") }, help) : null;
  if (hint) control.setAttribute("aria-describedby", hint.id);
  return el("div", { class: "ws-part" }, el("label", { class: "ws-sublabel", for: control.id }, text), control, hint);
}

/**
 * @param {string[][]} options  id and title of each
 * @returns {HTMLSelectElement}
 */
export function makeSelect(options) {
  const select = el("select", { class: "ws-input" });
  fillSelect(select, options);
  return select;
}

/**
 * Put other options in a list, and keep what was chosen where it is still there.
 *
 * @param {HTMLSelectElement} select
 * @param {string[][]} options  id and title of each
 */
export function fillSelect(select, options) {
  const before = select.value;
  select.replaceChildren(...options.map(([id, title]) => new Option(title, id)));
  pick(select, before);
}

/**
 * Choose an option, if there is such a one.
 *
 * @param {HTMLSelectElement} select
 * @param {string} id
 */
export function pick(select, id) {
  if ([...select.options].some((option) => option.value === id)) select.value = id;
}

/**
 * @param {string} text
 * @param {boolean} isChecked
 * @returns {{element: HTMLLabelElement, box: HTMLInputElement}}
 */
export function tickBox(text, isChecked) {
  const box = el("input", { type: "checkbox" });
  box.checked = isChecked;
  return { element: el("label", { class: "ws-option" }, box, el("span", {}, text)), box };
}
