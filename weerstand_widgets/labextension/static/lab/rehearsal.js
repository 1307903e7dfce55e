/** Opens a practice session of a programme, with answers in it, to walk through. */

import { request } from "./api.js";
import { FACTORY } from "./document.js";

const PATIENCE_MS = 20_000;

/**
 * @param {import("./jupyter").CommandRegistry} commands
 * @param {import("../session/session.js").Session} session  of the programme
 */
export async function rehearse(commands, { notebook }) {
  const { path } = await request("POST", "rehearsal", { programme: notebook.path }, PATIENCE_MS);
  await commands.execute("docmanager:open", { path, factory: FACTORY });
}
