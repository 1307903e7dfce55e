/**
 * Projection: one step at a time in large letters, for a group that looks at a beamer. For this page, until it is left.
 *
 * One key (F9), also while somebody types: text, focus and place stay what they are.
 */

import { say } from "../session/strings.js";
import { Shown } from "./projection_shown.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const BLOCKS = ".weerstand-words, .weerstand-output";
const CONTROLS = "textarea, input, select, button";
/** What the keys are for, before they are for us: a dialog, a menu, a list that hangs open. */
const OPEN_ABOVE = "dialog[open], [aria-haspopup][aria-expanded='true'], :popover-open";
/** What is done with text goes before what a key does here; of these the keys of a pointer to a beamer are free. */
const TICKED = "input:is([type='checkbox'], [type='radio'])";
const TYPED = `textarea, select, input:not(${TICKED}), [contenteditable='true']`;
const OWN_ARROWS = `${TYPED}, ${TICKED}, [role='application'] *`;
/** How much of a long step one press goes on. */
const PAGE = 0.85;
const NEAR_PX = 8;
/** The step has just come: the tools under a pointer that lies still do not cover its heading. */
const STILL = "data-weerstand-still";

export class Projection {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.place = place;
    this.isOn = false;
    /** Where the page was and who had the focus, when that is out of sight now. */
    this.restore = () => {};
    this.shown = new Shown(page, place, {
      blank: () => page.curtain?.blank(),
      turned: () => page.node.setAttribute(STILL, ""),
    });
    const follow = () => this.shown.follow();
    place.listeners.add(follow);
    this.onKey = this.onKey.bind(this);
    // A browser also tells of a move when the page moved under a pointer.
    let before = "";
    const stir = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      const at = `${clientX} ${clientY}`;
      if (at !== before) page.node.removeAttribute(STILL);
      before = at;
    };
    page.node.addEventListener("pointermove", stir);
    this.destroy = () => {
      page.node.removeEventListener("pointermove", stir);
      place.listeners.delete(follow);
      this.shown.destroy();
      page.room.project(page, false);
      window.removeEventListener("keydown", this.onKey, { capture: true });
    };
  }

  /** @param {KeyboardEvent} event  the window hears it first: a field may keep its keys to itself */
  onKey(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !this.page.node.checkVisibility())
      return;
    const isCovered = this.page.curtain?.isDown || this.page.room.pace?.isRealigning || this.page.shell.isCovered();
    if (isCovered || document.querySelector(OPEN_ABOVE) !== null) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (!this.act(event, target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Element} target
   * @returns {boolean} whether the key was for us
   */
  act({ key, shiftKey }, target) {
    if (key === "Escape") this.leave();
    else if (shiftKey || target.matches(TYPED)) return false;
    else if (key === "PageDown") this.scroll(1);
    else if (key === "PageUp") this.scroll(-1);
    else if (key.toLowerCase() === "b") this.page.curtain?.blank();
    else if (target.matches(OWN_ARROWS)) return false;
    else if (key === "ArrowRight") this.shown.move(1);
    else if (key === "ArrowLeft") this.shown.move(-1);
    else return false;
    return true;
  }

  /** @param {1 | -1} by  through a step that is longer than the screen, and on to the next one at its end */
  scroll(by) {
    const { paper } = this.page;
    const left = by > 0 ? paper.scrollHeight - paper.clientHeight - paper.scrollTop : paper.scrollTop;
    if (left > NEAR_PX) paper.scrollBy({ top: by * PAGE * paper.clientHeight });
    else this.shown.move(by);
  }

  toggle() {
    if (this.isOn) this.leave();
    else this.enter();
  }

  enter() {
    const { paper, chapters } = this.page;
    const focused = this.focused();
    const from = paper.scrollTop;
    const group = this.shown.whereabouts();
    const section = chapters.sections.get(group);
    const block = this.lookedAt(section, focused);
    const isLost = focused !== null && section?.contains(focused) !== true;
    const isFar = isLost || block === null;
    this.restore = () => {
      if (!isFar || group !== this.shown.chapter) return;
      paper.scrollTo({ top: from });
      if (isLost) focused.focus({ preventScroll: true });
    };
    // What is half typed in a field that goes out of sight is said first, as when somebody leaves it.
    if (isLost) focused.blur();
    this.shown.begin(block);
    this.change(true);
    this.page.turning.toTop();
    if (focused?.checkVisibility() === true) focused.scrollIntoView({ block: "nearest" });
    else if (focused !== null) this.shown.focusHeading();
  }

  leave() {
    if (!this.isOn) return;
    const { paper } = this.page;
    const anchor = this.focused() ?? this.shown.field();
    const before = this.heightOnPage(anchor);
    this.change(false);
    this.shown.end();
    // All shrank, the bar as well: what was looked at stays as far from the top of the page.
    paper.scrollTop += this.heightOnPage(anchor) - before;
    this.restore();
    this.restore = () => {};
  }

  /** @param {string} id  of a phase, a question or the report, which is about to be turned to */
  bring(id) {
    if (this.isOn) this.shown.bring(id);
  }

  /** @param {boolean} isOn */
  change(isOn) {
    const { node, shell, room } = this.page;
    this.isOn = isOn;
    window[isOn ? "addEventListener" : "removeEventListener"]("keydown", /** @type {any} */ (this.onKey), {
      capture: true,
    });
    room.project(this.page, isOn);
    node.classList.toggle("weerstand-projection", isOn);
    if (isOn) node.dataset.weerstandSize = "projection";
    else delete node.dataset.weerstandSize;
    this.shown.said.textContent = say(isOn ? "projection.on" : "projection.off");
    // What else may be opened over the page changes along.
    shell.changed();
    this.place.announce();
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

  /**
   * @param {HTMLElement | undefined} section
   * @param {HTMLElement | null} focused
   * @returns {Element | null} what people look at in a chapter: the field they are in, or what is topmost
   */
  lookedAt(section, focused) {
    const page = this.page.paper.getBoundingClientRect();
    const blocks = [...(section?.querySelectorAll(BLOCKS) ?? [])];
    const own = focused?.matches(`.weerstand :is(${CONTROLS})`)
      ? blocks.find((block) => block.contains(focused))
      : null;
    const isInSight = (/** @type {Element} */ block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > page.top && top < page.bottom && block.checkVisibility();
    };
    return own ?? blocks.find(isInSight) ?? null;
  }
}
