/** What stands on the facilitator's own page. */

import { el, setText } from "../fields/elements.js";
import { canonical } from "../session/merge.js";
import { createRescues, guidanceList } from "./guidance.js";

/** @typedef {import("../session/types.js").Host["say"]} Say */
/**
 * @typedef {object} FacilitatorState
 * @property {string} title  of the phase
 * @property {import("../session/types.js").Guidance} guidance
 * @property {(text: string) => string} words
 * @property {{title: string, state: string}[]} questions
 * @property {string[]} cards  questions to ask, in this phase and setting
 * @property {import("../session/types.js").Rescue[]} rescues  what to say when it gets tense, in any phase
 * @property {string} next  what comes after this phase
 */

/**
 * @param {HTMLElement} element
 * @param {Say} say
 */
export function mount(element, say) {
  const title = el("h2", { class: "ws-own-title" });
  const guidance = el("div", { class: "ws-own-guidance" });
  const list = el("ol", { class: "ws-own-questions", role: "list" });
  const next = el("p", { class: "ws-own-next" });
  const note = el("div", { class: "ws-own-note" });
  const far = el("section", {}, el("h3", { class: "ws-own-head" }, say("facilitator.far")), list, next);
  element.classList.add("weerstand");
  const cards = el("ul", { class: "ws-question-cards", role: "list" });
  const rescues = createRescues(say);
  const tense = el("section", {}, el("h3", { class: "ws-own-head" }, say("rescues.title")), rescues.element);
  const ask = el("section", {}, el("h3", { class: "ws-own-head" }, say("cards.title")), cards);
  element.append(
    el("p", { class: "ws-own-for" }, say("facilitator.for")),
    title,
    el("div", { class: "ws-own-page" }, el("div", {}, guidance, tense, ask), el("div", {}, far, note)),
  );
  let shown = "";
  let asked = "";
  return {
    /** @param {FacilitatorState} state */
    show(state) {
      setText(title, state.title);
      setText(next, state.next);
      const seen = canonical([state.guidance, state.words("{ander}")]);
      if (seen !== shown) guidance.replaceChildren(guidanceList(state.guidance, { say, words: state.words }) ?? "");
      shown = seen;
      if (canonical(state.cards) !== asked) cards.replaceChildren(...state.cards.map((text) => el("li", {}, text)));
      asked = canonical(state.cards);
      tense.hidden = state.rescues.length === 0;
      rescues.show(state.rescues);
      ask.hidden = state.cards.length === 0;
      list.replaceChildren(
        ...state.questions.map(({ title: question, state: how }) =>
          el("li", {}, el("span", {}, question), el("span", {}, how)),
        ),
      );
    },
    /** @param {HTMLElement | null} made */
    putNote(made) {
      note.replaceChildren(...(made ? [made] : []));
    },
  };
}
