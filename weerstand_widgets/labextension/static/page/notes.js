/**
 * Listening notes: where the presenter is silent there is a place to write for themselves, kept in this browser only.
 *
 * They are in no cell, so neither in the file, the journal or the report; after a month they are gone here as well.
 */

import { valueOf } from "../session/cells.js";
import { clean } from "../session/clean.js";
import { keysOf, recall, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { makeHost } from "./host.js";
import { mount, mountNotes } from "./notes_view.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("../session/types.js").Phase} Phase */

const PREFIX = "weerstand-note/";
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;
const LISTENER = "presenter";

/** Notes of a month ago are nobody's any more. */
export function dropOldNotes() {
  for (const key of keysOf(PREFIX)) if (readNote(key).at < Date.now() - KEPT_MS) remember(key, null);
}

/**
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {Place} place
 */
export function addListening(panel, session, place) {
  const listening = new Listening(panel, session, place);
  const draw = () => listening.draw();
  const onStorage = (/** @type {StorageEvent} */ { key }) => {
    if (key?.startsWith(PREFIX)) listening.refresh();
  };
  place.listeners.add(draw);
  window.addEventListener("storage", onStorage);
  panel.disposed.connect(() => {
    place.listeners.delete(draw);
    window.removeEventListener("storage", onStorage);
    listening.destroy();
  });
  draw();
}

class Listening {
  /**
   * @param {NotebookPanel} panel
   * @param {Session} session
   * @param {Place} place
   */
  constructor(panel, session, place) {
    this.panel = panel;
    this.session = session;
    this.place = place;
    /** @type {Map<string, {node: HTMLElement, rename: (name: string) => void, refresh: () => void, destroy: () => void}>} */
    this.placed = new Map();
  }

  /** A place to write under the banner of each phase in which the presenter listens; a place to read where they speak. */
  draw() {
    const phases = this.place.phases();
    const name = this.listener();
    for (const [index, { id, spec }] of phases.entries()) {
      const cell = this.panel.content.widgets.find(({ model }) => model === this.session.cells.cellById.get(id));
      const earlier = phases.slice(0, index).map((phase) => phase.spec);
      const found = this.placed.get(id) ?? this.make(spec, earlier);
      if (cell === undefined || found === null) continue;
      this.placed.set(id, found);
      if (found.node.parentElement !== cell.node) cell.node.append(found.node);
      found.rename(name);
    }
  }

  /**
   * @param {Phase} spec
   * @param {Phase[]} earlier  phases
   */
  make(spec, earlier) {
    const node = document.createElement("div");
    node.className = "weerstand-listening";
    if (isListening(spec)) {
      const key = this.keyOf(spec.id);
      const field = mount(node, "", readNote(key).text, {
        say,
        keep: (text) => keepNote(key, text, () => this.refresh()),
      });
      const rename = (/** @type {string} */ name) => field.rename(name);
      return { node, rename, refresh: () => field.update(readNote(key).text), destroy: () => field.destroy() };
    }
    if (!isSpeakingAlone(spec)) return null;
    const notes = () => earlier.flatMap((one) => this.noteOf(one));
    const field = mountNotes(node, notes(), { say });
    return { node, rename: () => {}, refresh: () => field.update(notes()), destroy: () => field.destroy() };
  }

  /** What is kept changed: here, or in another window. */
  refresh() {
    for (const { refresh } of this.placed.values()) refresh();
  }

  /** @param {Phase} spec */
  noteOf(spec) {
    const { text } = readNote(this.keyOf(spec.id));
    if (text === "" || !isListening(spec)) return [];
    const host = makeHost(this.session, /** @type {any} */ (spec), { goTo: () => {} }, (act) => act());
    return [{ phase: host.words(spec.title), text }];
  }

  /** @param {string} phase */
  keyOf(phase) {
    return `${PREFIX}${this.session.id}/${phase}`;
  }

  /** @returns {string} the presenter's name; empty where the header names nobody */
  listener() {
    const { people } = valueOf(this.session.cells.answers("session")) ?? {};
    const found = (Array.isArray(people) ? people : []).find(
      (person) => person?.present && person.roles?.includes?.(LISTENER),
    );
    return String(found?.name ?? "").trim();
  }

  destroy() {
    for (const { node, destroy } of this.placed.values()) {
      destroy();
      node.remove();
    }
  }
}

/** @param {Phase} spec */
const isListening = ({ silent = [] }) => silent.includes(LISTENER);

/** @param {Phase} spec */
const isSpeakingAlone = ({ speaks = [], silent = [] }) => speaks.includes(LISTENER) && silent.includes("others");

/**
 * @param {string} key
 * @returns {{text: string, at: number}} what anybody may have written there, so only what is text
 */
function readNote(key) {
  try {
    const { text, at } = JSON.parse(recall(key) ?? "{}");
    return { text: typeof text === "string" ? clean(text) : "", at: Number.isFinite(at) ? at : 0 };
  } catch {
    return { text: "", at: 0 };
  }
}

/**
 * @param {string} key
 * @param {string} text
 * @param {() => void} kept
 * @returns {boolean} false where this browser keeps nothing
 */
function keepNote(key, text, kept) {
  const isKept = remember(key, text === "" ? null : JSON.stringify({ text, at: Date.now() }));
  if (isKept) kept();
  return isKept;
}
