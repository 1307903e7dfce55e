/** Each participant weighs the options from 0 to 3, alone; together they see how heavy each weighs and how the group is spread. */

import { isUnlinked, mayRepeat } from "../session/cells.js";
import { HIGHEST_WEIGHT } from "../session/limits.js";
import { asNumber, asRecord } from "../session/shape.js";
import { listed } from "../session/words.js";
import { el, firstControl, freshId } from "./elements.js";
import { createScore } from "./pills.js";
import { dealWeights, heaviest, heaviness, spreadOf } from "./spread.js";
import { createTally } from "./tally.js";
import { TurnField } from "./turn.js";
import { drawSpreads, EARLIER, LAST } from "./turn_picture.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{id: string, title: string, help: string}} Option  in the words of the setting */
/** @typedef {import("./spread.js").Spread} Spread */
/** @typedef {Record<string, number>} Weights */

const WORDS = { busy: "turn.busy.weigh", paper: "turn.paper.weigh", alone: "turn.unlinked" };

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const options = (spec.options ?? []).map(({ id, title, help = "" }) => ({
    id,
    title: host.words(title),
    help: host.words(help),
  }));
  /** @param {import("./turn.js").Times} times */
  const spreads = (times) => times.map((given) => spreadOf(options, weightsIn(given, spec)));
  return new TurnField(element, value, host, {
    isUnlinked: isUnlinked(spec),
    mayRepeat: mayRepeat(spec),
    words: WORDS,
    check: (given) => readValue(given, spec),
    obstacle: () => "",
    own: (place) => drawOwn(place, options, host),
    paper: (place) => drawPaper(place, options, host),
    headline: (times) => headline(spreads(times), host),
    show: (place, times) => {
      place.append(
        drawSpreads(spreads(times), host),
        el("p", { class: "ws-help" }, `${host.say("field.weigh.legend")}. ${legend(times, host)}`),
      );
    },
  });
}

/**
 * @param {Record<string, unknown>} given
 * @param {import("../session/types.js").Question} spec
 */
const weightsIn = (given, spec) => Object.values(given).map((weights) => readValue(weights, spec));

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
 * @returns {import("./turn.js").OwnField}
 */
function drawOwn(place, options, host) {
  const ends = { low: host.say("field.weigh.low"), high: host.say("field.weigh.high"), highest: HIGHEST_WEIGHT };
  place.append(el("p", { class: "ws-help" }, host.say("field.weigh.legend")));
  const scores = options.map(({ id, title, help }) => {
    const label = el("p", { class: "ws-weigh-title", id: freshId("weigh") }, title);
    const more = help ? el("p", { class: "ws-option-help" }, help) : null;
    const score = createScore(host, { "aria-labelledby": label.id }, ends);
    place.append(el("div", { class: "ws-weigh" }, el("div", {}, label, more), score.element));
    return { id, title, score };
  });
  return {
    read: () => Object.fromEntries(scores.map(({ id, score }) => [id, score.read()])),
    missing() {
      const lacking = scores.filter(({ score }) => score.read() === null);
      const titles = lacking.map(({ title }) => title).join("; ");
      const [first] = lacking;
      return first
        ? { text: host.say("field.weigh.missing", { titles }), at: firstControl(first.score.element) }
        : null;
    },
  };
}

/**
 * How often each weight was given, counted from paper.
 *
 * @param {HTMLElement} place
 * @param {Option[]} options
 * @param {Host} host
 * @returns {import("./turn.js").PaperField}
 */
function drawPaper(place, options, host) {
  const weights = Array.from({ length: HIGHEST_WEIGHT + 1 }, (_, weight) => weight);
  const rows = options.map(({ id, title }) => {
    const tallies = weights.map((weight) =>
      createTally(host.say("field.weigh.tally", { title, weight }), String(weight)),
    );
    const controls = el("div", { class: "ws-tallies" }, ...tallies.map(({ element }) => element));
    place.append(
      el("div", { class: "ws-weigh ws-weigh-counted" }, el("p", { class: "ws-weigh-title" }, title), controls),
    );
    return { id, title, tallies, total: () => tallies.reduce((sum, tally) => sum + tally.read(), 0) };
  });
  return {
    read: () => dealWeights(new Map(rows.map(({ id, tallies }) => [id, tallies.map((tally) => tally.read())]))),
    missing() {
      const most = Math.max(0, ...rows.map(({ total }) => total()));
      const lacking = rows.filter(({ total }) => total() < most || most === 0);
      const titles = lacking.map(({ title }) => title).join("; ");
      const [first] = lacking;
      if (first === undefined) return null;
      const key = most === 0 ? "field.weigh.tally_none" : "field.weigh.tally_missing";
      return { text: host.say(key, { titles, count: most }), at: first.tallies[0]?.control ?? null };
    },
  };
}

/**
 * @param {Spread[][]} times
 * @param {Host} host
 * @returns {string} what weighs most, in one sentence
 */
function headline(times, host) {
  const [before, now = []] = times.length > 1 ? times : [undefined, times[0]];
  const top = topOf(now);
  if (top.length === 0) return host.say("field.weigh.none");
  if (top.length === now.length && top.length > 1) return host.say("field.weigh.all");
  const titles = listed(host.say, top);
  const isOne = top.length === 1;
  if (before === undefined) return host.say(isOne ? "field.weigh.top" : "field.weigh.top_tie", { titles });
  const was = topOf(before);
  if (listed(host.say, was) === titles)
    return host.say(isOne ? "field.weigh.top_still" : "field.weigh.top_tie_still", { titles });
  return host.say(isOne ? "field.weigh.top_now" : "field.weigh.top_tie_now", { titles });
}

/** @param {Spread[]} spreads */
const topOf = (spreads) => heaviest(spreads, heaviness).map(({ title }) => title);

/**
 * @param {import("./turn.js").Times} times
 * @param {Host} host
 */
function legend([first, second], host) {
  const count = Object.keys(first).length;
  if (second === undefined) return host.say(count === 1 ? "field.weigh.shown_one" : "field.weigh.shown", { count });
  const again = Object.keys(second).length;
  return host.say("field.weigh.shown_twice", { count, again, hollow: EARLIER, full: LAST });
}
