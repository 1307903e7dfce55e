/**
 * The session view: a notebook that reads as a document, in which no stray key or click does harm.
 *
 * Edit mode brings JupyterLab's own view back, for one notebook, until it is switched off again.
 */

import { readNotebook } from "./cells.js";
import { lab } from "./lab.js";
import { say } from "./strings.js";

/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */

export const EDIT_COMMAND = "weerstand:edit-mode";
const VIEW_CLASS = "weerstand-session";
const SUPPRESS = "data-lm-suppress-shortcuts";
const EDIT_KEY = "weerstand-edit/";
const TYPING = "textarea, input, select, [contenteditable=true]";

/** @param {NotebookPanel} panel */
const sessionId = (panel) => readNotebook(panel.context.model).session;

/** @param {NotebookPanel} panel */
export const isSessionView = (panel) => panel.hasClass(VIEW_CLASS);

/**
 * @param {NotebookPanel} panel
 * @param {import("./jupyter").CommandRegistry} commands
 */
export function dressPanel(panel, commands) {
  const id = sessionId(panel);
  if (id === null) return;
  const button = new lab.ui.ToolbarButton({
    label: say("lab.edit_mode"),
    tooltip: say("lab.edit_mode.help"),
    onClick: () => toggleEditMode(panel),
  });
  button.addClass("weerstand-edit-mode");
  panel.toolbar.insertItem(0, "weerstand-edit-mode", button);
  guard(panel, commands);
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
  panel.content.node.toggleAttribute(SUPPRESS, isSession);
  panel.node.querySelector(".weerstand-edit-mode button, .weerstand-edit-mode jp-button")
    ?.setAttribute("aria-pressed", String(!isSession));
}

/**
 * Keep clicks and keys from what they would do to a cell. Keys that are not the notebook's (save, the palette) still
 * work: JupyterLab ignores all keys below an element that suppresses shortcuts, so those few are passed on here.
 *
 * @param {NotebookPanel} panel
 * @param {import("./jupyter").CommandRegistry} commands
 */
function guard(panel, commands) {
  const { node } = panel.content;
  /** @param {Event} event */
  const stop = (event) => {
    if (isSessionView(panel)) event.stopPropagation();
  };
  // A double click on Markdown opens its source; the cell menu offers to delete, cut and clear.
  node.addEventListener("dblclick", stop, { capture: true });
  node.addEventListener("contextmenu", stop, { capture: true });
  node.addEventListener("keydown", (event) => {
    if (isSessionView(panel)) passOn(event, commands);
  }, { capture: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {import("./jupyter").CommandRegistry} commands
 */
function passOn(event, commands) {
  if (!(event.ctrlKey || event.metaKey)) return;
  const keys = lab.commands.CommandRegistry.keystrokeForKeydownEvent(event);
  const binding = commands.keyBindings.find(
    (one) => one.keys.length === 1 && one.keys[0] === keys && one.selector === "body",
  );
  const isTextKey = event.target instanceof Element && event.target.matches(TYPING) && /^Accel [ACVXYZ]$/i.test(keys);
  if (binding === undefined || isTextKey || !commands.isEnabled(binding.command, binding.args)) return;
  event.preventDefault();
  event.stopPropagation();
  void commands.execute(binding.command, binding.args);
}
