/** What can be chosen of what is made of a session, as a form: only what belongs to the kind that was chosen. */

import { el, freshId, setText } from "../fields/elements.js";
import { labelled, makeSelect, tickBox } from "../fields/labelled.js";
import { MOST_OWN_FILE_BYTES } from "../session/own_parts.js";
import { EVERYBODY, KINDS, PRINTED } from "../session/wish.js";

/** @typedef {import("../session/wish.js").Choice} Choice */
/** @typedef {import("../session/types.js").Host["say"]} Say */
/** @typedef {{id: string, title: string}} Choosable */

/**
 * @typedef {object} Offer  what the server has to choose from
 * @property {Choosable[]} people
 * @property {Choosable[]} phases
 * @property {Choosable[]} registers
 * @property {Record<string, Record<string, boolean>>} formats  of each kind, and whether that works here
 * @property {{path: string, name: string, title: string, wish: import("../session/wish.js").Wish}[]} made
 */

/** @typedef {{element: HTMLElement, kinds: string[]}} Part  a control, and for what it is there */

/**
 * @param {Say} say
 * @param {Offer} offer
 * @param {Choice} choice  is written in
 * @param {() => void} changed
 */
export function createChoices(say, offer, choice, changed) {
  const take = (/** @type {Partial<Choice>} */ part) => {
    Object.assign(choice, part);
    show();
    changed();
  };
  /** @type {Part[]} */
  const parts = [...reportParts(say, offer, choice, take), ...proofParts(say, offer, choice, take)];
  const show = () => {
    for (const { element, kinds } of parts) element.hidden = !kinds.includes(choice.kind);
  };
  const kinds = KINDS.map((kind) => [kind, say(`make.kind.${kind}`)]);
  const kind = radios(say("make.kind"), kinds, choice.kind, (value) => take({ kind: /** @type {any} */ (value) }));
  const element = el("div", { class: "ws-making-choices" }, kind, ...parts.map((part) => part.element));
  show();
  return { element };
}

/**
 * @param {Say} say
 * @param {Offer} offer
 * @param {Choice} choice
 * @param {(part: Partial<Choice>) => void} take
 * @returns {Part[]}
 */
function reportParts(say, offer, choice, take) {
  const sizes = ["short", "full"].map((size) => [size, say(`make.size.${size}`)]);
  const size = radios(say("make.size"), sizes, choice.size, (value) => take({ size: /** @type {any} */ (value) }));
  const names = makeSelect(["roles", "names", "none"].map((one) => [one, say(`make.names.${one}`)]));
  names.value = choice.names;
  names.addEventListener("change", () => take({ names: /** @type {any} */ (names.value) }));
  const withCase = tickBox(say("make.case"), choice.hasCase);
  withCase.box.addEventListener("change", () => take({ hasCase: withCase.box.checked }));
  const phases = createPhases(say, offer.phases, (chosen) => take({ phases: chosen }));
  const kinds = ["report"];
  return [size, labelled(say("make.names"), names), withCase.element, phases].map((element) => ({ element, kinds }));
}

/**
 * @param {Say} say
 * @param {Offer} offer
 * @param {Choice} choice
 * @param {(part: Partial<Choice>) => void} take
 * @returns {Part[]}
 */
function proofParts(say, offer, choice, take) {
  const people = offer.people.map(({ id, title }) => [id, title]);
  const person = makeSelect([["", say("make.person.choose")], ...people, [EVERYBODY, say("make.person.everybody")]]);
  person.addEventListener("change", () => take({ person: person.value }));
  const register = makeSelect(offer.registers.map(({ id, title }) => [id, title]));
  register.value = choice.register;
  register.addEventListener("change", () => take({ register: register.value }));
  return [
    { element: labelled(say("make.person"), person), kinds: ["proof"] },
    ...whoseParts(say, people, take),
    { element: labelled(say("make.register"), register), kinds: ["proof", "series"] },
    ...PRINTED.map((kind) => formatPart(say, offer, choice, kind, take)),
  ];
}

/**
 * Whose calendar or overview, and for an overview the file with what this one person wrote. Another person is another
 * file: what was read is put away with the name.
 *
 * @param {Say} say
 * @param {string[][]} people
 * @param {(part: Partial<Choice>) => void} take
 * @returns {Part[]}
 */
function whoseParts(say, people, take) {
  const whose = makeSelect([["", say("make.whose.everybody")], ...people]);
  const file = el("input", { type: "file", class: "ws-input", accept: ".toml,text/plain" });
  const trouble = el("p", { class: "ws-error", role: "alert", hidden: true });
  const fileRow = el(
    "div",
    { hidden: true },
    labelled(say("make.own_file.label"), file, say("make.own_file.help")),
    trouble,
  );
  whose.addEventListener("change", () => {
    file.value = "";
    trouble.hidden = true;
    fileRow.hidden = whose.value === "";
    take({ whose: whose.value, ownFile: "" });
  });
  file.addEventListener("change", async () => {
    const chosen = whose.value;
    const text = await read(file.files?.[0]);
    setText(trouble, text === null ? say("make.own_file.closed") : "");
    trouble.hidden = text !== null;
    if (whose.value === chosen) take({ ownFile: text ?? "" });
  });
  return [
    { element: labelled(say("make.whose"), whose), kinds: ["calendar", "series"] },
    { element: el("div", {}, fileRow), kinds: ["series"] },
  ];
}

/**
 * @param {File | undefined} file
 * @returns {Promise<string | null>} what is in it; null where that cannot be read, or is too much for one person's words
 */
async function read(file) {
  if (file === undefined) return "";
  try {
    return file.size > MOST_OWN_FILE_BYTES ? null : await file.text();
  } catch {
    return null;
  }
}

/**
 * What one kind can be made as. A kind of file that cannot be made here is not among the choices, and that is said.
 *
 * @param {Say} say
 * @param {Offer} offer
 * @param {Choice} choice
 * @param {import("../session/wish.js").Kind} kind
 * @param {(part: Partial<Choice>) => void} take
 * @returns {Part}
 */
function formatPart(say, offer, choice, kind, take) {
  const all = Object.entries(offer.formats[kind]);
  const there = all.filter(([, isThere]) => isThere).map(([one]) => [one, say(`make.format.${one}`)]);
  const lacking = all.filter(([, isThere]) => !isThere).map(([one]) => say(`make.format.without.${one}`));
  const pick = (/** @type {string} */ value) =>
    take({ formats: { ...choice.formats, [kind]: /** @type {any} */ (value) } });
  const said = lacking.map((one) => el("p", { class: "ws-option-help" }, one));
  const control = there.length > 1 ? [radios(say("make.format"), there, choice.formats[kind], pick)] : [];
  return { element: el("div", {}, ...control, ...said), kinds: [kind] };
}

/**
 * @param {string} title
 * @param {string[][]} options  id and title of each
 * @param {string} chosen
 * @param {(id: string) => void} take
 */
function radios(title, options, chosen, take) {
  const name = freshId("choice");
  const pills = options.map(([id, text]) => {
    const input = el("input", { type: "radio", name, value: id });
    input.checked = id === chosen;
    input.addEventListener("change", () => take(id));
    return el("label", { class: "ws-pill" }, input, el("span", {}, text));
  });
  return el(
    "fieldset",
    { class: "ws-making-part" },
    el("legend", { class: "ws-sublabel" }, title),
    el("div", { class: "ws-pills" }, ...pills),
  );
}

/**
 * @param {Say} say
 * @param {Choosable[]} phases
 * @param {(chosen: string[] | null) => void} take  null for all
 */
function createPhases(say, phases, take) {
  const boxes = phases.map(({ id, title }, index) => ({ id, ...tickBox(`${index + 1}. ${title}`, true) }));
  const shown = el("span", { class: "ws-making-shown" }, say("make.phases.all"));
  const list = el("ul", { class: "ws-making-list" }, ...boxes.map(({ element }) => el("li", {}, element)));
  list.addEventListener("change", () => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
    const isAll = chosen.length === boxes.length;
    setText(
      shown,
      isAll ? say("make.phases.all") : say("make.phases.some", { count: chosen.length, total: boxes.length }),
    );
    take(isAll ? null : chosen);
  });
  return el("details", { class: "ws-making-fold" }, el("summary", {}, say("make.phases"), " ", shown), list);
}
