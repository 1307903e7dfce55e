/** What a facilitator says: when a group drifts, when it gets tense, and to tune in again. No DOM. */

import { say } from "../session/strings.js";
import { linesOf } from "./card_parts.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/types.js").Rescue} Rescue */
/** @typedef {import("./parts.js").Part} Part */

/**
 * @param {Spec} spec  of a phase
 * @returns {Part} pairs; in older programmes one text, which stays one while it is written
 */
export function driftPart(spec) {
  const { guidance = {} } = spec;
  const { drift = [] } = guidance;
  const put = (/** @type {string | Rescue[]} */ told) => ({ ...spec, guidance: { ...guidance, drift: told } });
  const shared = { name: "drift", label: say("writing.fold.drift"), fold: /** @type {const} */ ("drift") };
  if (typeof drift !== "string") return { ...shared, ...pairs(drift, put) };
  return { ...shared, control: "text", value: drift, with: put };
}

/**
 * @param {Spec} spec  of a programme
 * @returns {Part[]}
 */
export const headerSaid = (spec) => [
  {
    name: "realign",
    label: say("writing.realign", { name: say("bar.back") }),
    control: "lines",
    value: (spec.realign ?? []).join("\n"),
    with: (value) => ({ ...spec, realign: linesOf(value) }),
  },
  {
    name: "rescues",
    label: say("writing.fold.rescues"),
    fold: "rescues",
    ...pairs(spec.rescues ?? [], (rescues) => ({ ...spec, rescues })),
  },
];

/**
 * @param {Rescue[]} rescues
 * @param {(rescues: Rescue[]) => Spec} put
 * @returns {{control: "pairs", value: string, with: (value: string) => Spec}}
 */
const pairs = (rescues, put) => ({
  control: "pairs",
  value: JSON.stringify(rescues),
  with: (value) => put(readPairs(value).filter(({ hear, say: told }) => `${hear}${told}`.trim() !== "")),
});

/** @param {string} value  of a part @returns {Rescue[]} */
export const readPairs = (value) => JSON.parse(value);
