/**
 * The room: what a group sees of one open session, put together from its parts.
 */

import { readNotebook } from "../cells.js";
import { openEarly } from "../host.js";
import { openSession } from "../opening.js";
import { followAdvice } from "./advice.js";
import { addBar } from "./bar.js";
import { Chapters } from "./chapters.js";
import { addDrawer } from "./drawer.js";
import { spareEditors } from "./editors.js";
import { addListening } from "./listening.js";
import { followTrouble, showNotice, showProgrammeNotice } from "./notice.js";
import { addOverview } from "./overview.js";
import { turnTo } from "./page.js";
import { Place } from "./place.js";
import { addProjection } from "./projection.js";
import { dressPanel } from "./view.js";

/** @typedef {import("../jupyter").App} App */
/** @typedef {import("../jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session.js").Session} Session */

/**
 * @param {App} app
 * @param {NotebookPanel} panel
 * @param {(panel: NotebookPanel) => Session} sessionOf
 */
export async function openPanel(app, panel, sessionOf) {
  await panel.context.ready;
  if (panel.isDisposed || !readNotebook(panel.context.model).isOurs) return;
  const session = sessionOf(panel);
  session.goTo = (id) => {
    openEarly(session, id);
    goTo(panel, session, id);
  };
  if (session.id === null) return showProgrammeNotice(panel, app.commands);
  session.place ??= new Place(session);
  session.place.show = (id, isAsked) => turnTo(panel, session, id, isAsked);
  dressPanel(panel);
  spareEditors(panel);
  followAdvice(panel, session, session.place);
  addBar(app, panel, session);
  const chapters = new Chapters(panel, session, session.place);
  addProjection(app, panel, chapters);
  addOverview(app, panel, session, chapters);
  addDrawer(app, panel, session, session.place);
  addListening(panel, session, session.place);
  followTrouble(panel, session);
  if (session.saver === null) await openSession(session, (sentence) => showNotice(panel, sentence));
  panel.node.dataset.weerstandState = "open";
}

/**
 * Bring a question or phase into view, and the focus with it.
 *
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {string} id
 */
function goTo(panel, session, id) {
  const model = session.cells.cellById.get(id);
  const cell = panel.content.widgets.find((one) => one.model === model);
  if (cell === undefined) return;
  const arrive = () => {
    cell.node.scrollIntoView({ block: "start" });
    const control = cell.node.querySelector(".weerstand :is(textarea, input, select, button)");
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  };
  // Every cell stands in the page, unless somebody set their notebooks to draw only what is in view.
  if (cell.node.isConnected) arrive();
  else void panel.content.scrollToCell(cell, "start").then(arrive);
}
