/** Minutes for a length that is new to a programme, as its nearest length divides them. No DOM. */

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {{id: string, spec: Spec | null}} Place  a cell */

/**
 * @param {number[]} minutes  of each phase in a session of some length
 * @param {number} total  that they are to come to
 * @returns {number[]} whole minutes in the same proportion; a phase that had time has some
 */
export function inProportion(minutes, total) {
  const sum = minutes.reduce((one, other) => one + other, 0);
  const exact = minutes.map((one) => (sum === 0 ? total / minutes.length : (one * total) / sum));
  const shares = exact.map((one) => Math.floor(one) || (one > 0 ? 1 : 0));
  const byNeed = [...exact.keys()].sort((one, other) => lack(other) - lack(one));
  /** @param {number} at */
  function lack(at) {
    return (exact[at] ?? 0) - (shares[at] ?? 0);
  }
  const order = byNeed.toReversed();
  let left = total - shares.reduce((one, other) => one + other, 0);
  for (const at of byNeed) if (left > 0) [shares[at], left] = [(shares[at] ?? 0) + 1, left - 1];
  for (const at of order)
    while (left < 0 && (shares[at] ?? 0) > 1) [shares[at], left] = [(shares[at] ?? 0) - 1, left + 1];
  return shares;
}

export class Shares {
  constructor() {
    /** @type {Map<string, Map<number, number>>} by cell and length, what was proposed here */
    this.proposed = new Map();
  }

  /**
   * @param {Map<string, Spec>} waiting  by cell, what was typed and not yet written: phases come to it
   * @param {() => Place[]} places  of the programme as it stands
   * @returns {number[]} the lengths that are new to the programme, and for which each phase has minutes now
   */
  fillIn(waiting, places) {
    if (![...waiting.values()].some(({ type }) => type === "session")) return [];
    const { specs, lengths } = this.fill(places());
    for (const [id, spec] of Object.entries(specs)) waiting.set(id, spec);
    return lengths;
  }

  /**
   * What phases ask when the programme's lengths are others now. A proposal that nobody touched goes with its length.
   *
   * @param {Place[]} places  as they are to stand
   * @returns {{specs: Record<string, Spec>, lengths: number[]}} by cell those that change; the lengths they are about
   */
  fill(places) {
    const lengths = /** @type {number[] | undefined} */ (
      places.find(({ spec }) => spec?.type === "session")?.spec?.lengths
    );
    const phases = places.flatMap(({ id, spec }) =>
      spec?.type === "phase" ? [{ id, spec: this.without(id, spec, lengths) }] : [],
    );
    const made = (lengths ?? []).filter((length) => this.propose(phases, length));
    const specs = Object.fromEntries(
      phases
        .filter(({ id, spec }) => places.some((one) => one.id === id && one.spec !== spec))
        .map(({ id, spec }) => [id, spec]),
    );
    return { specs, lengths: made };
  }

  /**
   * @param {string} id
   * @param {Spec} spec
   * @param {number[] | undefined} lengths  that there are
   */
  without(id, spec, lengths) {
    const proposed = this.proposed.get(id) ?? new Map();
    const isOurs = (/** @type {string} */ length, /** @type {unknown} */ minutes) =>
      proposed.get(Number(length)) === minutes;
    const all = Object.entries(spec.minutes ?? {});
    const kept = all.filter(
      ([length, minutes]) => lengths?.includes(Number(length)) !== false || !isOurs(length, minutes),
    );
    return kept.length === all.length ? spec : { ...spec, minutes: Object.fromEntries(kept) };
  }

  /**
   * @param {{id: string, spec: Spec}[]} phases  get minutes where none has any
   * @param {number} length
   * @returns {boolean} whether they had none
   */
  propose(phases, length) {
    if (phases.length === 0 || phases.some(({ spec }) => spec.minutes?.[length] !== undefined)) return false;
    const nearest = nearestIn(phases, length);
    const before = phases.map(({ spec }) => Number(spec.minutes?.[nearest] ?? 0));
    const sum = before.reduce((one, other) => one + other, 0);
    const total = nearest === 0 || sum === 0 ? length : Math.floor((sum * length) / nearest);
    for (const [at, share] of inProportion(before, total).entries()) {
      const phase = /** @type {{id: string, spec: Spec}} */ (phases[at]);
      phase.spec = { ...phase.spec, minutes: { ...phase.spec.minutes, [length]: share } };
      this.proposed.set(phase.id, (this.proposed.get(phase.id) ?? new Map()).set(length, share));
    }
    return true;
  }
}

/**
 * @param {{spec: Spec}[]} phases
 * @param {number} length
 * @returns {number} of the lengths that they have minutes for; 0 for none
 */
function nearestIn(phases, length) {
  const known = phases.flatMap(({ spec }) => Object.keys(spec.minutes ?? {}).map(Number));
  return known.sort((one, other) => Math.abs(one - length) - Math.abs(other - length) || one - other)[0] ?? 0;
}
