/** In sessions of which length a question is asked. No DOM. */

import { say } from "../session/strings.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./parts.js").Part} Part */

/**
 * @param {Spec} spec  of a question
 * @param {number[]} known  lengths that a session can have
 * @returns {Part[]} a tick for each length, where there is something to choose
 */
export function askedParts(spec, known) {
  const own = /** @type {number[]} */ (spec.lengths ?? []);
  const gone = own.filter((length) => !known.includes(length));
  const now = own.length > 0 ? own : known;
  const all = [...known, ...gone];
  if (all.length < 2) return [];
  return all.map((length) => ({
    name: `asked-${length}`,
    label: say(gone.includes(length) ? "writing.asked.gone" : "writing.asked.in", { length }),
    control: "tick",
    group: say("writing.asked"),
    held: say("writing.asked.held"),
    value: now.includes(length) ? "yes" : "",
    with: (value) => {
      const wanted = all.filter((one) => (one === length ? value !== "" : now.includes(one)));
      // Without any a question is asked in all of them: the last one stays.
      if (!wanted.some((one) => known.includes(one))) return spec;
      return { ...spec, lengths: wanted.length === known.length && wanted.every(isKnown) ? [] : wanted };
    },
  }));
  /** @param {number} length */
  function isKnown(length) {
    return known.includes(length);
  }
}
