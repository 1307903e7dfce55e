/** What just happened, above the page: one sentence at a time, with one thing to do about it. */

import { addStrip } from "../page/strips.js";

export class Strip {
  /** @param {HTMLElement} head  of the page */
  constructor(head) {
    this.head = head;
    /** @type {HTMLElement | null} */
    this.node = null;
  }

  /**
   * @param {string} sentence
   * @param {string} label  of its button, which goes with the sentence
   * @param {() => void} press  has the focus go somewhere
   */
  show(sentence, label, press) {
    this.node?.remove();
    this.node = addStrip(this.head, sentence, {
      label,
      press: () => {
        this.node?.remove();
        press();
      },
    });
  }
}
