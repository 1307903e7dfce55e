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
