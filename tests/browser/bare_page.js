/**
 * The page of a session without JupyterLab: a notebook in memory, words as plain text, a server that is not there.
 *
 * Proves that the wings below `lab/` need no more than the ports say; `window.bare.open(notebook)` shows a session.
 */

import { DOINGS } from "/static/page/doings.js";
import { Room } from "/static/page/room.js";
import { SessionPage } from "/static/page/session_page.js";
import { RequestError } from "/static/session/server.js";
import { Session } from "/static/session/session.js";
import { loadStrings } from "/static/session/strings.js";

const KEY = "weerstand";
const RETRY_MS = 500;

/** @implements {Notebook} */
class BareNotebook {
  constructor(json) {
    this.json = json;
    this.path = "kaal.ipynb";
    this.isReadOnly = false;
    this.hearers = new Set();
    this.all = json.cells.map((cell) => this.cell(cell));
    this.saves = 0;
  }

  cell(json) {
    const cell = {
      id: json.id,
      type: json.cell_type,
      source: () => [json.source].flat().join(""),
      outputs: () => (json.outputs ?? []).map(({ data }) => data ?? {}),
      metadata: () => json.metadata[KEY],
      setMetadata: (value) => {
        json.metadata[KEY] = value;
        this.tell("metadata", cell);
      },
    };
    return cell;
  }

  cells() {
    return this.all;
  }

  metadata() {
    return this.json.metadata[KEY];
  }

  setMetadata(value) {
    this.json.metadata[KEY] = value;
    this.tell("notebook", null);
  }

  follow(hear) {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  tell(change, cell) {
    for (const hear of [...this.hearers]) hear(change, cell);
  }

  keep({ writing, saved, failed }) {
    const save = async () => {
      this.saves += 1;
      writing();
      const { fault } = window.bare.file;
      if (fault) {
        failed(new RequestError(...fault));
        setTimeout(save, RETRY_MS);
      } else saved();
      return !fault;
    };
    return { touch: () => void save(), save, beAtEase: () => {}, destroy: () => {} };
  }
}

function coded(words) {
  const node = document.createElement("code");
  node.textContent = words;
  return node;
}

const shell = {
  drawWords: (cell) => {
    const node = document.createElement("div");
    node.className = "weerstand-words";
    for (const line of cell.source().split("\n").filter(Boolean)) {
      const [, marks, text] = /^(#{0,3}) ?(.*)$/.exec(line);
      const part = document.createElement(marks ? `h${marks.length}` : "p");
      part.append(...text.split("`").map((words, index) => (index % 2 === 0 ? words : coded(words))));
      node.append(part);
    }
    return { node, isDone: Promise.resolve() };
  },
  makeReport: () => Promise.reject(new Error("Hier is geen verslag te maken.")),
  openCrib: () => Promise.resolve(),
  askAboutCopy: () => Promise.resolve("here"),
  merge: () => Promise.resolve(),
  doings: [],
  isCovered: () => false,
  changed: () => {},
  begin: () => {},
  rehearse: () => Promise.resolve(),
  mend: () => Promise.resolve(),
};

/** A server part that takes what it gets, where it is said to be there. */
async function ask(_method, _path, { entries = [] }) {
  const { fault } = window.bare.journal;
  if (fault) throw new RequestError(...fault);
  return { answers: {}, copy_of: null, notice: null, saved: entries.map(({ id }) => id) };
}

/** The keys of the doings, as a program binds them. */
window.addEventListener("keydown", (event) => {
  const keys = [event.altKey ? "Alt" : "", event.key].filter(Boolean).join(" ");
  const doing = DOINGS.find(({ key }) => key === keys);
  const { page } = window.bare;
  if (!doing || !page || doing.isEnabled?.(page) === false) return;
  event.preventDefault();
  if (event.repeat) return;
  doing.act(page, event.timeStamp);
  page.room.place?.announce();
});

await loadStrings("nl");
window.bare = {
  doings: DOINGS,
  shell,
  /** How the two roads are: `fault` is what a `RequestError` is made of; a journal without one takes all. */
  file: { fault: null },
  journal: { fault: [404, ""] },
  open(json) {
    const notebook = new BareNotebook(json);
    const session = new Session(notebook, ask);
    const room = new Room(session, shell);
    const page = new SessionPage(document.querySelector("#page"), room, shell);
    window.bare = { ...window.bare, notebook, session, room, page };
    return page.open();
  },
};
document.body.dataset.ready = "true";
