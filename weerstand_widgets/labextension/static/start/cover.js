/**
 * The start screen as a cover page: begin, go on, or choose another way in.
 */

import { button, el, freshId, keepUntranslated, setText } from "../fields/elements.js";
import { aboutOf, isInMore, lengthsOf, look, progressOf } from "./data.js";

/** @typedef {import("./data.js").Host} Host */
/** @typedef {import("./data.js").KnownSession} KnownSession */
/** @typedef {import("./data.js").Programme} Programme */
/** @typedef {import("./data.js").StartData} StartData */

/**
 * @typedef {object} Doings  what the buttons do
 * @property {(programme?: string) => void} begin  with the programme at this path
 * @property {(path: string) => void} open
 * @property {(session: KnownSession) => void} merge  the files of a session that is in several
 * @property {() => void} rehearse
 * @property {() => void} makeProgramme
 * @property {(programme: Programme, isSheet?: boolean) => void} saveProgramme  as a file, for somebody else
 * @property {() => void} showSessions
 * @property {() => void} retry
 */

const MOST_RECENT = 4;

export class StartPage {
  /**
   * @param {Host} host
   * @param {Doings} doings
   */
  constructor(host, doings) {
    this.host = host;
    this.doings = doings;
    this.shown = "";
    /** Whether the titles of sessions may be read: somebody asked for them, and the page was not left since. */
    this.isOpen = false;
    this.backTo = "";
    /** @type {KnownSession[]} */
    this.recent = [];
    this.sessions = el("div", {});
    const { say } = host;
    const title = el("h1", { class: "ws-start-title", id: freshId("start") }, say("lab.category"));
    this.back = button(say("start.back"), () => this.backTo && doings.open(this.backTo), {
      class: "ws-primary ws-big",
    });
    this.back.title = say("start.back.help");
    this.back.hidden = true;
    this.primary = button(say("lab.new_session"), () => doings.begin(), { class: "ws-primary ws-big" });
    this.rehearse = button(say("start.rehearse"), () => doings.rehearse(), { class: "ws-big" });
    this.rehearse.title = say("start.rehearse.help");
    this.welcome = el("p", { class: "ws-start-welcome", hidden: true }, say("start.first_time"));
    this.message = el("p", { class: "ws-start-message", role: "status" }, say("start.loading"));
    this.body = el("div", { class: "ws-start-body" });
    this.more = button(say("start.more"), () => this.toggleMore(), {
      class: "ws-quiet ws-more",
      "aria-expanded": "false",
    });
    this.element = el(
      "section",
      { class: "weerstand weerstand-start", "data-more": "false", "aria-labelledby": title.id },
      el(
        "div",
        { class: "ws-start-sheet" },
        title,
        el("p", { class: "ws-start-lead" }, say("start.lead")),
        el("div", { class: "ws-start-first" }, this.back, this.primary, this.rehearse),
        this.welcome,
        this.message,
        this.body,
        el("div", { class: "ws-start-foot" }, this.more),
      ),
    );
    keepUntranslated(this.element);
  }

  /** @param {boolean} [isOpen] */
  toggleMore(isOpen = this.element.dataset.more !== "true") {
    this.element.dataset.more = String(isOpen);
    this.more.setAttribute("aria-expanded", String(isOpen));
  }

  /**
   * Show what there is; what is the same as before stays as it is, with the focus in it.
   *
   * @param {StartData} data
   * @param {string | null} [here]  id of the session that was on screen before the page was loaded again
   */
  show(data, here = null) {
    const text = look([data, this.host.now().toDateString()]);
    if (text === this.shown) return;
    this.shown = text;
    this.offerMaking(true);
    setText(this.message, data.notice ?? "");
    this.recent = data.sessions.filter(({ archived }) => !archived).slice(0, MOST_RECENT);
    this.offerBack(data.sessions.find(({ session }) => session === here));
    this.welcome.hidden = data.sessions.length > 0;
    const active = this.element.ownerDocument.activeElement;
    const focused = active instanceof HTMLElement && this.body.contains(active) ? active.dataset.key : undefined;
    this.body.replaceChildren(
      ...(data.sessions.length > 0 ? [this.recentPart()] : []),
      this.programmesPart(data.programmes, data.hasSheets),
    );
    if (focused) this.find(focused)?.focus();
  }

  /** @param {string} key */
  find(key) {
    return /** @type {HTMLElement | null} */ (this.body.querySelector(`[data-key="${CSS.escape(key)}"]`));
  }

  /** @param {string} sentence */
  tell(sentence) {
    setText(this.message, sentence);
  }

  /**
   * Nothing can be shown: say why.
   *
   * @param {string} sentence
   * @param {boolean} mayRetry
   */
  fail(sentence, mayRetry) {
    this.shown = "";
    this.offerMaking(mayRetry);
    this.body.replaceChildren();
    setText(this.message, sentence);
    if (mayRetry)
      this.message.append(
        " ",
        button(this.host.say("start.retry"), () => this.doings.retry()),
      );
  }

  /** @param {boolean} canMake  a button that cannot work is not there */
  offerMaking(canMake) {
    for (const way of [this.primary, this.rehearse]) way.hidden = !canMake;
  }

  /**
   * One press back to where the group was when the page was loaded again; what it was stands nowhere.
   *
   * @param {KnownSession | undefined} session
   */
  offerBack(session) {
    const isNew = this.back.hidden && session !== undefined;
    this.back.hidden = session === undefined;
    this.primary.classList.toggle("ws-primary", session === undefined);
    this.backTo = session?.path ?? "";
    const { body, activeElement } = this.element.ownerDocument;
    if (isNew && (activeElement === body || activeElement?.contains(this.element))) this.back.focus();
  }

  /** Titles are covered: on a beamer the room reads along. */
  recentPart() {
    const { say } = this.host;
    const all = this.keyed(
      "all",
      button(say("start.all_sessions"), () => this.doings.showSessions(), { class: "ws-quiet" }),
    );
    this.drawSessions();
    return part(say("start.continue"), all, this.sessions);
  }

  drawSessions() {
    const { recent } = this;
    if (this.isOpen) {
      this.sessions.replaceChildren(el("ul", { class: "ws-start-list" }, ...recent.map((one) => this.row(one))));
      return;
    }
    const { say } = this.host;
    const words = recent.length === 1 ? say("start.show.one") : say("start.show", { count: recent.length });
    const open = this.keyed(
      "show",
      button(words, () => this.uncover()),
    );
    const why = el("p", { class: "ws-help", id: freshId("covered") }, say("start.covered"));
    open.setAttribute("aria-describedby", why.id);
    this.sessions.replaceChildren(el("div", { class: "ws-start-covered" }, open, why));
  }

  uncover() {
    this.isOpen = true;
    this.drawSessions();
    this.sessions.querySelector("button")?.focus();
  }

  /** The page was left: who comes back to it may be another group. */
  cover() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.drawSessions();
  }

  /** @param {KnownSession} session */
  row(session) {
    const open = this.keyed(
      session.path,
      button("", () => this.doings.open(session.path), { class: "ws-start-row" }),
    );
    open.append(
      el("span", { class: "ws-start-name" }, session.title),
      el("span", { class: "ws-start-about" }, aboutOf(session, this.host)),
      el("span", { class: "ws-start-state", "data-state": session.state }, progressOf(session, this.host)),
    );
    if (!isInMore(session)) return el("li", {}, open);
    const merge = this.keyed(
      `merge ${session.path}`,
      button(this.host.say("sessions.merge"), () => this.doings.merge(session), { class: "ws-quiet" }),
    );
    merge.setAttribute("aria-description", session.title);
    return el("li", {}, open, merge);
  }

  /** @param {Programme[]} programmes @param {boolean} [hasSheets] */
  programmesPart(programmes, hasSheets) {
    const { say } = this.host;
    const make = this.keyed(
      "make",
      button(say("start.new_programme"), () => this.doings.makeProgramme(), { class: "ws-quiet" }),
    );
    const list = el("ul", { class: "ws-start-list" }, ...programmes.map((one) => this.programme(one, hasSheets)));
    return part(
      say("start.programmes"),
      make,
      programmes.length > 0 ? list : el("p", { class: "ws-help" }, say("start.no_programme")),
    );
  }

  /** @param {Programme} programme @param {boolean} [hasSheets]  it may go out as a spreadsheet */
  programme(programme, hasSheets) {
    const { say } = this.host;
    const name = el("span", { class: "ws-start-name", id: freshId("programme") }, programme.title);
    const tools = el(
      "span",
      { class: "ws-start-tools" },
      this.keyed(
        `begin ${programme.name}`,
        button(say("start.begin_with"), () => this.doings.begin(programme.path), { class: "ws-quiet" }),
      ),
      programme.path
        ? this.keyed(
            `look ${programme.name}`,
            button(say("start.look"), () => this.doings.open(programme.path), { class: "ws-quiet" }),
          )
        : null,
      this.keyed(
        `save ${programme.name}`,
        button(say("start.save_programme"), () => this.doings.saveProgramme(programme), { class: "ws-quiet" }),
      ),
      hasSheets
        ? this.keyed(
            `sheet ${programme.name}`,
            button(say("start.save_sheet"), () => this.doings.saveProgramme(programme, true), { class: "ws-quiet" }),
          )
        : null,
    );
    for (const tool of tools.children) tool.setAttribute("aria-describedby", name.id);
    const about = el("span", { class: "ws-start-about" }, lengthsOf(programme.lengths, this.host));
    return el("li", { class: "ws-start-programme" }, name, about, tools);
  }

  /**
   * @template {HTMLElement} T
   * @param {string} key  by which the focus finds it again
   * @param {T} element
   * @returns {T}
   */
  keyed(key, element) {
    element.dataset.key = key;
    return element;
  }
}

/**
 * @param {string} title
 * @param {HTMLElement} tool  beside the title
 * @param {HTMLElement} content
 */
function part(title, tool, content) {
  return el(
    "div",
    { class: "ws-start-part" },
    el("div", { class: "ws-start-head" }, el("h2", { class: "ws-start-heading" }, title), tool),
    content,
  );
}
