/**
 * Questions that are not asked in this session fold away: one line for each step or question, which opens it.
 *
 * What is folded stays where it is and is only hidden, so nothing that is typed or has the focus ever moves.
 */

import { button, el, firstControl } from "../fields/elements.js";
import { askedAnew, asking } from "../session/asked.js";
import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { wordsOf } from "./setting.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {{chapter: string, words: string | null, spec: Spec | null}} Part  a cell: its words where it is text, what it asks where it asks */
/** @typedef {{parts: number[], title: string, key: string, isStep: boolean}} Run  cells that fold as one */

const HEADING = /^\s*#{1,6}\s+(.+)$/m;

export class Asides {
  /**
   * @param {Session} session
   * @param {() => void} draw  brings the page up to date
   * @param {(id: string) => HTMLElement | null} nodeOf  where a question stands on it
   */
  constructor(session, draw, nodeOf) {
    this.session = session;
    this.draw = draw;
    this.nodeOf = nodeOf;
    /** @type {Set<string>} opened by hand, by the first question in it, for as long as the page is there */
    this.opened = new Set();
    /** @type {Map<string, HTMLElement>} by the first question of what it opens */
    this.openers = new Map();
    /** @type {Map<string, string>} questions that are folded now, each with the first one of what folds with it */
    this.folded = new Map();
    const isAnew = askedAnew(session);
    const hear = (/** @type {string} */ id) => {
      if (isAnew(id) || this.folded.has(id)) draw();
    };
    session.listeners.add(hear);
    this.destroy = () => session.listeners.delete(hear);
  }

  /**
   * @param {Part[]} parts  the cells of the notebook
   * @returns {Map<number, HTMLElement | null>} by number those that are folded; the first of each with its opener
   */
  fold(parts) {
    /** @type {Map<number, HTMLElement | null>} */
    const folded = new Map();
    this.folded.clear();
    if (this.session.id === null) return folded;
    const isAsked = asking(this.session);
    for (const run of runsOf(parts, isAsked, (spec) => wordsOf(this.session, spec, spec.title))) {
      if (this.opened.has(run.key)) continue;
      for (const part of run.parts) {
        folded.set(part, null);
        const id = parts[part]?.spec?.id;
        if (id) this.folded.set(id, run.key);
      }
      folded.set(run.parts[0] ?? -1, this.openerOf(run));
    }
    return folded;
  }

  /** @param {Run} run */
  openerOf({ key, title, isStep }) {
    const { length } = headerOf(this.session);
    const words = isStep ? say("aside.step", { title }) : say("aside.length", { title, length });
    const known = this.openers.get(key);
    if (known?.textContent === words) return known;
    const press = button(words, () => this.open(key), { class: "ws-quiet", "aria-expanded": "false" });
    const made = el("p", { class: "weerstand weerstand-aside" }, press);
    this.openers.set(key, made);
    return made;
  }

  /** @param {string} key */
  open(key) {
    this.opened.add(key);
    this.draw();
    const node = this.nodeOf(key);
    if (node !== null) firstControl(node)?.focus();
  }

  /**
   * Somebody goes to a question: it is there.
   *
   * @param {string} id
   */
  show(id) {
    const key = this.folded.get(id);
    if (key === undefined) return;
    this.opened.add(key);
    this.draw();
  }
}

/**
 * @param {Part[]} parts
 * @param {(spec: Spec) => boolean} isAsked
 * @param {(spec: Spec) => string} titleOf
 * @returns {Run[]} questions not asked; with the words above them where nothing below those words is asked
 */
function runsOf(parts, isAsked, titleOf) {
  /** @type {Run[]} */
  const runs = [];
  let start = 0;
  while (start < parts.length) {
    const end = endOf(parts, start);
    const asks = range(start, end).filter((cell) => parts[cell]?.spec?.type === "question");
    const unasked = asks.filter((cell) => !isAsked(specIn(parts, cell)));
    const first = parts[asks[0] ?? -1]?.spec;
    const heading = HEADING.exec(parts[start]?.words ?? "")?.[1];
    // The words above go with the questions they are about: those of the same step.
    const own = asks.filter((cell) => (specIn(parts, cell).step ?? "") === (first?.step ?? ""));
    const isWhole = first && heading && own.every((cell) => unasked.includes(cell));
    if (isWhole) {
      runs.push({ parts: [start, ...own], title: heading.trim(), key: first.id, isStep: Boolean(first.step) });
    }
    for (const cell of unasked) {
      const spec = specIn(parts, cell);
      const isDone = isWhole && own.includes(cell);
      if (!isDone) runs.push({ parts: [cell], title: titleOf(spec), key: spec.id, isStep: false });
    }
    start = end;
  }
  return runs;
}

/**
 * @param {Part[]} parts
 * @param {number} cell  that asks something
 */
const specIn = (parts, cell) => /** @type {Spec} */ (parts[cell]?.spec);

/**
 * @param {Part[]} parts
 * @param {number} start
 * @returns {number} where the next words begin, or what is no question
 */
function endOf(parts, start) {
  let end = start + 1;
  while (end < parts.length && parts[end]?.spec?.type === "question" && parts[end]?.chapter === parts[start]?.chapter)
    end += 1;
  return end;
}

/**
 * @param {number} start
 * @param {number} end
 */
const range = (start, end) => Array.from({ length: end - start }, (_, index) => start + index);
