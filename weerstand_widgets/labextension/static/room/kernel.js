/**
 * A session starts no kernel: it opens sooner, and there is nothing that can die while a group talks.
 *
 * A kernel that runs already is followed. Edit mode is for authors: there a notebook gets its kernel as everywhere in
 * JupyterLab, and keeps it.
 */

import { isSessionView, opensAsSession, viewListeners } from "./view.js";

/** @typedef {import("../jupyter").Context} Context */
/** @typedef {import("../jupyter").SessionManager} SessionManager */

/** @type {WeakMap<Context, () => void>} what lets JupyterLab go on, by notebook */
const waiting = new WeakMap();

viewListeners.add((panel) => {
  if (!isSessionView(panel)) waiting.get(panel.context)?.();
});

/**
 * Call it before the notebook is read: JupyterLab asks for a kernel right after.
 *
 * To begin later, and not to begin without one, is what ipywidgets can live with: it looks for a kernel once, when
 * JupyterLab says that it has begun.
 *
 * @param {import("../jupyter").NotebookPanel} panel
 * @param {SessionManager} running  the kernels' sessions on the server
 */
export function spareKernel(panel, running) {
  const { context } = panel;
  if (waiting.has(context)) return;
  const { sessionContext } = context;
  const begin = sessionContext.initialize.bind(sessionContext);
  const wanted = new Promise((resolve) => waiting.set(context, () => resolve(null)));
  sessionContext.initialize = async () => {
    if (opensAsSession(panel) && !(await isRunning(running, context.path))) await wanted;
    return begin();
  };
}

/**
 * @param {SessionManager} running
 * @param {string} path
 */
async function isRunning(running, path) {
  const found = await running.findByPath(path).catch(() => undefined);
  return found !== undefined;
}
