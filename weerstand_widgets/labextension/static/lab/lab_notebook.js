/**
 * JupyterLab's notebook model as the notebook a session asks for.
 */

import { isRecord, MIME, readIdentity, readSpec } from "../session/cells.js";
import { Saver } from "./saving.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").CellModel} CellModel */
/** @typedef {import("../session/notebook.js").Notebook} Notebook */
/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("../session/notebook.js").Change} Change */

const KEY = "weerstand";

/**
 * @param {Context} context  whose notebook was read
 * @returns whether it is ours, and which session
 */
export function identityOf({ model }) {
  const identity = readIdentity(model.getMetadata(KEY));
  return identity.isOurs ? identity : { ...identity, isOurs: holdsOurs(model) };
}

/**
 * Whether cells are ours, whatever the notebook says: another program may leave out what it does not know.
 *
 * @param {Context["model"]} model
 */
const holdsOurs = (model) =>
  [...(model.cells ?? [])].some((cell) => {
    const { outputs } = cell;
    const shown = Array.from({ length: outputs?.length ?? 0 }, (_, index) => outputs.get(index).data[MIME]);
    return cell.type === "code" && (isRecord(cell.getMetadata(KEY)) || shown.some((data) => readSpec(data) !== null));
  });

/** @implements {Notebook} */
export class LabNotebook {
  /**
   * @param {Context} context  whose notebook was read
   * @param {import("./jupyter").ContentsManager} contents
   */
  constructor(context, contents) {
    this.context = context;
    this.contents = contents;
    /** @type {Map<CellModel, LabCell>} */
    this.cellByModel = new Map();
    /** @type {Set<(change: Change, cell: NotebookCell | null) => void>} */
    this.followers = new Set();
    const { model } = context;
    model.cells.changed.connect(this.onCells, this);
    model.metadataChanged.connect(this.onMetadata, this);
    context.pathChanged.connect(this.onPath, this);
    this.meet();
  }

  get path() {
    return this.context.path;
  }

  get isReadOnly() {
    return this.context.contentsModel?.writable === false;
  }

  metadata() {
    return this.context.model.getMetadata(KEY);
  }

  /** @param {Record<string, unknown>} value */
  setMetadata(value) {
    this.context.model.setMetadata(KEY, value);
  }

  /** @returns {LabCell[]} */
  cells() {
    // A notebook that was closed has no cells any more.
    return [...(this.context.model?.cells ?? [])].flatMap((model) => this.cellByModel.get(model) ?? []);
  }

  /** @param {(change: Change, cell: NotebookCell | null) => void} hear */
  follow(hear) {
    this.followers.add(hear);
    return () => void this.followers.delete(hear);
  }

  /** @param {import("../session/notebook.js").KeeperCalls} calls */
  keep(calls) {
    return new Saver(this.context, this.contents, calls);
  }

  /**
   * @param {Change} change
   * @param {NotebookCell | null} cell
   */
  tell(change, cell) {
    for (const hear of [...this.followers]) hear(change, cell);
  }

  /** Get to know the cells that are there now. */
  meet() {
    const models = new Set(this.context.model?.cells ?? []);
    for (const model of this.cellByModel.keys()) if (!models.has(model)) this.cellByModel.delete(model);
    for (const model of models) {
      if (!this.cellByModel.has(model))
        this.cellByModel.set(model, new LabCell(model, (change, cell) => this.tell(change, cell)));
    }
  }

  onCells() {
    this.meet();
    this.tell("cells", null);
  }

  /**
   * @param {unknown} _model
   * @param {{key: string}} change
   */
  onMetadata(_model, { key }) {
    if (key === KEY) this.tell("notebook", null);
  }

  onPath() {
    this.tell("path", null);
  }
}

/** @implements {NotebookCell} */
class LabCell {
  /**
   * @param {CellModel} model
   * @param {(change: Change, cell: LabCell) => void} tell
   */
  constructor(model, tell) {
    this.model = model;
    this.id = model.id;
    this.type = model.type;
    model.metadataChanged.connect((_, { key }) => key === KEY && tell("metadata", this));
    if (model.type === "code") model.outputs.changed.connect(() => tell("outputs", this));
    if (model.type === "markdown") model.contentChanged.connect(() => tell("source", this));
  }

  source() {
    return this.model.sharedModel.getSource();
  }

  outputs() {
    const { outputs } = this.model;
    return Array.from({ length: outputs?.length ?? 0 }, (_, index) => outputs.get(index).data);
  }

  metadata() {
    return this.model.getMetadata(KEY);
  }

  /** @param {Record<string, unknown>} value */
  setMetadata(value) {
    this.model.sharedModel.transact(() => this.model.setMetadata(KEY, value), false);
  }
}
