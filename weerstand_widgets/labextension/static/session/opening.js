/**
 * What happens when a session opens: what an earlier page kept, the journal and the cells come together.
 */

import { isCause } from "./causes.js";
import { readAnswers } from "./cells.js";
import { unaskedIn } from "./damage.js";
import { freshId } from "./outbox.js";
import { RequestError, sentenceOf } from "./server.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Answers} Answers */
/**
 * @typedef {object} People  who opens a session, and can be told and asked
 * @property {(sentence: string) => void} tell
 * @property {(path: string) => Promise<"merge" | "here" | "new">} askAboutCopy  another file holds this session as well
 * @property {() => Promise<void>} merge  makes one file of the two, and opens that; rejects with a sentence for people
 */
/** @typedef {{answers: Record<string, unknown>, copy_of: string | null, notice: string | null, cause?: string | null}} Reply */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * @param {Session} session
 * @param {People} people
 */
export async function openSession(session, people) {
  // Under another name it is the same session, and the journal must know where; "save as" makes a copy of it.
  session.notebook.follow((change) => {
    if (change === "path" && session.outbox) void join(session, people);
  });
  await begin(session, people);
}

/**
 * @param {Session} session
 * @param {People} people
 */
async function begin(session, people) {
  session.start();
  void takeUp(session);
  await join(session, people);
}

/**
 * @param {Session} session
 * @param {People} people
 */
async function join(session, people) {
  if (session.outbox === null) return;
  let reply = await meet(session, false);
  if (reply?.copy_of) {
    const wish = await people.askAboutCopy(reply.copy_of);
    if (wish === "new") return startAnew(session, people);
    if (wish === "merge" && (await isMerged(people))) return;
    reply = await meet(session, true);
  }
  if (reply === null || session.outbox === null) return;
  // What keeps the journal away is said in the strip for as long as it is so.
  const cause = reply.cause && isCause(reply.cause) ? reply.cause : null;
  session.keeping.block("journal", cause);
  if (cause === null && reply.notice) people.tell(reply.notice);
  const answersById = Object.entries(reply.answers).map(
    ([id, answers]) => /** @type {const} */ ([id, readAnswers(answers)]),
  );
  session.receive(new Map(answersById));
  session.unasked = unaskedIn(session, Object.fromEntries(answersById));
  if (session.unasked.length > 0) session.announceCells();
  session.outbox.open();
  // While nothing is typed nobody else finds out that the journal is back.
  const { outbox } = session;
  if (cause !== null) setTimeout(() => session.outbox === outbox && void join(session, people), LONGEST_WAIT_MS);
}

/**
 * @param {People} people
 * @returns {Promise<boolean>} whether the two files are one; where that cannot be, why not is said, and it goes on here
 */
async function isMerged(people) {
  try {
    await people.merge();
    return true;
  } catch (error) {
    people.tell(sentenceOf(error));
    return false;
  }
}

/**
 * Put what an earlier page could not send in the cells, and get it ready to be sent.
 *
 * @param {Session} session
 */
async function takeUp(session) {
  const { outbox } = session;
  for (const entry of (await outbox?.store.left()) ?? []) {
    if (session.outbox !== outbox) return;
    session.receive(new Map([[entry.question_id, readAnswers(entry.answers)]]));
    session.keeping.happened(entry.question_id, "typed");
    outbox?.resume(entry);
    session.keeper?.touch();
  }
}

/**
 * Show the server what the cells hold, as often as it takes.
 *
 * @param {Session} session
 * @param {boolean} adopt  the user wants to go on here, with a copy
 * @returns {Promise<Reply | null>} null where there is no server extension, or the notebook was closed
 */
async function meet(session, adopt) {
  for (let wait = FIRST_WAIT_MS; !session.isClosed; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await session.request("POST", `sessions/${session.id}/sync`, { ...everything(session), adopt });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (error.isMissing) {
        session.goWithoutJournal();
        return null;
      }
      session.keeping.block("journal", error.cause);
      // The whole of it is not taken; what is typed from now on may be.
      if (!error.isPassing) session.outbox?.open();
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}

/** @param {Session} session */
function everything(session) {
  const ids = session.cells.ids();
  const all = ids.map((id) => [id, session.cells.answers(id)]);
  return {
    path: session.notebook.path,
    answers: Object.fromEntries(all.filter(([, answers]) => Object.keys(answers).length > 0)),
    forget: ids.filter((id) => session.isUnlinked(id)),
  };
}

/**
 * Make the copy a session of its own, and begin again.
 *
 * @param {Session} session
 * @param {People} people
 */
async function startAnew(session, people) {
  // What was typed here is in the cells; left in the browser it would come up in the session this is a copy of.
  session.outbox?.forgetAll();
  session.stop();
  session.rename(freshId());
  session.start();
  // The server goes by the file: until that says whose it is, nothing sent for the new session is taken.
  await session.keeper?.save();
  void takeUp(session);
  await join(session, people);
}
