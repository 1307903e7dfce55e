/** One participant's turn: their own field, "Klaar", and the way back. */

import { button, el, firstControl, freshId, setText } from "./elements.js";

/** @typedef {import("./turn.js").TurnField} TurnField */
/** @typedef {import("./turn.js").Participant} Participant */

const PAUSE_MS = 300;

/**
 * Somebody comes back to their own words: first make sure that only they are looking.
 *
 * @param {TurnField} field
 * @param {Participant} person
 * @param {unknown} earlier
 */
export function drawGate(field, person, earlier) {
  const { host, place } = field;
  const back = () => {
    field.draw();
    field.focusKey(person.id);
  };
  const go = button(host.say("turn.continue"), () => drawOwn(field, person, earlier), { class: "ws-primary" });
  field.writing = { leave: () => undefined };
  place.replaceChildren(
    el("p", { class: "ws-turn-lead" }, host.say("turn.earlier", { name: person.name })),
    el("div", { class: "ws-buttons" }, go, button(host.say("turn.back"), back)),
  );
  go.focus();
}

/**
 * @param {TurnField} field
 * @param {Participant} person
 * @param {unknown} earlier
 */
export function drawOwn(field, person, earlier) {
  const { host, kind, place } = field;
  const title = el("p", { class: "ws-turn-name", id: freshId("turn") }, host.say("turn.own", { name: person.name }));
  const hint = el("p", { class: "ws-help" }, host.say(kind.isUnlinked ? "turn.unlinked" : "turn.alone"));
  const group = el("div", { class: "ws-own", role: "group", "aria-labelledby": title.id });
  const missing = el("p", { class: "ws-notice", role: "alert", hidden: true });
  const draft = createDraft(group, (value) => field.keepDraft(person.id, value));
  const own = kind.own(group, earlier, kind.isUnlinked ? () => undefined : () => draft.later(own.read));
  field.writing = { leave: draft.flush };

  const finish = () => {
    const lack = isTooLong(group) ? host.say("turn.too_long") : own.missing();
    missing.hidden = lack === "";
    setText(missing, lack);
    if (lack !== "") firstControl(group)?.focus();
    else {
      draft.stop();
      field.finish(person.id, own.read());
    }
  };
  const back = () => {
    draft.flush();
    field.draw();
    field.focusKey(person.id);
  };
  const buttons = [
    button(host.say("turn.finish"), finish, { class: "ws-primary" }),
    button(host.say("turn.back"), back),
  ];
  place.replaceChildren(
    el("div", { class: "ws-turn-own" }, title, hint, group, missing, el("div", { class: "ws-buttons" }, ...buttons)),
  );
  firstControl(group)?.focus();
}

/** @param {HTMLElement} group */
const isTooLong = (group) => group.querySelector("[aria-invalid=true]") !== null;

/**
 * Keep a linked contribution while it is written: after a pause, and on leaving.
 *
 * @param {HTMLElement} group
 * @param {(value: unknown) => void} keep
 */
function createDraft(group, keep) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {(() => unknown) | null} */
  let read = null;
  const stop = () => {
    clearTimeout(timer);
    read = null;
  };
  const flush = () => {
    const value = read === null || isTooLong(group) ? null : read();
    stop();
    if (value !== null) keep(value);
  };
  group.addEventListener("focusout", flush);
  return {
    stop,
    flush,
    /** @param {() => unknown} now */
    later(now) {
      clearTimeout(timer);
      read = now;
      timer = setTimeout(flush, PAUSE_MS);
    },
  };
}
