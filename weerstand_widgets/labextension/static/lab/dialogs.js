/**
 * The few questions that are asked in a dialog.
 */

import { say } from "../session/strings.js";
import { lab } from "./lab.js";

/**
 * A second file with the same session: which of the two is meant?
 *
 * @param {string} path  of the other file
 * @returns {Promise<"here" | "new">}
 */
export async function askAboutCopy(path) {
  const { Dialog, showDialog } = lab.apputils;
  const result = await showDialog({
    title: say("lab.copy.title"),
    body: say("lab.copy.body", { path }),
    hasClose: false,
    buttons: [Dialog.cancelButton({ label: say("lab.copy.here") }), Dialog.okButton({ label: say("lab.copy.new") })],
  });
  return result.button.accept ? "new" : "here";
}

/**
 * @param {string} title
 * @param {string} sentence
 */
export async function tell(title, sentence) {
  const { Dialog, showDialog } = lab.apputils;
  await showDialog({ title, body: sentence, buttons: [Dialog.okButton({ label: say("lab.close") })] });
}
