/**
 * What a session asks of the server's own part, whatever way it is reached.
 */

const NOT_FOUND = 404;

/**
 * @callback Request
 * @param {"GET" | "POST"} method
 * @param {string} path  below `weerstand/api/`
 * @param {unknown} [body]  sent as JSON
 * @param {number} [patienceMs]
 * @returns {Promise<any>} rejects with a `RequestError`
 */

/** A request that failed: status 0 is no answer at all. */
export class RequestError extends Error {
  /**
   * @param {number} status
   * @param {string} message  the server's own sentence, or empty
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }

  /** Whether our server extension is missing: its own refusals come with a sentence. */
  get isMissing() {
    return this.status === NOT_FOUND && this.message === "";
  }

  /** Whether the same request may succeed later, without anybody changing anything. */
  get isPassing() {
    return this.status === 0 || this.status >= 500 || [401, 403, 404, 408, 429].includes(this.status);
  }
}
