/**
 * Turns the page to a phase: its chapter at the top, and the focus on its first words.
 */

/** @typedef {import("../jupyter").NotebookPanel} NotebookPanel */

const FIELD = ".weerstand-output";
const BANNER = ".ws-phase";
const AT_WORK = ".weerstand-output, .weerstand-drawer, dialog";

/**
 * Whether somebody went on with something else while a page was still on its way to them: it comes too late then.
 *
 * @param {Element | null} before  what had the focus when the page was asked for
 */
export function isTooLate(before) {
  const active = document.activeElement;
  return active !== before && active?.closest(AT_WORK) != null;
}

/**
 * @param {NotebookPanel} panel
 * @param {import("../session.js").Session} session
 * @param {string} id  of the phase
 * @param {boolean} isAsked  false: somebody elsewhere went on; who is typing here is left alone
 */
export function turnTo(panel, session, id, isAsked) {
  const { widgets } = panel.content;
  const model = session.cells.cellById.get(id);
  const index = widgets.findIndex((one) => one.model === model);
  if (index < 0 || (!isAsked && document.activeElement?.closest(FIELD))) return;
  const cell = widgets[index];
  const before = widgets[index - 1];
  const asked = document.activeElement;
  const top = before?.model.type === "markdown" ? before : cell;
  const turn = () => {
    top.node.scrollIntoView({ block: "start" });
    const banner = cell.node.querySelector(BANNER);
    if (isAsked && banner instanceof HTMLElement) banner.focus({ preventScroll: true });
  };
  // Every cell stands in the page, unless somebody set their notebooks to draw only what is in view.
  if (top.node.isConnected && cell.node.isConnected) turn();
  else void panel.content.scrollToCell(cell, "start").then(() => isTooLate(asked) || turn());
}
