/**
 * The minutes of a programme in one table: phases by lengths, with what they come to. What is typed moves no other.
 */

import { el, freshId, setText } from "../fields/elements.js";
import { LENGTHS } from "../session/limits.js";
import { say } from "../session/strings.js";
import { headerAmong } from "./terms.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {{id: string, spec: Spec | null}} Place  a cell */

export const MOST_MINUTES = 480;
/** Lengths that there is room for beside the name of a phase; with more of them it stands above. */
const MOST_BESIDE = 3;
/** Where there is no room for any. */
const NARROW = "(width < 30rem)";

/** @param {Spec[]} specs @returns {number[]} the lengths a session can have */
export const lengthsOf = (specs) => /** @type {number[]} */ (headerAmong(specs)?.lengths ?? LENGTHS);

/**
 * @param {Spec[]} specs
 * @param {number} length
 * @returns {number} what all phases take together
 */
export const sumOf = (specs, length) =>
  specs.reduce((sum, { type, minutes }) => sum + (type === "phase" ? (minutes?.[length] ?? 0) : 0), 0);

/**
 * @param {Spec} spec  of a phase
 * @param {number} length
 * @param {string} typed
 * @returns {Spec} with these minutes, or without any
 */
export function withMinutes(spec, length, typed) {
  const { [length]: _, ...others } = /** @type {Record<string, number>} */ (spec.minutes ?? {});
  if (typed.trim() === "") return { ...spec, minutes: others };
  const minutes = Math.min(MOST_MINUTES, Math.max(0, Math.round(Number(typed)) || 0));
  return { ...spec, minutes: { ...others, [length]: minutes } };
}

export class Minutes {
  /**
   * @param {() => Place[]} places  of the programme as it stands
   * @param {(cellId: string, spec: Spec) => void} change
   */
  constructor(places, change) {
    this.places = places;
    this.change = change;
    this.told = "";
    const heading = el("h2", { class: "ws-writing-heading", id: freshId("minutes") }, say("writing.minutes.table"));
    this.table = el("table", { class: "ws-minutes" });
    this.node = el(
      "section",
      { class: "ws-minutes-panel", "aria-labelledby": heading.id, tabindex: "-1" },
      heading,
      el("p", { class: "ws-help" }, say("writing.minutes.help")),
      this.table,
    );
    /** @type {Map<number, HTMLElement>} by length */
    this.sums = new Map();
    this.narrow = window.matchMedia(NARROW);
    this.renew = this.renew.bind(this);
    this.narrow.addEventListener("change", this.renew);
  }

  destroy() {
    this.narrow.removeEventListener("change", this.renew);
  }

  /** @returns {Spec[]} */
  specs() {
    return this.places().flatMap(({ spec }) => spec ?? []);
  }

  /** Show what there is, without taking the field away that somebody types in. */
  renew() {
    const specs = this.specs();
    const phases = specs.filter(({ type }) => type === "phase");
    const asked = phases.map(({ id, title, minutes }) => [id, title, minutes]);
    const told = JSON.stringify([this.narrow.matches, lengthsOf(specs), asked]);
    if (told === this.told) return;
    if (this.table.contains(document.activeElement)) return this.count();
    this.told = told;
    this.draw(lengthsOf(specs));
  }

  /** @param {number[]} lengths */
  draw(lengths) {
    const heads = lengths.map((length) => el("th", { scope: "col" }, say("writing.minutes", { length })));
    const phases = this.places().filter(({ spec }) => spec?.type === "phase");
    this.sums = new Map(lengths.map((length) => [length, el("td", {})]));
    const isTall = lengths.length > MOST_BESIDE || this.narrow.matches;
    const corner = isTall ? [] : [el("th", { scope: "col" }, say("writing.minutes.phase"))];
    this.table.replaceChildren(
      el("thead", {}, el("tr", {}, ...corner, ...heads)),
      ...phases.map((place) =>
        el("tbody", {}, ...rows(String(place.spec?.title), this.fields(place, lengths), isTall)),
      ),
      el("tfoot", {}, ...rows(say("writing.minutes.sum"), [...this.sums.values()], isTall)),
    );
    this.count();
  }

  /**
   * @param {Place} place  of a phase
   * @param {number[]} lengths
   */
  fields({ id, spec }, lengths) {
    const title = String(spec?.title ?? "");
    return lengths.map((length) => {
      const label = say("writing.minutes.of", { phase: title, length });
      const input = el("input", { class: "ws-input", type: "number", min: 0, max: MOST_MINUTES, "aria-label": label });
      input.value = String(spec?.minutes?.[length] ?? "");
      input.addEventListener("input", () => this.type(id, length, input.value));
      return el("td", {}, input);
    });
  }

  /**
   * @param {string} cellId
   * @param {number} length
   * @param {string} typed
   */
  type(cellId, length, typed) {
    const spec = this.places().find(({ id }) => id === cellId)?.spec;
    if (!spec) return;
    this.change(cellId, withMinutes(spec, length, typed));
    this.count();
  }

  count() {
    const specs = this.specs();
    for (const [length, place] of this.sums) {
      const sum = sumOf(specs, length);
      setText(place, say("writing.minutes.total", { sum, length }));
      place.toggleAttribute("data-odd", sum !== length);
    }
  }
}

/**
 * @param {string} title
 * @param {HTMLElement[]} cells
 * @param {boolean} isTall
 */
const rows = (title, cells, isTall) =>
  isTall
    ? [el("tr", {}, el("th", { scope: "rowgroup", colspan: cells.length }, title)), el("tr", {}, ...cells)]
    : [el("tr", {}, el("th", { scope: "row" }, title), ...cells)];
