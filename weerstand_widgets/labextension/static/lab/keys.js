/**
 * Keeps keys to the fields and the session view: JupyterLab has commands on Enter, on single letters and on the page.
 *
 * JupyterLab looks for a shortcut from the element with the focus upwards, and leaves an element alone only if it
 * carries an attribute itself. So the element gets it at the very moment of the key, before JupyterLab looks. The few
 * keys that a group has use for would be gone as well; those are passed on from here.
 */

import { lab } from "./lab.js";

const SUPPRESS = "data-lm-suppress-shortcuts";
const MARK = "data-weerstand-keys";
const FIELD = ".weerstand";
const SHELL = "#main";
const CELL = '.weerstand-session .jp-Cell[tabindex="0"]';
const OURS = "weerstand:";
const WELCOME = ["docmanager:save", "apputils:activate-command-palette"];
const TYPING = "textarea, input, select";
const TEXT_KEYS = /^(Accel|Ctrl|Cmd)( Shift)? [ACVXYZ]$/;

/** @typedef {import("./jupyter").CommandRegistry} CommandRegistry */

/**
 * @param {CommandRegistry} commands
 * @param {() => boolean} isInSession  whether the group is looking at a session
 */
export function keepKeys(commands, isInSession) {
  // On the window, because JupyterLab listens on the document.
  window.addEventListener("keydown", (event) => onKey(event, commands, isInSession), { capture: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {CommandRegistry} commands
 * @param {() => boolean} isInSession
 */
function onKey(event, commands, isInSession) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const inSession = isInSession();
  if (target.closest(FIELD) === null && !(inSession && isOnPage(target))) {
    // The page may have become a notebook to edit since the last key.
    if (target.hasAttribute(MARK)) for (const name of [SUPPRESS, MARK]) target.removeAttribute(name);
    return;
  }
  if (!target.hasAttribute(SUPPRESS)) for (const name of [SUPPRESS, MARK]) target.setAttribute(name, "true");
  // What is asked on top of the page comes first.
  if (target.closest("dialog") !== null) return;
  if (event.key === "Tab" && inSession) skipCells();
  passOn(event, target, commands, (binding) => isWelcome(binding, event, inSession));
}

/** A cell is nothing to do something with: the focus goes from field to field. */
function skipCells() {
  for (const cell of document.querySelectorAll(CELL)) cell.setAttribute("tabindex", "-1");
}

/**
 * Dialogs, menus and the palette stand beside the shell: their keys are their own.
 *
 * @param {Element} target
 */
function isOnPage(target) {
  return target === document.body || target.closest(SHELL) !== null;
}

/**
 * @param {KeyboardEvent} event
 * @param {Element} target
 * @param {CommandRegistry} commands
 * @param {(binding: {command: string, selector: string}) => boolean} isPassed
 */
function passOn(event, target, commands, isPassed) {
  const keys = lab.commands.CommandRegistry.keystrokeForKeydownEvent(event);
  if (target.matches(TYPING) && TEXT_KEYS.test(keys)) return;
  const binding = commands.keyBindings.find((one) => one.keys.length === 1 && one.keys[0] === keys && isPassed(one));
  if (binding === undefined || !commands.isEnabled(binding.command, binding.args)) return;
  event.preventDefault();
  event.stopPropagation();
  // A field says what it holds when it is left; a save must not miss the last words.
  target.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  void commands.execute(binding.command, binding.args);
}

/**
 * In a session few of JupyterLab's keys; in edit mode all that work on the page as a whole.
 *
 * @param {{command: string, selector: string}} binding
 * @param {KeyboardEvent} event
 * @param {boolean} inSession
 */
function isWelcome({ command, selector }, event, inSession) {
  if (command.startsWith(OURS)) return true;
  if (selector !== "body" || !(event.ctrlKey || event.metaKey)) return false;
  return !inSession || WELCOME.includes(command);
}
