/** A programme that is not in its file yet is not lost with its window: it goes there first, or the browser asks. */

/**
 * @param {import("./programme.js").Programme} programme
 * @returns {() => void} stops it
 */
export function watchLeaving(programme) {
  const ask = (/** @type {BeforeUnloadEvent} */ event) => {
    if (programme.isKept) return;
    event.preventDefault();
    void programme.settle();
  };
  // The last that a page hears on a phone, and a moment early for who goes to another tab.
  const hide = () => {
    if (document.hidden && !programme.isKept) void programme.settle();
  };
  window.addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", hide);
  return () => {
    window.removeEventListener("beforeunload", ask);
    document.removeEventListener("visibilitychange", hide);
  };
}
