/**
 * Writes a programme's cells in JupyterLab's notebook model, where collaboration hears of it.
 */

/** @typedef {import("../writing/pen.js").Pen} Pen */
/** @typedef {import("../writing/pen.js").WantedCell} WantedCell */

/**
 * Step by step and not in one transaction: within one, the model's list of cells stays as it was.
 *
 * @param {import("./jupyter").Context} context  whose notebook was read
 * @returns {Pen}
 */
export const penOf = ({ model }) => ({
  arrange(wanted) {
    const { sharedModel } = model;
    const ids = new Set(wanted.map(({ id }) => id));
    for (let index = sharedModel.cells.length - 1; index >= 0; index -= 1)
      if (!ids.has(sharedModel.getCell(index).getId())) sharedModel.deleteCell(index);
    for (const [index, cell] of wanted.entries()) putCell(sharedModel, index, cell);
  },
  write(cellId, source) {
    model.sharedModel.cells.find((cell) => cell.getId() === cellId)?.setSource(source);
  },
});

/**
 * @param {import("./jupyter").SharedNotebook} notebook
 * @param {number} index  where the cell is to stand; those before it stand right
 * @param {WantedCell} wanted
 */
function putCell(notebook, index, { id, type, source, data, metadata = {} }) {
  const outputs = data === null ? null : [{ output_type: "display_data", data, metadata: {} }];
  // Mostly it stands there: looking for each through all would be the square of them. Past the end there is none.
  const stands = notebook.getCell(index)?.getId() === id;
  const now = stands ? index : notebook.cells.findIndex((cell) => cell.getId() === id);
  if (now === -1) {
    const code = { execution_count: null, outputs: outputs ?? [] };
    notebook.insertCell(index, { id, cell_type: type, source, metadata, ...(type === "code" ? code : {}) });
    return;
  }
  if (now !== index) notebook.moveCell(now, index);
  const cell = notebook.getCell(index);
  if (cell.getSource() !== source) cell.setSource(source);
  // What shows the same already would be drawn anew.
  if (outputs !== null && JSON.stringify(outputs[0].data) !== JSON.stringify(cell.getOutputs()[0]?.data))
    cell.setOutputs(outputs);
}
