/**
 * Mends a session that other programs took something from: by the server, which looks in all there is of it.
 */

import { damageOf, nameAnew } from "../session/damage.js";
import { RequestError } from "../session/server.js";
import { say } from "../session/strings.js";
import { request } from "./api.js";
import { FACTORY } from "./document.js";
import { tabs } from "./dress.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("../session/session.js").Session} Session */

const PATIENCE_MS = 60_000;

/**
 * @param {import("./jupyter").App} app
 * @param {Context} context
 * @param {Session} session
 * @returns {Promise<void>} rejects with a sentence for people
 */
export async function mend(app, context, session) {
  const { path } = context;
  await session.finish();
  try {
    await request("POST", "sessions/recover", { path }, PATIENCE_MS);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // Who stands before the server speaks English.
    if (!error.isMissing) throw new Error(error.isOurs ? error.message : say(`keeping.${error.cause}`));
    if (damageOf(session) !== "identity") throw new Error(say("damage.alone"));
    // Without our server extension nobody knows which session it was, and its answers are all in the file.
    nameAnew(session);
    await context.save();
  }
  // What is shown was made for the notebook as it was.
  for (const widget of tabs(app)) if (widget.context === context) widget.dispose();
  await app.commands.execute("docmanager:open", { path, factory: FACTORY });
}
