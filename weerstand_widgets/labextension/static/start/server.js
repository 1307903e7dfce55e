/**
 * What the start screen asks of the server, and the sentence to show when it does not work.
 */

import { RequestError } from "../session/server.js";
import { say } from "../session/strings.js";
import { asStart } from "./data.js";

/** @typedef {import("../session/server.js").Request} Request */

const LONG_MS = 30_000;

/** A request that failed, in words for people. */
export class StartError extends Error {
  /**
   * @param {string} sentence
   * @param {boolean} mayPass  the same may work in a moment
   */
  constructor(sentence, mayPass) {
    super(sentence);
    this.mayPass = mayPass;
  }
}

/**
 * @param {Request} request
 * @returns {Promise<import("./data.js").StartData>}
 */
export async function readStart(request) {
  return asStart(await ask(request, "GET", "start"));
}

/**
 * @param {Request} request
 * @param {"GET" | "POST"} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>} rejects with a `StartError`
 */
export async function ask(request, method, path, body) {
  try {
    return await request(method, path, body, LONG_MS);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (error.isMissing) throw new StartError(say("start.no_extension"), false);
    throw new StartError(error.message || say("lab.no_server"), error.isPassing);
  }
}
