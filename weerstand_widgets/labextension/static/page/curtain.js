/**
 * A curtain over the whole page: during a break, and where somebody blanks the screen of a beamer.
 *
 * What is behind it is neither in the picture nor read aloud, and all of it is there again afterwards.
 */

import { recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { isTooLong } from "../time/breaks.js";
import { mount } from "./curtain_view.js";

/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

/** How long a break is going to be is this browser's own; the time it began is the session's. */
const LENGTH_KEY = "weerstand-break/";
const LENGTHS = [5, 10, 15];
const USUAL = 10;
const TICK_MS = 1_000;
/** Keys that are pressed together with others, or that are the browser's. */
const NOT_OURS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "F5", "F11", "F12"];

export class Curtain {
  /**
   * @param {SessionPage} page
   * @param {Pace} pace
   */
  constructor(page, pace) {
    this.page = page;
    this.pace = pace;
    this.isBlank = false;
    this.isDown = false;
    this.key = LENGTH_KEY + page.room.session.id;
    /** @type {HTMLElement | null} who had the focus before */
    this.focused = null;
    this.node = document.createElement("section");
    page.node.append(this.node);
    this.view = mount(this.node, {
      say,
      choose: (minutes) => this.choose(minutes),
      goOn: () => this.goOn(),
    });
    const refresh = () => this.refresh();
    const onKey = (/** @type {KeyboardEvent} */ event) => this.onKey(event);
    const ticking = setInterval(refresh, TICK_MS);
    pace.place.listeners.add(refresh);
    window.addEventListener("keydown", onKey, { capture: true });
    this.destroy = () => {
      clearInterval(ticking);
      pace.place.listeners.delete(refresh);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
    this.refresh();
  }

  /** @returns {number} minutes */
  get length() {
    const kept = Number(recall(this.key));
    return LENGTHS.includes(kept) ? kept : USUAL;
  }

  /** @param {number} minutes */
  choose(minutes) {
    remember(this.key, String(minutes));
    this.refresh();
  }

  /** An empty screen, until a key or a press. */
  blank() {
    this.isBlank = true;
    this.refresh();
  }

  goOn() {
    if (this.pace.breakSeconds !== null) this.pace.endBreak();
    this.isBlank = false;
    this.refresh();
  }

  /** @param {KeyboardEvent} event  the window hears it first: it brings the page back, and does nothing else */
  onKey(event) {
    if (!this.isDown || this.pace.breakSeconds !== null || !this.page.node.checkVisibility()) return;
    if (NOT_OURS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.goOn();
  }

  refresh() {
    const seconds = this.pace.breakSeconds;
    if (seconds !== null) this.view.showBreak(this.breakOf(seconds));
    else if (this.isBlank) this.view.showBlank();
    // No word of the case is on the facilitator's own page, and its clock says that there is a break.
    this.put((seconds !== null && !this.page.facilitator?.isShown) || this.isBlank);
  }

  /**
   * @param {number} seconds  since it began
   * @returns {import("./curtain_view.js").BreakState}
   */
  breakOf(seconds) {
    const { length } = this;
    const left = Math.ceil(length - seconds / 60);
    const until = new Date(this.pace.place.now().getTime() + (length * 60 - seconds) * 1_000);
    return { lengths: LENGTHS, length, left, until: isTooLong(seconds) ? null : until };
  }

  /** @param {boolean} isDown */
  put(isDown) {
    if (isDown === this.isDown) return;
    this.isDown = isDown;
    const { page } = this;
    const isOurs = isDown && this.cover();
    for (const part of [page.head, page.body, page.projection?.shown.foot.element])
      part?.toggleAttribute("inert", isDown);
    this.node.hidden = !isDown;
    if (isOurs) this.view.focus();
    else if (!isDown) this.uncover();
  }

  /** @returns {boolean} whether the focus is ours to take */
  cover() {
    const active = document.activeElement;
    const isHere = active instanceof HTMLElement && this.page.node.contains(active);
    this.focused = isHere ? active : null;
    // What hangs over the page would hang over the curtain, and half a line says first what it holds.
    for (const open of this.page.node.querySelectorAll(":popover-open"))
      if (open instanceof HTMLElement) open.hidePopover();
    if (isHere) active.blur();
    return isHere || active === document.body;
  }

  uncover() {
    if (this.pace.breakSeconds === null) remember(this.key, null);
    const isFree = document.activeElement === document.body || this.node.contains(document.activeElement);
    if (isFree && this.focused?.isConnected) this.focused.focus({ preventScroll: true });
    this.focused = null;
  }
}
