/** An ordered list: Enter makes the next item, Backspace in an empty one takes it away. */

import { asList, asText } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { nameFrom } from "./elements.js";
import { createProse } from "./prose.js";
import { Rows } from "./rows.js";

/** @typedef {import("../session/types.js").Host} Host */

/** @param {unknown} value */
export const readValue = (value) => asList(value ?? undefined).map(asText);

/** @param {string[]} items */
export const rowLabels = (items) => items;

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const given = readValue(value);
  const root = fieldRoot(element, "ws-kind-items");
  const rows = new Rows({
    host,
    makeRow: () => makeRow(host),
    changed: () => draft.changed(),
    add: host.say("field.items.add"),
    minimum: 2,
    class: "ws-numbered",
  });
  for (const [name, text] of Object.entries(nameFrom(element, host.words(spec.title))))
    rows.list.setAttribute(name, text);
  rows.list.addEventListener("keydown", (event) => onKey(event, rows));
  root.append(rows.element);
  rows.write(given);
  const draft = createDraft(root, host, {
    read() {
      const items = rows.read();
      return items.length > 0 ? items : null;
    },
    write: (next) => rows.write(readValue(next)),
  });
  return draft;
}

/**
 * @param {Host} host
 * @returns {import("./rows.js").Row}
 */
function makeRow(host) {
  const prose = createProse(host, { "aria-label": host.say("field.items.item", { number: 1 }) });
  return {
    element: prose.element,
    read: prose.read,
    write: (text) => prose.write(text ?? ""),
    isEmpty: () => prose.read().trim() === "",
    renumber: (number) => prose.control.setAttribute("aria-label", host.say("field.items.item", { number })),
  };
}

/**
 * @param {KeyboardEvent} event
 * @param {Rows} rows
 */
function onKey(event, rows) {
  const index = rows.indexOf(event.target);
  const control = event.target;
  if (index < 0 || !(control instanceof HTMLTextAreaElement)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (control.value.trim() === "") return;
    if (rows.entries[index + 1]?.row.isEmpty()) rows.focusRow(index + 1);
    else rows.add(index + 1);
  } else if (event.key === "Backspace" && control.value === "" && rows.entries.length > 1) {
    event.preventDefault();
    rows.remove(index);
    rows.focusRow(Math.max(0, index - 1));
  }
}
