/**
 * A sheet of paper over the page that asks something: it stays, with all that was typed, until the work is done.
 *
 * The browser's own dialog, so that the page behind it is out of reach for keys, mouse and screen readers alike.
 */

import { button, el, freshId, keepUntranslated, setText } from "../fields/elements.js";
import { DOUBLE_MS, isEnter } from "../fields/press.js";
import { sentenceOf } from "../session/server.js";

/** @typedef {import("./data.js").Say} Say */

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {HTMLElement} body
 * @property {string} accept  words on the button that does it
 * @property {boolean} [isGrave]  cannot be undone: the focus is on the way back
 * @property {() => Promise<any>} work  what the button does; its error's message is shown, and the sheet stays
 * @property {() => string} [lack]  what must be filled in first, in a sentence, and brings it into view; empty: nothing
 * @property {() => void} [kept]  closed with Escape, perhaps by accident
 */

/**
 * @param {Question} question
 * @param {Say} say
 * @returns {Promise<any>} what `work` gave; null when it was closed
 */
export function openSheet(question, say) {
  return new Promise((resolve) => new Sheet(question, say, resolve).open());
}

class Sheet {
  /**
   * @param {Question} question
   * @param {Say} say
   * @param {(result: any) => void} resolve
   */
  constructor(question, say, resolve) {
    this.question = question;
    this.say = say;
    this.resolve = resolve;
    this.isBusy = false;
    this.openedAt = 0;
    const id = freshId("sheet");
    this.trouble = el("p", { class: "ws-error", role: "alert", hidden: true });
    this.status = el("p", { class: "ws-sheet-status", role: "status" });
    this.cancel = button(say("lab.cancel"), () => this.close(null));
    this.accept = el(
      "button",
      { type: "submit", class: `ws-button ws-primary${question.isGrave ? " ws-grave" : ""}` },
      question.accept,
    );
    this.form = el(
      "form",
      { class: "ws-sheet-form", novalidate: true, autocomplete: "off" },
      el("h2", { class: "ws-over-title ws-sheet-title", id }, question.title),
      el("div", { class: "ws-sheet-body" }, question.body),
      el("div", { class: "ws-over-foot ws-sheet-foot" }, this.trouble, this.status, this.cancel, this.accept),
    );
    this.dialog = el("dialog", { class: "weerstand ws-over weerstand-sheet", "aria-labelledby": id }, this.form);
    keepUntranslated(this.dialog);
    this.listen();
  }

  listen() {
    const { dialog, form } = this;
    // JupyterLab has commands on single letters and on Enter; here every key is the sheet's own.
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation();
      // Pressed twice, or held: it was meant for the button that opened the sheet.
      const isEarly = event.timeStamp - this.openedAt < DOUBLE_MS || event.repeat;
      if (isEnter(event) && isEarly) event.preventDefault();
    });
    // Who typed something means this sheet, however quickly.
    dialog.addEventListener("input", () => {
      this.openedAt = Number.NEGATIVE_INFINITY;
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (this.isBusy) return;
      this.question.kept?.();
      this.close(null);
    });
    // A browser lets a second Escape through, whatever was said to the first.
    dialog.addEventListener("close", () => {
      if (!dialog.isConnected) return;
      if (this.isBusy) dialog.showModal();
      else this.close(null);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.run();
    });
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.openedAt = performance.now();
    if (this.question.isGrave) this.cancel.focus();
  }

  async run() {
    if (this.isBusy) return;
    const lack = this.question.lack?.() ?? "";
    this.tell(lack);
    if (lack !== "") return;
    this.setBusy(true);
    try {
      this.close(await this.question.work());
    } catch (error) {
      this.tell(sentenceOf(error));
    } finally {
      this.setBusy(false);
    }
  }

  /** @param {boolean} isBusy */
  setBusy(isBusy) {
    this.isBusy = isBusy;
    for (const one of [this.accept, this.cancel]) {
      if (isBusy) one.setAttribute("aria-disabled", "true");
      else one.removeAttribute("aria-disabled");
    }
    setText(this.status, isBusy ? this.say("start.busy") : "");
  }

  /** @param {string} sentence */
  tell(sentence) {
    this.trouble.hidden = sentence === "";
    setText(this.trouble, sentence);
    if (sentence) this.trouble.scrollIntoView({ block: "nearest" });
  }

  /** @param {any} result */
  close(result) {
    if (this.isBusy && result === null) return;
    this.dialog.close();
    this.dialog.remove();
    this.resolve(result);
  }
}
