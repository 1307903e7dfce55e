/**
 * One choice out of a few, as a row of pills: native radio buttons, so arrow keys work and nothing is lost on a phone.
 */

import { button, el, freshId } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{element: HTMLElement, read: () => string | null, write: (id: string | null) => void}} Pills */

/**
 * @param {Host} host
 * @param {Record<string, string>} names  attributes that name the group
 * @param {{id: string, title: string, hint?: string}[]} options  a hint is read, not shown
 * @param {{class?: string, isRequired?: boolean, hasNoClear?: boolean}} [look]  a required one always has a choice
 * @returns {Pills}
 */
export function createPills(host, names, options, look = {}) {
  const group = freshId("pills");
  const element = el("div", { class: `ws-pills ${look.class ?? ""}`.trim(), role: "radiogroup", ...names });
  const inputs = options.map((option) => {
    const input = el("input", { type: "radio", name: group, value: option.id, "aria-label": option.hint });
    element.append(el("label", { class: "ws-pill" }, input, el("span", {}, option.title)));
    return input;
  });
  const chosen = () => inputs.find((input) => input.checked);
  /** @type {string | null} */
  let before = null;
  /** @type {Pills} */
  const field = {
    element,
    read: () => chosen()?.value ?? null,
    write(id) {
      for (const input of inputs) input.checked = input.value === id;
      before = id;
    },
  };
  element.addEventListener("change", () => {
    before = field.read();
  });
  if (look.isRequired) return field;

  const clear = () => {
    const input = chosen();
    if (input === undefined) return;
    input.checked = false;
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  // A second press on what is chosen takes the choice back; the second press of a double click does not.
  element.addEventListener("click", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.value === before && event.detail < 2) clear();
  });
  if (!look.hasNoClear) element.append(button(host.say("field.clear"), clear, { class: "ws-quiet ws-clear" }));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    clear();
  });
  return field;
}

/**
 * The numbers 0 to 10 (or fewer) as pills.
 *
 * @param {Host} host
 * @param {Record<string, string>} names
 * @param {{low?: string, high?: string, highest?: number}} [ends]  what the first and the last number mean
 */
export function createScore(host, names, { low = "", high = "", highest = 10 } = {}) {
  const hints = new Map([
    [0, low],
    [highest, high],
  ]);
  const options = Array.from({ length: highest + 1 }, (_, score) => {
    const hint = hints.get(score);
    return { id: String(score), title: String(score), hint: hint ? `${score}: ${hint}` : undefined };
  });
  const pills = createPills(host, names, options, { class: highest > 3 ? "ws-score" : "ws-score ws-short" });
  if (low || high)
    pills.element.append(
      el("span", { class: "ws-low", "aria-hidden": "true" }, low),
      el("span", { class: "ws-high", "aria-hidden": "true" }, high),
    );
  return {
    element: pills.element,
    read() {
      const id = pills.read();
      return id === null ? null : Number(id);
    },
    /** @param {number | null} score */
    write: (score) => pills.write(score === null ? null : String(score)),
  };
}
