/** What waits for the server: sent in order, kept until it is there, and one that is refused stops no other. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { freshId, Outbox } from "../../weerstand_widgets/labextension/static/session/outbox.js";
import { fakeStorage } from "./storage.js";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/outbox.js").Entry} Entry */

const SESSION = "5".repeat(32);
const answer = (/** @type {unknown} */ value) => ({ value, revision: 1, updated_at: "" });

/** @type {Record<string, string>} */
let kept = {};
/** @type {Entry[][]} what the server got */
let batches = [];
/** @type {string[]} what the page was told */
let told = [];

beforeEach(() => {
  kept = fakeStorage();
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
  return new Outbox(SESSION, send, (id, progress, detail) =>
    told.push([id, progress, detail].filter(Boolean).join(" ")),
  );
}

/** Let everything happen that is due: replies that came in, and waits of this long. */
async function pass(milliseconds = 0) {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const sent = () => batches.map((batch) => batch.map(({ question_id }) => question_id));
const refusal = (/** @type {string} */ message) => Object.assign(new Error(message), { isPassing: false });
const outage = () => Object.assign(new Error("away"), { isPassing: true });

test("what changes in one step goes in one batch, in the order it changed, and is forgotten here", async () => {
  const outbox = makeOutbox();
  outbox.open();
  outbox.add("case.b", { "": answer(1) }, false, true);
  outbox.add("case.a", { "": answer(2) }, false, true);
  assert.equal(Object.keys(kept).length, 2);
  await pass();
  assert.deepEqual(sent(), [["case.b", "case.a"]]);
  assert.deepEqual(told, ["case.b saving", "case.a saving", "case.b saved", "case.a saved"]);
  assert.deepEqual(kept, {});
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
  assert.deepEqual(Object.keys(kept), [`weerstand/${SESSION}/${second?.id}`]);
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
  assert.ok(!told.includes("case.a saved"));
  reply(batches[1].map(({ id }) => id));
  await pass();
  assert.deepEqual(
    batches.map(([entry]) => entry.answers[""].value),
    [1, 2],
  );
  assert.equal(told.at(-1), "case.a saved");
});

test("contributions that nobody may link are never kept on this computer", async () => {
  const outbox = makeOutbox();
  outbox.add("case.secret", { f0: answer("x") }, true, false);
  assert.deepEqual(kept, {});
  assert.equal([...outbox.waiting.values()][0]?.forget, true);
});

test("while the server is away all is kept, and it is tried again after longer and longer waits", async () => {
  let isAway = true;
  const outbox = makeOutbox((batch) => {
    if (isAway) throw outage();
    return batch.map(({ id }) => id);
  });
  outbox.open();
  outbox.add("case.a", { "": answer(1) }, false, true);
  await pass();
  assert.equal(told.at(-1), "case.a kept");
  await pass(499);
  assert.equal(batches.length, 1);
  await pass(1);
  assert.equal(batches.length, 2);
  await pass(999);
  assert.equal(batches.length, 2);
  isAway = false;
  await pass(1);
  assert.deepEqual([batches.length, told.at(-1), Object.keys(kept).length], [3, "case.a saved", 0]);
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
  assert.deepEqual(told.slice(3).sort(), ["case.a saved", "case.b saved", "case.bad error Past niet."]);
  assert.deepEqual([outbox.waiting.size, kept], [0, {}]);
});

test("what an earlier page left is taken up under its own id, and what cannot be read is passed over", async () => {
  const entry = { id: freshId(), question_id: "case.a", answers: { "": answer(1) }, forget: false };
  kept[`weerstand/${SESSION}/${entry.id}`] = JSON.stringify(entry);
  kept[`weerstand/${SESSION}/half`] = '{"id": "ha';
  kept[`weerstand/${SESSION}/odd`] = "null";
  kept[`weerstand/${"6".repeat(32)}/other`] = JSON.stringify(entry);
  const outbox = makeOutbox();
  assert.deepEqual(outbox.left(), [entry]);
  outbox.resume(entry);
  outbox.open();
  await pass();
  assert.equal(batches[0][0].id, entry.id);
});

test("without a journal it says what waited, keeps nothing and sends nothing more", async () => {
  const outbox = makeOutbox();
  outbox.add("case.a", { "": answer(1) }, false, true);
  assert.deepEqual(outbox.giveUp(), ["case.a"]);
  await pass(60_000);
  assert.deepEqual([kept, batches], [{}, []]);
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
  assert.deepEqual(told.slice(2), ["case.a error Past niet.", "case.b saved"]);
  assert.equal(Object.keys(kept).length, 0);
});
