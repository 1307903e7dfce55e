/**
 * Turns the page: to a phase, a chapter or a question, with the focus; and moves no line under a hand that types.
 */

/** @typedef {import("./chapters.js").Chapters} Chapters */

const CONTROL = ".weerstand :is(textarea, input, select, button)";
const TYPING = ".weerstand :is(textarea, input, select)";
const AT_WORK = ".weerstand-output :is(textarea, input, select, button, summary), .weerstand-drawer, dialog";

/** Whether somebody is busy in a field, the cards or a sheet: the focus stays with them. */
export const isAtWork = () => document.activeElement?.closest(AT_WORK) != null;

export class Turning {
  /**
   * @param {HTMLElement} scroller
   * @param {Chapters} chapters
   */
  constructor(scroller, chapters) {
    this.scroller = scroller;
    this.chapters = chapters;
    /** How often the people in front of the page turned it. */
    this.timesByHand = 0;
    /** @type {number | null} known once the page stands: asking before would lay out all of it once more */
    let before = null;
    // What stands above the page comes, goes or grows.
    this.watcher = new ResizeObserver(() => {
      const { top } = scroller.getBoundingClientRect();
      const moved = top - (before ?? top);
      before = top;
      if (moved !== 0) this.follow(moved);
    });
    this.watcher.observe(scroller);
  }

  /**
   * A phase: its chapter at the top, and the focus on its heading, for the explanation comes after it.
   *
   * @param {string} id
   * @param {boolean} isAsked  false: somebody elsewhere went on; who is typing here is left alone
   */
  toPhase(id, isAsked) {
    if (this.chapters.nodeOf(id) === null || (!isAsked && isAtWork())) return;
    if (isAsked) this.timesByHand += 1;
    this.chapters.sections.get(id)?.scrollIntoView({ block: "start" });
    if (isAsked) this.focusHeading(id);
  }

  /**
   * Look at a chapter; the group stays where it is.
   *
   * @param {string} chapter
   */
  toChapter(chapter) {
    this.timesByHand += 1;
    this.chapters.sections.get(chapter)?.scrollIntoView({ block: "start" });
    this.focusHeading(chapter);
  }

  /** @param {string} id  of a question or the report */
  toCell(id) {
    const node = this.chapters.nodeOf(id);
    if (node === null) return;
    this.timesByHand += 1;
    node.scrollIntoView({ block: "start" });
    focus(node.querySelector(CONTROL));
  }

  toTop() {
    this.scroller.scrollTo({ top: 0 });
  }

  /** @param {string} chapter */
  focusHeading(chapter) {
    const heading = this.chapters.headingOf(chapter);
    if (heading !== null) this.focusOn(heading);
  }

  /** @param {HTMLElement} heading */
  focusOn(heading) {
    heading.tabIndex = -1;
    focus(heading);
  }

  /**
   * Do something that may change the height of what is on the page, and keep what has the focus where it is on screen.
   *
   * @param {() => void} act
   */
  stayPut(act) {
    const { activeElement } = document;
    const isHere = activeElement !== null && this.scroller.contains(activeElement);
    const top = isHere ? activeElement.getBoundingClientRect().top : 0;
    act();
    if (isHere) this.scroller.scrollTop += activeElement.getBoundingClientRect().top - top;
  }

  /** @param {number} moved  pixels that the whole page went down */
  follow(moved) {
    const active = document.activeElement;
    if (!active?.matches(TYPING) || !this.scroller.contains(active)) return;
    // Not so far that the line goes out of sight under what came.
    const room = Math.max(0, active.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top);
    this.scroller.scrollTop += Math.min(moved, room);
  }

  destroy() {
    this.watcher.disconnect();
  }
}

/** @param {Element | null} element */
function focus(element) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/** @returns {() => void} gives the focus back to what has it now; also from a menu that closed meanwhile */
export function rememberFocus() {
  const opener = document.activeElement;
  return () => {
    if (!(opener instanceof HTMLElement) || opener === document.body) return;
    const menu = opener.checkVisibility() ? null : opener.closest("[popover]");
    focus(menu === null ? opener : document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`));
  };
}
