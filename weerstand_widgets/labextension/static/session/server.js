/**
 * What a session asks of the server, its own part and its files, whatever way it is reached.
 */

import { causeOf, mayPass } from "./causes.js";

/** Nobody here answers to such an address: no server part, or a host that serves files alone. */
const NOT_HERE = [404, 405, 501];

/**
 * @callback Request
 * @param {"GET" | "POST"} method
 * @param {string} path  below `weerstand/api/`
 * @param {unknown} [body]  sent as JSON
 * @param {number} [patienceMs]
 * @returns {Promise<any>} rejects with a `RequestError`
 */

/**
 * @param {unknown} error
 * @returns {string} what there is to tell people of it
 */
export const sentenceOf = (error) => (error instanceof Error ? error.message : String(error));

/** A request that failed: status 0 is no answer at all. */
export class RequestError extends Error {
  /**
   * @param {number} status
   * @param {string} message  the server's own sentence, or empty
   * @param {string} [named]  the cause as our server part calls it
   */
  constructor(status, message, named = "") {
    super(message);
    this.status = status;
    /** @override */
    this.cause = causeOf(status, message, named);
    this.isOurs = named !== "";
  }

  /** Whether our server extension is missing: its own refusals come with a sentence. */
  get isMissing() {
    return NOT_HERE.includes(this.status) && this.message === "" && !this.isOurs;
  }

  /** Whether the same request may succeed later, without anything being changed in it. */
  get isPassing() {
    return mayPass(this.cause);
  }
}
