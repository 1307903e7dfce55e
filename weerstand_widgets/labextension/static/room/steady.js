/**
 * Holds the line that somebody types in where it is on the screen, while what stands above the page comes, goes or grows.
 */

import { pageOf } from "./page.js";

/** @typedef {import("../jupyter").NotebookPanel} NotebookPanel */

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
    if (moved !== 0 && page?.contains(active) && active?.matches(TYPING)) page.scrollTop += moved;
  });
  watcher.observe(node);
  panel.disposed.connect(() => watcher.disconnect());
}
