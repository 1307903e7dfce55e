/**
 * A clear way to begin: the start screen in JupyterLab's launcher, the sessions panel, a menu, and commands.
 */

import { say } from "../session/strings.js";
import { askForProgramme, askForRehearsal, askForSession } from "../start/questions.js";
import { readStart } from "../start/server.js";
import { tell } from "./dialogs.js";
import { dressLaunchers, showLauncher } from "./dress.js";
import { lab } from "./lab.js";
import { showSessions } from "./sessions_tab.js";
import { EDIT_COMMAND } from "./view.js";

export const NEW_COMMAND = "weerstand:new-session";
const CONTINUE_COMMAND = "weerstand:continue-session";
const START_COMMAND = "weerstand:start-screen";
const SESSIONS_COMMAND = "weerstand:sessions";
const REHEARSE_COMMAND = "weerstand:rehearse";
const PROGRAMME_COMMAND = "weerstand:new-programme";
const ABOVE_ALL = -1;

/** Whether a question is on its way to the screen or on it: a second press asks nothing more. */
let isAsking = false;

/** @typedef {import("./jupyter").App} App */
/** @typedef {(panel: import("./jupyter").NotebookPanel) => import("../session/session.js").Session} SessionOf */

/**
 * @param {App} app
 * @param {{launcher: any, palette: any, menu: any, tracker: any}} places  all but the tracker may be missing
 * @param {SessionOf} sessionOf
 */
export function addLauncher(app, { launcher, palette, menu, tracker }, sessionOf) {
  const { commands } = app;
  addMakers(commands);
  const names = [NEW_COMMAND, REHEARSE_COMMAND, PROGRAMME_COMMAND];
  // Notebook 7 has neither launcher nor room for a panel.
  if (launcher) {
    addPlaces(app, tracker, sessionOf);
    names.unshift(START_COMMAND);
    names.splice(2, 0, SESSIONS_COMMAND);
    dressLaunchers(app, {
      begin: (programme) => void commands.execute(NEW_COMMAND, { programme }),
      open: (path) => void commands.execute(CONTINUE_COMMAND, { path }),
      rehearse: () => void commands.execute(REHEARSE_COMMAND),
      makeProgramme: () => void commands.execute(PROGRAMME_COMMAND),
      showSessions: () => void commands.execute(SESSIONS_COMMAND),
    });
  }
  const category = say("lab.category");
  for (const command of [...names, EDIT_COMMAND]) palette?.addItem({ command, category });
  if (menu) addMenu(commands, menu, [...names, EDIT_COMMAND]);
}

/** @param {import("./jupyter").CommandRegistry} commands */
function addMakers(commands) {
  const open = (/** @type {string | null} */ path) =>
    path === null ? null : commands.execute("docmanager:open", { path, factory: "Notebook" });
  commands.addCommand(NEW_COMMAND, {
    label: () => say("lab.new_session"),
    caption: () => say("lab.new_session.help"),
    execute: async ({ programme }) =>
      open(
        await askOnce(
          "lab.new_session",
          withProgramme((data) => askForSession(data, programme)),
        ),
      ),
  });
  commands.addCommand(CONTINUE_COMMAND, {
    label: ({ title }) => say("lab.continue", { title: String(title ?? "") }),
    execute: ({ path }) => open(path ?? null),
  });
  commands.addCommand(REHEARSE_COMMAND, {
    label: () => say("start.rehearse"),
    caption: () => say("start.rehearse.help"),
    execute: async () => open(await askOnce("start.rehearse", withProgramme(askForRehearsal))),
  });
  commands.addCommand(PROGRAMME_COMMAND, {
    label: () => say("start.new_programme"),
    caption: () => say("start.new_programme.help"),
    execute: async () => open(await askOnce("start.new_programme", askForProgramme)),
  });
}

/**
 * @param {App} app
 * @param {any} tracker
 * @param {SessionOf} sessionOf
 */
function addPlaces(app, tracker, sessionOf) {
  app.commands.addCommand(START_COMMAND, {
    label: () => say("start.screen"),
    caption: () => say("start.screen.help"),
    execute: () => showLauncher(app),
  });
  app.commands.addCommand(SESSIONS_COMMAND, {
    label: () => say("start.all_sessions"),
    caption: () => say("start.all_sessions.help"),
    execute: () => showSessions(app, tracker, sessionOf),
  });
}

/**
 * @param {import("./jupyter").CommandRegistry} commands
 * @param {any} mainMenu
 * @param {string[]} names  of commands
 */
function addMenu(commands, mainMenu, names) {
  const menu = new lab.widgets.Menu({ commands });
  menu.id = "jp-mainmenu-weerstand";
  menu.title.label = say("lab.category");
  for (const command of names) menu.addItem({ command });
  mainMenu.addMenu(menu, true, { rank: ABOVE_ALL });
}

/**
 * Ask one thing at a time, and say so where it does not work.
 *
 * @param {string} title  key of what is tried
 * @param {() => Promise<string | null>} work
 * @returns {Promise<string | null>} contents path of what was made
 */
async function askOnce(title, work) {
  if (isAsking) return null;
  isAsking = true;
  try {
    return await work();
  } catch (error) {
    await tell(say(title), error instanceof Error ? error.message : String(error));
    return null;
  } finally {
    isAsking = false;
  }
}

/**
 * @param {(data: import("../start/data.js").StartData) => Promise<string | null>} work
 * @returns {() => Promise<string | null>} work for which a programme is needed
 */
function withProgramme(work) {
  return async () => {
    const data = await readStart();
    if (data.programmes.length === 0) throw new Error(say("lab.no_programme"));
    return work(data);
  };
}
