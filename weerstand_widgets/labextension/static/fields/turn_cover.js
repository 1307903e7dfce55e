/**
 * What the room sees while somebody writes: who, and how far the group is, never the field itself.
 *
 * The field stays as it is behind the cover, with all that was typed.
 */

import { button, el, firstControl, focusedIn, setText } from "./elements.js";

/** @typedef {import("./turn.js").TurnField} TurnField */

/**
 * @param {TurnField} field
 * @param {import("./turn.js").Participant} person  who writes
 * @param {HTMLElement} own  what is covered
 * @returns {{element: HTMLElement, lead: HTMLElement, refresh: () => void}}
 */
export function createCover(field, person, own) {
  const { host, kind } = field;
  let isAnyway = false;
  /** @type {HTMLElement | null} */
  let writing = null;
  const lead = el("h4", { class: "ws-cover-name", tabindex: "-1" }, host.say(kind.words.busy, { name: person.name }));
  const count = el("p", { class: "ws-cover-count" });
  const anyway = button(host.say("turn.anyway"), () => {
    isAnyway = true;
    refresh();
  });
  const paper = button(host.say("turn.paper"), () => field.openPaper());
  const back = button(host.say("turn.back"), () => {
    field.writing?.leave();
    field.back(person.id);
  });
  const ways = el("div", { class: "ws-buttons ws-turn-ways" }, paper, anyway, back);
  const element = el(
    "div",
    { class: "ws-cover", hidden: true },
    lead,
    count,
    el("p", {}, host.say("turn.cover")),
    ways,
  );

  function refresh() {
    if (!field.isSeen()) isAnyway = false;
    const isCovered = field.isSeen() && !isAnyway;
    setText(count, howFar(field));
    if (isCovered === !element.hidden) return;
    const active = focusedIn(own);
    const isHere = active !== null || focusedIn(element) !== null;
    if (isCovered) writing = active;
    element.hidden = !isCovered;
    own.hidden = isCovered;
    if (isHere && isCovered) lead.focus({ preventScroll: true });
    else if (isHere) (writing ?? firstControl(own))?.focus();
  }

  return { element, lead, refresh };
}

/**
 * @param {TurnField} field
 * @returns {string} how many are done; it stands by itself, so it is no sentence
 */
function howFar({ state, host }) {
  const done = state.done.length;
  if (state.present().length === 0) return host.say("turn.cover_count_some", { done });
  return host.say("turn.cover_count", { done, total: done + state.waiting().length });
}
