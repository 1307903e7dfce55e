/** What a question is beyond its own phase: on the report's first page, and in the next session. No DOM. */

import { say } from "../session/strings.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./parts.js").Part} Part */

/** Of each kind what its answer can be on the report's first page; a test holds it to the kinds in Python. */
const FRONTS = /** @type {Record<string, string[]>} */ ({
  text: ["question", "new_question", "first_question", "learned"],
  items: ["learned"],
  round: ["learned"],
  scale: ["now", "hoped"],
});
/** Kinds that can begin with the open actions of the previous session. */
const LOOKING_BACK = ["items", "table"];

/**
 * @param {Spec} spec  of a question
 * @returns {Part[]}
 */
export const reportParts = (spec) => [
  ...(FRONTS[spec.kind] ? [frontPart(spec, FRONTS[spec.kind] ?? [])] : []),
  ...(LOOKING_BACK.includes(spec.kind) ? [tick(spec, "looks_back", false)] : []),
  ...(spec.kind === "actions" ? [tick(spec, "carries", true)] : []),
];

/**
 * @param {Spec} spec
 * @param {string[]} fronts
 * @returns {Part}
 */
const frontPart = (spec, fronts) => ({
  name: "front",
  label: say("writing.tick.front"),
  control: "choice",
  value: String(spec.front ?? ""),
  choices: ["none", ...fronts].map((front) => [front === "none" ? "" : front, say(`writing.front.${front}`)]),
  with: (value) => ({ ...spec, front: value }),
});

/**
 * @param {Spec} spec
 * @param {string} name
 * @param {boolean} usual  where the question does not say
 * @returns {Part}
 */
const tick = (spec, name, usual) => ({
  name,
  label: say(`writing.tick.${name}`),
  control: "tick",
  value: (spec[name] ?? usual) === true ? "yes" : "",
  with: (value) => ({ ...spec, [name]: value !== "" }),
});
