/** The list of phases beside the page: how far each is, how long it took, and which one the group is in. */

import { fieldRoot } from "../fields/draft.js";
import { button, el, focusedIn, freshId, setText } from "../fields/elements.js";

/**
 * A chapter of the session, as it is now.
 *
 * @typedef {object} Stop
 * @property {string} id
 * @property {number | null} number  null for what comes before the first phase and after the last
 * @property {string} title
 * @property {number} minutes  planned
 * @property {number} used  whole minutes; 0 before it began
 * @property {number} filled
 * @property {number} total  questions
 * @property {boolean} isCurrent
 */
/**
 * @typedef {object} OverviewHost
 * @property {(key: string, values?: Record<string, string | number>) => string} say
 * @property {(id: string) => void} goTo
 * @property {() => void} close
 */
/** @typedef {ReturnType<typeof makeEntry>} Entry */

const FULL_TURN = 360;

/**
 * @param {HTMLElement} element
 * @param {Stop[]} stops
 * @param {OverviewHost} host
 */
export function mount(element, stops, host) {
  element.classList.add("weerstand");
  const root = fieldRoot(element, "ws-overview");
  const title = el("h2", { id: freshId("overview"), class: "ws-overview-title" }, host.say("overview.title"));
  const close = button(host.say("overview.close"), host.close, { class: "ws-quiet ws-overview-close" });
  const list = el("ol", { class: "ws-stops", role: "list" });
  root.append(el("nav", { "aria-labelledby": title.id }, el("div", { class: "ws-overview-head" }, title, close), list));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") host.close();
  });
  /** @type {Entry[]} */
  let entries = [];
  /** @param {Stop[]} next */
  const update = (next) => {
    const ids = next.map(({ id }) => id).join(" ");
    if (ids !== entries.map(({ id }) => id).join(" ")) {
      const focused = entries.find(({ item }) => focusedIn(item) !== null)?.id;
      entries = next.map(({ id, number }) => makeEntry(id, number, host));
      list.replaceChildren(...entries.map(({ item }) => item));
      entries.find(({ id }) => id === focused)?.control.focus();
    }
    for (const [index, stop] of next.entries()) entries[index]?.show(stop);
  };
  update(stops);
  return {
    update,
    /** The entry of the phase the group is in gets the focus; without one, the first. */
    focus() {
      const current = entries.find(({ control }) => control.hasAttribute("aria-current"));
      (current ?? entries[0])?.control.focus();
    },
    destroy: () => element.replaceChildren(),
  };
}

/**
 * @param {string} id
 * @param {number | null} number
 * @param {OverviewHost} host
 */
function makeEntry(id, number, host) {
  const ring = el("span", { class: "ws-ring", "aria-hidden": "true" }, number === null ? "" : String(number));
  const spoken = number === null ? null : el("span", { class: "ws-hidden" }, `${number}. `);
  const title = el("span", { class: "ws-stop-title" });
  const facts = el("span", { class: "ws-stop-facts" });
  const control = button("", () => host.goTo(id), { class: "ws-stop" });
  const words = el("span", { class: "ws-stop-words" }, spoken, title, facts);
  control.append(ring, words);
  control.dataset.phase = id;
  const item = el("li", {}, control);
  let shown = "";
  return {
    id,
    item,
    control,
    /** @param {Stop} stop */
    show(stop) {
      const next = JSON.stringify(stop);
      if (next === shown) return;
      shown = next;
      setText(title, stop.title);
      showFacts(facts, stop, host);
      showShare(ring, stop);
      if (stop.isCurrent) control.setAttribute("aria-current", "step");
      else control.removeAttribute("aria-current");
    },
  };
}

/**
 * The ring around the number fills as the questions do; its words stand beside it.
 *
 * @param {HTMLElement} ring
 * @param {Stop} stop
 */
function showShare(ring, { number, filled, total }) {
  const share = total > 0 ? filled / total : 0;
  ring.hidden = number === null;
  ring.dataset.state = share === 1 ? "full" : share > 0 ? "partly" : "empty";
  ring.style.setProperty("--ws-share", `${Math.round(share * FULL_TURN)}deg`);
}

/**
 * The ring says what the count is of; who cannot see it hears the word.
 *
 * @param {HTMLElement} facts
 * @param {Stop} stop
 * @param {OverviewHost} host
 */
function showFacts(facts, { number, filled, total, minutes, used }, { say }) {
  const count = total > 0 ? say("overview.filled", { filled, total }) : "";
  const time = used > 0 ? say("overview.used", { used, minutes }) : say("overview.minutes", { minutes });
  if (number === null) return facts.replaceChildren();
  // What is heard has a stop between the parts that are seen apart.
  const stop = el("span", { class: "ws-hidden" }, ". ");
  const filledWord = el("span", { class: "ws-hidden" }, ` ${say("overview.filled_word")}`);
  facts.replaceChildren(stop, ...(count === "" ? [time] : [count, filledWord, ` · ${time}`]));
}
