/**
 * What a session asks of the notebook it is kept in, whoever shows that: JupyterLab, or a bare page in a test.
 *
 * Its cells with their metadata, a way to hear of changes, and a way to have the file kept. No more is known here of
 * where a notebook comes from.
 */

/** @typedef {import("./types.js").Answers} Answers */

/**
 * @typedef {object} NotebookCell  the same object for as long as the cell is there
 * @property {string} id  its own, in the notebook
 * @property {string} type  `markdown`, `code` or another of the notebook format
 * @property {() => string} source
 * @property {() => Record<string, unknown>[]} outputs  of each output what it shows, by MIME type
 * @property {() => any} metadata  our own part of it; may be anything
 * @property {(value: Record<string, unknown>) => void} setMetadata  no step that "undo" takes back
 */

/**
 * What changed: which cells there are or their order (`cells`), and of one cell its metadata, words or outputs; the
 * file's own path; our part of the notebook's metadata (`notebook`).
 *
 * @typedef {"cells" | "metadata" | "source" | "outputs" | "path" | "notebook"} Change
 */

/**
 * @typedef {object} Notebook
 * @property {string} path  of the file, from the server's folder
 * @property {boolean} isReadOnly  the server said beforehand that the file cannot be written
 * @property {() => NotebookCell[]} cells  in order; none once it is closed
 * @property {() => any} metadata  our own part of it; may be anything
 * @property {(value: Record<string, unknown>) => void} setMetadata
 * @property {(hear: (change: Change, cell: NotebookCell | null) => void) => () => void} follow  gives the way to stop
 * @property {(calls: KeeperCalls) => Keeper} keep  begins to save the file by itself
 */

/**
 * A cell as it is to stand, or stands in a file: `data` is what it shows by MIME type, null leaves that as it is;
 * `metadata` is for a cell that is not there yet.
 *
 * @typedef {{id: string, type: string, source: string, data: Record<string, unknown> | null,
 *   metadata?: Record<string, unknown>}} WantedCell
 */

/**
 * @typedef {object} KeeperCalls
 * @property {(answersById: Map<string, Answers>) => boolean} receive  all answers of a file that somebody else wrote;
 *   true: it lacks something of this page
 * @property {(cells: WantedCell[]) => Promise<boolean>} [receiveCells]  all cells of a file in which somebody else
 *   wrote more than answers; true: it lacks something of this page. Missing where the program is to ask which one stays
 * @property {() => void} writing  what the cells hold now is about to be written
 * @property {() => void} saved  the file has what was written
 * @property {() => void} reached  the file can be reached and written again, and nothing has to be
 * @property {(error: import("./server.js").RequestError) => void} failed
 */

/**
 * @typedef {object} Keeper
 * @property {() => void} beAtEase  the server tells of new answers by itself: the file need not be looked at often
 * @property {() => void} touch  something was written in a cell
 * @property {() => Promise<boolean>} save  now; false where the file has not everything
 * @property {() => void} destroy
 */

export {};
