/** The session header as its form shows it: as it was read, with what is to be chosen filled in. */

import { readHeader } from "../session/header.js";
import { LENGTHS, usualLength } from "../session/limits.js";
import { canonical } from "../session/merge.js";

/** @typedef {import("../session/types.js").Header} Header */
/** @typedef {import("../session/types.js").HeaderValue} HeaderValue */
/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {unknown} value
 * @param {Header} spec
 * @param {Host} host
 * @returns {Required<HeaderValue>}
 */
export function asHeader(value, spec, host) {
  const { settings = [], lengths = LENGTHS } = spec;
  const header = readHeader(value, spec);
  const setting = header.setting || (settings[0]?.id ?? "");
  return {
    ...header,
    setting: settings.some(({ id }) => id === setting) ? setting : "",
    length: lengths.includes(header.length) ? header.length : usualLength(lengths),
    date: header.date || today(host),
  };
}

/**
 * What a file holds and a form cannot show, by part: it goes back as it came, unless somebody fills in that part.
 *
 * @param {unknown} value
 * @param {Record<string, unknown>} shown
 * @returns {Record<string, unknown>}
 */
export function oddParts(value, shown) {
  const held = Object.entries(value ?? {}).filter(([, part]) => part !== "" && part !== null);
  return Object.fromEntries(held.filter(([name, part]) => canonical(part) !== canonical(shown[name])));
}

/** @param {Host} host */
function today(host) {
  const now = host.now();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
