/**
 * The interface's own words, from the same catalogue as Python's (`locale/<language>.json`).
 */

const DEFAULT_LANGUAGE = "nl";

/** @type {Record<string, string>} */
let sentences = {};
let language = DEFAULT_LANGUAGE;

/** @returns {string} in which the page speaks: the server is asked to answer in it */
export const spoken = () => language;

// Asked for before JupyterLab says its language: mostly it is this one, and nothing has to wait.
const usual = fetchCatalogue(DEFAULT_LANGUAGE);
usual.catch(() => {}); // said when it is asked for

/**
 * Read the catalogue: Dutch, or English where JupyterLab itself is English.
 *
 * @param {string} languageCode  JupyterLab's, such as "nl_NL" or "en"
 */
export async function loadStrings(languageCode) {
  language = languageCode.toLowerCase().startsWith("en") ? "en" : DEFAULT_LANGUAGE;
  sentences = await (language === DEFAULT_LANGUAGE ? usual : fetchCatalogue(language));
}

/**
 * @param {string} language
 * @returns {Promise<Record<string, string>>}
 */
async function fetchCatalogue(language) {
  const response = await fetch(new URL(`../locale/${language}.json`, import.meta.url));
  return response.json();
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
