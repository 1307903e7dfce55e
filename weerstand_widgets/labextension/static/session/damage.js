/**
 * What is wrong with an open notebook as a session: other programs leave out what they do not know.
 *
 * What is wrong is said, and can be mended; see `page/mending.js`.
 */

import { isBlank } from "./blank.js";
import { HEADER, SCHEMA } from "./cells.js";
import { freshId } from "./outbox.js";

/** @typedef {import("./session.js").Session} Session */
/**
 * `identity`: there are answers, and nothing says of which session; `questions`: what is asked is gone from some cells,
 * or all cells are; `cells`: the journal has answers to questions that no cell asks any more.
 *
 * @typedef {"identity" | "questions" | "cells"} Damage
 */

/**
 * @param {Pick<Session, "cells" | "id" | "unasked">} session
 * @returns {Damage | null}
 */
export function damageOf({ cells, id, unasked }) {
  if (cells.isLost) return "identity";
  if (id === null) return null;
  const ids = cells.ids();
  if (ids.length === 0 || ids.some((one) => cells.spec(one) === null)) return "questions";
  return unasked.some((one) => !cells.has(one)) ? "cells" : null;
}

/**
 * @param {Session} session
 * @param {Record<string, import("./types.js").Answers>} answersById  what the journal has
 * @returns {string[]} questions with an answer that no cell asks
 */
export const unaskedIn = ({ cells }, answersById) =>
  Object.entries(answersById)
    .filter(([id, answers]) => !cells.has(id) && Object.values(answers).some(({ value }) => !isBlank(value)))
    .map(([id]) => id);

/**
 * Make a notebook that lost its name a session again, where no server can look which one it was.
 *
 * @param {Session} session
 */
export function nameAnew({ cells, notebook }) {
  const header = cells.spec(HEADER);
  const [programme, version] = [String(header?.programme ?? ""), String(header?.version ?? "")];
  notebook.setMetadata({ schema: SCHEMA, programme, version, session: freshId() });
}
