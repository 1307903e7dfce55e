/** A phase's clock, breaks, and time that does not count. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterJumpBack,
  doubtful,
  secondsSince,
  withBreak,
  without,
} from "../../weerstand_widgets/labextension/static/time/breaks.js";
import {
  asTiming,
  elapsedSeconds,
  extend,
  givenMinutes,
  secondsLeft,
  start,
  stop,
} from "../../weerstand_widgets/labextension/static/time/timer.js";
import { clock, TEN } from "./clocks.js";

const MINUTE = 60_000;

test("a clock that nobody started stands still", () => {
  assert.deepEqual(asTiming(null), clock("idle"));
  assert.equal(elapsedSeconds(clock("paused", { elapsed_seconds: 90 }), TEN), 90);
});

test("a clock that runs counts on from what it stood at, and survives being written down", () => {
  const running = start(clock("paused", { elapsed_seconds: 90 }), new Date("2026-11-22T09:58:00Z"));
  assert.equal(elapsedSeconds(asTiming(JSON.parse(JSON.stringify(running))), TEN), 210);
  assert.deepEqual(stop(running, TEN, "done"), clock("done", { elapsed_seconds: 210 }));
});

test("a clock that was put back takes no time away", () => {
  assert.equal(elapsedSeconds(clock("running", { elapsed_seconds: 30 }), new Date("2026-11-22T09:00:00Z")), 30);
});

test("a phase has at least one minute, and gets two more at a press", () => {
  assert.equal(givenMinutes(clock("idle", { extra_minutes: -20 }), 10), 1);
  assert.equal(secondsLeft(extend(clock("running")), 10, TEN), 120);
  assert.equal(secondsLeft(clock("running"), 8, TEN), -120);
});

test("breaks grow with whole minutes; one that was forgotten is none", () => {
  for (const [seconds, minutes] of [
    [250, 9],
    [29, 5],
    [3 * 3600, 185],
    [3 * 3600 + 1, 5],
  ])
    assert.equal(withBreak(5, seconds), minutes);
});

test("breaks stay within what a header holds", () => assert.equal(withBreak(100, 170 * 60), 240));

test("a break that begins later, or at no moment, has not begun", () => {
  assert.deepEqual([secondsSince("2026-11-22T10:05:00Z", TEN), secondsSince("straks", TEN)], [0, 0]);
});

test("only a long sleep is doubtful: no short gap, no clock that stands, never more than it counted", () => {
  const now = new Date("2026-11-22T10:50:00Z");
  const cases = /** @type {const} */ ([
    [3, "running", 0],
    [6, "running", 360],
    [6, "paused", 0],
    [600, "running", 3600],
  ]);
  for (const [ago, state, seconds] of cases)
    assert.equal(doubtful(clock(state), 10, now.getTime() - ago * MINUTE, now), seconds);
});

test("this computer's clock was put back: the phase's clock goes on from what it stood at", () => {
  const nine = new Date("2026-11-22T09:00:00Z");
  const mended = afterJumpBack(clock("running"), TEN.getTime(), nine);
  assert.deepEqual([mended?.elapsed_seconds, mended?.started_at], [600, nine.toISOString()]);
  assert.equal(afterJumpBack(clock("running"), TEN.getTime(), TEN), null);
  assert.equal(afterJumpBack(clock("paused"), TEN.getTime(), nine), null);
});

test("another computer's clock that runs ahead is left alone", () => {
  const ahead = clock("running", { started_at: "2026-11-22T10:02:00Z" });
  for (const known of [TEN.getTime() - 1000, null]) assert.equal(afterJumpBack(ahead, known, TEN), null);
});

test("time that does not count is taken off, also of a clock that stands, and never below zero", () => {
  assert.deepEqual(without(clock("running"), 480, TEN), {
    ...clock("running"),
    elapsed_seconds: 120,
    started_at: TEN.toISOString(),
  });
  assert.deepEqual(without(clock("done", { elapsed_seconds: 60 }), 480, TEN), clock("done"));
});
