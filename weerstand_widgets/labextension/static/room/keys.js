/**
 * Keeps keys to the fields and the session view: JupyterLab has commands on Enter and on single letters.
 *
 * JupyterLab looks for a shortcut from the element with the focus upwards, and leaves an element alone only if it
 * carries an attribute itself. So the element gets it at the very moment of the key, before JupyterLab looks. Keys that
 * are not the notebook's (save, the palette) would be gone as well; those are passed on from here.
 */

import { lab } from "../lab.js";

const SUPPRESS = "data-lm-suppress-shortcuts";
const MARK = "data-weerstand-keys";
const FIELD = ".weerstand";
const PAGE = ".weerstand-session .jp-Notebook";
const TYPING = "textarea, input, select";
const TEXT_KEYS = /^(Accel|Ctrl|Cmd)( Shift)? [ACVXYZ]$/;

/** @param {import("../jupyter").CommandRegistry} commands */
export function keepKeys(commands) {
  // On the window, because JupyterLab listens on the document.
  window.addEventListener("keydown", (event) => onKey(event, commands), { capture: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {import("../jupyter").CommandRegistry} commands
 */
function onKey(event, commands) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (target.closest(`${FIELD}, ${PAGE}`) === null) {
    // The page may have become a notebook to edit since the last key.
    if (target.hasAttribute(MARK)) for (const name of [SUPPRESS, MARK]) target.removeAttribute(name);
    return;
  }
  if (!target.hasAttribute(SUPPRESS)) for (const name of [SUPPRESS, MARK]) target.setAttribute(name, "true");
  if (event.ctrlKey || event.metaKey) passOn(event, target, commands);
}

/**
 * @param {KeyboardEvent} event
 * @param {Element} target
 * @param {import("../jupyter").CommandRegistry} commands
 */
function passOn(event, target, commands) {
  const keys = lab.commands.CommandRegistry.keystrokeForKeydownEvent(event);
  if (target.matches(TYPING) && TEXT_KEYS.test(keys)) return;
  const binding = commands.keyBindings.find(
    (one) => one.keys.length === 1 && one.keys[0] === keys && one.selector === "body",
  );
  if (binding === undefined || !commands.isEnabled(binding.command, binding.args)) return;
  event.preventDefault();
  event.stopPropagation();
  // A field says what it holds when it is left; a save must not miss the last words.
  target.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  void commands.execute(binding.command, binding.args);
}
