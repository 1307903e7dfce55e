/**
 * All sessions of the workspace as a list: find one, open it, use it again, put it away or delete it.
 */

import { button, el, freshId, keepUntranslated, setText } from "../fields/elements.js";
import { tickBox } from "../fields/labelled.js";
import { alike } from "../session/alike.js";
import { aboutOf, isInMore, look, progressOf } from "./data.js";

/** @typedef {import("./data.js").Host} Host */
/** @typedef {import("./data.js").KnownSession} KnownSession */
/** @typedef {"merge" | "update" | "make" | "copy" | "archive" | "delete"} Deed */

/**
 * @typedef {object} PanelDoings
 * @property {(session: KnownSession) => void} open
 * @property {(deed: Deed, session: KnownSession) => void} act
 * @property {(path: string) => string} address  of a file, for a link
 * @property {() => void} goToStart
 */

const QUIET_MS = 800;

export class SessionsPanel {
  /**
   * @param {Host} host
   * @param {PanelDoings} doings
   */
  constructor(host, doings) {
    this.host = host;
    this.doings = doings;
    /** @type {KnownSession[]} */
    this.sessions = [];
    /** @type {Map<string, HTMLElement>} by what can be seen in them */
    this.rows = new Map();
    const { say } = host;
    const title = el("h1", { class: "ws-start-title", id: freshId("sessions") }, say("start.all_sessions"));
    this.search = el("input", { type: "search", class: "ws-input", id: freshId("search") });
    const archive = tickBox("", false);
    this.withArchive = archive.box;
    this.archiveText = /** @type {HTMLElement} */ (archive.element.lastElementChild);
    this.archiveLabel = archive.element;
    this.count = el("p", { class: "ws-sessions-count" });
    /** Says the count once somebody stops typing: not at every letter. */
    this.heard = el("p", { class: "ws-hidden", role: "status" });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    this.said = el("p", { class: "ws-sessions-said", role: "status" });
    this.trouble = el("p", { class: "ws-error", role: "alert", hidden: true });
    this.damaged = el("p", { class: "ws-notice", role: "status", hidden: true });
    this.list = el("ul", { class: "ws-sessions" });
    this.tools = el(
      "div",
      { class: "ws-sessions-tools" },
      el(
        "div",
        { class: "ws-part" },
        el("label", { class: "ws-sublabel", for: this.search.id }, say("sessions.search")),
        this.search,
      ),
      this.archiveLabel,
    );
    this.element = el(
      "section",
      { class: "weerstand weerstand-sessions", "aria-labelledby": title.id },
      el(
        "div",
        { class: "ws-start-sheet" },
        button(say("start.screen"), () => doings.goToStart(), { class: "ws-quiet ws-back" }),
        title,
        this.tools,
        this.trouble,
        this.damaged,
        this.said,
        this.count,
        this.heard,
        this.list,
      ),
    );
    keepUntranslated(this.element);
    for (const control of [this.search, this.withArchive]) control.addEventListener("input", () => this.draw());
    setText(this.count, say("start.loading"));
  }

  /**
   * @param {KnownSession[]} sessions
   * @param {string[]} unreadable  paths of files that are damaged
   */
  show(sessions, unreadable) {
    this.trouble.hidden = true;
    this.warn(unreadable);
    this.sessions = sessions;
    this.draw();
  }

  /** @param {string[]} unreadable */
  warn(unreadable) {
    const count = unreadable.length;
    const values = { count, names: unreadable.join(", ") };
    const key = count === 1 ? "sessions.unreadable" : "sessions.unreadable_more";
    setText(this.damaged, count > 0 ? this.host.say(key, values) : "");
    this.damaged.hidden = count === 0;
  }

  /**
   * Something does not work: say why, and leave what is there.
   *
   * @param {string} sentence
   */
  fail(sentence) {
    this.trouble.hidden = false;
    setText(this.trouble, sentence);
    if (this.sessions.length === 0) setText(this.count, "");
  }

  /** @param {string} sentence */
  tell(sentence) {
    setText(this.said, sentence);
  }

  draw() {
    const { say } = this.host;
    const archived = this.sessions.filter((one) => one.archived).length;
    this.archiveLabel.hidden = archived === 0;
    setText(this.archiveText, say("sessions.show_archived", { count: archived }));
    const within = this.sessions.filter((one) => this.withArchive.checked || !one.archived);
    const found = within.filter((one) => this.matches(one));
    const kept = this.focusedAt();
    this.place(found);
    setText(this.count, this.countOf(found.length, within.length));
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => setText(this.heard, this.count.textContent ?? ""), QUIET_MS);
    if (kept) this.focusAgain(kept);
  }

  /**
   * Put rows in the list; one that looks the same stays, for it may be under a finger just now.
   *
   * @param {KnownSession[]} sessions
   */
  place(sessions) {
    const day = this.host.now().toDateString();
    const seen = sessions.map((one) => ({ one, text: look([one, day]) }));
    this.rows = new Map(seen.map(({ one, text }) => [text, this.rows.get(text) ?? this.row(one)]));
    const rows = new Set(this.rows.values());
    for (const old of [...this.list.children]) if (!rows.has(/** @type {HTMLElement} */ (old))) old.remove();
    for (const [index, row] of [...rows].entries()) {
      const there = this.list.children[index] ?? null;
      if (there !== row) this.list.insertBefore(row, there);
    }
  }

  /**
   * @param {number} found
   * @param {number} total
   */
  countOf(found, total) {
    const { say } = this.host;
    if (total === 0) return say("sessions.none");
    if (found === 0) return say("sessions.none_found");
    return found === 1 ? say("sessions.count_one") : say("sessions.count", { count: found });
  }

  /** @param {KnownSession} session */
  matches(session) {
    const words = alike(this.search.value).split(" ").filter(Boolean);
    const parts = [session.title, session.date, aboutOf(session, this.host), progressOf(session, this.host)];
    const text = alike(parts.join(" "));
    return words.every((word) => text.includes(word));
  }

  /** @param {KnownSession} session */
  row(session) {
    const title = button(session.title, () => this.doings.open(session), { class: "ws-sessions-title" });
    title.id = freshId("session");
    const [first, ...rest] = this.deeds(session);
    const tools = isInMore(session)
      ? el("div", { class: "ws-tools" }, first, this.reportLink(session), ...rest)
      : el("div", { class: "ws-tools" }, this.reportLink(session), first, ...rest);
    for (const tool of tools.children) tool.setAttribute("aria-describedby", title.id);
    return el(
      "li",
      { class: "ws-sessions-row", "data-path": session.path },
      el(
        "div",
        { class: "ws-sessions-head" },
        title,
        el("span", { class: "ws-start-state", "data-state": session.state }, progressOf(session, this.host)),
      ),
      el("p", { class: "ws-start-about" }, aboutOf(session, this.host)),
      tools,
    );
  }

  /** @param {KnownSession} session */
  reportLink(session) {
    if (!session.report) return null;
    const href = this.doings.address(session.report);
    return el("a", { href, target: "_blank", rel: "noopener", class: "ws-link" }, this.host.say("sessions.report"));
  }

  /** @param {KnownSession} session */
  deeds(session) {
    const { say } = this.host;
    /** @type {[Deed, string][]} */
    const deeds = [
      ...(isInMore(session) ? /** @type {[Deed, string][]} */ ([["merge", say("sessions.merge")]]) : []),
      ["make", say("make.title")],
      ...(session.newer ? /** @type {[Deed, string][]} */ ([["update", say("sessions.update")]]) : []),
      ["copy", say("sessions.copy")],
      ["archive", say(session.archived ? "sessions.unarchive" : "sessions.archive")],
      ["delete", say("sessions.delete")],
    ];
    return deeds.map(([deed, text]) => {
      const tool = button(text, () => this.doings.act(deed, session), { class: "ws-quiet" });
      tool.dataset.deed = deed;
      return tool;
    });
  }

  /** Where the focus is in the list, to put it back in a list that was drawn again. */
  focusedAt() {
    const active = this.element.ownerDocument.activeElement;
    const row = active instanceof HTMLElement && this.list.contains(active) ? active.closest("li") : null;
    if (row === null) return null;
    const deed = /** @type {HTMLElement} */ (active).dataset.deed ?? "";
    return { path: row.dataset.path ?? "", deed, index: [...this.list.children].indexOf(row) };
  }

  /** @param {{path: string, deed: string, index: number}} kept */
  focusAgain({ path, deed, index }) {
    if (this.focusedAt() !== null) return;
    const rows = [...this.list.children];
    const row = this.list.querySelector(`[data-path="${CSS.escape(path)}"]`) ?? rows[Math.min(index, rows.length - 1)];
    const tool = row?.querySelector(deed ? `[data-deed="${deed}"]` : ".ws-sessions-title");
    (tool instanceof HTMLElement ? tool : this.search).focus();
  }
}
