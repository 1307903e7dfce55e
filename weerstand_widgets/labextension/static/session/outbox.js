/**
 * What still has to reach the server's journal: sent in batches, kept in this browser until the server has it.
 *
 * One entry per question waits at a time; a newer edit takes its place under a new id, because the server may have
 * stored the older one without our hearing of it. Knows nothing of fields or notebooks.
 */

import { keysOf, recall, remember } from "./memory.js";

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {{id: string, question_id: string, answers: Answers, forget: boolean}} Entry */
/** @typedef {{saved: string[], refused?: {id: string, message: string}[]}} Kept  `refused`: what does not fit its question */
/** @typedef {"saving" | "saved" | "kept" | "error"} Progress */

const PREFIX = "weerstand/";
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** @returns {string} 32 hex digits nobody else makes; also without https, where `randomUUID` is missing */
export function freshId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Outbox {
  /**
   * @param {string} session
   * @param {(entries: Entry[]) => Promise<Kept>} send  gives the ids of what the journal has; throws a `RequestError`
   * @param {(questionId: string, progress: Progress, detail?: string) => void} tell
   */
  constructor(session, send, tell) {
    this.prefix = `${PREFIX}${session}/`;
    this.send = send;
    this.tell = tell;
    /** @type {Map<string, Entry>} */
    this.waiting = new Map();
    this.isOpen = false;
    this.isSending = false;
    this.wait = FIRST_WAIT_MS;
    this.size = Number.POSITIVE_INFINITY;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @returns {Entry[]} what an earlier page kept, and no server has yet */
  left() {
    return keysOf(this.prefix).flatMap((key) => readEntry(recall(key)));
  }

  /**
   * @param {string} questionId
   * @param {Answers} answers  the changed authors; for an unlinked question all of them
   * @param {boolean} forget  unlinked: older rows must go
   * @param {boolean} mayKeep  false: never on this computer's disk
   */
  add(questionId, answers, forget, mayKeep) {
    const before = this.waiting.get(questionId);
    const all = forget ? answers : { ...before?.answers, ...answers };
    const entry = { id: freshId(), question_id: questionId, answers: all, forget };
    this.waiting.set(questionId, entry);
    if (mayKeep) remember(this.prefix + entry.id, JSON.stringify(entry));
    if (before) remember(this.prefix + before.id, null);
    this.tell(questionId, "saving");
    // Together with what else changes in this step, and without a clock's least wait.
    queueMicrotask(() => this.flush());
  }

  /**
   * Take up an entry of an earlier page, under its own id: the journal takes it once.
   *
   * @param {Entry} entry
   */
  resume(entry) {
    if (this.waiting.has(entry.question_id)) return;
    this.waiting.set(entry.question_id, entry);
    this.tell(entry.question_id, "saving");
  }

  /** The notebook is known to the server: start sending. */
  open() {
    this.isOpen = true;
    this.plan(0);
  }

  /** @param {number} delayMs */
  plan(delayMs) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delayMs);
  }

  async flush() {
    if (!this.isOpen || this.isSending || this.waiting.size === 0) return;
    this.isSending = true;
    const batch = [...this.waiting.values()].slice(0, this.size);
    try {
      this.settle(batch, await this.send(batch));
    } catch (error) {
      this.fail(batch, /** @type {any} */ (error));
    } finally {
      this.isSending = false;
    }
  }

  /**
   * @param {Entry[]} batch
   * @param {Kept} kept
   */
  settle(batch, { saved, refused = [] }) {
    this.wait = FIRST_WAIT_MS;
    this.size = Number.POSITIVE_INFINITY;
    for (const entry of batch) {
      const fault = refused.find(({ id }) => id === entry.id);
      if (fault) this.drop(entry, "error", fault.message);
      else if (saved.includes(entry.id)) this.drop(entry, "saved");
    }
    if (this.waiting.size > 0) this.plan(saved.length > 0 ? 0 : this.nextWait());
  }

  /**
   * Nothing more is to be done with it; a newer edit of the same question goes on waiting.
   *
   * @param {Entry} entry
   * @param {Progress} progress
   * @param {string} [detail]
   */
  drop(entry, progress, detail) {
    remember(this.prefix + entry.id, null);
    if (this.waiting.get(entry.question_id)?.id !== entry.id) return;
    this.waiting.delete(entry.question_id);
    this.tell(entry.question_id, progress, detail);
  }

  /**
   * @param {Entry[]} batch
   * @param {{isPassing?: boolean, message: string}} error
   */
  fail(batch, error) {
    if (error.isPassing === false) this.refuse(batch, error.message);
    else for (const id of this.waiting.keys()) this.tell(id, "kept");
    if (this.waiting.size > 0) this.plan(error.isPassing === false ? 0 : this.nextWait());
  }

  /**
   * The server does not want these as they are: find the one at fault, and let the others through.
   *
   * @param {Entry[]} batch
   * @param {string} message
   */
  refuse(batch, message) {
    if (batch.length > 1) {
      this.size = 1;
      return;
    }
    this.drop(batch[0], "error", message);
  }

  nextWait() {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    return wait;
  }

  /**
   * There is no journal: nothing will be sent.
   *
   * @returns {string[]} ids of the questions that waited
   */
  giveUp() {
    const ids = [...this.waiting.keys()];
    for (const { id } of this.waiting.values()) remember(this.prefix + id, null);
    this.waiting.clear();
    this.destroy();
    return ids;
  }

  destroy() {
    clearTimeout(this.timer);
    this.isOpen = false;
  }
}

/**
 * @param {string | null} text
 * @returns {Entry[]} one, or none where it cannot be read
 */
function readEntry(text) {
  try {
    const entry = JSON.parse(text ?? "null");
    const isWhole = typeof entry.id === "string" && typeof entry.question_id === "string";
    return isWhole && typeof entry.answers === "object" ? [entry] : [];
  } catch {
    return [];
  }
}
