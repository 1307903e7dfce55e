/** The arithmetic of a session's time: where a group is, what is left, and how it is divided. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clocksOnClash,
  clocksOnMove,
  divide,
  sessionTime,
  whereabouts,
} from "../../weerstand_widgets/labextension/static/time/agenda.js";
import { stop, TEN } from "./clocks.js";

test("a group is at the clock that runs, else the one that waits, else after the last one that is done", () => {
  const cases = [
    [["idle", "idle", "idle"], "p0"],
    [["done", "idle", "idle"], "p1"],
    [["done", "running", "idle"], "p1"],
    [["running", "paused", "idle"], "p0"],
    [["done", "idle", "done"], "p2"],
    [["done", "paused", "idle"], "p1"],
  ];
  for (const [states, where] of cases) {
    const stops = [...states].map((state, number) => stop(`p${number}`, state));
    assert.equal(whereabouts(stops), where, String(states));
  }
});

test("of two clocks that run the one that was started last counts", () => {
  assert.equal(whereabouts([stop("a", "running"), stop("b", "running", { started_at: "2026-11-22T09:55:00Z" })]), "b");
});

test("of two that wait the one that was changed last counts", () => {
  const [early, late] = ["2026-11-22T09:00:00Z", "2026-11-22T09:30:00Z"];
  const stops = [stop("a", "paused", { updatedAt: late }), stop("b", "paused", { updatedAt: early })];
  assert.equal(whereabouts(stops), "a");
});

test("a notebook without phases has no place", () => assert.equal(whereabouts([]), null));

test("moving on finishes one clock and starts the next: at most one runs", () => {
  const moved = clocksOnMove([stop("a", "running"), stop("b"), stop("c", "running")], "a", "b", TEN);
  const states = Object.fromEntries([...moved].map(([id, timing]) => [id, timing.state]));
  assert.deepEqual(states, { a: "done", b: "running", c: "paused" });
  assert.deepEqual([moved.get("a")?.elapsed_seconds, moved.get("a")?.started_at], [600, ""]);
});

test("a phase that is left for an earlier one waits", () => {
  const moved = clocksOnMove([stop("a", "done", { elapsed_seconds: 60 }), stop("b", "running")], "b", "a", TEN);
  assert.equal(moved.get("b")?.state, "paused");
  assert.deepEqual([moved.get("a")?.state, moved.get("a")?.elapsed_seconds], ["running", 60]);
});

test("looking ahead before the start runs no clock", () => {
  assert.equal(clocksOnMove([stop("a"), stop("b")], "a", "b", TEN).size, 0);
});

test("two clocks that run become one: the time until the second began counts for the first", () => {
  const later = { started_at: "2026-11-22T09:54:00Z" };
  const stops = [stop("a", "done"), stop("b", "running"), stop("c", "running", later)];
  const clash = clocksOnClash(stops);
  assert.deepEqual([...clash.keys()], ["b"]);
  assert.deepEqual([clash.get("b")?.state, clash.get("b")?.elapsed_seconds], ["done", 240]);
  assert.equal(clocksOnClash([stop("b", "running", later), stop("c", "running")]).get("c")?.state, "paused");
  assert.equal(clocksOnClash(stops.slice(0, 2)).size, 0);
});

test("the rest of this phase and the breaks are taken off what was booked", () => {
  const stops = [
    stop("a", "done", { elapsed_seconds: 2400 }),
    stop("b", "running"),
    stop("c"),
    stop("d", "idle", { minutes: 20 }),
  ];
  const time = sessionTime(stops, "b", { length: 60, breakSeconds: 300 }, TEN);
  assert.deepEqual([time.used, time.left, time.planned, time.forRest], [55, 5, 30, 5]);
  assert.deepEqual([time.isShort, time.toCome], [true, ["c", "d"]]);
});

test("a minute short is no news", () => {
  const stops = [
    stop("a", "done", { elapsed_seconds: 660 }),
    stop("b", "running", { started_at: TEN.toISOString() }),
    stop("c"),
  ];
  const time = sessionTime(stops, "b", { length: 30, breakSeconds: 0 }, TEN);
  assert.deepEqual([time.forRest, time.planned, time.isShort], [9, 10, false]);
});

test("time is divided in whole minutes, in proportion, each at least one, together what is left", () => {
  const cases = /** @type {const} */ ([
    [[12, 6, 20], 19, [6, 3, 10]],
    [[5, 4, 4], 7, [3, 2, 2]],
    [[5, 4, 4], 1, [1, 1, 1]],
    [[1, 1, 1], 6, [2, 2, 2]],
    [[5, 4, 4], 13, [5, 4, 4]],
  ]);
  for (const [planned, minutes, shares] of cases) {
    const stops = planned.map((count, number) => stop(`p${number}`, "idle", { minutes: count }));
    const changes = divide(stops, minutes);
    const given = planned.map((count, number) => count + (changes.get(`p${number}`)?.extra_minutes ?? 0));
    assert.deepEqual(given, shares);
  }
});
