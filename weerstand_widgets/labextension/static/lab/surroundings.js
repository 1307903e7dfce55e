/**
 * Puts away what JupyterLab has around a document while a group looks at a session: menus, sides, tabs, status.
 *
 * Lumino widgets are hidden, so that the layout is made anew; whatever was not hidden by us stays as it was. A shell that
 * is not JupyterLab's own (Notebook 7 has another) is left alone.
 */

import { onPress } from "../fields/press.js";
import { recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { isForTeam } from "./arrival.js";
import { isDocument, pageOf } from "./document.js";
import { Names } from "./names.js";
import { MAIN } from "./private.js";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").DockPanel} DockPanel */
/** @typedef {import("./jupyter").LabShell} LabShell */
/** @typedef {import("./jupyter").Widget} Widget */

export const SHOW_COMMAND = "weerstand:show-jupyterlab";
const SHOW_KEY = "weerstand-show-jupyterlab";
const ROOM_CLASS = "weerstand-room";
const FOOT = ".ws-start-foot";
const LAUNCHER = "launcher";
const SCREENS = [LAUNCHER, "weerstand"]; // how the ids of ours begin

/**
 * @param {App} app
 * @returns {() => void} to be called when a page stands that did not before
 */
export function keepSurroundings(app) {
  const shell = /** @type {LabShell} */ (app.shell);
  if (typeof shell.collapseLeft !== "function" || shell.layoutModified === undefined) return () => {};
  const surroundings = new Surroundings(shell);
  const update = () => surroundings.update();
  app.commands.addCommand(SHOW_COMMAND, {
    label: () => say("lab.show_jupyterlab"),
    caption: () => say("lab.show_jupyterlab.help"),
    isToggled: () => !surroundings.isQuiet,
    isVisible: () => surroundings.isStarted,
    execute: () => {
      surroundings.toggleQuiet();
      app.commands.notifyCommandChanged(SHOW_COMMAND);
    },
  });
  shell.currentChanged.connect(update);
  // A panel of JupyterLab may come forward by itself, when it gets something to show.
  shell.layoutModified.connect(update);
  update();
  return update;
}

class Surroundings {
  /** @param {LabShell} shell */
  constructor(shell) {
    this.shell = shell;
    this.names = new Names(shell.node);
    /** @type {Set<Widget>} */
    this.hidden = new Set();
    /** @type {(() => void)[]} open what was folded away */
    this.unfold = [];
    /** Whether JupyterLab was started for a team: then its start screen is quiet as well. */
    this.isStarted = isForTeam();
    this.button = makeButton(() => this.toggleQuiet());
  }

  get isQuiet() {
    return this.isStarted && recall(SHOW_KEY) === null;
  }

  toggleQuiet() {
    remember(SHOW_KEY, this.isQuiet ? "1" : null);
    this.update();
  }

  update() {
    try {
      if (this.isRoom()) this.hide();
      else this.show();
      if (this.shell.hasClass(ROOM_CLASS)) this.names.take(this.shell.currentWidget);
      // Not yet: the start screen is put in its place on the same sign.
      requestAnimationFrame(() => this.offer());
    } catch (error) {
      console.error(error);
      this.show();
    }
  }

  /** @returns {boolean} whether a group is looking at a session, or at a quiet start screen */
  isRoom() {
    const current = this.shell.currentWidget;
    if (current === null) return this.isQuiet;
    if (!isDocument(current)) return this.isQuiet && SCREENS.some((name) => current.id.startsWith(name));
    // What it is, is known in a moment: no menus that come and go meanwhile.
    if (current.content.page === null) return current.context.isReady ? false : this.shell.hasClass(ROOM_CLASS);
    return pageOf(current) !== null;
  }

  hide() {
    this.fold("left");
    this.fold("right");
    this.fold("down");
    const main = find(this.shell, MAIN);
    if (main === null) return;
    const visible = around(this.shell, main).filter((widget) => !widget.isHidden);
    for (const widget of visible) {
      widget.hide();
      this.hidden.add(widget);
    }
    if (visible.length === 0 && this.shell.hasClass(ROOM_CLASS)) return;
    this.shell.toggleClass(ROOM_CLASS, true);
    main.fit();
  }

  /** @param {"left" | "right" | "down"} side */
  fold(side) {
    const { shell } = this;
    if (side === "left" && shell.leftCollapsed === false) {
      shell.collapseLeft();
      this.unfold.push(() => shell.expandLeft());
    } else if (side === "right" && shell.rightCollapsed === false) {
      shell.collapseRight();
      this.unfold.push(() => shell.expandRight());
    } else if (side === "down" && shell.downCollapsed === false) {
      shell.collapseDown();
      this.unfold.push(() => shell.expandDown());
    }
  }

  show() {
    if (!this.shell.hasClass(ROOM_CLASS)) return;
    this.shell.toggleClass(ROOM_CLASS, false);
    this.names.give();
    for (const widget of this.hidden) if (!widget.isDisposed) widget.show();
    this.hidden.clear();
    for (const unfold of this.unfold.splice(0)) unfold();
    find(this.shell, MAIN)?.fit();
  }

  /** On the start screen of a team there is a way to the rest of JupyterLab, and back. */
  offer() {
    const current = this.shell.currentWidget;
    const isHere = this.isStarted && current?.id.startsWith(LAUNCHER) === true;
    this.button.setAttribute("aria-pressed", String(!this.isQuiet));
    const place = isHere ? (current.node.querySelector(FOOT) ?? current.node) : null;
    this.button.classList.toggle("ws-quiet", place?.matches(FOOT) === true);
    if (place === null) this.button.remove();
    else if (this.button.parentElement !== place) place.append(this.button);
  }
}

/** @param {() => void} press */
function makeButton(press) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "weerstand-show-jupyterlab";
  button.textContent = say("lab.show_jupyterlab");
  button.title = say("lab.show_jupyterlab.help");
  onPress(button, press);
  return button;
}

/**
 * @param {Widget} widget
 * @param {string} id
 * @returns {DockPanel | null}
 */
function find(widget, id) {
  for (const child of widget.children()) {
    const found = child.id === id ? /** @type {DockPanel} */ (child) : find(child, id);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {Widget} shell
 * @param {DockPanel} main
 * @returns {Widget[]} all that is not on the way from the shell to the document
 */
function around(shell, main) {
  /** @type {Widget[]} */
  const found = [...main.tabBars()];
  for (let inner = /** @type {Widget} */ (main); inner !== shell && inner.parent !== null; inner = inner.parent) {
    for (const sibling of inner.parent.children()) if (sibling !== inner) found.push(sibling);
  }
  return found;
}
