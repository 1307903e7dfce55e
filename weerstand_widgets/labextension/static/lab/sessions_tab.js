/**
 * The sessions panel in JupyterLab: a tab of its own, and what its buttons do to files, open tabs and this browser.
 */

import { readNotebook } from "../session/cells.js";
import { keysOf, remember } from "../session/memory.js";
import { say } from "../session/strings.js";
import { SessionsPanel } from "../start/panel.js";
import { askToDelete, host } from "../start/questions.js";
import { ask, readStart } from "../start/server.js";
import { fileAddress, followView, showLauncher, tabs } from "./dress.js";
import { lab } from "./lab.js";

const ID = "weerstand-sessions";
const OURS = "weerstand";
const TRIES = 5;
const PAUSE_MS = 800;

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../start/data.js").KnownSession} KnownSession */
/** @typedef {import("./launcher.js").SessionOf} SessionOf */

/**
 * Open the panel, or bring it to the front.
 *
 * @param {App} app
 * @param {any} tracker
 * @param {SessionOf} sessionOf
 */
export function showSessions(app, tracker, sessionOf) {
  const shell = /** @type {any} */ (app.shell);
  if (!tabs(app).some(({ id }) => id === ID)) shell.add(makePanel(app, tracker, sessionOf), "main");
  shell.activateById(ID);
}

/**
 * @param {App} app
 * @param {any} tracker
 * @param {SessionOf} sessionOf
 */
function makePanel(app, tracker, sessionOf) {
  const widget = /** @type {any} */ (new lab.widgets.Widget());
  widget.id = ID;
  widget.addClass("weerstand-sessions-tab");
  widget.title.label = say("sessions.tab");
  widget.title.closable = true;
  const desk = new SessionsDesk(app, tracker, sessionOf);
  widget.node.append(desk.panel.element);
  // JupyterLab goes by the focus in what it shows around a tab: without this it would shift at the first click.
  widget.onActivateRequest = () => {
    if (!widget.node.contains(document.activeElement)) desk.panel.search.focus();
  };
  followView(widget, desk.panel.element, () => void desk.refresh());
  return widget;
}

class SessionsDesk {
  /**
   * @param {App} app
   * @param {any} tracker
   * @param {SessionOf} sessionOf
   */
  constructor(app, tracker, sessionOf) {
    this.app = app;
    this.tracker = tracker;
    this.sessionOf = sessionOf;
    this.panel = new SessionsPanel(host, {
      open: ({ path }) => this.open(path),
      act: (deed, session) => void this.act(deed, session),
      address: fileAddress,
      goToStart: () => void showLauncher(app),
    });
  }

  async refresh() {
    try {
      const { sessions, unreadable } = await readStart();
      this.panel.show(sessions, unreadable);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {unknown} error */
  fail(error) {
    this.panel.fail(error instanceof Error ? error.message : String(error));
  }

  /** @param {string} path */
  open(path) {
    void this.app.commands.execute("docmanager:open", { path, factory: "Notebook" });
  }

  /**
   * @param {import("../start/panel.js").Deed} deed
   * @param {KnownSession} session
   */
  async act(deed, session) {
    this.panel.tell("");
    try {
      if (deed === "copy") this.open((await ask("POST", "sessions/copy", { path: session.path })).path);
      else if (deed === "archive") await this.archive(session);
      else await this.delete(session);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {KnownSession} session */
  async archive(session) {
    const { path, title, archived } = session;
    // An open tab would go on saving where the session no longer is.
    for (const panel of this.openPanels(session)) {
      if (!(await isFinished(this.sessionOf(panel)))) return this.panel.tell(say("sessions.unsaved"));
      await closePanel(panel, this.sessionOf(panel));
    }
    await ask("POST", "sessions/archive", { path, archived: !archived });
    await this.refresh();
    this.panel.tell(say(archived ? "sessions.was_unarchived" : "sessions.was_archived", { title }));
  }

  /** @param {KnownSession} session */
  async delete(session) {
    const close = async () => {
      for (const panel of this.openPanels(session)) await closePanel(panel, this.sessionOf(panel));
    };
    if (!(await askToDelete(session, close))) return;
    forget(session.session);
    await this.refresh();
    this.panel.tell(say("sessions.was_deleted", { title: session.title }));
  }

  /**
   * @param {KnownSession} session
   * @returns {NotebookPanel[]} the tabs it is open in
   */
  openPanels({ session, path }) {
    /** @type {NotebookPanel[]} */
    const found = [];
    this.tracker.forEach((/** @type {NotebookPanel} */ panel) => {
      const { context } = panel;
      const isSame = context.path === path || (context.isReady && readNotebook(context.model).session === session);
      if (isSame) found.push(panel);
    });
    return found;
  }
}

/**
 * Have everything saved; another save may just be going on.
 *
 * @param {import("../session/session.js").Session} session
 */
async function isFinished(session) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await session.finish()) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

/**
 * Close a tab without saving, and without JupyterLab's question whether to.
 *
 * @param {NotebookPanel} panel
 * @param {import("../session/session.js").Session} session
 */
async function closePanel(panel, session) {
  session.stop();
  await panel.context.sessionContext.shutdown().catch(() => {});
  panel.dispose();
}

/**
 * Wipe what this browser keeps of a session: what was not sent yet, private notes, its view.
 *
 * @param {string} session  its id
 */
function forget(session) {
  if (session === "") return;
  for (const key of keysOf(OURS)) if (key.includes(session)) remember(key, null);
}
