/** Names for code, made of what somebody wrote. No DOM. */

/** Of a name in code: room for a number behind it. */
const LONGEST_NAME = 30;

/**
 * A name for code after a title, that nothing else has.
 *
 * @param {string} title
 * @param {ReadonlySet<string>} taken
 */
export function freeName(title, taken) {
  const letters = title.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const joined = words.join("_").slice(0, LONGEST_NAME).replace(/_+$/, "");
  const stem = /^[a-z]/.test(joined) ? joined : `x_${joined}`.replace(/_+$/, "");
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}_${number}`;
  return name;
}
