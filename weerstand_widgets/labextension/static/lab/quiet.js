/**
 * Keeps some of JupyterLab's dialogs away from a group that is typing: a kernel that died, did not start or has to be
 * chosen, a server that is away, and a save that was refused, which would come back at every next try.
 *
 * A dialog would take the next keys, and the notebook says itself what is the matter for as long as it is.
 */

import { lab } from "./lab.js";
import { UNHEARD } from "./private.js";

/**
 * @param {import("./jupyter").Translator} translator  JupyterLab's own, for the titles in its language
 * @param {() => boolean} isInSession  whether the group is looking at a session
 */
export function keepQuiet(translator, isInSession) {
  const words = translator.load("jupyterlab");
  // Some of JupyterLab's dialogs speak English in every language.
  const titles = UNHEARD.flatMap((title) => [title, words.__(title, "%1")]).map((title) => title.split("%1")[0]);
  lab.apputils.Dialog.tracker.widgetAdded.connect((_, dialog) => {
    const isUnheard = titles.some((title) => dialog.node.ariaLabel?.startsWith(title));
    // Not yet: the dialog is only being made. It is closed just before it would be shown.
    if (isUnheard && isInSession()) queueMicrotask(() => dialog.reject());
  });
}
