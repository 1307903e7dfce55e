/**
 * The few questions that are asked in a dialog.
 */

import { lab } from "./lab.js";
import { say } from "./strings.js";

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

/** @typedef {{name: string, title: string, path: string, settings: {id: string, title: string}[], lengths: number[]}} Programme */
/** @typedef {{title: string, programme: string, setting: string, length: number}} Wish */

/**
 * What is the new session about?
 *
 * @param {Programme[]} programmes
 * @param {string | undefined} path  of the programme to start with
 * @returns {Promise<Wish | null>} null when the dialog was closed
 */
export async function askForSession(programmes, path) {
  if (programmes.length === 0) {
    await tell(say("lab.new_session"), say("lab.no_programme"));
    return null;
  }
  const { Dialog, showDialog } = lab.apputils;
  const form = makeForm(programmes, path);
  const result = await showDialog({
    title: say("lab.new_session"),
    body: form,
    focusNodeSelector: "input",
    buttons: [Dialog.cancelButton({ label: say("lab.cancel") }), Dialog.okButton({ label: say("lab.begin_session") })],
  });
  return result.button.accept ? result.value : null;
}

/**
 * @param {Programme[]} programmes
 * @param {string | undefined} path
 */
function makeForm(programmes, path) {
  const form = /** @type {any} */ (new lab.widgets.Widget());
  form.addClass("weerstand-dialog");
  const title = document.createElement("input");
  title.maxLength = 120;
  const programme = choice(programmes.map((one) => [one.name, one.title]));
  const setting = choice([]);
  const length = choice([]);
  const chosen = () => programmes.find((one) => one.name === programme.value) ?? programmes[0];
  const fill = () => {
    fillChoice(
      setting,
      chosen().settings.map((one) => [one.id, one.title]),
    );
    fillChoice(
      length,
      chosen().lengths.map((minutes) => [String(minutes), say("lab.minutes", { minutes })]),
    );
    if (chosen().lengths.includes(90)) length.value = "90";
  };
  programme.value = (programmes.find((one) => one.path === path) ?? programmes[0]).name;
  programme.addEventListener("change", fill);
  fill();
  form.node.append(
    labelled("lab.form.title", title, "lab.form.title.help"),
    ...(programmes.length > 1 ? [labelled("lab.form.programme", programme)] : []),
    labelled("lab.form.setting", setting),
    labelled("lab.form.length", length),
  );
  form.getValue = () => ({
    title: title.value.trim() || chosen().title,
    programme: chosen().name,
    setting: setting.value,
    length: Number(length.value),
  });
  return form;
}

/** @param {string[][]} options  id and title of each */
function choice(options) {
  const select = document.createElement("select");
  fillChoice(select, options);
  return select;
}

/**
 * @param {HTMLSelectElement} select
 * @param {string[][]} options
 */
function fillChoice(select, options) {
  select.replaceChildren(...options.map(([id, title]) => new Option(title, id)));
}

/**
 * @param {string} key
 * @param {HTMLElement} control
 * @param {string} [helpKey]
 */
function labelled(key, control, helpKey) {
  const label = document.createElement("label");
  const name = document.createElement("span");
  name.textContent = say(key);
  label.append(name, control);
  if (helpKey) {
    const help = document.createElement("small");
    help.textContent = say(helpKey);
    label.append(help);
  }
  return label;
}
