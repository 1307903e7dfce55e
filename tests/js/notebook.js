/** A notebook in memory, as far as a session asks of it. */

import { MIME } from "../../weerstand_widgets/labextension/static/session/cells.js";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/notebook.js").Notebook} Notebook */
/** @typedef {import("../../weerstand_widgets/labextension/static/session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("../../weerstand_widgets/labextension/static/session/notebook.js").Change} Change */

/** @implements {NotebookCell} */
export class FakeCell {
  /**
   * @param {unknown} spec  what stands in its output; null for none
   * @param {any} [ours]  its metadata
   */
  constructor(spec, ours) {
    this.id = "";
    this.type = "code";
    this.spec = spec;
    this.ours = ours;
    /** @type {(change: Change) => void} */
    this.tell = () => {};
  }

  source() {
    return "";
  }

  outputs() {
    return this.spec === null ? [] : [{ [MIME]: this.spec }];
  }

  metadata() {
    return this.ours;
  }

  /** @param {Record<string, unknown>} value */
  setMetadata(value) {
    this.ours = value;
    this.tell("metadata");
  }

  /** @param {unknown} spec */
  run(spec) {
    this.spec = spec;
    this.tell("outputs");
  }
}

/** @implements {Notebook} */
export class FakeNotebook {
  /**
   * @param {FakeCell[]} cells
   * @param {any} ours  its metadata
   */
  constructor(cells, ours) {
    this.path = "x.sessie.ipynb";
    this.isReadOnly = false;
    this.ours = ours;
    /** @type {FakeCell[]} */
    this.all = [];
    /** @type {Set<(change: Change, cell: NotebookCell | null) => void>} */
    this.hearers = new Set();
    this.set(cells);
  }

  /** @param {FakeCell[]} cells */
  set(cells) {
    this.all = cells;
    for (const cell of cells) cell.tell = (change) => this.tell(change, cell);
    this.tell("cells", null);
  }

  cells() {
    return this.all;
  }

  metadata() {
    return this.ours;
  }

  /** @param {Record<string, unknown>} value */
  setMetadata(value) {
    this.ours = value;
    this.tell("notebook", null);
  }

  /** @param {(change: Change, cell: NotebookCell | null) => void} hear */
  follow(hear) {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /**
   * @param {Change} change
   * @param {NotebookCell | null} cell
   */
  tell(change, cell) {
    for (const hear of [...this.hearers]) hear(change, cell);
  }

  keep() {
    return { touch: () => {}, save: async () => true, beAtEase: () => {}, destroy: () => {} };
  }
}
