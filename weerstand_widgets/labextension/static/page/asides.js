/**
 * Questions that are not asked in this session fold away: one line for each step or question, which opens it.
 *
 * What is folded stays where it is and is only hidden, so nothing that is typed or has the focus ever moves.
 */

import { firstControl } from "../fields/elements.js";
import { asking, isStepsQuestion } from "../session/asked.js";
import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { wordsOf } from "./host.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {{chapter: string, words: string | null, spec: Spec | null}} Part  a cell: its words where it is text, what it asks where it asks */
/** @typedef {{parts: number[], title: string, key: string, isStep: boolean}} Run  cells that fold as one */

const HEADER = "session";
const HEADING = /^\s*#{1,6}\s+(.+)$/m;

export class Asides {
  /**
   * @param {Session} session
   * @param {() => void} draw  brings the page up to date
   */
  constructor(session, draw) {
    this.session = session;
    this.draw = draw;
    /** @type {Set<string>} opened by hand, by the first question in it, for as long as the page is there */
    this.opened = new Set();
    /** @type {Map<string, HTMLElement>} by the first question of what it opens */
    this.openers = new Map();
    /** @type {Set<string>} questions that are folded now */
    this.folded = new Set();
    this.length = headerOf(session).length;
    const hear = (/** @type {string} */ id) => {
      if (this.matters(id)) draw();
    };
    session.listeners.add(hear);
    this.destroy = () => session.listeners.delete(hear);
  }

  /** @param {string} id  whose answer changed */
  matters(id) {
    const { length } = headerOf(this.session);
    const isOther = id === HEADER && length !== this.length;
    this.length = length;
    const spec = this.session.cells.spec(id);
    return isOther || this.folded.has(id) || (spec?.type === "question" && isStepsQuestion(spec));
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
        if (id) this.folded.add(id);
      }
      folded.set(run.parts[0] ?? -1, this.openerOf(run));
    }
    return folded;
  }

  /** @param {Run} run */
  openerOf({ key, title, isStep }) {
    const words = isStep ? say("aside.step", { title }) : say("aside.length", { title, length: this.length });
    const known = this.openers.get(key);
    const button = known?.querySelector("button");
    if (known && button?.textContent === words) return known;
    const made = opener(words, () => this.open(key));
    this.openers.set(key, made);
    return made;
  }

  /** @param {string} key */
  open(key) {
    this.opened.add(key);
    this.draw();
    const node = document.querySelector(`[data-weerstand-id="${CSS.escape(key)}"]`);
    if (node instanceof HTMLElement) firstControl(node)?.focus();
  }

  /**
   * Somebody goes to a question: it is there.
   *
   * @param {string} id
   */
  show(id) {
    if (!this.folded.has(id)) return;
    for (const key of this.openers.keys()) if (this.isInRun(key, id)) this.opened.add(key);
    this.opened.add(id);
    this.draw();
  }

  /**
   * @param {string} key
   * @param {string} id
   */
  isInRun(key, id) {
    const { cells } = this.session;
    const step = cells.spec(key)?.step;
    return Boolean(step) && step === cells.spec(id)?.step && key.split(".")[0] === id.split(".")[0];
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

/**
 * @param {string} words
 * @param {() => void} press
 */
function opener(words, press) {
  const line = document.createElement("p");
  line.className = "weerstand-aside";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.ariaExpanded = "false";
  button.addEventListener("click", press);
  line.append(button);
  return line;
}
