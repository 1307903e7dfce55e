/**
 * A programme as a file for somebody else, among the browser's downloads.
 */

import { el } from "../fields/elements.js";
import { say } from "../session/strings.js";
import { ask } from "../start/server.js";
import { request } from "./api.js";

/** For how long the browser may take to begin with the file. */
const KEPT_MS = 60_000;
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * @param {import("../start/data.js").Programme} programme
 * @param {boolean} [isSheet]  for who reviews it in Excel
 * @returns {Promise<string>} what there is to tell of it
 */
export async function saveProgramme({ name, path }, isSheet = false) {
  const made = await ask(request, "POST", "programmes/export", { programme: path || name, is_sheet: isSheet });
  const content = isSheet ? Uint8Array.from(atob(made.sheet), (letter) => letter.charCodeAt(0)) : made.text;
  const address = URL.createObjectURL(new Blob([content], { type: isSheet ? SHEET : "application/json" }));
  const link = el("a", { href: address, download: made.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return [say("start.programme_saved", { name: made.name }), ...made.notices].join(" ");
}
