/**
 * Where the cells of a programme stand, and what is new among them: as values, nothing is written here. No DOM.
 */

import { phaseOf } from "../session/cells.js";
import { LENGTHS } from "../session/limits.js";
import { freshId } from "../session/outbox.js";
import { say } from "../session/strings.js";
import { freeName } from "./names.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {{id: string, type: string, source: string, spec: Spec | null, chapter: string}} Place  a cell, where it stands */

const NEW_MINUTES = 5;
/** Of words that stand for a whole text. */
const LONGEST_NAME = 60;

/**
 * @param {{spec: Spec | null, source: string}} place
 * @returns {string} its title, or the words that it begins with
 */
export const nameOf = ({ spec, source }) => spec?.title ?? source.replace(/^#+\s*/, "").slice(0, LONGEST_NAME);

/** @param {Place[]} places @param {string} cellId @returns {Place | undefined} */
export const placeAbove = (places, cellId) => places[places.findIndex(({ id }) => id === cellId) - 1];

/**
 * @param {Place[]} places
 * @param {number} at
 * @param {"question" | "words"} what
 * @returns {Place}
 */
export function newCell(places, at, what) {
  const chapter = places[at - 1]?.chapter ?? "";
  const phase = phaseBefore(places, at);
  if (what === "words" || phase === undefined)
    return { id: freshId(), type: "markdown", source: say("writing.new.words"), spec: null, chapter };
  const title = say("writing.new.question");
  const id = `${phase}.${freeName(title, namesIn(places, phase))}`;
  const spec = /** @type {any} */ ({ type: "question", schema: 1, kind: "text", id, title });
  return { id: freshId(), type: "code", source: "", spec, chapter };
}

/**
 * @param {Place[]} places
 * @returns {Place[]} its heading and itself
 */
export function newPhase(places) {
  const specs = places.flatMap(({ spec }) => spec ?? []);
  const lengths = /** @type {number[]} */ (specs.find(({ type }) => type === "session")?.lengths ?? LENGTHS);
  const title = say("writing.new.phase");
  const id = freeName(title, new Set(specs.map((spec) => spec.id)));
  const minutes = Object.fromEntries(lengths.map((length) => [length, NEW_MINUTES]));
  const spec = /** @type {any} */ ({ type: "phase", schema: 1, id, title, goal: say("writing.new.goal"), minutes });
  const words = { id: freshId(), type: "markdown", source: `## ${title}`, spec: null, chapter: id };
  return [words, { id: freshId(), type: "code", source: "", spec, chapter: id }];
}

/**
 * A question that went to another phase is asked there.
 *
 * @param {Place[]} places
 * @param {Place} place
 */
export function inItsPhase(places, place) {
  if (place.spec?.type !== "question") return place;
  const phase = phaseBefore(places, places.indexOf(place));
  const [now = "", name = ""] = place.spec.id.split(".");
  if (phase === undefined || phase === now) return place;
  return { ...place, source: "", spec: { ...place.spec, id: `${phase}.${freeName(name, namesIn(places, phase))}` } };
}

/**
 * @param {Place[]} places
 * @param {string} chapter
 * @param {-1 | 1} by
 */
export function withPhaseMoved(places, chapter, by) {
  const chapters = [...new Set(places.map((place) => place.chapter))];
  const at = chapters.indexOf(chapter);
  const other = chapters[at + by];
  const isPhase = places.some((place) => place.chapter === other && place.spec?.type === "phase");
  if (other === undefined || !isPhase) return null;
  const order = chapters.with(at, other).with(at + by, chapter);
  return order.flatMap((one) => places.filter((place) => place.chapter === one));
}

/**
 * @param {Place[]} places
 * @param {Place} place
 * @returns {Place} another one like it
 */
export function doubled(places, place) {
  if (place.spec === null) return { ...place, id: freshId() };
  const phase = phaseOf(place.spec.id);
  const id = `${phase}.${freeName(place.spec.title, namesIn(places, phase))}`;
  return { ...place, id: freshId(), source: "", spec: { ...place.spec, id } };
}

/**
 * @param {Place[]} places
 * @param {number} at
 * @returns {number} where the chapter that `at` is in ends
 */
export function endOfChapter(places, at) {
  const chapter = places[at - 1]?.chapter;
  const next = places.findIndex((place, index) => index >= at && place.chapter !== chapter);
  return next === -1 ? places.length : next;
}

/**
 * @param {Place[]} places
 * @param {number} at
 * @returns {string | undefined} the phase that what stands there is in
 */
const phaseBefore = (places, at) => places.slice(0, at).findLast(({ spec }) => spec?.type === "phase")?.spec?.id;

/**
 * @param {Place[]} places
 * @param {string} phase
 */
const namesIn = (places, phase) =>
  new Set(places.flatMap(({ spec }) => (spec?.id.startsWith(`${phase}.`) ? spec.id.slice(phase.length + 1) : [])));

/**
 * @param {Place[]} places
 * @param {string} cellId
 * @param {-1 | 1} by  up or down
 * @returns {{places: Place[], made: Place[]} | null} with those of them that ask something else now; null where it
 *   cannot go further
 */
export function withMoved(places, cellId, by) {
  const at = places.findIndex(({ id }) => id === cellId);
  const [place, other] = [places[at], places[at + by]];
  if (place?.spec?.type === "phase") {
    const order = withPhaseMoved(places, place.chapter, by);
    return order === null ? null : { places: order, made: [] };
  }
  if (place === undefined || other === undefined) return null;
  const wanted = places.with(at, other).with(at + by, place);
  const moved = inItsPhase(wanted, place);
  return { places: wanted.with(at + by, moved), made: moved === place ? [] : [moved] };
}

/**
 * @param {Place[]} places
 * @param {string} cellId  of a phase: its words go with it
 * @returns {Place[] | null} those that are left; null where a phase still asks something
 */
export function without(places, cellId) {
  const place = places.find(({ id }) => id === cellId);
  const isPhase = place?.spec?.type === "phase";
  const gone = places.filter(({ id, chapter }) => id === cellId || (isPhase && chapter === place?.chapter));
  if (isPhase && gone.some(({ spec }) => spec?.type === "question")) return null;
  return places.filter((one) => !gone.includes(one));
}

/** @param {Place} place @returns {import("./pen.js").WantedCell} that goes on showing what it shows */
export const asItIs = ({ id, type, source }) => ({ id, type, source, data: null });

/** @param {import("../session/notebook.js").NotebookCell} cell @returns {import("./pen.js").WantedCell} with all it shows */
export const asItStands = (cell) => ({
  id: cell.id,
  type: cell.type,
  source: cell.source(),
  data: cell.type === "code" ? (cell.outputs()[0] ?? null) : null,
});
