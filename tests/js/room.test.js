/** The room: who can see what stands on its pages. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Room } from "../../weerstand_widgets/labextension/static/page/room.js";
import { Group } from "./group.js";

// A room asks its window to warn before it closes.
Object.assign(globalThis, { window: new EventTarget() });

const aPage = () => ({ turnTo() {}, goTo() {} });
const aRoom = (/** @type {unknown} */ header) =>
  new Room(new Group({}, header).session, { makeReport: () => Promise.reject(new Error("there is none")) });

test("fields are seen from the first page that is projected to the last, and each change is told once", () => {
  const room = aRoom({ length: 60 });
  const [one, two] = [aPage(), aPage()];
  /** @type {boolean[]} */
  const told = [];
  room.seenListeners.add(() => void told.push(room.isSeen()));
  for (const page of [one, two, two]) room.project(page, true);
  room.project(one, false);
  assert.equal(room.isSeen(), true);
  room.project(two, false);
  assert.deepEqual(told, [true, false]);
});

test("a group that meets online shares one screen: whatever stands on it is seen", () => {
  assert.equal(aRoom({ length: 60, online: true }).isSeen(), true);
  assert.equal(aRoom({ length: 60, online: false }).isSeen(), false);
});
