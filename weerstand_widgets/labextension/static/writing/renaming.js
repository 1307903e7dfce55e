/** A term of a programme under another name, wherever it stands: written by the server, as one step. */

import { say } from "../session/strings.js";
import { joined } from "./joining.js";
import { asItIs } from "./places.js";

const PATIENCE_MS = 15_000;

/**
 * @param {import("./programme.js").Programme} programme
 * @param {string} term
 * @param {string} name
 * @returns {Promise<number | null>} how many cells that somebody wrote by hand still name it; null where it could not be
 */
export async function renameTerm(programme, term, name) {
  await programme.flush();
  if (programme.waiting.size > 0) return null;
  let byHand = 0;
  programme.tell("typing");
  const isDone = await programme.follow(async () => {
    const [from, places] = [programme.now(), programme.places()];
    const cells = from.map(({ id, type, source }) => ({ id, cell_type: type, source }));
    const reply = await programme.session.request("POST", "programme/term", { cells, term, name }, PATIENCE_MS);
    const byId = new Map(reply.cells.map((/** @type {{id: string}} */ cell) => [cell.id, cell]));
    const texts = new Map(Object.entries(reply.texts));
    const wanted = places.map((place) => ({
      ...asItIs(place),
      ...byId.get(place.id),
      ...(texts.has(place.id) ? { source: texts.get(place.id) } : {}),
    }));
    programme.arrange(joined(from, wanted, programme.now(), (words) => say("writing.theirs", { words })));
    byHand = reply.by_hand;
  });
  return isDone ? byHand : null;
}
