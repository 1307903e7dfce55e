/** What other programs take from a session: seen in whatever way it goes, and its answers are shown whatever is said. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellIndex } from "../../weerstand_widgets/labextension/static/session/cells.js";
import { damageOf, nameAnew, unaskedIn } from "../../weerstand_widgets/labextension/static/session/damage.js";
import { answersOf, asked } from "./cases.js";
import { FakeCell, FakeNotebook } from "./notebook.js";

const OURS = { schema: 1, session: "5".repeat(32) };
const HEADER = { type: "session", schema: 1, programme: "eigen", version: "2.0", title: "Eigen" };
const text = asked({ kind: "text" });
const filled = () => ({ schema: 1, id: "case.asked", answers: answersOf({ "": "Zo ging het" }) });

/**
 * @param {FakeCell[]} cells
 * @param {any} ours  the notebook's metadata
 */
function open(cells, ours) {
  const notebook = new FakeNotebook(cells, ours);
  const index = new CellIndex(
    notebook,
    () => {},
    () => {},
  );
  return /** @type {any} */ ({ notebook, cells: index, id: index.isSession ? OURS.session : null, unasked: [] });
}

test("answers are shown, and the loss is told, whatever became of the notebook's own metadata", () => {
  for (const ours of [undefined, null, "x", [], {}, { session: "" }, { session: 5 }, { session: "5".repeat(31) }]) {
    const session = open([new FakeCell(HEADER), new FakeCell(text, filled())], ours);
    assert.equal(damageOf(session), "identity");
    assert.equal(session.cells.answers("case.asked")[""].value, "Zo ging het");
  }
});

test("a programme holds no answers and is whole, with or without our metadata", () => {
  for (const ours of [undefined, { schema: 1 }])
    for (const cell of [undefined, { schema: 1, id: "case.asked" }, { id: "case.asked", answers: {} }, "x"]) {
      const session = open([new FakeCell(text, cell), new FakeCell(null)], ours);
      assert.equal(damageOf(session), null);
      session.cells.put("case.asked", answersOf({ "": "Even proberen" }));
      assert.equal(session.cells.cellById.get("case.asked").metadata(), cell);
    }
});

test("questions that were taken out are told of: all, some, or their cells", () => {
  const whole = [new FakeCell(HEADER), new FakeCell(text, filled())];
  assert.equal(damageOf(open(whole, OURS)), null);
  assert.equal(damageOf(open([], OURS)), "questions");
  assert.equal(damageOf(open([new FakeCell(null), new FakeCell(null)], OURS)), "questions");
  assert.equal(damageOf(open([new FakeCell(HEADER), new FakeCell(null, filled())], OURS)), "questions");
  const session = open(whole, OURS);
  session.unasked = unaskedIn(session, { "case.asked": answersOf({ "": "x" }), "case.gone": answersOf({ "": "y" }) });
  assert.equal(damageOf(session), "cells");
  session.notebook.set([...whole, new FakeCell(asked({ kind: "text", id: "case.gone" }))]);
  assert.equal(damageOf(session), null);
  assert.deepEqual(unaskedIn(session, { "case.other": answersOf({ "": "" }) }), []);
});

test("a name anew makes it a session again, with its programme and every answer", () => {
  const session = open([new FakeCell(HEADER), new FakeCell(text, filled())], undefined);
  nameAnew(session);
  assert.deepEqual([session.notebook.metadata().programme, session.notebook.metadata().version], ["eigen", "2.0"]);
  assert.equal(session.cells.isSession, true);
  assert.equal(session.cells.isLost, false);
  assert.equal(session.cells.answers("case.asked")[""].value, "Zo ging het");
});
