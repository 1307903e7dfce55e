/**
 * The overview beside the page: follows the answers, the clock and the group; a look at another phase moves nobody.
 *
 * On a wide panel it stands in the margin; on a narrow one the bar opens it over the page.
 */

import { recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { elapsedSeconds, givenMinutes } from "../time/timer.js";
import { END, START } from "./chapters.js";
import { isEmpty, makeHost } from "./host.js";
import { findOpener, returnFocus } from "./opener.js";
import { mount } from "./overview_view.js";
import { isProjected } from "./projection.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./chapters.js").Chapters} Chapters */
/** @typedef {import("./overview_view.js").Stop} Stop */

export const OVERVIEW_COMMAND = "weerstand:overview";
const HIDDEN_KEY = "weerstand-overview-hidden";
const WIDE_PX = 1_200;
const TICK_MS = 15_000;

/** @type {WeakMap<NotebookPanel, Overview>} */
const overviews = new WeakMap();

/**
 * @param {import("../lab/jupyter").App} app
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {Chapters} chapters
 */
export function addOverview(app, panel, session, chapters) {
  const changed = () => app.commands.notifyCommandChanged(OVERVIEW_COMMAND);
  overviews.set(panel, new Overview(panel, session, chapters, changed));
  changed();
}

/**
 * @param {import("../lab/jupyter").CommandRegistry} commands
 * @param {() => NotebookPanel | null} current  the panel of the session in front
 */
export function addOverviewCommand(commands, current) {
  const overview = () => {
    const panel = current();
    return panel === null || isProjected(panel) ? undefined : overviews.get(panel);
  };
  commands.addCommand(OVERVIEW_COMMAND, {
    label: () => say("overview.title"),
    caption: () => say("overview.help"),
    isEnabled: () => overview() !== undefined,
    isToggled: () => overview()?.isShown ?? false,
    execute: () => overview()?.toggle(),
  });
}

class Overview {
  /**
   * @param {NotebookPanel} panel
   * @param {Session} session
   * @param {Chapters} chapters
   * @param {() => void} changed  it was opened or closed
   */
  constructor(panel, session, chapters, changed) {
    this.panel = panel;
    this.session = session;
    this.chapters = chapters;
    this.place = chapters.place;
    this.changed = changed;
    this.isWide = false;
    this.isOver = false;
    this.isPlanned = false;
    /** @type {Map<string, {filled: number, total: number}>} by phase, until an answer in it changes */
    this.progress = new Map();
    /** @type {HTMLElement | null} had the focus when the overview was opened over the page */
    this.opener = null;
    this.node = document.createElement("div");
    this.node.className = "weerstand-overview";
    this.field = mount(this.node, this.stops(), {
      say,
      goTo: (id) => this.goTo(id),
      close: () => this.close(),
    });
    // Before the page, as it is read: from the bar on to the phases, and then the page itself.
    panel.content.node.before(this.node);
    this.follow();
    this.fit();
  }

  follow() {
    const { panel, session, place } = this;
    const plan = () => this.plan();
    const onAnswer = (/** @type {string} */ id) => {
      this.progress.delete(id.split(".")[0] ?? id);
      this.plan();
    };
    const sizes = new ResizeObserver(() => this.fit());
    for (const node of [panel.node, panel.content.node]) sizes.observe(node);
    const ticking = setInterval(plan, TICK_MS);
    session.listeners.add(onAnswer);
    place.listeners.add(plan);
    panel.context.model.cells.changed.connect(this.recount, this);
    panel.disposed.connect(() => {
      sizes.disconnect();
      clearInterval(ticking);
      session.listeners.delete(onAnswer);
      place.listeners.delete(plan);
      panel.context.model?.cells?.changed.disconnect(this.recount, this);
    });
  }

  recount() {
    this.progress.clear();
    this.plan();
  }

  /** However much changes before the next picture, the list is brought up to date once. */
  plan() {
    if (this.isPlanned || !this.isShown) return;
    this.isPlanned = true;
    requestAnimationFrame(() => {
      this.isPlanned = false;
      if (!this.panel.isDisposed) this.field.update(this.stops());
    });
  }

  /** @returns {Stop[]} */
  stops() {
    const { place, session } = this;
    const now = new Date();
    const plain = { number: null, minutes: 0, used: 0, filled: 0, total: 0, isCurrent: false };
    const phases = place.phases().map(({ id, spec, timing }, index) => {
      const host = makeHost(session, /** @type {any} */ (spec), { goTo: () => {} }, (act) => act());
      const seconds = elapsedSeconds(timing, now);
      return {
        id,
        number: index + 1,
        title: host.words(spec.title),
        minutes: givenMinutes(timing, Number(spec.minutes?.[String(host.length())] ?? 0)),
        used: seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0,
        ...this.progressOf(id),
        isCurrent: id === place.current,
      };
    });
    const start = { ...plain, id: START, title: say("overview.start") };
    return [start, ...phases, { ...plain, id: END, title: say("overview.report") }];
  }

  /** @param {string} phase */
  progressOf(phase) {
    const known = this.progress.get(phase);
    if (known !== undefined) return known;
    const { cells } = this.session;
    const specs = cells
      .ids()
      .filter((id) => id.startsWith(`${phase}.`))
      .flatMap((id) => cells.spec(id) ?? []);
    const filled = specs.filter((spec) => !isEmpty(this.session, spec)).length;
    const found = { filled, total: specs.length };
    this.progress.set(phase, found);
    return found;
  }

  get isShown() {
    return this.isWide ? recall(HIDDEN_KEY) === null : this.isOver;
  }

  /** The panel has another width, or the bar another height. */
  fit() {
    const { panel } = this;
    const isWide = panel.node.clientWidth >= WIDE_PX;
    this.node.style.insetBlockStart = `${panel.content.node.offsetTop}px`;
    if (isWide !== this.isWide) this.isOver = false;
    this.isWide = isWide;
    this.show();
  }

  show() {
    const { dataset } = this.panel.node;
    const before = dataset.weerstandOverview;
    dataset.weerstandOverview = this.isShown ? (this.isWide ? "beside" : "over") : "away";
    if (before === dataset.weerstandOverview) return;
    this.plan();
    this.changed();
  }

  toggle() {
    if (this.isWide) {
      remember(HIDDEN_KEY, this.isShown ? "1" : null);
      this.show();
    } else if (this.isOver) this.close();
    else this.open();
  }

  open() {
    this.opener = findOpener();
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
    returnFocus(this.opener);
  }

  /** @param {string} chapter */
  goTo(chapter) {
    this.opener = null;
    this.close();
    void this.chapters.show(chapter);
  }
}
