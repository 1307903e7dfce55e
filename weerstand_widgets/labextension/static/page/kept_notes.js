/**
 * Where listening notes are kept: in this browser, for a month, also where no session is opened again.
 */

import { clean } from "../session/clean.js";
import { keysOf, recall, remember } from "../session/memory.js";

export const PREFIX = "weerstand-note/";
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** Notes of a month ago are nobody's any more. */
export function dropOldNotes() {
  for (const key of keysOf(PREFIX)) if (readNote(key).at < Date.now() - KEPT_MS) remember(key, null);
}

/**
 * @param {string} key
 * @returns {{text: string, at: number}} what anybody may have written there, so only what is text
 */
export function readNote(key) {
  try {
    const { text, at } = JSON.parse(recall(key) ?? "{}");
    return { text: typeof text === "string" ? clean(text) : "", at: Number.isFinite(at) ? at : 0 };
  } catch {
    return { text: "", at: 0 };
  }
}

/**
 * @param {string} key
 * @param {string} text
 * @param {() => void} kept
 * @returns {boolean} false where this browser keeps nothing
 */
export function keepNote(key, text, kept) {
  const isKept = remember(key, text === "" ? null : JSON.stringify({ text, at: Date.now() }));
  if (isKept) kept();
  return isKept;
}
