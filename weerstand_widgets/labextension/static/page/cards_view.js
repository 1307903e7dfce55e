/** Question cards as cards of paper: one press puts a card in the question list, another takes it out again. */

import { fieldRoot } from "../fields/draft.js";
import { button, el, focusedIn, freshId, setText } from "../fields/elements.js";
import { createRescues } from "./guidance.js";

/** @typedef {{text: string, isUsed: boolean}} PaperCard */
/**
 * @typedef {object} Hand the cards of one phase
 * @property {string} phase  its title
 * @property {PaperCard[]} cards
 * @property {boolean} hasList  whether there is a list to put them in
 * @property {import("../session/types.js").Rescue[]} rescues  for the facilitator, in any phase
 */
/**
 * @typedef {object} DrawerHost
 * @property {(key: string, values?: Record<string, string | number>) => string} say
 * @property {(text: string, isUsed: boolean) => string} press  puts a card in, or takes it out; gives what to say of it
 * @property {() => void} close
 */

/**
 * @param {HTMLElement} element
 * @param {Hand} hand
 * @param {DrawerHost} host
 */
export function mount(element, hand, host) {
  const rescues = createRescues(host.say);
  const { title, tense, phase, list, said } = makeFrame(element, host, rescues.element);
  const press = (/** @type {PaperCard} */ card) => setText(said, host.press(card.text, card.isUsed));
  let shown = "";
  /** @type {ReturnType<typeof makeCard>[]} */
  let cards = [];
  /** @param {Hand} next */
  const update = (next) => {
    setText(phase, host.say(helpOf(next), { phase: next.phase }));
    tense.hidden = next.rescues.length === 0;
    rescues.show(next.rescues);
    const texts = JSON.stringify([next.hasList, next.cards.map(({ text }) => text)]);
    if (texts !== shown) {
      const hadFocus = focusedIn(list) !== null;
      shown = texts;
      setText(said, "");
      cards = next.cards.map(() => makeCard(next.hasList, press, host));
      list.replaceChildren(...cards.map(({ item }) => item));
      if (hadFocus) title.focus();
    }
    for (const [index, card] of next.cards.entries()) cards[index]?.show(card);
  };
  update(hand);
  return {
    update,
    focus: () => title.focus(),
    openRescues() {
      tense.open = true;
      tense.querySelector("summary")?.focus();
    },
    destroy: () => element.replaceChildren(),
  };
}

/**
 * @param {HTMLElement} element
 * @param {DrawerHost} host
 * @param {HTMLElement} rescues
 */
function makeFrame(element, host, rescues) {
  element.classList.add("weerstand");
  const root = fieldRoot(element, "ws-drawer");
  const title = el("h2", { id: freshId("drawer"), class: "ws-drawer-title", tabindex: "-1" }, host.say("cards.title"));
  const close = button(host.say("cards.close"), host.close, { class: "ws-quiet" });
  const tense = el(
    "details",
    { class: "ws-fold ws-tense", hidden: true },
    el("summary", {}, host.say("rescues.title")),
    rescues,
  );
  const phase = el("p", { class: "ws-help" });
  const list = el("ul", { class: "ws-paper-cards", role: "list" });
  const said = el("p", { class: "ws-drawer-said", role: "status" });
  root.append(
    el(
      "section",
      { "aria-labelledby": title.id },
      el("div", { class: "ws-drawer-head" }, title, close),
      tense,
      phase,
      list,
      said,
    ),
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") host.close();
  });
  return { title, tense, phase, list, said };
}

/** @param {Hand} hand */
function helpOf({ cards, hasList }) {
  if (cards.length === 0) return "cards.none";
  return hasList ? "cards.help" : "cards.help_no_list";
}

/**
 * @param {boolean} hasList
 * @param {(card: PaperCard) => void} press
 * @param {DrawerHost} host
 */
function makeCard(hasList, press, host) {
  /** @type {PaperCard} */
  let card = { text: "", isUsed: false };
  const text = el("span", { class: "ws-paper-text" });
  const action = el("span", { class: "ws-paper-action" });
  const item = el("li");
  if (hasList) {
    const control = button("", () => press(card), { class: "ws-paper-card" });
    control.append(text, el("span", { class: "ws-hidden" }, ". "), action);
    item.append(control);
  } else item.append(el("div", { class: "ws-paper-card" }, text));
  return {
    item,
    /** @param {PaperCard} next */
    show(next) {
      card = next;
      item.dataset.used = String(next.isUsed);
      setText(text, next.text);
      setText(action, host.say(next.isUsed ? "cards.take_out" : "cards.put_in"));
    },
  };
}
