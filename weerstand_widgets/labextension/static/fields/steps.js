/** Which steps of a phase a group takes: how many there is time for, and which suit what weighed heaviest. */

import { el, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{take: number, proposed: string[]}} Steps */

/**
 * @param {HTMLElement} root  of the field; the line comes before its options
 * @param {Map<string, HTMLInputElement>} boxes  by step
 * @param {Host} host
 * @returns {() => void} looks again at what was weighed
 */
export function addSteps(root, boxes, host) {
  const line = el("p", { class: "ws-steps-lead" });
  root.prepend(line);
  const marks = new Map([...boxes].map(([id, box]) => [id, addMark(box)]));
  const draw = () => {
    const { take, proposed } = host.steps?.() ?? { take: 0, proposed: [] };
    line.hidden = take === 0;
    const count = host.say(take === 1 ? "steps.take_one" : "steps.take", { count: take });
    setText(line, proposed.length === 0 ? count : `${count} ${host.say("steps.proposed")}`);
    for (const [id, mark] of marks) setText(mark, proposed.includes(id) ? host.say("steps.suits") : "");
  };
  draw();
  return draw;
}

/** @param {HTMLInputElement} box */
function addMark(box) {
  const mark = el("span", { class: "ws-suits" });
  box.closest("label")?.append(mark);
  return mark;
}
