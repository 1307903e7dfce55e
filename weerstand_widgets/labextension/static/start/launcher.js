/**
 * A clear way to begin: cards in the launcher, a menu, and commands in the palette.
 */

import { RequestError, request } from "../api.js";
import { askForSession, tell } from "../dialogs.js";
import { lab } from "../lab.js";
import { EDIT_COMMAND } from "../room/view.js";
import { say } from "../strings.js";

export const NEW_COMMAND = "weerstand:new-session";
const CONTINUE_COMMAND = "weerstand:continue-session";
const REFRESH_COMMAND = "weerstand:refresh-sessions";
const MAX_RECENT = 4;
const ABOVE_ALL = -1;

/** @typedef {import("../jupyter").App} App */
/** @typedef {{path: string, title: string, team: string, date: string}} KnownSession */

/**
 * @param {App} app
 * @param {{launcher: any, palette: any, menu: any}} places  any of them may be missing
 */
export function addLauncher(app, { launcher, palette, menu }) {
  const category = say("lab.category");
  /** @type {{dispose(): void}[]} */
  let cards = [];
  const refresh = async () => {
    const sessions = await knownSessions();
    for (const card of cards) card.dispose();
    cards = sessions.slice(0, MAX_RECENT).map((session, index) =>
      launcher.add({
        command: CONTINUE_COMMAND,
        args: { ...session },
        category,
        categoryRank: ABOVE_ALL,
        rank: index + 1,
      }),
    );
  };
  addCommands(app.commands, refresh);
  for (const command of [NEW_COMMAND, EDIT_COMMAND]) palette?.addItem({ command, category });
  if (menu) addMenu(app.commands, menu);
  if (!launcher) return;
  launcher.add({ command: NEW_COMMAND, category, categoryRank: ABOVE_ALL, rank: 0 });
  void refresh();
}

/**
 * @param {import("../jupyter").CommandRegistry} commands
 * @param {() => Promise<void>} refresh
 */
function addCommands(commands, refresh) {
  commands.addCommand(NEW_COMMAND, {
    label: () => say("lab.new_session"),
    caption: () => say("lab.new_session.help"),
    icon: (args) => (args.isMenu ? undefined : lab.ui.addIcon),
    execute: async (args) => {
      const path = await begin(args.programme);
      if (path === null) return;
      await commands.execute("docmanager:open", { path, factory: "Notebook" });
      await refresh();
    },
  });
  commands.addCommand(CONTINUE_COMMAND, {
    label: (args) => say("lab.continue", { title: String(args.title ?? "") }),
    caption: (args) => [args.team, args.date].filter(Boolean).join(", "),
    icon: () => lab.ui.notebookIcon,
    execute: (args) => commands.execute("docmanager:open", { path: args.path, factory: "Notebook" }),
  });
  commands.addCommand(REFRESH_COMMAND, { label: () => say("lab.refresh_sessions"), execute: refresh });
}

/**
 * @param {import("../jupyter").CommandRegistry} commands
 * @param {any} mainMenu
 */
function addMenu(commands, mainMenu) {
  const menu = new lab.widgets.Menu({ commands });
  menu.id = "jp-mainmenu-weerstand";
  menu.title.label = say("lab.category");
  menu.addItem({ command: NEW_COMMAND, args: { isMenu: true } });
  menu.addItem({ command: EDIT_COMMAND });
  mainMenu.addMenu(menu, true, { rank: ABOVE_ALL });
}

/** @returns {Promise<KnownSession[]>} newest first; none where there is no server extension */
async function knownSessions() {
  try {
    return (await request("GET", "sessions")).sessions;
  } catch {
    return [];
  }
}

/**
 * Ask what the session is about, and let the server make it.
 *
 * @param {string | undefined} programme  contents path of the programme to begin with
 * @returns {Promise<string | null>} contents path of the new notebook; null where nobody wanted one after all
 */
async function begin(programme) {
  try {
    const { programmes } = await request("GET", "programmes");
    const wish = await askForSession(programmes, programme);
    return wish === null ? null : (await request("POST", "sessions", wish)).path;
  } catch (error) {
    const isOurs = error instanceof RequestError && error.message !== "";
    await tell(say("lab.new_session"), isOurs ? error.message : say("lab.no_server"));
    return null;
  }
}
