/** The cells of an open notebook: which are ours, their answers, and what is told of a change. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isEmpty } from "../../weerstand_widgets/labextension/static/session/blank.js";
import { CellIndex, readIdentity } from "../../weerstand_widgets/labextension/static/session/cells.js";
import { answersOf, asked } from "./cases.js";
import { FakeCell, FakeNotebook } from "./notebook.js";

const SESSION = "5".repeat(32);

/**
 * @param {FakeCell[]} cells
 * @param {unknown} [ours]  the notebook's metadata
 */
function open(cells, ours = { schema: 1, session: SESSION }) {
  const notebook = new FakeNotebook(cells, ours);
  /** @type {string[]} */
  const changed = [];
  let times = 0;
  const index = new CellIndex(
    notebook,
    (id) => void changed.push(id),
    () => {
      times += 1;
    },
  );
  return { notebook, index, changed, timesRead: () => times };
}

const text = asked({ kind: "text" });

test("a notebook is a session, a programme, or not ours", () => {
  assert.deepEqual(readIdentity({ session: SESSION }), { isOurs: true, session: SESSION });
  for (const session of [undefined, "", "x", SESSION.toUpperCase().replace("5", "A"), 5])
    assert.deepEqual(readIdentity({ session }), { isOurs: true, session: null });
  for (const ours of [undefined, null, "x", []]) assert.deepEqual(readIdentity(ours), { isOurs: false, session: null });
});

test("a cell is known by its metadata, else by its output; the first of two with one id counts", () => {
  const cells = [
    new FakeCell(text),
    new FakeCell(null, { id: "case.other" }),
    new FakeCell(text),
    new FakeCell(null),
    new FakeCell({ type: "question" }),
  ];
  const { index } = open(cells);
  assert.deepEqual(index.ids(), ["case.asked", "case.other"]);
  assert.equal(index.cellById.get("case.asked"), cells[0]);
  assert.deepEqual(
    [index.spec("case.asked")?.kind, index.spec("case.other"), index.spec("case.none")],
    ["text", null, null],
  );
});

test("answers are put in the document, authors sorted", () => {
  const cell = new FakeCell(text, { schema: 1, id: "case.asked", extra: "of another version" });
  const { index, changed } = open([cell]);
  index.put("case.asked", answersOf({ z: 1, a: 2 }));
  const written = cell.metadata();
  assert.deepEqual(Object.keys(written.answers), ["a", "z"]);
  assert.deepEqual([written.schema, written.id, written.extra], [1, "case.asked", "of another version"]);
  assert.deepEqual(index.answers("case.asked"), answersOf({ a: 2, z: 1 }));
  assert.deepEqual(changed, ["case.asked"]);
});

test("a change by anyone is told", () => {
  const cell = new FakeCell(text);
  const { changed } = open([cell]);
  cell.setMetadata({ id: "case.asked", answers: answersOf({ "": "x" }) });
  assert.deepEqual(changed, ["case.asked"]);
});

test("a cell that gets another id is another question's", () => {
  const cell = new FakeCell(text, { id: "case.asked" });
  const { index } = open([cell]);
  cell.setMetadata({ id: "case.other" });
  assert.deepEqual(index.ids(), ["case.other"]);
});

test("in a programme what is typed is tried out and never written", () => {
  const cell = new FakeCell(text);
  const { index, changed } = open([cell], { schema: 1 });
  index.put("case.asked", answersOf({ "": "x" }));
  assert.deepEqual(index.answers("case.asked"), answersOf({ "": "x" }));
  assert.deepEqual([cell.metadata(), changed], [undefined, ["case.asked"]]);
});

test("a cell that is run again asks its new question; the same question stays the same", () => {
  const cell = new FakeCell(text);
  const { index } = open([cell]);
  const before = index.spec("case.asked");
  cell.run({ ...text });
  assert.equal(index.spec("case.asked"), before);
  cell.run({ ...text, title: "Anders?" });
  assert.equal(index.spec("case.asked")?.title, "Anders?");
});

test("cells that come in are found, and ones that go are forgotten", () => {
  const first = new FakeCell(text);
  const { notebook, index, timesRead } = open([first]);
  const more = new FakeCell(asked({ kind: "items", id: "case.more" }));
  notebook.set([first, more]);
  assert.deepEqual(index.ids(), ["case.asked", "case.more"]);
  notebook.set([more]);
  assert.deepEqual(index.ids(), ["case.more"]);
  assert.equal(timesRead(), 3);
});

test("a session that is closed hears nothing more", () => {
  const cell = new FakeCell(text);
  const { index, changed } = open([cell]);
  index.destroy();
  cell.setMetadata({ id: "case.asked", answers: {} });
  assert.deepEqual(changed, []);
});

test("a question is empty while nothing stands in it; of a turn its state does not count", () => {
  const round = asked({ kind: "round" });
  for (const values of [{}, { "": null }, { "": " " }]) assert.equal(isEmpty(text, answersOf(values)), true);
  assert.equal(isEmpty(text, answersOf({ "": "x" })), false);
  assert.equal(isEmpty(round, answersOf({ "": { done: ["p1"], revealed: true }, p1: "" })), true);
  assert.equal(isEmpty(round, answersOf({ "": { done: ["p1"], revealed: true }, p1: "x" })), false);
});
