/**
 * The two roads of a text: to the journal by way of the outbox, and to the notebook's file. What happens on them is told
 * to the session's `Keeping`, which says it.
 */

import { newer } from "./merge.js";
import { Outbox } from "./outbox.js";
import { say } from "./strings.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Answers} Answers */

/**
 * @param {Session} session
 * @param {string} id  its own
 * @returns {Outbox} that sends what is typed
 */
export function outboxOf(session, id) {
  const { keeping } = session;
  return new Outbox(
    {
      send: (entries) => session.sendEntries(id, entries),
      happened: (question, event) => keeping.happened(question, event),
      refused: (question, { cause, message }) => keeping.refuse(question, message || say(`keeping.${cause}`)),
      road: (cause) => keeping.block("journal", cause),
      browser: (cause) => keeping.blockBrowser(cause),
    },
    session.storeOf(id),
  );
}

/**
 * @param {Session} session
 * @returns {import("./notebook.js").Keeper} that saves the file
 */
export function keeperOf(session) {
  const { keeping, notebook } = session;
  if (notebook.isReadOnly) keeping.block("file", "read_only");
  /** @type {import("./keeping.js").Mark} the texts that a save that goes on takes to the file */
  let onItsWay = new Map();
  return notebook.keep({
    receive: (answersById) => compare(session, answersById),
    writing: () => {
      // A text whose cell is gone goes into no file, however well that is saved.
      onItsWay = new Map([...keeping.mark()].filter(([id]) => session.cells.has(id)));
    },
    saved: () => keeping.saved(onItsWay),
    reached: () => keeping.block("file", null),
    failed: (error) => keeping.block("file", error.cause),
  });
}

/**
 * What stands in the file, which somebody else wrote: take over what is newer there, and see what is not.
 *
 * @param {Session} session
 * @param {Map<string, Answers>} answersById
 * @returns {boolean} whether the file lacks something of this page, and has to be written again
 */
function compare(session, answersById) {
  const { cells, keeping, outbox } = session;
  session.receive(answersById);
  const lacking = cells.ids().filter((id) => {
    const theirs = answersById.get(id) ?? {};
    return Object.keys(newer(theirs, cells.answers(id))).length > 0;
  });
  for (const id of lacking) {
    keeping.happened(id, "reverted");
    const isAlone = keeping.at(id).state === "here" && session.mayStay(id, session.isUnlinked(id));
    if (isAlone) outbox?.keepAgain(id, cells.answers(id));
  }
  return lacking.length > 0;
}
