/** What stands on the curtain: nothing, or when a break is over. */

import { button, el, freshId, setText } from "../fields/elements.js";
import { inMinutes } from "./bar_face.js";

/** @typedef {import("../session/types.js").Host["say"]} Say */
/** @typedef {{lengths: number[], length: number, left: number, until: Date | null}} BreakState  minutes; `until`: null after a break that was forgotten */

/**
 * @param {HTMLElement} element
 * @param {{say: Say, choose: (minutes: number) => void, goOn: () => void}} host
 */
export function mount(element, { say, choose, goOn }) {
  const title = el("h2", { class: "ws-curtain-title", id: freshId("curtain") });
  const words = el("p", { class: "ws-curtain-words", id: freshId("curtain") }, say("curtain.covered"));
  const left = el("p", { class: "ws-curtain-left" });
  const lengths = el("div", { class: "ws-curtain-lengths", role: "group", "aria-label": say("curtain.length") });
  const on = button(say("curtain.go_on"), goOn, { class: "ws-primary" });
  on.setAttribute("aria-describedby", `${title.id} ${words.id}`);
  const pause = el(
    "div",
    { class: "ws-curtain-break" },
    title,
    words,
    el("div", { class: "ws-curtain-foot" }, left, lengths, on),
  );
  const blank = button(say("curtain.blank"), goOn, { class: "ws-curtain-blank" });
  element.className = "weerstand ws-curtain";
  element.hidden = true;
  element.ariaLabel = say("curtain.label");
  element.append(pause, blank);
  /** @type {Map<number, HTMLButtonElement>} */
  const byLength = new Map();
  return {
    /** @param {BreakState} state */
    showBreak(state) {
      setText(title, titleOf(state, say));
      setText(
        left,
        state.until === null || state.left <= 0 ? "" : say("curtain.left", { time: inMinutes(state.left, say) }),
      );
      for (const minutes of state.lengths) {
        const made = byLength.get(minutes) ?? button(inMinutes(minutes, say), () => choose(minutes));
        if (!byLength.has(minutes)) lengths.append(made);
        byLength.set(minutes, made);
        made.setAttribute("aria-pressed", String(minutes === state.length));
      }
      lengths.hidden = state.until === null;
      pause.hidden = false;
      blank.hidden = true;
    },
    showBlank() {
      pause.hidden = true;
      blank.hidden = false;
    },
    focus: () => (blank.hidden ? on : blank).focus({ preventScroll: true }),
  };
}

/**
 * @param {BreakState} state
 * @param {Say} say
 */
function titleOf({ left, until }, say) {
  if (until === null) return say("bar.break_is_long");
  if (left <= 0) return say("curtain.over");
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return say("curtain.until", { hours: two(until.getHours()), minutes: two(until.getMinutes()) });
}
