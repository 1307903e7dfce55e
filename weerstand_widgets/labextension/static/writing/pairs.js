/** Pairs in a form: what is heard or seen, and what to say then. */

import { button, el } from "../fields/elements.js";
import { labelled } from "../fields/labelled.js";
import { say } from "../session/strings.js";
import { readPairs } from "./said_parts.js";

/** @typedef {import("../session/types.js").Rescue} Rescue */

const ROWS = { hear: 1, say: 2 };

/**
 * @param {import("./parts.js").Part} part
 * @param {(value: string) => void} changed
 * @param {() => void} removed  a pair went, as a step of its own
 * @param {(node: HTMLElement, area: HTMLTextAreaElement) => void} dress  each field
 * @returns {HTMLElement}
 */
export function pairsOf(part, changed, removed, dress) {
  const list = el("ul", { class: "ws-writing-pairs", "aria-label": part.label });
  const read = () => [...list.children].map(readRow);
  const tell = () => changed(JSON.stringify(read()));
  const add = button(say("writing.pair.add"), () => focusIn(put({ hear: "", say: "" })), {
    class: "ws-writing-head-act",
  });
  /** @param {Rescue} pair */
  const put = (pair) => {
    const [hear, told] = [field("hear", pair.hear), field("say", pair.say)];
    const row = el("li", { class: "ws-writing-pair" }, hear, told);
    const go = button(say("writing.act.remove"), () => drop(row), { class: "ws-writing-act" });
    // Which one it is, is heard before it is pressed.
    const name = () => go.setAttribute("aria-label", `${say("writing.act.remove")}: ${readRow(row).hear}`);
    row.append(go);
    name();
    row.addEventListener("input", name);
    for (const one of [hear, told]) {
      const [area] = one.getElementsByTagName("textarea");
      if (area) dress(one, area);
    }
    row.addEventListener("input", tell);
    list.append(row);
    return row;
  };
  /** @param {HTMLElement} row */
  const drop = (row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    const isBlank = Object.values(readRow(row)).join("").trim() === "";
    row.remove();
    // A button, where Ctrl+Z takes back this step and no letter.
    const stop = next?.lastElementChild ?? add;
    if (stop instanceof HTMLElement) stop.focus();
    if (isBlank) return;
    tell();
    removed();
  };
  for (const pair of readPairs(part.value)) put(pair);
  return el("div", { class: "ws-part" }, el("p", { class: "ws-help" }, say("writing.pair.help")), list, add);
}

/**
 * @param {"hear" | "say"} name
 * @param {string} text
 */
function field(name, text) {
  const area = el("textarea", { class: "ws-text", rows: ROWS[name] });
  area.value = text;
  return labelled(say(`writing.pair.${name}`), area);
}

/** @param {Element} row @returns {Rescue} */
function readRow(row) {
  const [hear = "", told = ""] = [...row.getElementsByTagName("textarea")].map(({ value }) => value);
  return { hear, say: told };
}

/** @param {Element} row */
const focusIn = (row) => row.getElementsByTagName("textarea")[0]?.focus();
