/** What would be lost with this window is not lost without a word: the browser asks whether to leave. */

import { isHolding } from "../session/held.js";

/** @typedef {import("../session/session.js").Session} Session */

/**
 * @param {Session} session
 * @returns {() => void} stops it
 */
export function watchLeaving(session) {
  const ask = (/** @type {BeforeUnloadEvent} */ event) => {
    if (isHolding() || session.keeping.isAtRisk) event.preventDefault();
  };
  const leave = () => session.putBy();
  const hurry = () => session.hurry();
  window.addEventListener("beforeunload", ask);
  window.addEventListener("pagehide", leave);
  window.addEventListener("focus", hurry);
  return () => {
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("focus", hurry);
  };
}
