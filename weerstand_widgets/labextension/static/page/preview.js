/** How something will look that is not made yet: a page in a frame in which nothing runs, drawn anew at each change. */

import { el, setText } from "../fields/elements.js";
import { sentenceOf } from "../session/server.js";

/** @typedef {import("../session/wish.js").Wish} Wish */

/**
 * @callback Look
 * @param {Wish} wish
 * @returns {Promise<{html: string, said: string[]}>}
 */

export class Preview {
  /**
   * @param {import("../session/types.js").Host["say"]} say
   * @param {Look} look
   */
  constructor(say, look) {
    this.say = say;
    this.look = look;
    /** @type {Wish | null} what to draw next; of several that come quickly the last */
    this.wanted = null;
    this.isBusy = false;
    /** How often something was put in the place of what was asked: what comes late is not shown. */
    this.round = 0;
    this.said = el("ul", { class: "ws-look-said" });
    this.trouble = el("p", { class: "ws-look-note", hidden: true });
    this.stage = el("div", { class: "ws-look-stage" });
    this.element = el(
      "section",
      { class: "ws-look", "aria-label": say("make.preview") },
      el("div", { class: "ws-look-words", role: "status" }, this.said, this.trouble),
      this.stage,
    );
  }

  /** @param {Wish} wish */
  async draw(wish) {
    this.wanted = wish;
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.wanted !== null) {
      const { round, wanted } = this;
      this.wanted = null;
      try {
        const { html, said } = await this.look(wanted);
        if (round === this.round) await this.place(html, said);
      } catch (error) {
        if (round === this.round && this.wanted === null) this.cover(sentenceOf(error));
      }
    }
    this.isBusy = false;
  }

  /**
   * Show a sentence and no page.
   *
   * @param {string} sentence
   */
  cover(sentence) {
    this.round += 1;
    this.wanted = null;
    this.stage.replaceChildren();
    this.said.replaceChildren();
    this.tell(sentence);
  }

  /** @param {string} sentence */
  tell(sentence) {
    setText(this.trouble, sentence);
    this.trouble.hidden = sentence === "";
  }

  /**
   * The old page stays until the new one stands, so that nothing flickers.
   *
   * @param {string} html
   * @param {string[]} said
   */
  async place(html, said) {
    const { round } = this;
    // No scripts and no origin: it could not reach this page if it were hostile.
    const frame = el("iframe", {
      class: "ws-look-page",
      sandbox: "",
      title: this.say("make.preview"),
      srcdoc: html,
    });
    const isLoaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    this.stage.append(frame);
    await isLoaded;
    if (round !== this.round) return frame.remove();
    this.stage.replaceChildren(frame);
    frame.dataset.ready = "true";
    this.tell("");
    if (said.join("\n") !== this.told) this.said.replaceChildren(...said.map((one) => el("li", {}, one)));
  }

  get told() {
    return [...this.said.children].map((one) => one.textContent).join("\n");
  }
}
