/**
 * A session that is in several files made one file: by the server, after the pages that have one of them open let go.
 */

import { say } from "../session/strings.js";
import { ask } from "../start/server.js";
import { request } from "./api.js";
import { FACTORY, isDocument } from "./document.js";
import { tabs } from "./dress.js";
import { lab } from "./lab.js";
import { identityOf } from "./lab_notebook.js";
import { savesEnd } from "./private.js";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").Widget & {context: Context}} View of a session */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {{path: string, aside: string[]}} Merged */

/**
 * @param {App} app
 * @param {{session: string, path: string}} known
 * @returns {View[]} the tabs a session is open in
 */
export function viewsOf(app, { session, path }) {
  const views = tabs(app).filter((one) => isDocument(one) || one instanceof lab.notebook.NotebookPanel);
  return views.filter(({ context }) => {
    if (context.path === path) return true;
    return context.isReady && identityOf(context).session === session;
  });
}

/**
 * Close a tab without saving, and without JupyterLab's question whether to; a save that is on its way ends first, for
 * JupyterLab would look for a file that may be gone by then.
 *
 * @param {View} view
 * @param {Session} session
 */
export async function closeView(view, session) {
  session.stop();
  await savesEnd(view.context);
  await view.context.sessionContext.shutdown().catch(() => {});
  view.dispose();
}

/**
 * Have all that was typed in a session saved, and close its tabs.
 *
 * @param {App} app
 * @param {import("./opened.js").OpenNotebooks} opened
 * @param {{session: string, path: string}} known
 * @returns {Promise<boolean>} false where something could not be saved now: that tab is still open
 */
export async function letGo(app, opened, known) {
  for (const view of viewsOf(app, known)) {
    const open = (await opened.readyRoomOf(view.context))?.session;
    if (open === undefined) continue;
    if (!open.isClosed && !(await open.finish())) return false;
    await closeView(view, open);
  }
  return true;
}

/**
 * @param {App} app
 * @param {import("./opened.js").OpenNotebooks} opened
 * @param {import("../start/data.js").KnownSession} session
 * @returns {Promise<string>} what there is to tell; rejects with a sentence for people
 */
export async function mergeFiles(app, opened, session) {
  if (!(await letGo(app, opened, session))) return say("sessions.unsaved");
  const { aside } = await ask(request, "POST", "sessions/merge", { path: session.path });
  const key = aside.length > 0 ? "sessions.was_merged" : "sessions.was_merged_alone";
  return say(key, { title: session.title, names: aside.join(", ") });
}

/**
 * Make one file of the one that is open here and the others of its session, and open that.
 *
 * @param {App} app
 * @param {Context} context
 * @param {Session} session
 * @returns {Promise<void>} rejects with a sentence for people
 */
export async function mergeHere(app, context, session) {
  if ((await session.keeper?.save()) === false) throw new Error(say("sessions.unsaved"));
  const { path } = await ask(request, "POST", "sessions/merge", { path: context.path });
  session.stop();
  // What is shown was made for the notebook as it was.
  for (const widget of tabs(app)) if (widget.context === context) widget.dispose();
  await app.commands.execute("docmanager:open", { path, factory: FACTORY });
}
