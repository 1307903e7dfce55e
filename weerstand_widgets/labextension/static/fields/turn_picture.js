/** What a group gave as a picture: a line for each option, and each voice a dot. Read aloud it is words. */

import { agreement } from "./agreement.js";
import { el, hidden } from "./elements.js";
import { heaviness } from "./spread.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./spread.js").Spread} Spread */

/** A time before the last one and the last one differ in shape, not only in colour. */
export const EARLIER = "○";
export const LAST = "●";

/**
 * @param {Spread[][]} times  the same options in each; what the group gave, and perhaps what it gave again
 * @param {Host} host
 * @returns {HTMLElement}
 */
export function drawSpreads(times, host) {
  const [first = [], second] = times;
  const rows = first.map((spread, index) => [spread, ...(second === undefined ? [] : [second[index] ?? spread])]);
  // The heaviest first, as the group weighed them last.
  const last = (/** @type {Spread[]} */ row) => heaviness(row.at(-1) ?? { title: "", counts: [] });
  rows.sort((one, two) => last(two) - last(one));
  const list = el("ol", { class: "ws-spread", role: "list" });
  for (const row of rows) list.append(drawRow(row, host));
  const look = second === undefined ? "ws-spreads" : "ws-spreads ws-spreads-twice";
  return el("div", { class: look }, drawAxis(first[0]?.counts.length ?? 0), list);
}

/** @param {number} length  how many weights there are, from 0 up */
function drawAxis(length) {
  const steps = Array.from({ length }, (_, weight) => el("b", {}, String(weight)));
  return el(
    "div",
    { class: "ws-spread-axis", "aria-hidden": "true" },
    el("span", { class: "ws-spread-steps" }, ...steps),
  );
}

/**
 * @param {Spread[]} times
 * @param {Host} host
 */
function drawRow(times, host) {
  const isTwice = times.length > 1;
  const item = el("li", { class: "ws-spread-row" }, el("span", { class: "ws-spread-title" }, times[0]?.title ?? ""));
  for (const [index, { counts }] of times.entries()) {
    const isLast = index === times.length - 1;
    const name = isTwice ? host.say(isLast ? "field.weigh.second" : "field.weigh.first") : "";
    const steps = counts.map((count) => el("span", { class: "ws-dots" }, (isLast ? LAST : EARLIER).repeat(count)));
    const words = agreementWords(counts, host);
    item.append(
      ...(isTwice ? [el("span", { class: "ws-spread-time" }, name)] : []),
      el("span", { class: "ws-spread-steps", "aria-hidden": "true" }, ...steps),
      hidden(readCounts(counts, host)),
      // What counts is how alike they are now; what they were is in the dots.
      isLast ? el("span", { class: "ws-spread-word" }, words) : hidden(words),
    );
  }
  return item;
}

/**
 * @param {number[]} counts
 * @param {Host} host
 */
function readCounts(counts, host) {
  const given = counts.flatMap((count, weight) => {
    if (count === 0) return [];
    return [host.say(count === 1 ? "field.weigh.voice" : "field.weigh.voices", { weight, count })];
  });
  return `${given.reverse().join(", ")}.`;
}

const WORDS = new Map([
  ["agreement.alike", "field.weigh.alike"],
  ["agreement.nearly", "field.weigh.nearly"],
  ["agreement.divided", "field.weigh.divided"],
]);

/**
 * @param {number[]} counts
 * @param {Host} host
 */
function agreementWords(counts, host) {
  const key = WORDS.get(agreement(counts));
  return key === undefined ? "" : host.say(key);
}
