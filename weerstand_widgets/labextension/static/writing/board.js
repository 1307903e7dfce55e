/**
 * What stands around a programme that is written: how the saving goes, buttons, and a form or a panel beside the page.
 */

import { button, el, setText } from "../fields/elements.js";
import { say } from "../session/strings.js";
import { fill } from "./filling.js";

/** @typedef {import("../page/session_page.js").SessionPage} SessionPage */
/** @typedef {{node: HTMLElement, renew?: () => void, destroy?: () => void}} Panel  `renew`: what it shows may be another now */

/** Where there is room beside the text. */
const WIDE = "(width >= 68rem)";
const SIGNS = /** @type {Record<string, string>} */ ({ saved: "✓ " });

export class Board {
  /**
   * @param {SessionPage} page
   * @param {Record<string, Panel>} panels  by name; the first stands there at once where there is room
   * @param {() => void} moved  there is room beside the text now, or no more, or another panel
   */
  constructor(page, panels, moved) {
    this.page = page;
    this.panels = panels;
    this.moved = moved;
    this.status = el("p", { class: "ws-writing-status", role: "status" });
    this.buttons = Object.fromEntries(
      Object.keys(panels).map((name) => [name, button("", () => this.toggle(name), { class: "ws-writing-head-act" })]),
    );
    this.side = el("div", { class: "weerstand ws-writing-side" });
    this.under = el("div", { class: "weerstand ws-writing-under" });
    this.acts = el("div", { class: "ws-writing-head-acts" }, ...Object.values(this.buttons));
    this.wide = window.matchMedia(WIDE);
    this.onWidth = () => this.show(this.usual);
    /** The panel that is open; empty for none. */
    this.shown = this.usual;
    /** What is not seen at one place, for who does not see the page. */
    this.spoken = el("p", { class: "ws-hidden", role: "status" });
    page.head.append(el("div", { class: "weerstand ws-writing-head" }, this.status, this.acts, this.spoken));
    // Before the page, for who comes from a button by keys: what it opened comes next.
    page.paper.before(this.under, this.side);
    this.wide.addEventListener("change", this.onWidth);
  }

  get isWide() {
    return this.wide.matches;
  }

  get usual() {
    return this.isWide ? (Object.keys(this.panels)[0] ?? "") : "";
  }

  /**
   * @param {"saved" | "saving" | "typing" | "unsaved"} state
   * @param {string} [reason]
   */
  tell(state, reason = "") {
    this.status.dataset.state = state;
    this.status.textContent = `${SIGNS[state] ?? ""}${say(`writing.${state}`, { reason })}`;
  }

  /** @param {string} sentence */
  speak(sentence) {
    setText(this.spoken, sentence);
  }

  /**
   * @param {string} name  of a panel
   * @param {string} words  on its button
   */
  label(name, words) {
    const named = this.buttons[name];
    if (named) setText(named, words);
  }

  /** @param {string} name  of a panel */
  toggle(name) {
    this.show(this.shown === name ? "" : name);
    // Beside the text it is seen; above it, it comes before what somebody was at.
    if (!this.isWide) this.enter();
  }

  /** Have the focus go to the panel that is open. */
  enter() {
    this.panels[this.shown]?.node.focus();
  }

  /** @param {string} name  of a panel, which has the focus then */
  open(name) {
    this.show(name);
    this.enter();
  }

  /** @param {string} name  of a panel; empty for none */
  show(name) {
    this.shown = name;
    this.moved();
  }

  /**
   * Put the form beside the text where there is room, and a panel below it; without room the form is the page's own.
   *
   * @param {HTMLElement | null} form
   */
  place(form) {
    const beside = form !== null && this.isWide ? [form] : [];
    const panel = this.panels[this.shown];
    panel?.renew?.();
    const shown = panel ? [panel.node] : [];
    fill(this.side, this.isWide ? [...beside, ...shown] : []);
    fill(this.under, this.isWide ? [] : shown);
    for (const [name, one] of Object.entries(this.buttons))
      one.setAttribute("aria-expanded", String(name === this.shown));
    this.page.node.toggleAttribute("data-weerstand-beside", this.side.childElementCount > 0);
  }

  destroy() {
    this.wide.removeEventListener("change", this.onWidth);
    for (const panel of Object.values(this.panels)) panel.destroy?.();
  }
}

/**
 * A form in its frame, with what there is to do in its place above it.
 *
 * @param {HTMLElement} form
 * @param {Node[]} tasks
 */
export function framed(form, tasks) {
  const old = /** @type {HTMLElement | null} */ (form.closest(".ws-writing-here"));
  const frame = old ?? el("div", { class: "weerstand ws-writing-here" });
  const todo = el("div", { class: "ws-writing-todo" }, ...tasks);
  if (form.parentNode === frame) frame.firstElementChild?.replaceWith(todo);
  else frame.append(todo, form);
  return frame;
}
