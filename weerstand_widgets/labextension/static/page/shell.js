/**
 * What a page asks of the program it is shown in: JupyterLab, or a bare page.
 */

/** @typedef {import("../session/types.js").ReportSize} ReportSize */

/**
 * @typedef {object} Shell
 * @property {(cell: import("../session/notebook.js").NotebookCell) => {node: HTMLElement, isDone: Promise<void>}} drawWords
 *   a cell's Markdown, made safe, in an element of the class `weerstand-words`
 * @property {(session: import("../session/session.js").Session, size: ReportSize) => Promise<{url: string, name: string}>} makeReport
 * @property {(session: import("../session/session.js").Session) => unknown} [openMaking]  the sheet with all that can be made
 *   of it; missing where nothing can be
 * @property {(session: import("../session/session.js").Session) => Promise<void>} openCrib  the facilitator's sheet
 * @property {import("../session/opening.js").People["askAboutCopy"]} askAboutCopy
 * @property {import("../session/opening.js").People["merge"]} merge
 * @property {Doing[]} doings  what the program itself can do with a session, such as its own view of it
 * @property {() => boolean} isCovered  a dialog or a menu of the program's own is open over the page
 * @property {() => void} changed  what can be done, or is switched on, may be another now
 * @property {boolean} [isFacilitators]  this window is the facilitator's own, beside the one on the beamer
 * @property {() => void} [openFacilitators]  opens such a window
 * @property {() => MakeWritten | Promise<MakeWritten>} [bringWriting]
 *   what lets somebody write the programme that is shown, fetched where it is not here yet; rejects with a sentence for
 *   people; missing where nothing can be written
 * @property {() => void} begin  a session with the programme that is shown
 * @property {(session: import("../session/session.js").Session) => Promise<void>} rehearse  opens a practice session,
 *   filled in, of the programme that is shown, as it stands in its file
 * @property {() => Promise<void>} mend  puts back what other programs took from the session, and opens it anew; rejects
 *   with a sentence for people
 */

/**
 * A programme while it is written.
 *
 * @typedef {(page: import("./session_page.js").SessionPage) => Written} MakeWritten
 *
 * @typedef {{programme: {isKept: boolean, waiting: {size: number}, settle: () => Promise<boolean>}, destroy: () => unknown}} Written
 */

/**
 * Something that can be done with the page in front, by a button of the bar, a key or a menu.
 *
 * @typedef {object} Doing
 * @property {string} name  such as `overview`
 * @property {string} label  key of its words
 * @property {string} [help]  key of a longer sentence
 * @property {string} [key]  as JupyterLab writes it: `F9`, `Alt PageDown`
 * @property {boolean | ((page: import("./session_page.js").SessionPage) => boolean)} [isInBar]  or when it is
 * @property {(page: import("./session_page.js").SessionPage) => boolean} [isEnabled]
 * @property {(page: import("./session_page.js").SessionPage) => boolean} [isOn]  missing where nothing is switched
 * @property {(page: import("./session_page.js").SessionPage, at: number) => unknown} act  `at`: when, as an event says it; NaN where it was no press
 */

export {};
