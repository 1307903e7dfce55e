/**
 * Draws a live field for an output of our MIME type in a notebook that is shown as a notebook: also where it is not
 * trusted and no kernel runs.
 */

import { complaint } from "../page/strips.js";
import { MIME, readSpec } from "../session/cells.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { lab } from "./lab.js";
import { SUPPRESS } from "./private.js";
import { pageWing } from "./wings.js";

/** @typedef {import("../page/room.js").Room} Room */

const RANK = -10;

/**
 * @param {import("./jupyter").RenderMimeRegistry} registry
 * @param {(context: import("./jupyter").Context) => Room} roomOf
 */
export function registerRenderer(registry, roomOf) {
  const Field = makeFieldClass(roomOf);
  const factory = { safe: true, mimeTypes: [MIME], createRenderer: () => new Field() };
  registry.addFactory(factory, RANK);
}

/** @param {(context: import("./jupyter").Context) => Room} roomOf */
function makeFieldClass(roomOf) {
  return class Field extends lab.widgets.Widget {
    constructor() {
      super();
      this.addClass("weerstand-output");
      // JupyterLab has shortcuts on Enter and on single letters; in a field they are text.
      this.node.dataset[SUPPRESS] = "true";
      this.node.addEventListener("keydown", (event) => event.stopPropagation());
      /** @type {unknown} */
      this.data = null;
      /** @type {import("../page/placed.js").Placed | null} */
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
      this.placed = null;
      if (pageWing.here === null) return this.bring();
      const spec = readSpec(this.data);
      const panel = panelOf(this);
      if (spec === null) return this.complain("lab.broken_spec");
      if (panel === null) return this.complain("lab.not_in_notebook", { id: spec.id });
      this.placed = pageWing.here.makeField(this.node, roomOf(panel.context), spec);
    }

    /** What draws fields is on its way. Where it cannot come, the strip above the notebook tries again. */
    bring() {
      pageWing.bring().catch((error) => {
        this.node.textContent = sentenceOf(error);
      });
      void pageWing.came.then(() => {
        if (this.isAttached) this.place();
      });
    }

    /**
     * @param {string} key
     * @param {Record<string, string>} [values]
     */
    complain(key, values) {
      this.node.replaceChildren(complaint(say(key, values)));
    }
  };
}

/**
 * @param {import("./jupyter").Widget} widget
 * @returns {import("./jupyter").NotebookPanel | null} the notebook it is in
 */
function panelOf(widget) {
  let parent = widget.parent;
  while (parent !== null && !(parent instanceof lab.notebook.NotebookPanel)) parent = parent.parent;
  return parent;
}
