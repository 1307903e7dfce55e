/** What just happened, above the page: one sentence at a time, with one thing to do about it. */

import { addStrip } from "../page/strips.js";

export class Strip {
  /** @param {HTMLElement} head  of the page */
  constructor(head) {
    this.head = head;
    /** @type {HTMLElement | null} */
    this.node = null;
    this.isOfStep = false;
  }

  /**
   * @param {string} sentence
   * @param {string} label  of its button, which goes with the sentence
   * @param {() => void} press  has the focus go somewhere
   * @param {boolean} [isOfStep]  the button takes back the last step
   */
  show(sentence, label, press, isOfStep = false) {
    this.node?.remove();
    this.isOfStep = isOfStep;
    this.node = addStrip(this.head, sentence, {
      label,
      press: () => {
        this.node?.remove();
        press();
      },
    });
  }
  /** Another step is made or taken back: the button would take back that one. */
  passStep() {
    if (this.isOfStep) this.node?.remove();
  }
}
