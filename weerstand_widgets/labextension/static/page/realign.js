/**
 * To tune in again: a short page over the phase, at any moment. Three questions, the question it all was about, and the
 * way back; phase, clock and whatever was being typed stay what they are.
 */

import { button, el, freshId } from "../fields/elements.js";
import { valueOf } from "../session/cells.js";
import { say } from "../session/strings.js";
import { wordsOf } from "./setting.js";
import { rememberFocus } from "./turning.js";

/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

/** What the group wants to learn, the last wording first. */
const ASKED = ["new_question", "question"];
const USUAL = ["realign.why", "realign.question", "realign.expect"];

export class Realign {
  /**
   * @param {SessionPage} page
   * @param {Pace} pace
   */
  constructor(page, pace) {
    this.page = page;
    this.pace = pace;
    this.goBack = () => {};
    /** @type {HTMLElement | null} */
    this.sheet = null;
    const follow = () => this.follow();
    pace.place.listeners.add(follow);
    this.destroy = () => {
      pace.place.listeners.delete(follow);
      this.close();
    };
  }

  follow() {
    if (this.pace.isRealigning && this.sheet === null) this.open();
    else if (!this.pace.isRealigning) this.close();
  }

  open() {
    this.goBack = rememberFocus();
    const title = el("h2", { id: freshId("realign"), class: "ws-realign-title", tabindex: -1 }, say("bar.back"));
    const back = button(say("realign.back"), () => this.pace.endRealign(), { class: "ws-primary" });
    const content = el(
      "div",
      { class: "ws-realign-sheet" },
      title,
      el("p", { class: "ws-realign-lead" }, say("realign.lead")),
      el("ol", { class: "ws-realign-asks" }, ...this.questions().map((text) => el("li", {}, text))),
      this.learning(),
      el("div", { class: "ws-realign-foot" }, back),
    );
    this.sheet = el("section", { class: "weerstand ws-realign", "aria-labelledby": title.id }, content);
    this.sheet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.pace.endRealign();
    });
    this.page.paper.inert = true;
    this.page.body.append(this.sheet);
    title.focus();
  }

  close() {
    if (this.sheet === null) return;
    this.sheet.remove();
    this.sheet = null;
    this.page.paper.inert = false;
    this.goBack();
  }

  /** @returns {string[]} the programme's own, or those that fit any */
  questions() {
    const { session } = this.page.room;
    const spec = session.cells.spec("session");
    const own = Array.isArray(spec?.realign) ? spec.realign.filter((text) => typeof text === "string") : [];
    return own.length > 0 ? own.map((text) => wordsOf(session, spec ?? {}, text)) : USUAL.map((key) => say(key));
  }

  /** @returns {HTMLElement | null} what the group wants to learn, where somebody wrote it down */
  learning() {
    const { session } = this.page.room;
    for (const front of ASKED) {
      const id = session.cells.ids().find((one) => session.cells.spec(one)?.front === front);
      const value = id === undefined ? null : valueOf(session.cells.answers(id));
      if (typeof value === "string" && value.trim() !== "") {
        return el(
          "figure",
          { class: "ws-realign-learning" },
          el("figcaption", {}, say("report.question")),
          el("blockquote", {}, value),
        );
      }
    }
    return null;
  }
}
