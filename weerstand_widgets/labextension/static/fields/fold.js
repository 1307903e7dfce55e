/** Advice that waits: a question whose phase was not reached yet shows its title, why, and a way to open it anyway. */

import { button, el } from "./elements.js";

/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {Question} spec
 * @param {Host} host
 */
export function isEarly(spec, host) {
  return spec.advice === true && host.isEarly?.() === true;
}

/**
 * @param {HTMLElement} title  the question's own heading
 * @param {Host} host
 * @param {() => void} open
 */
export function drawFold(title, host, open) {
  const number = host.position?.()?.number ?? null;
  const why = host.say(number === null ? "fold.later" : "fold.why", { number: number ?? "" });
  const control = button(host.say("fold.open"), open, { class: "ws-quiet", "aria-expanded": "false" });
  control.setAttribute("aria-describedby", title.id);
  return el("div", { class: "ws-waits" }, el("p", { class: "ws-help" }, why), control);
}
