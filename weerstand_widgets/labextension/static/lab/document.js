/**
 * A session as a document of its own, "Intervisie": JupyterLab's notebook model with a page that knows no cells.
 *
 * The context is the one of the Notebook view: both may be open at once on one file. No kernel is started for it.
 */

import { addStrip } from "../page/strips.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { askToClose } from "./dialogs.js";
import { lab } from "./lab.js";
import { identityOf } from "./lab_notebook.js";
import { SUPPRESS } from "./private.js";
import { pageWing, writingWing } from "./wings.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").Widget} Widget */
/** @typedef {import("../page/session_page.js").SessionPage} SessionPage */
/** @typedef {import("../page/shell.js").Shell} Shell */

export const FACTORY = "Intervisie";
/** The name of JupyterLab's own view of a notebook. */
export const NOTEBOOK = "Notebook";
const FILE_TYPE = "weerstand-session";
const ENDING = ".sessie.ipynb";

/** @typedef {import("./jupyter").DocumentWidget & {content: Widget & {page: SessionPage | null}}} SessionDocument */

/** @param {Widget | null} widget @returns {widget is SessionDocument} */
export const isDocument = (widget) => widget?.hasClass("weerstand-document") === true;

/**
 * @param {Widget | null} widget
 * @returns {SessionPage | null} the page of a session that can be worked with; null for anything else
 */
export function pageOf(widget) {
  const page = isDocument(widget) ? widget.content.page : null;
  return page?.isWhole === true && page.room.place !== null ? page : null;
}

/**
 * @param {import("./jupyter").App} app
 * @param {(context: Context) => import("../page/room.js").Room} roomOf
 * @param {(context: Context) => Shell} shellOf
 * @param {(widget: SessionDocument) => void} opened  called when a page stands
 */
export function registerDocument(app, roomOf, shellOf, opened) {
  const { docRegistry } = app;
  docRegistry.addFileType({
    name: FILE_TYPE,
    displayName: FACTORY,
    contentType: "notebook",
    fileFormat: "json",
    mimeTypes: ["application/x-ipynb+json"],
    extensions: [ENDING],
    pattern: "\\.sessie\\.ipynb$",
    icon: lab.ui.notebookIcon,
  });
  const make = makeDocumentClass(roomOf, shellOf, opened);
  class Factory extends lab.docregistry.ABCWidgetFactory {
    /** Under jupyter-collaboration a notebook comes another way: the same as for its Notebook view. @override */
    get contentProviderId() {
      return docRegistry.getWidgetFactory(NOTEBOOK)?.contentProviderId;
    }

    /**
     * @override
     * @param {Context} context
     */
    createNewWidget(context) {
      return make(context);
    }
  }
  docRegistry.addWidgetFactory(
    new Factory({
      name: FACTORY,
      label: FACTORY,
      fileTypes: [FILE_TYPE, "notebook"],
      defaultFor: [FILE_TYPE],
      modelName: "notebook",
      canStartKernel: false,
      preferKernel: false,
    }),
  );
}

/**
 * @param {(context: Context) => import("../page/room.js").Room} roomOf
 * @param {(context: Context) => Shell} shellOf
 * @param {(widget: SessionDocument) => void} opened
 * @returns {(context: Context) => SessionDocument}
 */
function makeDocumentClass(roomOf, shellOf, opened) {
  class PageWidget extends lab.widgets.Widget {
    constructor() {
      super();
      // An element of our own: JupyterLab dresses the widget's.
      this.root = document.createElement("div");
      this.node.append(this.root);
      /** @type {SessionPage | null} */
      this.page = null;
    }

    /** @param {Context} context */
    draw(context) {
      if (!identityOf(context).isOurs) this.root.textContent = say("lab.not_a_session");
      else this.page = pageWing.here?.makePage(this.root, roomOf(context), shellOf(context)) ?? null;
      this.takeFocus();
    }

    /** JupyterLab gives the focus to what is around the page, where nobody hears the page's own keys. */
    takeFocus() {
      if (document.activeElement === this.node) this.page?.paper.focus({ preventScroll: true });
    }

    /**
     * @param {string} sentence  why there is no page
     * @param {() => void} again
     */
    tell(sentence, again) {
      const press = () => {
        strip.remove();
        again();
      };
      const strip = addStrip(this.root, sentence, { label: say("start.retry"), press });
    }

    /** @override */
    onActivateRequest() {
      if (!this.node.contains(document.activeElement)) this.page?.paper.focus({ preventScroll: true });
      this.takeFocus();
    }

    /** @override */
    dispose() {
      this.page?.destroy();
      super.dispose();
    }
  }

  return (context) => {
    const content = new PageWidget();
    const widget = new lab.docregistry.DocumentWidget({ content, context });
    widget.addClass("weerstand-document");
    // The page has a main part of its own, in our words.
    for (const name of ["role", "aria-label"]) content.node.removeAttribute(name);
    widget.toolbar.hide();
    // JupyterLab's own keys stay out of the page.
    widget.node.dataset[SUPPRESS] = "true";
    closeOnceKept(widget, () => content.page?.written?.programme);
    // A programme is there to be written: what that takes comes beside its file. What fails now is asked for again.
    if (!context.path.endsWith(ENDING)) writingWing.bring().catch(() => null);
    const show = async () => {
      const [missing] = await Promise.all([pageWing.bring().then(() => "", sentenceOf), context.ready]);
      if (widget.isDisposed) return;
      if (missing === "") content.draw(context);
      else content.tell(missing, () => void show());
      opened(/** @type {any} */ (widget));
      content.page?.open().catch((error) => console.error(error));
    };
    void show();
    return /** @type {any} */ (widget);
  };
}

/**
 * A programme of which the last words are not in its file yet closes when they are.
 *
 * @param {import("./jupyter").Widget} widget
 * @param {() => import("../page/shell.js").Written["programme"] | undefined} programmeOf
 */
function closeOnceKept(widget, programmeOf) {
  const close = widget.close.bind(widget);
  widget.close = () => {
    const programme = programmeOf();
    if (programme === undefined || programme.isKept) return close();
    void programme.settle().then(async () => {
      // What the cells have and the file has not, JupyterLab asks about.
      if (programme.waiting.size > 0 && !(await askToClose())) return;
      if (!widget.isDisposed) close();
    });
  };
}
