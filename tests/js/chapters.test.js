/** Where the chapters of a page begin. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { chaptersOf } from "../../weerstand_widgets/labextension/static/page/headings.js";

test("a heading opens the chapter of the cell after it: the highest one, and of those the last", () => {
  const words = (/** @type {number} */ heading) => ({ opens: null, heading });
  const [h1, h2, h3, text] = [1, 2, 3, 7].map(words);
  const question = { opens: null, heading: null };
  const opens = (/** @type {string} */ name) => ({ opens: name, heading: null });
  const parts = [
    h1,
    question,
    h2,
    h3,
    text,
    opens("a"),
    question,
    h2,
    h2,
    opens("b"),
    opens("c"),
    text,
    opens("end"),
    text,
  ];
  const expected = "start start a a a a a a b b c c end end";
  assert.equal(chaptersOf(parts).join(" "), expected);
});
