/** Terms that a text names and nobody knows, told below it while it is typed, with a way to add one. */

import { button, el, freshId, setText } from "../fields/elements.js";
import { say } from "../session/strings.js";
import { inBraces, termsOf, unknownIn } from "./terms.js";

/**
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 * @param {import("../session/cells.js").Spec} header  where the terms have their words
 * @param {(term: string) => void} lacking  somebody wants to add this one
 * @param {(typed: string) => string} [readable]  what of it is read in words of the setting
 * @returns {HTMLElement}
 */
export function unknownTold(input, header, lacking, readable = (typed) => typed) {
  const told = el("p", { class: "ws-writing-lost", role: "status", id: freshId("unknown") });
  const known = Object.keys(termsOf(header)).map(inBraces).join(", ");
  const unknown = () => unknownIn(readable(input.value), header);
  let [first = ""] = unknown();
  const go = button("", () => lacking(first), { class: "ws-writing-act" });
  const tell = () => {
    const found = unknown();
    [first = ""] = found;
    const named = found.map(inBraces).join(", ");
    setText(told, named && say(known ? "writing.term.unknown" : "writing.term.none", { found: named, known }));
    setText(go, first && say("writing.term.go", { term: inBraces(first) }));
    go.hidden = first === "";
    if (named) input.setAttribute("aria-describedby", told.id);
    else input.removeAttribute("aria-describedby");
  };
  input.addEventListener("input", tell);
  tell();
  return el("div", { class: "ws-writing-unknown" }, told, go);
}
