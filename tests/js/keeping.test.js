/** Where a text is, and what is said of it: every edge of the machine, and no field that says other than the strip. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import {
  BROWSER_CAUSES,
  CAUSES,
  causeOf,
  foremost,
  mayPass,
} from "../../weerstand_widgets/labextension/static/session/causes.js";
import { Keeping } from "../../weerstand_widgets/labextension/static/session/keeping.js";
import { RequestError } from "../../weerstand_widgets/labextension/static/session/server.js";
import { EVENTS, STATES, STEPS } from "../../weerstand_widgets/labextension/static/session/whereabouts.js";
import { cases } from "./cases.js";
import { PLACE, renewed } from "./picture.js";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/whereabouts.js").State} State */
/** @typedef {import("../../weerstand_widgets/labextension/static/session/whereabouts.js").Event} Event */

const ID = "case.situation";
/** From the least safe on; where a text only may go by itself. */
const SAFER = /** @type {State[]} */ (["held", "here", "browser", "file", "journal"]);
/** @type {Record<State, Event[]>} a way to each state */
const WAYS = {
  rest: [],
  held: ["given"],
  here: ["typed"],
  browser: ["typed", "stored"],
  file: ["typed", "saved"],
  journal: ["typed", "recorded"],
};

/** @type {string[]} what this browser need not keep any more */
let letGo = [];
beforeEach(() => {
  letGo = [];
});

/** @param {Event[]} events */
function after(events) {
  const keeping = new Keeping(
    () => {},
    (id) => letGo.push(id),
  );
  for (const event of events) keeping.happened(ID, event);
  return keeping;
}

test("the picture in the docs is the machine", () => {
  const text = readFileSync(PLACE, "utf8");
  assert.equal(text, renewed(text), "node tests/js/picture.js draws it anew");
});

for (const state of STATES)
  for (const event of EVENTS)
    test(`${state}, then ${event}`, () => {
      const goal = STEPS[state][event];
      const keeping = after(WAYS[state]);
      letGo = [];
      keeping.happened(ID, event);
      assert.equal(keeping.at(ID).state, goal);
      const isSafer = SAFER.indexOf(goal) >= SAFER.indexOf(state) && goal !== "rest";
      const mayFall = ["typed", "given", "taken", "dropped", "reverted"].includes(event) || state === "rest";
      assert.ok(isSafer || mayFall, "a place is not left by getting safer");
      const isLetGo = ["file", "journal"].includes(goal);
      assert.equal(letGo.includes(ID), isLetGo, "the browser keeps it until file or journal has it");
    });

test("a text typed during a save is not in the file", () => {
  const keeping = after(["typed"]);
  const mark = keeping.mark();
  keeping.happened(ID, "typed");
  keeping.saved(mark);
  assert.equal(keeping.at(ID).state, "here");
  keeping.saved(keeping.mark());
  assert.equal(keeping.at(ID).state, "file");
});

test("whatever is in the way: the strip says where the least safe text is, and each field says the same of its own", () => {
  for (const cause of CAUSES)
    for (const road of /** @type {const} */ (["journal", "file"]))
      for (const browser of [null, ...BROWSER_CAUSES])
        for (const state of SAFER) {
          const keeping = after(WAYS[state]);
          keeping.block(road, cause);
          keeping.blockBrowser(browser);
          const { strip } = keeping;
          assert.ok(strip?.endsWith(`keeping.in_${state}`), `${cause}, ${state}: ${strip}`);
          const said = { held: "held", here: "here", browser: "kept", file: "file", journal: "saved" };
          assert.equal(keeping.statusOf(ID).state, /** @type {any} */ (said)[state]);
          assert.equal(keeping.isAtRisk, state === "held" || state === "here");
          assert.equal(strip?.includes(`keeping.${browser}`), state === "here" && browser !== null);
        }
});

test("one text that is less safe than the others is what the strip speaks of", () => {
  const keeping = after(["typed", "recorded"]);
  keeping.happened("case.own_part", "typed");
  keeping.block("file", "disk_full");
  assert.equal(keeping.strip, "keeping.disk_full keeping.in_here");
  assert.equal(keeping.statusOf(ID).state, "saved");
});

test("a server that keeps the file is not said to be away", () => {
  const keeping = after(["typed", "saved"]);
  keeping.block("journal", "away");
  assert.equal(keeping.strip, "keeping.journal_away keeping.in_file");
  keeping.block("file", "away");
  assert.equal(keeping.strip, "keeping.away keeping.in_file");
});

test("what the journal refuses is told in its field, until it is typed anew or taken after all", () => {
  const keeping = after(["typed", "stored"]);
  keeping.refuse(ID, "Past niet.");
  assert.deepEqual(keeping.statusOf(ID), { state: "saving", detail: "Past niet." });
  keeping.happened(ID, "saved");
  assert.deepEqual(keeping.statusOf(ID), { state: "file", detail: "Past niet." });
  keeping.happened(ID, "typed");
  assert.equal(keeping.statusOf(ID).detail, "");
});

test("without a server part the file is as far as it goes", () => {
  const keeping = after(["typed", "saved"]);
  assert.equal(keeping.statusOf(ID).state, "file");
  keeping.goWithoutJournal();
  assert.equal(keeping.statusOf(ID).state, "saved");
});

for (const language of ["nl", "en"])
  test(`each cause and each place has its sentence: ${language}`, () => {
    const file = new URL(`../../weerstand_widgets/locale/${language}.json`, import.meta.url);
    const words = JSON.parse(readFileSync(file, "utf8"));
    const keys = [...CAUSES, ...BROWSER_CAUSES, ...SAFER.map((state) => `in_${state}`)].map((key) => `keeping.${key}`);
    const sentences = keys.map((key) => words[key]);
    assert.deepEqual(
      keys.filter((key) => !words[key]),
      [],
    );
    assert.equal(new Set(sentences).size, keys.length, "no two causes say the same");
  });

test("a page knows each cause that the server tells, and whether it passes", () => {
  for (const { cause, passes } of cases("causes")) {
    assert.equal(causeOf(500, "", cause), cause);
    assert.equal(mayPass(cause), passes, cause);
  }
});

for (const [what, status, message, cause] of /** @type {[string, number, string, string][]} */ ([
  ["no answer", 0, "", "away"],
  ["Jupyter without a login", 403, "Forbidden", "login"],
  ["a hub without a login", 401, "", "login"],
  ["a disk that is full", 500, "Unexpected error while saving file: x [Errno 28] No space left on device", "disk_full"],
  ["a quota", 500, "[Errno 122] Disk quota exceeded", "disk_full"],
  ["a file that may not be written", 403, "Permission denied: x.sessie.ipynb", "read_only"],
  ["a disk that is read-only", 500, "[Errno 30] Read-only file system: 'x'", "read_only"],
  ["a file that is gone", 404, "No such file or directory: x", "missing"],
  ["nginx: too large", 413, "<html>", "too_large"],
  ["a proxy whose server is down", 502, "<html>", "away"],
  ["a wall that forbids", 418, "<html>", "proxy"],
  ["a fault", 500, "Unhandled error", "fault"],
]))
  test(`told by its cause: ${what}`, () => assert.equal(causeOf(status, message, ""), cause));

for (const status of [404, 405, 501])
  test(`${status} without a word of ours: there is no server part`, () => {
    assert.equal(new RequestError(status, "").isMissing, true);
    assert.equal(new RequestError(status, "Dit kent de server niet.", "unknown").isMissing, false);
  });

test("of several causes the one that somebody can do something about is told", () => {
  assert.equal(foremost(["away", "login"]), "login");
  assert.equal(foremost([null, "fault", "disk_full"]), "disk_full");
  assert.equal(foremost([null, null]), null);
});
