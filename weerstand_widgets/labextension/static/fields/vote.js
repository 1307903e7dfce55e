/** Each participant divides a few dots over the rows of another question; together they see the dots per row. */

import { alike } from "../session/alike.js";
import { isUnlinked } from "../session/cells.js";
import { MAX_DOTS, MAX_ROWS } from "../session/limits.js";
import { asNumber, asRecord, ShapeError } from "../session/shape.js";
import { listed } from "../session/words.js";
import { el, freshId, setText, stepButton } from "./elements.js";
import { dealDots, heaviest } from "./spread.js";
import { createTally } from "./tally.js";
import { TurnField } from "./turn.js";
import { LAST } from "./turn_picture.js";
import { countVotes } from "./votes.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{index: number, label: string}} VoteRow */
/** @typedef {import("./votes.js").Voted} Voted */

const DOTS = 3;
const ROW = /^(0|[1-9]\d{0,2})$/;
const WORDS = { busy: "turn.busy.vote", paper: "turn.paper.vote", alone: "turn.unlinked" };

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const now = () => host.rows(spec.of ?? "");
  const dots = spec.dots ?? DOTS;
  /**
   * @param {string[] | null} voted
   * @param {Record<string, unknown>} contributions
   */
  const count = (voted, contributions) =>
    countVotes(
      voted,
      now(),
      Object.values(contributions).map((given) => readValue(given, spec)),
    );
  return new TurnField(element, value, host, {
    isUnlinked: isUnlinked(spec),
    words: WORDS,
    check: (given) => readValue(given, spec),
    rows: now,
    basis: now,
    obstacle: () => (rowsOf(now()).length === 0 ? host.say("field.vote.no_rows") : ""),
    own: (place, _value, _changed, voted) => drawOwn(place, rowsOf(voted ?? now()), dots, host),
    paper: (place, people, _keep, voted) => drawPaper(place, rowsOf(voted ?? now()), dots, people.length, host),
    headline: ([contributions], voted) => headline(count(voted, contributions), host),
    show: (place, [contributions], voted) =>
      showTogether(place, count(voted, contributions), Object.keys(contributions).length, host),
  });
}

/**
 * The rows there are to vote on, each with its own place in the list: an empty row keeps its number.
 *
 * @param {string[]} labels
 * @returns {VoteRow[]}
 */
function rowsOf(labels) {
  return labels.map((label, index) => ({ index, label })).filter(({ label }) => alike(label) !== "");
}

/**
 * @param {unknown} value  of one participant
 * @param {import("../session/types.js").Question} spec
 * @returns {Record<string, number>} by row
 */
export function readValue(value, { dots = DOTS }) {
  const given = Object.entries(asRecord(value)).map(([row, count]) => {
    if (!ROW.test(row) || Number(row) >= MAX_ROWS) throw new ShapeError("dots on a row that cannot be");
    return /** @type {const} */ ([row, asNumber(count, Math.min(dots, MAX_DOTS))]);
  });
  if (given.reduce((sum, [, count]) => sum + count, 0) > dots) throw new ShapeError("more dots than there were");
  return Object.fromEntries(given);
}

/**
 * @param {HTMLElement} place
 * @param {VoteRow[]} rows
 * @param {number} dots
 * @param {Host} host
 * @returns {import("./turn.js").OwnField}
 */
function drawOwn(place, rows, dots, host) {
  const given = new Map(rows.map(({ index }) => [index, 0]));
  const left = () => dots - [...given.values()].reduce((sum, count) => sum + count, 0);
  const said = el("p", { class: "ws-dots-left", role: "status" });
  const lines = rows.map((row) => {
    const line = makeLine(row, host, (step) => {
      const count = (given.get(row.index) ?? 0) + step;
      if (count < 0 || (step > 0 && left() <= 0)) return;
      given.set(row.index, count);
      refresh();
    });
    return { row, line };
  });
  const refresh = () => {
    for (const { row, line } of lines) line.show(given.get(row.index) ?? 0, left() > 0);
    setText(said, host.say("field.vote.left", { count: left() }));
  };
  refresh();
  place.append(el("ul", { class: "ws-vote", role: "list" }, ...lines.map(({ line }) => line.element)), said);
  return {
    read: () =>
      Object.fromEntries([...given].filter(([, count]) => count > 0).map(([index, count]) => [String(index), count])),
    missing: () =>
      left() === dots ? { text: host.say("field.vote.missing"), at: place.querySelector("button") } : null,
  };
}

/**
 * @param {VoteRow} row
 * @param {Host} host
 * @param {(step: number) => void} give
 */
function makeLine({ label }, host, give) {
  const title = el("span", { class: "ws-vote-title", id: freshId("vote") }, label);
  const dots = el("span", { class: "ws-dots", "aria-hidden": "true" });
  const count = el("span", { class: "ws-dots-count", id: freshId("dots") });
  const less = stepButton(host.say("field.vote.less"), () => give(-1));
  const more = stepButton(host.say("field.vote.more"), () => give(1));
  for (const control of [less, more]) control.setAttribute("aria-describedby", `${title.id} ${count.id}`);
  return {
    element: el(
      "li",
      { class: "ws-vote-row" },
      title,
      el("span", { class: "ws-dots-shown" }, dots, count),
      el("span", { class: "ws-buttons" }, more, less),
    ),
    /**
     * @param {number} given
     * @param {boolean} hasMore
     */
    show(given, hasMore) {
      setText(dots, "●".repeat(given));
      setText(count, host.say(given === 1 ? "field.vote.dot" : "field.vote.dots", { count: given }));
      less.setAttribute("aria-disabled", String(given === 0));
      more.setAttribute("aria-disabled", String(!hasMore));
    },
  };
}

/**
 * How many dots each row got, counted from paper.
 *
 * @param {HTMLElement} place
 * @param {VoteRow[]} rows
 * @param {number} dots  of one person
 * @param {number} people  who still had theirs; 0 where nobody knows
 * @param {Host} host
 * @returns {import("./turn.js").PaperField}
 */
function drawPaper(place, rows, dots, people, host) {
  const lines = rows.map(({ index, label }) => {
    const tally = createTally(host.say("field.vote.tally", { title: label }), "");
    const title = el("span", { class: "ws-vote-title" }, label);
    return { index, tally, element: el("li", { class: "ws-vote-row ws-vote-tally" }, title, tally.element) };
  });
  place.append(el("ul", { class: "ws-vote", role: "list" }, ...lines.map(({ element }) => element)));
  return {
    read: () => dealDots(new Map(lines.map(({ index, tally }) => [index, tally.read()])), dots),
    missing() {
      const given = lines.reduce((sum, { tally }) => sum + tally.read(), 0);
      const most = people * dots;
      if (given === 0) return { text: host.say("field.vote.tally_none"), at: null };
      if (most === 0 || given <= most) return null;
      return { text: host.say("field.vote.tally_many", { count: given, most }), at: null };
    },
  };
}

/**
 * @param {Voted} voted
 * @param {Host} host
 * @returns {string} what a row is called
 */
function nameOf({ row, label, gone }, host) {
  if (label === "") return host.say("field.vote.row_unknown", { number: row + 1 });
  return gone ? host.say("field.vote.row_gone", { title: label }) : label;
}

/**
 * @param {Voted[]} all
 * @param {Host} host
 * @returns {string} what got the most dots, in one sentence
 */
function headline(all, host) {
  // What a group wrote is often a sentence itself; in this one it comes without its full stop.
  const top = heaviest(all, ({ dots }) => dots).map((one) =>
    nameOf({ ...one, label: one.label.replace(/(?<!\.)\.$/, "") }, host),
  );
  if (top.length === 0) return host.say("field.vote.top_none");
  return host.say(top.length === 1 ? "field.vote.top" : "field.vote.top_tie", { titles: listed(host.say, top) });
}

/**
 * @param {HTMLElement} place
 * @param {Voted[]} all
 * @param {number} people
 * @param {Host} host
 */
function showTogether(place, all, people, host) {
  const list = el("ol", { class: "ws-spread ws-spread-voted", role: "list" });
  for (const one of all) {
    const words = host.say(one.dots === 1 ? "field.vote.dot" : "field.vote.dots", { count: one.dots });
    list.append(
      el(
        "li",
        { class: "ws-spread-row" },
        el("span", { class: "ws-spread-title" }, nameOf(one, host)),
        el("span", { class: "ws-dots", "aria-hidden": "true" }, LAST.repeat(one.dots)),
        el("b", { class: "ws-spread-word" }, words),
      ),
    );
  }
  const given = all.reduce((sum, { dots }) => sum + dots, 0);
  const legend = people === 1 ? "field.vote.shown_one" : "field.vote.shown";
  place.append(list, el("p", { class: "ws-help" }, host.say(legend, { count: people, dots: given })));
}
