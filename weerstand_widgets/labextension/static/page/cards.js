/**
 * The drawer with question cards of the phase the group is in; a card goes into the list where questions are written.
 *
 * That list is a table with a column that asks: the one of this phase, or else the first of the programme.
 */

import { HEADER, valueOf } from "../session/cells.js";
import { MAX_ROWS } from "../session/limits.js";
import { say } from "../session/strings.js";
import { mount } from "./cards_view.js";
import { settingOf, wordsOf } from "./setting.js";
import { rememberFocus } from "./turning.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */
/** @typedef {{id: string, column: string, columns: string[], title: string}} List */
/** @typedef {Record<string, unknown>} Row */

export class Drawer {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.session = page.room.session;
    this.place = place;
    this.isOpen = false;
    this.isPlanned = false;
    this.returnFocus = () => {};
    this.node = document.createElement("div");
    this.node.className = "weerstand-drawer";
    this.field = mount(this.node, this.hand(), {
      say,
      press: (text, isUsed) => (isUsed ? this.takeOut(text) : this.putIn(text)),
      close: () => this.close(),
    });
    page.body.prepend(this.node);
    const plan = () => this.plan();
    this.session.listeners.add(plan);
    place.listeners.add(plan);
    this.destroy = () => {
      this.session.listeners.delete(plan);
      place.listeners.delete(plan);
    };
  }

  plan() {
    if (this.isPlanned || !this.isOpen) return;
    this.isPlanned = true;
    requestAnimationFrame(() => {
      this.isPlanned = false;
      if (!this.page.isClosed) this.field.update(this.hand());
    });
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** What to say when it gets tense, in sight at once. */
  openRescues() {
    if (!this.isOpen) this.open();
    this.field.openRescues();
  }

  open() {
    this.returnFocus = rememberFocus();
    this.isOpen = true;
    this.page.node.dataset.weerstandDrawer = "open";
    this.field.update(this.hand());
    this.field.focus();
    this.page.shell.changed();
  }

  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    const hadFocus = this.node.contains(document.activeElement);
    delete this.page.node.dataset.weerstandDrawer;
    if (hadFocus) this.returnFocus();
    this.page.shell.changed();
  }

  /** @returns {import("./cards_view.js").Hand} */
  hand() {
    const phase = this.place.phases().find(({ id }) => id === this.place.current);
    const list = this.list();
    const rescues = this.rescues();
    if (phase === undefined) return { phase: "", cards: [], hasList: list !== null, rescues };
    const words = (/** @type {string} */ text) => wordsOf(this.session, phase.spec, text);
    const used = new Set(list === null ? [] : this.rows(list).map((row) => row?.[list.column]));
    /** @type {import("../session/types.js").Card[]} */
    const all = phase.spec.cards ?? [];
    const texts = all.filter(({ settings }) => isFor(settings, settingOf(this.session))).map(({ text }) => words(text));
    return {
      phase: words(phase.spec.title),
      cards: [...new Set(texts)].map((text) => ({ text, isUsed: used.has(text) })),
      hasList: list !== null,
      rescues,
    };
  }

  /** @returns {import("../session/types.js").Rescue[]} what the programme says for when it gets tense */
  rescues() {
    const rescues = this.session.cells.spec(HEADER)?.rescues;
    if (!Array.isArray(rescues)) return [];
    const words = (/** @type {unknown} */ text) => wordsOf(this.session, {}, String(text));
    return rescues.map(({ hear, say: then }) => ({ hear: words(hear), say: words(then) }));
  }

  /** @returns {List | null} where this phase's cards go */
  list() {
    const { cells } = this.session;
    const here = `${this.place.current}.`;
    const lists = cells.ids().flatMap((id) => asList(cells.spec(id)) ?? []);
    return lists.find(({ id }) => id.startsWith(here)) ?? lists[0] ?? null;
  }

  /**
   * @param {List} list
   * @returns {Row[]}
   */
  rows({ id }) {
    const rows = valueOf(this.session.cells.answers(id));
    return Array.isArray(rows) ? rows : [];
  }

  /**
   * @param {string} text
   * @returns {string} what happened
   */
  putIn(text) {
    const list = this.list();
    if (list === null) return "";
    const rows = [...this.rows(list)];
    const empty = rows.findIndex((row) => isBlank(row, list.columns));
    if (empty < 0 && rows.length >= MAX_ROWS) return say("field.rows.full", { limit: MAX_ROWS });
    const blank = Object.fromEntries(list.columns.map((column) => [column, null]));
    rows[empty < 0 ? rows.length : empty] = { ...blank, [list.column]: text };
    this.session.edit(list.id, { "": rows });
    return say("cards.put");
  }

  /**
   * Take a card out again, unless somebody wrote something beside it.
   *
   * @param {string} text
   * @returns {string} what happened
   */
  takeOut(text) {
    const list = this.list();
    if (list === null) return "";
    const rows = this.rows(list);
    const others = list.columns.filter((column) => column !== list.column);
    const index = rows.findLastIndex((row) => row?.[list.column] === text && isBlank(row, others));
    if (index < 0) return say("cards.answered");
    const rest = rows.filter((_, one) => one !== index);
    this.session.edit(list.id, { "": rest.length > 0 ? rest : null });
    return say("cards.taken");
  }
}

/**
 * @param {string[] | undefined} settings  of a card; none means: in every setting
 * @param {string} setting
 */
function isFor(settings = [], setting = "") {
  return settings.length === 0 || setting === "" || settings.includes(setting);
}

/**
 * @param {import("../session/cells.js").Spec | null} spec
 * @returns {List | null} null for what is no list of questions
 */
function asList(spec) {
  /** @type {import("../session/types.js").Column[]} */
  const columns = spec?.kind === "table" && Array.isArray(spec.columns) ? spec.columns : [];
  const column = columns.find(({ asks, kind = "text" }) => asks === true && kind === "text");
  if (spec === null || column === undefined) return null;
  return { id: spec.id, title: String(spec.title), column: column.id, columns: columns.map(({ id }) => id) };
}

/**
 * @param {Row} row
 * @param {string[]} columns
 */
function isBlank(row, columns) {
  return columns.every((column) => (row?.[column] ?? "") === "");
}
