/**
 * Holds the line that somebody types in where it is on the screen, while what stands above the page comes, goes or grows.
 */

import { pageOf } from "./turning.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */

const TYPING = ".weerstand :is(textarea, input, select)";

/** @param {NotebookPanel} panel */
export function holdSteady(panel) {
  const { node } = panel.content;
  let before = node.offsetTop;
  const watcher = new ResizeObserver(() => {
    const moved = node.offsetTop - before;
    before = node.offsetTop;
    const page = pageOf(panel);
    const active = document.activeElement;
    if (moved === 0 || !active?.matches(TYPING) || !page?.contains(active)) return;
    // Not so far that the line goes out of sight under what came.
    const room = Math.max(0, active.getBoundingClientRect().top - page.getBoundingClientRect().top);
    page.scrollTop += Math.min(moved, room);
  });
  watcher.observe(node);
  panel.disposed.connect(() => watcher.disconnect());
}
