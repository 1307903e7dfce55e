/**
 * Which of two answers wins: the same rule as `weerstand_widgets/answers.py`. Pure; knows nothing of notebooks.
 */

import { clean } from "./clean.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Answers} Answers */

const encoder = new TextEncoder();

/**
 * One spelling for one value: keys sorted by code point, no spaces, letters as they are.
 *
 * Written out by hand, because a JavaScript object always puts keys such as "10" in the order of numbers.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).sort(([one], [two]) => compareText(one, two));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/**
 * @param {string} one
 * @param {string} two
 * @returns {number} below, at or above 0, by the bytes of UTF-8 (JavaScript itself compares halves of an emoji)
 */
export function compareText(one, two) {
  if (one === two) return 0;
  const [first, second] = [encoder.encode(one), encoder.encode(two)];
  const length = Math.min(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    if (first[index] !== second[index]) return first[index] - second[index];
  }
  return first.length - second.length;
}

/**
 * Whether answer `a` takes the place of answer `b`.
 *
 * @param {Answer} a
 * @param {Answer | undefined} b
 */
export function wins(a, b) {
  if (b === undefined) return true;
  if (a.revision !== b.revision) return a.revision > b.revision;
  if (a.updated_at !== b.updated_at) return compareText(a.updated_at, b.updated_at) > 0;
  const [ours, theirs] = [canonical(a.value), canonical(b.value)];
  if (ours === theirs) return false;
  // Of two copies of one edit the one that lost fewer letters.
  return (lostIn(b.value) - lostIn(a.value) || compareText(ours, theirs)) > 0;
}

/** @param {unknown} value */
const lostIn = (value) => canonical(clean(value)).split("\ufffd").length;

/**
 * @param {Answers} mine
 * @param {Answers} theirs
 * @returns {Answers} those of theirs that win over mine
 */
export function newer(mine, theirs) {
  return Object.fromEntries(Object.entries(theirs).filter(([author, answer]) => wins(answer, own(mine, author))));
}

/**
 * @param {Answers} mine
 * @param {Answers} theirs
 * @returns {Answers} per author the winner, authors in sorted order
 */
export function merge(mine, theirs) {
  return sorted({ ...mine, ...newer(mine, theirs) });
}

/**
 * @param {Answers} answers
 * @returns {Answers} the same, its authors in sorted order: the order of writing must tell nothing
 */
export function sorted(answers) {
  return Object.fromEntries(Object.entries(answers).sort(([one], [two]) => compareText(one, two)));
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string} key  may be anything a file holds, so also "constructor"
 * @returns {T | undefined}
 */
export function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * @param {Answers} mine
 * @param {string} author
 * @param {unknown} value
 * @param {string | null} at  null for an unlinked contribution: neither time nor count may tell whose it is
 * @returns {Answer}
 */
export function revised(mine, author, value, at) {
  if (at === null) return { value, revision: 1, updated_at: "" };
  return { value, revision: (own(mine, author)?.revision ?? 0) + 1, updated_at: at };
}
