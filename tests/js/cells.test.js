/** The cells of an open notebook: which are ours, their answers, and what is told of a change. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellIndex, isEmpty, MIME, readNotebook } from "../../weerstand_widgets/labextension/static/session/cells.js";
import { answersOf, asked } from "./cases.js";

const SESSION = "5".repeat(32);

/** A signal as JupyterLab's: who listens is called with the sender and what changed. */
class Signal {
  constructor() {
    /** @type {{listen: Function, context: unknown}[]} */
    this.listeners = [];
  }

  /**
   * @param {Function} listen
   * @param {unknown} context
   */
  connect(listen, context) {
    this.listeners.push({ listen, context });
  }

  /**
   * @param {Function} listen
   * @param {unknown} context
   */
  disconnect(listen, context) {
    this.listeners = this.listeners.filter((one) => one.listen !== listen || one.context !== context);
  }

  /** @param {unknown[]} given */
  emit(...given) {
    for (const { listen, context } of this.listeners) listen.apply(context, given);
  }
}

/** A cell or a notebook with metadata, as far as the index asks of it. */
class Model {
  /** @param {Record<string, unknown>} metadata */
  constructor(metadata) {
    this.metadata = metadata;
    this.metadataChanged = new Signal();
  }

  /** @param {string} key */
  getMetadata(key) {
    return this.metadata[key];
  }

  /**
   * @param {string} key
   * @param {unknown} value
   */
  setMetadata(key, value) {
    this.metadata[key] = value;
    this.metadataChanged.emit(this, { key });
  }
}

class Cell extends Model {
  /**
   * @param {unknown} spec  what stands in its output; null for none
   * @param {unknown} [ours]  its metadata under our key
   */
  constructor(spec, ours) {
    super(ours === undefined ? {} : { weerstand: ours });
    this.type = "code";
    this.outputs = { changed: new Signal() };
    /** @type {unknown[]} whether each change was a step that "undo" takes back */
    this.undoable = [];
    this.sharedModel = {
      toJSON: () => ({ outputs: spec === null ? [] : [{ data: { [MIME]: spec } }] }),
      transact: (/** @type {() => void} */ act, /** @type {boolean} */ isUndoable) => {
        this.undoable.push(isUndoable);
        act();
      },
    };
  }
}

/**
 * @param {Cell[]} cells
 * @param {unknown} [ours]  the notebook's metadata under our key
 */
function open(cells, ours = { schema: 1, session: SESSION }) {
  const model = Object.assign(new Model({ weerstand: ours }), {
    cells: Object.assign([...cells], { changed: new Signal() }),
  });
  /** @type {string[]} */
  const changed = [];
  /** @type {string[]} */
  const came = [];
  const index = new CellIndex(
    /** @type {any} */ (model),
    (id) => changed.push(id),
    (id) => came.push(id),
  );
  return { model, index, changed, came };
}

const text = asked({ kind: "text" });

test("a notebook is a session, a programme, or not ours", () => {
  const found = (/** @type {unknown} */ ours) => readNotebook(/** @type {any} */ (new Model({ weerstand: ours })));
  assert.deepEqual(found({ session: SESSION }), { isOurs: true, session: SESSION });
  for (const session of [undefined, "", "x", SESSION.toUpperCase().replace("5", "A"), 5])
    assert.deepEqual(found({ session }), { isOurs: true, session: null });
  for (const ours of [undefined, null, "x", []]) assert.deepEqual(found(ours), { isOurs: false, session: null });
});

test("a cell is known by its metadata, else by its output; the first of two with one id counts", () => {
  const cells = [
    new Cell(text),
    new Cell(null, { id: "case.other" }),
    new Cell(text),
    new Cell(null),
    new Cell({ type: "question" }),
  ];
  const { index, came } = open(cells);
  assert.deepEqual(index.ids(), ["case.asked", "case.other"]);
  assert.deepEqual(came, ["case.asked", "case.other"]);
  assert.deepEqual(
    [index.spec("case.asked")?.kind, index.spec("case.other"), index.spec("case.none")],
    ["text", null, null],
  );
});

test("answers are put in the document, authors sorted, and it is no step that undo takes back", () => {
  const cell = new Cell(text, { schema: 1, id: "case.asked", extra: "of another version" });
  const { index, changed } = open([cell]);
  index.put("case.asked", answersOf({ z: 1, a: 2 }));
  const written = /** @type {any} */ (cell.metadata.weerstand);
  assert.deepEqual(Object.keys(written.answers), ["a", "z"]);
  assert.deepEqual([written.schema, written.id, written.extra], [1, "case.asked", "of another version"]);
  assert.deepEqual(index.answers("case.asked"), answersOf({ a: 2, z: 1 }));
  assert.deepEqual([changed, cell.undoable], [["case.asked"], [false]]);
});

test("a change by anyone is told, and one of other metadata is not", () => {
  const cell = new Cell(text);
  const { changed } = open([cell]);
  cell.setMetadata("tags", ["x"]);
  assert.deepEqual(changed, []);
  cell.setMetadata("weerstand", { id: "case.asked", answers: answersOf({ "": "x" }) });
  assert.deepEqual(changed, ["case.asked"]);
});

test("in a programme what is typed is tried out and never written", () => {
  const cell = new Cell(text);
  const { index, changed } = open([cell], { schema: 1 });
  index.put("case.asked", answersOf({ "": "x" }));
  assert.deepEqual(index.answers("case.asked"), answersOf({ "": "x" }));
  assert.deepEqual([cell.metadata, changed], [{}, ["case.asked"]]);
});

test("a cell that is run again asks its new question", () => {
  const cell = new Cell(text);
  const { index } = open([cell]);
  assert.equal(index.spec("case.asked")?.title, "Vraag?");
  cell.sharedModel.toJSON = () => ({ outputs: [{ data: { [MIME]: { ...text, title: "Anders?" } } }] });
  cell.outputs.changed.emit();
  assert.equal(index.spec("case.asked")?.title, "Anders?");
});

test("cells that come in are told once, and ones that go are forgotten", () => {
  const { model, index, came } = open([new Cell(text)]);
  model.cells.push(new Cell(asked({ kind: "items", id: "case.more" })));
  model.cells.changed.emit();
  assert.deepEqual(came, ["case.asked", "case.more"]);
  model.cells.shift();
  model.cells.changed.emit();
  assert.deepEqual(index.ids(), ["case.more"]);
});

test("a session that is closed hears nothing more", () => {
  const cell = new Cell(text);
  const { index, changed } = open([cell]);
  index.destroy();
  cell.setMetadata("weerstand", { id: "case.asked", answers: {} });
  assert.deepEqual(changed, []);
});

test("a question is empty while nothing stands in it; of a turn its state does not count", () => {
  const round = asked({ kind: "round" });
  for (const values of [{}, { "": null }, { "": " " }]) assert.equal(isEmpty(text, answersOf(values)), true);
  assert.equal(isEmpty(text, answersOf({ "": "x" })), false);
  assert.equal(isEmpty(round, answersOf({ "": { done: ["p1"], revealed: true }, p1: "" })), true);
  assert.equal(isEmpty(round, answersOf({ "": { done: ["p1"], revealed: true }, p1: "x" })), false);
});
