/**
 * Dots counted by what was voted on. A contribution names a row by its number in the list as it was at the first vote;
 * that list is kept with the turn, for lines move, change and go afterwards. `kinds/vote.py` has the same rule. Pure.
 */

import { alike } from "../session/alike.js";
import { own } from "../session/merge.js";

/**
 * A row and its dots; `gone`: the list does not have it any more, or not like this. Without a label nobody knows which
 * row it was.
 *
 * @typedef {{row: number, label: string, dots: number, gone: boolean}} Voted
 */
/** @typedef {Record<string, number>} Dots  by row number */

/**
 * @param {string[] | null} voted  the rows as they were voted on; null in an older file
 * @param {string[]} now  the rows there are
 * @param {Dots[]} given
 * @returns {Voted[]} most dots first
 */
export function countVotes(voted, now, given) {
  const last = Math.max(-1, ...given.flatMap((dots) => Object.keys(dots).map(Number)));
  const dotsOn = (/** @type {number} */ row) => given.reduce((sum, dots) => sum + (own(dots, String(row)) ?? 0), 0);
  const fits =
    voted !== null || Array.from({ length: last + 1 }, (_, row) => row).every((row) => isThere(now, row, dotsOn));
  const rows = voted ?? (fits ? now : []);
  const left = now.map(alike);
  const told = [];
  for (let row = 0; row < Math.max(rows.length, last + 1); row += 1) {
    const name = alike(rows[row] ?? "");
    const label = name === "" ? "" : (rows[row] ?? "");
    const place = name === "" ? -1 : left.indexOf(name);
    if (place >= 0) left.splice(place, 1);
    const dots = dotsOn(row);
    if (label !== "" || dots > 0) told.push({ row, label, dots, gone: place < 0 });
  }
  return told.sort((one, two) => two.dots - one.dots);
}

/**
 * @param {string[]} now
 * @param {number} row
 * @param {(row: number) => number} dotsOn
 */
const isThere = (now, row, dotsOn) => dotsOn(row) === 0 || alike(now[row] ?? "") !== "";

/**
 * Another window voted on a list of its own: both lists become one, and the dots go along with their rows.
 *
 * @param {string[]} kept  the list that was first
 * @param {string[]} other
 * @param {Dots[]} given  by row of the other list
 * @returns {{rows: string[], given: Dots[]}}
 */
export function joinVotes(kept, other, given) {
  const rows = [...kept];
  const free = new Set(kept.keys());
  const places = other.map((label) => {
    const same = rows.findIndex((one, place) => free.has(place) && alike(one) === alike(label));
    const place = same < 0 ? rows.push(label) - 1 : same;
    free.delete(place);
    return place;
  });
  const moved = given.map((dots) =>
    Object.fromEntries(Object.entries(dots).map(([row, count]) => [String(places[Number(row)] ?? row), count])),
  );
  return { rows, given: moved };
}
