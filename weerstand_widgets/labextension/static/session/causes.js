/**
 * Why a text goes no further than it is: one word for each cause, whoever said no.
 *
 * Those of our server part have the names of `causes.py` (`tests/seam/causes.json` holds both); the others are what a
 * page finds out by itself. Each has its sentence and its way out in the catalogue, under `keeping.<cause>`.
 */

/**
 * In the order in which they are told when there are several: first what somebody here can do something about. Beside
 * each whether it may pass without anything being changed in what was sent.
 */
const PASSES = {
  login: true,
  deleted: false,
  moved: false,
  missing: true,
  outside: true,
  no_session: true,
  disk_full: true,
  read_only: true,
  settings: true,
  damaged: true,
  journal_foreign: true,
  journal_too_new: true,
  journal_damaged: true,
  journal_setup: true,
  journal_refused: true,
  no_files: true,
  in_use: false,
  too_large: false,
  unfit: false,
  proxy: true,
  unknown: true,
  fault: true,
  journal_away: true,
  away: true,
};
/** @typedef {keyof typeof PASSES} Cause */
export const CAUSES = /** @type {Cause[]} */ (Object.keys(PASSES));

/** Why this browser keeps nothing itself. */
export const BROWSER_CAUSES = /** @type {const} */ (["browser_full", "browser_forbidden"]);
/** @typedef {typeof BROWSER_CAUSES[number]} BrowserCause */

/** What an operating system says about a file, as Jupyter passes it on. */
const FULL = /No space left|Errno 28\b|[Qq]uota exceeded|Errno 122\b/;
const NOT_WRITABLE = /Permission denied|Read-only file system|Errno (?:1|13|30)\b/;

/** @type {Record<number, Cause>} what an answer that is not our own part's means: of a proxy, or of Jupyter */
const BY_STATUS = {
  0: "away",
  401: "login",
  403: "login",
  404: "missing",
  408: "away",
  410: "missing",
  413: "too_large",
  424: "away",
  425: "away",
  429: "away",
  502: "away",
  503: "away",
  504: "away",
  507: "disk_full",
};
const FIRST_OF_SERVER = 500;

/**
 * @param {number} status  of the answer; 0 where there was none
 * @param {string} message
 * @param {string} named  what our server part calls it; "" where somebody else answered
 * @returns {Cause}
 */
export function causeOf(status, message, named) {
  if (isCause(named)) return named;
  if (FULL.test(message)) return "disk_full";
  if (NOT_WRITABLE.test(message)) return "read_only";
  return BY_STATUS[status] ?? (status >= FIRST_OF_SERVER ? "fault" : "proxy");
}

/**
 * @param {string} name
 * @returns {name is Cause}
 */
export const isCause = (name) => Object.hasOwn(PASSES, name);

/** @param {Cause} cause */
export const mayPass = (cause) => PASSES[cause];

/**
 * @param {Iterable<Cause | null>} causes
 * @returns {Cause | null} the one to tell
 */
export function foremost(causes) {
  const all = new Set(causes);
  return CAUSES.find((cause) => all.has(cause)) ?? null;
}
