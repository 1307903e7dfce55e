/**
 * The cells of one open notebook: which of them is ours, its spec, and the answers in its metadata.
 *
 * The metadata is the document: another view, another browser under jupyter-collaboration, and our own fields all
 * hear of a change from there. What is read may come from anyone, so wrong shapes are left out.
 */

import { isBlank } from "./blank.js";
import { AUTHOR, HIGHEST_REVISION, ID_PATTERN, MAX_ID } from "./limits.js";
import { own, sorted } from "./merge.js";

/** @typedef {import("../lab/jupyter").CellModel} CellModel */
/** @typedef {import("../lab/jupyter").NotebookModel} NotebookModel */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {{id: string, type: string, schema: number, [key: string]: any}} Spec */
/** @typedef {Spec | import("./types.js").Question} Asked  a question, as read or as drawn */

export const MIME = "application/vnd.weerstand.v1+json";
export const SCHEMA = 1;
const KEY = "weerstand";
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
 * @param {Asked} spec
 * @param {Answers} answers
 * @returns {boolean} whether nobody answered
 */
export function isEmpty(spec, answers) {
  const given = Object.entries(answers).filter(([author]) => isTurn(spec) !== (author === ""));
  return given.every(([, { value }]) => isBlank(value));
}

/**
 * @param {NotebookModel} model
 * @returns {{isOurs: boolean, session: string | null}} a programme is ours and has no session
 */
export function readNotebook(model) {
  const metadata = model.getMetadata(KEY);
  if (!isRecord(metadata)) return { isOurs: false, session: null };
  const session = metadata.session;
  return { isOurs: true, session: typeof session === "string" && SESSION_ID.test(session) ? session : null };
}

/**
 * Give a notebook another session id: it becomes a session of its own.
 *
 * @param {NotebookModel} model
 * @param {string} session
 */
export function setSession(model, session) {
  model.setMetadata(KEY, { ...model.getMetadata(KEY), session });
}

export class CellIndex {
  /**
   * @param {NotebookModel} model
   * @param {(id: string) => void} onChange  answers of this cell changed, by whomever
   * @param {(id: string) => void} onCell  a cell with this id came in
   */
  constructor(model, onChange, onCell) {
    this.model = model;
    this.onChange = onChange;
    this.onCell = onCell;
    /** @type {Map<string, CellModel>} */
    this.cellById = new Map();
    /** @type {WeakMap<CellModel, Spec | null>} */
    this.specByCell = new WeakMap();
    /** @type {Map<string, Answers>} answers typed in a programme: to try it out, never written */
    this.tried = new Map();
    model.cells.changed.connect(this.refill, this);
    this.refill();
  }

  /** Look through all cells again: some were added, moved, run or removed. */
  refill() {
    const before = new Set(this.cellById.values());
    this.cellById.clear();
    for (const cell of this.model.cells) {
      const id = cellId(cell);
      if (id === null || this.cellById.has(id)) continue;
      this.cellById.set(id, cell);
      if (before.has(cell)) continue;
      this.follow(cell);
      this.onCell(id);
    }
  }

  /**
   * A field stands in this cell: take it in, if it is not there yet (a question an author just ran).
   *
   * @param {CellModel} cell
   * @param {Spec} spec
   */
  add(cell, spec) {
    this.specByCell.set(cell, spec);
    if (this.cellById.has(spec.id)) return;
    this.cellById.set(spec.id, cell);
    this.follow(cell);
    this.onCell(spec.id);
  }

  /** @param {CellModel} cell */
  follow(cell) {
    cell.metadataChanged.disconnect(this.onMetadata, this);
    cell.metadataChanged.connect(this.onMetadata, this);
    cell.outputs.changed.disconnect(this.onOutputs, this);
    cell.outputs.changed.connect(this.onOutputs, this);
  }

  /** A cell ran or was cleared: what it asks may be another question now. */
  onOutputs() {
    this.specByCell = new WeakMap();
  }

  /**
   * @param {CellModel} cell
   * @param {{key: string}} change
   */
  onMetadata(cell, change) {
    if (change.key !== KEY) return;
    const id = cellId(cell);
    if (id !== null) this.onChange(id);
  }

  /** @param {string} id */
  has(id) {
    return this.cellById.has(id);
  }

  /** Whether what is typed belongs in the file. */
  get isSession() {
    return readNotebook(this.model).session !== null;
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
    if (cell === undefined) return null;
    const known = this.specByCell.get(cell);
    if (known !== undefined) return known;
    const spec = specIn(cell);
    this.specByCell.set(cell, spec);
    return spec;
  }

  /**
   * @param {string} id
   * @returns {Answers}
   */
  answers(id) {
    if (!this.isSession) return this.tried.get(id) ?? {};
    return readAnswers(this.cellById.get(id)?.getMetadata(KEY)?.answers);
  }

  /**
   * Put a cell's answers in the document. It is no step that "undo" takes back: it was said, and is kept.
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
    if (cell === undefined) return;
    const metadata = { schema: SCHEMA, ...cell.getMetadata(KEY), id, answers: sorted(answers) };
    cell.sharedModel.transact(() => cell.setMetadata(KEY, metadata), false);
  }

  destroy() {
    // A notebook that was closed has no cells any more.
    this.model.cells?.changed.disconnect(this.refill, this);
    for (const cell of this.cellById.values()) {
      cell.metadataChanged.disconnect(this.onMetadata, this);
      cell.outputs?.changed.disconnect(this.onOutputs, this);
    }
  }
}

/**
 * @param {CellModel} cell
 * @returns {string | null} from its metadata, or from the spec in its output
 */
function cellId(cell) {
  if (cell.type !== "code") return null;
  const id = cell.getMetadata(KEY)?.id;
  return isId(id) ? id : (specIn(cell)?.id ?? null);
}

/**
 * @param {CellModel} cell
 * @returns {Spec | null} the first of ours in its outputs
 */
function specIn(cell) {
  for (const output of cell.sharedModel.toJSON().outputs ?? []) {
    const spec = readSpec(output.data?.[MIME]);
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
