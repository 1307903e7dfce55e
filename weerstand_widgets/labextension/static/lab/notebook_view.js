/**
 * A notebook of ours in JupyterLab's Notebook view: for authors, and the way from there to the session and back.
 */

import { followDamage } from "../page/mending.js";
import { addStrip, followKeeping, showNotice } from "../page/strips.js";

import { recall, remember } from "../session/memory.js";
import { openSession } from "../session/opening.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { commandOf } from "./commands.js";
import { askAboutCopy } from "./dialogs.js";
import { FACTORY, isDocument, NOTEBOOK } from "./document.js";
import { giveKernel } from "./kernel.js";
import { lab } from "./lab.js";
import { identityOf } from "./lab_notebook.js";
import { mend } from "./mend.js";
import { mergeHere } from "./merging.js";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("./opened.js").OpenNotebooks} OpenNotebooks */
/** @typedef {import("../page/room.js").Room} Room */

export const EDIT_COMMAND = commandOf("edit-mode");
const EDIT_KEY = "weerstand-edit/";

/**
 * @param {App} app
 * @param {NotebookPanel} panel
 * @param {OpenNotebooks} opened
 * @param {() => void} begin  a session with this programme
 */
export async function followNotebook(app, panel, opened, begin) {
  const { context } = panel;
  await context.ready;
  if (!panel.isDisposed) await oursIn(panel);
  if (panel.isDisposed) return;
  const { session: id } = identityOf(context);
  if (id !== null && recall(EDIT_KEY + id) === null && isByAddress(app, opened)) {
    await app.commands.execute("docmanager:open", { path: context.path, factory: FACTORY });
    return panel.dispose();
  }
  if (await giveKernel(context, app.docRegistry)) {
    // Somebody opened this view another way than by edit mode: once more, now that there is a kernel to look for.
    panel.dispose();
    return void app.commands.execute("docmanager:open", { path: context.path, factory: NOTEBOOK });
  }
  const place = addPlace(panel);
  const room = await roomIn(place, context, opened);
  if (room === null) return;
  const view = { label: say("lab.open_as_session"), press: () => void app.commands.execute(EDIT_COMMAND) };
  panel.disposed.connect(followDamage(place, room.session, () => mend(app, context, room.session)));
  if (room.session.cells.isLost) return;
  if (id === null)
    addStrip(place, say("lab.programme_notice"), { label: say("lab.begin_session"), press: begin }, view);
  else addStrip(place, say("lab.edit_notice"), view);
  const stop = followKeeping(place, room.session);
  panel.disposed.connect(stop);
  turnWith(panel, room);
  if (id !== null && room.session.keeper === null) {
    const merge = () => mergeHere(app, context, room.session);
    await openSession(room.session, { tell: (sentence) => showNotice(place, sentence), askAboutCopy, merge });
  }
}

/**
 * @param {HTMLElement} place  above the notebook
 * @param {Context} context
 * @param {OpenNotebooks} opened
 * @returns {Promise<Room | null>} null where the notebook was closed by then
 */
async function roomIn(place, context, opened) {
  try {
    return await opened.readyRoomOf(context);
  } catch (error) {
    return new Promise((done) => {
      const strip = addStrip(place, sentenceOf(error), {
        label: say("start.retry"),
        press: () => {
          strip.remove();
          done(roomIn(place, context, opened));
        },
      });
    });
  }
}

/**
 * Wait until a notebook has something of ours: an author may just be writing its first cell.
 *
 * @param {NotebookPanel} panel
 * @returns {Promise<void>}
 */
function oursIn({ context, disposed }) {
  const { model } = context;
  return new Promise((done) => {
    const look = () => {
      if (!identityOf(context).isOurs) return;
      model.contentChanged.disconnect(look);
      done();
    };
    disposed.connect(() => done());
    model.contentChanged.connect(look);
    look();
  });
}

/**
 * Whether this page was opened at the notebook's address, and nobody did anything yet: then the view is ours to choose.
 * A shell that opens a window for each view is left alone.
 *
 * @param {App} app
 * @param {OpenNotebooks} opened
 */
const isByAddress = ({ shell }, { isTouched }) => "layoutModified" in shell && !isTouched;

/**
 * @param {NotebookPanel} panel
 * @returns {HTMLElement} above the notebook
 */
function addPlace(panel) {
  const widget = new lab.widgets.Widget();
  widget.addClass("weerstand-head");
  panel.contentHeader.addWidget(widget);
  // Lumino places widgets by hand: it has to be told how high this one has become.
  const watcher = new ResizeObserver(() => {
    const height = `${[...widget.node.children].reduce((sum, { clientHeight }) => sum + clientHeight, 0)}px`;
    if (widget.node.style.minHeight === height) return;
    widget.node.style.minHeight = height;
    panel.contentHeader.fit();
  });
  const children = new MutationObserver(() => {
    watcher.disconnect();
    for (const child of [widget.node, ...widget.node.children]) watcher.observe(child);
  });
  children.observe(widget.node, { childList: true });
  panel.disposed.connect(() => {
    watcher.disconnect();
    children.disconnect();
  });
  return widget.node;
}

/**
 * @param {NotebookPanel} panel
 * @param {Room} room
 */
function turnWith(panel, room) {
  const goTo = (/** @type {string} */ id) => {
    const field = panel.node.querySelector(`[data-weerstand-id="${CSS.escape(id)}"]`);
    field?.scrollIntoView({ block: "start" });
    const control = field?.querySelector(":is(textarea, input, select, button)");
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  };
  const page = { goTo, turnTo: (/** @type {string} */ id) => goTo(id) };
  const claim = () => room.bringForward(page);
  claim();
  for (const type of ["pointerdown", "focusin"]) panel.node.addEventListener(type, claim, { capture: true });
  panel.disposed.connect(() => room.leavePage(page));
}

/** @param {App} app */
export function addEditMode(app) {
  const current = () => {
    const widget = app.shell.currentWidget;
    const isView = isDocument(widget) || widget instanceof lab.notebook.NotebookPanel;
    const view = /** @type {NotebookPanel} */ (widget);
    const isOurs = isView && view.context.isReady && identityOf(view.context).isOurs;
    return isOurs ? view : null;
  };
  app.commands.addCommand(EDIT_COMMAND, {
    label: () => say("lab.edit_mode"),
    caption: () => say("lab.edit_mode.help"),
    isEnabled: () => current() !== null,
    isToggled: () => current() instanceof lab.notebook.NotebookPanel,
    execute: async () => {
      const view = current();
      if (view === null) return;
      const { session } = identityOf(view.context);
      const isPage = isDocument(view);
      if (session !== null) remember(EDIT_KEY + session, isPage ? "1" : null);
      if (isPage) view.content.page?.projection?.leave();
      if (isPage) await giveKernel(view.context, app.docRegistry).catch((error) => console.error(error));
      // The Notebook view stays open behind the session: Python follows what is typed for as long as it does.
      await app.commands.execute("docmanager:open", { path: view.context.path, factory: isPage ? NOTEBOOK : FACTORY });
    },
  });
}

/**
 * A session that was left in edit mode is there again in edit mode.
 *
 * @param {App} app
 * @param {import("./document.js").SessionDocument} view
 * @param {OpenNotebooks} opened
 */
export function resumeEditMode(app, view, opened) {
  const { session } = identityOf(view.context);
  if (session !== null && recall(EDIT_KEY + session) !== null && isByAddress(app, opened)) {
    void app.commands.execute("docmanager:open", { path: view.context.path, factory: NOTEBOOK });
  }
}
