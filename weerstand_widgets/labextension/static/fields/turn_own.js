/** One participant's turn: their own field, "Klaar", and the way back. */

import { button, el, firstControl, freshId, setText } from "./elements.js";
import { createCover } from "./turn_cover.js";

/** @typedef {import("./turn.js").TurnField} TurnField */
/** @typedef {import("./turn.js").Participant} Participant */
/** @typedef {import("./turn.js").Lack} Lack */

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
  const back = () => field.back(person.id);
  const go = button(host.say("turn.continue"), () => drawOwn(field, person, earlier), { class: "ws-primary" });
  field.writing = { leave: () => undefined, cover: () => undefined };
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
  const title = el("h4", { class: "ws-turn-name", id: freshId("turn") }, host.say("turn.own", { name: person.name }));
  const hint = el("p", { class: "ws-help" }, host.say(kind.words.alone));
  const group = el("div", { class: "ws-own", role: "group", "aria-labelledby": title.id });
  const draft = createDraft(group, (value) => host.onChange(field.state.draft(person.id, value)));
  const own = kind.own(
    group,
    earlier,
    kind.isUnlinked ? () => undefined : () => draft.later(own.read),
    field.state.rows,
  );
  const complaint = createComplaint(field, group);

  const finish = () => {
    if (complaint.isLacking(own.missing())) return;
    draft.stop();
    field.finish(person.id, own.read());
  };
  const back = () => {
    draft.flush();
    field.back(person.id);
  };
  const buttons = [
    button(host.say("turn.finish"), finish, { class: "ws-primary" }),
    button(host.say("turn.back"), back),
  ];
  const element = el(
    "div",
    {},
    title,
    hint,
    complaint.element,
    group,
    el("div", { class: "ws-buttons ws-turn-ways" }, ...buttons),
  );
  const cover = createCover(field, person, element);
  field.writing = { leave: draft.flush, cover: cover.refresh };
  cover.refresh();
  place.replaceChildren(el("div", { class: "ws-turn-own" }, cover.element, element));
  (element.hidden ? cover.lead : firstControl(group))?.focus();
}

/**
 * What must be done before "Klaar": said above the fields, and the first of them gets the focus.
 *
 * @param {TurnField} field
 * @param {HTMLElement} group
 */
export function createComplaint({ host }, group) {
  const element = el("p", { class: "ws-notice", role: "alert", hidden: true });
  return {
    element,
    /** @param {Lack | null} missing */
    isLacking(missing) {
      const tooLong = /** @type {HTMLElement | null} */ (group.querySelector("[aria-invalid=true]"));
      const lack = tooLong === null ? missing : { text: host.say("turn.too_long"), at: tooLong };
      element.hidden = lack === null;
      setText(element, lack?.text ?? "");
      if (lack === null) return false;
      (lack.at ?? firstControl(group))?.focus();
      // The reason stands above what has the focus now.
      element.scrollIntoView({ block: "nearest" });
      return true;
    },
  };
}

/** @param {HTMLElement} group */
const isTooLong = (group) => group.querySelector("[aria-invalid=true]") !== null;

/**
 * Keep a linked contribution while it is written: after a pause, and on leaving.
 *
 * @param {HTMLElement} group
 * @param {(value: unknown) => void} keep
 */
export function createDraft(group, keep) {
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
