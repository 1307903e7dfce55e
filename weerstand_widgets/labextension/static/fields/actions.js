/** Agreements: what, who, when, the first sign that it works, how sure the owner is, and whether it is done. */

import { isBlank } from "../session/blank.js";
import { HIGHEST } from "../session/limits.js";
import { asDate, asList, asRecord, asScore, asText, asTick } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { el, freshId, nameFrom, setText } from "./elements.js";
import { createDay, dayCell } from "./exact.js";
import { proseCell } from "./paste.js";
import { createScore } from "./pills.js";
import { createProse } from "./prose.js";
import { Rows } from "./rows.js";

/** @typedef {import("../session/types.js").Host} Host */

const PARTS = ["what", "who", "when", "first_sign", "confidence", "done"];

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const given = readValue(value);
  const root = fieldRoot(element, "ws-kind-actions");
  const rows = new Rows({
    host,
    makeRow: () => makeRow(host),
    changed: () => draft.changed(),
    add: host.say("field.actions.add"),
    class: "ws-cards",
  });
  for (const [name, text] of Object.entries(nameFrom(element, host.words(spec.title))))
    rows.list.setAttribute(name, text);
  root.append(rows.element);
  rows.write(given);
  const draft = createDraft(root, host, {
    read() {
      const actions = rows.read();
      return actions.length > 0 ? actions : null;
    },
    write: (next) => rows.write(readValue(next)),
  });
  return draft;
}

/** @param {unknown} value */
export const readValue = (value) => asList(value ?? undefined).map(asAction);

/** @param {unknown[]} value */
export const rowLabels = (value) =>
  readValue(value).map(({ what, who, first_sign }) => [what, who, first_sign].find((text) => !isBlank(text)) ?? "");

/** @param {unknown} value */
function asAction(value) {
  const record = asRecord(value, PARTS);
  return {
    what: asText(record.what),
    who: asText(record.who),
    when: asDate(record.when),
    first_sign: asText(record.first_sign),
    confidence: asScore(record.confidence, HIGHEST),
    done: asTick(record.done),
  };
}

/**
 * A labelled text of an action.
 *
 * @param {Host} host
 * @param {string} name
 * @param {string} words  key of its label
 */
function makeText(host, name, words) {
  const label = el("label", { class: "ws-sublabel" }, host.say(words));
  const prose = createProse(host, {});
  label.htmlFor = prose.control.id;
  return { ...prose, element: el("div", { class: `ws-part ws-${name}` }, label, prose.element) };
}

/** @param {Host} host */
function makeDate(host) {
  const day = createDay(host);
  const label = el("label", { class: "ws-sublabel", for: day.control.id }, host.say("field.actions.when"));
  return { ...day, element: el("div", { class: "ws-part ws-when" }, label, day.element) };
}

/** @param {Host} host */
function makeConfidence(host) {
  const label = el("p", { class: "ws-sublabel", id: freshId("confidence") }, host.say("field.actions.confidence"));
  const ends = { low: host.say("field.actions.low"), high: host.say("field.actions.high") };
  const score = createScore(host, { "aria-labelledby": label.id }, ends);
  return { ...score, element: el("div", { class: "ws-part ws-confidence" }, label, score.element) };
}

/**
 * @param {Host} host
 * @returns {import("./rows.js").Row}
 */
function makeRow(host) {
  const title = el("p", { class: "ws-card-title", id: freshId("action") });
  const what = makeText(host, "what", "field.actions.what");
  const who = makeText(host, "who", "field.actions.who");
  const when = makeDate(host);
  const sign = makeText(host, "first_sign", "field.actions.first_sign");
  const confidence = makeConfidence(host);
  const done = el("input", { type: "checkbox" });
  const doneLabel = el("label", { class: "ws-option ws-done" }, done, el("span", {}, host.say("field.actions.done")));
  const parts = [title, what.element, who.element, when.element, sign.element, confidence.element, doneLabel];
  const read = () => ({
    what: what.read(),
    who: who.read(),
    when: when.read(),
    first_sign: sign.read(),
    confidence: confidence.read(),
    done: done.checked,
  });
  return {
    element: el("div", { class: "ws-card", role: "group", "aria-labelledby": title.id }, ...parts),
    read,
    write(value) {
      const action = asAction(value ?? undefined);
      what.write(action.what);
      who.write(action.who);
      when.write(action.when);
      sign.write(action.first_sign);
      confidence.write(action.confidence);
      done.checked = action.done;
    },
    cells: () => [proseCell(what), proseCell(who), dayCell(when), proseCell(sign)],
    isEmpty() {
      const { confidence: score, done: isDone, ...texts } = read();
      return score === null && !isDone && Object.values(texts).every((text) => text.trim() === "");
    },
    renumber: (number) => setText(title, host.say("field.actions.action", { number })),
  };
}
