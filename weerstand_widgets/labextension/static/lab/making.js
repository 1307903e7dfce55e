/** Opens the sheet "Verslag en bewijs" of a session, with our server behind it. */

import { openMaking as openSheet } from "../page/making.js";
import { RequestError } from "../session/server.js";
import { say } from "../session/strings.js";
import { request } from "./api.js";
import { fileAddress } from "./dress.js";

const PATIENCE_MS = 60_000;

/** @param {import("../session/session.js").Session} session  that is open */
export function openMaking(session) {
  openMakingOf(
    session.id ?? "",
    () => session.notebook.path,
    () => session.finish(),
  );
}

/**
 * @param {string} id
 * @param {() => string} path  of its notebook
 * @param {() => Promise<unknown>} settle  keeps what was typed, before anything is made of it
 */
export function openMakingOf(id, path, settle) {
  const ask = (/** @type {string} */ route, /** @type {object} */ more) =>
    inWords(request("POST", route, { path: path(), ...more }, PATIENCE_MS));
  openSheet(
    {
      session: id,
      offer: async () => {
        await settle();
        return ask("offer", {});
      },
      look: (wish) => ask("make", { ...wish, is_preview: true }),
      make: async (wish, replaces) => {
        await settle();
        return ask("make", { ...wish, replaces });
      },
      address: fileAddress,
    },
    say,
  );
}

/**
 * @param {Promise<any>} answer
 * @returns {Promise<any>} that rejects with a sentence for people
 */
async function inWords(answer) {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new Error(error.isMissing ? say("lab.report_nowhere") : error.message || say("lab.no_server"));
  }
}
