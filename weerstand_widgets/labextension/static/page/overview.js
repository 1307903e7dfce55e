/**
 * The overview beside the page: follows the answers, the clock and the group; a look at another phase moves nobody.
 *
 * On a wide page it stands in the margin; on a narrow one the bar opens it over the page.
 */

import { askedAnew, asking } from "../session/asked.js";
import { phaseOf } from "../session/cells.js";
import { recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { elapsedSeconds, givenMinutes } from "../time/timer.js";
import { END, START } from "./headings.js";
import { mount } from "./overview_view.js";
import { wordsOf } from "./setting.js";
import { isOpen } from "./spoken.js";
import { rememberFocus } from "./turning.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("./overview_view.js").Stop} Stop */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const HIDDEN_KEY = "weerstand-overview-hidden";
const WIDE_PX = 1_200;
const TICK_MS = 15_000;

export class Overview {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.place = place;
    this.session = page.room.session;
    this.isWide = false;
    this.isOver = false;
    this.isPlanned = false;
    /** @type {Map<string, {filled: number, total: number}>} by phase, until an answer in it changes */
    this.progress = new Map();
    /** @type {((spec: import("../session/cells.js").Spec) => boolean) | null} until a length or steps are chosen */
    this.asked = null;
    this.returnFocus = () => {};
    this.node = document.createElement("div");
    this.node.className = "weerstand-overview";
    this.field = mount(this.node, this.stops(), {
      say,
      goTo: (id) => this.goTo(id),
      close: () => this.close(),
    });
    // Before the page, as it is read: from the bar on to the phases, and then the page itself.
    page.body.prepend(this.node);
    this.destroy = this.follow();
    this.fit(page.widthAtFirst);
  }

  /** @returns {() => void} stops it */
  follow() {
    const { page, session, place } = this;
    const plan = () => this.plan();
    const isAnew = askedAnew(session);
    const recount = () => {
      this.progress.clear();
      this.asked = null;
      this.plan();
    };
    const onAnswer = (/** @type {string} */ id) => {
      if (isAnew(id)) recount();
      this.progress.delete(phaseOf(id));
      this.plan();
    };
    const sizes = new ResizeObserver(() => this.fit());
    sizes.observe(page.node);
    const ticking = setInterval(plan, TICK_MS);
    session.listeners.add(onAnswer);
    session.cellListeners.add(recount);
    place.listeners.add(plan);
    return () => {
      sizes.disconnect();
      clearInterval(ticking);
      session.listeners.delete(onAnswer);
      session.cellListeners.delete(recount);
      place.listeners.delete(plan);
    };
  }

  /** However much changes before the next picture, the list is brought up to date once. */
  plan() {
    if (this.isPlanned || !this.isShown) return;
    this.isPlanned = true;
    requestAnimationFrame(() => {
      this.isPlanned = false;
      if (!this.page.isClosed) this.field.update(this.stops());
    });
  }

  /** @returns {Stop[]} */
  stops() {
    const { place, session } = this;
    const now = new Date();
    const plain = { number: null, minutes: 0, used: 0, filled: 0, total: 0, isCurrent: false };
    const length = String(place.header().length);
    const stage = place.stage();
    const phases = place.phases().map(({ id, spec, timing }, index) => {
      const seconds = elapsedSeconds(timing, now);
      return {
        id,
        number: index + 1,
        title: wordsOf(session, spec, spec.title),
        minutes: givenMinutes(timing, Number(spec.minutes?.[length] ?? 0)),
        used: seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0,
        ...this.progressOf(id),
        isCurrent: stage === "phase" && id === place.current,
      };
    });
    const start = { ...plain, id: START, title: say("overview.start"), isCurrent: stage === "begin" };
    return [start, ...phases, { ...plain, id: END, title: say("overview.report"), isCurrent: stage === "report" }];
  }

  /** Looking through all cells for what is asked is for once a picture. */
  isAsked() {
    this.asked ??= asking(this.session);
    return this.asked;
  }

  /** @param {string} phase */
  progressOf(phase) {
    const known = this.progress.get(phase);
    if (known !== undefined) return known;
    const { cells } = this.session;
    const specs = cells
      .ids()
      .filter((id) => id.startsWith(`${phase}.`))
      .flatMap((id) => cells.spec(id) ?? [])
      .filter(this.isAsked());
    const filled = specs.filter((spec) => !isOpen(this.page.room, spec)).length;
    const found = { filled, total: specs.length };
    this.progress.set(phase, found);
    return found;
  }

  get isShown() {
    return this.isWide ? recall(HIDDEN_KEY) === null : this.isOver;
  }

  /** @param {number} [width]  of the page, which is another now */
  fit(width = this.page.node.clientWidth) {
    const isWide = width >= WIDE_PX;
    if (isWide !== this.isWide) this.isOver = false;
    this.isWide = isWide;
    this.show();
  }

  show() {
    const { dataset } = this.page.node;
    const before = dataset.weerstandOverview;
    dataset.weerstandOverview = this.isShown ? (this.isWide ? "beside" : "over") : "away";
    if (before === dataset.weerstandOverview) return;
    this.plan();
    this.page.shell.changed();
  }

  toggle() {
    if (this.isWide) {
      remember(HIDDEN_KEY, this.isShown ? "1" : null);
      this.show();
    } else if (this.isOver) this.close();
    else this.open();
  }

  open() {
    this.returnFocus = rememberFocus();
    this.isOver = true;
    this.show();
    this.field.update(this.stops());
    this.field.focus();
  }

  /** Beside the page there is nothing to close. */
  close() {
    if (!this.isOver) return;
    this.isOver = false;
    this.show();
    this.returnFocus();
  }

  /** @param {string} chapter */
  goTo(chapter) {
    this.returnFocus = () => {};
    this.close();
    this.page.room.pace?.endRealign();
    this.page.turning.toChapter(chapter);
  }
}
