/**
 * A session that other programs took something from: the page says what, and mends it at one press.
 */

import { damageOf } from "../session/damage.js";
import { say } from "../session/strings.js";
import { addStrip } from "./strips.js";

/** @typedef {import("../session/session.js").Session} Session */

/** Cells that are run anew are empty until their turn comes; the first waits for Python to start. */
const SETTLE_MS = 5_000;
const WORDS_BY_DAMAGE = { identity: "damage.identity", questions: "damage.questions", cells: "damage.cells" };

/**
 * @param {HTMLElement} place
 * @param {Session} session
 * @param {() => Promise<void>} mend  opens it anew afterwards; rejects with a sentence for people
 * @returns {() => void} stops it
 */
export function followDamage(place, session, mend) {
  /** @type {HTMLElement | null} */
  let strip = null;
  /** @type {import("../session/damage.js").Damage | null} */
  let shown = null;
  let isBusy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const draw = () => {
    const damage = damageOf(session);
    if (damage === shown || isBusy) return;
    shown = damage;
    strip?.remove();
    strip =
      damage === null ? null : addStrip(place, say(WORDS_BY_DAMAGE[damage]), { label: say("damage.mend"), press });
  };
  const press = async () => {
    const text = strip?.querySelector("p");
    const button = strip?.querySelector("button");
    if (!text || !button || isBusy) return;
    isBusy = true;
    button.disabled = true;
    text.textContent = say("damage.busy");
    try {
      await mend();
    } catch (error) {
      const why = error instanceof Error ? error.message : "";
      text.textContent = why || say("damage.failed");
      button.disabled = false;
    } finally {
      isBusy = false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, damageOf(session) === null ? 0 : SETTLE_MS);
  };
  draw();
  session.cellListeners.add(later);
  const leave = session.notebook.follow((change) => change === "notebook" && later());
  return () => {
    clearTimeout(timer);
    session.cellListeners.delete(later);
    leave();
    strip?.remove();
  };
}
