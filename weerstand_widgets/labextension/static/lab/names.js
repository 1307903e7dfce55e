/**
 * What JupyterLab calls things where nobody looks but a screen reader or the window's title: in a session our words.
 *
 * JupyterLab names the parts of its page in English in every language, and its window after a file.
 */

import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { pageOf } from "./document.js";
import { NAMED } from "./private.js";

/** @typedef {import("./jupyter").Widget} Widget */

const LABEL = "aria-label";

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
      for (const { target } of records) this.rename(target);
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
    if (label === null) return;
    this.labels.set(node, label);
    node.removeAttribute(LABEL);
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
  const session = pageOf(current)?.room.session;
  const title = session ? headerOf(session).title : "";
  return [title, say("lab.category")].filter((part) => typeof part === "string" && part !== "").join(" · ");
}
