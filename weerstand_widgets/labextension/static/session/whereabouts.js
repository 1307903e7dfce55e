/**
 * Where a text is: one machine for each question's answer, from the first key to the journal. Pure; the picture of it
 * is `docs/keeping.md`, which is made from this table.
 *
 * A state is the safest place that has the newest text. What the page says follows from the state and from the causes
 * that keep texts from going further, and from nothing else: so a field and the strip above the page never differ.
 */

/**
 * | state | the newest text is |
 * |---|---|
 * | `rest` | not typed here |
 * | `held` | in this window alone, on purpose, until all is written in one piece |
 * | `here` | in this window alone, on its way |
 * | `browser` | on this computer's disk as well, kept by the browser |
 * | `file` | in the notebook's file |
 * | `journal` | in the journal: "bewaard" |
 *
 * @typedef {typeof STATES[number]} State
 */
export const STATES = /** @type {const} */ (["held", "here", "browser", "file", "journal", "rest"]);

/**
 * | event | what happened |
 * |---|---|
 * | `typed` | a newer text, to be kept |
 * | `given` | a contribution that waits in this window for the others |
 * | `taken` | nothing waits any more: all is about to be written in one piece |
 * | `stored` | the browser has the newest text on the disk |
 * | `dropped` | the browser let go of it, for the session was deleted |
 * | `saved` | the file has it |
 * | `recorded` | the journal has it |
 * | `reverted` | the file turned out to hold an older text |
 *
 * @typedef {typeof EVENTS[number]} Event
 */
export const EVENTS = /** @type {const} */ ([
  "typed",
  "given",
  "taken",
  "stored",
  "dropped",
  "saved",
  "recorded",
  "reverted",
]);

/** @type {Record<State, Record<Event, State>>} */
export const STEPS = {
  rest: {
    typed: "here",
    given: "held",
    taken: "rest",
    stored: "rest",
    dropped: "rest",
    saved: "rest",
    recorded: "rest",
    reverted: "here",
  },
  held: {
    typed: "held",
    given: "held",
    taken: "rest",
    stored: "held",
    dropped: "held",
    saved: "held",
    recorded: "held",
    reverted: "held",
  },
  here: {
    typed: "here",
    given: "held",
    taken: "here",
    stored: "browser",
    dropped: "here",
    saved: "file",
    recorded: "journal",
    reverted: "here",
  },
  browser: {
    typed: "here",
    given: "held",
    taken: "browser",
    stored: "browser",
    dropped: "here",
    saved: "file",
    recorded: "journal",
    reverted: "browser",
  },
  file: {
    typed: "here",
    given: "held",
    taken: "file",
    stored: "file",
    dropped: "file",
    saved: "file",
    recorded: "journal",
    reverted: "here",
  },
  journal: {
    typed: "here",
    given: "held",
    taken: "journal",
    stored: "journal",
    dropped: "journal",
    saved: "journal",
    recorded: "journal",
    reverted: "journal",
  },
};

/**
 * What a field says of it: `saving` and `idle` promise nothing, `held` and `here` say that this window is all there is.
 *
 * @typedef {"idle" | "saving" | "held" | "here" | "kept" | "file" | "saved"} Said
 */

/**
 * @typedef {object} Around  what is the matter around a text
 * @property {boolean} isStuck  something keeps texts from the journal or the file
 * @property {boolean} hasJournal  false: the file is as far as it goes
 */

/**
 * @param {State} state
 * @param {Around} around
 * @returns {Said}
 */
export function said(state, { isStuck, hasJournal }) {
  if (state === "rest") return "idle";
  if (state === "held") return "held";
  if (state === "journal") return "saved";
  if (state === "file") return hasJournal ? "file" : "saved";
  if (!isStuck) return "saving";
  return state === "browser" ? "kept" : "here";
}

/**
 * @param {Iterable<State>} states
 * @returns {State} the least safe of them
 */
export function leastSafe(states) {
  const all = new Set(states);
  return STATES.find((state) => all.has(state)) ?? "rest";
}

/** @param {State} state */
export const isKeptElsewhere = (state) => state === "file" || state === "journal";
