/**
 * The session view: a notebook that reads as a document, in which no stray click does harm (for keys see keys.js).
 *
 * Edit mode brings JupyterLab's own view back, for one notebook, until it is switched off again.
 */

import { readNotebook } from "../cells.js";
import { lab } from "../lab.js";
import { say } from "../strings.js";

/** @typedef {import("../jupyter").NotebookPanel} NotebookPanel */

export const EDIT_COMMAND = "weerstand:edit-mode";
const VIEW_CLASS = "weerstand-session";
const EDIT_KEY = "weerstand-edit/";

/** @param {NotebookPanel} panel */
const sessionId = (panel) => readNotebook(panel.context.model).session;

/** @param {NotebookPanel} panel */
export const isSessionView = (panel) => panel.hasClass(VIEW_CLASS);

/** @param {NotebookPanel} panel */
export function dressPanel(panel) {
  const id = sessionId(panel);
  if (id === null) return;
  const button = new lab.ui.ToolbarButton({
    label: say("lab.edit_mode"),
    tooltip: say("lab.edit_mode.help"),
    onClick: () => toggleEditMode(panel),
  });
  button.addClass("weerstand-edit-mode");
  panel.toolbar.insertItem(0, "weerstand-edit-mode", button);
  guardClicks(panel);
  showSession(panel, localStorage.getItem(EDIT_KEY + id) === null);
}

/** @param {NotebookPanel} panel */
export function toggleEditMode(panel) {
  const id = sessionId(panel);
  if (id === null) return;
  const isEditing = isSessionView(panel);
  if (isEditing) localStorage.setItem(EDIT_KEY + id, "1");
  else localStorage.removeItem(EDIT_KEY + id);
  showSession(panel, !isEditing);
}

/**
 * @param {NotebookPanel} panel
 * @param {boolean} isSession
 */
function showSession(panel, isSession) {
  panel.toggleClass(VIEW_CLASS, isSession);
  panel.node
    .querySelector(".weerstand-edit-mode button, .weerstand-edit-mode jp-button")
    ?.setAttribute("aria-pressed", String(!isSession));
}

/**
 * A double click on Markdown would open its source; the cell menu offers to delete, cut and clear.
 *
 * @param {NotebookPanel} panel
 */
function guardClicks(panel) {
  for (const type of ["dblclick", "contextmenu"]) {
    const stop = (/** @type {Event} */ event) => {
      if (isSessionView(panel)) event.stopPropagation();
    };
    panel.content.node.addEventListener(type, stop, { capture: true });
  }
}
