/** What the server is sent of a programme when some of its cells are to be written. No DOM. */

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./places.js").Place} Place */

/**
 * What has to be known to write some cells: those that give the names they are called on, and tables, for the header
 * says what those are made with. From the header follows what every cell shows.
 *
 * @param {Place[]} places
 * @param {Record<string, Spec>} specs  by cell, what is another now
 * @returns {Place[]}
 */
export function neededFor(places, specs) {
  if (Object.values(specs).some(({ type }) => type === "session")) return places;
  const gives = (/** @type {Place} */ { type, spec }) =>
    type === "code" && (spec?.type !== "question" || spec.kind === "table");
  return places.filter((place) => Object.hasOwn(specs, place.id) || gives(place));
}
