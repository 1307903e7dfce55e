/**
 * What can be done with the session in front, as commands of JupyterLab: for its palette, its menus and its keys.
 */

import { DOINGS } from "../page/doings.js";
import { say } from "../session/strings.js";
import { lab } from "./lab.js";
import { SUPPRESS } from "./private.js";

/** @typedef {import("./jupyter").CommandRegistry} CommandRegistry */
/** @typedef {import("../page/session_page.js").SessionPage} SessionPage */

const OURS = "weerstand:";
/** Of JupyterLab's keys those that a group has use for. */
const WELCOME = ["docmanager:save", "apputils:activate-command-palette"];

/** @param {string} name  of a doing */
export const commandOf = (name) => OURS + name;

/**
 * @param {CommandRegistry} commands
 * @param {() => SessionPage | null} pageInFront
 * @returns {string[]} the commands
 */
export function addPageCommands(commands, pageInFront) {
  for (const { name, label, help, isEnabled, isOn, act } of DOINGS) {
    commands.addCommand(commandOf(name), {
      label: () => say(label),
      caption: () => (help ? say(help) : ""),
      isEnabled: () => {
        const page = pageInFront();
        return page !== null && (isEnabled?.(page) ?? true);
      },
      ...(isOn ? { isToggled: () => isOnNow(pageInFront(), isOn) } : {}),
      execute: ({ at }) => {
        const page = pageInFront();
        if (page === null) return;
        act(page, Number(at));
        page.room.place?.announce();
      },
    });
  }
  for (const { name, key } of DOINGS) {
    if (key) commands.addKeyBinding({ command: commandOf(name), keys: [key], selector: ".weerstand-session" });
  }
  return DOINGS.map(({ name }) => commandOf(name));
}

/**
 * @param {SessionPage | null} page
 * @param {(page: SessionPage) => boolean} isOn
 */
const isOnNow = (page, isOn) => page !== null && isOn(page);

/**
 * Keep JupyterLab's keys out of a session, wherever the focus is, but for those a group has use for; and all of them out
 * of what is asked on top of the page.
 *
 * @param {CommandRegistry} commands
 * @param {() => SessionPage | null} pageInFront
 */
export function keepKeys(commands, pageInFront) {
  // On the window, because JupyterLab listens on the document.
  window.addEventListener("keydown", (event) => onKey(event, commands, pageInFront() !== null), { capture: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {CommandRegistry} commands
 * @param {boolean} inSession
 */
function onKey(event, commands, inSession) {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const sheet = target.closest("dialog");
  if (sheet) sheet.dataset[SUPPRESS] = "true";
  if (inSession) document.body.dataset[SUPPRESS] = "true";
  else delete document.body.dataset[SUPPRESS];
  const isOnPage = target === document.body || target.closest(".weerstand-document, .weerstand-output") !== null;
  if (sheet || !isOnPage || event.isComposing) return;
  const keys = lab.commands.CommandRegistry.keystrokeForKeydownEvent(event);
  const binding = commands.keyBindings.find((one) => one.keys.length === 1 && one.keys[0] === keys && isWelcome(one));
  if (binding === undefined || !commands.isEnabled(binding.command, binding.args)) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down is one press.
  if (event.repeat) return;
  // A field says what it holds when it is left; a save must not miss the last words.
  target.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  void commands.execute(binding.command, { ...binding.args, at: event.timeStamp });
}

/** @param {{command: string}} binding */
const isWelcome = ({ command }) => command.startsWith(OURS) || WELCOME.includes(command);
