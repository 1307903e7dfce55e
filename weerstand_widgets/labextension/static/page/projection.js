/**
 * Projection: large type and the current phase only, for a group that looks at a beamer. For this page, until it is left.
 *
 * One key (F9), also while somebody types: text, focus and place stay what they are.
 */

import { isSessionView, viewListeners } from "../lab/view.js";
import { say } from "../session/strings.js";
import { focusHeading } from "./chapters.js";
import { pageOf } from "./turning.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../lab/jupyter").CommandRegistry} CommandRegistry */
/** @typedef {import("./chapters.js").Chapters} Chapters */

export const PROJECTION_COMMAND = "weerstand:projection";
const KEY = "F9";
const VIEW_CLASS = "weerstand-projection";
const CONTROLS = "textarea, input, select, button";
/** What Escape is for, before it is for us: a dialog, a menu, a list that hangs open. */
const OPEN_ABOVE = ".jp-Dialog, .lm-Menu, dialog[open], [aria-haspopup][aria-expanded='true'], :popover-open";

/** @type {WeakMap<NotebookPanel, Projection>} */
const projections = new WeakMap();

/** @param {NotebookPanel} panel */
export const isProjected = (panel) => panel.hasClass(VIEW_CLASS);

/**
 * @param {import("../lab/jupyter").App} app
 * @param {NotebookPanel} panel
 * @param {Chapters} chapters
 */
export function addProjection(app, panel, chapters) {
  projections.set(panel, new Projection(app.commands, panel, chapters));
  app.commands.notifyCommandChanged(PROJECTION_COMMAND);
}

/**
 * @param {CommandRegistry} commands
 * @param {() => NotebookPanel | null} current  the panel of the session in front
 */
export function addProjectionCommand(commands, current) {
  const projection = () => {
    const panel = current();
    return panel !== null && isSessionView(panel) ? projections.get(panel) : undefined;
  };
  commands.addCommand(PROJECTION_COMMAND, {
    label: () => say("projection.title"),
    caption: () => say("projection.help"),
    isEnabled: () => projection() !== undefined,
    isToggled: () => projection()?.isOn ?? false,
    execute: () => projection()?.toggle(),
  });
  // Also while somebody types: keys.js passes keys of ours on.
  commands.addKeyBinding({ command: PROJECTION_COMMAND, keys: [KEY], selector: ".weerstand-session" });
  // Fields keep Escape to themselves, so the window hears it first.
  window.addEventListener("keydown", (event) => onKey(event, projection()), { capture: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {Projection | undefined} projection
 */
function onKey(event, projection) {
  if (event.key !== "Escape" || event.isComposing || !projection?.isOn || !projection.panel.isVisible) return;
  if (document.querySelector(OPEN_ABOVE) !== null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  projection.leave();
}

class Projection {
  /**
   * @param {CommandRegistry} commands
   * @param {NotebookPanel} panel
   * @param {Chapters} chapters
   */
  constructor(commands, panel, chapters) {
    this.commands = commands;
    this.panel = panel;
    this.chapters = chapters;
    this.phase = chapters.place.current;
    /** Where the page was and who had the focus, when that is out of sight now. @type {() => void} */
    this.restore = () => {};
    this.said = document.createElement("p");
    this.said.className = "weerstand-said";
    this.said.role = "status";
    panel.node.append(this.said);
    const { place } = chapters;
    const follow = () => this.follow();
    const onView = (/** @type {NotebookPanel} */ one) => {
      if (one === panel && !isSessionView(panel)) this.leave();
    };
    place.listeners.add(follow);
    viewListeners.add(onView);
    panel.disposed.connect(() => {
      place.listeners.delete(follow);
      viewListeners.delete(onView);
    });
  }

  get isOn() {
    return isProjected(this.panel);
  }

  toggle() {
    if (this.isOn) this.leave();
    else this.enter();
  }

  enter() {
    const { phase } = this;
    const focused = this.focused();
    const isLost = focused !== null && focused.closest(".jp-Cell:not([data-weerstand-here])") !== null;
    const page = this.page();
    const from = page?.scrollTop ?? 0;
    const isFar = isLost || this.anchor() === null;
    this.restore = () => {
      if (!isFar || phase !== this.phase) return;
      page?.scrollTo({ top: from });
      if (isLost) focused.focus({ preventScroll: true });
    };
    // What is half typed in a field that goes out of sight is said first, as when somebody leaves it.
    if (isLost) focused.blur();
    this.change(true);
    if (isFar) page?.scrollTo({ top: 0 });
    void this.chapters.draw(phase ?? "");
    if (isLost) focusHeading(this.chapters.cellsOf(phase ?? ""));
  }

  leave() {
    if (!this.isOn) return;
    this.change(false);
    this.restore();
    this.restore = () => {};
  }

  /** @param {boolean} isOn */
  change(isOn) {
    const { panel } = this;
    const anchor = this.anchor();
    const before = this.heightOnPage(anchor);
    panel.toggleClass(VIEW_CLASS, isOn);
    if (isOn) panel.node.dataset.weerstandSize = "projection";
    else delete panel.node.dataset.weerstandSize;
    // All grew or shrank, the bar as well: what was looked at stays as far from the top of the page.
    const page = this.page();
    if (page !== null) page.scrollTop += this.heightOnPage(anchor) - before;
    this.said.textContent = say(isOn ? "projection.on" : "projection.off");
    // What else may be opened over the page changes along.
    this.commands.notifyCommandChanged();
    this.chapters.place.announce();
  }

  /** The group went on to another phase: that one is on screen now, from its beginning. */
  follow() {
    const { current } = this.chapters.place;
    if (current === this.phase) return;
    this.phase = current;
    if (this.isOn) this.page()?.scrollTo({ top: 0 });
  }

  /** @returns {HTMLElement | null} */
  page() {
    return pageOf(this.panel);
  }

  /** @returns {HTMLElement | null} what has the focus on the page */
  focused() {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.panel.content.node.contains(active) ? active : null;
  }

  /** @param {HTMLElement | null} node */
  heightOnPage(node) {
    const top = this.page()?.getBoundingClientRect().top ?? 0;
    return node === null ? 0 : node.getBoundingClientRect().top - top;
  }

  /** @returns {HTMLElement | null} what people look at in the current phase: the field they are in, or the topmost cell */
  anchor() {
    const page = this.page()?.getBoundingClientRect();
    if (page === undefined) return null;
    const isInSight = (/** @type {HTMLElement} */ one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > page.top && top < page.bottom;
    };
    const focused = this.focused()?.closest(`.jp-Cell[data-weerstand-here] .weerstand :is(${CONTROLS})`);
    if (focused instanceof HTMLElement && isInSight(focused)) return focused;
    const cells = this.chapters.cellsOf(this.phase ?? "").map(({ node }) => node);
    return cells.find((node) => node.checkVisibility() && isInSight(node)) ?? null;
  }
}
