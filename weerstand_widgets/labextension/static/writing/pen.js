/**
 * What writing asks of the program around it besides the notebook: cells that come, go, move and say something else.
 */

/**
 * A cell as somebody wants it: `data` is what it shows by MIME type, null leaves that as it is.
 *
 * @typedef {{id: string, type: string, source: string, data: Record<string, unknown> | null}} WantedCell
 */

/**
 * @typedef {object} Pen
 * @property {(cells: WantedCell[]) => void} arrange  have these cells in this order
 */

export {};
