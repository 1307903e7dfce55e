/**
 * What the start screen knows: the shapes of the server's reply, and the words for a session's date and state.
 */

/** @typedef {{id: string, title: string}} Choice */
/** @typedef {{name: string, title: string, path: string, settings: Choice[], lengths: number[], cases?: string[], alone?: boolean}} Programme  `cases`: settings with a practice case; `alone`: for one person */
/** @typedef {{number: number, total: number, title: string}} Reached */

/**
 * @typedef {object} KnownSession
 * @property {string} path  contents path of the notebook
 * @property {string} session  its id
 * @property {string} title
 * @property {string} team
 * @property {string} date  `YYYY-MM-DD` or empty
 * @property {string} modified
 * @property {string} programme
 * @property {"new" | "underway" | "done"} state
 * @property {Reached | null} phase
 * @property {string | null} report  contents path
 * @property {boolean} archived
 * @property {boolean} [rehearsal]  an invented case
 * @property {boolean} [newer]  its programme is newer than the session
 * @property {string[]} [others]  contents paths of further files of the same session
 */

/**
 * @typedef {object} Team
 * @property {string} name
 * @property {string} setting
 * @property {number} length
 * @property {import("../session/types.js").Person[]} people  as last time, with the roles moved on
 * @property {{path: string, title: string, date: string} | null} previous
 * @property {string[]} actions  still open
 * @property {Record<string, {sessions: number, shares: Record<string, number>}>} learned  by programme
 */

/** @typedef {{quiet: boolean, programmes: Programme[], sessions: KnownSession[], teams: Team[], unreadable: string[], notice?: string, hasSheets?: boolean}} StartData  `notice`: a sentence for whoever sees it */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */
/** @typedef {{say: Say, now: () => Date, request: import("../session/server.js").Request}} Host what the parts of the start screen may ask of the page they are on */

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * @param {any} reply
 * @returns {StartData} with what may be missing filled in
 */
export function asStart(reply) {
  return {
    quiet: reply?.quiet === true,
    hasSheets: reply?.has_sheets === true,
    programmes: reply?.programmes ?? [],
    sessions: reply?.sessions ?? [],
    teams: reply?.teams ?? [],
    unreadable: reply?.unreadable ?? [],
    notice: reply?.notice ?? "",
  };
}

/**
 * What can be seen of it, as one text: while that is the same, nothing needs to be drawn again under somebody's hand.
 *
 * @param {unknown} shown
 * @returns {string}
 */
export function look(shown) {
  return JSON.stringify(shown, (key, value) => (key === "modified" ? undefined : value));
}

/**
 * A date as people say it: today, yesterday, "zo 22 november", and with the year where it is another one.
 *
 * @param {string} date
 * @param {Host} host
 */
export function dayOf(date, host) {
  const found = DATE.exec(date);
  if (found === null) return "";
  const day = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  const now = host.now();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const ago = Math.round((midnight.getTime() - day.getTime()) / 86_400_000);
  if (ago === 0) return host.say("start.today");
  if (ago === 1) return host.say("start.yesterday");
  const isThisYear = day.getFullYear() === now.getFullYear();
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = isThisYear ? { weekday: "short" } : { year: "numeric" };
  return day.toLocaleDateString(host.say("field.language"), { day: "numeric", month: "long", ...parts });
}

/**
 * @param {KnownSession} session
 * @param {Host} host
 * @returns {string} whose it is, when it was, and what else there is to know
 */
export function aboutOf(session, host) {
  const signs = [
    session.rehearsal && host.say("sessions.rehearsal"),
    session.archived && host.say("sessions.archived"),
    isInMore(session) && host.say("sessions.files", { count: 1 + (session.others ?? []).length }),
  ];
  return [session.team, dayOf(session.date, host), ...signs].filter(Boolean).join(" · ");
}

/**
 * @param {KnownSession} session
 * @returns {boolean} whether it is in more files than one, and these can be made one
 */
export const isInMore = ({ others = [] }) => others.length > 0;

/**
 * @param {KnownSession} session
 * @param {Host} host
 * @returns {string} how far it is
 */
export function progressOf(session, host) {
  if (session.state === "underway")
    return session.phase ? reached(session.phase, host) : host.say("start.state.underway");
  return host.say(session.state === "done" ? "start.state.done" : "start.state.new");
}

/**
 * @param {Reached} phase
 * @param {Host} host
 */
function reached({ number, total, title }, host) {
  return host.say("start.phase", { number, total, title });
}

/**
 * @param {number[]} lengths
 * @param {Host} host
 * @returns {string} such as "60, 90 of 120 minuten"
 */
export function lengthsOf(lengths, host) {
  const list = new Intl.ListFormat(host.say("field.language"), { type: "disjunction" });
  return host.say("start.lengths", { lengths: list.format(lengths.map(String)) });
}
