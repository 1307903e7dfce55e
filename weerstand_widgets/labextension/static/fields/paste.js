/**
 * Rows and columns that come from a spreadsheet or a document: they become rows and columns here as well.
 */

import { button } from "./elements.js";

/** @typedef {import("./rows.js").Rows} Rows */
/** @typedef {import("./rows.js").Row} Row */
/**
 * @typedef {object} PasteCell  a place in a row for one text
 * @property {HTMLElement} control
 * @property {() => boolean} isEmpty
 * @property {(text: string) => boolean} put  false where it does not fit
 */

/** How a word processor writes a line of a list. */
const MARK = /^\s*(?:[•·▪◦‣§o*–—-]|\d{1,3}[.)])\t/;

/**
 * @param {import("./prose.js").Prose} prose
 * @returns {PasteCell}
 */
export const proseCell = (prose) => ({
  control: prose.control,
  isEmpty: () => prose.control.value.trim() === "",
  put(text) {
    // Somebody typed here a moment ago, and means this text now.
    delete prose.control.dataset.typing;
    prose.write(text);
    return true;
  },
});

/**
 * @param {DataTransfer | null} clipboard
 * @returns {string[][] | null} null for what is one text
 */
export function tableIn(clipboard) {
  const table = htmlTable(clipboard?.getData("text/html") ?? "");
  const rows = (table ?? plainTable(clipboard?.getData("text/plain") ?? "")).filter((row) =>
    row.some((text) => text.trim() !== ""),
  );
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

/** @param {string} html */
function htmlTable(html) {
  if (!html.includes("<t")) return null;
  // A document of its own: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const table = body.querySelector("table");
  if (table === null) return null;
  for (const unseen of body.querySelectorAll("style, script")) unseen.remove();
  // A mail or a page with a table somewhere in it is more than that table.
  if (lettersOf(body) !== lettersOf(table)) return null;
  for (const end of table.querySelectorAll("br, p + p")) end.before(" ");
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim()),
  );
}

/** @param {Element} element */
const lettersOf = (element) => (element.textContent ?? "").replaceAll(/\s+/g, "");

/**
 * Tabs between columns; a text with lines of its own stands between quotes, as spreadsheets write it.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function plainTable(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const parts = /"(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const lines = text.replaceAll(/\r\n?/g, "\n");
  for (let place = 0; place <= lines.length; ) {
    if (rows.at(-1)?.length === 0) place += MARK.exec(lineAt(lines, place))?.[0].length ?? 0;
    parts.lastIndex = place;
    const found = parts.exec(lines);
    rows.at(-1)?.push(unquoted(found?.[0] ?? ""));
    place = parts.lastIndex;
    if (lines[place] === "\n") rows.push([]);
    place += 1;
  }
  return rows;
}

/**
 * A spreadsheet puts quotes only around what could be read wrongly without them; all others are somebody's own.
 *
 * @param {string} text
 */
function unquoted(text) {
  const inner = /^"(.*)"$/s.exec(text)?.[1] ?? "";
  return /[\t\n]|""/.test(inner) ? inner.replaceAll('""', '"') : text;
}

/**
 * @param {string} text
 * @param {number} place
 */
function lineAt(text, place) {
  const end = text.indexOf("\n", place);
  return text.slice(place, end < 0 ? text.length : end);
}

/**
 * Put what is pasted in the rows from here on: a cell that is taken stays, and a new row comes before its row.
 *
 * @param {Rows} rows
 * @param {ClipboardEvent} event
 */
export function pasteRows(rows, event) {
  const start = rows.indexOf(event.target);
  const column = cellsOf(rows, start).findIndex(({ control }) => control === event.target);
  const table = event.defaultPrevented || column < 0 ? null : tableIn(event.clipboardData);
  if (table === null) return;
  event.preventDefault();
  const before = rows.entries.map(({ row }) => row.read());
  const free = rows.entries.filter((_, index) => index >= start && isFree(rows, index, column, 1)).length;
  if (rows.entries.length + Math.max(0, table.length - free) > rows.limit) return rows.tell(rows.full());
  let unfit = 0;
  for (const [index, texts] of table.entries()) {
    const place = start + index;
    if (place >= rows.entries.length || !isFree(rows, place, column, texts.length)) rows.insert(place);
    const cells = cellsOf(rows, place).slice(column);
    for (const [across, text] of texts.entries()) if (text !== "" && cells[across]?.put(text) !== true) unfit += 1;
  }
  rows.renumber();
  rows.options.changed();
  const { host } = rows;
  const back = button(host.say("field.rows.restore"), () => {
    rows.tell("");
    rows.write(before);
    rows.options.changed();
    rows.focusRow(start);
  });
  const pasted = host.say("field.rows.pasted", { count: table.length });
  rows.tell(unfit === 0 ? pasted : `${pasted} ${host.say("field.rows.unfit", { count: unfit })}`, back);
  // Who types on keeps what they type: the way back would take that along.
  rows.list.addEventListener("input", () => back.isConnected && rows.tell(""), { once: true });
}

/**
 * @param {Rows} rows
 * @param {number} index
 * @returns {PasteCell[]}
 */
const cellsOf = (rows, index) => rows.entries[index]?.row.cells?.() ?? [];

/**
 * @param {Rows} rows
 * @param {number} index
 * @param {number} column
 * @param {number} width
 */
const isFree = (rows, index, column, width) =>
  cellsOf(rows, index)
    .slice(column, column + width)
    .every((cell) => cell.isEmpty());
