/** Each participant divides a few dots over the rows of another question; together they see the dots per row. */

import { isUnlinked } from "../session/cells.js";
import { MAX_DOTS, MAX_ROWS } from "../session/limits.js";
import { asNumber, asRecord, ShapeError } from "../session/shape.js";
import { button, el, freshId, setText } from "./elements.js";
import { TurnField } from "./turn.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{index: number, label: string}} VoteRow */

const DOTS = 3;
const ROW = /^(0|[1-9]\d{0,2})$/;

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const rows = () => rowsOf(host, spec.of ?? "");
  return new TurnField(element, spec, value, host, {
    isUnlinked: isUnlinked(spec),
    check: (given) => readValue(given, spec),
    basis: rows,
    obstacle: () => (rows().length === 0 ? host.say("field.vote.no_rows") : ""),
    own: (place) => drawOwn(place, rows(), spec.dots ?? DOTS, host),
    show(place, [contributions]) {
      const given = Object.values(contributions).map((dots) => readValue(dots, spec));
      showTogether(place, rows(), given, host);
    },
  });
}

/**
 * The rows there are to vote on, each with its own place in the list: an empty row keeps its number.
 *
 * @param {Host} host
 * @param {string} questionId
 * @returns {VoteRow[]}
 */
function rowsOf(host, questionId) {
  return host
    .rows(questionId)
    .map((label, index) => ({ index, label }))
    .filter(({ label }) => label !== "");
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
    missing: () => (left() === dots ? host.say("field.vote.missing") : ""),
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
  const less = button(host.say("field.vote.less"), () => give(-1));
  const more = button(host.say("field.vote.more"), () => give(1));
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
 * @param {HTMLElement} place
 * @param {VoteRow[]} rows
 * @param {Record<string, number>[]} all
 * @param {Host} host
 */
function showTogether(place, rows, all, host) {
  const totals = rows.map(({ index, label }) => ({
    label,
    count: all.reduce((sum, dots) => sum + (dots[String(index)] ?? 0), 0),
  }));
  totals.sort((one, two) => two.count - one.count);
  const most = Math.max(1, ...totals.map(({ count }) => count));
  const list = el("ol", { class: "ws-bars", role: "list" });
  for (const { label, count } of totals) {
    const fill = el("span", { class: "ws-bar-fill" });
    fill.style.inlineSize = `${(count / most) * 100}%`;
    const words = host.say(count === 1 ? "field.vote.dot" : "field.vote.dots", { count });
    list.append(
      el(
        "li",
        { class: "ws-bar-row ws-bar-voted" },
        el("span", { class: "ws-bar-title" }, label),
        el("span", { class: "ws-bar", "aria-hidden": "true" }, fill),
        el("b", {}, words),
      ),
    );
  }
  const given = totals.reduce((sum, { count }) => sum + count, 0);
  const legend = all.length === 1 ? "field.vote.shown_one" : "field.vote.shown";
  place.append(list, el("p", { class: "ws-help" }, host.say(legend, { count: all.length, dots: given })));
}
