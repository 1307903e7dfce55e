/**
 * What no text may hold: NUL and half an emoji stop databases and exporters.
 */

const UNFIT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * @param {unknown} value  JSON
 * @returns {unknown} the same, with U+FFFD in the place of what does not fit
 */
export function clean(value) {
  if (typeof value === "string") return value.replace(UNFIT, "\uFFFD");
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object") return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
}
