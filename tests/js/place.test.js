/** Where the group is, and how its pace goes: one clock at a time, breaks, divided time, hours that nobody was there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "./clocks.js";
import { Group } from "./group.js";

const elsewhere = (/** @type {string} */ started_at) => clock("running", { started_at });

test("a group begins at its first phase, and looks ahead without a clock", () => {
  const group = new Group();
  assert.equal(group.place.current, "a");
  group.pace.go("b");
  assert.deepEqual([group.place.current, group.states()], ["b", "idle idle idle"]);
  assert.deepEqual(group.went, ["leave", "turn b"]);
});

test("the clock goes along from phase to phase, and after the last one to the report", () => {
  const group = new Group();
  group.pace.toggle();
  group.later(5);
  group.pace.next();
  assert.deepEqual([group.place.current, group.states()], ["b", "done running idle"]);
  assert.equal(group.value("a").elapsed_seconds, 300);
  group.pace.previous();
  assert.equal(group.states(), "running paused idle");
  group.pace.go("c");
  group.pace.next();
  assert.deepEqual([group.states(), group.went.at(-1)], ["done paused done", "go to report"]);
});

test("nobody goes where there is no phase", () => {
  const group = new Group();
  group.pace.go("nowhere");
  group.pace.previous();
  assert.deepEqual([group.place.current, group.went], ["a", []]);
});

test("another window that goes on takes this one along, once", () => {
  const group = new Group({ a: elsewhere("2026-11-22T09:50:00Z") });
  group.hear("a", clock("done", { elapsed_seconds: 300 }));
  group.hear("b", elsewhere("2026-11-22T09:55:00Z"));
  assert.deepEqual([group.place.current, group.went], ["b", ["along to b"]]);
  group.hear("b", clock("running", { started_at: "2026-11-22T09:55:00Z", extra_minutes: 2 }));
  group.hear("b", clock("paused", { elapsed_seconds: 60 }));
  group.hear("b", elsewhere("2026-11-22T09:58:00Z"));
  assert.deepEqual(group.went, ["along to b"]);
});

test("another window that goes back takes this one along too", () => {
  const group = new Group({ a: clock("done"), b: elsewhere("2026-11-22T09:50:00Z") });
  group.hear("b", clock("paused", { elapsed_seconds: 300 }));
  group.hear("a", elsewhere("2026-11-22T09:55:00Z"));
  assert.deepEqual([group.place.current, group.went], ["a", ["along to a"]]);
});

test("a window that looks elsewhere comes along, but not to a clock that was started before its own", () => {
  const group = new Group({ a: elsewhere("2026-11-22T09:50:00Z") });
  group.pace.go("c");
  group.went.length = 0;
  group.hear("b", elsewhere("2026-11-22T09:55:00Z"));
  assert.deepEqual([group.place.current, group.went], ["c", []]);
  group.later(5);
  group.hear("b", elsewhere("2026-11-22T10:01:00Z"));
  assert.deepEqual([group.place.current, group.went], ["b", ["along to b"]]);
});

test("the phase a window is at is not turned to when its clock starts elsewhere", () => {
  const group = new Group();
  group.hear("a", elsewhere("2026-11-22T09:59:00Z"));
  assert.deepEqual([group.place.current, group.went], ["a", []]);
});

test("a clock or header that cannot be read stands still and stops nothing", () => {
  const group = new Group({ a: { state: "over" }, b: 5 }, { length: "lang" });
  assert.deepEqual([group.states(), group.place.header().length], ["idle idle idle", 90]);
  assert.deepEqual(
    group.place.stops().map(({ minutes }) => minutes),
    [20, 20, 20],
  );
});

test("a phase is reached when the group is there, was there, or began it", () => {
  const group = new Group({ c: clock("paused", { elapsed_seconds: 1 }) });
  group.pace.go("a");
  assert.deepEqual(
    ["a", "b", "c", "d"].map((id) => group.place.isReached(id)),
    [true, false, true, false],
  );
});

test("phases that an author adds or takes away are seen at once", () => {
  const group = new Group();
  group.notebook.set(group.notebook.cells().filter(({ spec }) => /** @type {any} */ (spec).id !== "a"));
  assert.deepEqual([group.place.current, group.place.specs().map(({ id }) => id)], ["b", ["b", "c"]]);
});

test("who listens hears of clocks and header, and of nothing else", () => {
  const group = new Group();
  let heard = 0;
  group.place.listeners.add(() => (heard += 1));
  group.hear("session.question", "x");
  assert.equal(heard, 0);
  group.hear("a", clock("paused"));
  group.hear("session", { length: 90 });
  assert.equal(heard, 2);
  group.place.destroy();
  group.hear("a", clock("done"));
  assert.equal(heard, 2);
});

test("a break stops the clock, counts in whole minutes, and the clock goes on where it stood", () => {
  const group = new Group({}, { length: 60, title: "De deur" });
  group.pace.toggle();
  group.later(2);
  group.pace.toggleBreak();
  assert.equal(group.states(), "paused idle idle");
  group.later(7);
  assert.equal(group.pace.breakSeconds, 420);
  group.pace.toggleBreak();
  assert.equal(group.states(), "running idle idle");
  assert.deepEqual(group.value("session"), { length: 60, title: "De deur", break_started_at: "", break_minutes: 7 });
  assert.equal(group.value("a").elapsed_seconds, 120);
});

test("a break that was forgotten counts for nothing, and the group is told", () => {
  const group = new Group();
  group.pace.toggle();
  group.pace.toggleBreak();
  group.later(600);
  group.pace.toggle();
  assert.deepEqual([group.pace.wasLong, group.value("session").break_minutes], [true, 0]);
});

test("going on ends a break", () => {
  const group = new Group();
  group.pace.toggle();
  group.pace.toggleBreak();
  group.later(5);
  group.pace.next();
  assert.deepEqual([group.pace.breakSeconds, group.states()], [null, "done running idle"]);
});

test("time that is left is divided over what is to come, and can be given back, but not what somebody changed", () => {
  const group = new Group({ a: clock("running", { started_at: "2026-11-22T09:20:00Z" }) });
  group.pace.divide();
  const extra = () => ["b", "c"].map((id) => group.place.timing(id).extra_minutes);
  assert.deepEqual(extra(), [0, 0]);
  group.later(8);
  group.pace.divide();
  assert.deepEqual(extra(), [-4, -4]);
  group.hear("c", clock("idle", { extra_minutes: 2 }));
  group.pace.undo();
  assert.deepEqual(extra(), [0, 2]);
});

test("after a long sleep the group is asked, and what does not count is taken off once", () => {
  const group = new Group({ a: clock("running") });
  group.pace.tick();
  group.later(60);
  group.pace.tick();
  assert.deepEqual(group.pace.doubt, { id: "a", seconds: 3600, wasClosed: false, counted: 4200 });
  group.pace.answer(false);
  assert.deepEqual([group.pace.doubt, group.value("a").elapsed_seconds], [null, 600]);
});

test("what another window took off already is not asked about any more", () => {
  const group = new Group({ a: clock("running") });
  group.pace.tick();
  group.later(60);
  group.pace.tick();
  group.hear("a", clock("running", { elapsed_seconds: 600, started_at: group.now.toISOString() }));
  group.pace.tick();
  assert.equal(group.pace.doubt, null);
});

test("a session that was closed for long is asked about too, from what this browser remembers", () => {
  const group = new Group({ a: clock("running") });
  group.kept[group.pace.key] = String(group.now.getTime());
  group.later(60);
  group.pace.tick();
  assert.equal(group.pace.doubt?.wasClosed, true);
  group.pace.answer(true);
  assert.deepEqual([group.pace.doubt, group.value("a").elapsed_seconds], [null, 0]);
});

test("this computer's clock is put back: the phase goes on from what it stood at", () => {
  const group = new Group({ a: clock("running") });
  group.pace.tick();
  group.later(-60);
  group.pace.tick();
  assert.deepEqual([group.value("a").elapsed_seconds, group.value("a").started_at], [600, group.now.toISOString()]);
});

test("two clocks that keep running become one, two that pass by do not", () => {
  const group = new Group({ a: clock("running"), b: elsewhere("2026-11-22T09:55:00Z") });
  group.pace.tick();
  assert.equal(group.states(), "running running idle");
  group.later(0.05);
  group.pace.tick();
  assert.deepEqual([group.states(), group.value("a").elapsed_seconds], ["done running idle", 300]);
});

test("to tune in again leaves clock and phase as they are, until somebody goes back or on", () => {
  const group = new Group({ a: clock("done"), b: elsewhere("2026-11-22T09:50:00Z") });
  group.pace.realign();
  assert.deepEqual([group.pace.isRealigning, group.place.current, group.states()], [true, "b", "done running idle"]);
  group.pace.turnToPhase();
  assert.deepEqual([group.pace.isRealigning, group.went.at(-1)], [false, "turn b"]);
  group.pace.realign();
  group.pace.next();
  assert.deepEqual([group.pace.isRealigning, group.place.current], [false, "c"]);
});

test("before the first phase is the beginning, and the first press starts its clock and turns to it", () => {
  const group = new Group();
  assert.equal(group.place.stage(), "begin");
  group.pace.next();
  assert.deepEqual([group.place.stage(), group.states()], ["phase", "running idle idle"]);
  assert.equal(group.went.at(-1), "turn a");
});

test("a group that goes without a clock is in its phase all the same, and after the last one at the report", () => {
  const group = new Group();
  group.pace.go("c");
  assert.equal(group.place.stage(), "phase");
  group.pace.next();
  assert.deepEqual([group.place.stage(), group.states()], ["report", "idle idle idle"]);
  group.pace.previous();
  assert.deepEqual([group.place.stage(), group.place.current], ["phase", "c"]);
});

test("another window, or the next day, knows from the clocks that the phases are over", () => {
  const over = new Group({ a: clock("done"), c: clock("done") });
  assert.deepEqual([over.place.stage(), over.place.current], ["report", "c"]);
  over.pace.previous();
  assert.deepEqual([over.place.stage(), over.states()], ["phase", "done idle running"]);
  const back = new Group({ a: clock("paused"), b: clock("done"), c: clock("done") });
  assert.equal(back.place.stage(), "phase");
});

test("who is at the report goes along to a phase that is started elsewhere", () => {
  const group = new Group();
  group.pace.go("c");
  group.pace.next();
  group.hear("b", elsewhere("2026-11-22T10:01:00Z"));
  assert.deepEqual([group.place.stage(), group.place.current], ["phase", "b"]);
});
