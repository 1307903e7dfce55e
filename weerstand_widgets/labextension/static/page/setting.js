/**
 * The setting of a session, and a programme's words as they are read in it.
 */

import { HEADER } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { inWords } from "../session/words.js";

/** @typedef {import("../session/session.js").Session} Session */

/**
 * @param {Session} session
 * @returns {string} the chosen one, or the programme's first
 */
export function settingOf(session) {
  return headerOf(session).setting || session.cells.spec(HEADER)?.settings?.[0]?.id || "";
}

/**
 * @param {Session} session
 * @param {{terms?: import("../session/types.js").Terms, [key: string]: any}} spec  whose own words come first
 * @param {string} text
 */
export const wordsOf = (session, spec, text) =>
  inWords(text, { ...session.cells.spec(HEADER)?.terms, ...spec.terms }, settingOf(session));
