/**
 * Projection: large type and the current phase only, for a group that looks at a beamer. For this page, until it is left.
 *
 * One key (F9), also while somebody types: text, focus and place stay what they are.
 */

import { say } from "../session/strings.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const CONTROLS = "textarea, input, select, button";
/** What Escape is for, before it is for us: a dialog, a menu, a list that hangs open. */
const OPEN_ABOVE = "dialog[open], [aria-haspopup][aria-expanded='true'], :popover-open";
const AWAY = ".weerstand-chapter:not([data-weerstand-here])";

export class Projection {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.place = place;
    this.phase = place.current;
    this.isOn = false;
    /** Where the page was and who had the focus, when that is out of sight now. */
    this.restore = () => {};
    this.said = document.createElement("p");
    this.said.className = "weerstand-said";
    this.said.role = "status";
    page.node.append(this.said);
    const follow = () => this.follow();
    place.listeners.add(follow);
    this.onKey = this.onKey.bind(this);
    this.destroy = () => {
      place.listeners.delete(follow);
      page.room.project(page, false);
      window.removeEventListener("keydown", this.onKey, { capture: true });
    };
  }

  /** @param {KeyboardEvent} event  the window hears it first: a field may keep its keys to itself */
  onKey(event) {
    if (event.key !== "Escape" || event.isComposing || !this.page.node.checkVisibility()) return;
    if (document.querySelector(OPEN_ABOVE) !== null || this.page.shell.isCovered()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.leave();
  }

  toggle() {
    if (this.isOn) this.leave();
    else this.enter();
  }

  enter() {
    const { phase } = this;
    const { paper, turning } = this.page;
    const focused = this.focused();
    const isLost = focused !== null && focused.closest(AWAY) !== null;
    const from = paper.scrollTop;
    const isFar = isLost || this.anchor() === null;
    this.restore = () => {
      if (!isFar || phase !== this.phase) return;
      paper.scrollTo({ top: from });
      if (isLost) focused.focus({ preventScroll: true });
    };
    // What is half typed in a field that goes out of sight is said first, as when somebody leaves it.
    if (isLost) focused.blur();
    this.change(true);
    if (isFar) turning.toTop();
    if (isLost) turning.focusHeading(phase ?? "");
  }

  leave() {
    if (!this.isOn) return;
    this.change(false);
    this.restore();
    this.restore = () => {};
  }

  /** @param {boolean} isOn */
  change(isOn) {
    const { node, paper, shell } = this.page;
    const anchor = this.anchor();
    const before = this.heightOnPage(anchor);
    this.isOn = isOn;
    window[isOn ? "addEventListener" : "removeEventListener"]("keydown", /** @type {any} */ (this.onKey), {
      capture: true,
    });
    this.page.room.project(this.page, isOn);
    node.classList.toggle("weerstand-projection", isOn);
    if (isOn) node.dataset.weerstandSize = "projection";
    else delete node.dataset.weerstandSize;
    // All grew or shrank, the bar as well: what was looked at stays as far from the top of the page.
    paper.scrollTop += this.heightOnPage(anchor) - before;
    this.said.textContent = say(isOn ? "projection.on" : "projection.off");
    // What else may be opened over the page changes along.
    shell.changed();
    this.place.announce();
  }

  /** The group went on to another phase: that one is on screen now, from its beginning. */
  follow() {
    const { current } = this.place;
    if (current === this.phase) return;
    this.phase = current;
    if (this.isOn) this.page.turning.toTop();
  }

  /** @returns {HTMLElement | null} what has the focus on the page */
  focused() {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.page.paper.contains(active) ? active : null;
  }

  /** @param {Element | null} node */
  heightOnPage(node) {
    return node === null ? 0 : node.getBoundingClientRect().top - this.page.paper.getBoundingClientRect().top;
  }

  /** @returns {Element | null} what people look at in the current phase: the field they are in, or what is topmost */
  anchor() {
    const page = this.page.paper.getBoundingClientRect();
    const isInSight = (/** @type {Element} */ one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > page.top && top < page.bottom;
    };
    const focused = this.focused();
    if (focused?.closest(AWAY) === null && focused.matches(`.weerstand :is(${CONTROLS})`) && isInSight(focused)) {
      return focused;
    }
    const blocks = [...(this.page.chapters.sections.get(this.phase ?? "")?.children ?? [])];
    return blocks.find((node) => node.checkVisibility() && isInSight(node)) ?? null;
  }
}
