/** What a group gave, counted: how often each weight, and what weighs most. Pure. */

import { HIGHEST_WEIGHT } from "../session/limits.js";
import { own } from "../session/merge.js";

/** @typedef {{title: string, counts: number[]}} Spread  of one option: how often each weight was given, from 0 up */

/**
 * @param {{id: string, title: string}[]} options
 * @param {Record<string, number>[]} given  by participant
 * @returns {Spread[]}
 */
export function spreadOf(options, given) {
  return options.map(({ id, title }) => {
    const weights = given.map((one) => own(one, id));
    const counts = Array.from(
      { length: HIGHEST_WEIGHT + 1 },
      (_, weight) => weights.filter((one) => one === weight).length,
    );
    return { title, counts };
  });
}

/**
 * How heavy an option weighs, only to put them in order: a number of so few people says no more than that.
 *
 * @param {Spread} spread
 */
export function heaviness({ counts }) {
  const voices = counts.reduce((sum, count) => sum + count, 0);
  return voices === 0 ? 0 : counts.reduce((sum, count, weight) => sum + count * weight, 0) / voices;
}

/**
 * @template T
 * @param {T[]} all
 * @param {(one: T) => number} weight
 * @returns {T[]} those that nothing weighs more than; none where nothing weighs anything
 */
export function heaviest(all, weight) {
  const most = Math.max(0, ...all.map(weight));
  return most === 0 ? [] : all.filter((one) => weight(one) === most);
}

/**
 * @template T
 * @param {T[]} list
 * @returns {T[]} the same in an order that nobody chose
 */
function shuffled(list) {
  const all = list.map((one) => ({ one, place: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }));
  return all.sort((first, second) => first.place - second.place).map(({ one }) => one);
}

/**
 * Weights that were counted from paper, as the contributions of that many people. What one person chose for two options
 * is not known; so each option's weights are dealt out by themselves, in an order that says nothing.
 *
 * @param {Map<string, number[]>} counts  by option, how often each weight was given
 * @returns {Record<string, number>[]}
 */
export function dealWeights(counts) {
  /** @type {Record<string, number>[]} */
  const given = [];
  for (const [id, times] of counts) {
    const weights = shuffled(times.flatMap((count, weight) => Array(count).fill(weight)));
    for (const [index, weight] of weights.entries()) given[index] = { ...given[index], [id]: weight };
  }
  return given;
}

/**
 * Dots that were counted from paper, as contributions of so many dots each.
 *
 * @param {Map<number, number>} counts  by row
 * @param {number} dots  that one person had
 * @returns {Record<string, number>[]}
 */
export function dealDots(counts, dots) {
  const all = shuffled([...counts].flatMap(([row, count]) => Array(count).fill(String(row))));
  /** @type {Record<string, number>[]} */
  const given = [];
  for (const [index, row] of all.entries()) {
    const turn = Math.floor(index / dots);
    const one = given[turn] ?? {};
    given[turn] = { ...one, [row]: (one[row] ?? 0) + 1 };
  }
  return given;
}
