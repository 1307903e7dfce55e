/**
 * What JupyterLab starts: the session as a document, its fields in notebooks, the question models, and a way to begin.
 */

import { allowSpelling } from "../fields/elements.js";
import { dropOldNotes } from "../page/kept_notes.js";
import { loadStrings } from "../session/strings.js";
import { beginAtStart, noteHere } from "./arrival.js";
import { addPageCommands, commandOf, keepKeys } from "./commands.js";
import { openCrib } from "./crib.js";
import { askAboutCopy } from "./dialogs.js";
import { pageOf, registerDocument } from "./document.js";
import { isFacilitatorWindow, openFacilitatorWindow } from "./facilitator_window.js";
import { fillLab, lab } from "./lab.js";
import { addLauncher, NEW_COMMAND, START_COMMAND } from "./launcher.js";
import { openMaking } from "./making.js";
import { mend } from "./mend.js";
import { mergeHere } from "./merging.js";
import { makeQuestionModel, PROTOCOL_VERSION } from "./models.js";
import { addEditMode, EDIT_COMMAND, followNotebook, resumeEditMode } from "./notebook_view.js";
import { OpenNotebooks } from "./opened.js";
import { penOf } from "./pen.js";
import { OVER_THE_PAGE } from "./private.js";
import { keepQuiet } from "./quiet.js";
import { rehearse } from "./rehearsal.js";
import { registerRenderer } from "./renderer.js";
import { makeReport } from "./report_file.js";
import { keepSurroundings } from "./surroundings.js";
import { writingWing } from "./wings.js";
import { makeWords } from "./words.js";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").Plugin} Plugin */
/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */

const NAME = "weerstand-widgets";
const STYLE = "style.css";
/** @type {(keyof import("./jupyter").Lab)[]} without one of these there is nothing to place a field or a session in */
const NEEDED = ["coreutils", "docregistry", "notebook", "rendermime", "services", "translation", "widgets"];
/** The server's word for it is in `server/app.py`. */
const SPELLING = "weerstandSpelling";

/** @type {OpenNotebooks} made when the first plugin starts */
let opened;

/** @param {App} app */
function openedIn(app) {
  opened ??= new OpenNotebooks(app.serviceManager);
  return opened;
}

/**
 * @param {(name: string) => Promise<any>} shared  gives a library that JupyterLab shares
 * @returns {Promise<Plugin[]>}
 */
export async function loadPlugins(shared) {
  await fillLab(shared);
  beginAtStart();
  if (lab.coreutils?.PageConfig.getOption(SPELLING) === "true") allowSpelling();
  // Not before: where two rules are equally strong, ours must come after JupyterLab's.
  addStyle();
  // A shell without notebooks that can be typed in, such as Voila, shows the answers as they stand in the file.
  const plugins = NEEDED.every((name) => lab[name]) ? [fieldsPlugin(), sessionPlugin()] : [];
  if (lab.jupyterWidgets) plugins.push(modelsPlugin(lab.jupyterWidgets));
  return plugins;
}

function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(`../${STYLE}`, import.meta.url).href;
  document.head.append(link);
}

/** The fields themselves, in notebooks. @returns {Plugin} */
function fieldsPlugin() {
  return {
    id: `${NAME}:fields`,
    description: "Draws live fields in the cells of a workbook.",
    autoStart: true,
    requires: [lab.rendermime.IRenderMimeRegistry, lab.translation.ITranslator],
    activate: async (app, registry, translator) => {
      registerRenderer(registry, (context) => openedIn(app).roomOf(context));
      await loadStrings(translator.languageCode);
    },
  };
}

/**
 * `q.value` in Python.
 *
 * @param {NonNullable<import("./jupyter").Lab["jupyterWidgets"]>} widgets
 * @returns {Plugin}
 */
function modelsPlugin(widgets) {
  return {
    id: `${NAME}:models`,
    description: "Lets Python read and set the answers of an open workbook.",
    autoStart: true,
    requires: [widgets.IJupyterWidgetRegistry],
    activate: (app, registry) => {
      const sessionOf = async (/** @type {Context} */ context) =>
        (await openedIn(app).readyRoomOf(context))?.session ?? null;
      const QuestionModel = makeQuestionModel(widgets.WidgetModel, sessionOf);
      registry.registerWidget({ name: NAME, version: PROTOCOL_VERSION, exports: { QuestionModel } });
    },
  };
}

/** The session as a document, saving, and a way to begin. @returns {Plugin} */
function sessionPlugin() {
  // What a shell does not have is not asked for: one token that is missing would stop all plugins.
  const places = [
    ["launcher", lab.launcher?.ILauncher],
    ["palette", lab.apputils?.ICommandPalette],
    ["menu", lab.mainmenu?.IMainMenu],
  ].filter(([, token]) => token);
  return {
    id: `${NAME}:session`,
    description: "Opens sessions, keeps their answers, and begins new ones.",
    autoStart: true,
    requires: [lab.notebook.INotebookTracker, lab.rendermime.IRenderMimeRegistry, lab.translation.ITranslator],
    optional: places.map(([, token]) => token),
    activate: async (app, tracker, rendermime, translator, ...found) => {
      const { launcher, palette, menu } = Object.fromEntries(places.map(([name], index) => [name, found[index]]));
      await loadStrings(translator.languageCode);
      const rooms = openedIn(app);
      const pageInFront = () => pageOf(app.shell.currentWidget);
      const begin = (/** @type {Context} */ { localPath }) =>
        void app.commands.execute(NEW_COMMAND, { programme: localPath });
      const commands = addPageCommands(app.commands, pageInFront);
      addEditMode(app);
      const arrived = keepSurroundings(app);
      registerDocument(
        app,
        (context) => rooms.roomOf(context),
        (context) => shellOf(app, rendermime, context, () => begin(context)),
        (view) => {
          arrived();
          noteHere(view.content.page?.room.session.id ?? null);
          resumeEditMode(app, view, rooms);
        },
      );
      tracker.widgetAdded.connect((/** @type {unknown} */ _, /** @type {NotebookPanel} */ panel) => {
        followNotebook(app, panel, rooms, () => begin(panel.context)).catch((error) => console.error(error));
      });
      dropOldNotes();
      keepKeys(app.commands, pageInFront);
      window.addEventListener("pagehide", sendDrafts);
      keepQuiet(translator, () => pageInFront() !== null);
      addLauncher(app, { launcher, palette, menu }, rooms, [...commands, EDIT_COMMAND]);
    },
  };
}

/**
 * @param {App} app
 * @param {import("./jupyter").RenderMimeRegistry} rendermime
 * @param {Context} context
 * @param {() => void} begin
 * @returns {import("../page/shell.js").Shell}
 */
function shellOf(app, rendermime, context, begin) {
  const { commands } = app;
  const doing = (/** @type {string} */ command, /** @type {string} */ label) => ({
    name: command.slice(commandOf("").length),
    label,
    isInBar: true,
    isEnabled: () => commands.hasCommand(command) && commands.isEnabled(command),
    act: () => commands.execute(command),
  });
  return {
    drawWords: makeWords(rendermime, context),
    makeReport,
    openMaking,
    openCrib,
    askAboutCopy,
    merge: () => mergeHere(app, context, openedIn(app).roomOf(context).session),
    begin,
    rehearse: (session) => rehearse(commands, session),
    bringWriting: () => {
      const make = (/** @type {typeof import("../writing/writing.js")} */ { Writing }) => {
        return (/** @type {import("../page/session_page.js").SessionPage} */ page) => new Writing(page, penOf(context));
      };
      return writingWing.here === null ? writingWing.bring().then(make) : make(writingWing.here);
    },
    mend: () => mend(app, context, openedIn(app).roomOf(context).session),
    isFacilitators: isFacilitatorWindow(),
    openFacilitators: () => openFacilitatorWindow(context.path),
    doings: [doing(EDIT_COMMAND, "lab.edit_mode"), doing(START_COMMAND, "start.screen")],
    isCovered: () => document.querySelector(OVER_THE_PAGE) !== null,
    changed: () => commands.notifyCommandChanged(),
  };
}

/** A field says what it holds when it loses the focus: let it, before the page goes. */
function sendDrafts() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
