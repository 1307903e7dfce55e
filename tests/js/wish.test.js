import assert from "node:assert/strict";
import { test } from "node:test";
import { OwnParts } from "../../weerstand_widgets/labextension/static/session/own_parts.js";
import { EVERYBODY, lackOf, usualChoice, wishOf } from "../../weerstand_widgets/labextension/static/session/wish.js";

const SKJ = { kind: /** @type {const} */ ("proof"), person: "1", register: "skj", format: "html" };
const OWN = { question: "Hoe blijf ik rustig?" };

test("who says nothing gets a short report with roles", () => {
  assert.deepEqual(wishOf(usualChoice(), {}), {
    kind: "report",
    size: "short",
    names: "roles",
    case: true,
    phases: [],
    format: "html",
  });
  assert.equal(lackOf(usualChoice()), "");
});

test("what somebody wrote goes along with their own proof and with nothing else", () => {
  const proof = { ...usualChoice(), kind: /** @type {const} */ ("proof"), person: "2" };
  assert.deepEqual(wishOf(proof, OWN).own, OWN);
  for (const other of [
    { ...proof, person: EVERYBODY },
    { ...proof, kind: /** @type {const} */ ("attendance") },
    usualChoice(),
  ])
    assert.equal(JSON.stringify(wishOf(other, OWN)).includes("rustig"), false);
  assert.equal(wishOf({ ...proof, person: EVERYBODY }, OWN).person, undefined);
});

test("somebody's own file goes along with their own overview and with nothing else", () => {
  const mine = { ...usualChoice(), kind: /** @type {const} */ ("series"), whose: "2", ownFile: "van mij" };
  assert.equal(wishOf(mine, {}).own_file, "van mij");
  assert.equal(wishOf({ ...mine, whose: "" }, {}).own_file, "");
  for (const kind of /** @type {const} */ (["report", "proof", "attendance", "calendar"]))
    assert.equal(JSON.stringify(wishOf({ ...mine, kind, person: "2" }, OWN)).includes("van mij"), false);
  assert.deepEqual(wishOf({ ...mine, kind: "calendar" }, {}), { kind: "calendar", person: "2" });
});

test("a proof asks whose it is, a report for at least one phase", () => {
  assert.equal(lackOf({ ...usualChoice(), kind: "proof" }), "make.person.lack");
  assert.equal(lackOf({ ...usualChoice(), phases: [] }), "make.phases.lack");
  assert.equal(lackOf({ ...usualChoice(), kind: "attendance", phases: [] }), "");
});

test("whoever is done is put away before the next, and takes their text out again themselves", () => {
  const parts = new OwnParts();
  parts.turnTo("1");
  parts.write("question", "van een");
  parts.turnTo("2");
  assert.deepEqual([parts.texts, parts.isAway], [{}, false]);
  parts.turnTo("1");
  assert.equal(parts.isAway, true);
  parts.takeOut();
  assert.deepEqual([parts.texts, parts.isAway], [{ question: "van een" }, false]);
});

test("what is in no proof yet would be lost with the window", () => {
  const parts = new OwnParts();
  parts.turnTo("1");
  assert.equal(parts.isUnmade, false);
  parts.write("learned", "dit");
  assert.deepEqual([parts.isUnmade, parts.wasMade(SKJ)], [true, false]);
  const sent = parts.texts;
  parts.write("learned", "dit en dat");
  parts.made({ ...SKJ, own: sent });
  assert.deepEqual([parts.isUnmade, parts.wasMade(SKJ)], [true, true], "who typed on meanwhile is not done");
  parts.made({ ...SKJ, own: parts.texts });
  assert.equal(parts.isUnmade, false);
  assert.equal(parts.wasMade({ ...SKJ, register: "general" }), false, "another file may hold another text");
});
