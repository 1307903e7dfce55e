/** Words for the facilitator: to open a phase, when the group drifts, to round off; and when it gets tense. */

import { el, glyph } from "../fields/elements.js";
import { canonical } from "../session/merge.js";

/** @typedef {import("../session/types.js").Guidance} Guidance */
/** @typedef {import("../session/types.js").Rescue} Rescue */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */
/** @typedef {(text: string) => string} Words */

/** The order of a phase's guidance; the keys of a saved notebook are sorted by letter. */
const STEPS = /** @type {const} */ (["opening", "drift", "closing"]);

/**
 * @param {Guidance} guidance
 * @param {{say: Say, words: Words}} host
 * @returns {HTMLElement | null} null where nothing is said
 */
export function guidanceList(guidance, host) {
  const steps = STEPS.flatMap((step) => {
    const told = guidance[step];
    if (told === undefined || told.length === 0) return [];
    const words = typeof told === "string" ? host.words(told) : rescueList(told, host);
    return [el("dt", {}, host.say(`phase.guidance.${step}`)), el("dd", {}, words)];
  });
  return steps.length > 0 ? el("dl", { class: "ws-guidance" }, ...steps) : null;
}

/**
 * What to say when it gets tense, in words as they are; the list stays as long as it says the same.
 *
 * @param {Say} say
 */
export function createRescues(say) {
  const element = el("div");
  let shown = "";
  return {
    element,
    /** @param {Rescue[]} rescues */
    show(rescues) {
      const text = canonical(rescues);
      if (text === shown) return;
      shown = text;
      element.replaceChildren(rescueList(rescues, { say, words: (one) => one }));
    },
  };
}

/**
 * What is heard or seen on the left, what to say then on the right: found in two seconds.
 *
 * @param {Rescue[]} rescues
 * @param {{say: Say, words: Words}} host
 */
function rescueList(rescues, host) {
  const rows = rescues.map(({ hear, say }) =>
    el(
      "div",
      { class: "ws-rescue" },
      el("dt", {}, host.words(hear)),
      el("dd", {}, glyph("→"), el("span", {}, host.words(say))),
    ),
  );
  return el("dl", { class: "ws-rescues" }, ...rows);
}
