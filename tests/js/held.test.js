/** Nothing that is kept in between tells who chose what: the page's half, against an adversary with every version of it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dealDots,
  dealWeights,
  heaviest,
  heaviness,
} from "../../weerstand_widgets/labextension/static/fields/spread.js";
import { TurnState } from "../../weerstand_widgets/labextension/static/fields/turn_state.js";
import { doneIn, Held, heldOf, isHolding } from "../../weerstand_widgets/labextension/static/session/held.js";
import { Keeping } from "../../weerstand_widgets/labextension/static/session/keeping.js";
import { linked, seeded, shuffled, useRandom, WAYS, WatchedRound } from "./adversary.js";
import { say } from "./cases.js";

const ROUNDS = 200;
const PEOPLE = ["p1", "p2", "p3", "p4"].map((id) => ({ id, name: id, roles: [], present: true }));

/**
 * @param {Partial<{isUnlinked: boolean, people: any[], takers: any[], value: any, held: Held}>} [given]
 */
function begin({ isUnlinked = true, people = PEOPLE, takers, value = {}, held = new Held() } = {}) {
  const host = { say, people: () => people, ...(takers && { takers: () => takers }) };
  return new TurnState(value, host, { isUnlinked, mayRepeat: true, check: (one) => one }, held);
}

/** @param {Record<string, unknown>} news */
const contributionsOf = (news) => Object.entries(news).filter(([author]) => author !== "");

/**
 * Each person has a choice of their own, so that being right is never luck of the value; chance is one of each group.
 *
 * @param {number} seed
 * @param {"equal" | "unequal"} speeds
 * @param {{saves?: "each"}} [way]
 * @returns {Promise<Record<string, number>>} people linked in all rounds, by way of guessing
 */
async function attack(seed, speeds, way) {
  const random = seeded(seed);
  useRandom(random);
  const hits = Object.fromEntries(Object.keys(WAYS).map((name) => [name, 0]));
  for (let count = 0; count < ROUNDS; count += 1) {
    const round = new WatchedRound(5 + Math.floor(random() * 4), way);
    const order = shuffled(round.people, random);
    const choices = shuffled(
      order.map((_, index) => ({ a: index % 4, b: Math.floor(index / 4) })),
      random,
    );
    const truth = Object.fromEntries(order.map(({ id }, index) => [id, choices[index]]));
    for (const { id } of order) await round.finish(id, truth[id], speeds === "equal" ? 30 : 5 + random() ** 3 * 300);
    await round.show();
    for (const [name, guess] of Object.entries(WAYS)) hits[name] += linked(round, guess, truth);
    round.end();
  }
  return hits;
}

for (const speeds of /** @type {const} */ (["equal", "unequal"]))
  test(`who has all versions, messages and times links nobody better than chance, at ${speeds} speeds`, async () => {
    const hits = await attack(8, speeds);
    // Putting a group at random beside itself finds one person right on average, and one is its variance.
    const margin = 1.96 * Math.sqrt(ROUNDS);
    for (const [name, found] of Object.entries(hits))
      assert.ok(Math.abs(found - ROUNDS) <= margin, `${name}: ${found} right in ${ROUNDS} rounds`);
  });

test("the adversary is no fool: where each contribution is saved by itself, everybody is found", async () => {
  const hits = await attack(8, "unequal", { saves: "each" });
  assert.ok(hits["versions of the file"] >= 5 * ROUNDS, JSON.stringify(hits));
});

test("a round is one change of the contributions, whoever is quick or slow", async () => {
  useRandom(seeded(1));
  const round = new WatchedRound(6);
  for (const { id } of round.people) await round.finish(id, { a: 1 }, 10);
  await round.show();
  assert.equal(round.versions.length, 3);
  const counts = round.versions.map(({ file }) => Object.keys(file[0]?.answers ?? {}).length);
  assert.deepEqual(counts, [0, 7, 7]);
  assert.equal(round.messages.length, 2);
  round.end();
});

test("what is unlinked is held until everyone who is there is in, and then written in one piece", () => {
  const state = begin();
  for (const id of ["p2", "p1", "p4"]) assert.equal(state.finish(id, { a: 1 }), null);
  assert.deepEqual([state.done, state.turn.done, state.isShown], [["p1", "p2", "p4"], [], false]);
  const news = state.finish("p3", { a: 2 }) ?? {};
  assert.deepEqual(news[""], { done: ["p1", "p2", "p3", "p4"], revealed: false });
  const tokens = contributionsOf(news).map(([token]) => token);
  assert.deepEqual([tokens.length, tokens], [4, [...tokens].sort()]);
  assert.equal(state.held.size, 0);
});

test("showing writes what is held in the same piece; fewer than three is said to be few", () => {
  const state = begin();
  state.finish("p1", 1);
  state.finish("p2", 1);
  assert.equal(state.held.isFew, true);
  state.finish("p3", 1);
  assert.equal(state.held.isFew, false);
  const news = state.show();
  assert.deepEqual([news[""], contributionsOf(news).length], [{ done: ["p1", "p2", "p3"], revealed: true }, 3]);
});

test("two people alone are not written by themselves: the group is asked", () => {
  const state = begin({ people: PEOPLE.slice(0, 2) });
  assert.deepEqual([state.finish("p1", 1), state.finish("p2", 1), state.held.isFew], [null, null, true]);
});

test("who comes late is held as well, and is few", () => {
  const state = begin({ value: { "": { done: ["p1", "p2", "p3"], revealed: true }, a: 1, b: 1, c: 1 } });
  assert.equal(state.isShown, true);
  state.hide();
  assert.equal(state.finish("p4", 2), null);
  assert.deepEqual([state.isShown, state.held.isFew], [false, true]);
  assert.equal(contributionsOf(state.show()).length, 1);
});

test("what another window shows meanwhile does not hide what this one still holds", () => {
  const state = begin();
  state.finish("p1", 1);
  state.read({ "": { done: ["p2", "p3", "p4"], revealed: true }, a: 1, b: 1, c: 1 });
  assert.deepEqual([state.isShown, state.done.length], [false, 4]);
});

test("a window that lost what it held asks those people again: the file never said they were done", () => {
  const lost = begin();
  lost.finish("p1", 1);
  assert.deepEqual(begin({ value: {} }).done, []);
});

test("a page that is closed and opened again in this window finds what was held", () => {
  const keeping = new Keeping(
    () => {},
    () => {},
  );
  const session = /** @type {any} */ ({ id: "a".repeat(32), cells: { answers: () => ({}) }, keeping });
  const state = begin({ held: heldOf(session, "reasons.weights") });
  state.finish("p1", 1);
  assert.deepEqual([heldOf(session, "reasons.weights").size, isHolding()], [1, true]);
  assert.deepEqual(doneIn(session, "reasons.weights"), ["p1"]);
  assert.equal(keeping.statusOf("reasons.weights").state, "held");
  state.show();
  assert.equal(isHolding(), false);
  assert.equal(keeping.statusOf("reasons.weights").state, "idle");
});

test("a second weighing asks everyone once more, under authors of its own, also when the page is drawn anew", () => {
  const state = begin({ value: { "": { done: ["p1", "p2", "p3", "p4"], revealed: true }, a: 1 } });
  assert.deepEqual(state.repeat(), { "": { done: [], revealed: false, weighing: 2 } });
  state.finish("p1", 1);
  const again = begin({ value: { "": { done: [], revealed: false, weighing: 2 }, a: 1 }, held: state.held });
  assert.deepEqual(again.done, ["p1"]);
  const [[token]] = contributionsOf(again.show());
  assert.match(token ?? "", /^second_[0-9a-f]{32}$/);
});

test("what is linked to its writer is written at once", () => {
  const state = begin({ isUnlinked: false });
  assert.deepEqual(state.finish("p2", "Rust"), { "": { done: ["p2"], revealed: false }, p2: "Rust" });
});

test("who must be silent is not waited for", () => {
  const state = begin({ isUnlinked: false, takers: PEOPLE.slice(1) });
  assert.deepEqual(
    state.waiting().map(({ id }) => id),
    ["p2", "p3", "p4"],
  );
});

test("from paper all comes in one piece and is shown, and everyone is done", () => {
  const news = begin().finishNameless([{ a: 1 }, { a: 2 }, { a: 2 }]);
  assert.deepEqual(news[""], { done: ["p1", "p2", "p3", "p4"], revealed: true });
  assert.equal(contributionsOf(news).length, 3);
  const guests = begin({ people: [] }).finishNameless([1, 2, 3]);
  assert.deepEqual(/** @type {any} */ (guests[""]).done, ["guest_1", "guest_2", "guest_3"]);
  const named = begin({ isUnlinked: false }).finishNamed({ p1: "Een", p3: "Twee" });
  assert.deepEqual(named, { "": { done: ["p1", "p3"], revealed: true }, p1: "Een", p3: "Twee" });
});

test("weights from paper keep how often each was given, and tie no two options together", () => {
  useRandom(seeded(3));
  const given = dealWeights(
    new Map([
      ["a", [1, 0, 0, 3]],
      ["b", [0, 2, 2, 0]],
    ]),
  );
  const counts = (/** @type {string} */ id) =>
    [0, 1, 2, 3].map((weight) => given.filter((one) => one[id] === weight).length);
  assert.deepEqual([given.length, counts("a"), counts("b")], [4, [1, 0, 0, 3], [0, 2, 2, 0]]);
  const pairs = new Set();
  for (let time = 0; time < 40; time += 1) {
    const dealt = dealWeights(
      new Map([
        ["a", [1, 1, 0, 0]],
        ["b", [1, 1, 0, 0]],
      ]),
    );
    pairs.add(dealt.some(({ a, b }) => a !== b));
  }
  assert.equal(pairs.size, 2);
});

test("dots from paper keep how many each row got, in as many contributions as that takes", () => {
  const given = dealDots(
    new Map([
      [0, 5],
      [2, 3],
      [3, 0],
    ]),
    3,
  );
  const total = (/** @type {string} */ row) => given.reduce((sum, one) => sum + (one[row] ?? 0), 0);
  assert.deepEqual([given.length, total("0"), total("2"), total("3")], [3, 5, 3, 0]);
  assert.ok(given.every((one) => Object.values(one).reduce((sum, dots) => sum + dots, 0) <= 3));
});

test("what weighs most is one, or all that weigh as much; nothing is none", () => {
  const spread = (/** @type {number[]} */ ...counts) => ({ title: counts.join(""), counts });
  const [light, heavy, twin] = [spread(2, 0, 0, 1), spread(0, 0, 3, 0), spread(0, 1, 1, 1)];
  assert.deepEqual(heaviest([light, heavy], heaviness), [heavy]);
  assert.deepEqual(heaviest([light, heavy, twin], heaviness), [heavy, twin]);
  assert.deepEqual(heaviest([spread(3, 0, 0, 0), spread(0, 0, 0, 0)], heaviness), []);
});

test("what is voted on is kept as it was at the first vote, whatever happens to the list", () => {
  let list = ["een", "twee", "drie"];
  const host = { say, people: () => PEOPLE };
  const rules = { isUnlinked: true, check: (/** @type {any} */ one) => one, rows: () => list };
  const state = new TurnState({}, host, rules, new Held());
  assert.equal(state.rows, null);
  state.finish("p1", { 0: 3 });
  list = ["twee", "drie"];
  assert.deepEqual(state.rows, ["een", "twee", "drie"]);
  state.finish("p2", { 2: 3 });
  state.finish("p3", { 0: 1 });
  const news = state.finish("p4", { 1: 1 });
  assert.deepEqual(/** @type {any} */ (news)[""].rows, ["een", "twee", "drie"]);
  assert.equal(contributionsOf(news ?? {}).length, 4);
});

test("votes of a window with a list of its own go along with their lines", () => {
  const host = { say, people: () => [] };
  const rules = { isUnlinked: true, check: (/** @type {any} */ one) => one, rows: () => ["twee", "drie"] };
  const state = new TurnState({}, host, rules, new Held());
  state.finish("p1", { 0: 2 });
  state.read({ "": { done: ["p2"], revealed: false, rows: ["een", "twee"] } });
  const news = state.show();
  assert.deepEqual(/** @type {any} */ (news[""]).rows, ["een", "twee", "drie"]);
  assert.deepEqual(Object.values(Object.fromEntries(contributionsOf(news))), [{ 1: 2 }]);
});
