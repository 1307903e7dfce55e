/**
 * What writing asks of the program around it besides the notebook: cells that come, go, move and say something else.
 */

/** @typedef {import("../session/notebook.js").WantedCell} WantedCell */

/**
 * @typedef {object} Pen
 * @property {(cells: WantedCell[]) => void} arrange  have these cells in this order
 * @property {(cellId: string, source: string) => void} write  have one cell say this
 */

export {};
