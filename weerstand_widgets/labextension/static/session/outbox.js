/**
 * What still has to reach the server's journal: sent in batches, kept by this browser until file or journal has it.
 *
 * One entry per question waits at a time; a newer edit takes its place under a new id, because the server may have
 * stored the older one without our hearing of it. Knows nothing of fields or notebooks.
 */

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./causes.js").Cause} Cause */
/** @typedef {import("./causes.js").BrowserCause} BrowserCause */
/** @typedef {{id: string, question_id: string, answers: Answers, forget: boolean}} Entry */
/** @typedef {{saved: string[], refused?: {id: string, message: string}[]}} Kept  `refused`: what does not fit its question */
/** @typedef {{isPassing?: boolean, message: string, cause: Cause}} Failure  a `RequestError` */

/**
 * @typedef {object} OutboxCalls
 * @property {(entries: Entry[]) => Promise<Kept>} send  gives the ids of what the journal has; throws a `RequestError`
 * @property {(questionId: string, event: "stored" | "recorded" | "dropped") => void} happened  to the newest text of a question
 * @property {(questionId: string, why: {cause: Cause, message: string}) => void} refused  the journal never takes it
 * @property {(cause: Cause | null) => void} road  what keeps all from the journal, or that nothing does
 * @property {(cause: BrowserCause | null) => void} browser  what keeps this browser from keeping, or that nothing does
 */

/**
 * @typedef {object} Store  what a browser keeps of one session
 * @property {(entry: Entry, before?: string) => Promise<void>} put  resolves once it is on the disk
 * @property {(id: string) => Promise<void>} drop
 * @property {(entry: Entry) => void} putBy  the page goes now
 * @property {() => Promise<Entry[]>} left  by an earlier page
 */

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** @returns {string} 32 hex digits nobody else makes; also without https, where `randomUUID` is missing */
export function freshId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Outbox {
  /**
   * @param {OutboxCalls} calls
   * @param {Store} store
   */
  constructor(calls, store) {
    this.calls = calls;
    this.store = store;
    /** @type {Map<string, Entry>} what the journal has not, by question */
    this.waiting = new Map();
    /** @type {Map<string, {entry: Entry, isStored: boolean}>} what this browser keeps, or is about to, by question */
    this.copies = new Map();
    this.isOpen = false;
    this.isSending = false;
    this.wait = FIRST_WAIT_MS;
    this.size = Number.POSITIVE_INFINITY;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
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
    if (mayKeep) void this.keep(entry);
    else this.forget(questionId);
    // Together with what else changes in this step, and without a clock's least wait.
    queueMicrotask(() => this.flush());
  }

  /**
   * Have the browser keep it, in the place of what it kept of this question.
   *
   * @param {Entry} entry
   */
  async keep(entry) {
    const before = this.copies.get(entry.question_id)?.entry.id;
    const copy = { entry, isStored: false };
    this.copies.set(entry.question_id, copy);
    try {
      await this.store.put(entry, before === entry.id ? undefined : before);
    } catch (error) {
      this.calls.browser(/** @type {any} */ (error).cause);
      return;
    }
    copy.isStored = true;
    this.calls.browser(null);
    if (this.copies.get(entry.question_id) === copy) this.calls.happened(entry.question_id, "stored");
  }

  /**
   * It turned out to be nowhere else after all.
   *
   * @param {string} questionId
   * @param {Answers} answers  all of them
   */
  keepAgain(questionId, answers) {
    const waiting = this.waiting.get(questionId);
    if (waiting || this.copies.has(questionId)) return waiting && void this.keep(waiting);
    void this.keep({ id: freshId(), question_id: questionId, answers, forget: false });
  }

  /**
   * File or journal has the newest text of a question: the browser need not.
   *
   * @param {string} questionId
   */
  forget(questionId) {
    const copy = this.copies.get(questionId);
    this.copies.delete(questionId);
    if (copy) void this.store.drop(copy.entry.id);
  }

  /** @returns {string[]} the questions of which this browser kept a text, and keeps none any more */
  forgetAll() {
    const ids = [...this.copies.keys()];
    for (const id of ids) this.forget(id);
    return ids;
  }

  /** The page goes: what is not on the disk yet is laid where that needs no waiting. */
  putBy() {
    for (const { entry, isStored } of this.copies.values()) if (!isStored) this.store.putBy(entry);
  }

  /**
   * Take up an entry of an earlier page, under its own id: the journal takes it once.
   *
   * @param {Entry} entry
   */
  resume(entry) {
    if (this.waiting.has(entry.question_id)) return;
    this.waiting.set(entry.question_id, entry);
    void this.keep(entry);
    if (this.isOpen) this.plan(0);
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
      this.settle(batch, await this.calls.send(batch));
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
    this.calls.road(null);
    for (const entry of batch) {
      const fault = refused.find(({ id }) => id === entry.id);
      if (fault) this.refuse(entry, { cause: "unfit", message: fault.message });
      else if (saved.includes(entry.id) && this.isDone(entry)) this.calls.happened(entry.question_id, "recorded");
    }
    if (this.waiting.size > 0) this.plan(saved.length > 0 ? 0 : this.nextWait());
  }

  /**
   * @param {Entry} entry  of which the server has said its last
   * @returns {boolean} whether it is the newest: a newer edit of the same question goes on waiting
   */
  isDone(entry) {
    if (this.waiting.get(entry.question_id)?.id !== entry.id) return false;
    this.waiting.delete(entry.question_id);
    return true;
  }

  /**
   * What the journal never takes is still kept here, until the file has it.
   *
   * @param {Entry} entry
   * @param {{cause: Cause, message: string}} why
   */
  refuse(entry, why) {
    if (this.isDone(entry)) this.calls.refused(entry.question_id, why);
  }

  /**
   * @param {Entry[]} batch
   * @param {Failure} failure
   */
  fail(batch, failure) {
    if (failure.isPassing !== false) {
      this.calls.road(failure.cause);
      this.plan(this.nextWait());
      return;
    }
    if (failure.cause === "deleted") return this.end(failure);
    // It is there, and answers: what kept all from it before does so no more.
    this.calls.road(null);
    // The server does not want these as they are: find the one at fault, and let the others through.
    if (batch.length > 1) this.size = 1;
    else this.refuse(batch[0], failure);
    if (this.waiting.size > 0) this.plan(0);
  }

  /**
   * The session was deleted: nothing of it stays in this browser either.
   *
   * @param {Failure} failure
   */
  end(failure) {
    this.calls.road(failure.cause);
    for (const entry of [...this.waiting.values()]) this.refuse(entry, failure);
    for (const id of this.forgetAll()) this.calls.happened(id, "dropped");
  }

  nextWait() {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    return wait;
  }

  /** Somebody may have mended it: try at once. */
  hurry() {
    this.wait = FIRST_WAIT_MS;
    if (this.isOpen && this.waiting.size > 0) this.plan(0);
  }

  /** Send nothing; what the browser keeps stays until the file has it. */
  destroy() {
    clearTimeout(this.timer);
    this.isOpen = false;
  }
}
