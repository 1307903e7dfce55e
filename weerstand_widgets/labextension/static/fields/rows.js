/**
 * A list of rows that can be added to, put in another order and shortened, with a way back; knows nothing of their content.
 */

import { MAX_ROWS } from "../session/limits.js";
import { button, el, firstControl, setText, stepButton } from "./elements.js";
import { pasteRows } from "./paste.js";
import { isEnter } from "./press.js";

/** @typedef {import("../session/types.js").Host} Host */

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {() => unknown} read
 * @property {(value: any) => void} write
 * @property {() => boolean} isEmpty
 * @property {(number: number) => void} [renumber]
 * @property {() => import("./paste.js").PasteCell[]} [cells]  where pasted columns go, in their order
 */

/**
 * @typedef {object} RowsOptions
 * @property {Host} host
 * @property {() => Row} makeRow
 * @property {() => void} changed  the rows themselves changed (not the text in them)
 * @property {string} add  words on the button that adds a row
 * @property {number} [minimum]  rows shown even when empty
 * @property {number} [limit]  of how many there may be
 * @property {boolean} [lines]  a row is one text: Enter makes the next, Backspace in an empty one takes it away
 * @property {string} [class]
 */

export class Rows {
  /** @param {RowsOptions} options */
  constructor(options) {
    this.options = options;
    this.host = options.host;
    /** @type {{row: Row, item: HTMLElement, tools: HTMLElement | null}[]} */
    this.entries = [];
    /** Whether the tools to move and remove are there; the words on the button say so. */
    this.isOpen = false;
    this.list = el("ol", { class: `ws-rows ${options.class ?? ""}`.trim(), role: "list" });
    this.said = el("p", { class: "ws-said", role: "status" });
    this.order = button(this.host.say("field.rows.order"), () => this.toggleOrder(), {
      class: "ws-quiet",
    });
    this.adder = button(options.add, () => this.add(), { class: "ws-add" });
    this.bar = el("div", { class: "ws-row-bar" }, this.adder, this.order);
    this.element = el("div", { class: "ws-list" }, this.list, this.said, this.bar);
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("paste", (event) => pasteRows(this, event));
    if (options.lines) this.list.addEventListener("keydown", (event) => this.onLineKey(event));
    this.write([]);
  }

  /** The rows that hold something, in order. */
  read() {
    return this.entries.filter(({ row }) => !row.isEmpty()).map(({ row }) => row.read());
  }

  /**
   * Show these values in the rows that are there, so that a cursor stays where it is.
   *
   * @param {unknown[]} values
   */
  write(values) {
    const count = Math.max(values.length, this.options.minimum ?? 1);
    while (this.entries.length > count) this.entries.pop()?.item.remove();
    while (this.entries.length < count) this.insert(this.entries.length);
    for (const [index, { row }] of this.entries.entries()) row.write(values[index] ?? null);
    this.renumber();
  }

  /**
   * @param {number} index
   * @returns {Row}
   */
  insert(index) {
    const row = this.options.makeRow();
    const item = el("li", { class: "ws-row" }, row.element);
    const next = this.entries[index]?.item ?? null;
    this.list.insertBefore(item, next);
    this.entries.splice(index, 0, { row, item, tools: null });
    if (this.isOrdering()) this.addTools(index);
    return row;
  }

  /** @param {number} [index] */
  add(index = this.entries.length) {
    if (this.isFull()) return this.tell(this.full());
    this.tell("");
    const row = this.insert(index);
    this.renumber();
    firstControl(row.element)?.focus();
  }

  /** @param {number} index */
  remove(index) {
    const [entry] = this.entries.splice(index, 1);
    if (entry === undefined) return;
    const wasEmpty = entry.row.isEmpty();
    const value = entry.row.read();
    entry.item.remove();
    if (this.entries.length === 0) this.insert(0);
    this.renumber();
    this.options.changed();
    if (wasEmpty) this.focusRow(Math.min(index, this.entries.length - 1));
    else this.offerBack(index, value);
  }

  /**
   * @param {number} index
   * @param {unknown} value
   */
  offerBack(index, value) {
    this.tell(this.host.say("field.rows.removed", { number: index + 1 }));
    const back = button(this.host.say("field.rows.restore"), () => {
      if (this.isFull()) return this.tell(this.full(), back);
      this.tell("");
      this.insert(Math.min(index, this.entries.length)).write(value);
      this.renumber();
      this.options.changed();
      this.focusRow(index);
    });
    this.said.append(" ", back);
    back.focus();
  }

  /**
   * @param {number} index
   * @param {number} step  -1 is up, 1 is down
   */
  move(index, step) {
    const target = index + step;
    const entry = this.entries[index];
    const other = this.entries[target];
    if (entry === undefined || other === undefined) return;
    const active = /** @type {HTMLElement | null} */ (this.list.ownerDocument.activeElement);
    if (step < 0) other.item.before(entry.item);
    else other.item.after(entry.item);
    this.entries[index] = other;
    this.entries[target] = entry;
    active?.focus();
    this.renumber();
    this.tell(this.host.say("field.rows.moved", { number: target + 1 }));
    this.options.changed();
  }

  get limit() {
    return this.options.limit ?? MAX_ROWS;
  }

  isFull() {
    return this.entries.length >= this.limit;
  }

  full() {
    return this.host.say("field.rows.full", { limit: this.limit });
  }

  /**
   * @param {string} text
   * @param {...Node} ways  that stay beside it
   */
  tell(text, ...ways) {
    setText(this.said, text);
    for (const way of ways) this.said.append(" ", way);
  }

  isOrdering() {
    return this.isOpen;
  }

  toggleOrder() {
    const isOrdering = !this.isOrdering();
    this.isOpen = isOrdering;
    setText(this.order, this.host.say(isOrdering ? "field.rows.ordered" : "field.rows.order"));
    for (const [index, entry] of this.entries.entries()) {
      entry.tools?.remove();
      entry.tools = null;
      if (isOrdering) this.addTools(index);
    }
    this.renumber();
  }

  /** @param {number} index */
  addTools(index) {
    const entry = this.entries[index];
    if (entry === undefined) return;
    const here = () => this.entries.indexOf(entry);
    entry.tools = el(
      "div",
      { class: "ws-tools", role: "group" },
      stepButton(this.host.say("field.rows.up"), () => this.move(here(), -1), { class: "ws-quiet" }),
      stepButton(this.host.say("field.rows.down"), () => this.move(here(), 1), { class: "ws-quiet" }),
      button(this.host.say("field.rows.remove"), () => this.remove(here()), { class: "ws-quiet" }),
    );
    entry.item.append(entry.tools);
  }

  renumber() {
    for (const [index, { row, tools }] of this.entries.entries()) {
      row.renumber?.(index + 1);
      tools?.setAttribute("aria-label", this.host.say("field.rows.row", { number: index + 1 }));
    }
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const index = this.indexOf(event.target);
    if (index < 0) return;
    event.preventDefault();
    this.move(index, event.key === "ArrowUp" ? -1 : 1);
  }

  /** @param {KeyboardEvent} event */
  onLineKey(event) {
    const index = this.indexOf(event.target);
    const control = event.target;
    if (index < 0 || !(control instanceof HTMLTextAreaElement)) return;
    if (isEnter(event) && !event.shiftKey) {
      event.preventDefault();
      if (control.value.trim() === "") return;
      if (this.entries[index + 1]?.row.isEmpty()) this.focusRow(index + 1);
      else this.add(index + 1);
    } else if (event.key === "Backspace" && control.value === "" && this.entries.length > 1) {
      event.preventDefault();
      this.remove(index);
      this.focusRow(Math.max(0, index - 1));
    }
  }

  /** @param {EventTarget | null} target */
  indexOf(target) {
    return this.entries.findIndex(({ item }) => target instanceof Node && item.contains(target));
  }

  /** @param {number} index */
  focusRow(index) {
    const entry = this.entries[index];
    if (entry !== undefined) firstControl(entry.row.element)?.focus();
  }
}
