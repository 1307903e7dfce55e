/** Each participant weighs the options from 0 to 3, alone; together they see how heavy each weighs and how the group is spread. */

import { isUnlinked, mayRepeat } from "../session/cells.js";
import { HIGHEST_WEIGHT } from "../session/limits.js";
import { own } from "../session/merge.js";
import { asNumber, asRecord } from "../session/shape.js";
import { agreement } from "./agreement.js";
import { el, freshId, hidden } from "./elements.js";
import { createScore } from "./pills.js";
import { TurnField } from "./turn.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Option} Option */

/** More dots than this are hard to count, so their number is written beside them. */
const MANY = 4;
/** A time before the last one and the last one differ in shape, not only in colour. */
const EARLIER = "○";
const LAST = "●";

/** @typedef {Record<string, number>} Weights */
/** @typedef {{counts: number[], average: number}} Spread */

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const options = spec.options ?? [];
  return new TurnField(element, spec, value, host, {
    isUnlinked: isUnlinked(spec),
    check: (given) => readValue(given, spec),
    obstacle: () => "",
    own: (place) => drawOwn(place, options, host),
    mayRepeat: mayRepeat(spec),
    show(place, times) {
      showTogether(
        place,
        options,
        times.map((given) => Object.values(given).map((weights) => readValue(weights, spec))),
        host,
      );
    },
  });
}

/**
 * @param {unknown} value  of one participant
 * @param {import("../session/types.js").Question} spec
 * @returns {Weights}
 */
export function readValue(value, { options = [] }) {
  const ids = options.map(({ id }) => id);
  const weights = Object.entries(asRecord(value, ids));
  return Object.fromEntries(weights.map(([id, weight]) => [id, asNumber(weight, HIGHEST_WEIGHT)]));
}

/**
 * @param {HTMLElement} place
 * @param {Option[]} options
 * @param {Host} host
 */
function drawOwn(place, options, host) {
  const ends = { low: host.say("field.weigh.low"), high: host.say("field.weigh.high"), highest: HIGHEST_WEIGHT };
  place.append(el("p", { class: "ws-help" }, host.say("field.weigh.legend")));
  const scores = options.map((option) => {
    const title = host.words(option.title);
    const label = el("p", { class: "ws-weigh-title", id: freshId("weigh") }, title);
    const help = option.help ? el("p", { class: "ws-option-help" }, host.words(option.help)) : null;
    const score = createScore(host, { "aria-labelledby": label.id }, ends);
    place.append(el("div", { class: "ws-weigh" }, el("div", {}, label, help), score.element));
    return { id: option.id, title, score };
  });
  const unweighed = () => scores.filter(({ score }) => score.read() === null).map(({ title }) => title);
  return {
    read: () => Object.fromEntries(scores.map(({ id, score }) => [id, score.read()])),
    missing: () =>
      unweighed().length === 0 ? "" : host.say("field.weigh.missing", { titles: unweighed().join("; ") }),
  };
}

/**
 * @param {HTMLElement} place
 * @param {Option[]} options
 * @param {Weights[][]} times  what each participant gave, the first time and perhaps the second
 * @param {Host} host
 */
function showTogether(place, options, times, host) {
  const weighed = options.map((option) => ({
    title: host.words(option.title),
    spreads: times.map((all) => spread(all.map((weights) => own(weights, option.id) ?? null))),
  }));
  // The heaviest first, as the group weighed them last.
  const last = (/** @type {{spreads: Spread[]}} */ { spreads }) => spreads.at(-1)?.average ?? 0;
  weighed.sort((one, two) => last(two) - last(one));
  const list = el("ol", { class: "ws-bars", role: "list" });
  for (const { title, spreads } of weighed) list.append(drawOption(title, spreads, host));
  place.append(list, el("p", { class: "ws-help" }, legend(times, host)));
}

/**
 * @param {Weights[][]} times
 * @param {Host} host
 */
function legend(times, host) {
  const [first = [], second] = times;
  if (second !== undefined)
    return host.say("field.weigh.shown_twice", {
      count: first.length,
      again: second.length,
      hollow: EARLIER,
      full: LAST,
    });
  return host.say(first.length === 1 ? "field.weigh.shown_one" : "field.weigh.shown", { count: first.length });
}

/**
 * How often each weight was given, and their average.
 *
 * @param {(number | null)[]} weights
 * @returns {Spread}
 */
function spread(weights) {
  const given = weights.filter((weight) => weight !== null);
  const counts = Array.from(
    { length: HIGHEST_WEIGHT + 1 },
    (_, weight) => given.filter((one) => one === weight).length,
  );
  const average = given.length > 0 ? given.reduce((sum, weight) => sum + weight, 0) / given.length : 0;
  return { counts, average };
}

/**
 * One option: a bar for each time the group weighed, and below them how often each weight was given.
 *
 * @param {string} title
 * @param {Spread[]} spreads
 * @param {Host} host
 */
function drawOption(title, spreads, host) {
  const isTwice = spreads.length > 1;
  const names = isTwice ? [host.say("field.weigh.first"), host.say("field.weigh.second")] : [];
  const item = el("li", { class: isTwice ? "ws-bar-row ws-bar-twice" : "ws-bar-row" });
  item.append(el("span", { class: "ws-bar-title" }, title));
  for (const [index, one] of spreads.entries()) item.append(...drawBar(one, names[index] ?? "", host));
  const steps = Array.from({ length: HIGHEST_WEIGHT + 1 }, (_, weight) => {
    const counts = spreads.map(({ counts }) => counts[weight] ?? 0);
    return drawStep(weight, counts, names, host);
  });
  item.append(el("span", { class: "ws-steps" }, ...steps));
  return item;
}

/**
 * @param {Spread} spread
 * @param {string} name  which time; empty where there is only one
 * @param {Host} host
 */
function drawBar({ counts, average }, name, host) {
  const number = new Intl.NumberFormat(host.say("field.language"), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(average);
  const fill = el("span", { class: "ws-bar-fill" });
  fill.style.inlineSize = `${(average / HIGHEST_WEIGHT) * 100}%`;
  const word = agreement(counts);
  return [
    ...(name === "" ? [] : [el("span", { class: "ws-bar-time" }, name)]),
    el("span", { class: "ws-bar", "aria-hidden": "true" }, fill),
    el("span", { class: "ws-bar-number" }, hidden(host.say("field.weigh.average")), ` ${number}`),
    el("span", { class: "ws-bar-word" }, word === "" ? "" : host.say(word)),
  ];
}

/**
 * How often one weight was given, as dots that can be counted and in words that can be read.
 *
 * @param {number} weight
 * @param {number[]} counts  the first time, and perhaps the second
 * @param {string[]} names  of the times; none where there is only one
 * @param {Host} host
 */
function drawStep(weight, counts, names, host) {
  const isEmpty = counts.every((count) => count === 0);
  const lines = counts.map((count, index) => {
    const sign = index < counts.length - 1 ? EARLIER : LAST;
    const words = `: ${names[index] ?? ""} ${host.say("field.weigh.times", { count })}`;
    return el(
      "span",
      { class: "ws-dots" },
      el("span", { "aria-hidden": "true" }, sign.repeat(count)),
      el("span", { class: count > MANY ? "ws-soft" : "ws-hidden" }, words),
    );
  });
  return el("span", { class: "ws-step", "data-empty": String(isEmpty) }, el("b", {}, String(weight)), ...lines);
}
