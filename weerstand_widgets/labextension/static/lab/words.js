/**
 * The words of a notebook, drawn by JupyterLab's own Markdown, sanitised, with the pictures that are attached to a cell.
 */

import { lab } from "./lab.js";

const MARKDOWN = "text/markdown";

/**
 * @param {import("./jupyter").RenderMimeRegistry} rendermime
 * @param {import("./jupyter").Context} context
 * @returns {import("../page/shell.js").Shell["drawWords"]}
 */
export function makeWords(rendermime, context) {
  const parent = context.urlResolver;
  return (cell) => {
    const { model } = /** @type {{model?: import("./jupyter").CellModel}} */ (cell);
    const resolver = model?.attachments
      ? new lab.attachments.AttachmentsResolver({ parent, model: model.attachments })
      : parent;
    const words = rendermime.clone({ resolver }).createRenderer(MARKDOWN);
    // JupyterLab's looks of rendered text are for notebooks; this page has its own.
    words.node.className = "weerstand-words";
    const data = { [MARKDOWN]: cell.source() };
    const isDone = words.renderModel(rendermime.createModel({ data, trusted: false }));
    return { node: words.node, isDone: isDone.catch((error) => console.error(error)) };
  };
}
