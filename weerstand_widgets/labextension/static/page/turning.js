/**
 * Turns the page to a phase: its chapter at the top, and the focus on its first words.
 */

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */

const PAGE = ".jp-WindowedPanel-outer";
const BANNER = ".ws-phase";
const AT_WORK = ".weerstand-output :is(textarea, input, select, button, summary), .weerstand-drawer, dialog";

/**
 * @param {NotebookPanel} panel
 * @returns {HTMLElement | null} what scrolls
 */
export const pageOf = (panel) => panel.content.node.querySelector(PAGE);

/** @type {WeakMap<NotebookPanel, number>} how often each page was asked to turn */
const turns = new WeakMap();

/** @type {WeakMap<NotebookPanel, number>} how often by the people in front of it */
const turnsByHand = new WeakMap();

/** @param {NotebookPanel} panel */
export const timesTurnedByHand = (panel) => turnsByHand.get(panel) ?? 0;

/**
 * Ask for another page, which may come later: what is far away has to be drawn first.
 *
 * @param {NotebookPanel} panel
 * @param {boolean} [isByHand]  false: somebody elsewhere went on
 * @returns {() => boolean} whether it is still wanted: nobody asked for another page since then, or began to type
 */
export function askForPage(panel, isByHand = true) {
  if (isByHand) turnsByHand.set(panel, timesTurnedByHand(panel) + 1);
  const asked = document.activeElement;
  const turn = (turns.get(panel) ?? 0) + 1;
  turns.set(panel, turn);
  return () => turns.get(panel) === turn && (document.activeElement === asked || !isAtWork());
}

/** Whether somebody is busy in a field, the cards or a sheet: the focus stays with them. */
export const isAtWork = () => document.activeElement?.closest(AT_WORK) != null;

/**
 * @param {NotebookPanel} panel
 * @param {import("../session/session.js").Session} session
 * @param {string} id  of the phase
 * @param {boolean} isAsked  false: somebody elsewhere went on; who is typing here is left alone
 */
export function turnTo(panel, session, id, isAsked) {
  const { widgets } = panel.content;
  const model = session.cells.cellById.get(id);
  const index = widgets.findIndex((one) => one.model === model);
  if (index < 0 || (!isAsked && isAtWork())) return;
  const cell = widgets[index];
  const before = widgets[index - 1];
  const isWanted = askForPage(panel, isAsked);
  const top = before?.model.type === "markdown" ? before : cell;
  const turn = () => {
    top.node.scrollIntoView({ block: "start" });
    const banner = cell.node.querySelector(BANNER);
    if (isAsked && banner instanceof HTMLElement) banner.focus({ preventScroll: true });
  };
  // Every cell stands in the page, unless somebody set their notebooks to draw only what is in view.
  if (top.node.isConnected && cell.node.isConnected) turn();
  else void panel.content.scrollToCell(cell, "start").then(() => isWanted() && turn());
}
