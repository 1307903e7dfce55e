/**
 * What is fetched when it is asked for: most sittings never write a programme or make a report.
 *
 * In an installation each of these stands in a file of its own (`hatch_build.py`), in the folder this one came from: what
 * comes later is of the same release. After an upgrade that folder is gone, and so is an older page's way to the rest:
 * it says so, and goes on with what it has.
 */

import { say } from "../session/strings.js";

/**
 * @template T
 * @typedef {object} Wing
 * @property {T | null} here  once it came
 * @property {Promise<T>} came  at whoever's asking
 * @property {() => Promise<T>} bring  rejects with a sentence for people; may be called again then
 */

/** @type {Wing<typeof import("../page/whole.js")>} */
export const pageWing = wing("../page/whole.js");
/** @type {Wing<typeof import("../start/questions.js")>} */
export const questionsWing = wing("../start/questions.js");
/** @type {Wing<typeof import("./sessions_tab.js")>} */
export const sessionsWing = wing("./sessions_tab.js");
/** @type {Wing<typeof import("../page/making.js")>} */
export const makingWing = wing("../page/making.js");
/** @type {Wing<typeof import("../writing/writing.js")>} */
export const writingWing = wing("../writing/writing.js");

/** A session is what most people came for: once the start page stands, it is on its way before they ask. */
export function fetchAhead() {
  // What fails now is tried again when somebody asks, and said then.
  const bring = () => void pageWing.bring().catch(() => {});
  if ("requestIdleCallback" in window) requestIdleCallback(bring);
  else setTimeout(bring);
}

/**
 * @param {string} address  from here
 * @returns {Wing<any>}
 */
function wing(address) {
  let tries = 0;
  /** @type {Promise<any> | null} */
  let coming = null;
  /** @type {(arrived: any) => void} */
  let arrive = () => {};
  const came = new Promise((done) => {
    arrive = done;
  });
  const ask = async () => {
    // Some browsers do not ask again for an address that failed once.
    const { href } = new URL(tries === 0 ? address : `${address}?${tries}`, import.meta.url);
    tries += 1;
    try {
      one.here = await import(href);
    } catch (error) {
      coming = null;
      console.error(error);
      throw new Error(say("lab.part_lost"), { cause: error });
    }
    arrive(one.here);
    return one.here;
  };
  /** @type {Wing<any>} */
  const one = { here: null, came, bring: () => (coming ??= ask()) };
  return one;
}
