/**
 * Spares the notebook's editors: the focus goes from field to field here, and no editor is in sight.
 *
 * JupyterLab goes along all cells' editors whenever the focus enters another cell, to take away what was selected in
 * them: with 400 questions that is most of the time a step to the next phase takes. Where nobody can select, it is
 * left out.
 */

import { isSessionView } from "./view.js";

/** @param {import("./jupyter").NotebookPanel} panel */
export function spareEditors(panel) {
  // Private in TypeScript's eyes; where another JupyterLab has no such step there is nothing to leave out.
  const notebook = /** @type {any} */ (panel.content);
  const trim = notebook._trimSelections;
  if (typeof trim !== "function") return;
  notebook._trimSelections = () => {
    if (!isSessionView(panel)) trim.call(notebook);
  };
}
