/**
 * The session view: a notebook that reads as a document, in which no stray click does harm (for keys see keys.js).
 *
 * Edit mode brings JupyterLab's own view back, for one notebook, until it is switched off again.
 */

import { readNotebook } from "../session/cells.js";
import { recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { lab } from "./lab.js";
import { guardPointer } from "./pointer.js";

/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */

export const EDIT_COMMAND = "weerstand:edit-mode";
const VIEW_CLASS = "weerstand-session";
const EDIT_KEY = "weerstand-edit/";
const BAR = ".weerstand-bar";

/** @type {Set<(panel: NotebookPanel) => void>} called when a panel turned to session view or to edit mode */
export const viewListeners = new Set();

/** @param {NotebookPanel} panel */
const sessionId = (panel) => readNotebook(panel.context.model).session;

/** @param {import("./jupyter").Widget} panel */
export const isSessionView = (panel) => panel.hasClass(VIEW_CLASS);

/** @param {NotebookPanel} panel  whose notebook was read */
export function opensAsSession(panel) {
  const id = sessionId(panel);
  return id !== null && recall(EDIT_KEY + id) === null;
}

/** @param {NotebookPanel} panel */
export function dressPanel(panel) {
  if (sessionId(panel) === null) return;
  const button = new lab.ui.ToolbarButton({
    label: say("lab.edit_mode"),
    tooltip: say("lab.edit_mode.help"),
    onClick: () => toggleEditMode(panel),
  });
  button.addClass("weerstand-edit-mode");
  panel.toolbar.insertItem(0, "weerstand-edit-mode", button);
  guardPointer(panel, () => isSessionView(panel));
  followBar(panel);
  showSession(panel, opensAsSession(panel));
}

/** @param {NotebookPanel} panel */
export function toggleEditMode(panel) {
  const id = sessionId(panel);
  if (id === null) return;
  const isEditing = isSessionView(panel);
  remember(EDIT_KEY + id, isEditing ? "1" : null);
  showSession(panel, !isEditing);
}

/**
 * Something went wrong in the room: JupyterLab's own view is always there to go on with.
 *
 * @param {NotebookPanel} panel
 */
export function leaveSessionView(panel) {
  if (!panel.isDisposed) showSession(panel, false);
}

/**
 * @param {NotebookPanel} panel
 * @param {boolean} isSession
 */
function showSession(panel, isSession) {
  if (isSession) openCells(panel);
  panel.toggleClass(VIEW_CLASS, isSession);
  showToolbar(panel);
  panel.node
    .querySelector(".weerstand-edit-mode button, .weerstand-edit-mode jp-button")
    ?.setAttribute("aria-pressed", String(!isSession));
  for (const listen of viewListeners) listen(panel);
}

/**
 * What an author left as source, folded or in a scroll box could not be opened here.
 *
 * @param {NotebookPanel} panel
 */
function openCells(panel) {
  for (const cell of panel.content.widgets) {
    if (cell.rendered === false) cell.rendered = true;
    if (cell.headingCollapsed) cell.headingCollapsed = false;
    if (cell.outputHidden) cell.outputHidden = false;
    if (cell.outputsScrolled) cell.outputsScrolled = false;
  }
}

/**
 * The way to edit mode is in the bar; until there is one, it stays in the toolbar.
 *
 * @param {NotebookPanel} panel
 */
function showToolbar(panel) {
  const hasBar = panel.contentHeader.node.querySelector(BAR) !== null;
  panel.toolbar.setHidden(isSessionView(panel) && hasBar);
}

/** @param {NotebookPanel} panel */
function followBar(panel) {
  const observer = new MutationObserver(() => showToolbar(panel));
  observer.observe(panel.contentHeader.node, { childList: true });
  panel.disposed.connect(() => observer.disconnect());
}
