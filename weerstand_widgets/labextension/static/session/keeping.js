/**
 * Where each text of a session is, and what is said of it: in its field, and in the strip above the page.
 *
 * Holds the machine of `whereabouts.js` for every question, and the causes that keep texts from the journal, the file
 * and this browser's disk. Knows who tells it, and no page.
 */

import { foremost } from "./causes.js";
import { say } from "./strings.js";
import { isKeptElsewhere, leastSafe, STEPS, said } from "./whereabouts.js";

/** @typedef {import("./causes.js").Cause} Cause */
/** @typedef {import("./causes.js").BrowserCause} BrowserCause */
/** @typedef {import("./whereabouts.js").State} State */
/** @typedef {import("./whereabouts.js").Event} Event */
/** @typedef {import("./whereabouts.js").Said} Said */
/** @typedef {{state: Said, detail: string}} Status */
/** @typedef {{state: State, version: number, refusal: string | null}} Whereabouts  `refusal`: why the journal never takes it */
/** @typedef {Map<string, number>} Mark  which texts there were at one moment */

export class Keeping {
  /**
   * @param {(id: string, status: Status) => void} tell  what a field says now
   * @param {(id: string) => void} letGo  file or journal has it: this browser need not keep it
   */
  constructor(tell, letGo) {
    this.tell = tell;
    this.letGo = letGo;
    /** @type {Map<string, Whereabouts>} */
    this.texts = new Map();
    /** @type {{journal: Cause | null, file: Cause | null}} what keeps all from going there */
    this.causes = { journal: null, file: null };
    /** @type {BrowserCause | null} */
    this.browser = null;
    this.hasJournal = true;
    /** @type {Set<() => void>} what the strip says may be another thing now */
    this.listeners = new Set();
    this.count = 0;
  }

  /**
   * @param {string} id
   * @param {Event} event
   */
  happened(id, event) {
    const { state, version, refusal } = this.at(id);
    const isNew = event === "typed";
    if (isNew) this.count += 1;
    const next = STEPS[state][event];
    const goesOn = isNew || next === "journal" ? null : refusal;
    this.texts.set(id, { state: next, version: isNew ? this.count : version, refusal: goesOn });
    if (isKeptElsewhere(next)) this.letGo(id);
    this.say(id);
  }

  /**
   * @param {string} id
   * @returns {Whereabouts}
   */
  at(id) {
    return this.texts.get(id) ?? { state: "rest", version: 0, refusal: null };
  }

  /**
   * The journal does not want this text, whatever is tried.
   *
   * @param {string} id
   * @param {string} sentence
   */
  refuse(id, sentence) {
    this.texts.set(id, { ...this.at(id), refusal: sentence });
    this.say(id);
  }

  /**
   * @param {string} id
   * @param {boolean} isHolding  whether contributions wait in this window
   */
  hold(id, isHolding) {
    this.happened(id, isHolding ? "given" : "taken");
  }

  /** @returns {Mark} to be given back when these texts turn out to be in the file */
  mark() {
    return new Map([...this.texts].map(([id, { version }]) => [id, version]));
  }

  /** @param {Mark} mark  what was typed since is not in the file */
  saved(mark) {
    this.block("file", null);
    for (const [id, version] of mark) if (this.at(id).version === version) this.happened(id, "saved");
  }

  /**
   * @param {"journal" | "file"} road
   * @param {Cause | null} cause  what keeps all from going there; null: nothing
   */
  block(road, cause) {
    if (this.causes[road] === cause) return;
    this.causes[road] = cause;
    this.sayAll();
  }

  /** @param {BrowserCause | null} cause */
  blockBrowser(cause) {
    if (this.browser === cause) return;
    this.browser = cause;
    this.sayAll();
  }

  /** No server part: the file is as far as a text goes. */
  goWithoutJournal() {
    this.hasJournal = false;
    this.causes.journal = null;
    this.sayAll();
  }

  get isStuck() {
    return this.causes.journal !== null || this.causes.file !== null;
  }

  /**
   * @param {string} id
   * @returns {Status}
   */
  statusOf(id) {
    const { state, refusal } = this.at(id);
    return { state: said(state, this), detail: refusal ?? "" };
  }

  /** @returns {State} of the text that is least safe */
  get worst() {
    return leastSafe([...this.texts.values()].map(({ state }) => state));
  }

  /** @returns {string | null} what the strip says: why, what to do, and where the texts are; null when all is well */
  get strip() {
    const cause = foremost([this.causes.journal, this.causes.file]);
    if (cause === null) return null;
    const { worst } = this;
    const isAlone = worst === "here" && this.browser !== null;
    return [
      say(`keeping.${isSlow(cause, this.causes.file, worst) ? "journal_away" : cause}`),
      ...(isAlone ? [say(`keeping.${this.browser}`)] : []),
      ...(worst === "rest" ? [] : [say(`keeping.in_${worst}`)]),
    ].join(" ");
  }

  /** Whether something is lost when this window goes, though there was the time to keep it. */
  get isAtRisk() {
    const states = [...this.texts.values()].map(({ state }) => state);
    return states.includes("held") || (states.includes("here") && (this.isStuck || this.browser !== null));
  }

  /** @param {string} id */
  say(id) {
    this.tell(id, this.statusOf(id));
    for (const listen of this.listeners) listen();
  }

  sayAll() {
    for (const id of this.texts.keys()) this.tell(id, this.statusOf(id));
    for (const listen of this.listeners) listen();
  }
}

/**
 * Whether only our own part gives no answer: the server itself is there, for it keeps the file.
 *
 * @param {Cause} cause
 * @param {Cause | null} ofFile
 * @param {State} worst
 */
const isSlow = (cause, ofFile, worst) => cause === "away" && ofFile === null && isKeptElsewhere(worst);
