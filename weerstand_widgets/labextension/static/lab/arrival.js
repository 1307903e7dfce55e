/**
 * How a window begins: where JupyterLab was started for a team, at the start page, whatever was open before. Only a link
 * that leads to a session opens it. On a beamer nobody may read the case of the group before.
 */

import { lab } from "./lab.js";

const QUIET = "weerstandQuiet";
/** In this window only, for as long as it is open: the id of the session that was on screen. */
const HERE = "weerstand-here";

/** Whether JupyterLab was started for a team. */
export const isForTeam = () => lab.coreutils?.PageConfig.getOption(QUIET) === "true";

/** Whether this page was loaded anew, or brought back by the browser: nobody asked for what it showed. */
function isAgain() {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}

/** To be called before JupyterLab reads its address: it opens what was open before, unless the address says not to. */
export function beginAtStart() {
  if (!isForTeam()) return;
  const { PageConfig } = lab.coreutils;
  if (isAgain()) PageConfig.setOption("treePath", "");
  const { hash, search } = location;
  const query = new URLSearchParams(search);
  query.set("reset", "");
  history.replaceState(history.state, "", `${PageConfig.getUrl({})}?${query}${hash}`);
}

/** @param {string | null} session  the id of what is on screen now; null: it was left on purpose */
export function noteHere(session) {
  try {
    if (session === null) sessionStorage.removeItem(HERE);
    else sessionStorage.setItem(HERE, session);
  } catch {
    // Then it takes two presses more to go on after loading again.
  }
}

/** @returns {string | null} the id of the session that was on screen before the page was loaded again */
export function wasHere() {
  try {
    return isForTeam() && isAgain() ? sessionStorage.getItem(HERE) : null;
  } catch {
    return null;
  }
}
