/**
 * The questions of the start screen: about a new session, a practice session, a new programme, a deletion.
 */

import { el } from "../fields/elements.js";
import { labelled, makeSelect } from "../fields/labelled.js";
import { say } from "../session/strings.js";
import { ProgrammeForm } from "./programme_form.js";
import { ask } from "./server.js";
import { SessionForm } from "./session_form.js";
import { openSheet } from "./sheet.js";

/** @typedef {import("./data.js").StartData} StartData */

/** So many titles are shown at once; of more the number, until somebody wants to see them. */
const FEW = 4;

export class Questions {
  /** @param {import("./data.js").Host} host */
  constructor(host) {
    this.host = host;
    /** @type {import("./session_form.js").Wish | null} what was typed in a sheet that was closed with Escape */
    this.kept = null;
    /** @type {ProgrammeForm | null} what was pasted in a sheet that was closed with Escape */
    this.keptProgramme = null;
  }

  /**
   * @param {string} path
   * @param {unknown} body
   */
  post(path, body) {
    return ask(this.host.request, "POST", path, body);
  }

  /**
   * @param {StartData} data  with at least one programme
   * @param {string | undefined} programme  its path
   * @returns {Promise<string | null>} contents path of the new session
   */
  async session(data, programme) {
    const isKnown = programme === undefined || data.programmes.some(({ path }) => path === programme);
    if (!isKnown) throw new Error(say("lab.programme_elsewhere"));
    // What is for one person begins from its own place in the list: a group has nothing to choose there.
    const programmes = data.programmes.filter(({ alone, path }) => !alone || path === programme);
    const form = new SessionForm(programmes.length > 0 ? { ...data, programmes } : data, this.host);
    form.start(programme, this.kept);
    this.kept = null;
    return openSheet(
      {
        title: say("lab.new_session"),
        body: form.element,
        accept: say("lab.begin_session"),
        lack: () => form.lack(),
        work: async () => (await this.post("sessions", form.read())).path,
        kept: () => {
          this.kept = form.read();
        },
      },
      say,
    );
  }

  /**
   * @param {StartData} data  with at least one programme
   * @returns {Promise<string | null>} contents path of the practice session
   */
  async rehearsal(data) {
    const choices = data.programmes.flatMap((programme) =>
      programme.settings
        .filter(({ id }) => programme.cases?.includes(id) ?? true)
        .map((setting) => ({ programme, setting })),
    );
    if (choices.length === 0) throw new Error(say("start.no_case"));
    const isOne = choices.every(({ programme }) => programme === choices[0]?.programme);
    const which = makeSelect(
      choices.map(({ programme, setting }, index) => [
        String(index),
        isOne ? setting.title : `${programme.title}: ${setting.title}`,
      ]),
    );
    return openSheet(
      {
        title: say("start.rehearse"),
        body: labelled(say("start.rehearse.which"), which, say("start.rehearse.help")),
        accept: say("start.rehearse.open"),
        work: async () => {
          const { programme, setting } = choices[Number(which.value)];
          return (await this.post("rehearsal", { programme: programme.name, setting: setting.id })).path;
        },
      },
      say,
    );
  }

  /** @returns {Promise<string | null>} contents path of the new programme */
  async programme() {
    const form = this.keptProgramme ?? new ProgrammeForm(this.host, (path, body) => this.post(path, body));
    this.keptProgramme = null;
    return openSheet(
      {
        title: say("start.new_programme"),
        body: form.element,
        accept: say("start.new_programme.make"),
        lack: () => form.lack(),
        work: async () => (await this.post("programmes", form.read())).path,
        kept: () => {
          this.keptProgramme = form;
        },
      },
      say,
    );
  }

  /**
   * Say what the newer words change and what stays, and bring the session up to date if that is what is wanted.
   *
   * @param {import("./data.js").KnownSession} session
   * @param {() => Promise<void>} before  what must be done before the server does it
   * @returns {Promise<boolean>}
   */
  async update(session, before) {
    const { path } = session;
    const { changes } = await this.post("sessions/changes", { path });
    const done = await openSheet(
      {
        title: say("sessions.update.title", { title: session.title }),
        body: changesBody(changes),
        accept: say("sessions.update.do"),
        work: async () => {
          await before();
          await this.post("sessions/update", { path });
          return true;
        },
      },
      say,
    );
    return done === true;
  }

  /**
   * Say exactly what goes, and delete it if that is what is wanted.
   *
   * @param {import("./data.js").KnownSession} session
   * @param {() => Promise<void>} before  what must be done before the server deletes
   * @returns {Promise<boolean>}
   */
  async deletion(session, before) {
    const { path } = session;
    const going = await this.post("sessions/deletion", { path });
    const done = await openSheet(
      {
        title: say("sessions.delete.title", { title: session.title }),
        body: goingBody(going),
        accept: say("sessions.delete.do"),
        isGrave: true,
        work: async () => {
          await before();
          await this.post("sessions/delete", { path });
          return true;
        },
      },
      say,
    );
    return done === true;
  }
}

/** @param {{what: string, title: string}[]} changes */
function changesBody(changes) {
  /** @type {Map<string, string[]>} */
  const titles = new Map();
  for (const { what, title } of changes) titles.set(what, [...(titles.get(what) ?? []), title]);
  const parts = [...titles].map(([what, named]) =>
    el(
      "details",
      { class: "ws-brought-part", open: named.length <= FEW },
      el("summary", {}, say(`sessions.update.${what}`, { count: named.length })),
      el("ul", { class: "ws-going" }, ...named.map((title) => el("li", {}, title))),
    ),
  );
  return el(
    "div",
    { class: "ws-deletion" },
    el("p", {}, say(parts.length > 0 ? "sessions.update.help" : "update.unseen")),
    ...parts,
  );
}

/** @param {{files: string[], answers: number, copies: string[]}} going */
function goingBody({ files, answers, copies }) {
  const rest = [
    answers === 1 ? say("sessions.delete.answers_one") : say("sessions.delete.answers", { count: answers }),
    say("sessions.delete.drafts"),
  ];
  const list = (/** @type {string[]} */ lines) =>
    el("ul", { class: "ws-going" }, ...lines.map((line) => el("li", {}, line)));
  return el(
    "div",
    { class: "ws-deletion" },
    el("p", {}, say("sessions.delete.what")),
    list([...files, ...rest]),
    copies.length > 0 ? el("p", { class: "ws-notice", "data-tone": "kept" }, say("sessions.delete.copies")) : null,
    copies.length > 0 ? list(copies) : null,
    el("p", { class: "ws-help" }, say("sessions.delete.sent")),
  );
}
