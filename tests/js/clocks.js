/** Phases and their clocks, as the tests of time begin with them. */

export const TEN = new Date("2026-11-22T10:00:00Z");
const BEGUN = "2026-11-22T09:50:00Z";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/types.js").Timing} Timing */

/**
 * @param {string} state  a clock that runs was started at ten to ten
 * @param {Partial<Timing>} [more]
 * @returns {Timing}
 */
export function clock(state, more = {}) {
  const started_at = state === "running" ? BEGUN : "";
  const known = /** @type {Timing["state"]} */ (state);
  return { started_at, elapsed_seconds: 0, extra_minutes: 0, state: known, ...more };
}

/**
 * @param {string} id
 * @param {string} [state]
 * @param {Partial<Timing> & {minutes?: number, updatedAt?: string}} [more]
 */
export function stop(id, state = "idle", { minutes = 10, updatedAt = "", ...timing } = {}) {
  return { id, minutes, timing: clock(state, timing), updatedAt };
}
