/**
 * What this browser keeps on the disk of texts that are nowhere else yet: "kept" is said once it is really there.
 *
 * IndexedDB with strict durability, so that a browser that is killed, or a computer that stops, has it. Texts that were
 * not on the disk yet when the page went are laid in `localStorage`, which needs no waiting.
 */

import { keysOf, recall, remember } from "./memory.js";

/** @typedef {import("./outbox.js").Entry} Entry */
/** @typedef {import("./causes.js").BrowserCause} BrowserCause */

const NAME = "weerstand";
const ENTRIES = "entries";
const PREFIX = "weerstand/";

/** Nothing can be kept, and why. */
export class StoreError extends Error {
  /** @param {BrowserCause} cause */
  constructor(cause) {
    super(cause);
    /** @override */
    this.cause = cause;
  }
}

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} rejects with a `StoreError` */
function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // Another window may wipe all, and a browser may take it back: then it is opened anew.
      request.result.onversionchange = () => close(request.result);
      request.result.onclose = () => (opened = null);
      resolve(request.result);
    };
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** @param {IDBDatabase} database */
function close(database) {
  database.close();
  opened = null;
}

/**
 * @param {(entries: IDBObjectStore) => IDBRequest | void} work
 * @param {"strict" | "relaxed"} [durability]
 * @returns {Promise<any>} what its request found, once all is done: strictly, on the disk; rejects with a `StoreError`
 */
async function inStore(work, durability = "relaxed") {
  try {
    const transaction = (await open()).transaction(ENTRIES, "readwrite", { durability });
    const request = work(transaction.objectStore(ENTRIES));
    transaction.commit();
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } catch (error) {
    throw new StoreError(
      /** @type {any} */ (error)?.name === "QuotaExceededError" ? "browser_full" : "browser_forbidden",
    );
  }
}

/** @param {string} session */
const all = (session) => IDBKeyRange.bound(`${session}/`, `${session}/\uffff`);

/** What a browser keeps of one session, by the ids of its entries. */
export class BrowserStore {
  /** @param {string} session */
  constructor(session) {
    this.session = session;
    void open().catch(() => {});
  }

  /**
   * @param {Entry} entry
   * @param {string} [before]  id of the one whose place it takes
   * @returns {Promise<void>} resolves once it is on the disk; rejects with a `StoreError`
   */
  put(entry, before) {
    return inStore((entries) => {
      entries.put(entry, `${this.session}/${entry.id}`);
      if (before !== undefined) entries.delete(`${this.session}/${before}`);
    }, "strict");
  }

  /**
   * Somebody else has the text now: nothing of it stays here.
   *
   * @param {string} id
   */
  async drop(id) {
    remember(`${PREFIX}${this.session}/${id}`, null);
    await inStore((entries) => void entries.delete(`${this.session}/${id}`)).catch(() => {});
  }

  /**
   * The page goes, now: keep what is not on the disk yet.
   *
   * @param {Entry} entry
   */
  putBy(entry) {
    remember(`${PREFIX}${this.session}/${entry.id}`, JSON.stringify(entry));
  }

  /** @returns {Promise<Entry[]>} what an earlier page kept; none where nothing can be read */
  async left() {
    const left = keysOf(`${PREFIX}${this.session}/`).map((key) => readText(recall(key)));
    const found = await inStore((entries) => entries.getAll(all(this.session))).catch(() => []);
    const byId = new Map([...found, ...left].filter(isEntry).map((entry) => [entry.id, entry]));
    return [...byId.values()];
  }
}

/**
 * @param {string} session  that was deleted
 * @returns {Promise<void>}
 */
export async function forgetSession(session) {
  await inStore((entries) => void entries.delete(all(session))).catch(() => {});
}

/** @param {string | null} text */
function readText(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {any} entry
 * @returns {entry is Entry}
 */
function isEntry(entry) {
  const isWhole = typeof entry?.id === "string" && typeof entry.question_id === "string";
  return isWhole && typeof entry.answers === "object" && entry.answers !== null;
}
