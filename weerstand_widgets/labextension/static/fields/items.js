/** An ordered list: Enter makes the next item, Backspace in an empty one takes it away. */

import { asList, asText } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { nameFrom } from "./elements.js";
import { proseCell } from "./paste.js";
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
    lines: true,
    class: "ws-numbered",
  });
  for (const [name, text] of Object.entries(nameFrom(element, host.words(spec.title))))
    rows.list.setAttribute(name, text);
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
    cells: () => [proseCell(prose)],
    isEmpty: () => prose.read().trim() === "",
    renumber: (number) => prose.control.setAttribute("aria-label", host.say("field.items.item", { number })),
  };
}
