/** A session as version 1.0 wrote it is read as it was; Python's half is `tests/unit/test_kept_files.py`. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkAnswers } from "../../weerstand_widgets/labextension/static/fields/kinds.js";
import { MIME } from "../../weerstand_widgets/labextension/static/session/cells.js";
import { headerOf } from "../../weerstand_widgets/labextension/static/session/header.js";
import { Session } from "../../weerstand_widgets/labextension/static/session/session.js";
import { checkSpec } from "../../weerstand_widgets/labextension/static/session/shape.js";
import { FakeCell, FakeNotebook } from "./notebook.js";

const file = JSON.parse(readFileSync(new URL("../data/schema-1-session.ipynb", import.meta.url), "utf8"));
const cells = file.cells.map(
  (/** @type {any} */ cell) => new FakeCell(cell.outputs[0]?.data[MIME] ?? null, cell.metadata.weerstand),
);

test("an old session has its length, its people with their roles, and all its answers", () => {
  const session = new Session(new FakeNotebook(cells, file.metadata.weerstand), () => Promise.reject(new Error()));
  const { length, people } = headerOf(session);
  assert.equal(length, 90);
  assert.deepEqual(
    people.slice(0, 2).map(({ roles }) => roles),
    [["facilitator", "timekeeper"], ["presenter"]],
  );
  const questions = cells.map((/** @type {any} */ { spec }) => spec).filter((/** @type {any} */ spec) => spec?.kind);
  assert.ok(questions.length > 12);
  for (const spec of questions) {
    checkSpec(spec);
    checkAnswers(spec, session.cells.answers(spec.id));
  }
});
