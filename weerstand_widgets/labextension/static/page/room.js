/**
 * The room: what a group sees of one open session, put together from its parts.
 */

import { spareEditors } from "../lab/editors.js";
import { dressPanel, leaveSessionView } from "../lab/view.js";
import { readNotebook } from "../session/cells.js";
import { openSession } from "../session/opening.js";
import { Place } from "../time/place.js";
import { followAdvice } from "./advice.js";
import { addBar } from "./bar.js";
import { addDrawer } from "./cards.js";
import { Chapters } from "./chapters.js";
import { openEarly } from "./host.js";
import { addListening } from "./notes.js";
import { followTrouble, showNotice, showProgrammeNotice } from "./notice.js";
import { addOverview } from "./overview.js";
import { addProjection } from "./projection.js";
import { holdSteady } from "./steady.js";
import { askForPage, isAtWork, timesTurnedByHand, turnTo } from "./turning.js";

/** @typedef {import("../lab/jupyter").App} App */
/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */

/**
 * @param {App} app
 * @param {NotebookPanel} panel
 * @param {(panel: NotebookPanel) => Session} sessionOf
 */
export async function openPanel(app, panel, sessionOf) {
  await panel.context.ready;
  if (panel.isDisposed || !readNotebook(panel.context.model).isOurs) return;
  const session = sessionOf(panel);
  if (session.id !== null) session.place ??= new Place(session);
  turnWith(panel, session);
  if (session.place === null) return showProgrammeNotice(panel, app.commands);
  const { place } = session;
  let resumeHere = () => {};
  try {
    resumeHere = furnish(app, panel, session, place);
  } catch (error) {
    // Whatever the room looks like, what is typed is kept.
    console.error(error);
    leaveSessionView(panel);
  }
  followTrouble(panel, session);
  const before = place.current;
  const turned = timesTurnedByHand(panel);
  if (session.saver === null) await openSession(session, (sentence) => showNotice(panel, sentence));
  // The journal may know of a later phase than the file; the group may have gone on while the server was away.
  const isUntouched = timesTurnedByHand(panel) === turned && !isAtWork();
  if (place.current !== before && isUntouched) resumeHere();
  panel.node.dataset.weerstandState = "open";
}

/**
 * Of several views of one session, the one that is worked in turns its page.
 *
 * @param {NotebookPanel} panel
 * @param {Session} session
 */
function turnWith(panel, session) {
  const claim = () => {
    session.goTo = (id) => {
      openEarly(session, id);
      goTo(panel, session, id);
    };
    if (session.place) session.place.show = (id, isAsked) => turnTo(panel, session, id, isAsked);
  };
  claim();
  for (const type of ["pointerdown", "focusin"]) panel.node.addEventListener(type, claim, { capture: true });
}

/**
 * @param {App} app
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {Place} place
 * @returns {() => void} brings the page to where the group is, as when it opens
 */
function furnish(app, panel, session, place) {
  dressPanel(panel);
  spareEditors(panel);
  holdSteady(panel);
  followAdvice(panel, session, place);
  addBar(app, panel, session);
  const chapters = new Chapters(panel, session, place);
  addProjection(app, panel, chapters);
  addOverview(app, panel, session, chapters);
  addDrawer(app, panel, session, place);
  addListening(panel, session, place);
  const resumeHere = () => resume(panel, place, chapters);
  resumeHere();
  return resumeHere;
}

/**
 * A session that was under way opens where it stopped.
 *
 * @param {NotebookPanel} panel
 * @param {Place} place
 * @param {Chapters} chapters
 */
function resume(panel, place, chapters) {
  const states = new Set(place.phases().map(({ timing }) => timing.state));
  const isUnderWay = states.size > 1 || states.has("running") || states.has("paused");
  if (panel.isVisible && isUnderWay && place.current !== null) void chapters.show(place.current);
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
  const isWanted = askForPage(panel);
  const arrive = () => {
    cell.node.scrollIntoView({ block: "start" });
    const control = cell.node.querySelector(".weerstand :is(textarea, input, select, button)");
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  };
  // Every cell stands in the page, unless somebody set their notebooks to draw only what is in view.
  if (cell.node.isConnected) arrive();
  else void panel.content.scrollToCell(cell, "start").then(() => isWanted() && arrive());
}
