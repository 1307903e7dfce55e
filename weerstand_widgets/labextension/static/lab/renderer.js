/**
 * Draws a live field for an output of our MIME type: also where the notebook is not trusted and no kernel runs.
 */

import { mountQuestion } from "../fields/question.js";
import { mount as mountHeader } from "../page/header_part.js";
import { makeHost } from "../page/host.js";
import { mount as mountPhase } from "../page/phase_part.js";
import { mount as mountReport } from "../page/report_part.js";
import { MIME, readSpec, SCHEMA, valueOf } from "../session/cells.js";
import { say } from "../session/strings.js";
import { lab } from "./lab.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../session/cells.js").Spec} Spec */

const HEADER = "session";
const RANK = -10;

/** @type {Record<string, (element: HTMLElement, spec: any, value: unknown, host: any) => any>} */
const MOUNTS = { session: mountHeader, phase: mountPhase, report: mountReport };

/**
 * @param {import("./jupyter").RenderMimeRegistry} registry
 * @param {(panel: import("./jupyter").NotebookPanel) => Session} sessionOf
 */
export function registerRenderer(registry, sessionOf) {
  const Field = makeFieldClass(sessionOf);
  const factory = { safe: true, mimeTypes: [MIME], createRenderer: () => new Field() };
  registry.addFactory(factory, RANK);
}

/** @param {(panel: import("./jupyter").NotebookPanel) => Session} sessionOf */
function makeFieldClass(sessionOf) {
  return class Field extends lab.widgets.Widget {
    constructor() {
      super();
      this.addClass("weerstand-output");
      /** @type {unknown} */
      this.data = null;
      /** @type {Placed | null} */
      this.placed = null;
    }

    /** @param {import("./jupyter").MimeModel} model */
    async renderModel(model) {
      this.data = model.data[MIME];
      if (this.isAttached) this.place();
    }

    /** @override */
    onAfterAttach() {
      if (this.data !== null) this.place();
    }

    /** @override */
    onBeforeDetach() {
      this.placed?.destroy();
      this.placed = null;
    }

    place() {
      this.placed?.destroy();
      const spec = readSpec(this.data);
      const cell = parentOf(this, lab.cells.Cell);
      const panel = parentOf(this, lab.notebook.NotebookPanel);
      if (spec === null) return this.complain("lab.broken_spec");
      if (spec.schema > SCHEMA) return this.complain("lab.newer_spec", { id: spec.id });
      if (cell === null || panel === null) return this.complain("lab.not_in_notebook", { id: spec.id });
      this.node.dataset.weerstandId = spec.id;
      const session = sessionOf(panel);
      session.cells.add(cell.model, spec);
      this.placed = new Placed(this.node, session, spec);
    }

    /**
     * @param {string} key
     * @param {Record<string, string>} [values]
     */
    complain(key, values) {
      this.node.replaceChildren(message(key, values));
    }
  };
}

/** A field that stands in a cell on screen, until it is taken away. */
class Placed {
  /**
   * @param {HTMLElement} node
   * @param {Session} session
   * @param {Spec} spec
   */
  constructor(node, session, spec) {
    this.node = node;
    this.session = session;
    this.spec = spec;
    /** @type {any} */
    this.field = null;
    this.settings = "";
    this.draw();
    session.follow(spec.id, this);
  }

  draw() {
    const { session, spec } = this;
    this.settings = this.headerText();
    this.attempt(() => {
      const page = { goTo: (/** @type {string} */ id) => session.goTo(id) };
      const host = makeHost(session, spec, page, (act) => this.attempt(act));
      const answers = session.cells.answers(spec.id);
      const element = document.createElement("div");
      element.className = "weerstand";
      this.node.replaceChildren(element);
      this.field =
        spec.type === "question"
          ? mountQuestion(element, /** @type {any} */ (spec), answers, host)
          : MOUNTS[spec.type](element, /** @type {any} */ (spec), valueOf(answers), host);
    });
  }

  /** What of the header the words of a field depend on. */
  headerText() {
    if (this.spec.type === HEADER) return "";
    const { setting, length, people } = valueOf(this.session.cells.answers(HEADER)) ?? {};
    return JSON.stringify([setting, length, people]);
  }

  /**
   * Answers changed: ours, another question's, or the header's.
   *
   * @param {string} id
   */
  refresh(id) {
    const { session, spec } = this;
    const isNewHeader = id === HEADER && this.headerText() !== this.settings;
    // A clock or a name fills in no question: going to another phase must not count them all again.
    const isCounted = spec.type === "report" && session.cells.spec(id)?.type === "question";
    const isMine = id === spec.id || id === spec.of || isCounted;
    if (this.field === null || !(isMine || isNewHeader)) return;
    this.settings = this.headerText();
    this.attempt(() => {
      const answers = session.cells.answers(spec.id);
      this.field.update(spec.type === "question" ? answers : valueOf(answers));
    });
  }

  /** @param {import("../session/session.js").Status} status */
  showStatus({ state, detail }) {
    this.attempt(() => this.field?.setStatus?.(state, detail));
  }

  /**
   * One field's failure is shown in its place; what was typed stays, and the other fields go on.
   *
   * @param {() => void} act
   */
  attempt(act) {
    try {
      act();
    } catch (error) {
      console.error(error);
      this.node.querySelector(":scope > .weerstand-message")?.remove();
      this.node.prepend(message("lab.field_failed", { id: this.spec.id }));
    }
  }

  destroy() {
    this.session.leave(this.spec.id, this);
    this.attempt(() => this.field?.destroy());
    this.field = null;
  }
}

/**
 * @template T
 * @param {import("./jupyter").Widget} widget
 * @param {new (...args: any[]) => T} kind
 * @returns {T | null} the nearest parent of this kind
 */
function parentOf(widget, kind) {
  let parent = widget.parent;
  while (parent !== null && !(parent instanceof kind)) parent = parent.parent;
  return /** @type {T | null} */ (parent);
}

/**
 * @param {string} key
 * @param {Record<string, string>} [values]
 */
function message(key, values) {
  const element = document.createElement("p");
  element.className = "weerstand-message";
  element.setAttribute("role", "alert");
  element.textContent = say(key, values);
  return element;
}
