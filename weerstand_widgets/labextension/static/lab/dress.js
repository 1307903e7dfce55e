/**
 * Puts the start screen in JupyterLab's launchers, also in those that are opened later; their own cards are folded away.
 *
 * The launcher draws itself with React, which keeps to its own element: ours stands before it, and comes back if it is
 * ever taken out.
 */

import { say } from "../session/strings.js";
import { StartPage } from "../start/cover.js";
import { readStart, StartError } from "../start/server.js";
import { request } from "./api.js";
import { wasHere } from "./arrival.js";
import { lab } from "./lab.js";
import { LAUNCHER } from "./private.js";
import { savedListeners } from "./saving.js";
import { fetchAhead } from "./wings.js";

/** @typedef {import("./jupyter").App} App */
/** @typedef {import("./jupyter").Widget} Widget */
/** @typedef {Omit<import("../start/cover.js").Doings, "retry" | "merge" | "saveProgramme"> & {merge: Merge, saveProgramme: SaveProgramme}} Doings */
/** @typedef {(programme: import("../start/data.js").Programme, isSheet?: boolean) => Promise<string>} SaveProgramme  gives what there is to tell */
/** @typedef {(session: import("../start/data.js").KnownSession) => Promise<string>} Merge  gives what there is to tell */

/**
 * The tabs of the main area; none in a shell that is not JupyterLab's own.
 *
 * @param {App} app
 * @returns {any[]}
 */
export const tabs = (app) => [.../** @type {any} */ (app.shell).widgets("main")];

/** @param {any} widget */
const isLauncher = (widget) => widget.content?.hasClass?.(LAUNCHER) === true;

/**
 * @param {App} app
 * @param {import("../start/data.js").Host} host
 * @param {Doings} doings
 */
export function dressLaunchers(app, host, doings) {
  const dressed = new WeakSet();
  const dress = () => {
    for (const widget of tabs(app)) {
      if (!isLauncher(widget) || dressed.has(widget)) continue;
      dressed.add(widget);
      dressLauncher(widget, host, doings);
    }
  };
  /** @type {any} */ (app.shell).layoutModified.connect(dress);
  dress();
}

/**
 * Bring the start screen to the front, or open one.
 *
 * @param {App} app
 */
export async function showLauncher(app) {
  const open = tabs(app).find(isLauncher);
  if (open) /** @type {any} */ (app.shell).activateById(open.id);
  else await app.commands.execute("launcher:create", { activate: true });
}

/**
 * @param {Widget & {content: Widget, toolbar?: Widget}} widget
 * @param {import("../start/data.js").Host} host
 * @param {Doings} doings
 */
function dressLauncher(widget, host, doings) {
  const { node } = widget.content;
  const merge = (/** @type {import("../start/data.js").KnownSession} */ session) =>
    void doings.merge(session).then((told) => refresh(page, told));
  /** @type {import("../start/cover.js").Doings["saveProgramme"]} */
  const saveProgramme = (programme, isSheet) =>
    void doings.saveProgramme(programme, isSheet).then((told) => page.tell(told));
  const page = new StartPage(host, { ...doings, merge, saveProgramme, retry: () => void refresh(page) });
  widget.title.label = say("start.tab");
  widget.content.addClass("weerstand-launcher");
  widget.toolbar?.hide(); // it is empty
  const keep = () => {
    if (node.firstChild !== page.element) node.prepend(page.element);
  };
  const keeper = new MutationObserver(keep);
  keeper.observe(node, { childList: true });
  keep();
  followView(
    widget,
    page.element,
    () => void refresh(page),
    () => page.cover(),
  );
  widget.disposed.connect(() => keeper.disconnect());
}

/**
 * Do something now, each time the widget comes into view again, and when a session was saved while it is in view.
 *
 * @param {Widget} widget
 * @param {HTMLElement} element
 * @param {() => void} work
 * @param {() => void} [leave]  called when it went out of view
 */
export function followView(widget, element, work, leave = () => {}) {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) work();
    else leave();
  });
  seen.observe(element);
  const onShow = () => {
    if (!document.hidden && widget.isVisible) work();
  };
  document.addEventListener("visibilitychange", onShow);
  savedListeners.add(onShow);
  widget.disposed.connect(() => {
    seen.disconnect();
    document.removeEventListener("visibilitychange", onShow);
    savedListeners.delete(onShow);
  });
}

/**
 * @param {StartPage} page
 * @param {string} [told]  what there is to tell
 */
async function refresh(page, told) {
  try {
    page.show(await readStart(request), wasHere());
    if (told) page.tell(told);
  } catch (error) {
    const isOurs = error instanceof StartError;
    page.fail(isOurs ? error.message : say("lab.no_server"), !isOurs || error.mayPass);
  }
  fetchAhead();
}

/**
 * @param {string} path  a contents path
 * @returns {string} where the browser finds it
 */
export function fileAddress(path) {
  const { PageConfig, URLExt } = lab.coreutils;
  return `${PageConfig.getBaseUrl()}files/${URLExt.encodeParts(path)}`;
}
