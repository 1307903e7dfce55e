/** The session header as a form. */

import { button, el, freshId } from "../fields/elements.js";
import { createDay, createNumber, createTime } from "../fields/exact.js";
import { createPeople } from "../fields/people.js";
import { createPills } from "../fields/pills.js";
import { isEnter } from "../fields/press.js";
import { createLine } from "../fields/prose.js";
import { LENGTHS, LONGEST_BREAK } from "../session/limits.js";
import { canonical } from "../session/merge.js";
import { isAlone } from "../session/roles.js";
import { asHeader, oddParts } from "./header_value.js";

/** @typedef {import("../session/types.js").Header} Header */
/** @typedef {import("../session/types.js").HeaderValue} HeaderValue */
/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {Header} spec
 * @param {Host} host
 * @param {() => void} changed  rows of people were added, moved or taken away
 */
export function createHeaderForm(spec, host, changed) {
  const title = textPart(host, "header.title", host.say("header.title_help"));
  const team = textPart(host, "header.team");
  const setting = pillsPart(
    host,
    "header.setting",
    (spec.settings ?? []).map(({ id, title: name }) => ({ id, title: name })),
  );
  const lengths = (spec.lengths ?? LENGTHS).map((length) => ({
    id: String(length),
    title: host.say("header.minutes", { minutes: length }),
  }));
  const length = pillsPart(host, "header.length", lengths);
  const date = exactPart(host, "header.date", createDay(host));
  const start = timePart(host, "header.start", changed);
  const end = timePart(host, "header.end", changed);
  const pause = exactPart(host, "header.break_minutes", createNumber(host, LONGEST_BREAK));
  const place = textPart(host, "header.place");
  const online = el("input", { type: "checkbox" });
  const onlineLabel = el(
    "label",
    { class: "ws-option ws-part ws-online" },
    online,
    el("span", {}, host.say("header.online")),
  );
  const people = createPeople(host, changed, spec);
  const peopleTitle = el("p", { class: "ws-title" }, host.say("header.people"));
  const peopleHelp = el("p", { class: "ws-help" }, host.say("header.people_help"));
  const whoIsThere = [peopleTitle, peopleHelp, people.element];
  /** @type {Record<string, unknown>} what the form last showed, by part */
  let shown = {};
  /** @type {Record<string, unknown>} */
  let odd = {};
  const rest = [team, length, setting, date, start, end, pause, place].map((part) => part.element);
  const grid = el("div", { class: "ws-form" }, title.element, ...rest, onlineLabel);
  /** @returns {HeaderValue} what stands in the form */
  const parts = () => ({
    title: title.read(),
    team: team.read(),
    setting: setting.read() ?? "",
    length: Number(length.read()),
    date: date.read(),
    start: start.read(),
    end: end.read(),
    break_minutes: Number(pause.read()),
    place: place.read(),
    online: online.checked,
    people: people.read(),
  });
  return {
    element: el("div", { class: "ws-header-form" }, grid, ...(isAlone(spec) ? [] : whoIsThere)),
    parts,
    /** What is to be kept: what the file holds and nobody touched goes along. */
    read() {
      /** @type {Record<string, unknown>} */
      const now = parts();
      const kept = Object.entries(odd).filter(([name]) => canonical(now[name]) === canonical(shown[name]));
      return { ...now, ...Object.fromEntries(kept) };
    },
    /** @param {unknown} value  as the file has it */
    write(value) {
      const { break_started_at: _hasNoPlaceHere, ...header } = asHeader(value, spec, host);
      shown = header;
      odd = oddParts(value, header);
      title.write(header.title);
      team.write(header.team);
      setting.write(header.setting);
      length.write(String(header.length));
      date.write(header.date);
      start.write(header.start);
      end.write(header.end);
      pause.write(header.break_minutes === 0 ? "" : String(header.break_minutes));
      place.write(header.place);
      online.checked = header.online;
      people.write(header.people);
    },
  };
}

/**
 * The name of a part in the styles.
 *
 * @param {string} key  of its label, such as `header.title`
 */
function partName(key) {
  return `part-${key.slice(key.indexOf(".") + 1)}`;
}

/**
 * @param {Host} host
 * @param {string} key  of its label
 * @param {string} [help]
 */
function textPart(host, key, help) {
  const hint = help ? el("span", { class: "ws-option-help", id: freshId("help") }, help) : null;
  /** @type {Record<string, string>} */
  const described = hint ? { "aria-describedby": hint.id } : {};
  const prose = createLine(host, described);
  prose.control.addEventListener("keydown", (event) => {
    if (isEnter(event)) event.preventDefault();
  });
  const label = el("label", { class: "ws-sublabel", for: prose.control.id }, host.say(key));
  return { ...prose, element: el("div", { class: `ws-part ws-${partName(key)}` }, label, hint, prose.element) };
}

/**
 * @param {Host} host
 * @param {string} key  of its label
 * @param {{id: string, title: string}[]} options
 */
function pillsPart(host, key, options) {
  const label = el("p", { class: "ws-sublabel", id: freshId("header") }, host.say(key));
  const pills = createPills(host, { "aria-labelledby": label.id }, options, { isRequired: true });
  return { ...pills, element: el("div", { class: `ws-part ws-${partName(key)}` }, label, pills.element) };
}

/**
 * @param {Host} host
 * @param {string} key  of its label
 * @param {import("../fields/exact.js").Exact} exact
 */
function exactPart(host, key, exact) {
  const label = el("label", { class: "ws-sublabel", for: exact.control.id }, host.say(key));
  return { ...exact, element: el("div", { class: `ws-part ws-${partName(key)}` }, label, exact.element) };
}

/**
 * A time with a button for this very moment.
 *
 * @param {Host} host
 * @param {string} key  of its label
 * @param {() => void} changed
 */
function timePart(host, key, changed) {
  const part = exactPart(host, key, createTime(host));
  const now = button(
    host.say("header.now"),
    () => {
      part.write(host.now().toTimeString().slice(0, 5));
      changed();
    },
    { class: "ws-quiet" },
  );
  now.setAttribute("aria-describedby", part.control.id);
  part.element.classList.add("ws-with-now");
  part.element.append(now);
  return part;
}
