/**
 * What a team brings along from its earlier sessions: people with their roles, open agreements, the time phases took.
 *
 * Folded away, with its content in a few words on the fold: it may be left as it is.
 */

import { el, setText } from "../fields/elements.js";
import { tickBox } from "../fields/labelled.js";
import { createPeople } from "../fields/people.js";

/** @typedef {import("./data.js").Host} Host */
/** @typedef {import("./data.js").Team} Team */
/** @typedef {import("../session/types.js").Person} Person */
/** @typedef {import("./session_form.js").Wish} Wish */

/** @param {Host} host */
export function createBrought(host) {
  const people = createGroup(host);
  const actions = createActions(host);
  const learned = createLearned(host);
  return {
    element: el("div", { class: "ws-brought" }, people.element, actions.element, learned.element),
    /**
     * @param {Team | null} team
     * @param {string} programme
     */
    show(team, programme) {
      people.propose(team?.people ?? []);
      actions.propose(team);
      learned.propose(team, programme);
    },
    /**
     * @param {Team | null} team
     * @param {string} programme
     */
    showLearned: (team, programme) => learned.propose(team, programme),
    read: () => ({ people: people.read(), ...actions.read(), learned: learned.read() }),
    /** @param {Wish} wish */
    write(wish) {
      people.write(wish.people);
      if (wish.actions) actions.write(wish.actions);
      learned.write(wish.learned);
    },
  };
}

/**
 * @param {string} title
 * @param {...(Node | null)} content
 */
function makeFold(title, ...content) {
  const shown = el("span", { class: "ws-brought-shown" });
  const element = el(
    "details",
    { class: "ws-brought-part" },
    el("summary", {}, title, " ", shown),
    el("div", { class: "ws-brought-body" }, ...content),
  );
  return { element, shown };
}

/** @param {Host} host */
function createGroup(host) {
  let isTouched = false;
  const refresh = () => setText(fold.shown, inShort(people.read(), host));
  const changed = () => {
    isTouched = true;
    refresh();
  };
  const people = createPeople(/** @type {any} */ (host), changed);
  const help = el("p", { class: "ws-option-help" }, host.say("header.people_help"));
  const fold = makeFold(host.say("start.form.people"), help, people.element);
  for (const type of ["input", "change"]) people.element.addEventListener(type, changed);
  const rotated = host.say("start.form.rotated");
  refresh();
  return {
    element: fold.element,
    read: people.read,
    /** @param {Person[]} proposed */
    propose(proposed) {
      if (isTouched) return;
      people.write(proposed);
      setText(help, proposed.length > 0 ? rotated : host.say("header.people_help"));
      refresh();
    },
    /** @param {Person[]} typed */
    write(typed) {
      isTouched = true;
      people.write(typed);
      refresh();
    },
  };
}

/**
 * @param {Person[]} people
 * @param {Host} host
 * @returns {string} who they are, with the roles they have
 */
function inShort(people, host) {
  const named = people
    .filter(({ present }) => present)
    .map(({ name, roles }) => {
      const words = roles.filter((role) => role !== "participant").map((role) => host.say(`header.role.${role}`));
      return words.length > 0 ? `${name} (${words.join(", ")})` : name;
    });
  return named.join(", ") || host.say("start.form.later");
}

/** @param {Host} host */
function createActions(host) {
  const { say } = host;
  const list = el("ul", { class: "ws-open-actions" });
  const from = el("p", { class: "ws-option-help" });
  const help = el("p", { class: "ws-option-help" }, say("start.form.actions.help"));
  const fold = makeFold(say("start.form.actions"), help, list, from);
  /** @type {{text: string, box: HTMLInputElement}[]} */
  let rows = [];
  let isKnown = false;
  const ticked = () => rows.filter(({ box }) => box.checked).map(({ text }) => text);
  const refresh = () =>
    setText(fold.shown, say("start.form.actions.count", { count: ticked().length, total: rows.length }));
  list.addEventListener("change", refresh);
  fold.element.hidden = true;
  return {
    element: fold.element,
    /** @param {Team | null} team */
    propose(team) {
      isKnown = team !== null;
      const boxes = (team?.actions ?? []).map((text) => ({ text, ...tickBox(text, true) }));
      rows = boxes;
      list.replaceChildren(...boxes.map(({ element }) => el("li", {}, element)));
      setText(from, team?.previous ? say("start.form.actions.from", { title: team.previous.title }) : "");
      fold.element.hidden = rows.length === 0;
      refresh();
    },
    read: () => (isKnown ? { actions: ticked() } : {}),
    /** @param {string[]} kept */
    write(kept) {
      for (const { text, box } of rows) box.checked = kept.includes(text);
      refresh();
    },
  };
}

/** @param {Host} host */
function createLearned(host) {
  const { element: label, box } = tickBox("", false);
  const text = /** @type {HTMLElement} */ (label.lastElementChild);
  const help = el("p", { class: "ws-option-help" }, host.say("start.form.learned.help"));
  const element = el("div", { class: "ws-learned", hidden: true }, label, help);
  return {
    element,
    read: () => box.checked && !element.hidden,
    /**
     * @param {Team | null} team
     * @param {string} programme
     */
    propose(team, programme) {
      const known = team?.learned?.[programme];
      element.hidden = !known;
      if (known) setText(text, host.say("start.form.learned", { sessions: known.sessions }));
    },
    /** @param {boolean} isWanted */
    write(isWanted) {
      box.checked = isWanted;
    },
  };
}
