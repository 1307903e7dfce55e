/**
 * What JupyterLab calls things where nobody looks but a screen reader or the window's title: in a session our words.
 *
 * JupyterLab names the parts of its page in English in every language, and its window after a file.
 */

import { say } from "../session/strings.js";

/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("./jupyter").Widget} Widget */

const LABEL = "aria-label";
const REGION = ".jp-Notebook, .jp-Launcher";
const CELLS = ".jp-WindowedPanel-viewport";
const NAMED = `:is(${REGION}, ${CELLS}, .jp-Cell, .jp-Toolbar, #jp-main-dock-panel)`;
const HEADER = "session";
const KEY = "weerstand";

export class Names {
  /** @param {HTMLElement} node  JupyterLab's shell */
  constructor(node) {
    this.node = node;
    /** @type {Map<Element, string>} what JupyterLab said */
    this.labels = new Map();
    this.title = "";
    this.ours = "";
    /** Our title as the browser reads it back: it leaves out spaces, and what never equals would be written for ever. */
    this.written = "";
    this.labelWatch = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) this.rename(node);
    });
    this.titleWatch = new MutationObserver(() => this.retitle());
  }

  /**
   * Begin, or go on with another document in front.
   *
   * @param {Widget | null} current
   */
  take(current) {
    this.ours = windowTitle(current);
    for (const element of this.node.querySelectorAll(NAMED)) this.rename(element);
    this.labelWatch.observe(this.node, { subtree: true, attributes: true, attributeFilter: [LABEL] });
    for (const cells of this.node.querySelectorAll(CELLS)) this.labelWatch.observe(cells, { childList: true });
    this.retitle();
    const title = document.querySelector("title");
    if (title) this.titleWatch.observe(title, { childList: true });
  }

  /** Give JupyterLab its words back. */
  give() {
    this.labelWatch.disconnect();
    this.titleWatch.disconnect();
    for (const [element, label] of this.labels) element.setAttribute(LABEL, label);
    this.labels.clear();
    if (this.ours !== "" && document.title === this.written) document.title = this.title;
    this.ours = "";
    this.written = "";
  }

  /** @param {Node} node */
  rename(node) {
    if (!(node instanceof Element && node.matches(NAMED))) return;
    const label = node.getAttribute(LABEL);
    const ours = node.matches(REGION) ? say("lab.category") : null;
    if (label === null || label === ours) return;
    this.labels.set(node, label);
    if (ours === null) node.removeAttribute(LABEL);
    else node.setAttribute(LABEL, ours);
  }

  retitle() {
    if (this.ours === "") return;
    if (this.written === "" || document.title !== this.written) this.title = document.title;
    document.title = this.ours;
    this.written = document.title;
    // Our own writing is no news.
    this.titleWatch.takeRecords();
  }
}

/**
 * @param {Widget | null} current
 * @returns {string} such as "Casus verhuizing · Intervisie"
 */
function windowTitle(current) {
  const { context } = /** @type {Partial<NotebookPanel>} */ (/** @type {unknown} */ (current ?? {}));
  const cells = [...(context?.model.cells ?? [])].map((cell) => cell.getMetadata(KEY));
  const title = cells.find((cell) => cell?.id === HEADER)?.answers?.[""]?.value?.title;
  return [title, say("lab.category")].filter((part) => typeof part === "string" && part !== "").join(" · ");
}
