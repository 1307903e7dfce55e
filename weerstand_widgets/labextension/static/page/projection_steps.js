/**
 * What a projected page shows one after another: the phase itself, and then each question with the words above it.
 *
 * Nothing is drawn again for it: blocks that stand on the page are marked, and what is not marked is not shown.
 */

import { HEADER } from "../session/cells.js";

/** @typedef {{key: string, words: HTMLElement[], field: HTMLElement | null}} Step  `key`: id of a phase or question; `words` stand above its field */

const SHOWN = "data-weerstand-shown";
const WORDS = "weerstand-words";
/** The first sentence, and the next one with it where that is a word or two. */
const SENTENCE = /^.{20,}?[.!?…](?=["”’)]*(?:\s|$))["”’)]*/s;
/** The form at the head of a session is for who types. */

/**
 * The steps of a chapter, in its order. What is not asked is left out, with the words above it.
 *
 * @param {HTMLElement | undefined} section
 * @returns {Step[]}
 */
export function stepsOf(section) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {HTMLElement[]} */
  let words = [];
  for (const block of blocksOf(section).filter(isAsked)) {
    if (block.classList.contains(WORDS)) {
      words.push(block);
      continue;
    }
    const key = block.dataset.weerstandId ?? "";
    if (key !== HEADER) steps.push({ key, words, field: block });
    words = [];
  }
  if (words.length === 0) return steps;
  // What is said after the last question, or where there is none, stands by itself.
  const rest = words.map((block, index) => ({ key: `words-${index}`, words: [block], field: null }));
  return steps.length === 0 ? rest : [...steps, ...rest];
}

/**
 * @param {HTMLElement | undefined} section
 * @returns {HTMLElement[]} words and fields, also those that are folded away together
 */
const blocksOf = (section) => [
  .../** @type {NodeListOf<HTMLElement>} */ (section?.querySelectorAll(`.${WORDS}, .weerstand-output`) ?? []),
];

/** @param {HTMLElement} block */
const isAsked = (block) => block.closest("[data-weerstand-aside], details:not([open])") === null;

/**
 * Mark what is shown, and with it all it stands in; nothing else.
 *
 * @param {HTMLElement} paper
 * @param {HTMLElement[]} blocks
 */
export function showOnly(paper, blocks) {
  const shown = new Set(blocks.flatMap((block) => lineOf(block, paper)));
  for (const one of paper.querySelectorAll(`[${SHOWN}]`)) if (!shown.has(one)) one.removeAttribute(SHOWN);
  for (const one of shown) one.setAttribute(SHOWN, "");
}

/**
 * @param {Element} block
 * @param {Element} paper
 * @returns {Element[]} the block and all around it, within the page
 */
function lineOf(block, paper) {
  const line = [];
  for (let one = /** @type {Element | null} */ (block); one !== null && one !== paper; one = one.parentElement) {
    line.push(one);
  }
  return line;
}

/**
 * @param {HTMLElement[]} blocks  of words
 * @returns {{heading: string, sentence: string, isAll: boolean}} what they say in one line; `isAll`: there is no more
 */
export function inOneLine(blocks) {
  const parts = blocks.flatMap((block) => [...block.children]);
  const heading = parts.find((part) => /^H[1-6]$/.test(part.tagName));
  const first = parts.find((part) => part.tagName === "P");
  const text = first === undefined ? "" : textOf(first);
  const sentence = SENTENCE.exec(text)?.[0] ?? text;
  const said = parts.filter((part) => part === heading || (part === first && sentence === text));
  return { heading: heading === undefined ? "" : textOf(heading), sentence, isAll: said.length === parts.length };
}

/**
 * @param {Element} part  of drawn words
 * @returns {string} without the sign that a heading has for linking to it
 */
export function textOf(part) {
  const texts = [...part.childNodes].filter((one) => !(one instanceof Element && one.matches("[class*='AnchorLink']")));
  return texts
    .map(({ textContent }) => textContent ?? "")
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
