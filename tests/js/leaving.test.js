/** Leaving a programme that is written: what is not in its file yet goes there, or the browser asks. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { watchLeaving } from "../../weerstand_widgets/labextension/static/writing/leaving.js";

test("the browser asks before what was typed last is lost, and has it sent; a window that is hidden sends it at once", () => {
  const [window, document] = [new EventTarget(), Object.assign(new EventTarget(), { hidden: true })];
  Object.assign(globalThis, { window, document });
  let sent = 0;
  const programme = /** @type {any} */ ({ isKept: false, settle: async () => (sent += 1) });
  const stop = watchLeaving(programme);
  const leave = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  assert.equal(leave(), false);
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(sent, 2);
  programme.isKept = true;
  assert.equal(leave(), true);
  programme.isKept = false;
  stop();
  assert.equal(leave(), true);
  assert.equal(sent, 2);
});
