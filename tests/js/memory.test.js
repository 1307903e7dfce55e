/** What this browser remembers, and that nothing fails where it may remember nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { keysOf, recall, remember } from "../../weerstand_widgets/labextension/static/session/memory.js";
import { fakeStorage } from "./storage.js";

test("what is kept is found, by its beginning too, and can be forgotten", () => {
  const kept = fakeStorage();
  assert.equal(remember("weerstand/a", "1"), true);
  remember("weerstand/b", "2");
  remember("elders/c", "3");
  assert.equal(recall("weerstand/a"), "1");
  assert.deepEqual(keysOf("weerstand/").sort(), ["weerstand/a", "weerstand/b"]);
  assert.equal(remember("weerstand/a", null), true);
  assert.equal(recall("weerstand/a"), null);
  assert.deepEqual(Object.keys(kept).sort(), ["elders/c", "weerstand/b"]);
});

test("where there is no room it says so and goes on", () => {
  fakeStorage({ isFull: true });
  assert.equal(remember("a", "1"), false);
  assert.equal(recall("a"), null);
});

test("where nothing may be kept it goes on without", () => {
  fakeStorage({ isForbidden: true });
  assert.deepEqual([remember("a", "1"), remember("a", null), recall("a"), keysOf("")], [false, false, null, []]);
});
