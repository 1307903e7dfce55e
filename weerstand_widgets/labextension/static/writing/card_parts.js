/** The example questions of a phase: those for every setting, and those for one of them. No DOM. */

import { say } from "../session/strings.js";
import { settingsOf } from "./terms.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("../session/types.js").Card} Card */
/** @typedef {import("./parts.js").Part} Part */

/**
 * @param {Spec} spec  of a phase
 * @param {Spec | undefined} header
 * @returns {Part[]}
 */
export function cardParts(spec, header) {
  const settings = settingsOf(header);
  if (settings.length < 2) return [cardsPart(spec, null, say("writing.cards"))];
  const every = cardsPart(spec, "", say("writing.cards"));
  const some = settings.map(({ id, title }) => cardsPart(spec, id, say("writing.cards.in", { setting: title })));
  return [every, ...some.map((part) => ({ ...part, fold: /** @type {const} */ ("cards") }))];
}

/**
 * @param {Spec} spec
 * @param {string | null} setting  empty: those for every one; null: all there are
 * @param {string} label
 * @returns {Part}
 */
const cardsPart = (spec, setting, label) => ({
  name: setting ? `cards-${setting}` : "cards",
  label,
  control: "lines",
  value: (spec.cards ?? [])
    .filter((/** @type {Card} */ card) => isFor(card, setting))
    .map((/** @type {Card} */ { text }) => text)
    .join("\n"),
  with: (value) => ({ ...spec, cards: withLines(spec.cards ?? [], setting, linesOf(value)) }),
});

/**
 * The cards of one setting as they are typed. A card that other settings have as well stays there as it was.
 *
 * @param {Card[]} cards
 * @param {string | null} setting
 * @param {string[]} lines
 * @returns {Card[]}
 */
export function withLines(cards, setting, lines) {
  const before = cards.filter((card) => isFor(card, setting));
  const isRenaming = before.length === lines.length;
  const made = lines.map((text, at) => {
    const same = before.find((card) => card.text === text);
    const renamed = isRenaming && isFor(before[at], setting, true) ? before[at] : undefined;
    return same ?? { ...(renamed ?? (setting ? { settings: [setting] } : {})), text };
  });
  const [kept, coming] = [new Set(made), [...made]];
  const found = cards.flatMap((card) => {
    if (!isFor(card, setting)) return [card];
    const others = setting ? (card.settings ?? []).filter((one) => one !== setting) : [];
    const left = others.length > 0 && !kept.has(card) ? [{ ...card, settings: others }] : [];
    return [...left, ...coming.splice(0, 1)];
  });
  return [...found, ...coming];
}

/**
 * @param {Card | undefined} card
 * @param {string | null} setting
 * @param {boolean} [isOnly]  for no other
 */
const isFor = (card, setting, isOnly = false) => {
  if (setting === null) return true;
  const settings = card?.settings ?? [];
  return setting === "" ? settings.length === 0 : settings.includes(setting) && !(isOnly && settings.length > 1);
};

/** @param {string} text */
export const linesOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
