/**
 * How alike a group's weights are: pure, and the same rule as `weerstand_widgets/kinds/weigh.py`.
 */

const FAR_APART = 2;
/** From this share of pairs that are far apart on, a group is divided; one voice apart from four is not yet that. */
const DIVIDED = 0.45;

/**
 * Counted in pairs of people: how many pairs are two or more apart? None is alike, close to half is divided.
 *
 * @param {number[]} counts  how often each weight was given, from 0 up
 * @returns {string} the key of a word; empty where fewer than two weighed
 */
export function agreement(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pairs = (total * (total - 1)) / 2;
  if (pairs === 0) return "";
  let apart = 0;
  for (const [two, count] of counts.entries())
    for (let one = 0; one <= two - FAR_APART; one += 1) apart += (counts[one] ?? 0) * count;
  if (apart === 0) return "agreement.alike";
  return apart / pairs >= DIVIDED ? "agreement.divided" : "agreement.nearly";
}
