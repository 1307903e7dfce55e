/**
 * Listening notes: where the presenter is silent there is a place to write for themselves, kept in this browser only.
 *
 * They are in no cell, so neither in the file, the journal or the report; after a month they are gone here as well.
 */

import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { keepNote, PREFIX, readNote } from "./kept_notes.js";
import { mount, mountNotes } from "./notes_view.js";
import { wordsOf } from "./setting.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("../session/types.js").Phase} Phase */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const LISTENER = "presenter";

export class Notes {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.session = page.room.session;
    this.place = place;
    /** @type {Map<string, {node: HTMLElement, rename: (name: string) => void, refresh: () => void, destroy: () => void}>} */
    this.placed = new Map();
    const draw = () => this.draw();
    const onStorage = (/** @type {StorageEvent} */ { key }) => {
      if (key?.startsWith(PREFIX)) this.refresh();
    };
    place.listeners.add(draw);
    page.chapters.listeners.add(draw);
    window.addEventListener("storage", onStorage);
    this.leave = () => {
      place.listeners.delete(draw);
      page.chapters.listeners.delete(draw);
      window.removeEventListener("storage", onStorage);
    };
    this.draw();
  }

  /** A place to write under the banner of each phase in which the presenter listens; a place to read where they speak. */
  draw() {
    const phases = this.place.phases();
    const name = this.listener();
    for (const [index, { id, spec }] of phases.entries()) {
      const cell = this.page.chapters.nodeOf(id);
      const earlier = phases.slice(0, index).map((phase) => phase.spec);
      const found = this.placed.get(id) ?? this.make(spec, earlier);
      if (cell === null || found === null) continue;
      this.placed.set(id, found);
      if (found.node.parentElement !== cell) cell.append(found.node);
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
    return [{ phase: wordsOf(this.session, spec, spec.title), text }];
  }

  /** @param {string} phase */
  keyOf(phase) {
    return `${PREFIX}${this.session.id}/${phase}`;
  }

  /** @returns {string} the presenter's name; empty where the header names nobody */
  listener() {
    const found = headerOf(this.session).people.find(({ present, roles }) => present && roles.includes(LISTENER));
    return String(found?.name ?? "").trim();
  }

  destroy() {
    this.leave();
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
