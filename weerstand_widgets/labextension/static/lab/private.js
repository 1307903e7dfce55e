/**
 * All that we lean on in JupyterLab without its promise, and what happens when it goes. No answer is lost in any case.
 *
 * | what | when it goes |
 * |---|---|
 * | `knowContents` | two windows on one file: JupyterLab asks the group which one to keep |
 * | `saveInTurn` | two saves may overlap, and JupyterLab asks the same |
 * | `meetOthers` | a save of another window in the same moment: JupyterLab asks the same |
 * | `saveOnWhatWeKnow` | of two saves in the same moment one may write over the other; answers are in the journal |
 * | `MAIN` and the widgets around it | menus and tabs stay around a session |
 * | `LAUNCHER` | JupyterLab's own start page, with our commands in its palette and menu |
 * | `NAMED` | a screen reader says some English names of regions |
 * | `UNHEARD` | a group gets JupyterLab's dialogs about kernels and saves |
 * | `OVER_THE_PAGE` | Escape ends the projection under an open dialog |
 * | `SUPPRESS` | JupyterLab's keys work in a session: sides open and close, no cell is in reach |
 * | `_JUPYTERLAB` (`remoteEntry.js`) | JupyterLab does not start us |
 * | `widget_manager.context` (`models.js`) | `q.value` in Python does not follow |
 *
 * `tests/browser/test_lab_private.py` tries each in the JupyterLab that is installed. The styles that name JupyterLab's
 * classes stand in `lab/*.css`.
 */

/** @typedef {import("./jupyter").Context} Context */

/** The part of the main window with the documents. */
export const MAIN = "jp-main-dock-panel";
export const LAUNCHER = "jp-Launcher";
/** What has a name in English only. */
export const NAMED = `:is(.${LAUNCHER}, .jp-Toolbar, #${MAIN})`;
export const OVER_THE_PAGE = ".jp-Dialog, .lm-Menu";
/** In `dataset`: keys pressed in an element with this do not reach JupyterLab. */
export const SUPPRESS = "lmSuppressShortcuts";
/** How the names of dialogs begin that a group that is typing has no use for. */
export const UNHEARD = [
  "Kernel Restarting",
  "Error Starting Kernel",
  "Select Kernel",
  "Server Connection Error",
  "File Save Error for %1",
  "Directory not found",
];

/**
 * Tell JupyterLab that a change of the file is known, without having it read all cells again.
 *
 * @param {Context} context
 * @param {import("./jupyter").ContentsModel} model  of the file as it is now
 * @returns {boolean} false where it cannot be told
 */
export function knowContents(context, model) {
  const know = /** @type {any} */ (context)._updateContentsModel;
  if (typeof know !== "function") return false;
  know.call(context, { ...model, content: undefined });
  return true;
}

/** @type {WeakMap<Context, Promise<void>>} the last save of each */
const saves = new WeakMap();

/**
 * Let no two savings of a notebook overlap, whoever asked: JupyterLab's own every two minutes, Ctrl+S, or ours.
 *
 * The second would find that the file is newer than it knew, and JupyterLab would ask the group which one to keep.
 *
 * @param {Context} context
 */
export function saveInTurn(context) {
  if (saves.has(context)) return;
  const save = context.save.bind(context);
  saves.set(context, Promise.resolve());
  context.save = () => {
    const next = savesEnd(context).then(save);
    saves.set(context, next);
    return next;
  };
}

/**
 * @param {Context} context
 * @returns {Promise<void>} once the saves that were asked for are over, well or not
 */
export const savesEnd = (context) => saves.get(context)?.catch(() => {}) ?? Promise.resolve();

/** A save that found the file newer than it was a moment before; by its name JupyterLab tells nobody. */
export class NewerError extends Error {
  constructor() {
    super("newer");
    this.name = "ModalCancelError";
  }
}

/** @type {WeakMap<Context, () => Promise<boolean>>} */
const meetings = new WeakMap();

/**
 * Have a file that changed in the very moment of a save taken in, and saved after that, where JupyterLab would ask.
 *
 * @param {Context} context
 * @param {() => Promise<boolean>} meet  takes in what the file has; false where that is more than answers
 */
export function meetOthers(context, meet) {
  const isMet = meetings.has(context);
  meetings.set(context, meet);
  const owner = /** @type {any} */ (context);
  const ask = owner._raiseConflict;
  if (isMet || typeof ask !== "function") return;
  owner._raiseConflict = async (/** @type {unknown[]} */ ...about) => {
    if (await meetings.get(context)?.()) throw new NewerError();
    return ask.apply(context, about);
  };
}

/** In what is saved, and in the answer to it; the same as in `server/overtaken.py`. */
const KNOWN = "weerstand_known";
const WRITTEN = "weerstand_written";
const PRECONDITION_FAILED = 412;

/**
 * Have the server refuse a save of a file that is not the one we know any more, and tell which one it wrote.
 *
 * JupyterLab looks at the file and then saves, and asks after that what it wrote: two windows do both at once.
 *
 * @param {Context} context  whose saves meet others
 */
export function saveOnWhatWeKnow(context) {
  const owner = /** @type {any} */ (context);
  const save = owner._maybeSave;
  if (Object.hasOwn(owner, "_maybeSave") || typeof save !== "function") return;
  owner._maybeSave = async (/** @type {object} */ options) => {
    const known = context.contentsModel?.hash ?? undefined;
    try {
      const saved = await save.call(context, { ...options, [KNOWN]: known });
      return saved?.[WRITTEN] ? { ...saved, hash: saved[WRITTEN] } : saved;
    } catch (error) {
      if (/** @type {any} */ (error).response?.status !== PRECONDITION_FAILED) throw error;
      return owner._raiseConflict(context.contentsModel, options);
    }
  };
}
