/**
 * The form of a new session. Only a title is asked; a known team brings the rest along.
 */

import { el, freshId, setText } from "../fields/elements.js";
import { fillSelect, labelled, makeSelect, pick } from "../fields/labelled.js";
import { alike } from "../session/alike.js";
import { oneLine } from "../session/clean.js";
import { MAX_TITLE, usualLength } from "../session/limits.js";
import { createBrought } from "./session_brought.js";

/** @typedef {import("./data.js").StartData} StartData */
/** @typedef {import("./data.js").Host} Host */

/**
 * @typedef {object} Wish
 * @property {string} title
 * @property {string} programme
 * @property {string} setting
 * @property {number} length
 * @property {string} team
 * @property {import("../session/types.js").Person[]} people
 * @property {string[]} [actions]  missing: nothing was proposed
 * @property {boolean} learned
 */

/** A form that fills itself in, and leaves alone what somebody chose. */
export class SessionForm {
  /**
   * @param {StartData} data  with at least one programme
   * @param {Host} host
   */
  constructor(data, host) {
    this.data = data;
    this.host = host;
    /** @type {Set<EventTarget | null>} what was chosen by hand */
    this.chosen = new Set();
    this.shownTeam = "";
    this.title = el("input", { class: "ws-input ws-form-title", maxlength: MAX_TITLE, autofocus: true });
    this.programme = makeSelect(data.programmes.map((one) => [one.name, one.title]));
    const names = el("datalist", { id: freshId("teams") }, ...data.teams.map(({ name }) => new Option(name)));
    this.team = el("input", { class: "ws-input", maxlength: MAX_TITLE, list: names.id });
    this.setting = makeSelect([]);
    this.length = makeSelect([]);
    this.status = el("p", { class: "ws-filled", role: "status" });
    const help = data.teams.length > 0 ? host.say("start.form.team.help") : "";
    const team = labelled(host.say("start.form.team"), this.team, help);
    this.teamPart = el("div", { class: "ws-part-team" }, team, names, this.status);
    this.brought = createBrought(host);
    this.element = this.layOut();
    this.listen();
    this.fillProgramme();
  }

  layOut() {
    const { say } = this.host;
    return el(
      "div",
      { class: "ws-new-session" },
      labelled(say("lab.form.title"), this.title, say("lab.form.title.help")),
      this.data.programmes.length > 1 ? labelled(say("lab.form.programme"), this.programme) : null,
      this.teamPart,
      el(
        "div",
        { class: "ws-pair" },
        labelled(say("lab.form.setting"), this.setting),
        labelled(say("lab.form.length"), this.length),
      ),
      this.brought.element,
    );
  }

  listen() {
    this.team.addEventListener("input", () => this.fillTeam());
    this.programme.addEventListener("change", () => {
      this.fillProgramme();
      this.brought.showLearned(this.knownTeam(), this.programme.value);
    });
    for (const select of [this.setting, this.length]) {
      select.addEventListener("change", () => this.chosen.add(select));
    }
  }

  chosenProgramme() {
    const { programmes } = this.data;
    return programmes.find((one) => one.name === this.programme.value) ?? programmes[0];
  }

  knownTeam() {
    const wanted = alike(this.team.value);
    return this.data.teams.find(({ name }) => alike(name) === wanted) ?? null;
  }

  fillProgramme() {
    const { settings, lengths, alone = false } = this.chosenProgramme();
    this.teamPart.hidden = alone;
    this.brought.element.hidden = alone;
    fillSelect(
      this.setting,
      settings.map((one) => [one.id, one.title]),
    );
    fillSelect(
      this.length,
      lengths.map((minutes) => [String(minutes), this.host.say("lab.minutes", { minutes })]),
    );
    if (!this.chosen.has(this.length)) pick(this.length, String(usualLength(lengths)));
  }

  /** Bring along what this team had last time. */
  fillTeam() {
    const team = this.knownTeam();
    const name = team?.name ?? "";
    if (name === this.shownTeam) return;
    this.shownTeam = name;
    this.brought.show(team, this.programme.value);
    if (team && !this.chosen.has(this.setting)) pick(this.setting, team.setting);
    if (team && !this.chosen.has(this.length)) pick(this.length, String(team.length));
    setText(this.status, team ? this.host.say("start.form.team.filled", { team: name }) : "");
  }

  /**
   * Begin from a programme, with the one team there is, or with what was typed before.
   *
   * @param {string | undefined} path  of the programme
   * @param {Wish | null} before
   */
  start(path, before) {
    const { programmes, teams } = this.data;
    pick(this.programme, programmes.find((one) => path && one.path === path)?.name ?? before?.programme ?? "");
    this.fillProgramme();
    this.team.value = before?.team ?? (teams.length === 1 ? teams[0].name : "");
    this.fillTeam();
    if (before === null) return;
    // A programme's own title is what stands for "no title yet".
    this.title.value = programmes.some(({ title }) => title === before.title) ? "" : before.title;
    for (const select of [this.setting, this.length]) this.chosen.add(select);
    pick(this.setting, before.setting);
    pick(this.length, String(before.length));
    this.brought.write(before);
  }

  /** @returns {string} what must be filled in first, in a sentence; empty: nothing */
  lack() {
    const isEmpty = alike(this.title.value) === "";
    this.title.setAttribute("aria-invalid", String(isEmpty));
    if (isEmpty) this.title.focus();
    return isEmpty ? this.host.say("lab.form.title.lack") : "";
  }

  /** @returns {Wish} */
  read() {
    const isAlone = this.teamPart.hidden;
    return {
      title: oneLine(this.title.value) || this.chosenProgramme().title,
      programme: this.chosenProgramme().name,
      setting: this.setting.value,
      length: Number(this.length.value),
      team: isAlone ? "" : oneLine(this.team.value),
      ...(isAlone ? { people: [], learned: false } : this.brought.read()),
    };
  }
}
