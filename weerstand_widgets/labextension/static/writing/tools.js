/** What stands below each part of a programme: what can be done with it, and how much there is to do. */

import { button, el, setText } from "../fields/elements.js";
import { say } from "../session/strings.js";

/** @typedef {import("./programme.js").Addition} Addition */
/** @typedef {Record<"edit" | "up" | "down" | "again" | "remove", () => void> & {add: (what: Addition) => void}} Acts */

/** @type {Addition[]} */
const ADDITIONS = ["question", "words", "phase"];

/** @param {Acts} acts @returns {HTMLElement} */
export function makeTools(acts) {
  const act = (/** @type {"edit" | "up" | "down" | "again" | "remove"} */ name) =>
    button(say(`writing.act.${name}`), acts[name], { class: `ws-writing-act ws-writing-${name}` });
  const choice = el("details", { class: "ws-writing-add" }, el("summary", {}, say("writing.add")));
  const add = (/** @type {Addition} */ what) => {
    choice.open = false;
    acts.add(what);
  };
  const additions = ADDITIONS.map((what) =>
    button(say(`writing.add.${what}`), () => add(what), { class: "ws-writing-act ws-writing-what" }),
  );
  choice.append(el("div", { class: "ws-writing-additions" }, ...additions));
  return el(
    "div",
    { class: "weerstand ws-writing-tools", role: "group" },
    el("span", { class: "ws-writing-mark" }),
    act("edit"),
    choice,
    act("up"),
    act("down"),
    act("again"),
    act("remove"),
  );
}

/** What stands there instead where somebody wrote code. */
export const makeNote = () => el("div", { class: "weerstand ws-writing-tools" }, el("p", {}, say("writing.by_hand")));

/**
 * @param {HTMLElement} tools
 * @param {number} count  of what there is to do
 */
export function mark(tools, count) {
  const place = tools.querySelector(".ws-writing-mark");
  if (place instanceof HTMLElement) setText(place, count === 0 ? "" : say("writing.tasks.mark", { count }));
}
