/** Files that others write under an open page: a sync service, a second computer, a hurried hand. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { heldOf } from "../../weerstand_widgets/labextension/static/session/held.js";
import { beginDay, pass, QUESTION, WEIGHED, World } from "./world.js";

const A_WHILE = 24_000;

beforeEach(beginDay);

/** What a sync service does each time it looks: the version that was written last goes to the other computer. */
class SyncService {
  /** @param {World[]} worlds */
  constructor(...worlds) {
    this.worlds = worlds;
    this.seen = worlds.map(({ versions }) => versions.length);
    this.copies = 0;
  }

  look() {
    const changed = this.worlds.filter(({ versions }, index) => versions.length > this.seen[index]);
    const newest = changed.at(-1);
    if (newest) {
      for (const world of this.worlds) {
        if (world.file === newest.file) continue;
        world.versions.push(newest.file);
        this.copies += 1;
      }
    }
    this.seen = this.worlds.map(({ versions }) => versions.length);
  }

  /** @param {number} milliseconds */
  async work(milliseconds) {
    for (let passed = 0; passed < milliseconds; passed += 2_000) {
      await pass(2_000);
      this.look();
    }
  }
}

/** @param {World} world */
const everywhere = (world) => [world.page?.shown(), world.inFile(QUESTION)];

for (const [first, second] of [
  ["Een zegt", "Twee zegt"],
  ["Z", "A"],
])
  test(`two computers with a synced folder come to one answer to one question: ${first}, ${second}`, async () => {
    const [one, two] = [new World(), new World()];
    for (const world of [one, two]) world.open();
    await pass(2_000);
    one.page?.type(first);
    two.page?.type(second);
    const sync = new SyncService(one, two);
    await sync.work(60_000);
    assert.deepEqual(everywhere(one), everywhere(two));
    assert.ok([first, second].includes(String(one.page?.shown())));
    const copies = sync.copies;
    await sync.work(60_000);
    assert.equal(sync.copies, copies, "they have stopped writing to each other");
    for (const { page } of [one, two]) page?.end();
  });

test("two computers on other questions, one of them away for a while: both have all", async () => {
  const [one, two] = [new World(), new World()];
  for (const world of [one, two]) world.open();
  await pass(2_000);
  two.wrong.add("server away");
  one.page?.type("Een zegt");
  two.page?.type("Twee zegt", "case.own_part");
  const sync = new SyncService(one, two);
  await sync.work(A_WHILE);
  two.wrong.clear();
  await sync.work(A_WHILE);
  for (const world of [one, two]) {
    assert.deepEqual(everywhere(world), ["Een zegt", "Een zegt"]);
    assert.deepEqual([world.page?.shown("case.own_part"), world.inFile("case.own_part")], ["Twee zegt", "Twee zegt"]);
    world.page?.end();
  }
});

test("an older file that is put back is written anew at once, without a key, each time", async () => {
  const world = new World();
  const page = world.open();
  await pass(2_000);
  page.type("Nieuw");
  await pass(4_000);
  for (let time = 0; time < 3; time += 1) {
    world.revert();
    assert.equal(world.inFile(QUESTION), undefined);
    await pass(8_000);
    assert.deepEqual([world.inFile(QUESTION), page.says()], ["Nieuw", "saved"]);
  }
  page.end();
});

test("a file that was read-only and may be written again is written by itself; the page never promised it", async () => {
  const world = new World();
  world.wrong.add("read only");
  const page = world.open();
  await pass(2_000);
  assert.equal(page.session.keeping.strip, "keeping.read_only");
  page.type("Voor het slot");
  await pass(A_WHILE);
  assert.deepEqual([page.says(), page.session.keeping.strip], ["kept", "keeping.read_only keeping.in_browser"]);
  world.wrong.clear();
  await pass(A_WHILE);
  assert.deepEqual([page.says(), page.session.keeping.strip], ["saved", null]);
  assert.equal(world.inFile(QUESTION), "Voor het slot");
  page.end();
});

test("a login that runs out while contributions wait in this window is said at once, with where they are", async () => {
  const world = new World();
  const page = world.open();
  await pass(2_000);
  const held = heldOf(page.session, WEIGHED);
  held.add(["p1"], [{ a: 3 }]);
  world.wrong.add("login ran out");
  await pass(6_000);
  assert.deepEqual([page.says(WEIGHED), page.session.keeping.strip], ["held", "keeping.login keeping.in_held"]);
  assert.equal(page.session.keeping.isAtRisk, true);
  assert.equal(world.store.disk.size, 0);
  world.wrong.clear();
  await pass(6_000);
  assert.equal(page.session.keeping.strip, null);
  held.take();
  assert.deepEqual([page.says(WEIGHED), page.session.keeping.isAtRisk], ["idle", false]);
  page.end();
});
