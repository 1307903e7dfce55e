/** What the group gave, shown together: the result in one sentence, the picture, and the ways on from there. */

import { button, el } from "./elements.js";

/** @typedef {import("./turn.js").TurnField} TurnField */

/** @param {TurnField} field */
export function drawResult(field) {
  const { kind, place, state } = field;
  const times = state.times();
  const head = el("h4", { class: "ws-headline", tabindex: "-1" }, kind.headline(times, state.rows));
  head.dataset.key = "result";
  const together = el("div", { class: "ws-together" });
  kind.show(together, times, state.rows);
  const ways = el("div", { class: "ws-buttons" });
  const isOnce = times.length === 1;
  if (isOnce && kind.mayRepeat) ways.append(way(field, "again", () => field.repeat()));
  if (!isOnce || !state.isAgain) ways.append(way(field, "late", () => field.hide()));
  place.append(head, together, ways);
}

/**
 * A quiet way on from what is shown.
 *
 * @param {TurnField} field
 * @param {"again" | "late"} key
 * @param {() => void} press
 */
function way({ host }, key, press) {
  const control = button(host.say(key === "again" ? "turn.again" : "turn.late"), press, { class: "ws-quiet" });
  control.dataset.key = key;
  return control;
}

/**
 * The moment that all is shown: the sentence has the focus, so it is said, and the picture is in sight below it.
 *
 * @param {HTMLElement} place
 */
export function bringResult(place) {
  const head = /** @type {HTMLElement | null} */ (place.querySelector(".ws-headline"));
  if (head === null) return;
  head.focus({ preventScroll: true });
  const frame = place.closest(".ws-question") ?? head;
  const height = (place.querySelector(".ws-together")?.getBoundingClientRect().bottom ?? 0) - top(frame);
  // With the question above it where both fit; else the result alone.
  const whole = height <= roomFor(place) ? frame : head;
  whole.scrollIntoView({ block: "start" });
}

/** @param {Element} element */
const top = (element) => element.getBoundingClientRect().top;

/**
 * @param {HTMLElement} element
 * @returns {number} pixels that are in sight at once of what scrolls with it
 */
function roomFor(element) {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent.clientHeight;
  return window.innerHeight;
}
