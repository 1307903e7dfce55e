/**
 * The page's words and fields, cell by cell, in a section for each phase; follows what an author changes.
 */

import { button, el } from "../fields/elements.js";
import { rolesOf } from "../session/roles.js";
import { say } from "../session/strings.js";
import { mountAppointment } from "./appoint.js";
import { Asides } from "./asides.js";
import { chaptersOf, END, headingLevel, START } from "./headings.js";
import { placeField } from "./placed.js";
import { Texts } from "./texts.js";

/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("./room.js").Room} Room */
/** @typedef {import("./shell.js").Shell} Shell */
/** @typedef {import("./headings.js").Part} Part */
/** @typedef {{node: HTMLElement, source: unknown, isDone: Promise<void>, destroy: () => void}} Block a cell on the page */

const SKIP = ".ws-skip";

export class Chapters {
  /**
   * @param {HTMLElement} paper  gets the sections
   * @param {Room} room
   * @param {Shell} shell
   * @param {(() => void) | null} [toBar]  where each chapter's last stop leads to: nobody tabs through it all
   */
  constructor(paper, room, shell, toBar = null) {
    this.paper = paper;
    this.room = room;
    this.toBar = toBar;
    /** @type {Map<NotebookCell, Block>} */
    this.blocks = new Map();
    /** @type {Map<string, HTMLElement>} by chapter, in the order of the page */
    this.sections = new Map();
    /** @type {Map<string, {role: string, node: HTMLElement, destroy: () => void}>} by phase */
    this.appointments = new Map();
    /** @type {Set<() => void>} called when the page has other cells than before, or others are asked */
    this.listeners = new Set();
    this.isPlanned = false;
    /** @type {((cell: NotebookCell) => Node[]) | null} what else stands below a cell */
    this.beside = null;
    /** @type {Set<Node>} what that gave */
    this.besides = new Set();
    /** @type {Map<string, import("../session/cells.js").Spec>} by cell, what it is about to ask */
    this.previews = new Map();
    this.asides = new Asides(
      room.session,
      () => this.renew(),
      (id) => this.nodeOf(id),
    );
    this.texts = new Texts(room.session, shell.drawWords, () => this.plan());
    this.leave = room.session.notebook.follow((change, cell) => {
      if (change === "source" && cell !== null && this.isInPlace(cell)) this.blockOf(cell);
      else if (change === "cells" || change === "source" || change === "outputs") this.plan();
    });
    this.draw();
  }

  /**
   * @param {NotebookCell} cell  whose words are others now
   * @returns {boolean} whether nothing else on the page follows from them: in a session they may be the title of what folds
   */
  isInPlace(cell) {
    const before = this.blocks.get(cell)?.source;
    const isProgramme = this.room.place === null;
    return isProgramme && typeof before === "string" && headingLevel(before) === headingLevel(cell.source());
  }

  /** Many cells may change at once. */
  plan() {
    if (this.isPlanned) return;
    this.isPlanned = true;
    queueMicrotask(() => {
      this.isPlanned = false;
      this.renew();
    });
  }

  renew() {
    this.draw();
    for (const listen of this.listeners) listen();
  }

  /** Bring the page up to what the notebook holds; what is the same stays, with the focus in it. */
  draw() {
    const cells = this.room.session.notebook.cells();
    const chapters = chaptersOf(cells.map((cell) => this.partOf(cell)));
    const there = new Set(cells);
    for (const [cell, block] of this.blocks) if (!there.has(cell)) this.drop(cell, block);
    /** @type {Map<string, Node[]>} */
    const nodes = new Map();
    /** @type {Set<Node>} */
    const besides = new Set();
    const folded = this.asides.fold(cells.map((cell, index) => this.asked(cell, chapters[index] ?? START)));
    for (const [index, cell] of cells.entries()) {
      const chapter = chapters[index] ?? START;
      const block = this.blockOf(cell);
      block?.node.toggleAttribute("data-weerstand-aside", folded.has(index));
      const below = this.beside?.(cell) ?? [];
      for (const node of below) besides.add(node);
      const found = [folded.get(index), block?.node, ...below].filter((node) => node !== null && node !== undefined);
      nodes.set(chapter, [...(nodes.get(chapter) ?? []), ...found]);
    }
    for (const node of this.besides) if (!besides.has(node)) node.parentNode?.removeChild(node);
    this.besides = besides;
    for (const [chapter, section] of this.sections) {
      if (nodes.has(chapter)) continue;
      section.remove();
      this.sections.delete(chapter);
    }
    this.sections = new Map([...nodes].map(([chapter, inside]) => [chapter, this.sectionOf(chapter, inside)]));
    putInOrder(this.paper, [...this.sections.values()]);
  }

  /**
   * @param {NotebookCell} cell
   * @param {string} chapter
   * @returns {import("./asides.js").Part}
   */
  asked(cell, chapter) {
    if (cell.type === "markdown") return { chapter, words: this.texts.read(cell), spec: null };
    return { chapter, words: null, spec: this.room.session.cells.read(cell).spec };
  }

  /**
   * @param {NotebookCell} cell
   * @returns {Part}
   */
  partOf(cell) {
    if (cell.type === "markdown") return { opens: null, heading: headingLevel(cell.source()) };
    const { id, spec } = this.room.session.cells.read(cell);
    const isFirst = id !== null && this.room.session.cells.cellById.get(id) === cell;
    if (!isFirst || spec === null) return { opens: null, heading: null };
    if (spec.type === "phase") return { opens: id, heading: null };
    return { opens: spec.type === "report" ? END : null, heading: null };
  }

  /**
   * @param {NotebookCell} cell
   * @returns {Block | null} null where there is nothing to show
   */
  blockOf(cell) {
    const asked = () => this.previews.get(cell.id) ?? this.room.session.cells.read(cell).spec;
    const source = cell.type === "markdown" ? this.texts.read(cell) : asked();
    const known = this.blocks.get(cell);
    if (known?.source === source) return known;
    known?.destroy();
    const made = this.make(cell, source, known?.node);
    // At once in the old one's place, so that nothing below jumps.
    if (made?.node !== known?.node) known?.node.replaceWith(...(made ? [made.node] : []));
    if (made === null) this.blocks.delete(cell);
    else this.blocks.set(cell, made);
    return made;
  }

  /**
   * Show what a cell is about to ask, before its notebook says so.
   *
   * @param {string} cellId
   * @param {import("../session/cells.js").Spec | null} spec  null: what it does ask
   */
  preview(cellId, spec) {
    if (spec === null) this.previews.delete(cellId);
    else this.previews.set(cellId, spec);
    const cell = this.room.session.notebook.cells().find(({ id }) => id === cellId);
    // At each key: only this one is drawn.
    if (cell !== undefined && this.blocks.has(cell)) this.blockOf(cell);
    else this.draw();
  }

  /**
   * @param {NotebookCell} cell
   * @param {unknown} source
   * @param {HTMLElement} [before]  where a field of this cell stands; it stays there, for a new neighbour has the whole
   *   chapter styled anew, which is felt at each key
   * @returns {Block | null}
   */
  make(cell, source, before) {
    if (cell.type === "markdown") return this.texts.block(cell);
    if (source === null) return null;
    const node = before ?? el("div");
    const placed = placeField(node, this.room, /** @type {import("../session/cells.js").Spec} */ (source));
    return { node, source, isDone: Promise.resolve(), destroy: () => placed?.destroy() };
  }

  /**
   * @param {NotebookCell} cell
   * @param {Block} block
   */
  drop(cell, block) {
    block.destroy();
    block.node.remove();
    this.blocks.delete(cell);
  }

  /**
   * @param {string} chapter
   * @param {Node[]} inside
   */
  sectionOf(chapter, inside) {
    const section = this.sections.get(chapter) ?? document.createElement("section");
    section.className = "weerstand-chapter";
    section.dataset.weerstandPhase = chapter;
    putInOrder(section, [...inside, ...this.tailOf(chapter)]);
    if (this.toBar !== null && section.lastElementChild?.matches(SKIP) !== true) {
      section.querySelector(`:scope > ${SKIP}`)?.remove();
      section.append(el("div", { class: "weerstand ws-skip" }, button(say("bar.skip"), this.toBar)));
    }
    return section;
  }

  /**
   * What stands at the end of a phase: who is given a role there.
   *
   * @param {string} chapter
   * @returns {Node[]}
   */
  tailOf(chapter) {
    const role = this.room.place === null ? null : this.room.session.cells.spec(chapter)?.appoints;
    const known = this.appointments.get(chapter);
    if (known !== undefined && known.role === role) return [known.node];
    known?.destroy();
    known?.node.remove();
    this.appointments.delete(chapter);
    if (typeof role !== "string" || !rolesOf(this.room.session.cells.spec("session")).includes(role)) return [];
    const made = { role, ...mountAppointment(this.room, chapter, role) };
    this.appointments.set(chapter, made);
    return [made.node];
  }

  /**
   * Say on the page which chapter the group is in; without one, all are.
   *
   * @param {string | null} current
   */
  mark(current) {
    for (const [chapter, section] of this.sections) {
      section.toggleAttribute("data-weerstand-here", current === null || chapter === current);
    }
  }

  /** The words come a moment after the fields: until then nothing stands where it will stand. */
  async settled() {
    await Promise.all([...this.blocks.values()].map(({ isDone }) => isDone));
  }

  /**
   * @param {string} id  of a cell of ours
   * @returns {HTMLElement | null} where it stands
   */
  nodeOf(id) {
    const cell = this.room.session.cells.cellById.get(id);
    return (cell && this.blocks.get(cell)?.node) ?? null;
  }

  /**
   * @param {string} chapter
   * @returns {HTMLElement | null} its first heading that can be seen
   */
  headingOf(chapter) {
    for (const heading of this.sections.get(chapter)?.querySelectorAll("h1, h2, h3") ?? []) {
      if (heading instanceof HTMLElement && heading.checkVisibility()) return heading;
    }
    return null;
  }

  destroy() {
    this.leave();
    this.texts.destroy();
    this.asides.destroy();
    for (const { destroy } of this.blocks.values()) destroy();
    for (const { destroy } of this.appointments.values()) destroy();
    this.blocks.clear();
  }
}

/**
 * Put nodes in a place, in this order; one that stands right is not touched, for the focus may be in it.
 *
 * @param {HTMLElement} place
 * @param {Node[]} nodes
 */
function putInOrder(place, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...place.childNodes]) if (isOpener(node) && !wanted.has(node)) node.remove();
  // What else stands there stays where it is: moving a section takes the focus out of it.
  let next = place.firstChild;
  for (const node of nodes) {
    while (next !== null && !wanted.has(next)) next = next.nextSibling;
    if (next === node) next = node.nextSibling;
    else place.insertBefore(node, next);
  }
}

/** @param {Node} node */
const isOpener = (node) => node instanceof HTMLElement && node.classList.contains("weerstand-aside");
