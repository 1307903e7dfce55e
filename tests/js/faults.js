/** What can be wrong around a session: how the server's own part answers, and how its files do. */

import { RequestError } from "../../weerstand_widgets/labextension/static/session/server.js";

/** What JupyterLab throws when a server answers, and would not. */
export class ResponseError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.response = { status };
  }
}

const pageOfLogin = () => {
  throw new SyntaxError(`Unexpected token '<', "<!DOCTYPE "... is not valid JSON`);
};

/**
 * What can be wrong: how our own part answers, and how the server's files do; null where that is well. `write` fails
 * saving alone. After a final one the page that met it says so until it is opened again.
 *
 * @type {Record<string, {ours?: () => RequestError, read?: () => never, write?: () => never, isReadOnly?: true,
 *   isFinal?: true}>}
 */
export const FAULTS = {
  "server away": { ours: () => new RequestError(0, ""), read: () => throwing(new TypeError("Failed to fetch")) },
  "login ran out": {
    ours: () => new RequestError(403, "Je bent niet ingelogd.", "login"),
    read: () => throwing(new ResponseError(403, "Forbidden")),
  },
  "login page in the place of answers": { ours: () => new RequestError(200, "", "login"), read: pageOfLogin },
  "disk full": {
    ours: () => new RequestError(507, "De schijf is vol.", "disk_full"),
    write: () =>
      throwing(new ResponseError(500, "Unexpected error while saving file: [Errno 28] No space left on device")),
  },
  "read only": { ours: () => new RequestError(507, "Niet te schrijven.", "read_only"), isReadOnly: true },
  "file may not be written": { write: () => throwing(new ResponseError(403, "Permission denied: x.sessie.ipynb")) },
  "journal away": { ours: () => new RequestError(503, "Geen antwoord.", "journal_away") },
  "journal busy": { ours: () => new RequestError(0, "") },
  "journal of another program": { ours: () => new RequestError(503, "Vreemd.", "journal_foreign") },
  "journal too new": { ours: () => new RequestError(503, "Te nieuw.", "journal_too_new") },
  "journal set up badly": { ours: () => new RequestError(503, "Geen adres.", "journal_setup") },
  "journal lets nobody in": { ours: () => new RequestError(503, "Binnen.", "journal_refused") },
  "settings unreadable": { ours: () => new RequestError(503, "Instellingen.", "settings") },
  "fault of the server": { ours: () => new RequestError(500, "Mis.", "fault") },
  "proxy: too large": {
    ours: () => new RequestError(413, ""),
    write: () => throwing(new ResponseError(413, "Invalid response: 413 Request Entity Too Large")),
  },
  "proxy: too large for the journal alone": { ours: () => new RequestError(413, "") },
  "proxy: forbidden method": {
    ours: () => new RequestError(418, ""),
    write: () => throwing(new ResponseError(418, "Invalid response: 418")),
  },
  "answer refused": { ours: () => new RequestError(400, "Past niet.", "unfit") },
  "session deleted": {
    ours: () => new RequestError(410, "Verwijderd.", "deleted"),
    read: () => throwing(new ResponseError(404, "No such file or directory")),
    isFinal: true,
  },
  "file moved away": { read: () => throwing(new ResponseError(404, "No such file or directory")) },
};

/** @returns {never} */
function throwing(/** @type {Error} */ error) {
  throw error;
}
