/** The foot of a projected page: which step this is, the way to the next one, and an empty screen. */

import { button, el, setText, stepButton } from "../fields/elements.js";
import { say } from "../session/strings.js";

/**
 * @typedef {object} FootState
 * @property {string} place  which step this is, in words
 * @property {boolean} isFirst
 * @property {boolean} isEnd  there is nothing after it
 * @property {string} next  what the button for the way on says
 */

export class Foot {
  /** @param {{back: () => void, next: (press: MouseEvent) => void, blank: () => void}} acts */
  constructor({ back, next, blank }) {
    this.back = stepButton(say("projection.back"), back, { class: "ws-foot-step" });
    this.back.setAttribute("aria-keyshortcuts", "ArrowLeft PageUp");
    this.next = stepButton("", () => {}, { class: "ws-foot-step" });
    this.next.setAttribute("aria-keyshortcuts", "ArrowRight PageDown");
    this.next.addEventListener("click", next);
    this.place = el("p", { class: "ws-foot-place" });
    const empty = button(say("projection.blank"), blank, { class: "ws-quiet ws-foot-blank" });
    empty.setAttribute("aria-keyshortcuts", "B");
    const keys = el("p", { class: "ws-foot-keys" }, say("projection.keys"));
    this.element = el(
      "nav",
      { class: "weerstand ws-foot", "aria-label": say("projection.steps") },
      this.back,
      this.place,
      this.next,
      keys,
      empty,
    );
  }

  /** @param {FootState} state */
  show({ place, isFirst, isEnd, next }) {
    setText(this.place, place);
    setText(this.next, next);
    this.back.setAttribute("aria-disabled", String(isFirst));
    this.next.setAttribute("aria-disabled", String(isEnd));
  }
}
