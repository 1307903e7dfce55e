/**
 * What participants write for their own proofs on one laptop, one after the other: in this window's memory, and in
 * nobody's sight but their own.
 *
 * It goes to the server with the proof of who wrote it and nowhere else: not to the file, the journal or this browser.
 */

/** As in `report/own_part.py`. */
export const OWN_FIELDS = /** @type {const} */ ([
  "question",
  "learned",
  "technical",
  "normative",
  "personal",
  "reached",
  "next_goal",
]);
export const MOST_OWN_CHARS = 270;
export const MOST_OWN_FILE_BYTES = 1_000_000;

/** @typedef {Partial<Record<typeof OWN_FIELDS[number], string>>} OwnTexts */
/** @typedef {{texts: OwnTexts, isMade: boolean, proofs: string[], isAway: boolean}} Part */

/** @type {Part} */
const NOBODYS = { texts: {}, isMade: false, proofs: [], isAway: false };

/** @param {{register?: string, format?: string}} wish  each register and format has a file of its own */
const nameOf = ({ register, format }) => `${register} ${format}`;

export class OwnParts {
  constructor() {
    /** @type {Map<string, Part>} by the number of who wrote it */
    this.parts = new Map();
    this.shown = "";
  }

  /**
   * Whoever wrote before is put away; somebody who wrote nothing yet begins with open fields.
   *
   * @param {string} person  "" for nobody
   */
  turnTo(person) {
    if (person === this.shown) return;
    this.putAway();
    this.shown = person;
  }

  /** Fold away what is shown, if there is anything. */
  putAway() {
    const part = this.parts.get(this.shown);
    if (part !== undefined && !isBlank(part.texts)) part.isAway = true;
  }

  takeOut() {
    const part = this.parts.get(this.shown);
    if (part !== undefined) part.isAway = false;
  }

  get isAway() {
    return this.parts.get(this.shown)?.isAway ?? false;
  }

  /** @returns {OwnTexts} of who is shown */
  get texts() {
    return this.textsOf(this.shown);
  }

  /** @param {string} person @returns {OwnTexts} of one person */
  textsOf(person) {
    return this.parts.get(person)?.texts ?? {};
  }

  /**
   * @param {typeof OWN_FIELDS[number]} field
   * @param {string} text
   */
  write(field, text) {
    if (this.shown === "") return;
    const { texts, proofs } = this.parts.get(this.shown) ?? NOBODYS;
    this.parts.set(this.shown, { texts: { ...texts, [field]: text }, isMade: false, proofs, isAway: false });
  }

  /**
   * A proof of one person has their text.
   *
   * @param {import("./wish.js").Wish} wish  with the text that went along: who typed on meanwhile is not done
   */
  made({ person = "", own: texts = {}, register, format }) {
    const part = this.parts.get(person) ?? { ...NOBODYS, texts };
    const isMade = OWN_FIELDS.every((field) => (part.texts[field] ?? "") === (texts[field] ?? ""));
    this.parts.set(person, { ...part, isMade, proofs: [...part.proofs, nameOf({ register, format })] });
  }

  /** @param {import("./wish.js").Wish} wish @returns {boolean} this window made that proof, and has all that is in it */
  wasMade(wish) {
    return this.parts.get(wish.person ?? "")?.proofs.includes(nameOf(wish)) ?? false;
  }

  /** Whether somebody wrote what is in no proof yet: it would be gone with this window. */
  get isUnmade() {
    return [...this.parts.values()].some(({ texts, isMade }) => !isMade && !isBlank(texts));
  }
}

/** @param {OwnTexts} texts */
const isBlank = (texts) => Object.values(texts).every((text) => text.trim() === "");

/** @type {Map<string, OwnParts>} by session */
const known = new Map();

/** @param {string} session  its id */
export function ownPartsOf(session) {
  const parts = known.get(session) ?? new OwnParts();
  known.set(session, parts);
  return parts;
}

/** @param {string} session  that is deleted */
export const forgetOwnParts = (session) => known.delete(session);

export const isAnyUnmade = () => [...known.values()].some((parts) => parts.isUnmade);
