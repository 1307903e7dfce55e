/** The browser's answers to the cases of the seam; Python answers the same ones in `tests/seam`. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { agreement } from "../../weerstand_widgets/labextension/static/fields/agreement.js";
import { checkAnswers, rowLabels } from "../../weerstand_widgets/labextension/static/fields/kinds.js";
import { where } from "../../weerstand_widgets/labextension/static/fields/spots.js";
import { countVotes, joinVotes } from "../../weerstand_widgets/labextension/static/fields/votes.js";
import { alike } from "../../weerstand_widgets/labextension/static/session/alike.js";
import { asking, proposal } from "../../weerstand_widgets/labextension/static/session/asked.js";
import { isBlank, isEmpty as isNobodys } from "../../weerstand_widgets/labextension/static/session/blank.js";
import * as cells from "../../weerstand_widgets/labextension/static/session/cells.js";
import { clean, oneLine } from "../../weerstand_widgets/labextension/static/session/clean.js";
import { headerOf, readHeader } from "../../weerstand_widgets/labextension/static/session/header.js";
import * as limits from "../../weerstand_widgets/labextension/static/session/limits.js";
import { canonical, merge, newer } from "../../weerstand_widgets/labextension/static/session/merge.js";
import { Session } from "../../weerstand_widgets/labextension/static/session/session.js";
import { checkSpec, ShapeError } from "../../weerstand_widgets/labextension/static/session/shape.js";
import { inWords } from "../../weerstand_widgets/labextension/static/session/words.js";
import { asTiming } from "../../weerstand_widgets/labextension/static/time/timer.js";
import { answersOf, asked, cases, say } from "./cases.js";
import { HEADER, ours } from "./group.js";
import { FakeCell, FakeNotebook } from "./notebook.js";

const nowhere = () => Promise.reject(new Error("there is no server"));

for (const { what, mine, theirs, newer: fresh, merged } of cases("merge"))
  test(`who wins: ${what}`, () => {
    assert.deepEqual(Object.keys(newer(mine, theirs)).sort(), fresh);
    const found = merge(mine, theirs);
    assert.deepEqual(Object.keys(found), Object.keys(merged));
    assert.deepEqual(Object.fromEntries(Object.entries(found).map(([author, { value }]) => [author, value])), merged);
  });

for (const { lengths, usual } of cases("lengths"))
  test(`where nobody chose a length, of ${lengths.join(", ")} minutes`, () => {
    assert.equal(limits.usualLength(lengths), usual);
    const cells = /** @type {any} */ ({ answers: () => ({}), spec: () => ({ lengths }) });
    assert.equal(headerOf({ cells }).length, usual);
  });

for (const names of cases("alike").alike)
  test(`alike for people: ${JSON.stringify(names[0])}`, () =>
    assert.deepEqual(new Set(names.map(alike)), new Set([alike(names[0])])));

for (const [one, other] of cases("alike").other)
  test(`not alike: ${JSON.stringify(one)}`, () => assert.notEqual(alike(one), alike(other)));

for (const { text, line } of cases("lines"))
  test(`on one line: ${JSON.stringify(text)}`, () => assert.equal(oneLine(text), line));

for (const { json, canonical: spelled } of cases("canonical"))
  test(`one spelling: ${json}`, () => assert.equal(canonical(JSON.parse(json)), spelled));

for (const { text, terms, setting, words } of cases("words"))
  test(`words of a setting: ${text}`, () => assert.equal(inWords(text, terms, setting), words));

for (const { what, question, value, labels } of cases("labels"))
  test(`labels of rows: ${what}`, () => {
    const spec = asked(question);
    const words = (/** @type {string} */ text) => inWords(text, spec.terms ?? {}, "team");
    assert.deepEqual(rowLabels(spec, value, words), labels);
  });

for (const { what, questions, length, values, asked: wanted } of cases("asked"))
  test(`what is asked: ${what}`, () => {
    const held = { ...values, session: { length } };
    const found = [HEADER, ...questions.map(asked)].map((spec) => new FakeCell(spec, ours(spec.id, held[spec.id])));
    const session = new Session(new FakeNotebook(found, { schema: 1, session: "5".repeat(32) }), nowhere);
    const isAsked = asking(session);
    const ids = questions.map((/** @type {any} */ { id }) => id);
    assert.deepEqual(
      ids.filter((/** @type {string} */ id) => isAsked(/** @type {any} */ (session.cells.spec(id)))),
      wanted,
    );
  });

test("the heaviest reason proposes its steps first, and no more than there is time for", () => {
  const steps = asked({ kind: "choices", take: { 60: 2 }, suits: { will: ["a"], fear: ["b", "c"], none: ["d"] } });
  assert.deepEqual(proposal(steps, 60, []), []);
  assert.deepEqual(proposal(steps, 60, [{ will: 1, fear: 2 }, { fear: 1 }]), ["b", "c"]);
  assert.deepEqual(proposal(steps, 60, [{ will: 3, fear: 2 }]), ["a", "b"]);
  assert.deepEqual(proposal(steps, 90, [{ will: 3 }]), []);
});

test("ids", () => {
  const { fits, refused } = cases("ids");
  assert.deepEqual(
    fits.filter((/** @type {string} */ id) => !cells.isId(id)),
    [],
  );
  assert.deepEqual(
    refused.filter((/** @type {string} */ id) => cells.isId(id)),
    [],
  );
  const ids = (/** @type {string} */ id) => cells.readSpec(asked({ kind: "text", id }))?.id;
  assert.equal(ids("case.tried"), "case.tried");
  assert.equal(ids("case.Tried"), undefined);
});

test("limits", () => {
  const known = /** @type {Record<string, unknown>} */ ({ ...limits });
  for (const [name, limit] of Object.entries(cases("limits"))) assert.deepEqual(known[name], limit, name);
});

test("blank", () => {
  assert.deepEqual(
    cases("blank").blank.filter((/** @type {unknown} */ value) => !isBlank(value)),
    [],
  );
  assert.deepEqual(cases("blank").something.filter(isBlank), []);
  for (const { question, blank, something } of cases("blank").of_kind) {
    const isEmpty = (/** @type {unknown} */ value) => isNobodys(asked(question), answersOf({ "": value }));
    assert.deepEqual(
      blank.filter((/** @type {unknown} */ value) => !isEmpty(value)),
      [],
    );
    assert.deepEqual(something.filter(isEmpty), []);
  }
});

for (const { value, clean: cleaned } of cases("clean"))
  test(`clean: ${JSON.stringify(value)}`, () => assert.equal(canonical(clean(value)), canonical(cleaned)));

test("what is an answer", () => {
  const kept = (/** @type {unknown} */ answer) => Object.keys(cells.readAnswers({ "": answer })).length;
  for (const answer of cases("answers").fits) assert.equal(kept(answer), 1, JSON.stringify(answer));
  for (const answer of cases("answers").refused) assert.equal(kept(answer), 0, JSON.stringify(answer));
});

test("kinds", () => {
  for (const [kind, { turn, unlinked, repeated }] of Object.entries(cases("kinds"))) {
    const spec = asked({ kind });
    assert.deepEqual([cells.isTurn(spec), cells.isUnlinked(spec), cells.mayRepeat(spec)], [turn, unlinked, repeated]);
  }
  assert.equal(cells.isUnlinked(asked({ kind: "round", anonymous: true })), true);
});

for (const { question, fits = [], refused = [], answers_fit = [], answers_refused = [] } of cases("shapes"))
  test(`shapes of ${JSON.stringify(question).slice(0, 60)}`, () => {
    const spec = asked(question);
    checkSpec(spec);
    const alone = (/** @type {unknown[]} */ values) => values.map((value) => ({ "": value }));
    for (const values of [...alone(fits), ...answers_fit])
      assert.doesNotThrow(() => checkAnswers(spec, answersOf(values)), JSON.stringify(values).slice(0, 200));
    for (const values of [...alone(refused), ...answers_refused])
      assert.throws(() => checkAnswers(spec, answersOf(values)), ShapeError, JSON.stringify(values).slice(0, 200));
  });

for (const { what, programme, value, read } of cases("header"))
  test(`header: ${what}`, () => {
    const found = /** @type {Record<string, unknown>} */ ({ ...readHeader(value, programme) });
    assert.deepEqual(Object.fromEntries(Object.keys(read).map((part) => [part, found[part]])), read);
  });

test("a header that is none", () => {
  for (const value of ["x", 5, [], true]) assert.throws(() => readHeader(value), ShapeError);
});

test("clocks", () => {
  for (const value of cases("clocks").fits) assert.doesNotThrow(() => asTiming(value), JSON.stringify(value));
  for (const value of cases("clocks").refused) assert.throws(() => asTiming(value), ShapeError, JSON.stringify(value));
});

for (const { told, rings = [], across = [], up = [] } of cases("where"))
  for (const [x, y, words] of told)
    test(`where a name stands: ${x}, ${y}`, () => assert.equal(where({ x, y }, { rings, across, up }, say), words));

for (const { what, voted, now, given, told } of cases("votes"))
  test(`votes: ${what}`, () => assert.deepEqual(countVotes(voted, now, given), told));

test("votes on two lists become votes on one", () => {
  const given = [{ 0: 2, 1: 1 }];
  const { rows, given: moved } = joinVotes(["een", "twee"], ["twee", "drie"], given);
  assert.deepEqual(rows, ["een", "twee", "drie"]);
  assert.deepEqual(moved, [{ 1: 2, 2: 1 }]);
});

for (const { counts, word } of cases("agreement"))
  test(`agreement: ${counts}`, () => assert.equal(agreement(counts), word));
