/**
 * The keys of a programme that is written: to the next phase or part, to what stands beside the page and back, and a
 * step back. Without them a hand on the keys would go through every field in between.
 */

/** @typedef {import("./places.js").Place} Place */

const FIELDS = "input, textarea, select";
const BESIDE = ".ws-writing-here, .ws-writing-side, .ws-writing-under";
const WAYS = /** @type {Record<string, -1 | 1>} */ ({ PageDown: 1, PageUp: -1 });

export class Keys {
  /**
   * @param {HTMLElement} node  of the page
   * @param {object} calls
   * @param {() => Place[]} calls.places
   * @param {(cellId: string) => HTMLElement | undefined} calls.tools
   * @param {() => string} calls.open  the cell whose form is open; empty for none
   * @param {() => void} calls.enter  has the focus go to what stands beside the page
   * @param {() => void} calls.undo
   */
  constructor(node, calls) {
    this.node = node;
    this.calls = calls;
    /** @type {Element | null} where somebody was on the page */
    this.from = null;
    this.hear = this.hear.bind(this);
    node.addEventListener("keydown", this.hear);
  }

  /** @param {KeyboardEvent} event */
  hear(event) {
    const { key, altKey, shiftKey, target } = event;
    const isUndo = key === "z" && (event.ctrlKey || event.metaKey) && !shiftKey;
    const way = altKey ? WAYS[key] : undefined;
    if (isUndo && !(target instanceof Element && target.matches(FIELDS))) this.calls.undo();
    else if (way !== undefined) this.step(way, shiftKey);
    else if (key === "F6") this.cross();
    else return;
    event.preventDefault();
  }

  /**
   * @param {-1 | 1} way
   * @param {boolean} isPart  any part; else a phase
   */
  step(way, isPart) {
    const places = this.calls.places();
    const now = this.indexIn(places);
    const isNext = (/** @type {Place} */ { id, spec }, /** @type {number} */ at) =>
      (at - now) * way > 0 && (isPart || spec?.type === "phase") && this.calls.tools(id) !== undefined;
    const next = way > 0 ? places.find(isNext) : places.findLast(isNext);
    if (next === undefined) return;
    const tools = this.calls.tools(next.id);
    tools?.scrollIntoView({ block: "center" });
    tools?.querySelector("button")?.focus({ preventScroll: true });
  }

  /**
   * @param {Place[]} places
   * @returns {number} where the focus is: in a part or in what can be done with it, which stands below it
   */
  indexIn(places) {
    const active = document.activeElement;
    const open = this.calls.open();
    if (active === null || (active.closest(BESIDE) && open !== "")) return places.findIndex(({ id }) => id === open);
    return places.findIndex(({ id }) => {
      const tools = this.calls.tools(id);
      const isAfter = tools && tools.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      return isAfter || tools?.contains(active);
    });
  }

  /** A round: the form or the panel beside the page, the buttons above it, and back to where somebody was. */
  cross() {
    const active = document.activeElement;
    const above = this.node.querySelector("header");
    if (above?.contains(active)) return this.goBack();
    const isBeside = active?.closest(BESIDE) !== null;
    if (!isBeside) {
      this.from = active;
      this.calls.enter();
    }
    if (isBeside || document.activeElement === active) above?.querySelector("button")?.focus();
  }

  goBack() {
    const tools = this.calls.tools(this.calls.open())?.querySelector("button");
    const back = tools ?? (this.from?.isConnected ? this.from : this.node.querySelector("main"));
    if (back instanceof HTMLElement) back.focus();
  }

  destroy() {
    this.node.removeEventListener("keydown", this.hear);
  }
}
