/**
 * The task list of a programme: what the checker found in each part, why it matters, and a way to its place.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";
import { fill } from "./filling.js";

/**
 * @typedef {object} Finding
 * @property {"error" | "advice"} level
 * @property {string} level_title
 * @property {string} cell  the notebook's id of it, or empty
 * @property {string} where
 * @property {string} what
 * @property {string} why
 * @property {string} remedy
 *
 * @typedef {{part: string, title: string, findings: Finding[]}} Task
 */

const DONE = "✓ ";
/** How many of a part are shown until somebody asks for all: what comes after that nobody reads, and each key pays for. */
const FIRST = 20;

export class Tasks {
  /**
   * @param {() => Promise<{tasks: Task[]}>} ask  has the programme checked as it stands in its file
   * @param {() => Map<string, string>} namesOf  what people call each cell; empty where it has no name
   * @param {(cellId: string) => void} visit  goes to a cell
   * @param {() => void} changed  what there is to do is another now
   */
  constructor(ask, namesOf, visit, changed) {
    this.ask = ask;
    this.namesOf = namesOf;
    /** @type {Map<string, string>} */
    this.names = new Map();
    /** @type {Map<string, Finding[]>} */
    this.byCell = new Map();
    this.visit = visit;
    this.changed = changed;
    /** @type {Task[]} */
    this.tasks = [];
    this.told = "";
    /** @type {Map<string, HTMLElement>} what the list shows, by what it says: most of it stays from save to save */
    this.shown = new Map();
    /** @type {Set<string>} parts of which all is shown */
    this.whole = new Set();
    this.isBusy = false;
    this.isDue = false;
    const heading = el("h2", { class: "ws-writing-heading", id: freshId("tasks") }, say("writing.tasks"));
    this.summary = el("p", { class: "ws-tasks-summary", role: "status" });
    this.list = el("ul", { class: "ws-tasks" });
    this.node = el("section", { class: "ws-tasks-panel", "aria-labelledby": heading.id, tabindex: "-1" });
    this.node.append(heading, this.summary, this.list, el("p", { class: "ws-help" }, say("writing.keys")));
  }

  /** How much there is to do. */
  get count() {
    return this.findings.length;
  }

  get findings() {
    return this.tasks.flatMap(({ findings }) => findings);
  }

  /** Check once more; of several wishes that come while it goes on, the last one is enough. */
  async renew() {
    this.isDue = true;
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.isDue) {
      this.isDue = false;
      await this.check();
    }
    this.isBusy = false;
  }

  async check() {
    try {
      const { tasks } = await this.ask();
      this.show(tasks);
    } catch (error) {
      // The list as it was may not be true any more.
      this.told = "";
      this.tasks = [];
      this.byCell.clear();
      this.list.replaceChildren();
      setText(this.summary, say("writing.tasks.unknown", { reason: sentenceOf(error) }));
      this.changed();
    }
  }

  /** @param {Task[]} tasks */
  show(tasks) {
    const told = JSON.stringify(tasks);
    if (told === this.told) return;
    this.told = told;
    this.tasks = tasks;
    this.byCell.clear();
    for (const one of this.findings) this.byCell.set(one.cell, [...this.inCell(one.cell), one]);
    this.draw();
    this.changed();
  }

  draw() {
    this.names = this.namesOf();
    const before = this.shown;
    this.shown = new Map();
    const hadFocus = this.list.contains(document.activeElement);
    setText(
      this.summary,
      this.count === 0 ? say("writing.tasks.done") : say("writing.tasks.todo", { count: this.count }),
    );
    fill(
      this.list,
      this.tasks.map((task) => this.part(task, before)),
    );
    // What had it may be gone, or have moved.
    if (hadFocus && !this.list.contains(document.activeElement)) this.node.focus();
  }

  /**
   * @param {Task} task
   * @param {Map<string, HTMLElement>} before
   * @returns {HTMLElement[]} the first of what there is to do, with a way to all of it
   */
  findingsOf({ part, findings }, before) {
    const isWhole = this.whole.has(part) || findings.length <= FIRST;
    const shown = (isWhole ? findings : findings.slice(0, FIRST)).map((one) => this.known(one, before));
    if (isWhole) return shown;
    const more = button(
      say("writing.tasks.more", { count: findings.length - FIRST }),
      () => {
        this.whole.add(part);
        this.draw();
        const next = this.list.querySelectorAll(`[data-part="${part}"] .ws-tasks-finding`)[FIRST];
        (next?.querySelector("button") ?? this.node).focus();
      },
      { class: "ws-tasks-more" },
    );
    return [...shown, el("li", {}, more)];
  }

  /**
   * @param {Task} task
   * @param {Map<string, HTMLElement>} before  what the list showed
   */
  part(task, before) {
    const { part, title, findings } = task;
    const isDone = findings.length === 0;
    const known = /** @type {HTMLElement | null} */ (this.list.querySelector(`:scope > [data-part="${part}"]`));
    const item = known ?? el("li", { "data-part": part });
    const head = el("p", { class: "ws-tasks-part" }, isDone ? `${DONE}${title}` : `${title} (${findings.length})`);
    if (isDone) head.append(el("span", { class: "ws-hidden" }, ` ${say("writing.tasks.part_done")}`));
    const list = item.querySelector("ul") ?? el("ul", { class: "ws-tasks-findings" });
    fill(list, this.findingsOf(task, before));
    item.toggleAttribute("data-done", isDone);
    item.querySelector(".ws-tasks-part")?.remove();
    item.prepend(head);
    if (isDone) list.remove();
    else if (list.parentNode === null) item.append(list);
    return item;
  }

  /**
   * @param {Finding} finding
   * @param {Map<string, HTMLElement>} before
   */
  known(finding, before) {
    const said = JSON.stringify([finding, this.names.get(finding.cell)]);
    const item = (this.shown.has(said) ? null : before.get(said)) ?? this.finding(finding);
    this.shown.set(said, item);
    return item;
  }

  /** @param {Finding} finding */
  finding(finding) {
    const { cell } = finding;
    const visit = () => this.visit(cell);
    const where =
      cell === ""
        ? el("p", { class: "ws-tasks-where" }, finding.where)
        : button(this.names.get(cell) || finding.where, visit, { class: "ws-tasks-where ws-tasks-visit" });
    return el("li", { class: "ws-tasks-finding", "data-level": finding.level }, where, ...saidOf(finding));
  }

  /** @param {string} cellId */
  inCell(cellId) {
    return this.byCell.get(cellId) ?? [];
  }

  /**
   * @param {string} cellId
   * @returns {Node[]} what there is to do in a cell, to stand above its form
   */
  of(cellId) {
    const found = this.inCell(cellId);
    if (found.length === 0) return [];
    const list = found.map((one) => el("li", { class: "ws-tasks-finding", "data-level": one.level }, ...saidOf(one)));
    return [el("ul", { class: "ws-tasks-here", "aria-label": say("writing.tasks.here") }, ...list)];
  }
}

/** @param {Finding} finding */
const saidOf = ({ level_title: level, what, remedy, why }) => [
  el("p", {}, el("strong", { class: "ws-tasks-level" }, level), ` ${what} ${remedy}`),
  el("details", { class: "ws-tasks-why" }, el("summary", {}, say("writing.tasks.why")), el("p", {}, why)),
];
