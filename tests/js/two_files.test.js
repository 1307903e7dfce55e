/**
 * A page that opens one of two files of a session: joined it asks no more; where that cannot be, it says so and goes on.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession } from "../../weerstand_widgets/labextension/static/session/opening.js";

/** @param {unknown[]} sent */
function sessionOf(sent) {
  const outbox = { store: { left: async () => [] }, open: () => sent.push("open") };
  return /** @type {any} */ ({
    id: "1",
    outbox,
    notebook: { path: "x-LAPTOP.ipynb", follow: () => {} },
    cells: { ids: () => [], has: () => true, answers: () => ({}) },
    keeping: { block: () => {} },
    start: () => {},
    receive: () => {},
    announceCells: () => {},
    request: async (/** @type {string} */ _method, /** @type {string} */ _path, /** @type {any} */ { adopt }) => {
      sent.push(adopt);
      return { answers: {}, copy_of: adopt ? null : "x.ipynb", notice: null };
    },
  });
}

for (const [what, fault, wanted] of /** @type {[string, string, unknown[]][]} */ ([
  ["the page lets go, and sends nothing to the file that was set aside", "", [false, "merge"]],
  ["why not is said, and the page goes on here", "kan niet", [false, "merge", "kan niet", true, "open"]],
]))
  test(`Voeg samen: ${what}`, async () => {
    /** @type {unknown[]} */
    const sent = [];
    await openSession(sessionOf(sent), {
      tell: (sentence) => sent.push(sentence),
      askAboutCopy: async () => "merge",
      merge: async () => {
        sent.push("merge");
        if (fault) throw new Error(fault);
      },
    });
    assert.deepEqual(sent, wanted);
  });
