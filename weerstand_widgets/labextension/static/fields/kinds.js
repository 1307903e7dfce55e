/**
 * The kinds of question there are, and what each takes.
 */

import { isBlank } from "../session/blank.js";
import { isAuthor, isTurn, mayRepeat } from "../session/cells.js";
import { asRecord, asTurn, ShapeError } from "../session/shape.js";
import * as actions from "./actions.js";
import * as checklist from "./checklist.js";
import * as choice from "./choice.js";
import * as items from "./items.js";
import * as place from "./place.js";
import * as round from "./round.js";
import * as scale from "./scale.js";
import * as table from "./table.js";
import * as text from "./text.js";
import * as vote from "./vote.js";
import * as weigh from "./weigh.js";

/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Answers} Answers */

/**
 * What a kind is here. `readValue` throws a `ShapeError` on a value (of a turn: one contribution) that it cannot draw;
 * `rowLabels` is there where others can vote on the rows.
 *
 * @typedef {object} KindOfQuestion
 * @property {import("../session/types.js").Mount} mount
 * @property {(value: unknown, spec: Question) => unknown} readValue
 * @property {(value: any, spec: Question, words: (text: string) => string) => string[]} [rowLabels]
 */

/** @type {Map<string, KindOfQuestion>} */
export const KINDS = new Map(
  /** @type {[string, KindOfQuestion][]} */ ([
    ["text", text],
    ["items", items],
    ["choice", choice],
    ["choices", choice],
    ["scale", scale],
    ["table", table],
    ["checklist", checklist],
    ["weigh", weigh],
    ["round", round],
    ["vote", vote],
    ["actions", actions],
    ["place", place],
  ]),
);

/**
 * Refuse answers that cannot be drawn, or that Python would not take.
 *
 * @param {Question} spec
 * @param {Answers} answers
 * @throws {ShapeError}
 */
export function checkAnswers(spec, answers) {
  for (const [author, answer] of Object.entries(asRecord(answers)))
    checkValue(spec, author, asRecord(answer).value ?? null);
}

/**
 * @param {Question} spec
 * @param {string} author
 * @param {unknown} value
 * @throws {ShapeError}
 */
export function checkValue(spec, author, value) {
  if (!isAuthor(spec, author)) throw new ShapeError("an author that cannot be");
  if (value === null) return;
  if (isTurn(spec) && author === "") asTurn(value, mayRepeat(spec), spec.kind === "vote");
  else KINDS.get(spec.kind)?.readValue(value, spec);
}

/**
 * What the rows of an answer are called where others vote on them; an empty row has an empty label.
 *
 * @param {Question} spec
 * @param {unknown} value
 * @param {(text: string) => string} words  puts the setting's words in the place of `{placeholders}`
 * @returns {string[]} none where the value cannot be read, or has no rows
 */
export function rowLabels(spec, value, words) {
  const kind = KINDS.get(spec.kind);
  if (kind?.rowLabels === undefined || !Array.isArray(value)) return [];
  try {
    kind.readValue(value, spec);
    return kind.rowLabels(value, spec, words).map((label) => (isBlank(label) ? "" : label));
  } catch (error) {
    if (error instanceof ShapeError) return [];
    throw error;
  }
}
