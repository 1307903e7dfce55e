/** One contribution each: written alone first, then shown to all at once. */

import { isUnlinked } from "../session/cells.js";
import { asText } from "../session/shape.js";
import { el } from "./elements.js";
import { createProse } from "./prose.js";
import { guestName, TurnField } from "./turn.js";

/** @typedef {import("../session/types.js").Host} Host */

/** @param {unknown} value  of one participant */
export const readValue = (value) => asText(value);

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const isNameless = isUnlinked(spec);
  return new TurnField(element, spec, value, host, {
    isUnlinked: isNameless,
    check: readValue,
    obstacle: () => "",
    own: (place, text, changed) => drawOwn(place, asText(text ?? undefined), changed, host, host.words(spec.title)),
    show: (place, [contributions]) => showTogether(place, contributions, isNameless, host),
  });
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {() => void} changed
 * @param {Host} host
 * @param {string} title
 */
function drawOwn(place, text, changed, host, title) {
  const prose = createProse(host, { "aria-label": title }, { lines: 3 });
  prose.write(text);
  prose.control.addEventListener("input", changed);
  place.append(prose.element);
  return {
    read: () => prose.read(),
    missing: () => (prose.read().trim() === "" ? host.say("field.round.missing") : ""),
  };
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, unknown>} contributions
 * @param {boolean} isNameless
 * @param {Host} host
 */
function showTogether(place, contributions, isNameless, host) {
  const nameById = new Map(host.people().map((person) => [person.id, person.name]));
  const list = el("ul", { class: "ws-notes", role: "list" });
  for (const [author, text] of Object.entries(contributions)) {
    if (asText(text).trim() === "") continue;
    const name = isNameless
      ? null
      : el("cite", { class: "ws-note-name" }, nameById.get(author) ?? guestName(author, host));
    list.append(el("li", { class: "ws-note" }, el("p", { class: "ws-note-text" }, asText(text)), name));
  }
  place.append(list);
}
