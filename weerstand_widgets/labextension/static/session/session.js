/**
 * One open notebook of ours: brings its cells, fields, journal and file together.
 *
 * There is one for a notebook however many views it has. A programme (no session id) only tries things out: nothing
 * typed there is written or sent.
 */

import { CellIndex, isRevealed, isTurn, isUnlinked, readAnswers, readIdentity, valueOf } from "./cells.js";
import { clean } from "./clean.js";
import { Keeping } from "./keeping.js";
import { canonical, merge, newer, revised } from "./merge.js";
import { freshId } from "./outbox.js";
import { keeperOf, outboxOf } from "./roads.js";
import { BrowserStore } from "./store.js";

/** @typedef {import("./notebook.js").Notebook} Notebook */
/** @typedef {import("./notebook.js").Keeper} Keeper */
/** @typedef {import("./server.js").Request} Request */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./keeping.js").Status} Status */
/** @typedef {import("./outbox.js").Store} Store */
/** @typedef {{refresh: (id: string) => void, showStatus: (status: Status) => void}} Follower a field on screen */

export class Session {
  /**
   * @param {Notebook} notebook
   * @param {Request} request  to the server's own part
   * @param {(session: string) => Store} [storeOf]  what this browser keeps of a session
   */
  constructor(notebook, request, storeOf = (session) => new BrowserStore(session)) {
    this.notebook = notebook;
    this.request = request;
    this.storeOf = storeOf;
    /** By which this page knows its own answers when the server tells of them. */
    this.writer = freshId();
    /** @type {Map<string, Set<Follower>>} */
    this.followers = new Map();
    /** @type {Set<(id: string) => void>} answers of this cell changed */
    this.listeners = new Set();
    /** @type {Set<() => void>} cells came, went or moved, or ask something else now */
    this.cellListeners = new Set();
    this.keeping = new Keeping(
      (id, status) => this.showStatus(id, status),
      (id) => this.outbox?.forget(id),
    );
    /** @type {import("./outbox.js").Outbox | null} */
    this.outbox = null;
    /** @type {Keeper | null} */
    this.keeper = null;
    /** @type {Map<string, boolean>} what was typed before all this began, and whether it is linked to nobody */
    this.early = new Map();
    /** @type {string[]} questions that the journal has an answer to, and no cell asks */
    this.unasked = [];
    this.isClosed = false;
    this.cells = new CellIndex(
      notebook,
      (id) => this.announce(id),
      () => this.announceCells(),
    );
  }

  /** @returns {string | null} */
  get id() {
    return readIdentity(this.notebook.metadata()).session;
  }

  /**
   * Give it another id: it becomes a session of its own.
   *
   * @param {string} id
   */
  rename(id) {
    this.notebook.setMetadata({ ...this.notebook.metadata(), session: id });
  }

  /** Begin to save and send; for a programme there is nothing to begin. */
  start() {
    const { id } = this;
    if (id === null) return;
    this.outbox = outboxOf(this, id);
    this.keeper = keeperOf(this);
    for (const [early, unlinked] of this.early) this.keep(early, this.cells.answers(early), unlinked);
    this.early.clear();
  }

  /**
   * @param {string} id
   * @param {import("./outbox.js").Entry[]} entries
   * @returns {Promise<import("./outbox.js").Kept>}
   */
  sendEntries(id, entries) {
    const { writer, notebook } = this;
    return this.request("POST", `sessions/${id}/entries`, { path: notebook.path, entries, writer });
  }

  /**
   * The server tells that a session has new answers, perhaps this one: ask for them.
   *
   * @param {{session: string, question_ids: string[], writer: string}} news
   */
  async hear({ session, question_ids, writer }) {
    if (session !== this.id || this.outbox === null) return;
    this.keeper?.beAtEase();
    // Contributions that nobody may see before come with the press that shows them all.
    const wanted = writer === this.writer ? question_ids.filter((id) => this.isShown(id)) : question_ids;
    if (wanted.length === 0) return;
    const question = { path: this.notebook.path, question_ids: wanted };
    try {
      const { answers } = await this.request("POST", `sessions/${session}/answers`, question);
      this.receive(new Map(Object.entries(answers).map(([id, found]) => [id, readAnswers(found)])));
    } catch (error) {
      // The file has them as well, in a moment.
      console.warn("weerstand: new answers could not be asked for", error instanceof Error ? error.name : "");
    }
  }

  /**
   * Somebody typed: here in a field, or in Python.
   *
   * @param {string} id
   * @param {Record<string, unknown>} values  by author, the changed ones
   * @param {boolean} [unlinked]
   */
  edit(id, values, unlinked = this.isUnlinked(id)) {
    const mine = this.cells.answers(id);
    const at = new Date().toISOString();
    /** @type {Answers} */
    const changes = {};
    for (const [author, typed] of Object.entries(values)) {
      const value = clean(typed);
      if (canonical(value) === canonical(valueOf(mine, author))) continue;
      changes[author] = revised(mine, author, value, unlinked && author !== "" ? null : at);
    }
    if (Object.keys(changes).length === 0) return;
    this.cells.put(id, { ...mine, ...changes });
    this.keep(id, changes, unlinked);
  }

  /**
   * Send and save what is already in the cell; a field may be typed in before the whole page stands and saving begins.
   *
   * @param {string} id
   * @param {Answers} changes
   * @param {boolean} unlinked
   */
  keep(id, changes, unlinked) {
    if (this.keeper === null) {
      if (!this.isClosed) this.early.set(id, unlinked);
      return;
    }
    const all = this.cells.answers(id);
    this.keeping.happened(id, "typed");
    this.outbox?.add(id, unlinked ? all : changes, unlinked, this.mayStay(id, unlinked));
    this.keeper.touch();
  }

  /**
   * Answers from elsewhere, with their revisions: the journal, the disk, an earlier page, the kernel.
   *
   * @param {Map<string, Answers>} answersById
   */
  receive(answersById) {
    for (const [id, theirs] of answersById) {
      const mine = this.cells.answers(id);
      if (Object.keys(newer(mine, theirs)).length > 0) this.cells.put(id, merge(mine, theirs));
    }
  }

  /**
   * Contributions nobody may link to a person are not on this computer's disk before they are shown together.
   *
   * @param {string} id
   * @param {boolean} unlinked
   */
  mayStay(id, unlinked) {
    return !unlinked || isRevealed(this.cells.answers(id));
  }

  /** @param {string} id */
  isUnlinked(id) {
    const spec = this.cells.spec(id);
    return spec !== null && isUnlinked(spec);
  }

  /**
   * @param {string} id
   * @returns {boolean} whether contributions that are linked to nobody were shown together
   */
  isShown(id) {
    return this.isUnlinked(id) && isRevealed(this.cells.answers(id));
  }

  /** @param {string} id */
  isTurn(id) {
    const spec = this.cells.spec(id);
    return spec !== null && isTurn(spec);
  }

  /**
   * Have everything saved, in the journal and in the file.
   *
   * @returns {Promise<boolean>} false where that did not work now
   */
  async finish() {
    await this.outbox?.flush();
    return (await this.keeper?.save()) ?? true;
  }

  /**
   * @param {string} id
   * @param {Status} status
   */
  showStatus(id, status) {
    for (const follower of this.followers.get(id) ?? []) follower.showStatus(status);
  }

  /** @param {string} id */
  announce(id) {
    for (const followers of this.followers.values()) for (const follower of followers) follower.refresh(id);
    for (const listen of this.listeners) listen(id);
  }

  announceCells() {
    for (const listen of this.cellListeners) listen();
  }

  /**
   * @param {string} id
   * @param {Follower} follower
   */
  follow(id, follower) {
    const followers = this.followers.get(id) ?? new Set();
    this.followers.set(id, followers.add(follower));
    follower.showStatus(this.keeping.statusOf(id));
  }

  /**
   * @param {string} id
   * @param {Follower} follower
   */
  leave(id, follower) {
    this.followers.get(id)?.delete(follower);
  }

  /** No server extension here: the file is the only place, and "saved" means that it was saved. */
  goWithoutJournal() {
    this.outbox?.destroy();
    this.keeping.goWithoutJournal();
  }

  /** Somebody came back to this window, perhaps from logging in or making room elsewhere: try at once. */
  hurry() {
    this.outbox?.hurry();
  }

  /** This window goes: what nobody else has yet is laid where a next one finds it. */
  putBy() {
    this.outbox?.putBy();
  }

  /** Neither send nor save any more, for the notebook closes or becomes another session. */
  stop() {
    this.outbox?.destroy();
    this.keeper?.destroy();
    this.outbox = null;
    this.keeper = null;
  }

  destroy() {
    this.isClosed = true;
    this.stop();
    this.cells.destroy();
  }
}
