/** Between two turns: who is done, who is next, and the button that shows everything together. */

import { button, el, glyph } from "./elements.js";

/** @typedef {import("./turn.js").TurnField} TurnField */
/** @typedef {import("./turn.js").Participant} Participant */

/** @param {TurnField} field */
export function drawChoice(field) {
  const { host, place, turn } = field;
  const obstacle = field.kind.obstacle();
  if (obstacle !== "" && turn.done.length === 0) {
    place.append(el("p", { class: "ws-waiting" }, obstacle));
    return;
  }
  const isNamed = field.present().length > 0;
  const list = el("ul", { class: "ws-people", role: "list" });
  for (const person of field.participants()) list.append(el("li", {}, chooser(field, person)));
  if (field.isAgain()) place.append(el("p", { class: "ws-turn-again" }, host.say("turn.again_lead")));
  place.append(el("p", { class: "ws-turn-lead" }, host.say(isNamed ? "turn.who" : "turn.nobody")), list);
  place.append(guestButton(field, isNamed));
  if (turn.done.length > 0) place.append(foot(field));
  else if (field.isAgain()) place.append(wayBack(field));
}

/**
 * @param {TurnField} field
 * @param {Participant} person
 */
function chooser(field, person) {
  const isDone = field.turn.done.includes(person.id);
  const parts = [
    glyph(isDone ? "✓" : "✎"),
    el("span", {}, person.name),
    el("span", { class: "ws-state" }, field.host.say(isDone ? "turn.done" : "turn.todo")),
  ];
  // What is not linked to anybody cannot be opened again by anybody.
  if (isDone && field.kind.isUnlinked) return el("span", { class: "ws-person ws-person-done" }, ...parts);
  const look = isDone ? "ws-person ws-person-done" : "ws-person";
  const control = button("", () => field.open(person), { class: look });
  control.dataset.key = person.id;
  control.append(...parts);
  return control;
}

/**
 * @param {TurnField} field
 * @param {boolean} isExtra  there are people with names as well
 */
function guestButton(field, isExtra) {
  const words = field.host.say(isExtra ? "turn.somebody_else" : "turn.next");
  const control = button(words, () => field.open(field.guest()), { class: isExtra ? "ws-quiet" : "ws-primary" });
  control.dataset.key = "guest";
  return control;
}

/**
 * Nobody weighed again yet, and the group may think better of it.
 *
 * @param {TurnField} field
 */
function wayBack(field) {
  const back = button(field.host.say("turn.again_back"), () => field.setRevealed(true), { class: "ws-quiet" });
  back.dataset.key = "reveal";
  return el("div", { class: "ws-turn-foot" }, back);
}

/** @param {TurnField} field */
function foot(field) {
  const done = field.turn.done.length;
  const left = field.waiting().length;
  const isNamed = field.present().length > 0;
  const count = isNamed ? el("b", {}, field.host.say("turn.count", { done, total: done + left })) : "";
  const isComplete = left === 0 && isNamed;
  const show = button(field.host.say("turn.reveal"), () => field.setRevealed(true), {
    class: isComplete ? "ws-primary" : "",
  });
  show.dataset.key = "reveal";
  return el(
    "div",
    { class: "ws-turn-foot" },
    el("p", { class: "ws-turn-count" }, count, " ", field.waitingWords()),
    show,
  );
}
