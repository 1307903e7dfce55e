/** Each participant weighs the options from 0 to 3, alone; together they see how heavy each weighs and how the group is spread. */

import { el, freshId, hidden } from "./elements.js";
import { createScore } from "./pills.js";
import { asRecord, asScore } from "./shape.js";
import { TurnField } from "./turn.js";

/** @typedef {import("../types.js").Host} Host */
/** @typedef {import("../types.js").Option} Option */

const HIGHEST = 3;
/** More dots than this are hard to count, so their number is written beside them. */
const MANY = 4;

/** @type {import("../types.js").Mount} */
export function mount(element, spec, value, host) {
  const options = spec.options ?? [];
  return new TurnField(element, spec, value, host, {
    isUnlinked: true,
    check: asWeights,
    obstacle: () => "",
    own: (place) => drawOwn(place, options, host),
    show: (place, contributions) => showTogether(place, options, Object.values(contributions).map(asWeights), host),
  });
}

/** @param {unknown} value */
function asWeights(value) {
  return Object.fromEntries(Object.entries(asRecord(value)).map(([id, weight]) => [id, asScore(weight, HIGHEST)]));
}

/**
 * @param {HTMLElement} place
 * @param {Option[]} options
 * @param {Host} host
 */
function drawOwn(place, options, host) {
  const ends = { low: host.say("field.weigh.low"), high: host.say("field.weigh.high"), highest: HIGHEST };
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
 * @param {Record<string, number | null>[]} all
 * @param {Host} host
 */
function showTogether(place, options, all, host) {
  const weighed = options.map((option) => ({
    title: host.words(option.title),
    ...spread(all.map((weights) => weights[option.id] ?? null)),
  }));
  weighed.sort((one, two) => two.average - one.average);
  const list = el("ol", { class: "ws-bars", role: "list" });
  for (const option of weighed) list.append(drawBar(option, host));
  place.append(
    list,
    el(
      "p",
      { class: "ws-help" },
      host.say(all.length === 1 ? "field.weigh.shown_one" : "field.weigh.shown", { count: all.length }),
    ),
  );
}

/**
 * How often each weight was given, and their average.
 *
 * @param {(number | null)[]} weights
 */
function spread(weights) {
  const given = weights.filter((weight) => weight !== null);
  const counts = Array.from({ length: HIGHEST + 1 }, (_, weight) => given.filter((one) => one === weight).length);
  const average = given.length > 0 ? given.reduce((sum, weight) => sum + weight, 0) / given.length : 0;
  return { counts, average };
}

/**
 * @param {{title: string, counts: number[], average: number}} option
 * @param {Host} host
 */
function drawBar({ title, counts, average }, host) {
  const number = new Intl.NumberFormat(host.say("field.language"), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(average);
  const fill = el("span", { class: "ws-bar-fill" });
  fill.style.inlineSize = `${(average / HIGHEST) * 100}%`;
  const steps = counts.map((count, weight) => {
    const dots = el("span", { class: "ws-dots", "aria-hidden": "true" }, "●".repeat(count));
    const times = el(
      "span",
      { class: count > MANY ? "ws-soft" : "ws-hidden" },
      `: ${host.say("field.weigh.times", { count })}`,
    );
    return el(
      "span",
      { class: "ws-step", "data-empty": String(count === 0) },
      el("b", {}, String(weight)),
      times,
      dots,
    );
  });
  return el(
    "li",
    { class: "ws-bar-row" },
    el("span", { class: "ws-bar-title" }, title),
    el("span", { class: "ws-bar", "aria-hidden": "true" }, fill),
    el("span", { class: "ws-bar-number" }, hidden(host.say("field.weigh.average")), ` ${number}`),
    el("span", { class: "ws-steps" }, ...steps),
  );
}
