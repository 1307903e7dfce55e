/**
 * The sessions panel in JupyterLab: a tab of its own, and what its buttons do to files, open tabs and this browser.
 */

import { keysOf, remember } from "../session/memory.js";
import { forgetOwnParts } from "../session/own_parts.js";
import { sentenceOf } from "../session/server.js";
import { forgetSession } from "../session/store.js";
import { say } from "../session/strings.js";
import { SessionsPanel } from "../start/panel.js";
import { ask, readStart } from "../start/server.js";
import { request } from "./api.js";
import { FACTORY } from "./document.js";
import { fileAddress, followView, showLauncher, tabs } from "./dress.js";
import { lab } from "./lab.js";
import { openMakingOf } from "./making.js";
import { closeView, letGo, mergeFiles, viewsOf } from "./merging.js";

const ID = "weerstand-sessions";
const OURS = "weerstand";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./opened.js").OpenNotebooks} OpenNotebooks */
/** @typedef {import("../start/questions.js").Questions} Questions */
/** @typedef {import("../start/data.js").KnownSession} KnownSession */

/**
 * Open the panel, or bring it to the front.
 *
 * @param {App} app
 * @param {OpenNotebooks} opened
 * @param {Questions} questions
 */
export function showSessions(app, opened, questions) {
  const shell = /** @type {any} */ (app.shell);
  if (!tabs(app).some(({ id }) => id === ID)) shell.add(makePanel(app, opened, questions), "main");
  shell.activateById(ID);
}

/**
 * @param {App} app
 * @param {OpenNotebooks} opened
 * @param {Questions} questions
 */
function makePanel(app, opened, questions) {
  const widget = /** @type {any} */ (new lab.widgets.Widget());
  widget.id = ID;
  widget.addClass("weerstand-sessions-tab");
  widget.title.label = say("sessions.tab");
  widget.title.closable = true;
  const desk = new SessionsDesk(app, opened, questions);
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
   * @param {OpenNotebooks} opened
   * @param {Questions} questions
   */
  constructor(app, opened, questions) {
    this.app = app;
    this.opened = opened;
    this.questions = questions;
    this.panel = new SessionsPanel(questions.host, {
      open: ({ path }) => this.open(path),
      act: (deed, session) => void this.act(deed, session),
      address: fileAddress,
      goToStart: () => void showLauncher(app),
    });
  }

  async refresh() {
    try {
      const { sessions, unreadable } = await readStart(request);
      this.panel.show(sessions, unreadable);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {unknown} error */
  fail(error) {
    this.panel.fail(sentenceOf(error));
  }

  /** @param {string} path */
  open(path) {
    void this.app.commands.execute("docmanager:open", { path, factory: FACTORY });
  }

  /**
   * @param {import("../start/panel.js").Deed} deed
   * @param {KnownSession} session
   */
  async act(deed, session) {
    this.panel.tell("");
    try {
      if (deed === "make") await this.make(session);
      else if (deed === "copy") this.open((await ask(request, "POST", "sessions/copy", { path: session.path })).path);
      else if (deed === "merge") await this.merge(session);
      else if (deed === "update") await this.update(session);
      else if (deed === "archive") await this.archive(session);
      else await this.delete(session);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {KnownSession} session */
  async make({ session, path }) {
    const open = viewsOf(this.app, { session, path })[0];
    // What is typed in a tab that is open goes along.
    const settle = async () => {
      const room = open ? await this.opened.readyRoomOf(open.context) : null;
      await room?.session.finish();
    };
    await openMakingOf(session, () => path, settle);
  }

  /** @param {KnownSession} session */
  async merge(session) {
    const told = await mergeFiles(this.app, this.opened, session);
    await this.refresh();
    this.panel.tell(told);
  }

  /** @param {KnownSession} session */
  async update(session) {
    const close = async () => {
      if (!(await letGo(this.app, this.opened, session))) throw new Error(say("sessions.unsaved"));
    };
    if (!(await this.questions.update(session, close))) return;
    await this.refresh();
    this.panel.tell(say("sessions.was_updated", { title: session.title }));
  }

  /** @param {KnownSession} session */
  async archive(session) {
    const { path, title, archived } = session;
    // An open tab would go on saving where the session no longer is.
    if (!(await letGo(this.app, this.opened, session))) return this.panel.tell(say("sessions.unsaved"));
    await ask(request, "POST", "sessions/archive", { path, archived: !archived });
    await this.refresh();
    this.panel.tell(say(archived ? "sessions.was_unarchived" : "sessions.was_archived", { title }));
  }

  /** @param {KnownSession} session */
  async delete(session) {
    const close = async () => {
      for (const view of viewsOf(this.app, session)) {
        const room = await this.opened.readyRoomOf(view.context);
        if (room !== null) await closeView(view, room.session);
      }
    };
    if (!(await this.questions.deletion(session, close))) return;
    forget(session.session);
    await this.refresh();
    this.panel.tell(say("sessions.was_deleted", { title: session.title }));
  }
}

/**
 * Wipe what this browser keeps of a session: what was not sent yet, private notes, its view.
 *
 * @param {string} session  its id
 */
function forget(session) {
  if (session === "") return;
  for (const key of keysOf(OURS)) if (key.includes(session)) remember(key, null);
  forgetOwnParts(session);
  void forgetSession(session);
}
