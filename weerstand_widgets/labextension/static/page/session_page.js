/**
 * A session as a page of its own: the bar, the overview, the cards, and the words and fields of the notebook between.
 *
 * Each part of its furniture may fail alone: what is typed is kept whatever the page looks like.
 */

import { keepUntranslated } from "../fields/elements.js";
import { openSession } from "../session/opening.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { Bar } from "./bar.js";
import { Drawer } from "./cards.js";
import { Chapters } from "./chapters.js";
import { Curtain } from "./curtain.js";
import { Facilitator } from "./facilitator.js";
import { END, START } from "./headings.js";

import { followDamage } from "./mending.js";

import { Notes } from "./notes.js";
import { Overview } from "./overview.js";
import { Projection } from "./projection.js";
import { Realign } from "./realign.js";
import { addStrip, followKeeping, showNotice } from "./strips.js";
import { isAtWork, Turning } from "./turning.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {import("./room.js").Room} Room */
/** @typedef {import("./shell.js").Shell} Shell */

/** @type {Record<string, string>} what has a chapter of its own, with words above it */
const CHAPTER_BY_TYPE = { session: START, report: END };

export class SessionPage {
  /**
   * @param {HTMLElement} node  gets the whole page
   * @param {Room} room
   * @param {Shell} shell
   */
  constructor(node, room, shell) {
    this.node = node;
    this.room = room;
    this.shell = shell;
    this.isClosed = false;
    /** Whether every part of it could be made. */
    this.isWhole = true;
    /** @type {Bar | null} */
    this.bar = null;
    /** @type {Overview | null} */
    this.overview = null;
    /** @type {Drawer | null} */
    this.drawer = null;
    /** @type {Projection | null} */
    this.projection = null;
    /** @type {Curtain | null} */
    this.curtain = null;
    /** @type {Notes | null} */
    this.notes = null;
    /** @type {Facilitator | null} in a window of the facilitator's own */
    this.facilitator = null;
    /** @type {import("./shell.js").Written | null} of a programme that may be written */
    this.written = null;
    /** @type {(() => void)[]} */
    this.endings = [];
    /** While nothing stands in it: later all of it would have to be laid out for this number. */
    this.widthAtFirst = node.clientWidth;
    this.head = document.createElement("header");
    this.head.className = "weerstand-head";
    this.body = document.createElement("div");
    this.body.className = "weerstand-body";
    this.paper = document.createElement("main");
    this.paper.className = "weerstand-paper";
    this.paper.tabIndex = -1;
    this.paper.ariaLabel = say("lab.category");
    this.body.append(this.paper);
    node.classList.add("weerstand-session");
    keepUntranslated(node);
    node.append(this.head, this.body);
    const toBar = room.place === null ? null : () => this.bar?.visit();
    this.chapters = new Chapters(this.paper, room, shell, toBar);
    this.turning = new Turning(this.paper, this.chapters);
    this.endings.push(
      () => this.chapters.destroy(),
      () => this.turning.destroy(),
    );
    this.claim();
    this.part(() => ({ destroy: followDamage(this.head, room.session, () => shell.mend()) }));
    if (room.session.cells.isLost) this.chapters.mark(null);
    else if (room.place === null || room.pace === null) this.showProgramme();
    else this.furnish(room.place, room.pace);
  }

  get isProjected() {
    return this.projection?.isOn ?? false;
  }

  /** Of several pages of one session, the one that is worked in turns. */
  claim() {
    const claim = () => this.room.bringForward(this);
    claim();
    for (const type of ["pointerdown", "focusin"]) this.node.addEventListener(type, claim, { capture: true });
    this.endings.push(() => this.room.leavePage(this));
  }

  /** A programme is not a session: say so, and offer to begin one. */
  showProgramme() {
    this.node.classList.add("weerstand-programme");
    this.chapters.mark(null);
    const acts = this.shell.doings
      .filter(({ name }) => name === "edit-mode")
      .map(({ label, act }) => ({ label: say(label), press: () => act(this, performance.now()) }));
    addStrip(
      this.head,
      say("lab.programme_notice"),
      { label: say("lab.begin_session"), press: () => this.shell.begin() },
      ...acts,
    );
    if (!this.room.session.notebook.isReadOnly) void this.letWrite();
  }

  /** The programme can be read meanwhile, and where its forms cannot come. */
  async letWrite() {
    try {
      const coming = this.shell.bringWriting?.();
      // Where it is here already, page and tools are laid out as one.
      const write = coming instanceof Promise ? await coming : coming;
      if (write && !this.isClosed) this.part(() => (this.written = write(this)));
    } catch (error) {
      if (this.isClosed) return;
      const again = () => {
        strip.remove();
        void this.letWrite();
      };
      const strip = addStrip(this.head, sentenceOf(error), { label: say("start.retry"), press: again });
    }
  }

  /**
   * @param {Place} place
   * @param {Pace} pace
   */
  furnish(place, pace) {
    this.part(() => (this.bar = new Bar(this, pace)));
    this.part(() => (this.projection = new Projection(this, place)));
    this.part(() => (this.curtain = new Curtain(this, pace)));
    this.part(() => (this.overview = new Overview(this, place)));
    this.part(() => (this.drawer = new Drawer(this, place)));
    this.part(() => (this.notes = new Notes(this, place)));
    this.part(() => new Realign(this, pace));
    if (this.shell.isFacilitators) this.part(() => (this.facilitator = new Facilitator(this, place)));
    this.part(() => ({ destroy: this.followPlace(place) }));
    this.part(() => ({ destroy: followKeeping(this.head, this.room.session) }));
  }

  /** @param {() => {destroy: () => unknown}} make */
  part(make) {
    try {
      const made = make();
      this.endings.push(() => made.destroy());
    } catch (error) {
      console.error(error);
      this.isWhole = false;
    }
  }

  /**
   * Mark the chapter the group is in, and open advice whose phase has come.
   *
   * @param {Place} place
   * @returns {() => void} stops it
   */
  followPlace(place) {
    const { session } = this.room;
    /** @type {string[]} */
    let folded = [];
    const follow = () => {
      this.chapters.mark(place.current);
      this.node.dataset.weerstandCurrent = place.current ?? "";
      const now = session.cells.ids().filter((id) => session.cells.spec(id)?.advice === true && this.room.isEarly(id));
      const changed = [...folded.filter((id) => !now.includes(id)), ...now.filter((id) => !folded.includes(id))];
      folded = now;
      if (changed.length === 0) return;
      this.turning.stayPut(() => {
        for (const id of changed) if (session.cells.has(id)) session.announce(id);
      });
    };
    follow();
    place.listeners.add(follow);
    this.chapters.listeners.add(follow);
    return () => {
      place.listeners.delete(follow);
      this.chapters.listeners.delete(follow);
    };
  }

  /** Begin: bring the page to where the group is, and meet the journal. */
  async open() {
    const { session, place } = this.room;
    await this.chapters.settled();
    this.resume();
    if (place === null) return;
    const before = place.current;
    const turned = this.turning.timesByHand;
    if (session.keeper === null) {
      await openSession(session, {
        tell: (sentence) => showNotice(this.head, sentence),
        askAboutCopy: this.shell.askAboutCopy,
        merge: this.shell.merge,
      });
    }
    if (this.isClosed) return;
    // The journal may know of a later phase than the file; the group may have gone on while the server was away.
    const isUntouched = this.turning.timesByHand === turned && !isAtWork();
    if (place.current !== before && isUntouched) this.resume();
    this.node.dataset.weerstandState = "open";
  }

  /** A session that was under way opens where it stopped. */
  resume() {
    const { place } = this.room;
    if (place === null || place.current === null || this.isClosed || isAtWork()) return;
    const states = new Set(place.phases().map(({ timing }) => timing.state));
    const isUnderWay = states.size > 1 || states.has("running") || states.has("paused");
    if (isUnderWay && this.node.checkVisibility()) this.turning.toChapter(place.current);
  }

  /**
   * @param {string} id  of a phase
   * @param {boolean} isAsked
   */
  turnTo(id, isAsked) {
    this.projection?.bring(id);
    this.turning.toPhase(id, isAsked);
  }

  /** @param {string} id */
  goTo(id) {
    this.chapters.asides.show(id);
    this.projection?.bring(id);
    const type = this.room.session.cells.spec(id)?.type ?? "";
    const chapter = CHAPTER_BY_TYPE[type];
    if (chapter === undefined) this.turning.toCell(id);
    else this.turning.toChapter(chapter);
  }

  destroy() {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const end of this.endings.splice(0)) end();
    this.node.replaceChildren();
  }
}
