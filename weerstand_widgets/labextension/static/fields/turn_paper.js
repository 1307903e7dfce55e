/**
 * "Samen op papier": everyone writes on paper, and one person types or counts it. Nobody has to look away, so this is
 * also the way where the room or the call sees the screen.
 */

import { FEWEST } from "../session/held.js";
import { button, el, firstControl, freshId } from "./elements.js";
import { askOfFew } from "./turn_choice.js";
import { createComplaint } from "./turn_own.js";

/** @typedef {import("./turn.js").TurnField} TurnField */

/** @param {TurnField} field */
export function drawPaper(field) {
  const { host, kind, place, state } = field;
  const title = el("h4", { class: "ws-turn-name", id: freshId("turn") }, host.say("turn.paper"));
  const group = el("div", { class: "ws-own", role: "group", "aria-labelledby": title.id });
  const people = state.waiting();
  const keep = (/** @type {string} */ id, /** @type {unknown} */ value) => host.onChange(state.draft(id, value));
  const paper = kind.paper(group, people, keep, state.rows);
  const complaint = createComplaint(field, group);
  const foot = el("div", { class: "ws-buttons ws-turn-ways" });

  const finish = () => {
    if (complaint.isLacking(paper.missing())) return;
    const given = paper.read();
    if (!Array.isArray(given)) field.show(state.finishNamed(given));
    else if (given.length + state.held.size >= FEWEST) field.show(state.finishNameless(given));
    else askOfFew(field, foot, () => field.show(state.finishNameless(given)));
  };
  foot.append(
    button(host.say("turn.paper_finish"), finish, { class: "ws-primary" }),
    button(host.say("turn.back"), () => field.back("paper")),
  );
  const lead = el("p", { class: "ws-help" }, host.say(kind.words.paper));
  const more = createMore(field, paper);
  field.writing = { leave: () => undefined, cover: () => undefined };
  place.replaceChildren(el("div", { class: "ws-turn-own" }, title, lead, complaint.element, group, more, foot));
  firstControl(group)?.focus();
}

/**
 * A line for somebody who is on no list; where there is no list, a few to begin with.
 *
 * @param {TurnField} field
 * @param {import("./turn.js").PaperField} paper
 * @returns {HTMLElement | null} null where nobody has a line
 */
function createMore({ host, state }, { addPerson }) {
  if (addPerson === undefined) return null;
  /** @type {string[]} */
  const guests = [];
  const add = () => {
    const guest = state.guest(guests);
    guests.push(guest.id);
    return addPerson(guest);
  };
  if (state.present().length === 0) for (let line = 0; line < FEWEST; line += 1) add();
  return button(host.say("turn.somebody_else"), () => add().focus(), { class: "ws-quiet" });
}
