/** Rows with named columns of text, one option or a number; on a narrow screen each row is a block. */

import { isBlank } from "../session/blank.js";
import { HIGHEST } from "../session/limits.js";
import { own } from "../session/merge.js";
import { asList, asOneOf, asRecord, asScore, asText } from "../session/shape.js";
import { withHint } from "./asking.js";
import { createDraft, fieldRoot } from "./draft.js";
import { el, nameFrom, setText } from "./elements.js";
import { makePick } from "./pick.js";
import { createProse } from "./prose.js";
import { Rows } from "./rows.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Column} Column */
/** @typedef {{element: HTMLElement, control: HTMLElement, read: () => unknown, write: (value: unknown) => void}} Cell */

const SCORES = Array.from({ length: HIGHEST + 1 }, (_, score) => String(score));
const TRACK_BY_KIND = { text: "minmax(0, 2fr)", choice: "minmax(8em, 1.2fr)", scale: "minmax(5.5em, 0.5fr)" };

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const { columns = [] } = spec;
  const given = readValue(value, spec);
  const root = fieldRoot(element, "ws-kind-table");
  root.style.setProperty("--ws-tracks", columns.map((column) => TRACK_BY_KIND[column.kind ?? "text"]).join(" "));
  const said = el("p", { class: "ws-hidden", role: "status" });
  const rows = new Rows({
    host,
    makeRow: () => makeRow(host, columns, (sentence) => setText(said, sentence)),
    changed: () => draft.changed(),
    add: host.say("field.table.add"),
    minimum: spec.rows ?? 1,
    class: "ws-table",
  });
  for (const [name, text] of Object.entries(nameFrom(element, host.words(spec.title))))
    rows.list.setAttribute(name, text);
  const heads = columns.map((column) => el("span", {}, host.words(column.title)));
  root.append(el("div", { class: "ws-heads", "aria-hidden": "true" }, ...heads), rows.element);
  if (columns.some((column) => column.asks)) root.append(said);
  rows.write(given);
  const draft = createDraft(root, host, {
    read() {
      const filled = rows.read();
      return filled.length > 0 ? filled : null;
    },
    write: (next) => rows.write(readValue(next, spec)),
  });
  return draft;
}

/**
 * @param {unknown} value
 * @param {import("../session/types.js").Question} spec
 */
export function readValue(value, { columns = [] }) {
  const ids = columns.map(({ id }) => id);
  return asList(value ?? undefined).map((row) => {
    const record = asRecord(row, ids);
    return Object.fromEntries(columns.map((column) => [column.id, asCell(own(record, column.id) ?? null, column)]));
  });
}

/**
 * A row goes by its first text; where there is none, by what was chosen in it. A number alone says nothing.
 *
 * @param {unknown[]} value
 * @param {import("../session/types.js").Question} spec
 * @param {(text: string) => string} words
 */
export function rowLabels(value, spec, words) {
  const { columns = [] } = spec;
  return readValue(value, spec).map((row) => {
    const text = columns.find(({ id, kind }) => (kind ?? "text") === "text" && !isBlank(row[id]));
    if (text) return String(row[text.id]);
    const options = columns.flatMap(({ id, kind, options = [] }) =>
      kind === "choice" ? options.filter((option) => option.id === row[id]) : [],
    );
    return words(options[0]?.title ?? "");
  });
}

/**
 * @param {unknown} value
 * @param {Column} column
 */
function asCell(value, column) {
  if (value === null) return null;
  if (column.kind === "scale") return asScore(value, HIGHEST);
  if (column.kind !== "choice" || value === "") return asText(value) || null;
  const ids = (column.options ?? []).map(({ id }) => id);
  return asOneOf(value, ids);
}

/**
 * @param {Host} host
 * @param {Column[]} columns
 * @param {(sentence: string) => void} tell  says something to who cannot see it
 * @returns {import("./rows.js").Row}
 */
function makeRow(host, columns, tell) {
  const cells = columns.map((column) => ({
    column,
    cell: makeCell(host, column, tell),
    whole: el("span", { class: "ws-hidden" }),
  }));
  const blocks = cells.map(({ column, cell, whole }) => {
    const seen = el("span", { "aria-hidden": "true" }, host.words(column.title));
    const label = el("label", { class: "ws-cell-label", for: cell.control.id }, seen, whole);
    return el("div", { class: "ws-cell" }, label, cell.element);
  });
  return {
    element: el("div", { class: "ws-cells" }, ...blocks),
    read: () => Object.fromEntries(cells.map(({ column, cell }) => [column.id, cell.read()])),
    write(value) {
      for (const { column, cell } of cells) cell.write(value?.[column.id] ?? null);
    },
    isEmpty: () => cells.every(({ cell }) => cell.read() === null),
    cells: () => cells.map(({ column, cell }) => pasteCell(host, column, cell)),
    renumber(row) {
      const place = host.say("field.rows.row", { number: row });
      for (const { column, whole } of cells) setText(whole, `${host.words(column.title)}, ${place}`);
    },
  };
}

/**
 * @param {Host} host
 * @param {Column} column
 * @param {Cell} cell
 * @returns {import("./paste.js").PasteCell}
 */
function pasteCell(host, column, cell) {
  const scores = SCORES.map((score) => ({ id: score, title: score }));
  const options = column.kind === "scale" ? scores : (column.options ?? []);
  return {
    control: cell.control,
    isEmpty: () => cell.read() === null,
    put(text) {
      const wanted = text.trim().toLowerCase();
      const option = options.find(({ title }) => host.words(title).trim().toLowerCase() === wanted);
      if (column.kind === "choice" || column.kind === "scale") {
        if (option) cell.write(option.id);
        return option !== undefined;
      }
      delete cell.control.dataset.typing;
      cell.write(text);
      return true;
    },
  };
}

/**
 * @param {Host} host
 * @param {Column} column
 * @param {(sentence: string) => void} tell
 * @returns {Cell}
 */
function makeCell(host, column, tell) {
  if (column.kind === "choice") return makePick(host, column.options ?? []);
  if (column.kind === "scale") {
    const pick = makePick(
      host,
      SCORES.map((score) => ({ id: score, title: score })),
    );
    const read = () => (pick.read() === null ? null : Number(pick.read()));
    return { ...pick, read, write: (score) => pick.write(score === null ? null : String(score)) };
  }
  const plain = createProse(host, {});
  const prose = column.asks ? withHint(host, plain, tell) : plain;
  const read = () => (prose.read().trim() === "" ? null : prose.read());
  return {
    element: prose.element,
    control: prose.control,
    read,
    write: (text) => prose.write(asText(text ?? undefined)),
  };
}
