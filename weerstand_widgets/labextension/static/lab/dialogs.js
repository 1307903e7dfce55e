/**
 * The few questions that are asked in a dialog.
 */

import { say } from "../session/strings.js";
import { lab } from "./lab.js";

/**
 * A second file with the same session: are the two to be one, or which of them is meant?
 *
 * @param {string} path  of the other file
 * @returns {Promise<"merge" | "here" | "new">}
 */
export async function askAboutCopy(path) {
  const { Dialog, showDialog } = lab.apputils;
  const result = await showDialog({
    title: say("lab.copy.title"),
    body: say("lab.copy.body", { path }),
    hasClose: false,
    buttons: [
      Dialog.cancelButton({ label: say("lab.copy.here") }),
      Dialog.createButton({ label: say("lab.copy.new"), actions: ["new"] }),
      Dialog.okButton({ label: say("sessions.merge") }),
    ],
  });
  if (result.button.actions.includes("new")) return "new";
  return result.button.accept ? "merge" : "here";
}

/**
 * What was typed could not be written: close the page all the same?
 *
 * @returns {Promise<boolean>}
 */
export async function askToClose() {
  const { Dialog, showDialog } = lab.apputils;
  const { button } = await showDialog({
    title: say("writing.unkept.title"),
    body: say("writing.unkept"),
    defaultButton: 0,
    buttons: [
      Dialog.cancelButton({ label: say("writing.unkept.stay") }),
      Dialog.okButton({ label: say("writing.unkept.close") }),
    ],
  });
  return button.accept;
}

/**
 * @param {string} title
 * @param {string} sentence
 */
export async function tell(title, sentence) {
  const { Dialog, showDialog } = lab.apputils;
  await showDialog({ title, body: sentence, buttons: [Dialog.okButton({ label: say("lab.close") })] });
}
