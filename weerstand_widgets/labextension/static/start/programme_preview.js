/**
 * What a new programme will be, as text: its phases with their minutes, questions with their kind, and words.
 */

import { el, freshId, setText } from "../fields/elements.js";

/** @typedef {import("./data.js").Host} Host */
/** @typedef {{text: string, kind?: string, options?: string[], is_code?: boolean}} SeenPart */
/** @typedef {{title: string, minutes: Record<string, number>, parts: SeenPart[]}} SeenPhase */
/** @typedef {{title: string, lengths: number[], phases: SeenPhase[], questions: number, notices: string[]}} Seen */

/**
 * @param {Host} host
 * @returns {{element: HTMLElement, show: (seen: Seen) => void, wait: () => void, clear: () => void}}
 */
export function createPreview(host) {
  const { say } = host;
  const heading = el("h3", { class: "ws-preview-heading", id: freshId("preview") }, say("start.preview"));
  const count = el("p", { class: "ws-preview-count", role: "status" });
  const body = el("div", { class: "ws-preview-body" });
  const element = el("section", { class: "ws-preview", "aria-labelledby": heading.id }, heading, count, body);
  const clear = (text = "") => {
    setText(count, text);
    body.replaceChildren(...(text === "" ? [el("p", { class: "ws-help" }, say("start.preview.empty"))] : []));
    // Without a mouse it is reached, and turned over, as what can be typed in is.
    if (text === "") element.removeAttribute("tabindex");
    else element.tabIndex = 0;
  };
  clear();
  return {
    element,
    clear: () => clear(),
    wait: () => setText(count, say("start.busy")),
    show(seen) {
      clear(countOf(seen, host));
      const [before, ...phases] = seen.phases;
      body.append(
        ...seen.notices.map((notice) => el("p", { class: "ws-notice", "data-tone": "kept" }, notice)),
        el("p", { class: "ws-preview-title" }, seen.title),
        ...before.parts.map((part) => partOf(part, host)),
        ...phases.map((phase) => phaseOf(phase, host)),
      );
    },
  };
}

/**
 * @param {Seen} seen
 * @param {Host} host
 * @returns {string} such as "4 fasen, 9 vragen, 60 minuten"
 */
export function countOf({ phases, questions, lengths }, host) {
  const { say } = host;
  const count = phases.length - 1;
  return [
    count === 1 ? say("start.preview.phase_one") : say("start.preview.phases", { count }),
    questions === 1 ? say("start.preview.question_one") : say("start.preview.questions", { count: questions }),
    say("start.lengths", { lengths: either(lengths, host) }),
  ].join(", ");
}

/**
 * @param {number[]} numbers
 * @param {Host} host
 */
const either = (numbers, host) =>
  new Intl.ListFormat(host.say("field.language"), { type: "disjunction" }).format(numbers.map(String));

/**
 * @param {SeenPhase} phase
 * @param {Host} host
 */
function phaseOf({ title, minutes, parts }, host) {
  const its = el("span", { class: "ws-preview-minutes" }, minutesOf(minutes, host));
  return el(
    "div",
    { class: "ws-preview-phase" },
    el("h4", { class: "ws-preview-name" }, el("span", {}, title), " ", its),
    ...parts.map((part) => partOf(part, host)),
  );
}

/**
 * @param {Record<string, number>} minutes  by length
 * @param {Host} host
 */
function minutesOf(minutes, host) {
  const all = Object.values(minutes);
  return all.length === 0 ? "" : host.say("start.lengths", { lengths: either([...new Set(all)], host) });
}

/**
 * @param {SeenPart} part
 * @param {Host} host
 */
function partOf({ text, kind = "", options = [], is_code: isCode = false }, host) {
  const { say } = host;
  if (kind === "")
    return el(
      "div",
      { class: "ws-preview-words" },
      isCode ? el("p", { class: "ws-preview-kind" }, say("start.preview.code")) : null,
      el("p", {}, text),
    );
  return el(
    "div",
    { class: "ws-preview-question" },
    el("p", {}, text),
    el("p", { class: "ws-preview-kind" }, say(`writing.kind.${kind}`)),
    options.length > 0 ? el("ul", {}, ...options.map((option) => el("li", {}, option))) : null,
  );
}
