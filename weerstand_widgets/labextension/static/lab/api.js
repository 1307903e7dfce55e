/**
 * Requests to our server extension, with JupyterLab's own settings for address, token and cookies.
 */

import { RequestError } from "../session/server.js";
import { spoken } from "../session/strings.js";
import { lab } from "./lab.js";

const PATIENCE_MS = 4_000;
const LITE = "JupyterLite";
const NOT_FOUND = 404;

/** @type {import("../session/server.js").Request} */
export async function request(method, path, body, patienceMs = PATIENCE_MS) {
  // It has no server at all; what it would answer depends on the host of its files.
  if (lab.coreutils.PageConfig.getOption("appName") === LITE) throw new RequestError(NOT_FOUND, "");
  const { ServerConnection } = lab.services;
  const settings = ServerConnection.makeSettings();
  const url = `${settings.baseUrl}weerstand/api/${path}`;
  const init = {
    method,
    headers: { "X-Weerstand-Language": spoken() },
    signal: AbortSignal.timeout(patienceMs),
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  let response;
  try {
    response = await ServerConnection.makeRequest(url, init, settings);
  } catch {
    throw new RequestError(0, "");
  }
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new RequestError(response.status, String(answer?.message ?? ""), String(answer?.cause ?? ""));
  // A page in the place of an answer: who stands before the server asks to log in.
  if (answer === null && isPage) throw new RequestError(response.status, "", "login");
  // Cut off on its way, or out of patience halfway: that is no answer, and may be asked again.
  if (answer === null) throw new RequestError(0, "");
  return answer;
}
