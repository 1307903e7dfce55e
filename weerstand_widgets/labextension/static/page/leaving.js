/** What would be lost with this window is not lost without a word: the browser asks whether to leave. */

import { isHolding } from "../session/held.js";

/** @param {BeforeUnloadEvent} event */
function ask(event) {
  if (isHolding()) event.preventDefault();
}

/** However often it is called, the browser asks once. */
export function warnOfLoss() {
  window.addEventListener("beforeunload", ask);
}
