/**
 * What somebody chose to have made of a session, as a value, and how the server hears it.
 */

/** @typedef {"report" | "proof" | "attendance" | "calendar" | "series"} Kind */
/** @typedef {"html" | "pdf" | "odt"} Format */
/** @typedef {import("./own_parts.js").OwnTexts} OwnTexts */

/**
 * @typedef {object} Choice
 * @property {Kind} kind
 * @property {import("./types.js").ReportSize} size
 * @property {"names" | "roles" | "none"} names
 * @property {boolean} hasCase  whether what was typed about the case is in it
 * @property {string[] | null} phases  ids; null for all
 * @property {string} person  whose proof: a number on the list, `EVERYBODY`, or "" where nobody chose yet
 * @property {string} whose  calendar or overview: a number on the list; "" for everybody's
 * @property {string} ownFile  what is in the file with somebody's own parts, for their overview
 * @property {string} register
 * @property {Record<string, Format>} formats  which kind of file, for each of `PRINTED`
 */

/**
 * @typedef {object} Wish  what the server is asked for, see `MakeMessage`
 * @property {Kind} kind
 * @property {string} [size]
 * @property {string} [names]
 * @property {boolean} [case]
 * @property {string[]} [phases]
 * @property {string} [person]
 * @property {string} [register]
 * @property {OwnTexts} [own]
 * @property {string} [own_file]
 * @property {string} [format]
 */

/** @type {Kind[]} */
export const KINDS = ["report", "proof", "attendance", "calendar", "series"];
/** @type {Kind[]} what can be made in several formats */
export const PRINTED = ["report", "proof", "attendance", "series"];
export const EVERYBODY = "*";
const GENERAL = "general";

/** @returns {Choice} what is meant where nobody chose: a report that may lie on a table */
export const usualChoice = () => ({
  kind: "report",
  size: "short",
  names: "roles",
  hasCase: true,
  phases: null,
  person: "",
  whose: "",
  ownFile: "",
  register: GENERAL,
  formats: { report: "html", proof: "html", attendance: "html", series: "html" },
});

/**
 * @param {Choice} choice
 * @param {OwnTexts} own  what this one person wrote
 * @returns {Wish} with what its kind asks for and nothing else: no text of a proof goes along with a report
 */
export function wishOf(choice, own) {
  const { kind, size, names, hasCase, phases, person, whose, ownFile, register, formats } = choice;
  const format = formats[kind];
  if (kind === "report") return { kind, size, names, case: hasCase, phases: phases ?? [], format };
  if (kind === "attendance") return { kind, format };
  if (kind === "calendar") return { kind, person: whose };
  if (kind === "series") return { kind, register, format, person: whose, own_file: whose === "" ? "" : ownFile };
  return person === EVERYBODY ? { kind, register, format } : { kind, register, format, person, own };
}

/**
 * @param {Choice} choice
 * @returns {string} the key of what must be chosen first; empty: nothing
 */
export function lackOf({ kind, phases, person }) {
  if (kind === "report" && phases?.length === 0) return "make.phases.lack";
  return kind === "proof" && person === "" ? "make.person.lack" : "";
}
