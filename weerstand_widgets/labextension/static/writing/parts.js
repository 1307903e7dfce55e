/**
 * What an author can change of a cell, part by part. No DOM.
 */

import { LENGTHS } from "../session/limits.js";
import { isAlone, ROLES, VOICES, voiceName } from "../session/roles.js";
import { say } from "../session/strings.js";
import { askedParts } from "./asked_parts.js";
import { cardParts, linesOf } from "./card_parts.js";
import { KINDS, LISTS, OWN, ofKind, VOTED } from "./kinds.js";
import { lengthsOf, withMinutes } from "./minutes.js";
import { freeName } from "./names.js";
import { reportParts } from "./report_parts.js";
import { driftPart, headerSaid } from "./said_parts.js";
import { headerAmong, settingsOf } from "./terms.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} label
 * @property {"line" | "text" | "lines" | "number" | "tick" | "choice" | "pairs"} control
 * @property {string} value  as the control holds it; of a tick "" or "yes", of pairs their JSON
 * @property {[string, string][]} [choices]
 * @property {(value: string) => Spec} with  the spec with another value of this part; the same one where that cannot be
 * @property {string} [held]  why it cannot
 * @property {"voices" | "drift" | "rescues" | "cards"} [fold]  what most people read past stands behind one press, together
 * @property {string} [group]  what a row of ticks is about
 */

const TICKS = ["other", "alone", "anonymous", "advice"];
/** What nobody has given a title yet. */
const UNNAMED = /^x_\d+$/;
const LONG = ["help", "goal", "rule"];

/**
 * @param {Spec} spec
 * @param {Spec[]} all  of the programme, in order
 * @returns {Part[]} in the order of a form
 */
export function partsOf(spec, all) {
  if (spec.type === "question") return questionParts(spec, all);
  if (spec.type === "phase") return phaseParts(spec, all);
  if (spec.type === "report") return [plain(spec, "title", "report_title"), plain(spec, "help")];
  return [
    plain(spec, "title", "programme_title"),
    plain(spec, "source"),
    lengthsPart(spec),
    plain(spec, "alone"),
    listPart(spec, "roles"),
    ...headerSaid(spec),
  ];
}

/**
 * @param {Spec} spec
 * @param {Spec[]} all
 */
function questionParts(spec, all) {
  return [
    plain(spec, "title"),
    plain(spec, "help"),
    kindPart(spec, all),
    ...(OWN[spec.kind] ?? []).map((name) => ownPart(spec, name, all)),
    ...askedParts(spec, lengthsOf(all)),
    ...reportParts(spec),
    plain(spec, "advice"),
  ];
}

/**
 * @param {Spec} spec
 * @param {Spec[]} all
 * @returns {Part}
 */
const kindPart = (spec, all) => ({
  ...plain(spec, "kind"),
  control: "choice",
  choices: KINDS.map((kind) => [kind, say(`writing.kind.${kind}`)]),
  with: (kind) => ofKind(spec, kind, all).spec,
});

/**
 * @param {Spec} spec
 * @param {string} name
 * @param {Spec[]} all
 * @returns {Part}
 */
function ownPart(spec, name, all) {
  if (name === "rings") {
    const value = (spec.rings ?? []).join("\n");
    return { ...plain(spec, name), control: "lines", value, with: (text) => ({ ...spec, rings: linesOf(text) }) };
  }
  if (name === "of") {
    const asked = all.filter(({ type, kind }) => type === "question" && VOTED.includes(kind));
    const choices = asked.map(({ id, title }) => /** @type {[string, string]} */ ([id, title]));
    return { ...plain(spec, name), control: "choice", choices };
  }
  return LISTS.includes(name) ? listPart(spec, name) : plain(spec, name);
}

/**
 * @param {Spec} spec
 * @param {Spec[]} all
 */
function phaseParts(spec, all) {
  const header = headerAmong(all);
  const lengths = lengthsOf(all);
  const guidance = spec.guidance ?? {};
  return [
    plain(spec, "title", "phase_title"),
    plain(spec, "goal"),
    ...lengths.map((length) => minutesPart(spec, length)),
    repeatsPart(spec),
    ...["speaks", "silent"].flatMap((side) => voicesIn(header).map((voice) => voicePart(spec, side, voice, header))),
    plain(spec, "rule"),
    ...["opening", "closing"].map((name) => ({
      ...plain(guidance, name),
      control: /** @type {const} */ ("text"),
      with: (/** @type {string} */ value) => ({ ...spec, guidance: { ...guidance, [name]: value } }),
    })),
    driftPart(spec),
    ...cardParts(spec, header),
  ];
}

/**
 * @param {Spec} spec
 * @param {number} length
 * @returns {Part}
 */
const minutesPart = (spec, length) => ({
  ...numberPart(spec, `minutes-${length}`, spec.minutes?.[length] ?? ""),
  label: say("writing.minutes", { length }),
  with: (value) => {
    return withMinutes(spec, length, value);
  },
});

/**
 * @param {Spec} spec
 * @returns {Part}
 */
const repeatsPart = (spec) => ({
  ...numberPart(spec, "repeats", spec.repeats ?? 1),
  with: (value) => ({ ...spec, repeats: whole(value) || 1 }),
});

/**
 * @param {Spec} spec
 * @param {string} name
 * @param {number | ""} value
 * @returns {Part}
 */
const numberPart = (spec, name, value) => ({
  name,
  label: name === "repeats" ? say("writing.repeats") : "",
  control: "number",
  value: String(value),
  with: () => spec,
});

/** @param {string} value  of a field for numbers */
const whole = (value) => Math.max(0, Math.round(Number(value)));

/**
 * @param {Spec} spec  the header
 * @returns {Part}
 */
const lengthsPart = (spec) => ({
  ...plain(spec, "lengths"),
  value: (spec.lengths ?? LENGTHS).join(", "),
  with: (value) => ({ ...spec, lengths: (value.match(/\d+/g) ?? []).map(Number) }),
});

/**
 * @param {Spec | undefined} header
 * @returns {string[]} whoever may speak or be silent, the programme's own first; nobody where one person is alone
 */
function voicesIn(header) {
  if (isAlone(header)) return [];
  const own = /** @type {{id: string}[]} */ (header?.roles ?? []).map(({ id }) => id);
  return [...own, ...VOICES, ...ROLES.filter((role) => !own.includes(role))];
}

/**
 * @param {Spec} spec
 * @param {string} side  `speaks` or `silent`
 * @param {string} voice
 * @param {Spec | undefined} header
 * @returns {Part}
 */
function voicePart(spec, side, voice, header) {
  const now = /** @type {string[]} */ (spec[side] ?? (side === "speaks" ? ["everyone"] : []));
  return {
    name: `${side}-${voice}`,
    label: voiceName(header, settingsOf(header)[0]?.id ?? "", voice, say),
    control: "tick",
    fold: "voices",
    group: say(`writing.${side}`),
    value: now.includes(voice) ? "yes" : "",
    with: (value) => ({ ...spec, [side]: value === "" ? now.filter((one) => one !== voice) : [...now, voice] }),
  };
}

/**
 * @param {any} spec  or a part of one
 * @param {string} name
 * @param {string} [label]
 * @returns {Part}
 */
function plain(spec, name, label = name) {
  const isTick = TICKS.includes(name);
  return {
    name,
    label: say(`writing.${label}`),
    control: isTick ? "tick" : LONG.includes(name) ? "text" : "line",
    value: isTick ? (spec[name] === true ? "yes" : "") : String(spec[name] ?? ""),
    with: (value) => ({ ...spec, [name]: isTick ? value !== "" : value }),
  };
}

/**
 * A list of things with a title each: who keeps its title, or its place, stays what it was.
 *
 * @param {Spec} spec
 * @param {string} name
 * @returns {Part}
 */
function listPart(spec, name) {
  const before = /** @type {{id: string, title: string}[]} */ (spec[name] ?? []);
  return {
    ...plain(spec, name),
    control: "lines",
    value: before.map(({ title }) => title).join("\n"),
    with: (value) => ({ ...spec, [name]: renamed(before, linesOf(value)) }),
  };
}

/**
 * @param {{id: string, title: string}[]} before  with whatever else each has
 * @param {string[]} titles
 * @returns {{id: string, title: string}[]}
 */
export function renamed(before, titles) {
  const isSameCount = before.length === titles.length;
  const left = before.filter(({ title }) => !titles.includes(title));
  /** @type {Set<string>} */
  const taken = new Set(before.map(({ id }) => id));
  return titles.map((title, index) => {
    const same = before.find((one) => one.title === title);
    if (same !== undefined) return same;
    const place = before[index];
    const changed = isSameCount && place !== undefined && left.includes(place) ? place : undefined;
    if (changed !== undefined && !UNNAMED.test(changed.id)) return { ...changed, title };
    const id = freeName(title, taken);
    taken.add(id);
    return { id, title };
  });
}
