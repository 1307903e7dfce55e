/**
 * Writing a programme on the page a group will see: below each text, phase and question what can be done with it.
 */

import { button, el } from "../fields/elements.js";
import { addStrip } from "../page/strips.js";
import { say } from "../session/strings.js";
import { specForm, wordsForm } from "./form.js";
import { Programme } from "./programme.js";

/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("../page/session_page.js").SessionPage} SessionPage */
/** @typedef {import("./programme.js").Addition} Addition */

/** Where the form has a place of its own beside the text. */
const WIDE = "(width >= 68rem)";
/** @type {Addition[]} */
const ADDITIONS = ["question", "words", "phase"];
/** Of a group of buttons: the words that it is about begin so. */
const LONGEST_NAME = 60;
const SIGNS = /** @type {Record<string, string>} */ ({ saved: "✓ " });
const FIELDS = "input, textarea, select";

export class Writing {
  /**
   * @param {SessionPage} page  of a programme
   * @param {import("./pen.js").Pen} pen
   */
  constructor(page, pen) {
    this.page = page;
    this.chapters = page.chapters;
    this.programme = new Programme(page.room.session, this.chapters, pen, (state, reason) => this.tell(state, reason));
    /** @type {Map<string, HTMLElement>} by cell: what can be done with it */
    this.tools = new Map();
    /** @type {{cellId: string, form: import("./form.js").Form} | null} */
    this.open = null;
    this.status = el("p", { class: "ws-writing-status", role: "status" });
    this.side = el("div", { class: "weerstand ws-writing-side" });
    this.wide = window.matchMedia(WIDE);
    this.onWidth = () => this.placeForm();
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.hearKey(event);
    page.node.classList.add("weerstand-writing");
    page.head.append(el("div", { class: "weerstand ws-writing-head" }, this.status));
    page.body.append(this.side);
    this.wide.addEventListener("change", this.onWidth);
    page.node.addEventListener("keydown", this.onKey);
    this.chapters.beside = (cell) => this.beside(cell);
    this.chapters.renew();
  }

  /**
   * @param {"saved" | "saving" | "typing" | "unsaved"} state
   * @param {string} [reason]
   */
  tell(state, reason = "") {
    this.status.dataset.state = state;
    this.status.textContent = `${SIGNS[state] ?? ""}${say(`writing.${state}`, { reason })}`;
  }

  /**
   * What stands below a cell on the page.
   *
   * @param {NotebookCell} cell
   * @returns {Node[]}
   */
  beside(cell) {
    const spec = this.chapters.room.session.cells.read(cell).spec;
    if (cell.type !== "markdown" && spec === null) return cell.source().trim() === "" ? [] : [this.note(cell)];
    const tools = this.tools.get(cell.id) ?? this.makeTools(cell.id);
    const words =
      spec === null
        ? cell
            .source()
            .replace(/^#+\s*/, "")
            .slice(0, LONGEST_NAME)
        : spec.title;
    tools.setAttribute("aria-label", words || say("writing.form"));
    tools.toggleAttribute("data-open", this.open?.cellId === cell.id);
    const isHere = this.open?.cellId === cell.id && !this.wide.matches;
    return isHere && this.open !== null ? [tools, this.inline(this.open.form.node)] : [tools];
  }

  /** @param {HTMLElement} form */
  inline(form) {
    const frame = form.closest(".ws-writing-here");
    return frame ?? el("div", { class: "weerstand ws-writing-here" }, form);
  }

  /** @param {NotebookCell} cell */
  note(cell) {
    const known = this.tools.get(cell.id);
    if (known) return known;
    const note = el("div", { class: "weerstand ws-writing-tools" }, el("p", {}, say("writing.by_hand")));
    this.tools.set(cell.id, note);
    return note;
  }

  /** @param {string} cellId */
  makeTools(cellId) {
    const act = (/** @type {string} */ name, /** @type {() => void} */ press) =>
      button(say(`writing.act.${name}`), press, { class: `ws-writing-act ws-writing-${name}` });
    const add = el("details", { class: "ws-writing-add" }, el("summary", {}, say("writing.add")));
    const additions = ADDITIONS.map((what) =>
      button(say(`writing.add.${what}`), () => this.add(cellId, what, add), {
        class: "ws-writing-act ws-writing-what",
      }),
    );
    add.append(el("div", { class: "ws-writing-additions" }, ...additions));
    const node = el(
      "div",
      { class: "weerstand ws-writing-tools", role: "group" },
      act("edit", () => this.edit(cellId)),
      add,
      act("up", () => this.move(cellId, -1, "up")),
      act("down", () => this.move(cellId, 1, "down")),
      act("again", () => void this.programme.double(cellId).then((made) => made && this.edit(made))),
      act("remove", () => this.remove(cellId)),
    );
    this.tools.set(cellId, node);
    return node;
  }

  /**
   * @param {string} cellId  below which it comes
   * @param {Addition} what
   * @param {HTMLDetailsElement} choice
   */
  async add(cellId, what, choice) {
    choice.open = false;
    const made = await this.programme.add(cellId, what);
    if (made !== null) this.edit(made);
  }

  /**
   * @param {string} cellId
   * @param {-1 | 1} by
   * @param {string} name  of the button, which keeps the focus
   */
  async move(cellId, by, name) {
    if (!(await this.programme.move(cellId, by))) return;
    await Promise.resolve();
    const pressed = this.tools.get(cellId)?.querySelector(`.ws-writing-${name}`);
    if (pressed instanceof HTMLElement) pressed.focus();
    pressed?.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} cellId */
  async remove(cellId) {
    const places = this.programme.places();
    const before = places[places.findIndex(({ id }) => id === cellId) - 1];
    if (this.open?.cellId === cellId) this.close(false);
    if (!(await this.programme.remove(cellId))) return;
    const strip = addStrip(this.page.head, say("writing.removed"), {
      label: say("writing.undo"),
      press: () => {
        strip.remove();
        this.programme.undo();
      },
    });
    this.strip?.remove();
    this.strip = strip;
    const next = this.tools.get(before?.id ?? "")?.querySelector("button");
    next?.focus();
  }

  /** @param {string} cellId */
  edit(cellId) {
    this.close(false);
    const place = this.programme.places().find(({ id }) => id === cellId);
    if (place === undefined) return;
    const { spec, source } = place;
    const closed = () => this.close(true);
    const form =
      spec === null
        ? wordsForm(source, (text) => this.programme.changeWords(cellId, text), closed)
        : specForm(
            spec,
            () => this.programme.specs(),
            (now) => this.change(cellId, now),
            closed,
          );
    this.open = { cellId, form };
    this.placeForm();
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
    this.side.replaceChildren(...(this.open !== null && this.wide.matches ? [this.open.form.node] : []));
    this.page.node.toggleAttribute("data-weerstand-editing", this.open !== null);
    this.chapters.renew();
    this.tools.get(this.open?.cellId ?? "")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} isAsked  the focus goes back to where it came from */
  close(isAsked) {
    if (this.open === null) return;
    const { cellId } = this.open;
    this.open = null;
    void this.programme.flush().then(() => this.chapters.preview(cellId, null));
    this.placeForm();
    const edit = this.tools.get(cellId)?.querySelector("button");
    if (isAsked) edit?.focus();
  }

  /** @param {KeyboardEvent} event */
  hearKey(event) {
    const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || (event.target instanceof Element && event.target.matches(FIELDS))) return;
    event.preventDefault();
    this.programme.undo();
  }

  destroy() {
    this.programme.destroy();
    this.wide.removeEventListener("change", this.onWidth);
    this.page.node.removeEventListener("keydown", this.onKey);
    this.chapters.beside = null;
  }
}
