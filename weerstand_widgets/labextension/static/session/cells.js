/**
 * The cells of one open notebook: which of them is ours, its spec, and the answers in its metadata.
 *
 * The metadata is the document: another view, another browser under jupyter-collaboration, and our own fields all
 * hear of a change from there. What is read may come from anyone, so wrong shapes are left out.
 */

import { canonical, own, sorted } from "./merge.js";

/** @typedef {import("./notebook.js").Notebook} Notebook */
/** @typedef {import("./notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("./notebook.js").Change} Change */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {{id: string, type: string, schema: number, [key: string]: any}} Spec */

export const MIME = "application/vnd.weerstand.v1+json";
export const SCHEMA = 1;
const ID = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/;
const SESSION_ID = /^[0-9a-f]{32}$/;
const TYPES = ["question", "phase", "session", "report"];

/**
 * @param {unknown} data  what stands in an output under our MIME type
 * @returns {Spec | null} the spec, or null where it is not one
 */
export function readSpec(data) {
  if (!isRecord(data) || !TYPES.includes(/** @type {string} */ (data.type))) return null;
  const id = data.id ?? data.type;
  if (typeof id !== "string" || !ID.test(id) || !Number.isInteger(data.schema)) return null;
  return /** @type {Spec} */ ({ ...data, id });
}

/** @param {Spec} spec */
export const isUnlinked = (spec) => ["weigh", "vote"].includes(spec.kind) || spec.anonymous === true;

/** @param {Spec} spec */
export const isTurn = (spec) => ["weigh", "vote", "round"].includes(spec.kind);

/**
 * @param {unknown} metadata  our part of a notebook's
 * @returns {{isOurs: boolean, session: string | null}} a programme is ours and has no session
 */
export function readIdentity(metadata) {
  if (!isRecord(metadata)) return { isOurs: false, session: null };
  const session = metadata.session;
  return { isOurs: true, session: typeof session === "string" && SESSION_ID.test(session) ? session : null };
}

export class CellIndex {
  /**
   * @param {Notebook} notebook
   * @param {(id: string) => void} onChange  answers of this cell changed, by whomever
   * @param {() => void} onCells  cells came, went or moved, or ask something else now
   */
  constructor(notebook, onChange, onCells) {
    this.notebook = notebook;
    this.onChange = onChange;
    this.onCells = onCells;
    /** @type {Map<string, NotebookCell>} */
    this.cellById = new Map();
    /** @type {Map<NotebookCell, {id: string | null, spec: Spec | null}>} */
    this.known = new Map();
    /** @type {Map<string, Answers>} answers typed in a programme: to try it out, never written */
    this.tried = new Map();
    this.refill();
    this.leave = notebook.follow((change, cell) => this.hear(change, cell));
  }

  /**
   * @param {Change} change
   * @param {NotebookCell | null} cell
   */
  hear(change, cell) {
    if (change === "metadata" && cell !== null) {
      const { id } = this.read(cell);
      const isNamedAnew = id !== null && (cell.metadata()?.id ?? id) !== id;
      if (id !== null && this.cellById.get(id) === cell && !isNamedAnew) this.onChange(id);
      else this.renew(cell);
    } else if (change === "outputs" && cell !== null) this.renew(cell);
    else if (change === "cells") this.refill();
  }

  /**
   * A cell ran, was cleared, or got another id: what it asks may be another question now.
   *
   * @param {NotebookCell} cell
   */
  renew(cell) {
    const before = this.known.get(cell)?.spec;
    this.known.delete(cell);
    const now = this.read(cell);
    // The same question, asked again: who writes in it is not disturbed.
    if (before && canonical(before) === canonical(now.spec)) now.spec = before;
    this.refill();
  }

  /** Look through all cells again: some were added, moved, run or removed. */
  refill() {
    const cells = this.notebook.cells();
    const there = new Set(cells);
    for (const cell of this.known.keys()) if (!there.has(cell)) this.known.delete(cell);
    this.cellById.clear();
    for (const cell of cells) {
      const { id } = this.read(cell);
      if (id !== null && !this.cellById.has(id)) this.cellById.set(id, cell);
    }
    this.onCells();
  }

  /**
   * @param {NotebookCell} cell
   * @returns {{id: string | null, spec: Spec | null}} its id from its metadata, or from what it shows
   */
  read(cell) {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const spec = cell.type === "code" ? specIn(cell) : null;
    const named = cell.type === "code" ? cell.metadata()?.id : null;
    const id = typeof named === "string" && ID.test(named) ? named : (spec?.id ?? null);
    const found = { id, spec };
    this.known.set(cell, found);
    return found;
  }

  /** @param {string} id */
  has(id) {
    return this.cellById.has(id);
  }

  /** Whether what is typed belongs in the file. */
  get isSession() {
    return readIdentity(this.notebook.metadata()).session !== null;
  }

  /** @returns {string[]} ids in the order of the notebook */
  ids() {
    return [...this.cellById.keys()];
  }

  /**
   * @param {string} id
   * @returns {Spec | null} from the cell's output; null once outputs are cleared
   */
  spec(id) {
    const cell = this.cellById.get(id);
    return cell === undefined ? null : this.read(cell).spec;
  }

  /**
   * @param {string} id
   * @returns {Answers}
   */
  answers(id) {
    if (!this.isSession) return this.tried.get(id) ?? {};
    return readAnswers(this.cellById.get(id)?.metadata()?.answers);
  }

  /**
   * Put a cell's answers in the document.
   *
   * @param {string} id
   * @param {Answers} answers  all of them
   */
  put(id, answers) {
    if (!this.isSession) {
      this.tried.set(id, answers);
      this.onChange(id);
      return;
    }
    const cell = this.cellById.get(id);
    cell?.setMetadata({ schema: SCHEMA, ...cell.metadata(), id, answers: sorted(answers) });
  }

  destroy() {
    this.leave();
  }
}

/**
 * @param {NotebookCell} cell
 * @returns {Spec | null} the first of ours in its outputs
 */
function specIn(cell) {
  for (const data of cell.outputs()) {
    const spec = readSpec(data[MIME]);
    if (spec !== null) return spec;
  }
  return null;
}

/**
 * @param {unknown} data
 * @returns {Answers} those that are answers
 */
export function readAnswers(data) {
  if (!isRecord(data)) return {};
  return Object.fromEntries(Object.entries(data).filter(([, answer]) => isAnswer(answer)));
}

/** @param {unknown} data */
function isAnswer(data) {
  if (!isRecord(data) || !Object.hasOwn(data, "value")) return false;
  return Number.isSafeInteger(data.revision) && Number(data.revision) >= 1 && typeof data.updated_at === "string";
}

/**
 * @param {unknown} data
 * @returns {data is Record<string, any>}
 */
export function isRecord(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/**
 * @param {Answers} answers
 * @param {string} [author]
 * @returns {any} the value, or null
 */
export const valueOf = (answers, author = "") => own(answers, author)?.value ?? null;
