/** Opens the sheet "Verslag en bewijs" of a session, with our server behind it. */

import { RequestError, sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { request } from "./api.js";
import { tell } from "./dialogs.js";
import { fileAddress } from "./dress.js";
import { makingWing } from "./wings.js";

const PATIENCE_MS = 60_000;

/** @param {import("../session/session.js").Session} session  that is open */
export async function openMaking(session) {
  try {
    await openMakingOf(
      session.id ?? "",
      () => session.notebook.path,
      () => session.finish(),
    );
  } catch (error) {
    await tell(say("make.title"), sentenceOf(error));
  }
}

/**
 * @param {string} id
 * @param {() => string} path  of its notebook
 * @param {() => Promise<unknown>} settle  keeps what was typed, before anything is made of it
 * @returns {Promise<void>} rejects with a sentence for people
 */
export async function openMakingOf(id, path, settle) {
  const ask = (/** @type {string} */ route, /** @type {object} */ more) =>
    inWords(request("POST", route, { path: path(), ...more }, PATIENCE_MS));
  const { openMaking: openSheet } = await makingWing.bring();
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
