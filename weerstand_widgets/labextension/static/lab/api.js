/**
 * Requests to our server extension, with JupyterLab's own settings for address, token and cookies.
 */

import { lab } from "./lab.js";

const PATIENCE_MS = 4_000;

const NOT_FOUND = 404;

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

/**
 * @param {"GET" | "POST"} method
 * @param {string} path  below `weerstand/api/`
 * @param {unknown} [body]  sent as JSON
 * @param {number} [patienceMs]
 * @returns {Promise<any>}
 */
export async function request(method, path, body, patienceMs = PATIENCE_MS) {
  const { ServerConnection } = lab.services;
  const settings = ServerConnection.makeSettings();
  const url = `${settings.baseUrl}weerstand/api/${path}`;
  const init = { method, signal: AbortSignal.timeout(patienceMs), ...(body ? { body: JSON.stringify(body) } : {}) };
  let response;
  try {
    response = await ServerConnection.makeRequest(url, init, settings);
  } catch {
    throw new RequestError(0, "");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new RequestError(response.status, String(answer?.message ?? ""));
  // Cut off on its way, or out of patience halfway: that is no answer, and may be asked again.
  if (answer === null) throw new RequestError(0, "");
  return answer;
}
