/**
 * The phases as chapters of the page: which cell belongs to which phase, and which of them the group is in.
 *
 * Both stand on the nodes (`data-weerstand-phase`, `data-weerstand-current`), for styles and for the parts of the room.
 */

import { askForPage } from "./turning.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../lab/jupyter").Cell} Cell */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {{opens: string | null, heading: number | null}} Part a cell: the chapter it opens; its words' heading level */

export const START = "start";
export const END = "end";
const HEADING = /^\s*(#{1,6})\s/;
const NO_HEADING = 7;
const DEEPEST_SHOWN = 3;
const STEADY_FRAMES = 5;
const WATCHFUL_FRAMES = 60;
const PATIENT_FRAMES = 600;

/**
 * A chapter begins with the heading above its first cell: the last of the highest level in the words before it.
 *
 * @param {Part[]} parts
 * @returns {string[]} the chapter of each cell
 */
export function chaptersOf(parts) {
  /** @type {string[]} */
  const chapters = [];
  let chapter = START;
  for (const [index, { opens }] of parts.entries()) {
    if (opens !== null) {
      chapter = opens;
      chapters.fill(chapter, headingBefore(parts, index));
    }
    chapters.push(chapter);
  }
  return chapters;
}

/**
 * @param {Part[]} parts
 * @param {number} index  of the cell that opens a chapter
 * @returns {number} of the heading's cell; `index` itself where there is no heading
 */
function headingBefore(parts, index) {
  let [found, level] = [index, NO_HEADING];
  for (let back = index - 1; parts[back]?.heading !== null && back >= 0; back -= 1) {
    const heading = parts[back]?.heading ?? NO_HEADING;
    if (heading < level) [found, level] = [back, heading];
  }
  return found;
}

export class Chapters {
  /**
   * @param {NotebookPanel} panel
   * @param {Session} session
   * @param {Place} place
   */
  constructor(panel, session, place) {
    this.panel = panel;
    this.session = session;
    this.place = place;
    this.isPlanned = false;
    this.mark = this.mark.bind(this);
    panel.context.model.cells.changed.connect(this.plan, this);
    place.listeners.add(this.mark);
    panel.disposed.connect(() => {
      panel.context.model?.cells?.changed.disconnect(this.plan, this);
      place.listeners.delete(this.mark);
    });
    this.mark();
  }

  /** Many cells may change at once, and their nodes come after them. */
  plan() {
    if (this.isPlanned) return;
    this.isPlanned = true;
    queueMicrotask(() => {
      this.isPlanned = false;
      if (!this.panel.isDisposed) this.mark();
    });
  }

  mark() {
    const { panel, place } = this;
    const current = place.current ?? "";
    const chapters = chaptersOf(this.parts());
    for (const [index, { node }] of panel.content.widgets.entries()) {
      const chapter = chapters[index] ?? START;
      if (node.dataset.weerstandPhase !== chapter) node.dataset.weerstandPhase = chapter;
      node.toggleAttribute("data-weerstand-here", current === "" || chapter === current);
    }
    panel.node.dataset.weerstandCurrent = current;
  }

  /** @returns {Part[]} */
  parts() {
    const { cells } = this.session;
    const phases = new Set(this.place.phases().map(({ id }) => id));
    const idByModel = new Map([...cells.cellById].map(([id, model]) => [model, id]));
    return this.panel.content.widgets.map(({ model }) => {
      if (model.type === "markdown") return { opens: null, heading: headingLevel(model.sharedModel.getSource()) };
      const id = idByModel.get(model);
      if (id === undefined) return { opens: null, heading: null };
      if (phases.has(id)) return { opens: id, heading: null };
      return { opens: cells.spec(id)?.type === "report" ? END : null, heading: null };
    });
  }

  /**
   * @param {string} chapter
   * @returns {Cell[]}
   */
  cellsOf(chapter) {
    return this.panel.content.widgets.filter(({ node }) => node.dataset.weerstandPhase === chapter);
  }

  /**
   * A notebook that was just opened draws its cells one by one: wait until a chapter's heading is there.
   *
   * @param {string} chapter
   * @param {() => boolean} [isWanted]  false: there is no need any more
   */
  async draw(chapter, isWanted = () => true) {
    const { content } = this.panel;
    const [first] = this.cellsOf(chapter);
    if (first === undefined) return;
    if (!first.node.isConnected) content.scrollToItem(content.widgets.indexOf(first), "start").catch(() => {});
    for (let frames = 0; frames < PATIENT_FRAMES && isWanted(); frames += 1) {
      if (headingOf(this.cellsOf(chapter)) !== null) return;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /**
   * Look at a chapter: the page goes there and the focus with it; the group stays where it is.
   *
   * @param {string} chapter
   */
  async show(chapter) {
    const isWanted = askForPage(this.panel);
    await this.draw(chapter, isWanted);
    const cells = this.cellsOf(chapter);
    if (cells[0] === undefined || !isWanted()) return;
    focusHeading(cells);
    arrive(cells, isWanted);
  }
}

/**
 * What comes into view gets its real height only then, and JupyterLab may draw its words once more: stay with it until
 * it stands still.
 *
 * @param {Cell[]} cells  of one chapter
 * @param {() => boolean} isWanted  false: somebody went elsewhere
 */
function arrive(cells, isWanted, frame = 0) {
  if (frame <= STEADY_FRAMES) cells[0].node.scrollIntoView({ block: "start" });
  if (document.activeElement === document.body) focusHeading(cells);
  if (frame < WATCHFUL_FRAMES) requestAnimationFrame(() => isWanted() && arrive(cells, isWanted, frame + 1));
}

/** @param {string} source  of a Markdown cell */
function headingLevel(source) {
  return HEADING.exec(source)?.[1]?.length ?? NO_HEADING;
}

/**
 * @param {Cell[]} cells  of one chapter
 * @returns {HTMLElement | null} its first heading on screen; of a chapter that begins with words, the one in those words
 */
function headingOf(cells) {
  const [first] = cells;
  const isInWords =
    first?.model.type === "markdown" && headingLevel(first.model.sharedModel.getSource()) <= DEEPEST_SHOWN;
  for (const { node } of isInWords ? [first] : cells) {
    for (const heading of node.querySelectorAll("h1, h2, h3"))
      if (heading instanceof HTMLElement && heading.checkVisibility()) return heading;
  }
  return null;
}

/** @param {Cell[]} cells  of one chapter */
export function focusHeading(cells) {
  const heading = headingOf(cells);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
