/** The name of a term above its words: it can be called otherwise there, or taken out. */

import { button, el } from "../fields/elements.js";
import { isEnter } from "../fields/press.js";
import { say } from "../session/strings.js";
import { inBraces } from "./terms.js";

/**
 * @param {string} term
 * @param {(name: string) => void} rename
 * @param {() => void} remove
 * @returns {HTMLElement}
 */
export function termHead(term, rename, remove) {
  const told = { term: inBraces(term) };
  const act = (/** @type {"rename" | "remove"} */ name, /** @type {string} */ words, /** @type {() => void} */ press) =>
    button(say(words), press, { class: "ws-writing-act", "aria-label": say(`writing.term.${name}`, told) });
  const name = act("rename", "writing.act.rename", () => ask());
  name.dataset.rename = term;
  const shown = [
    el("span", { class: "ws-settings-term" }, told.term),
    name,
    act("remove", "writing.act.remove", remove),
  ];
  const input = el("input", { class: "ws-input", type: "text", "aria-label": say("writing.term.rename", told) });
  const done = () => {
    if (input.value.trim() === "") return input.focus();
    if (input.value.trim() !== term) return rename(input.value);
    leave();
  };
  const asked = el("div", { class: "ws-settings-adding" }, input, button(say("writing.close"), done));
  const head = el("div", { class: "ws-settings-head" }, ...shown);
  const ask = () => {
    input.value = term;
    head.replaceChildren(asked);
    input.select();
  };
  const leave = () => {
    head.replaceChildren(...shown);
    name.focus();
  };
  input.addEventListener("keydown", (event) => {
    if (isEnter(event)) done();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return el("th", { colspan: 2, scope: "rowgroup" }, head);
}
