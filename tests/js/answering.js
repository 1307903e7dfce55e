/**
 * Answers what Python asks, a line of JSON for a line of JSON, so that one process compares thousands of cases.
 *
 * A question is `[name, ...arguments]`; the answer to one that fails is `{"fault": message}`.
 */

import { createInterface } from "node:readline";
import { agreement } from "../../weerstand_widgets/labextension/static/fields/agreement.js";
import { hintOf } from "../../weerstand_widgets/labextension/static/fields/hints.js";
import { layNames, where } from "../../weerstand_widgets/labextension/static/fields/spots.js";
import { countVotes } from "../../weerstand_widgets/labextension/static/fields/votes.js";
import { alike } from "../../weerstand_widgets/labextension/static/session/alike.js";
import { isBlank } from "../../weerstand_widgets/labextension/static/session/blank.js";
import { clean, oneLine } from "../../weerstand_widgets/labextension/static/session/clean.js";
import { canonical, merge, newer } from "../../weerstand_widgets/labextension/static/session/merge.js";
import { inWords } from "../../weerstand_widgets/labextension/static/session/words.js";
import { say } from "./cases.js";

/** @type {Record<string, (...given: any[]) => unknown>} */
const ANSWERS = {
  agreement,
  alike,
  blank: isBlank,
  canonical,
  clean: (value) => canonical(clean(value)),
  hint: hintOf,
  line: oneLine,
  merge: (mine, theirs) => [canonical(merge(mine, theirs)), Object.keys(newer(mine, theirs)).sort()],
  names: layNames,
  places: (ends, spots) => spots.map((/** @type {[number, number]} */ [x, y]) => where({ x, y }, ends, say)),
  votes: countVotes,
  words: inWords,
};

/** @param {string} line */
function answer(line) {
  const [name, ...given] = JSON.parse(line);
  try {
    return ANSWERS[name](...given);
  } catch (error) {
    return { fault: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
