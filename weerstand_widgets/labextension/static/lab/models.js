/**
 * The kernel's side of a question: `q.value` in Python follows the field, and setting it fills the field.
 *
 * A model may come before its notebook's cells or after, more than once, and for several open notebooks that have
 * the same question ids: the widget manager that made a model knows whose it is.
 */

import { valueOf } from "../session/cells.js";
import { canonical, own } from "../session/merge.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("../session/types.js").Answers} Answers */
/** @typedef {import("./jupyter").WidgetModel} WidgetModel */

/** Of the way a model and Python speak to each other, not of the release. */
export const PROTOCOL_VERSION = "1.0.0";
/** What Python says when it set a value without knowing what the document holds. */
const UNKNOWN_BASE = -1;

/**
 * @param {typeof import("./jupyter").WidgetModel} WidgetModel
 * @param {(context: Context) => Promise<Session | null>} sessionOf  null where it was closed by then
 */
export function makeQuestionModel(WidgetModel, sessionOf) {
  /** @type {WeakMap<Session, ModelIndex>} */
  const indexes = new WeakMap();
  const add = async (/** @type {WidgetModel} */ model, /** @type {Context} */ context) => {
    const session = await sessionOf(context);
    if (session === null) return;
    const index = indexes.get(session) ?? new ModelIndex(session);
    indexes.set(session, index);
    index.add(model);
  };
  return class QuestionModel extends WidgetModel {
    /** @override */
    defaults() {
      return {
        ...super.defaults(),
        _model_name: "QuestionModel",
        _model_module: "weerstand-widgets",
        _model_module_version: PROTOCOL_VERSION,
        _view_name: null,
        _view_module: null,
        _view_module_version: "",
        question_id: "",
        value: null,
        revision: 0,
      };
    }

    /**
     * @override
     * @param {any} attributes
     * @param {any} options
     */
    initialize(attributes, options) {
      super.initialize(attributes, options);
      const { context } = this.widget_manager;
      if (context) add(this, context).catch((error) => console.error(error));
    }
  };
}

/** The living models of one open notebook. */
class ModelIndex {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    /** @type {Map<string, Set<WidgetModel>>} */
    this.modelsById = new Map();
    session.listeners.add((id) => this.push(id));
    session.cellListeners.add(() => this.refresh());
  }

  /** @param {WidgetModel} model */
  add(model) {
    const id = model.get("question_id");
    const models = this.modelsById.get(id) ?? new Set();
    this.modelsById.set(id, models.add(model));
    model.on("change", () => this.take(model));
    model.once("comm:close", () => models.delete(model));
    model.once("destroy", () => models.delete(model));
    this.take(model);
  }

  /**
   * Hear what the kernel has, and answer with what the document has.
   *
   * @param {WidgetModel} model
   */
  take(model) {
    const id = model.get("question_id");
    const { session } = this;
    if (!session.cells.has(id)) return;
    const revision = model.get("revision");
    if (revision === UNKNOWN_BASE) session.edit(id, this.authored(id, model.get("value")));
    else if (revision > total(session.cells.answers(id))) this.adopt(id, model.get("value"), revision);
    this.tell(id, model);
  }

  /**
   * The kernel knows a later answer than this document: take it with its revision.
   *
   * @param {string} id
   * @param {unknown} value
   * @param {number} revision
   */
  adopt(id, value, revision) {
    const { session } = this;
    if (session.isTurn(id)) return session.edit(id, this.authored(id, value));
    const answer = { value, revision, updated_at: new Date().toISOString() };
    session.cells.put(id, { ...session.cells.answers(id), "": answer });
    session.keep(id, { "": answer }, false);
  }

  /**
   * @param {string} id
   * @param {any} value
   * @returns {Record<string, unknown>} by author
   */
  authored(id, value) {
    if (!this.session.isTurn(id)) return { "": value };
    return typeof value === "object" && value !== null ? value : {};
  }

  /** @param {string} id */
  push(id) {
    for (const model of this.modelsById.get(id) ?? []) this.tell(id, model);
  }

  /** Cells came in: models may have been waiting for them. */
  refresh() {
    for (const models of this.modelsById.values()) for (const model of models) this.take(model);
  }

  /**
   * @param {string} id
   * @param {WidgetModel} model
   */
  tell(id, model) {
    const answers = this.session.cells.answers(id);
    const value = this.session.isTurn(id) ? shown(answers) : valueOf(answers);
    const revision = total(answers);
    if (model.get("revision") === revision && canonical(model.get("value")) === canonical(value)) return;
    if (!model.comm_live) return;
    model.set({ value, revision });
    model.save_changes();
  }
}

/**
 * @param {Answers} answers
 * @returns {number} one number that grows with every change
 */
const total = (answers) => Object.values(answers).reduce((sum, { revision }) => sum + revision, 0);

/**
 * @param {Answers} answers
 * @returns {Record<string, unknown>} what may be seen: before "show together" nobody's contribution
 */
function shown(answers) {
  const isRevealed = valueOf(answers)?.revealed === true;
  const authors = Object.keys(answers).filter((author) => author === "" || isRevealed);
  return Object.fromEntries(authors.map((author) => [author, own(answers, author)?.value ?? null]));
}
