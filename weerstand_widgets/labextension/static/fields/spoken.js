/** "Besproken": what a group said aloud need not be typed. A quiet switch below a question that nobody answered. */

import { button, el, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {Host} host
 * @returns {{element: HTMLElement, draw: (isEmpty: boolean) => void}}
 */
export function createSpoken(host) {
  const sign = el("span", { class: "ws-glyph", "aria-hidden": "true" });
  const words = el("span", {}, host.say("spoken.label"));
  const press = button("", () => host.spoken?.set(!host.spoken.is()), { class: "ws-quiet ws-spoken" });
  press.hidden = true;
  press.title = host.say("spoken.help");
  press.append(sign, words);
  return {
    element: press,
    draw(isEmpty) {
      press.hidden = host.spoken === undefined || !isEmpty;
      const isSo = host.spoken?.is() ?? false;
      press.ariaPressed = String(isSo);
      setText(sign, isSo ? "✓ " : "");
    },
  };
}
