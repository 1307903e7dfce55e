/**
 * A session starts no kernel: it opens sooner, and there is nothing that can die while a group talks.
 *
 * A kernel that runs already is followed. Edit mode is for authors: there a notebook gets its kernel as everywhere in
 * JupyterLab, and keeps it; so does who runs a cell or asks for a kernel all the same.
 */

import { lab } from "./lab.js";
import { isSessionView, opensAsSession, viewListeners } from "./view.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").SessionManager} SessionManager */

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
 * @param {import("./jupyter").NotebookPanel} panel
 * @param {SessionManager} running  the kernels' sessions on the server
 */
export function spareKernel(panel, running) {
  const { context } = panel;
  if (waiting.has(context)) return;
  const { sessionContext } = context;
  const initialize = sessionContext.initialize.bind(sessionContext);
  const startKernel = sessionContext.startKernel.bind(sessionContext);
  const wanted = new Promise((resolve) => waiting.set(context, () => resolve(null)));
  /** @type {Promise<boolean> | null} */
  let begun = null;
  let isHeld = false;
  const begin = async () => {
    isHeld = true;
    if (opensAsSession(panel) && !(await isRunning(running, context.localPath))) await wanted;
    isHeld = false;
    takeName(context);
    return initialize();
  };
  sessionContext.initialize = () => {
    // Whoever asks again wants a kernel now, and all get the same answer.
    if (begun !== null) waiting.get(context)?.();
    begun ??= begin();
    return begun;
  };
  // Each cell of "run all" asks for itself; those that came too early would be emptied, and their questions gone.
  sessionContext.startKernel = () => (isHeld ? sessionContext.initialize() : startKernel());
}

/**
 * @param {SessionManager} running
 * @param {string} path
 */
async function isRunning(running, path) {
  const found = await running.findByPath(path).catch(() => undefined);
  return found !== undefined;
}

/**
 * A notebook that was renamed meanwhile: JupyterLab tells that by way of the kernel, and there was none.
 *
 * @param {Context} context
 */
function takeName({ localPath, sessionContext }) {
  // Private in TypeScript's eyes; a kernel under the old name would be another notebook's.
  const names = /** @type {any} */ (sessionContext);
  names._path = localPath;
  names._name = lab.coreutils.PathExt.basename(localPath);
}
