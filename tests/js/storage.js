/** What a browser keeps for a page, in memory. */

/**
 * @param {{isFull?: boolean, isForbidden?: boolean}} [state]  it has no room; or it may keep nothing at all
 * @returns {Record<string, string>} what is kept
 */
export function fakeStorage(state = {}) {
  /** @type {Record<string, string>} */
  const kept = {};
  const methods = {
    getItem: (/** @type {string} */ key) => (Object.hasOwn(kept, key) ? kept[key] : null),
    removeItem: (/** @type {string} */ key) => delete kept[key],
    setItem(/** @type {string} */ key, /** @type {string} */ text) {
      if (state.isFull) throw new Error("no room");
      kept[key] = text;
    },
  };
  // A browser's own storage shows what it keeps as its keys.
  const storage = new Proxy(kept, { get: (_, name) => Reflect.get(methods, name) });
  const get = () => {
    if (state.isForbidden) throw new Error("forbidden");
    return storage;
  };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get });
  return kept;
}

/** @typedef {import("../../weerstand_widgets/labextension/static/session/outbox.js").Entry} Entry */

/**
 * What a browser keeps of a session: in the order it was asked for, on the disk a moment later.
 *
 * @implements {Store}
 * @typedef {import("../../weerstand_widgets/labextension/static/session/outbox.js").Store} Store
 */
export class FakeStore {
  constructor() {
    /** @type {Map<string, Entry>} what is on the disk: it outlives a browser that is killed */
    this.disk = new Map();
    /** @type {Map<string, Entry>} what a page laid down as it went */
    this.byHand = new Map();
    /** @type {string | null} why nothing can be kept */
    this.cause = null;
    this.isDead = false;
    this.last = Promise.resolve();
  }

  /** @param {() => void} work */
  later(work) {
    this.last = this.last.then(() => {
      if (!this.isDead) work();
    });
    return this.last;
  }

  /**
   * @param {Entry} entry
   * @param {string} [before]
   */
  async put(entry, before) {
    const { cause } = this;
    await this.later(() => {
      if (cause !== null) return;
      this.disk.set(entry.id, structuredClone(entry));
      if (before !== undefined) this.disk.delete(before);
    });
    if (cause !== null) throw Object.assign(new Error(cause), { cause });
  }

  /** @param {string} id */
  drop(id) {
    return this.later(() => {
      this.disk.delete(id);
      this.byHand.delete(id);
    });
  }

  /** @param {Entry} entry */
  putBy(entry) {
    if (this.cause === null) this.byHand.set(entry.id, structuredClone(entry));
  }

  async left() {
    await this.last;
    return [...new Map([...this.disk, ...this.byHand]).values()];
  }
}
