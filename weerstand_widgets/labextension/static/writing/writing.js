/**
 * Writing a programme on the page a group will see: below each text, phase and question what can be done with it.
 */

import { wordsOf } from "../page/setting.js";
import { say } from "../session/strings.js";
import { listed } from "../session/words.js";
import { Board, framed } from "./board.js";
import { formOf, stanceIn } from "./form.js";
import { Keys } from "./keys.js";
import { watchLeaving } from "./leaving.js";
import { makePanels, WRITING } from "./panels.js";
import { nameOf, placeAbove } from "./places.js";
import { Programme } from "./programme.js";
import { ReadingAs } from "./reading_as.js";
import { makeRehearsal } from "./rehearsing.js";
import { Strip } from "./strip.js";
import { makeNote, makeTools, mark } from "./tools.js";

/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("../page/session_page.js").SessionPage} SessionPage */
/** @typedef {import("./programme.js").Addition} Addition */
/** @typedef {"saved" | "saving" | "typing" | "unsaved"} State */

export class Writing {
  /**
   * @param {SessionPage} page  of a programme
   * @param {import("./pen.js").Pen} pen
   */
  constructor(page, pen) {
    this.page = page;
    this.chapters = page.chapters;
    this.strip = new Strip(page.head);
    const tell = (/** @type {State} */ state, /** @type {string} */ reason = "") => this.tell(state, reason);
    this.programme = new Programme(
      page.room.session,
      this.chapters,
      pen,
      tell,
      () => this.meet(),
      (lengths) => this.tellShares(lengths),
    );
    /** @type {Map<string, HTMLElement>} by cell: what can be done with it */
    this.tools = new Map();
    /** @type {{cellId: string, form: import("./form.js").Form} | null} */
    this.open = null;
    const panels = makePanels(this.programme, {
      namesOf: () => new Map(this.programme.places().map((place) => [place.id, this.read(place)])),
      visit: (cellId) => this.visit(cellId),
      told: () => this.tellTasks(),
      stepped: (sentence, back) => this.offerUndo(sentence, back),
    });
    this.tasks = panels.tasks;
    this.settings = panels.settings;
    this.board = new Board(page, panels, () => this.arrange());
    this.reading = new ReadingAs(page.room.session);
    this.board.status.before(this.reading.node);
    this.board.acts.prepend(makeRehearsal(page, this.programme, () => this.board.status.textContent ?? ""));
    this.board.label("minutes", say("writing.minutes.table"));
    this.board.label("settings", say("writing.settings"));
    this.keys = new Keys(page.node, {
      places: () => this.programme.places(),
      tools: (cellId) => this.tools.get(cellId),
      open: () => this.open?.cellId ?? "",
      enter: () => (this.open === null ? this.board.enter() : this.open.form.focus()),
      undo: () => void this.undo(),
    });
    page.node.classList.add("weerstand-writing");
    this.chapters.beside = (cell) => this.beside(cell);
    this.unwatch = watchLeaving(this.programme);
    this.tellTasks();
    void this.tasks.renew();
  }

  /**
   * @param {State} state
   * @param {string} [reason]
   */
  tell(state, reason = "") {
    this.board.tell(state, reason);
    if (state === "typing") this.strip.passStep();
    if (state === "saved") void this.tasks.renew();
  }

  /** How much there is to do, on the button and at each place. */
  tellTasks() {
    const { count } = this.tasks;
    this.board.label("tasks", count === 0 ? say("writing.tasks") : say("writing.tasks.open", { count }));
    this.placeForm();
  }

  /** Another window wrote in the programme: say so, and let no form go on with what a cell said before. */
  meet() {
    this.strip.show(say("writing.met"), say("lab.close"), () => this.page.paper.focus({ preventScroll: true }));
    if (!this.programme.waiting.has(this.open?.cellId ?? "")) this.renewForm();
  }

  /** The cell of the form that is open is another now. */
  renewForm() {
    if (this.open === null) return;
    const { cellId, form } = this.open;
    const takeStance = stanceIn(form.node);
    this.edit(cellId, form.node.contains(document.activeElement));
    if (this.open?.cellId === cellId) takeStance(this.open.form.node);
  }

  /** @param {number[]} lengths  that are new: the minutes of their phases are a proposal, to be looked at */
  tellShares(lengths) {
    const sentence = say("writing.minutes.proposed", { lengths: listed(say, lengths.map(String)) });
    this.strip.show(sentence, say("writing.minutes.table"), () => this.board.open("minutes"));
  }

  /** Another panel. */
  arrange() {
    if (WRITING.includes(this.board.shown) && this.open !== null) this.close(false);
    else this.placeForm();
  }

  /**
   * @param {{spec: import("../session/cells.js").Spec | null, source: string}} place
   * @returns {string} its title as it is read now, or the words that it begins with
   */
  read = (place) => (place.spec ? wordsOf(this.page.room.session, place.spec, place.spec.title) : nameOf(place));

  /** @param {string} cellId */
  visit(cellId) {
    if (!this.board.isWide) this.board.shown = "";
    const place = this.programme.places().find(({ id }) => id === cellId);
    if (place?.type === "markdown" || place?.spec) return this.edit(cellId);
    this.placeForm();
    this.tools.get(cellId)?.scrollIntoView({ block: "center" });
  }

  /**
   * What stands below a cell on the page.
   *
   * @param {NotebookCell} cell
   * @returns {Node[]}
   */
  beside(cell) {
    const spec = this.chapters.room.session.cells.read(cell).spec;
    if (cell.type !== "markdown" && spec === null)
      return cell.source().trim() === "" ? [] : [this.tools.get(cell.id) ?? this.makeNote(cell.id)];
    const tools = this.tools.get(cell.id) ?? this.makeTools(cell.id);
    const name = this.read({ spec, source: cell.source() }) || say("writing.form");
    if (tools.ariaLabel !== name) tools.ariaLabel = name;
    tools.toggleAttribute("data-open", this.open?.cellId === cell.id);
    mark(tools, this.tasks.inCell(cell.id).length);
    const isHere = this.open?.cellId === cell.id && !this.board.isWide;
    return isHere && this.open !== null ? [tools, this.inline(this.open)] : [tools];
  }

  /** @param {{cellId: string, form: import("./form.js").Form}} open */
  inline = ({ cellId, form }) => framed(form.node, this.tasks.of(cellId));

  /** @param {string} cellId */
  makeNote(cellId) {
    const note = makeNote();
    this.tools.set(cellId, note);
    return note;
  }

  /** @param {string} cellId */
  makeTools(cellId) {
    const tools = makeTools({
      edit: () => this.edit(cellId),
      add: (what) => void this.add(cellId, what),
      up: () => void this.move(cellId, -1, "up"),
      down: () => void this.move(cellId, 1, "down"),
      again: () => void this.programme.double(cellId).then((made) => made && this.edit(made)),
      remove: () => void this.remove(cellId),
    });
    this.tools.set(cellId, tools);
    return tools;
  }

  /**
   * @param {string} cellId  below which it comes
   * @param {Addition} what
   */
  async add(cellId, what) {
    const made = await this.programme.add(cellId, what);
    if (made !== null) this.edit(made);
  }

  /**
   * @param {string} cellId
   * @param {-1 | 1} by
   * @param {string} name  of the button, which keeps the focus
   */
  async move(cellId, by, name) {
    if (!(await this.programme.move(cellId, by))) return this.board.speak(say("writing.moved.not"));
    await Promise.resolve();
    const above = placeAbove(this.programme.places(), cellId);
    this.board.speak(say("writing.moved", { title: above ? this.read(above) : "" }));
    this.focusTools(cellId, name);
  }

  /** @param {string} cellId */
  async remove(cellId) {
    const before = placeAbove(this.programme.places(), cellId);
    if (this.open?.cellId === cellId) this.close(false);
    if (!(await this.programme.remove(cellId))) return;
    this.offerUndo(say("writing.removed"), () => this.focusTools(cellId));
    this.focusTools(before?.id ?? "");
  }

  /**
   * Something went, or has another name: say so, and offer it back.
   *
   * @param {string} sentence
   * @param {() => void} back  the focus goes to what came back
   */
  offerUndo(sentence, back) {
    this.strip.show(sentence, say("writing.undo"), () => void this.undo().then(back), true);
  }

  async undo() {
    this.strip.passStep();
    if (!(await this.programme.undo())) return;
    this.renewForm();
    this.placeForm();
    this.board.speak(say("writing.undone"));
  }

  /** @param {string} cellId @param {string} [name]  of the button */
  focusTools(cellId, name = "edit") {
    const tools = this.tools.get(cellId);
    tools?.scrollIntoView({ block: "nearest" });
    const found = tools?.querySelector(`.ws-writing-${name}`);
    if (found instanceof HTMLElement) found.focus();
  }

  /**
   * @param {string} cellId
   * @param {boolean} [isAsked]  the focus goes there
   */
  edit(cellId, isAsked = true) {
    this.close(false);
    const place = this.programme.places().find(({ id }) => id === cellId);
    if (place === undefined) return;
    const form = formOf(place, () => this.programme.specs(), {
      changed: (spec) => this.change(cellId, spec),
      worded: (text) => this.programme.changeWords(cellId, text),
      closed: () => this.close(true),
      removed: () =>
        void this.programme.flush().then(() => this.offerUndo(say("writing.removed"), () => this.open?.form.focus())),
      lacking: (term) => {
        this.board.show("settings");
        this.settings.offer(term);
      },
    });
    this.open = { cellId, form };
    if (WRITING.includes(this.board.shown)) this.board.shown = this.board.usual;
    this.placeForm();
    if (!isAsked) return;
    this.tools.get(cellId)?.scrollIntoView({ block: "nearest" });
    this.board.side.scrollTop = 0;
    form.focus();
  }

  /**
   * @param {string} cellId
   * @param {import("../session/cells.js").Spec} spec
   */
  change(cellId, spec) {
    this.chapters.preview(cellId, spec);
    this.programme.change(cellId, spec);
  }

  /** Beside the text, or where there is no room, below what it is about. */
  placeForm() {
    this.board.place(this.open === null || !this.board.isWide ? null : this.inline(this.open));
    this.chapters.renew();
  }

  /** @param {boolean} isAsked  the focus goes back to where it came from */
  close(isAsked) {
    if (this.open === null) return;
    const { cellId } = this.open;
    this.open = null;
    void this.programme.flush().then(() => this.chapters.preview(cellId, null));
    this.placeForm();
    if (isAsked) this.focusTools(cellId);
    else this.tools.get(cellId)?.scrollIntoView({ block: "nearest" });
  }

  destroy() {
    this.unwatch();
    this.programme.destroy();
    this.board.destroy();
    this.reading.destroy();
    this.keys.destroy();
    this.chapters.beside = null;
  }
}
