/**
 * A programme while somebody writes it: each change goes to its cells, and to the file by itself.
 *
 * What a cell asks is written in its source by the server, which knows how a person would write that; until it has
 * answered nothing in the notebook changes, so that what a cell says and what it shows never differ.
 */

import { chaptersOf } from "../page/headings.js";
import { say } from "../session/strings.js";
import { isAlike, joined } from "./joining.js";
import { neededFor } from "./needed.js";
import { asItIs, asItStands, doubled, endOfChapter, newCell, newPhase, withMoved, without } from "./places.js";
import { Shares } from "./shares.js";
import { Steps } from "./steps.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("./pen.js").WantedCell} WantedCell */
/** @typedef {"question" | "words" | "phase"} Addition */
/** @typedef {import("./places.js").Place} Place */

const PAUSE_MS = 400;
const RETRY_MS = 3_000;
const PATIENCE_MS = 15_000;

export class Programme {
  /**
   * @param {import("../session/session.js").Session} session  of the programme's notebook
   * @param {import("../page/chapters.js").Chapters} chapters  that show it
   * @param {import("./pen.js").Pen} pen
   * @param {(state: "saved" | "saving" | "typing" | "unsaved", reason?: string) => void} tell
   * @param {() => void} [joined]  what another window wrote was taken in
   * @param {(lengths: number[]) => void} [shared]  minutes were proposed for lengths that are new
   */
  constructor(session, chapters, pen, tell, joined = () => {}, shared = () => {}) {
    this.session = session;
    this.chapters = chapters;
    this.pen = pen;
    this.tell = tell;
    this.joined = joined;
    this.shared = shared;
    this.shares = new Shares();
    /** @type {Map<string, Spec>} by cell, what was typed and not yet written */
    this.waiting = new Map();
    this.history = new Steps();
    /** The cells as the file had them when it was last read or saved here, and as the save has them that is going on. */
    this.base = this.now();
    this.sent = this.base;
    /** How many steps there were, how many the save has that was last begun, and how many the file. */
    this.steps = 0;
    this.written = 0;
    this.kept = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {Promise<unknown>} changes follow each other */
    this.turn = Promise.resolve();
    this.keeper = session.notebook.keep({
      receive: () => false,
      receiveCells: (cells) => this.join(cells),
      writing: () => {
        this.sent = this.now();
        this.written = this.steps;
        this.show("saving");
      },
      saved: () => {
        this.base = this.sent;
        this.kept = this.written;
        this.show(this.written === this.steps ? "saved" : "saving");
      },
      reached: () => {},
      failed: ({ message }) => this.tell("unsaved", message),
    });
  }

  /** @param {"saved" | "saving"} state  of the file; what waits here is not in it */
  show(state) {
    this.tell(this.waiting.size > 0 ? "typing" : state);
  }

  /** @returns {Place[]} every cell, in order */
  places() {
    const cells = this.session.notebook.cells();
    const chapters = chaptersOf(cells.map((cell) => this.chapters.partOf(cell)));
    return cells.map((cell, index) => ({
      id: cell.id,
      type: cell.type,
      source: cell.source(),
      spec: this.waiting.get(cell.id) ?? this.session.cells.read(cell).spec,
      chapter: chapters[index] ?? "",
    }));
  }

  /** @returns {Spec[]} all that is asked, in order */
  specs() {
    const { notebook, cells } = this.session;
    return notebook.cells().flatMap((cell) => this.waiting.get(cell.id) ?? cells.read(cell).spec ?? []);
  }

  /** Somebody types: written after a pause. @param {string} cellId @param {Spec} spec */
  change(cellId, spec) {
    this.waiting.delete(cellId); // The last that changed is the last in order.
    this.waiting.set(cellId, spec);
    this.tell("typing");
    this.plan(PAUSE_MS);
  }

  /**
   * @param {Record<string, Spec>} changes  by cell
   * @param {boolean} isStep  written at once, and taken back as one
   */
  changeAll(changes, isStep) {
    for (const [cellId, spec] of Object.entries(changes)) this.change(cellId, spec);
    if (isStep) void this.flush();
  }

  /** @param {number} delayMs */
  plan(delayMs) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  /** Write what was typed, now. */
  flush() {
    clearTimeout(this.timer);
    if (this.waiting.size === 0) return this.turn;
    return this.follow(async () => {
      const lengths = this.shares.fillIn(this.waiting, () => this.places());
      const sent = new Map(this.waiting);
      if (sent.size === 0) return;
      await this.write(this.places(), Object.fromEntries(sent));
      if (lengths.length > 0) this.shared(lengths);
      for (const [id, spec] of sent) if (this.waiting.get(id) === spec) this.waiting.delete(id);
    });
  }

  /**
   * Do one thing after another; what fails is said, and what was typed waits for the next try.
   *
   * @param {() => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it was done
   */
  follow(work) {
    const done = this.turn.then(work).then(
      () => true,
      (error) => {
        this.tell("unsaved", error.message || say("keeping.away"));
        if (error.status === 0 && this.waiting.size > 0) this.plan(RETRY_MS);
        return false;
      },
    );
    this.turn = done;
    return done;
  }

  /**
   * @param {Place[]} places  the cells as they are to stand
   * @param {Record<string, Spec>} specs  by cell, what is another now
   * @param {WantedCell[]} [from]  how they stood when this was decided
   */
  async write(places, specs, from = this.now()) {
    const cells = neededFor(places, specs).map(({ id, type, source }) => ({ id, cell_type: type, source }));
    const reply = await this.session.request("POST", "programme", { cells, specs }, PATIENCE_MS);
    this.take(places, reply.cells, from);
  }

  /**
   * A step, beside what came since it was decided.
   * @param {Place[]} places @param {(Partial<WantedCell> & {id: string})[]} changed @param {WantedCell[]} from  then
   */
  take(places, changed, from) {
    const byId = new Map(changed.map((cell) => [cell.id, cell]));
    const wanted = places.map((place) => ({ ...asItIs(place), ...byId.get(place.id) }));
    this.history.note(() => this.now());
    this.put(joined(from, wanted, this.now(), theirNote));
  }

  /** @returns {WantedCell[]} the cells with all they show */
  now() {
    return this.session.notebook.cells().map(asItStands);
  }

  /**
   * Take in what another window wrote in the file; what was changed here stays.
   *
   * @param {WantedCell[]} theirs
   * @returns {Promise<boolean>} whether this window has more than the file; rejects where that is not to be saved over
   */
  async join(theirs) {
    let isMore = false;
    const isDone = await this.follow(async () => {
      const all = joined(this.base, this.now(), theirs, theirNote, new Set(this.waiting.keys()));
      this.history.forget();
      this.base = theirs;
      this.pen.arrange(all);
      isMore = !isAlike(all, theirs);
      this.joined();
    });
    return isDone ? isMore : Promise.reject(new Error("not joined"));
  }

  /** @param {string} cellId @param {string} text  Markdown */
  changeWords(cellId, text) {
    this.tell("typing");
    this.history.note(() => this.now(), cellId);
    this.pen.write(cellId, text);
    this.touch();
  }

  /** @param {string} cellId  below which it comes @param {Addition} what @returns {Promise<string | null>} the new one */
  async add(cellId, what) {
    const places = this.places();
    const at = places.findIndex(({ id }) => id === cellId) + 1;
    const made = what === "phase" ? newPhase(places) : [newCell(places, at, what)];
    const end = what === "phase" ? endOfChapter(places, at) : at;
    const wanted = places.toSpliced(end, 0, ...made);
    return (await this.rearrange(wanted, made)) ? (made.at(-1)?.id ?? null) : null;
  }

  /** @param {Place[]} wanted @param {Place[]} made  those of them that ask something else than before */
  rearrange(wanted, made) {
    const asked = made.flatMap(({ id, spec }) => (spec === null ? [] : [[id, spec]]));
    const from = this.now();
    this.tell("typing");
    return this.follow(async () => {
      if (asked.length === 0) this.take(wanted, [], from);
      else await this.write(wanted, Object.fromEntries(asked), from);
    });
  }

  /** @param {string} cellId @returns {Promise<string | null>} the one like it */
  async double(cellId) {
    const places = this.places();
    const at = places.findIndex(({ id }) => id === cellId);
    const place = places[at];
    if (place === undefined) return null;
    const made = doubled(places, place);
    return (await this.rearrange(places.toSpliced(at + 1, 0, made), [made])) ? made.id : null;
  }

  /** @param {string} cellId  of a phase: with its words, where nothing is asked in it */
  remove(cellId) {
    const left = without(this.places(), cellId);
    if (left === null) return this.follow(() => Promise.reject(new Error(say("writing.phase_full"))));
    this.waiting.delete(cellId);
    return this.rearrange(left, []);
  }

  /** @param {string} cellId @param {-1 | 1} by  up or down @returns {Promise<boolean>} */
  async move(cellId, by) {
    await this.flush();
    const moved = withMoved(this.places(), cellId, by);
    return moved !== null && this.rearrange(moved.places, moved.made);
  }

  /**
   * Take back the last step: the cells as they were before it. What cannot be written is a step too.
   *
   * @returns {Promise<boolean>} whether there was one
   */
  async undo() {
    await this.flush();
    const refused = [...this.waiting.keys()].at(-1);
    const before = refused === undefined ? this.history.takeBack() : undefined;
    if (refused !== undefined) this.waiting.delete(refused);
    if (refused !== undefined) this.show(this.kept === this.steps ? "saved" : "saving");
    if (before !== undefined) this.tell("typing");
    if (before !== undefined) this.put(before);
    return refused !== undefined || before !== undefined;
  }

  /** @param {WantedCell[]} wanted */
  put(wanted) {
    this.pen.arrange(wanted);
    this.touch();
  }

  touch() {
    this.steps += 1;
    this.keeper.touch();
  }

  /** Whether the file has all that was typed. */
  get isKept() {
    return this.waiting.size === 0 && this.kept === this.steps;
  }

  /** @returns {Promise<boolean>} whether the file has all that was typed until now */
  async settle() {
    await this.flush();
    return this.waiting.size === 0 && (await this.keeper.save());
  }

  destroy() {
    void this.flush();
    this.keeper.destroy();
  }
}

/** @param {string} words */
const theirNote = (words) => say("writing.theirs", { words });
