/**
 * Advice stays folded until its phase is reached; then it opens by itself, and nothing moves under a hand that types.
 */

import { isEarly } from "./host.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../time/place.js").Place} Place */

const SCROLLERS = ".jp-WindowedPanel-outer, .jp-Notebook";

/**
 * @param {NotebookPanel} panel
 * @param {Session} session
 * @param {Place} place
 */
export function followAdvice(panel, session, place) {
  /** @type {string[]} */
  let before = [];
  const follow = () => {
    const now = session.cells.ids().filter((id) => session.cells.spec(id)?.advice === true && isEarly(session, id));
    const changed = [...before.filter((id) => !now.includes(id)), ...now.filter((id) => !before.includes(id))];
    before = now;
    if (changed.length === 0) return;
    stayPut(panel, () => {
      for (const id of changed) if (session.cells.has(id)) session.announce(id);
    });
  };
  follow();
  place.listeners.add(follow);
  panel.disposed.connect(() => place.listeners.delete(follow));
}

/**
 * Do something that may change the height of cells, and keep what has the focus where it is on screen.
 *
 * @param {NotebookPanel} panel
 * @param {() => void} act
 */
function stayPut(panel, act) {
  const { activeElement } = document;
  const isHere = activeElement instanceof HTMLElement && panel.content.node.contains(activeElement);
  const top = isHere ? activeElement.getBoundingClientRect().top : 0;
  act();
  if (!isHere) return;
  const moved = activeElement.getBoundingClientRect().top - top;
  const scroller = activeElement.closest(SCROLLERS);
  if (moved !== 0 && scroller !== null) scroller.scrollTop += moved;
}
