/**
 * What an author can change of each kind of question, and how a question becomes one of another kind. No DOM.
 */

/** @typedef {import("../session/cells.js").Spec} Spec */

/** Of each kind what it has besides title and explanation, in the order of the form. */
export const OWN = /** @type {Record<string, string[]>} */ ({
  text: [],
  items: [],
  choice: ["options", "other"],
  choices: ["options", "other"],
  scale: ["low", "high", "why"],
  table: ["columns"],
  checklist: ["items"],
  weigh: ["options"],
  round: ["anonymous"],
  vote: ["of"],
  actions: [],
  place: ["rings"],
});
const SHARED = ["type", "schema", "id", "kind", "title", "help", "advice", "lengths", "step", "terms"];
export const LISTS = ["options", "items", "columns"];
/** A vote is about what a group listed, or about the rows of a table. */
export const VOTED = ["items", "table"];
const RINGS = 3;

export const KINDS = Object.keys(OWN);

/**
 * A question of another kind, with all of it that fits there.
 *
 * @param {Spec} spec
 * @param {string} kind
 * @param {Spec[]} all
 * @returns {{spec: Spec, lost: string[]}} names of the parts that do not fit and had something in them
 */
export function ofKind(spec, kind, all) {
  const wanted = OWN[kind] ?? [];
  const had = LISTS.map((name) => /** @type {{id: string, title: string}[] | undefined} */ (spec[name])).find(Boolean);
  const list = wanted.find((name) => LISTS.includes(name));
  const kept = Object.entries(spec).filter(
    ([name]) => SHARED.includes(name) || (wanted.includes(name) && name !== list),
  );
  /** @type {Spec} */
  const made = /** @type {any} */ ({ ...Object.fromEntries(kept), kind });
  if (list !== undefined) made[list] = had?.map(({ id, title }) => ({ id, title })) ?? startingList();
  if (kind === "vote") made.of ??= all.find((one) => one.type === "question" && VOTED.includes(one.kind))?.id ?? "";
  if (kind === "place") made.rings ??= Array.from({ length: RINGS }, (_, index) => `${index + 1}`);
  const lost = Object.keys(spec).filter(
    (name) => !(name in made) && !isNothing(spec[name]) && !(had === spec[name] && list),
  );
  return { spec: made, lost };
}

/**
 * @param {Spec} had  all that a question had, of whatever kinds
 * @param {Spec} now
 * @returns {Spec} with what it has now; a list it has now is the list that fits another kind
 */
export function withPast(had, now) {
  const hasList = LISTS.some((name) => now[name] !== undefined);
  const past = Object.entries(had).filter(([name]) => !(hasList && LISTS.includes(name)));
  return /** @type {any} */ ({ ...Object.fromEntries(past), ...now });
}

const startingList = () => [1, 2].map((number) => ({ id: `x_${number}`, title: `${number}` }));

/** @param {unknown} value */
const isNothing = (value) =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
