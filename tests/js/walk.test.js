/**
 * The walk through all that can go wrong around a text, by one rule: what a page calls kept is found where it says, and
 * what it does not call kept it says so. Generated: every trouble to begin with, every event after it.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FAULTS } from "./faults.js";
import { beginDay, pass, QUESTION, World } from "./world.js";

const TEXT = "Een";
const ROOMY = "a browser with room";
const CLOSED = "the page is closed";

/** @type {Record<string, (world: World) => void>} what the browser itself may lack */
const BROWSERS = {
  [ROOMY]: () => {},
  "a browser that is full": fill,
};

/** @type {Record<string, (world: World) => void>} what happens next */
const EVENTS = {
  nothing: () => {},
  [CLOSED]: (world) => world.close(),
  "the browser is killed": (world) => world.kill(),
  "the file is put back as it was": (world) => world.revert(),
  "the journal is deleted": (world) => world.journal.clear(),
  "the browser is full from now on": fill,
  "all is well again": heal,
};
/** Or something else goes wrong as well, in a browser with room. */
const MORE_FAULTS = Object.fromEntries(
  Object.keys(FAULTS).map((name) => [name, (/** @type {World} */ world) => void world.wrong.add(name)]),
);

/** How long after the last key the event comes: at once, before the save, and when all has settled. */
const A_TURN = 2_000;
const A_LONG_TIME = 20_000;
const MOMENTS = [0, A_TURN, A_LONG_TIME];
/** Longer than any wait between two tries, and than two looks at the file. */
const A_WHILE = 24_000;
/** @param {World} world */
function fill(world) {
  world.store.cause = "browser_full";
}

/** What a page is no part of: somebody else took away what was there. */
const OUTSIDE = ["the file is put back as it was", "the journal is deleted"];
const PROMISES = ["saved", "file", "kept"];

/** @param {World} world */
function heal(world) {
  world.wrong.clear();
  world.store.cause = null;
}

/**
 * The rule, at any moment: what is promised is so.
 *
 * @param {World} world
 * @param {string} when
 * @returns {string} what the page said of its text
 */
function check(world, when) {
  const { page } = world;
  if (page === null) return "";
  const said = page.says();
  const [inFile, inJournal] = [world.inFile(QUESTION) === TEXT, world.inJournal(QUESTION) === TEXT];
  const places = { saved: inFile || inJournal, file: inFile, kept: world.onDisk(QUESTION).includes(TEXT) };
  const isTrue = /** @type {Record<string, boolean>} */ (places)[said] ?? true;
  assert.ok(isTrue, `${when}: says "${said}", and file ${inFile}, journal ${inJournal}, disk ${places.kept}`);
  return said;
}

/**
 * What is not promised is said so: a text that is alone in its window has a strip over it, and the browser asks first.
 *
 * @param {World} world
 * @param {string} when
 */
function checkWarned({ page }, when) {
  if (page === null) return;
  const { keeping } = page.session;
  assert.notEqual(page.says(), "saving", `${when}: nothing goes on, and nothing is said`);
  if (page.says() === "here") assert.ok(keeping.isAtRisk && keeping.strip, `${when}: alone here, without a word`);
  else assert.equal(keeping.isAtRisk, false, `${when}: asks to stay for what is kept`);
}

/**
 * @param {World} world
 * @param {string} event
 */
const canKnow = (world, event) => !(OUTSIDE.includes(event) && (event.includes("journal") || world.fault("read")));

/** Whether a page that met this goes on only when it is opened again. */
const isFinal = (/** @type {World} */ { wrong }) => [...wrong].some((name) => FAULTS[name]?.isFinal);

/**
 * @param {World} world
 * @param {string} event
 * @param {number} moment  after the last key
 * @param {string} when
 */
async function walk(world, event, moment, when) {
  world.page?.type(TEXT);
  let said = "";
  for (let passed = 0; passed < moment; passed += A_TURN) {
    await pass(A_TURN);
    said = check(world, when);
  }
  const wasAsked = world.page?.session.keeping.isAtRisk;
  const wasOver = isFinal(world);
  (EVENTS[event] ?? MORE_FAULTS[event])(world);
  await pass(A_WHILE);
  if (canKnow(world, event)) {
    check(world, when);
    checkWarned(world, when);
  }
  const isOver = wasOver || isFinal(world);
  heal(world);
  if (world.page === null || isOver) world.open();
  await pass(A_WHILE);
  const isThere = world.page?.shown() === TEXT;
  if (PROMISES.includes(said)) assert.ok(isThere, `${when}: promised "${said}", and lost`);
  if (event === CLOSED && moment > 0) assert.ok(isThere || wasAsked, `${when}: lost without a question`);
  checkHealed(world, isThere, when);
  world.page?.end();
}

/**
 * Well again, without a key: all that is there is kept where it belongs, and nowhere else.
 *
 * @param {World} world
 * @param {boolean} isThere
 * @param {string} when
 */
function checkHealed(world, isThere, when) {
  const isKept = world.inFile(QUESTION) === TEXT || world.inJournal(QUESTION) === TEXT;
  assert.equal(isKept, isThere, `${when}: well again, and not kept`);
  const { keeping } = /** @type {import("./world.js").Page} */ (world.page).session;
  assert.deepEqual([keeping.strip, keeping.isAtRisk], [null, false], `${when}: well again, and still troubled`);
  assert.equal(world.store.disk.size + world.store.byHand.size, 0, `${when}: the browser keeps what others have`);
}

/** Without a server part only what is wrong with the file is felt. */
const isFelt = (/** @type {string} */ trouble) =>
  trouble === "" || Object.keys(FAULTS[trouble]).some((part) => part !== "ours");

for (const hasServerPart of [true, false])
  for (const trouble of ["", ...Object.keys(FAULTS)].filter((one) => hasServerPart || isFelt(one)))
    for (const browser of Object.keys(BROWSERS))
      test(`${trouble || "all is well"}, in ${browser}${hasServerPart ? "" : ", without a server part"}`, async () => {
        const more =
          browser === ROOMY && hasServerPart ? Object.keys(MORE_FAULTS).map((name) => [name, A_LONG_TIME]) : [];
        const plain = Object.keys(EVENTS).flatMap((name) => MOMENTS.map((moment) => [name, moment]));
        for (const [event, moment] of /** @type {[string, number][]} */ ([...plain, ...more])) {
          beginDay();
          const world = new World({ hasServerPart });
          world.open();
          await pass(A_TURN);
          if (trouble !== "") world.wrong.add(trouble);
          BROWSERS[browser](world);
          await walk(world, event, moment, `${trouble}, ${browser}, after ${moment} ms ${event}`);
        }
      });

test("what is typed before a session begins is sent, saved and said to be kept, as anything else", async () => {
  for (const hasServerPart of [true, false]) {
    beginDay();
    const world = new World({ hasServerPart });
    const page = world.draw();
    page.type("Ee");
    page.type(TEXT);
    page.begin();
    assert.equal(page.says(), "saving");
    await pass(A_WHILE);
    assert.deepEqual([page.says(), world.inFile(QUESTION)], ["saved", TEXT]);
    if (hasServerPart) assert.equal(world.inJournal(QUESTION), TEXT);
    page.end();
  }
});
