/**
 * The drawer with question cards of the phase the group is in; a card goes into the list where questions are written.
 *
 * That list is a table with a column that asks: the one of this phase, or else the first of the programme.
 */

import { valueOf } from "../session/cells.js";
import { MAX_ROWS } from "../session/limits.js";
import { say } from "../session/strings.js";
import { mount } from "./cards_view.js";
import { makeHost } from "./host.js";
import { findOpener, returnFocus } from "./opener.js";
import { isProjected } from "./projection.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {{id: string, column: string, columns: string[], title: string}} List */
/** @typedef {Record<string, unknown>} Row */

export const CARDS_COMMAND = "weerstand:cards";

/** @type {WeakMap<NotebookPanel, Drawer>} */
const drawers = new WeakMap();

/**
 * @param {import("../lab/jupyter").App} app
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {Place} place
 */
export function addDrawer(app, panel, session, place) {
  const changed = () => app.commands.notifyCommandChanged(CARDS_COMMAND);
  drawers.set(panel, new Drawer(panel, session, place, changed));
  changed();
}

/**
 * @param {import("../lab/jupyter").CommandRegistry} commands
 * @param {() => NotebookPanel | null} current  the panel of the session in front
 */
export function addDrawerCommand(commands, current) {
  const drawer = () => {
    const panel = current();
    return panel === null || isProjected(panel) ? undefined : drawers.get(panel);
  };
  commands.addCommand(CARDS_COMMAND, {
    label: () => say("cards.title"),
    caption: () => say("cards.caption"),
    isEnabled: () => drawer() !== undefined,
    isToggled: () => drawer()?.isOpen ?? false,
    execute: () => drawer()?.toggle(),
  });
}

class Drawer {
  /**
   * @param {NotebookPanel} panel
   * @param {Session} session
   * @param {Place} place
   * @param {() => void} changed  it was opened or closed
   */
  constructor(panel, session, place, changed) {
    this.panel = panel;
    this.session = session;
    this.place = place;
    this.changed = changed;
    this.isOpen = false;
    this.isPlanned = false;
    /** @type {HTMLElement | null} had the focus when the drawer was opened */
    this.opener = null;
    this.node = document.createElement("div");
    this.node.className = "weerstand-drawer";
    this.field = mount(this.node, this.hand(), {
      say,
      press: (text, isUsed) => (isUsed ? this.takeOut(text) : this.putIn(text)),
      close: () => this.close(),
    });
    panel.content.node.before(this.node);
    const plan = () => this.plan();
    session.listeners.add(plan);
    place.listeners.add(plan);
    panel.disposed.connect(() => {
      session.listeners.delete(plan);
      place.listeners.delete(plan);
    });
  }

  plan() {
    if (this.isPlanned || !this.isOpen) return;
    this.isPlanned = true;
    requestAnimationFrame(() => {
      this.isPlanned = false;
      if (!this.panel.isDisposed) this.field.update(this.hand());
    });
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  open() {
    this.opener = findOpener();
    this.isOpen = true;
    this.node.style.insetBlockStart = `${this.panel.content.node.offsetTop}px`;
    this.panel.node.dataset.weerstandDrawer = "open";
    this.field.update(this.hand());
    this.field.focus();
    this.changed();
  }

  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    delete this.panel.node.dataset.weerstandDrawer;
    if (this.node.contains(document.activeElement)) returnFocus(this.opener);
    this.changed();
  }

  /** @returns {import("./cards_view.js").Hand} */
  hand() {
    const phase = this.place.phases().find(({ id }) => id === this.place.current);
    const list = this.list();
    if (phase === undefined) return { phase: "", cards: [], hasList: list !== null };
    const host = makeHost(this.session, /** @type {any} */ (phase.spec), { goTo: () => {} }, (act) => act());
    const used = new Set(list === null ? [] : this.rows(list).map((row) => row?.[list.column]));
    /** @type {import("../session/types.js").Card[]} */
    const all = phase.spec.cards ?? [];
    const texts = all
      .filter(({ settings }) => isFor(settings, host.setting?.() ?? ""))
      .map(({ text }) => host.words(text));
    return {
      phase: host.words(phase.spec.title),
      cards: [...new Set(texts)].map((text) => ({ text, isUsed: used.has(text) })),
      hasList: list !== null,
    };
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
