/**
 * A clear way to begin: the start screen in JupyterLab's launcher, the sessions panel, a menu, and commands.
 */

import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { readStart } from "../start/server.js";
import { request } from "./api.js";
import { noteHere } from "./arrival.js";
import { commandOf } from "./commands.js";
import { tell } from "./dialogs.js";
import { FACTORY } from "./document.js";
import { dressLaunchers, showLauncher } from "./dress.js";
import { lab } from "./lab.js";
import { mergeFiles } from "./merging.js";
import { saveProgramme } from "./programme_file.js";
import { questionsWing, sessionsWing } from "./wings.js";

export const NEW_COMMAND = commandOf("new-session");
export const START_COMMAND = commandOf("start-screen");
const CONTINUE_COMMAND = commandOf("continue-session");
const SESSIONS_COMMAND = commandOf("sessions");
const REHEARSE_COMMAND = commandOf("rehearse");
const PROGRAMME_COMMAND = commandOf("new-programme");
const ABOVE_ALL = -1;

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("../start/questions.js").Questions} Questions */

/**
 * @param {App} app
 * @param {{launcher: any, palette: any, menu: any}} places  may be missing
 * @param {import("./opened.js").OpenNotebooks} opened
 * @param {string[]} more  commands of the session in front, for palette and menu
 */
export function addLauncher(app, { launcher, palette, menu }, opened, more) {
  const { commands } = app;
  const host = { say, now: () => new Date(), request };
  /** @type {Questions | null} one, for it knows what was typed in a sheet that was closed */
  let questions = null;
  const bringQuestions = async () => {
    const { Questions } = await questionsWing.bring();
    questions ??= new Questions(host);
    return questions;
  };
  addMakers(commands, bringQuestions);
  const names = [NEW_COMMAND, REHEARSE_COMMAND, PROGRAMME_COMMAND];
  // Notebook 7 has neither launcher nor room for a panel.
  if (launcher) {
    addPlaces(app, opened, bringQuestions);
    names.unshift(START_COMMAND);
    names.splice(2, 0, SESSIONS_COMMAND);
    dressLaunchers(app, host, {
      begin: (programme) => void commands.execute(NEW_COMMAND, { programme }),
      open: (path) => void commands.execute(CONTINUE_COMMAND, { path }),
      merge: (session) => mergeFiles(app, opened, session).catch((error) => sentenceOf(error)),
      rehearse: () => void commands.execute(REHEARSE_COMMAND),
      saveProgramme: (programme, isSheet) => saveProgramme(programme, isSheet).catch((error) => sentenceOf(error)),
      makeProgramme: () => void commands.execute(PROGRAMME_COMMAND),
      showSessions: () => void commands.execute(SESSIONS_COMMAND),
    });
  }
  const category = say("lab.category");
  for (const command of [...names, ...more]) palette?.addItem({ command, category });
  if (menu) addMenu(commands, menu, [...names, ...more]);
}

/**
 * @param {import("./jupyter").CommandRegistry} commands
 * @param {() => Promise<Questions>} bringQuestions
 */
function addMakers(commands, bringQuestions) {
  const askOnce = makeAskOnce();
  const open = (/** @type {string | null} */ path) =>
    path === null ? null : commands.execute("docmanager:open", { path, factory: FACTORY });
  commands.addCommand(NEW_COMMAND, {
    label: () => say("lab.new_session"),
    caption: () => say("lab.new_session.help"),
    execute: async ({ programme }) =>
      open(
        await askOnce(
          "lab.new_session",
          withProgramme(async (data) => (await bringQuestions()).session(data, programme)),
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
    execute: async () =>
      open(
        await askOnce(
          "start.rehearse",
          withProgramme(async (data) => (await bringQuestions()).rehearsal(data)),
        ),
      ),
  });
  commands.addCommand(PROGRAMME_COMMAND, {
    label: () => say("start.new_programme"),
    caption: () => say("start.new_programme.help"),
    execute: async () => open(await askOnce("start.new_programme", async () => (await bringQuestions()).programme())),
  });
}

/**
 * @param {App} app
 * @param {import("./opened.js").OpenNotebooks} opened
 * @param {() => Promise<Questions>} bringQuestions
 */
function addPlaces(app, opened, bringQuestions) {
  app.commands.addCommand(START_COMMAND, {
    label: () => say("start.screen"),
    caption: () => say("start.screen.help"),
    execute: () => {
      noteHere(null);
      return showLauncher(app);
    },
  });
  app.commands.addCommand(SESSIONS_COMMAND, {
    label: () => say("start.all_sessions"),
    caption: () => say("start.all_sessions.help"),
    execute: () =>
      attempt("start.all_sessions", async () => {
        const [{ showSessions }, questions] = await Promise.all([sessionsWing.bring(), bringQuestions()]);
        showSessions(app, opened, questions);
        return null;
      }),
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
 * @template T
 * @param {string} title  the key of what is tried
 * @param {() => Promise<T>} work
 * @returns {Promise<T | null>} says that it did not work, where it did not
 */
async function attempt(title, work) {
  try {
    return await work();
  } catch (error) {
    await tell(say(title), sentenceOf(error));
    return null;
  }
}

/**
 * Ask one thing at a time: a second press, while a question is on its way to the screen or on it, asks nothing more.
 *
 * @returns {(title: string, work: () => Promise<string | null>) => Promise<string | null>} gives the contents path of
 *   what was made
 */
function makeAskOnce() {
  let isAsking = false;
  return async (title, work) => {
    if (isAsking) return null;
    isAsking = true;
    const made = await attempt(title, work);
    isAsking = false;
    return made;
  };
}

/**
 * @param {(data: import("../start/data.js").StartData) => Promise<string | null>} work
 * @returns {() => Promise<string | null>} work for which a programme is needed
 */
function withProgramme(work) {
  return async () => {
    const data = await readStart(request);
    if (data.programmes.length === 0) throw new Error(say("lab.no_programme"));
    return work(data);
  };
}
