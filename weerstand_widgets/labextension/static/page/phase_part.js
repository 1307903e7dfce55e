/** The banner of a phase: what it is for, who speaks, who is silent, and the time. */

import { fieldRoot } from "../fields/draft.js";
import { el, focusedIn, glyph } from "../fields/elements.js";
import { MOST_REPEATS } from "../session/limits.js";
import { canonical } from "../session/merge.js";
import { asTiming } from "../time/timer.js";
import { createClock } from "./clock.js";
import { guidanceList } from "./guidance.js";

/** @typedef {import("../session/types.js").Phase} Phase */
/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Field} Field */

/**
 * `update` is also to be called when the setting or the length changed.
 *
 * @param {HTMLElement} element
 * @param {Phase} spec
 * @param {unknown} value
 * @param {Host} host
 * @returns {Field}
 */
export function mount(element, spec, value, host) {
  element.classList.add("weerstand");
  /** @type {ReturnType<typeof createClock> | null} */
  let clock = null;
  let shown = "";

  /** @param {unknown} next */
  const draw = (next) => {
    clock?.destroy();
    clock = null;
    try {
      shown = wordsOf(spec, host);
      const timing = asTiming(next);
      const root = fieldRoot(element, "ws-phase");
      // The page is turned to it: it takes the focus and says which phase this is, and Tab goes on to the first field.
      root.tabIndex = -1;
      root.role = "group";
      root.ariaLabel = nameOf(spec, host);
      clock = createClock(host, minutesOf(spec, host), timing);
      root.append(...banner(spec, host), clock.element, ...folded(spec, host));
    } catch (error) {
      element.replaceChildren(el("p", { class: "ws-error", role: "alert" }, host.say("phase.broken")));
      console.error("weerstand: a phase cannot be drawn", error instanceof Error ? error.message : "");
    }
  };
  draw(value);
  return {
    update(next) {
      const hasFocus = focusedIn(element) !== null;
      if (clock === null || (wordsOf(spec, host) !== shown && !hasFocus)) draw(next);
      else clock.update(next, minutesOf(spec, host));
    },
    destroy() {
      clock?.destroy();
      clock = null;
    },
  };
}

/**
 * @param {Phase} spec
 * @param {Host} host
 */
function wordsOf(spec, host) {
  return host.words(canonical(spec)) + (host.setting?.() ?? "") + canonical(host.position?.() ?? null);
}

/**
 * @param {Phase} spec
 * @param {Host} host
 */
function minutesOf(spec, host) {
  const minutes = spec.minutes[String(host.length())];
  return Number.isFinite(minutes) ? Number(minutes) : 0;
}

/**
 * @param {Phase} spec
 * @param {Host} host
 */
function nameOf(spec, host) {
  const position = host.position?.();
  const title = host.words(spec.title);
  return position ? `${host.say("phase.position", { ...position })}: ${title}` : title;
}

/**
 * @param {Phase} spec
 * @param {Host} host
 */
function banner(spec, host) {
  const position = host.position?.();
  const parts = [
    position ? el("p", { class: "ws-phase-number" }, host.say("phase.position", { ...position })) : null,
    el("h2", { class: "ws-phase-title" }, host.words(spec.title)),
    el("p", { class: "ws-phase-goal" }, host.words(spec.goal)),
    el(
      "p",
      { class: "ws-voices" },
      ...voices(host.isAlone?.() ? [] : (spec.speaks ?? ["everyone"]), "ws-speaks", "phase.speaks", "✎", host),
      ...voices(spec.silent ?? [], "ws-silent", "phase.silent", "◌", host),
    ),
    repeated(spec, host),
    spec.rule ? el("p", { class: "ws-rule" }, el("b", {}, host.say("phase.rule")), " ", host.words(spec.rule)) : null,
  ];
  return parts.filter((part) => part !== null);
}

/**
 * @param {Phase} spec
 * @param {Host} host
 * @returns {HTMLElement | null} how many times the group goes through this phase; null for once
 */
function repeated(spec, host) {
  const repeats = Number(spec.repeats ?? 1);
  if (!(repeats > 1 && repeats <= MOST_REPEATS)) return null;
  const minutes = Math.floor(minutesOf(spec, host) / repeats);
  const key = minutes > 0 ? "phase.repeats" : "phase.repeats_only";
  return el("p", { class: "ws-help" }, host.say(key, { repeats, minutes }));
}

/**
 * @param {string[]} who
 * @param {string} className
 * @param {string} key  of the words around the names
 * @param {string} sign
 * @param {Host} host
 */
function voices(who, className, key, sign, host) {
  if (who.length === 0) return [];
  const names = who.map((voice) => host.voice?.(voice) ?? host.say(`phase.voice.${voice}`)).join(", ");
  return [el("span", { class: `ws-voice ${className}` }, glyph(sign), el("span", {}, host.say(key, { names })))];
}

/**
 * @param {Phase} spec
 * @param {string} setting
 * @returns {import("../session/types.js").Card[]} those of the setting
 */
export function cardsOf(spec, setting) {
  return (spec.cards ?? []).filter(
    ({ settings = [] }) => settings.length === 0 || setting === "" || settings.includes(setting),
  );
}

/**
 * Guidance and question cards: there for who opens them.
 *
 * @param {Phase} spec
 * @param {Host} host
 */
function folded(spec, host) {
  const cards = cardsOf(spec, host.setting?.() ?? "");
  const guidance = guidanceList(spec.guidance ?? {}, host);
  const parts = [];
  if (guidance !== null) parts.push(fold(host.say("phase.guidance"), guidance));
  if (cards.length > 0) {
    const list = cards.map((card) => el("li", {}, host.words(card.text)));
    parts.push(
      fold(host.say("phase.cards", { count: cards.length }), el("ul", { class: "ws-question-cards" }, ...list)),
    );
  }
  return parts.length > 0 ? [el("div", { class: "ws-folds" }, ...parts)] : [];
}

/**
 * @param {string} title
 * @param {HTMLElement} content
 */
function fold(title, content) {
  return el("details", { class: "ws-fold" }, el("summary", {}, title), content);
}
