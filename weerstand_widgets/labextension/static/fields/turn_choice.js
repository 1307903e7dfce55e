/** Between two turns: who is done, who is next, and the button that shows everything together. */

import { button, el, glyph } from "./elements.js";

/** @typedef {import("./turn.js").TurnField} TurnField */
/** @typedef {import("./turn.js").Participant} Participant */

/** @param {TurnField} field */
export function drawChoice(field) {
  const { host, place, state, kind } = field;
  const obstacle = kind.obstacle();
  if (obstacle !== "" && state.done.length === 0) {
    place.append(el("p", { class: "ws-waiting" }, obstacle));
    return;
  }
  const isNamed = state.present().length > 0;
  const list = el("ul", { class: "ws-people", role: "list" });
  for (const person of state.participants()) list.append(el("li", {}, chooser(field, person)));
  if (state.isAgain) place.append(el("p", { class: "ws-turn-again" }, host.say("turn.again_lead")));
  // Where the room sees what is typed, paper is the way to write alone.
  if (field.isSeen()) place.append(paperFirst(field));
  place.append(el("p", { class: "ws-turn-lead" }, host.say(leadOf(field, isNamed))), list);
  const ways = el("div", { class: "ws-buttons ws-turn-ways" }, guestButton(field, isNamed));
  if (!field.isSeen()) ways.append(paperButton(field, "ws-quiet"));
  place.append(ways);
  if (state.held.size > 0) place.append(el("p", { class: "ws-turn-held" }, host.say("turn.held")));
  if (state.done.length > 0) place.append(foot(field));
  else if (state.isAgain) place.append(wayBack(field));
}

/**
 * @param {TurnField} field
 * @param {boolean} isNamed
 */
function leadOf(field, isNamed) {
  if (field.isSeen()) return "turn.who_seen";
  return isNamed ? "turn.who" : "turn.nobody";
}

/** @param {TurnField} field */
function paperFirst(field) {
  const { host, kind } = field;
  const lead = el("p", {}, host.say("turn.shared"), " ", host.say(kind.words.paper));
  return el("div", { class: "ws-turn-paper" }, lead, paperButton(field, "ws-primary"));
}

/**
 * @param {TurnField} field
 * @param {string} look
 */
function paperButton(field, look) {
  const control = button(field.host.say("turn.paper"), () => field.openPaper(), { class: look });
  control.dataset.key = "paper";
  return control;
}

/**
 * @param {TurnField} field
 * @param {Participant} person
 */
function chooser(field, person) {
  const isDone = field.state.done.includes(person.id);
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
  const control = button(words, () => field.open(field.state.guest()), { class: isExtra ? "ws-quiet" : "ws-primary" });
  control.dataset.key = "guest";
  return control;
}

/**
 * Nobody weighed again yet, and the group may think better of it.
 *
 * @param {TurnField} field
 */
function wayBack(field) {
  const back = button(field.host.say("turn.again_back"), () => field.show(field.state.show()), { class: "ws-quiet" });
  back.dataset.key = "reveal";
  return el("div", { class: "ws-turn-foot" }, back);
}

/** @param {TurnField} field */
function foot(field) {
  const { host, state } = field;
  const isNamed = state.present().length > 0;
  const count = isNamed ? el("b", {}, field.countWords()) : "";
  const isComplete = isNamed && state.waiting().length === 0;
  const press = () => {
    if (state.held.isFew) askOfFew(field, element, () => field.show(state.show()));
    else field.show(state.show());
  };
  const show = button(host.say("turn.reveal"), press, { class: isComplete ? "ws-primary" : "" });
  show.dataset.key = "reveal";
  const words = el("p", { class: "ws-turn-count" }, count, " ", field.waitingWords());
  const element = el("div", { class: "ws-turn-foot" }, words, show);
  return element;
}

/**
 * With so few it can be told who chose what: the group decides.
 *
 * @param {TurnField} field
 * @param {HTMLElement} place  gets the question
 * @param {() => void} go
 */
export function askOfFew(field, place, go) {
  const { host, state } = field;
  const isLate = state.turn.done.length > 0;
  const why = el("p", { class: "ws-notice", role: "alert" }, host.say(isLate ? "turn.few_late" : "turn.few"));
  why.dataset.tone = "kept";
  const wait = button(host.say("turn.few_wait"), () => field.back("reveal"), { class: "ws-primary" });
  place.replaceChildren(why, el("div", { class: "ws-buttons" }, wait, button(host.say("turn.few_show"), go)));
  // A second Enter shows nothing.
  wait.focus();
}
