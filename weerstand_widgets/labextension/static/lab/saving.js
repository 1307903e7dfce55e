/**
 * Saves a session's notebook by itself, and brings in what somebody else saved meanwhile.
 *
 * JupyterLab asks "overwrite or revert?" when a file changed on disk. A group in conversation should never have to
 * answer that: only answers differ, and those can be merged. Where more than answers differ, JupyterLab asks.
 */

import { isAtWork } from "../page/turning.js";
import { isRecord, readAnswers } from "../session/cells.js";
import { RequestError } from "../session/server.js";
import { failureOf } from "./failure.js";
import { knowContents, meetOthers, NewerError, saveInTurn, saveOnWhatWeKnow } from "./private.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("../session/types.js").Answers} Answers */

const PAUSE_MS = 1_500;
const LONGEST_PAUSE_MS = 6_000;
const TRIES = 5;
const TRY_MS = 400;
const LOOK_MS = 4_000;
const LOOK_AT_EASE_MS = 30_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;
const FORBIDDEN = 403;

/** What a group should know before there is anything to save: somebody has to do something about it. */
const TOLD_BEFOREHAND = ["login", "read_only"];

/** @type {Set<() => void>} called when a session's file was saved */
export const savedListeners = new Set();

export class Saver {
  /**
   * @param {Context} context
   * @param {import("./jupyter").ContentsManager} contents
   * @param {import("../session/notebook.js").KeeperCalls} calls
   */
  constructor(context, contents, calls) {
    this.context = context;
    this.contents = contents;
    this.calls = calls;
    this.isDue = false;
    this.dueSince = 0;
    this.isBusy = false;
    this.isAtEase = false;
    this.isEnded = false;
    /** Whether the session was brought up to a newer edition of its programme, and the page shows the older one. */
    this.isOutdated = false;
    this.wait = FIRST_WAIT_MS;
    this.look = this.look.bind(this);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.lookTimer = setInterval(this.look, LOOK_MS);
    window.addEventListener("focus", this.look);
    context.model.stateChanged.connect(this.onState, this);
    saveInTurn(context);
    meetOthers(context, () => this.meet());
    saveOnWhatWeKnow(context);
  }

  /** Another window was just before a save: take in what it wrote, and save the whole soon. */
  async meet() {
    const isTakenIn = await this.bringIn();
    if (isTakenIn) this.touch();
    return isTakenIn;
  }

  /**
   * Whatever made the notebook differ from its file, also a run or an author's edit: it is saved by itself.
   *
   * @param {unknown} _model
   * @param {{name: string, newValue: unknown}} change
   */
  onState(_model, change) {
    const { model } = this.context;
    if (change.name !== "dirty") return;
    if (change.newValue === true) this.touch();
    // JupyterLab takes a save for the whole of it, also of what was typed while it was on its way.
    else if (this.isDue && !model.collaborative) model.dirty = true;
  }

  /** Other windows' answers come by another way; what else may write in the file is looked for now and then. */
  beAtEase() {
    if (this.isAtEase) return;
    this.isAtEase = true;
    clearInterval(this.lookTimer);
    this.lookTimer = setInterval(this.look, LOOK_AT_EASE_MS);
  }

  /** Something was written in a cell: save it after a pause, or soon if there is no pause. */
  touch() {
    const now = Date.now();
    if (!this.isDue) this.dueSince = now;
    this.isDue = true;
    this.plan(Math.max(0, Math.min(PAUSE_MS, this.dueSince + LONGEST_PAUSE_MS - now)));
  }

  /** @param {number} delayMs */
  plan(delayMs) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveOnce(), delayMs);
  }

  /**
   * Save now, after another save that may just be going on.
   *
   * @returns {Promise<boolean>} whether the file has everything
   */
  async save() {
    for (let tries = 0; tries < TRIES && !this.context.isDisposed; tries += 1) {
      if (await this.saveOnce()) return true;
      await new Promise((resolve) => setTimeout(resolve, TRY_MS));
    }
    return false;
  }

  /** @returns {Promise<boolean>} whether the file has everything */
  async saveOnce() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.context.isDisposed) return false;
    if (this.isBusy) {
      this.isDue = true;
      return false;
    }
    this.isBusy = true;
    this.isDue = false;
    try {
      await this.bringIn();
      if (this.isEnded) return false;
      this.checkWritable();
      this.calls.writing();
      // Under collaboration the server writes the file by itself; JupyterLab would ask which of the two is right.
      if (!this.context.model.collaborative) await this.context.save();
      this.wait = FIRST_WAIT_MS;
      this.calls.saved();
      for (const listen of savedListeners) listen();
    } catch (error) {
      // JupyterLab has logged it; the words are still in the page, and in the journal if there is one.
      this.isDue = true;
      if (!(error instanceof NewerError)) this.calls.failed(failureOf(error));
    } finally {
      this.isBusy = false;
    }
    if (this.isDue && !this.isEnded) this.plan(this.nextWait());
    return !this.isDue;
  }

  /** The server says so beforehand: asking it would only bring up a dialog. */
  checkWritable() {
    if (this.context.contentsModel?.writable === false) throw new RequestError(FORBIDDEN, "", "read_only");
  }

  nextWait() {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    return wait;
  }

  /** See whether another window saved this session, and whether we still may; quietly, for a server may be away. */
  async look() {
    if (this.isBusy || document.hidden || this.context.isDisposed || !this.context.isReady) return;
    this.isBusy = true;
    try {
      await this.bringIn();
      this.checkWritable();
      if (this.isOutdated) await this.catchUp();
      if (!this.isDue) this.calls.reached();
    } catch (error) {
      const failure = failureOf(error);
      if (TOLD_BEFOREHAND.includes(failure.cause)) this.calls.failed(failure);
    } finally {
      this.isBusy = false;
    }
    // A save that found us looking; one that is planned is not put off by who keeps coming back to the window.
    if (this.isDue && this.timer === undefined) this.touch();
  }

  /**
   * Take over answers from a file that is newer than what this page read or saved; what it lacks is written back.
   *
   * @returns {Promise<boolean>} false where more than answers differs
   */
  async bringIn() {
    const { context } = this;
    if (context.model.collaborative) return true;
    const options = { content: false, hash: true };
    const found = await this.contents.get(context.path, options);
    const known = context.contentsModel;
    if (known === null) return true;
    if (isSame(found, known)) {
      if (found.writable !== known.writable) knowContents(context, found);
      return true;
    }
    const disk = await this.contents.get(context.path, { ...options, content: true, type: "notebook" });
    if (!isRecord(disk.content)) return false;
    if (isNewer(disk.content, context.model)) {
      // What is saved in older words the server takes in; the newer ones come once nobody is typing.
      this.isOutdated = true;
      if (this.calls.receive(answersIn(disk.content))) this.touch();
      return knowContents(context, disk);
    }
    if (shape(disk.content) !== shape(context.model.toJSON())) {
      if (this.calls.receiveCells === undefined) return false;
      if (await this.calls.receiveCells(cellsIn(disk.content))) this.touch();
    } else if (this.calls.receive(answersIn(disk.content))) this.touch();
    return knowContents(context, disk);
  }

  /** Show the newer words, with what was typed here in their cells. */
  async catchUp() {
    const { context } = this;
    const disk = await this.contents.get(context.path, { hash: true, content: true, type: "notebook" });
    // At once from here on: nothing can be typed in between.
    if (this.isDue || isAtWork() || context.isDisposed || !isRecord(disk.content)) return;
    const mine = answersIn(context.model.toJSON());
    context.model.fromJSON(disk.content);
    knowContents(context, disk);
    this.isOutdated = false;
    this.calls.receive(mine);
    this.touch();
  }

  destroy() {
    this.isEnded = true;
    clearTimeout(this.timer);
    clearInterval(this.lookTimer);
    window.removeEventListener("focus", this.look);
    this.context.model?.stateChanged.disconnect(this.onState, this);
  }
}

/**
 * @param {import("./jupyter").ContentsModel} found
 * @param {import("./jupyter").ContentsModel} known
 */
function isSame(found, known) {
  if (found.hash && known.hash) return found.hash === known.hash;
  return found.last_modified === known.last_modified;
}

/**
 * @param {any} notebook
 * @returns {string} all that an author may change: cells, their order and sources
 */
function shape(notebook) {
  const cells = Array.isArray(notebook.cells) ? notebook.cells : [];
  return JSON.stringify(cells.map((/** @type {any} */ cell) => [cell.id, cell.cell_type, text(cell.source)]));
}

/**
 * @param {any} notebook  in the file
 * @param {Context["model"]} model  on the page
 * @returns {boolean} whether the file has a newer edition of the same session
 */
function isNewer(notebook, model) {
  const [there, here] = [notebook.metadata?.weerstand, /** @type {any} */ (model.getMetadata("weerstand"))];
  if (!isRecord(there) || !isRecord(here) || there.session !== here.session) return false;
  const edition = here.edition ?? "";
  return Array.isArray(there.earlier) && there.edition !== edition && there.earlier.includes(edition);
}

/** @param {unknown} source */
const text = (source) => (Array.isArray(source) ? source.join("") : source);

/**
 * @param {any} notebook
 * @returns {import("../session/notebook.js").WantedCell[]}
 */
const cellsIn = ({ cells }) =>
  cells.map((/** @type {any} */ cell) => ({
    id: cell.id,
    type: cell.cell_type,
    source: text(cell.source),
    data: cell.outputs?.[0]?.data ?? null,
    metadata: cell.metadata,
  }));

/**
 * @param {any} notebook
 * @returns {Map<string, Answers>}
 */
function answersIn(notebook) {
  const found = new Map();
  for (const cell of notebook.cells) {
    const metadata = cell?.metadata?.weerstand;
    if (isRecord(metadata) && typeof metadata.id === "string") found.set(metadata.id, readAnswers(metadata.answers));
  }
  return found;
}
