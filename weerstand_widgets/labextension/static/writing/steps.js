/** What can be taken back while a programme is written: how its cells were before each step. No DOM. */

/** @typedef {import("./pen.js").WantedCell} WantedCell */

const MOST_STEPS = 100;

export class Steps {
  constructor() {
    /** @type {WantedCell[][]} the last one at the end */
    this.before = [];
    this.name = "";
  }

  /**
   * @param {() => WantedCell[]} now  how the cells are, before the step is made
   * @param {string} [name]  steps of one name that follow each other are taken back as one
   */
  note(now, name = "") {
    const isSame = name !== "" && name === this.name;
    this.name = name;
    if (isSame) return;
    this.before.push(now());
    if (this.before.length > MOST_STEPS) this.before.shift();
  }

  /** @returns {WantedCell[] | undefined} how the cells were before the last step */
  takeBack() {
    this.name = "";
    return this.before.pop();
  }

  /** What came from elsewhere would go with the next step back. */
  forget() {
    this.before = [];
    this.name = "";
  }
}
