/** A private note of who listens: folded, for this computer only, and never in the report. */

import { createDraft, fieldRoot } from "../fields/draft.js";
import { button, el, setText } from "../fields/elements.js";
import { createProse } from "../fields/prose.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{phase: string, text: string}} KeptNote */
/** @typedef {{say: Host["say"], keep: (text: string) => boolean}} NoteHost `keep` tells whether this computer has it now */

const LINES = 3;

/**
 * @param {HTMLElement} element
 * @param {string} name  of who listens; empty where nobody has that role
 * @param {string} text
 * @param {NoteHost} host
 */
export function mount(element, name, text, host) {
  element.classList.add("weerstand");
  const note = new Note(element, text, host);
  note.rename(name);
  return note;
}

class Note {
  /**
   * @param {HTMLElement} element
   * @param {string} text
   * @param {NoteHost} host
   */
  constructor(element, text, host) {
    this.host = host;
    const root = fieldRoot(element, "ws-listening");
    const fieldHost = /** @type {Host} */ (/** @type {unknown} */ ({ say: host.say, onChange: this.keep.bind(this) }));
    this.listens = el("p", { class: "ws-listens" });
    this.summary = el("summary");
    this.prose = createProse(fieldHost, {}, { lines: LINES });
    this.said = el("p", { class: "ws-note-said", role: "status" });
    const wipe = button(host.say("listening.wipe"), () => this.wipe(), { class: "ws-quiet" });
    const help = el("p", { class: "ws-help" }, host.say("listening.private"));
    const foot = el("div", { class: "ws-note-foot" }, wipe, this.said);
    root.append(
      this.listens,
      el("details", { class: "ws-fold ws-private" }, this.summary, help, this.prose.element, foot),
    );
    this.prose.write(text);
    this.draft = createDraft(root, fieldHost, { read: () => this.prose.read(), write: this.prose.write });
  }

  /** @param {string} name */
  rename(name) {
    const { say } = this.host;
    setText(this.listens, name === "" ? say("listening.silent_unnamed") : say("listening.silent", { name }));
    setText(this.summary, name === "" ? say("listening.title_unnamed") : say("listening.title", { name }));
    this.prose.control.setAttribute("aria-label", this.summary.textContent ?? "");
  }

  /** @param {string} text */
  keep(text) {
    setText(this.said, this.host.keep(text) ? "" : this.host.say("listening.not_kept"));
  }

  /** @param {string} text  as another window keeps it */
  update(text) {
    this.draft.update(text);
  }

  /** @param {string} text */
  put(text) {
    this.prose.control.value = text;
    this.prose.control.dispatchEvent(new Event("input", { bubbles: true }));
    this.draft.send();
  }

  wipe() {
    const gone = this.prose.read();
    if (gone === "") return;
    this.put("");
    setText(this.said, this.host.say("listening.wiped"));
    const back = button(this.host.say("listening.restore"), () => {
      this.put(gone);
      this.prose.control.focus();
    });
    this.said.append(" ", back);
    back.focus();
  }

  destroy() {
    this.draft.destroy();
  }
}

/**
 * The notes of earlier phases, to read back when it is the listener's turn to speak.
 *
 * @param {HTMLElement} element
 * @param {KeptNote[]} notes
 * @param {Pick<Host, "say">} host
 */
export function mountNotes(element, notes, host) {
  element.classList.add("weerstand");
  const root = fieldRoot(element, "ws-listening");
  const list = el("dl");
  const summary = el("summary", {}, host.say("listening.read_back"));
  const help = el("p", { class: "ws-help" }, host.say("listening.private"));
  root.append(el("details", { class: "ws-fold ws-private" }, summary, help, list));
  /** @param {KeptNote[]} next */
  const update = (next) => {
    element.hidden = next.length === 0;
    list.replaceChildren(...next.flatMap(({ phase, text }) => [el("dt", {}, phase), el("dd", {}, text)]));
  };
  update(notes);
  return { update, destroy: () => element.replaceChildren() };
}
