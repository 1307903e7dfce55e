/**
 * What JupyterLab starts: the renderer, the question models, and the session's own commands.
 */

import { addBarCommands } from "../page/bar_commands.js";
import { addDrawerCommand } from "../page/cards.js";
import { dropOldNotes } from "../page/notes.js";
import { addOverviewCommand } from "../page/overview.js";
import { addProjectionCommand } from "../page/projection.js";
import { openPanel } from "../page/room.js";
import { readNotebook } from "../session/cells.js";
import { Session } from "../session/session.js";
import { loadStrings, say } from "../session/strings.js";
import { spareKernel } from "./kernel.js";
import { keepKeys } from "./keys.js";
import { fillLab, lab } from "./lab.js";
import { addLauncher } from "./launcher.js";
import { makeQuestionModel } from "./models.js";
import { keepQuiet } from "./quiet.js";
import { registerRenderer } from "./renderer.js";
import { keepSurroundings } from "./surroundings.js";
import { EDIT_COMMAND, isSessionView, leaveSessionView, toggleEditMode, viewListeners } from "./view.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */

const NAME = "weerstand-widgets";
const VERSION = "1.0.0";
const STYLE = "style.css";

/** @type {WeakMap<Context, Session>} */
const sessions = new WeakMap();

/**
 * @param {Context} context
 * @param {import("./jupyter").ContentsManager} contents
 * @returns {Session} the one of this notebook
 */
function sessionOf(context, contents) {
  const known = sessions.get(context);
  if (known) return known;
  const session = new Session(context, contents);
  sessions.set(context, session);
  context.disposed.connect(() => session.destroy());
  return session;
}

/**
 * @param {(name: string) => Promise<any>} shared  gives a library that JupyterLab shares
 * @returns {Promise<import("./jupyter").Plugin[]>}
 */
export async function loadPlugins(shared) {
  await fillLab(shared);
  // Not before: where two rules are equally strong, ours must come after JupyterLab's.
  addStyle();
  const plugins = [fieldsPlugin(), sessionPlugin()];
  if (lab.jupyterWidgets) plugins.push(modelsPlugin(lab.jupyterWidgets));
  return plugins;
}

function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(`../${STYLE}`, import.meta.url).href;
  document.head.append(link);
}

/** The fields themselves. @returns {import("./jupyter").Plugin} */
function fieldsPlugin() {
  return {
    id: `${NAME}:fields`,
    description: "Draws live fields in the cells of a workbook.",
    autoStart: true,
    requires: [lab.rendermime.IRenderMimeRegistry, lab.translation.ITranslator],
    activate: async (app, registry, translator) => {
      const { contents } = app.serviceManager;
      registerRenderer(registry, (panel) => sessionOf(panel.context, contents));
      await loadStrings(translator.languageCode);
    },
  };
}

/**
 * `q.value` in Python.
 *
 * @param {NonNullable<import("./jupyter").Lab["jupyterWidgets"]>} widgets
 * @returns {import("./jupyter").Plugin}
 */
function modelsPlugin(widgets) {
  return {
    id: `${NAME}:models`,
    description: "Lets Python read and set the answers of an open workbook.",
    autoStart: true,
    requires: [widgets.IJupyterWidgetRegistry],
    activate: (app, registry) => {
      const { contents } = app.serviceManager;
      const QuestionModel = makeQuestionModel(widgets.WidgetModel, (context) => sessionOf(context, contents));
      registry.registerWidget({ name: NAME, version: VERSION, exports: { QuestionModel } });
    },
  };
}

/** The session view, saving, and a way to begin. @returns {import("./jupyter").Plugin} */
function sessionPlugin() {
  return {
    id: `${NAME}:session`,
    description: "Opens sessions, keeps their answers, and begins new ones.",
    autoStart: true,
    requires: [lab.notebook.INotebookTracker, lab.translation.ITranslator],
    optional: [lab.launcher.ILauncher, lab.apputils.ICommandPalette, lab.mainmenu.IMainMenu],
    activate: async (app, tracker, translator, launcher, palette, menu) => {
      await loadStrings(translator.languageCode);
      tracker.widgetAdded.connect((/** @type {unknown} */ _, /** @type {NotebookPanel} */ panel) => {
        spareKernel(panel, app.serviceManager.sessions);
        openPanel(app, panel, (one) => sessionOf(one.context, app.serviceManager.contents)).catch((error) => {
          console.error(error);
          leaveSessionView(panel);
        });
      });
      addEditMode(app, tracker);
      for (const add of [addProjectionCommand, addOverviewCommand, addDrawerCommand])
        add(app.commands, () => sessionInFront(tracker));
      dropOldNotes();
      keepKeys(app.commands, () => isInRoom(app));
      keepSurroundings(app);
      const category = say("lab.category");
      const bar = addBarCommands(app.commands, () => {
        const panel = sessionInFront(tracker);
        return panel && sessionOf(panel.context, app.serviceManager.contents);
      });
      for (const command of bar) palette?.addItem({ command, category });
      window.addEventListener("pagehide", sendDrafts);
      keepQuiet(translator, () => tracker.currentWidget?.isVisible === true && isSessionView(tracker.currentWidget));
      addLauncher(app, { launcher, palette, menu, tracker }, (panel) =>
        sessionOf(panel.context, app.serviceManager.contents),
      );
    },
  };
}

/** @param {import("./jupyter").App} app */
const isInRoom = ({ shell: { currentWidget } }) => currentWidget !== null && isSessionView(currentWidget);

/** A field says what it holds when it loses the focus: let it, before the page goes. */
function sendDrafts() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * @param {import("./jupyter").NotebookTracker} tracker
 * @returns {NotebookPanel | null}
 */
function sessionInFront({ currentWidget: panel }) {
  return panel !== null && readNotebook(panel.context.model).session !== null ? panel : null;
}

/**
 * @param {import("./jupyter").App} app
 * @param {import("./jupyter").NotebookTracker} tracker
 */
function addEditMode(app, tracker) {
  const current = () => sessionInFront(tracker);
  app.commands.addCommand(EDIT_COMMAND, {
    label: () => say("lab.edit_mode"),
    caption: () => say("lab.edit_mode.help"),
    isEnabled: () => current() !== null,
    isToggled: () => {
      const panel = current();
      return panel !== null && !isSessionView(panel);
    },
    execute: () => {
      const panel = current();
      if (panel !== null) toggleEditMode(panel);
    },
  });
  viewListeners.add(() => app.commands.notifyCommandChanged(EDIT_COMMAND));
}
