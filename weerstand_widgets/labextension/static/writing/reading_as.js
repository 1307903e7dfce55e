/** For which setting a programme is read while somebody writes it: all its words stand as that group will see them. */

import { el, setText } from "../fields/elements.js";
import { fillSelect, labelled, makeSelect, pick } from "../fields/labelled.js";
import { settingOf } from "../page/setting.js";
import { HEADER, valueOf } from "../session/cells.js";
import { say } from "../session/strings.js";
import { settingsOf } from "./terms.js";

export class ReadingAs {
  /** @param {import("../session/session.js").Session} session  of a programme: what is chosen in it is kept nowhere */
  constructor(session) {
    this.session = session;
    this.select = makeSelect([]);
    this.told = el("span", { class: "ws-hidden", role: "status" });
    this.node = el("div", { class: "ws-reading-as" }, labelled(say("writing.reads_as"), this.select), this.told);
    this.select.addEventListener("input", () => this.choose(this.select.value));
    this.hear = (/** @type {string} */ id) => id === HEADER && this.renew();
    this.renew = this.renew.bind(this);
    session.listeners.add(this.hear);
    session.cellListeners.add(this.renew);
    this.renew();
  }

  /** @param {string} setting */
  choose(setting) {
    const { session } = this;
    session.edit(HEADER, { "": { ...valueOf(session.cells.answers(HEADER)), setting } });
    setText(this.told, say("writing.reads_as.told", { setting: this.select.selectedOptions[0]?.text ?? "" }));
  }

  renew() {
    const settings = settingsOf(this.session.cells.spec(HEADER) ?? undefined);
    this.node.hidden = settings.length < 2;
    // What was chosen may be gone: then the first is read.
    if (settings.length > 0 && !settings.some(({ id }) => id === settingOf(this.session))) this.choose(settings[0].id);
    const options = settings.map(({ id, title }) => [id, title]);
    const now = [...this.select.options].map(({ value, text }) => [value, text]);
    if (JSON.stringify(now) !== JSON.stringify(options)) fillSelect(this.select, options);
    pick(this.select, settingOf(this.session));
  }

  destroy() {
    this.session.listeners.delete(this.hear);
    this.session.cellListeners.delete(this.renew);
  }
}
