/** What waits for the server: sent in order, kept until it is there, and one that is refused stops no other. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { freshId, Outbox } from "../../weerstand_widgets/labextension/static/session/outbox.js";
import { FakeStore } from "./storage.js";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/outbox.js").Entry} Entry */

const answer = (/** @type {unknown} */ value) => ({ value, revision: 1, updated_at: "" });

let store = new FakeStore();
/** @type {Entry[][]} what the server got */
let batches = [];
/** @type {string[]} what the page was told */
let told = [];

beforeEach(() => {
  store = new FakeStore();
  batches = [];
  told = [];
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

/**
 * @typedef {import("../../weerstand_widgets/labextension/static/session/outbox.js").Kept} Kept
 * @param {(batch: Entry[]) => string[] | Kept | Promise<string[]>} [serve]  gives the ids it has, and what it refuses;
 *   throws what a request throws
 */
function makeOutbox(serve = (batch) => batch.map(({ id }) => id)) {
  const send = async (/** @type {Entry[]} */ batch) => {
    batches.push(batch);
    const answer = await serve(batch);
    return Array.isArray(answer) ? { saved: answer } : answer;
  };
  const road = (/** @type {string} */ name) => (/** @type {string | null} */ cause) => {
    if (cause !== null) told.push(`${name}: ${cause}`);
  };
  return new Outbox(
    {
      send,
      happened: (id, event) => told.push(`${id} ${event}`),
      refused: (id, { message }) => told.push(`${id} refused ${message}`),
      road: road("journal"),
      browser: road("browser"),
    },
    store,
  );
}

/** Let everything happen that is due: replies that came in, and waits of this long. */
async function pass(milliseconds = 0) {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const sent = () => batches.map((batch) => batch.map(({ question_id }) => question_id));
const refusal = (/** @type {string} */ message) =>
  Object.assign(new Error(message), { isPassing: false, cause: "too_large" });
const outage = () => Object.assign(new Error(""), { isPassing: true, cause: "login" });
/** What the journal said; what the disk says comes between it, at a moment of its own. */
const ofJournal = () => told.filter((one) => !one.endsWith(" stored"));
const keptIds = () => [...store.disk.keys()];

test("what changes in one step goes in one batch, in the order it changed", async () => {
  const outbox = makeOutbox();
  outbox.open();
  outbox.add("case.b", { "": answer(1) }, false, true);
  outbox.add("case.a", { "": answer(2) }, false, true);
  await pass();
  assert.deepEqual(sent(), [["case.b", "case.a"]]);
  assert.deepEqual(told.toSorted(), ["case.a recorded", "case.a stored", "case.b recorded", "case.b stored"]);
});

test("nothing goes before the notebook is known to the server", async () => {
  const outbox = makeOutbox();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass(60_000);
  assert.deepEqual(sent(), []);
  outbox.open();
  await pass();
  assert.deepEqual(sent(), [["case.a"]]);
});

test("a newer edit takes the place of one that waits, under a new id, with the authors of both", async () => {
  const outbox = makeOutbox();
  outbox.add("case.a", { p1: answer(1) }, false, true);
  const [first] = outbox.waiting.values();
  outbox.add("case.a", { p2: answer(2) }, false, true);
  const [second] = outbox.waiting.values();
  assert.notEqual(first?.id, second?.id);
  assert.deepEqual(Object.keys(second?.answers ?? {}), ["p1", "p2"]);
  await pass();
  assert.deepEqual(keptIds(), [second?.id]);
});

test("what is typed while an older edit is under way is sent after it", async () => {
  /** @type {(ids: string[]) => void} */
  let reply = () => {};
  const outbox = makeOutbox(() => new Promise((resolve) => (reply = resolve)));
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  outbox.add("case.a", { "": answer(2) }, false, true);
  reply(batches[0].map(({ id }) => id));
  await pass();
  assert.deepEqual(ofJournal(), []);
  reply(batches[1].map(({ id }) => id));
  await pass();
  assert.deepEqual(
    batches.map(([entry]) => entry.answers[""].value),
    [1, 2],
  );
  assert.deepEqual(ofJournal(), ["case.a recorded"]);
});

test("contributions that nobody may link are never kept on this computer", async () => {
  const outbox = makeOutbox();
  outbox.add("case.secret", { f0: answer("x") }, true, true);
  outbox.add("case.secret", { f0: answer("y") }, true, false);
  await pass();
  assert.deepEqual(keptIds(), []);
  assert.equal([...outbox.waiting.values()][0]?.forget, true);
});

test("while the server gives nothing the cause is told, and it is tried again after longer and longer waits", async () => {
  let isAway = true;
  const outbox = makeOutbox((batch) => {
    if (isAway) throw outage();
    return batch.map(({ id }) => id);
  });
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  assert.deepEqual(told.toSorted(), ["case.a stored", "journal: login"]);
  await pass(499);
  assert.equal(batches.length, 1);
  await pass(1);
  assert.equal(batches.length, 2);
  await pass(999);
  assert.equal(batches.length, 2);
  isAway = false;
  await pass(1);
  assert.deepEqual([batches.length, ofJournal().at(-1)], [3, "case.a recorded"]);
});

test("waits do not grow beyond eight seconds", async () => {
  const outbox = makeOutbox(() => {
    throw outage();
  });
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  for (let turn = 0; turn < 20; turn += 1) await pass(8_000);
  const before = batches.length;
  await pass(8_000);
  assert.equal(batches.length, before + 1);
});

test("one that is refused is said in its own place, and the others go through", async () => {
  const outbox = makeOutbox((batch) => {
    if (batch.some(({ question_id }) => question_id === "case.bad")) throw refusal("Past niet.");
    return batch.map(({ id }) => id);
  });
  outbox.open();
  for (const id of ["case.a", "case.bad", "case.b"]) outbox.add(id, { "": answer(1) }, false, true);
  for (let turn = 0; turn < 6; turn += 1) await pass();
  assert.deepEqual(ofJournal().sort(), ["case.a recorded", "case.b recorded", "case.bad refused Past niet."]);
  assert.equal(outbox.waiting.size, 0);
});

test("what an earlier page left is sent under its own id, and goes on being kept", async () => {
  const entry = { id: freshId(), question_id: "case.a", answers: { "": answer(1) }, forget: false };
  const outbox = makeOutbox();
  outbox.resume(entry);
  outbox.open();
  await pass();
  assert.equal(batches[0][0].id, entry.id);
  assert.deepEqual(keptIds(), [entry.id]);
});

test("what is kept goes once it is said to be elsewhere, and not before: also what the journal refused", async () => {
  const outbox = makeOutbox(() => {
    throw refusal("Past niet.");
  });
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  assert.deepEqual([ofJournal(), keptIds().length], [["case.a refused Past niet."], 1]);
  outbox.forget("case.a");
  await pass();
  assert.deepEqual(keptIds(), []);
});

test("of a session that was deleted nothing stays in the browser, and what is typed after it neither", async () => {
  const outbox = makeOutbox(() => {
    throw Object.assign(new Error("Verwijderd."), { isPassing: false, cause: "deleted" });
  });
  outbox.open();
  for (const id of ["case.a", "case.b", "case.a"]) {
    outbox.add(id, { "": answer(1) }, false, true);
    await pass();
    assert.deepEqual([keptIds(), told.at(-1)], [[], `${id} dropped`]);
  }
  assert.ok(told.includes("journal: deleted"));
});

test("what is forgotten while it is on its way to the disk does not stay there", async () => {
  const outbox = makeOutbox();
  outbox.add("case.a", { "": answer(1) }, false, true);
  outbox.forget("case.a");
  await pass();
  assert.deepEqual([keptIds(), told], [[], []]);
});

test("a browser with no room says so, and it is sent all the same", async () => {
  store.cause = "browser_full";
  const outbox = makeOutbox();
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  assert.deepEqual(told.toSorted(), ["browser: browser_full", "case.a recorded"]);
});

test("a page that goes puts by what is not on the disk yet, and nothing else", async () => {
  const outbox = makeOutbox();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  outbox.add("case.b", { "": answer(2) }, false, true);
  outbox.putBy();
  assert.deepEqual(
    [...store.byHand.values()].map(({ question_id }) => question_id),
    ["case.b"],
  );
});

test("what does not fit its question is said in its place, and the others are saved", async () => {
  const outbox = makeOutbox((batch) => ({
    saved: batch.slice(1).map(({ id }) => id),
    refused: [{ id: batch[0].id, message: "Past niet." }],
  }));
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  outbox.add("case.b", { "": answer(2) }, false, true);
  await pass();
  assert.deepEqual(ofJournal(), ["case.a refused Past niet.", "case.b recorded"]);
});
