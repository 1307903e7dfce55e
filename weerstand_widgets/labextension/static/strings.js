/**
 * The interface's own words, from the same catalogue as Python's (`locale/<language>.json`).
 */

const DEFAULT_LANGUAGE = "nl";

/** @type {Record<string, string>} */
let sentences = {};

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Read the catalogue: Dutch, or English where JupyterLab itself is English.
 *
 * @param {string} languageCode  JupyterLab's, such as "nl_NL" or "en"
 */
export function loadStrings(languageCode) {
  loading ??= load(languageCode.toLowerCase().startsWith("en") ? "en" : DEFAULT_LANGUAGE);
  return loading;
}

/** @param {string} language */
async function load(language) {
  const response = await fetch(new URL(`./locale/${language}.json`, import.meta.url));
  sentences = await response.json();
}

/**
 * @param {string} key  of the catalogue; an unknown one is a bug and shows itself
 * @param {Record<string, string | number>} [values]
 * @returns {string} the sentence with its placeholders filled in
 */
export function say(key, values = {}) {
  let sentence = Object.hasOwn(sentences, key) ? sentences[key] : key;
  for (const [name, value] of Object.entries(values)) sentence = sentence.replaceAll(`{${name}}`, () => String(value));
  return sentence;
}
