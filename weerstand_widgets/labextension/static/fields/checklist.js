/** Points to go through together: yes, partly or no for each, with room for a note. */

import { own } from "../session/merge.js";
import { asOneOf, asRecord, asText } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { button, el, freshId, nameFrom } from "./elements.js";
import { createPills } from "./pills.js";
import { createProse } from "./prose.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Option} Option */

const STATES = ["yes", "partly", "no"];

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const items = spec.items ?? [];
  const given = readValue(value, spec);
  const root = fieldRoot(element, "ws-kind-checklist");
  const list = el("ul", { class: "ws-checks", role: "list", ...nameFrom(element, host.words(spec.title)) });
  const checks = items.map((item) => ({ id: item.id, ...addCheck(list, host, item) }));
  root.append(list);

  /** @param {ReturnType<typeof readValue>} next */
  const show = (next) => {
    for (const check of checks) check.write(next[check.id] ?? { state: null, note: "" });
  };
  show(given);
  return createDraft(root, host, {
    read() {
      const isEmpty = checks.every((check) => check.isEmpty());
      return isEmpty ? null : Object.fromEntries(checks.map((check) => [check.id, check.read()]));
    },
    write: (next) => show(readValue(next, spec)),
  });
}

/**
 * @param {unknown} value
 * @param {import("../session/types.js").Question} spec
 */
export function readValue(value, { items = [] }) {
  const ids = items.map(({ id }) => id);
  const record = asRecord(value ?? undefined, ids);
  return Object.fromEntries(
    ids.map((id) => {
      const check = asRecord(own(record, id), ["state", "note"]);
      return [id, { state: asOneOf(check.state, STATES), note: asText(check.note) }];
    }),
  );
}

/**
 * @param {HTMLElement} list
 * @param {Host} host
 * @param {Option} item
 */
function addCheck(list, host, item) {
  const title = el("span", { class: "ws-check-title", id: freshId("check") }, host.words(item.title));
  const help = item.help ? el("span", { class: "ws-option-help" }, host.words(item.help)) : null;
  const options = STATES.map((state) => ({ id: state, title: host.say(`field.checklist.${state}`) }));
  const pills = createPills(host, { "aria-labelledby": title.id }, options, { hasNoClear: true });
  const noteLabel = el("span", { class: "ws-hidden", id: freshId("note") }, host.say("field.checklist.note"));
  const note = createProse(host, { "aria-labelledby": `${noteLabel.id} ${title.id}` });
  const opener = button(
    host.say("field.checklist.add_note"),
    () => {
      open(true);
      note.control.focus();
    },
    { class: "ws-quiet" },
  );
  opener.setAttribute("aria-describedby", title.id);
  const place = el("div", { class: "ws-check-note" }, noteLabel, note.element);

  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    place.hidden = !isOpen;
    // Its room stays, so that the answers of all points stand below each other.
    opener.classList.toggle("ws-away", isOpen);
  };
  open(false);
  list.append(
    el(
      "li",
      { class: "ws-check" },
      el("div", { class: "ws-check-words" }, title, help),
      el("div", { class: "ws-check-row" }, pills.element, opener),
      place,
    ),
  );
  return {
    read: () => ({ state: pills.read(), note: note.read() }),
    isEmpty: () => pills.read() === null && note.read().trim() === "",
    /** @param {{state: string | null, note: string}} check */
    write(check) {
      pills.write(check.state);
      note.write(check.note);
      if (check.note !== "") open(true);
    },
  };
}
