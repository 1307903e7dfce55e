/**
 * The cells of one open notebook: which of them is ours, its spec, and the answers in its metadata.
 *
 * The metadata is the document: another view, another browser under jupyter-collaboration, and our own fields all
 * hear of a change from there. What is read may come from anyone, so wrong shapes are left out.
 */

import { AUTHOR, HIGHEST_REVISION, ID_PATTERN, MAX_ID } from "./limits.js";
import { canonical, own, sorted } from "./merge.js";

/** @typedef {import("./notebook.js").Notebook} Notebook */
/** @typedef {import("./notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("./notebook.js").Change} Change */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {{id: string, type: string, schema: number, [key: string]: any}} Spec */
/** @typedef {Spec | import("./types.js").Question} Asked  a question, as read or as drawn */

export const MIME = "application/vnd.weerstand.v1+json";
export const SCHEMA = 1;
/** Where the header's value stands among the answers. */
export const HEADER = "session";
const WHOLE_ID = new RegExp(`^${ID_PATTERN}$`);
const WHOLE_AUTHOR = new RegExp(`^${AUTHOR}$`);
/** How the author of a contribution begins that was given the second time; a random token follows. */
export const SECOND = "second_";
/** Each participant contributes on their own; all is shown together. */
const TURN_KINDS = ["weigh", "vote", "round"];
/** Contributions that nobody may link to a person, whatever the author of the programme says. */
const UNLINKED_KINDS = ["weigh", "vote"];
/** A group may do it a second time. */
const REPEATED_KINDS = ["weigh"];
const SESSION_ID = /^[0-9a-f]{32}$/;
const TYPES = ["question", "phase", "session", "report"];

/**
 * @param {unknown} data  what stands in an output under our MIME type
 * @returns {Spec | null} the spec, or null where it is not one
 */
export function readSpec(data) {
  if (!isRecord(data) || !TYPES.includes(/** @type {string} */ (data.type))) return null;
  const id = data.id ?? data.type;
  if (!isId(id) || !Number.isInteger(data.schema)) return null;
  return /** @type {Spec} */ ({ ...data, id });
}

/**
 * @param {unknown} id
 * @returns {id is string} an id of a phase, or of a question in one: two parts with a dot
 */
export function isId(id) {
  const parts = typeof id === "string" ? id.split(".") : [];
  return [1, 2].includes(parts.length) && parts.every((part) => part.length <= MAX_ID && WHOLE_ID.test(part));
}

/** @param {string} id  of a question or a phase */
export const phaseOf = (id) => id.split(".")[0] ?? id;

/** @param {Asked} spec */
export const isTurn = (spec) => TURN_KINDS.includes(spec.kind);

/** @param {Asked} spec */
export const isUnlinked = (spec) => UNLINKED_KINDS.includes(spec.kind) || spec.anonymous === true;

/** @param {Asked} spec */
export const mayRepeat = (spec) => REPEATED_KINDS.includes(spec.kind);

/**
 * @param {Asked} spec
 * @param {string} author  "" is the group, or the state of a turn
 * @returns {boolean} whether an answer to this question may stand under this author
 */
export function isAuthor(spec, author) {
  if (!isTurn(spec)) return author === "";
  return WHOLE_AUTHOR.test(author) && (mayRepeat(spec) || !author.startsWith(SECOND));
}

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
    /** Whether cells hold answers while nothing says of which session: another program left that out. */
    this.isLost = false;
    this.refill();
    this.leave = notebook.follow((change, cell) => this.hear(change, cell));
  }

  /**
   * @param {Change} change
   * @param {NotebookCell | null} cell
   */
  hear(change, cell) {
    if (change === "metadata" || change === "notebook") this.isLost = this.holdsLost();
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
    this.isLost = this.holdsLost();
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
    const id = isId(named) ? named : (spec?.id ?? null);
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

  holdsLost() {
    if (this.isSession) return false;
    const named = this.notebook.cells().filter((cell) => cell.type === "code" && isId(cell.metadata()?.id));
    return named.some((cell) => Object.keys(readAnswers(cell.metadata().answers)).length > 0);
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
    if (!this.isSession && !this.isLost) return this.tried.get(id) ?? {};
    return readAnswers(this.cellById.get(id)?.metadata()?.answers);
  }

  /**
   * Put a cell's answers in the document.
   *
   * @param {string} id
   * @param {Answers} answers  all of them
   */
  put(id, answers) {
    if (!this.isSession && !this.isLost) {
      this.tried.set(id, answers);
      this.onChange(id);
      return;
    }
    const cell = this.cellById.get(id);
    const others = Object.fromEntries(unreadIn(cell?.metadata()?.answers));
    cell?.setMetadata({ schema: SCHEMA, ...cell.metadata(), id, answers: sorted({ ...others, ...answers }) });
  }

  /**
   * @param {string} id
   * @returns {unknown[]} what stands in the place of its answers and is none, such as one of a revision nobody counts
   */
  unread(id) {
    const found = unreadIn(this.cellById.get(id)?.metadata()?.answers);
    return found.map(([, one]) => (isRecord(one) && Object.hasOwn(one, "value") ? one.value : one));
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
  return Object.fromEntries(Object.entries(data).flatMap(([author, answer]) => readAnswer(author, answer)));
}

/**
 * @param {unknown} data
 * @returns {[string, any][]} those that are none
 */
const unreadIn = (data) =>
  isRecord(data) ? Object.entries(data).filter(([author, one]) => readAnswer(author, one).length === 0) : [];

/**
 * @param {string} author
 * @param {unknown} data
 * @returns {[string, Answer][]} one, or none where it is no answer
 */
function readAnswer(author, data) {
  if (!isRecord(data) || !Object.hasOwn(data, "value")) return [];
  const { value, revision = 1, updated_at = "", ...more } = data;
  if (!Number.isInteger(revision) || revision < 1 || revision > HIGHEST_REVISION || typeof updated_at !== "string")
    return [];
  return Object.keys(more).length === 0 ? [[author, { value, revision, updated_at }]] : [];
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

/** @param {Answers} answers  of a turn kind */
export const isRevealed = (answers) => valueOf(answers)?.revealed === true;
