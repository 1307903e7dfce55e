/**
 * What went wrong with a file of the server, from what JupyterLab throws.
 */

import { RequestError } from "../session/server.js";

/** How the words end of an answer that was cut off on its way; any other that is no JSON is a page, to log in. */
const CUT_OFF = /\b(?:end|EOF|Unterminated)\b/i;

/**
 * @param {any} error
 * @returns {RequestError}
 */
export function failureOf(error) {
  if (error instanceof RequestError) return error;
  const status = error?.response?.status ?? 0;
  const message = String(error?.message ?? "");
  // A refusal that is no JSON gets words of JupyterLab's own; nothing of it is the server's sentence.
  if (status > 0) return new RequestError(status, message);
  if (error instanceof SyntaxError && !CUT_OFF.test(message)) return new RequestError(0, "", "login");
  return new RequestError(0, "");
}
