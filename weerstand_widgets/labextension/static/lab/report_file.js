/**
 * Makes the report of an open session: first everything saved, then the server's work, then an address to open.
 */

import { RequestError } from "../session/server.js";
import { say } from "../session/strings.js";
import { request } from "./api.js";
import { lab } from "./lab.js";

const PATIENCE_MS = 60_000;
/** JupyterLab's own export by size, and what the file is called behind the notebook's name. */
const EXPORTS = {
  short: { name: "intervisieverslag", part: "" },
  full: { name: "intervisieverslag_volledig", part: ".volledig" },
};

/**
 * @param {import("../session/session.js").Session} session
 * @param {import("../session/types.js").ReportSize} size
 * @returns {Promise<{url: string, name: string}>}
 */
export async function makeReport(session, size) {
  await session.finish();
  const { path } = session.notebook;
  try {
    const { files } = await request("POST", "make", { path, size }, PATIENCE_MS);
    return { url: address("files", files[0].path), name: files[0].name };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (!error.isMissing) throw new Error(error.message || say("lab.report_failed"));
    // Without our server extension JupyterLab's own export does the same, where the server has it.
    const made = EXPORTS[size];
    if (!(await hasExport(made.name))) throw new Error(say("lab.report_nowhere"));
    const name = `${lab.coreutils.PathExt.basename(path, ".ipynb")}${made.part}.html`;
    return { url: `${address(`nbconvert/${made.name}`, path)}?download=1`, name };
  }
}

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether this server can make a report of ours: a host of files alone cannot
 */
async function hasExport(name) {
  const { ServerConnection } = lab.services;
  const settings = ServerConnection.makeSettings();
  try {
    const response = await ServerConnection.makeRequest(`${settings.baseUrl}api/nbconvert`, {}, settings);
    return response.ok && Object.hasOwn(await response.json(), name);
  } catch {
    return false;
  }
}

/**
 * @param {string} route
 * @param {string} path  a contents path
 */
function address(route, path) {
  const { PageConfig, URLExt } = lab.coreutils;
  return `${PageConfig.getBaseUrl()}${route}/${URLExt.encodeParts(path)}`;
}
