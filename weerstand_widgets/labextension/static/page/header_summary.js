/** The session header as it is read: three short lines. */

import { el } from "../fields/elements.js";
import { isAlone, roleName } from "../session/roles.js";

/** @typedef {import("../session/types.js").Header} Header */
/** @typedef {import("../session/types.js").HeaderValue} HeaderValue */
/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {HTMLElement} place
 * @param {HeaderValue} header
 * @param {Header} spec
 * @param {Host} host
 */
export function drawSummary(place, header, spec, host) {
  const setting = (spec.settings ?? []).find((option) => option.id === header.setting)?.title ?? "";
  const what = [header.team, setting, host.say("header.minutes", { minutes: header.length })];
  const when = [
    inWords(header.date, host),
    times(header, host),
    header.online ? host.say("header.online") : "",
    header.place,
  ];
  const who = isAlone(spec) ? [] : [people(header, spec, host)];
  place.replaceChildren(line(what), line(when), ...who);
}

/** @param {string[]} parts */
function line(parts) {
  return el("p", { class: "ws-summary-line" }, parts.filter((part) => part.trim() !== "").join(" · "));
}

/**
 * @param {HeaderValue} header
 * @param {Host} host
 */
function times({ start, end, break_minutes }, host) {
  const pause = break_minutes > 0 ? ` (${host.say("header.break_short", { minutes: break_minutes })})` : "";
  if (start && end) return host.say("header.from_to", { start, end }) + pause;
  return start ? host.say("header.from", { start }) + pause : "";
}

/**
 * @param {string} date
 * @param {Host} host
 */
function inWords(date, host) {
  if (date === "") return "";
  const format = new Intl.DateTimeFormat(host.say("field.language"), { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/**
 * @param {HeaderValue} header
 * @param {Header} spec
 * @param {Host} host
 */
function people(header, spec, host) {
  const named = header.people.filter((person) => person.name.trim() !== "");
  const present = named.filter((person) => person.present);
  const absent = named.filter((person) => !person.present).map((person) => person.name);
  const list = el("ul", { class: "ws-summary-people", role: "list" });
  for (const { name, roles } of present) {
    const role = roles.map((id) => roleName(spec, header.setting, id, host.say)).join(", ");
    list.append(el("li", {}, el("b", {}, name), role ? el("span", { class: "ws-soft" }, ` ${role}`) : null));
  }
  const away =
    absent.length > 0
      ? el("p", { class: "ws-summary-line" }, host.say("header.absent", { names: absent.join(", ") }))
      : null;
  return el("div", {}, list, away);
}
