/** A term of a programme under another name, wherever it stands: written by the server, as one step. */

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
    const texts = Object.entries(reply.texts).map(([id, source]) => ({ id, source }));
    programme.take(places, [...reply.cells, ...texts], from);
    byHand = reply.by_hand;
  });
  return isDone ? byHand : null;
}
