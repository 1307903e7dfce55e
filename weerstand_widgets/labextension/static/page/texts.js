/** The texts between a page's fields, read with the words of the session's setting. */

import { HEADER } from "../session/cells.js";
import { settingOf, wordsOf } from "./setting.js";

/** @typedef {import("../session/notebook.js").NotebookCell} NotebookCell */
/** @typedef {import("../session/session.js").Session} Session */

const CODE = "code, pre";
const SAID = ["alt", "title", "aria-label"];

export class Texts {
  /**
   * @param {Session} session
   * @param {import("./shell.js").Shell["drawWords"]} draw
   * @param {() => void} changed  they are read in another setting now
   */
  constructor(session, draw, changed) {
    this.session = session;
    this.draw = draw;
    let setting = settingOf(session);
    const hear = (/** @type {string} */ id) => {
      if (id !== HEADER || settingOf(session) === setting) return;
      setting = settingOf(session);
      changed();
    };
    session.listeners.add(hear);
    this.destroy = () => session.listeners.delete(hear);
  }

  /** @param {NotebookCell} cell */
  read = (cell) => wordsOf(this.session, {}, cell.source());

  /**
   * Draw a text. Its setting's words come after drawing, so that no word of a term is ever taken for Markdown.
   *
   * @param {NotebookCell} cell
   * @returns {import("./chapters.js").Block}
   */
  block(cell) {
    const source = this.read(cell);
    const { node, isDone } = this.draw(cell);
    const fill = () => fillIn(node, (text) => wordsOf(this.session, {}, text));
    return { node, source, isDone: source === cell.source() ? isDone : isDone.then(fill), destroy: () => {} };
  }
}

/**
 * What stands there as code tells how a word is written, and stays.
 *
 * @param {HTMLElement} drawn
 * @param {(text: string) => string} inWords
 */
function fillIn(drawn, inWords) {
  const found = document.createTreeWalker(drawn, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(CODE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = found.nextNode(); node !== null; node = found.nextNode()) {
    if (node instanceof Element) {
      for (const name of SAID) {
        const said = node.getAttribute(name);
        if (said !== null) node.setAttribute(name, inWords(said));
      }
    } else if (node.nodeValue?.includes("{")) node.nodeValue = inWords(node.nodeValue);
  }
}
