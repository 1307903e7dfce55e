/** One contribution each: written alone first, then shown to all at once. */

import { el } from "./elements.js";
import { createProse } from "./prose.js";
import { asText } from "./shape.js";
import { guestName, TurnField } from "./turn.js";

/** @typedef {import("../session/types.js").Host} Host */

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const isUnlinked = spec.anonymous === true;
  return new TurnField(element, spec, value, host, {
    isUnlinked,
    check: asText,
    obstacle: () => "",
    own: (place, text, changed) => drawOwn(place, asText(text), changed, host, host.words(spec.title)),
    show: (place, [contributions]) => showTogether(place, contributions, isUnlinked, host),
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
 * @param {boolean} isUnlinked
 * @param {Host} host
 */
function showTogether(place, contributions, isUnlinked, host) {
  const nameById = new Map(host.people().map((person) => [person.id, person.name]));
  const list = el("ul", { class: "ws-notes", role: "list" });
  for (const [author, text] of Object.entries(contributions)) {
    if (asText(text).trim() === "") continue;
    const name = isUnlinked
      ? null
      : el("cite", { class: "ws-note-name" }, nameById.get(author) ?? guestName(author, host));
    list.append(el("li", { class: "ws-note" }, el("p", { class: "ws-note-text" }, asText(text)), name));
  }
  place.append(list);
}
