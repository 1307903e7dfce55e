/**
 * A programme's settings and the words that differ between them, as its header has them: as values. No DOM.
 */

import { own } from "../session/merge.js";
import { PLACEHOLDER } from "../session/words.js";
import { freeName } from "./names.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/types.js").Terms} Terms */

const CODE = /`[^`]*`/gu;
/** In the question about a scale's reason: the number that was chosen. */
const RESERVED = "value";

/** @param {Spec[]} specs  of a programme @returns {Spec | undefined} its own */
export const headerAmong = (specs) => specs.find(({ type }) => type === "session");

/** @param {Spec | undefined} header @returns {{id: string, title: string}[]} */
export const settingsOf = (header) => header?.settings ?? [];

/** @param {Spec | undefined} header @returns {Terms} */
export const termsOf = (header) => header?.terms ?? {};

/**
 * @param {unknown} value  a text, or anything with texts in it
 * @returns {string[]} the terms that it names, each once; a cell carries the words of its terms, which name none
 */
export function termsIn(value) {
  if (typeof value === "string")
    return [...new Set([...value.matchAll(PLACEHOLDER)].map(([, name]) => String(name).toLowerCase()))];
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, part]) => (name === "terms" ? [] : termsIn(part)));
  return [...new Set(inside)];
}

/**
 * @param {string} text
 * @param {Spec | undefined} header
 * @returns {string[]} what it names and the programme does not know
 */
export const unknownIn = (text, header) =>
  termsIn(text).filter((name) => name !== RESERVED && own(termsOf(header), name) === undefined);

/** @param {string} text  Markdown @returns {string} without what is code in it: that tells how a term is written */
export const withoutCode = (text) => text.replace(CODE, "");

/** @param {string} term @returns {string} as it stands in a text */
export const inBraces = (term) => `{${term}}`;

/** @param {string} typed @returns {string} a name for a term that is like it */
export const nameLike = (typed) => freeName(typed, new Set());

/**
 * @param {Spec | undefined} header
 * @param {string} name
 * @returns {boolean} whether a term is called so, or the number in a reason
 */
export const isName = (header, name) => name === RESERVED || own(termsOf(header), name) !== undefined;

/**
 * A setting of its own; until somebody writes other words it has those of the first.
 *
 * @param {Spec} header
 * @param {string} title
 * @returns {Spec}
 */
export function withSetting(header, title) {
  const settings = settingsOf(header);
  const id = freeName(title, new Set(settings.map((one) => one.id)));
  const first = settings[0]?.id ?? "";
  const terms = Object.entries(termsOf(header)).map(([term, words]) => [
    term,
    { ...words, [id]: words[first] ?? term },
  ]);
  return { ...header, settings: [...settings, { id, title }], terms: Object.fromEntries(terms) };
}

/**
 * @param {Spec} header
 * @param {string} id  of a setting, which stays: sessions know it by that
 * @param {string} title
 * @returns {Spec}
 */
export const withSettingNamed = (header, id, title) => ({
  ...header,
  settings: settingsOf(header).map((one) => (one.id === id ? { ...one, title } : one)),
});

/**
 * @param {Spec} spec  the header, or a phase: an example question that was for this setting alone goes too
 * @param {string} id
 * @returns {Spec}
 */
export function withoutSetting(spec, id) {
  if (spec.type === "phase") return { ...spec, cards: (spec.cards ?? []).flatMap(cardWithout(id)) };
  const terms = Object.entries(termsOf(spec)).map(([term, { [id]: _, ...words }]) => [term, words]);
  return {
    ...spec,
    settings: settingsOf(spec).filter((one) => one.id !== id),
    terms: Object.fromEntries(terms),
  };
}

/** @param {string} id */
const cardWithout = (id) => (/** @type {import("../session/types.js").Card} */ card) => {
  if (!card.settings?.includes(id)) return [card];
  const settings = card.settings.filter((one) => one !== id);
  return settings.length === 0 ? [] : [{ ...card, settings }];
};

/**
 * @param {Spec} header
 * @param {string} word  as somebody would say it; its name in a text is made of it
 * @returns {{header: Spec, term: string}}
 */
export function withTerm(header, word) {
  const term = freeName(word, new Set([...Object.keys(termsOf(header)), RESERVED]));
  const words = Object.fromEntries(settingsOf(header).map(({ id }) => [id, word]));
  return { header: { ...header, terms: { ...termsOf(header), [term]: words } }, term };
}

/**
 * @param {Spec} header
 * @param {string} term
 * @param {string} setting
 * @param {string} word
 * @returns {Spec}
 */
export const withWord = (header, term, setting, word) => ({
  ...header,
  terms: { ...termsOf(header), [term]: { ...termsOf(header)[term], [setting]: word } },
});

/**
 * @param {Spec} header
 * @param {string} term
 * @returns {Spec}
 */
export function withoutTerm(header, term) {
  const { [term]: _, ...terms } = termsOf(header);
  return { ...header, terms };
}
