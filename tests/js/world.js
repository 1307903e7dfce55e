/**
 * All that a session leans on, in memory, and each of it can fail: the server with its login and its journal, the disk
 * with the notebook, a proxy, the browser's own store. The page on it is the real one as far as it needs no screen.
 */

import { mock } from "node:test";
import { Saver } from "../../weerstand_widgets/labextension/static/lab/saving.js";
import { merge, newer } from "../../weerstand_widgets/labextension/static/session/merge.js";
import { openSession } from "../../weerstand_widgets/labextension/static/session/opening.js";
import { RequestError } from "../../weerstand_widgets/labextension/static/session/server.js";
import { Session } from "../../weerstand_widgets/labextension/static/session/session.js";
import { FAULTS, ResponseError } from "./faults.js";
import { FakeCell, FakeNotebook } from "./notebook.js";
import { FakeStore, fakeStorage } from "./storage.js";

/** @typedef {import("../../weerstand_widgets/labextension/static/session/types.js").Answers} Answers */

export const QUESTION = "case.situation";
export const WEIGHED = "reasons.weights";
export const SESSION = "5".repeat(32);
const SPECS = [
  { type: "question", schema: 1, id: QUESTION, kind: "text", title: "Wat gebeurt er?" },
  { type: "question", schema: 1, id: "case.own_part", kind: "text", title: "Wat deed jij?" },
  { type: "question", schema: 1, id: WEIGHED, kind: "weigh", title: "Hoe zwaar?" },
];
const TURN_MS = 2_000;

/** Begin at ten o'clock, with nothing open. */
export function beginDay() {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: Date.parse("2026-11-26T10:00:00Z") });
  Object.assign(globalThis, { window: new EventTarget(), document: { hidden: false } });
  fakeStorage();
}

/** @param {number} milliseconds  pass, and all happens that is due in them */
export async function pass(milliseconds) {
  for (let passed = 0; passed < milliseconds; passed += TURN_MS) {
    mock.timers.tick(TURN_MS);
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  }
}

export class World {
  /** @param {{hasServerPart?: boolean}} [given] */
  constructor({ hasServerPart = true } = {}) {
    this.hasServerPart = hasServerPart;
    /** @type {Set<string>} names of what is wrong now */
    this.wrong = new Set();
    /** @type {string[]} the file, and every version it had */
    this.versions = [fileOf(new Map())];
    /** @type {Map<string, Answers>} */
    this.journal = new Map();
    this.store = new FakeStore();
    /** @type {Page | null} */
    this.page = null;
  }

  get file() {
    return this.versions.at(-1) ?? "";
  }

  /** @param {"ours" | "read" | "write" | "isReadOnly"} part */
  fault(part) {
    for (const name of this.wrong) if (FAULTS[name]?.[part]) return FAULTS[name][part];
    return undefined;
  }

  /**
   * @param {string} id
   * @returns {any} what the file holds
   */
  inFile(id) {
    return answersIn(this.file).get(id)?.[""]?.value;
  }

  /** @param {string} id */
  inJournal(id) {
    return this.journal.get(id)?.[""]?.value;
  }

  /** @param {string} id */
  onDisk(id) {
    return [...this.store.disk.values()]
      .filter(({ question_id }) => question_id === id)
      .map(({ answers }) => answers[""]?.value);
  }

  /** Our own part of the server. */
  request = async (/** @type {string} */ _method, /** @type {string} */ path, /** @type {any} */ body) => {
    await null;
    if (!this.hasServerPart) throw new RequestError(405, "");
    const fault = /** @type {any} */ (this.fault("ours"))?.();
    if (fault) throw fault;
    if (path.endsWith("/sync")) return this.sync(body.answers);
    for (const { question_id, answers } of body.entries) this.record(question_id, answers);
    return { saved: body.entries.map((/** @type {any} */ { id }) => id) };
  };

  /** @param {Record<string, Answers>} cells */
  sync(cells) {
    const news = Object.fromEntries([...this.journal].map(([id, kept]) => [id, newer(cells[id] ?? {}, kept)]));
    for (const [id, answers] of Object.entries(cells)) this.record(id, answers);
    return { answers: news, copy_of: null, notice: null };
  }

  /**
   * @param {string} id
   * @param {Answers} answers
   */
  record(id, answers) {
    this.journal.set(id, merge(this.journal.get(id) ?? {}, structuredClone(answers)));
  }

  /** A sync service, or a hurried hand, puts the file back as it was at first. */
  revert() {
    this.versions.push(this.versions[0]);
  }

  // -- the server's files, as JupyterLab has them

  contents = {
    get: async (/** @type {string} */ _path, /** @type {{content: boolean}} */ { content }) => {
      await null;
      /** @type {any} */ (this.fault("read"))?.();
      return { ...this.model(), content: content ? JSON.parse(this.file) : undefined };
    },
  };

  model() {
    return {
      path: "x",
      hash: this.file,
      last_modified: String(this.versions.length),
      writable: !this.fault("isReadOnly"),
    };
  }

  /** @param {string} file */
  async write(file) {
    await null;
    for (const part of /** @type {const} */ (["read", "write"])) /** @type {any} */ (this.fault(part))?.();
    if (this.fault("isReadOnly")) throw new ResponseError(403, "Permission denied: x");
    if (file !== this.file) this.versions.push(file);
  }

  // -- a browser with one page

  /** @returns {Page} */
  open() {
    const page = this.draw();
    page.begin();
    return page;
  }

  /** @returns {Page} whose fields can be typed in, and whose session has not begun yet */
  draw() {
    this.store.isDead = false;
    this.page = new Page(this);
    return this.page;
  }

  /** The page goes in an orderly way: what it can still do at once, it does. */
  close() {
    window.dispatchEvent(new Event("pagehide"));
    this.page?.session.putBy();
    this.page?.end();
    this.page = null;
  }

  /** The browser is killed: what is not on the disk yet never comes there. */
  kill() {
    const { disk, byHand, cause } = this.store;
    this.store.isDead = true;
    this.store = Object.assign(new FakeStore(), { disk, byHand, cause });
    this.page?.end();
    this.page = null;
  }
}

/**
 * @param {Map<string, Answers>} answersById
 * @returns {string} a notebook with these answers
 */
function fileOf(answersById) {
  const cells = SPECS.map(({ id }) => ({
    id: id.replace(".", "-"),
    cell_type: "code",
    source: "",
    metadata: { weerstand: { schema: 1, id, answers: answersById.get(id) ?? {} } },
  }));
  return JSON.stringify({ cells });
}

/**
 * @param {string} file
 * @returns {Map<string, Answers>}
 */
const answersIn = (file) =>
  new Map(
    JSON.parse(file).cells.map((/** @type {any} */ { metadata: { weerstand } }) => [weerstand.id, weerstand.answers]),
  );

/** One window on the session, with the real Session, Outbox and Saver. */
export class Page {
  /** @param {World} world */
  constructor(world) {
    this.world = world;
    const answers = answersIn(world.file);
    const cells = SPECS.map(
      (spec) => new FakeCell(spec, { schema: 1, id: spec.id, answers: answers.get(spec.id) ?? {} }),
    );
    this.notebook = new FakeNotebook(cells, { schema: 1, session: SESSION });
    this.notebook.isReadOnly = world.fault("isReadOnly") !== undefined;
    this.context = new FakeContext(world, this.notebook);
    const keep = (/** @type {any} */ calls) =>
      new Saver(/** @type {any} */ (this.context), /** @type {any} */ (world.contents), calls);
    Object.assign(this.notebook, { keep });
    this.session = new Session(this.notebook, world.request, () => world.store);
  }

  begin() {
    void openSession(this.session, { tell: () => {}, askAboutCopy: async () => "here", merge: async () => {} });
  }

  /**
   * @param {string} text
   * @param {string} [id]
   */
  type(text, id = QUESTION) {
    this.session.edit(id, { "": text });
  }

  /** @param {string} [id] */
  shown(id = QUESTION) {
    return this.session.cells.answers(id)[""]?.value;
  }

  /** @param {string} [id] */
  says(id = QUESTION) {
    return this.session.keeping.statusOf(id).state;
  }

  end() {
    this.context.isDisposed = true;
    this.session.destroy();
  }
}

/** JupyterLab's hold on one file. */
class FakeContext {
  /**
   * @param {World} world
   * @param {FakeNotebook} notebook
   */
  constructor(world, notebook) {
    this.world = world;
    this.notebook = notebook;
    this.path = "x.sessie.ipynb";
    this.isDisposed = false;
    this.isReady = true;
    this.contentsModel = world.model();
    const signal = { connect: () => true, disconnect: () => true };
    const toJSON = () => JSON.parse(this.text());
    const getMetadata = (/** @type {string} */ key) => toJSON().metadata?.[key];
    this.model = { collaborative: false, dirty: false, stateChanged: signal, toJSON, getMetadata };
  }

  text() {
    const cells = this.notebook.all.map((cell) => [cell.metadata().id, cell.metadata().answers]);
    return fileOf(new Map(/** @type {any} */ (cells)));
  }

  async save() {
    const text = this.text();
    await this.world.write(text);
    this.contentsModel = this.world.model();
  }

  /** @param {any} model */
  _updateContentsModel(model) {
    this.contentsModel = model;
  }
}
