/**
 * The form of a new programme: from the template, from a text that is pasted, or from a file that somebody sent.
 *
 * Of a text or a file it shows what the server makes of it, before anything is made.
 */

import { el, freshId, setText } from "../fields/elements.js";
import { labelled } from "../fields/labelled.js";
import { oneLine } from "../session/clean.js";
import { MAX_TITLE } from "../session/limits.js";
import { sentenceOf } from "../session/server.js";
import { createPreview } from "./programme_preview.js";

/** @typedef {import("./data.js").Host} Host */
/** @typedef {"template" | "text" | "file"} Way */
/** @typedef {{title: string, pasted?: string, file?: string, sheet?: string}} Wish */

const PAUSE_MS = 400;
/** Pictures in what is pasted: they may be megabytes, and nothing of them is read. */
const PICTURE_DATA = /\b(?:src|href)\s*=\s*"data:[^"]*"/gi;
const WAYS = /** @type {Way[]} */ (["template", "text", "file"]);

export class ProgrammeForm {
  /**
   * @param {Host} host
   * @param {(path: string, body: unknown) => Promise<any>} post
   */
  constructor(host, post) {
    this.host = host;
    this.post = post;
    /** @type {Way} */
    this.way = "template";
    /** What stands in the file that was chosen. */
    this.file = "";
    /** Whether that is a spreadsheet, in letters. */
    this.isSheet = false;
    /** Which look at the server is the newest. */
    this.looks = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    const { say } = host;
    this.title = el("input", { class: "ws-input", maxlength: MAX_TITLE, autofocus: true });
    this.titlePart = labelled(say("start.new_programme.title"), this.title, say("start.new_programme.help"));
    this.text = el("textarea", { class: "ws-input ws-outline", rows: 6 });
    this.textPart = labelled(say("start.outline"), this.text, say("start.outline.help"));
    this.chosen = el("input", { type: "file", class: "ws-input", accept: ".json,application/json,.xlsx" });
    this.filePart = labelled(say("start.programme_file"), this.chosen, say("start.programme_file.help"));
    this.trouble = el("p", { class: "ws-error", role: "alert", id: freshId("trouble"), hidden: true });
    this.preview = createPreview(host);
    this.element = this.layOut();
    this.listen();
    this.show();
  }

  layOut() {
    const { say } = this.host;
    const name = freshId("way");
    const ways = WAYS.map((way) => {
      const box = el("input", { type: "radio", name, value: way, checked: way === this.way });
      return el("label", { class: "ws-option" }, box, el("span", {}, say(`start.way.${way}`)));
    });
    this.ways = el("fieldset", { class: "ws-ways" }, el("legend", {}, say("start.ways")), ...ways);
    return el(
      "div",
      { class: "ws-new-programme" },
      el("div", { class: "ws-asked" }, this.ways, this.titlePart, this.textPart, this.filePart, this.trouble),
      this.preview.element,
    );
  }

  listen() {
    this.ways?.addEventListener("change", ({ target }) => {
      this.way = /** @type {Way} */ (/** @type {HTMLInputElement} */ (target).value);
      this.show();
      void this.look();
    });
    for (const control of [this.text, this.title]) control.addEventListener("input", () => this.lookSoon());
    // A form ends with Enter in a line; in a text that is a line more.
    this.text.addEventListener("paste", (event) => void this.paste(event));
    this.chosen.addEventListener("change", () => void this.readFile());
  }

  /** Show what belongs to the way that was chosen. */
  show() {
    const { say } = this.host;
    this.element.dataset.way = this.way;
    this.titlePart.hidden = this.way === "file";
    this.textPart.hidden = this.way !== "text";
    this.filePart.hidden = this.way !== "file";
    const help = this.titlePart.querySelector(".ws-option-help");
    if (help) setText(help, say(this.way === "text" ? "start.outline.title" : "start.new_programme.help"));
    this.tell("");
    this.preview.clear();
  }

  lookSoon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.look(), PAUSE_MS);
  }

  /** Ask the server what it will be; what was asked before that is of no use any more. */
  async look() {
    clearTimeout(this.waiting);
    this.looks += 1;
    const look = this.looks;
    const isEmpty = this.way === "text" ? this.text.value.trim() === "" : this.file === "";
    if (this.way === "template" || isEmpty) {
      this.preview.clear();
      if (this.way === "text") this.tell("");
      return;
    }
    try {
      const seen = await this.post("programmes/preview", this.read());
      if (look !== this.looks) return;
      this.tell("");
      this.preview.show(seen);
    } catch (error) {
      if (look !== this.looks) return;
      this.preview.clear();
      this.tell(sentenceOf(error));
    }
  }

  /**
   * What a document puts on the clipboard is read for its structure; where that cannot be done, its words are put in.
   *
   * @param {ClipboardEvent} event
   */
  async paste(event) {
    const html = event.clipboardData?.getData("text/html").replaceAll(PICTURE_DATA, "") ?? "";
    if (html.trim() === "") return;
    event.preventDefault();
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    const { say } = this.host;
    this.text.readOnly = true;
    this.preview.wait();
    let text = plain;
    let sentence = "";
    try {
      text = (await this.post("programmes/outline", { html })).text;
    } catch (error) {
      sentence = say("start.outline.words_only", { why: sentenceOf(error) });
    } finally {
      this.text.readOnly = false;
    }
    this.insert(text);
    await this.look();
    if (sentence !== "") this.tell(sentence);
  }

  /**
   * Put a text where the cursor is, so that Ctrl+Z takes it back.
   *
   * @param {string} text
   */
  insert(text) {
    this.text.focus();
    if (this.text.ownerDocument.execCommand("insertText", false, text)) return;
    this.text.setRangeText(text, this.text.selectionStart, this.text.selectionEnd, "end");
  }

  async readFile() {
    const file = this.chosen.files?.[0];
    this.file = "";
    this.tell("");
    try {
      this.isSheet = file?.name.toLowerCase().endsWith(".xlsx") ?? false;
      if (file) this.file = (this.isSheet ? await lettersOf(file) : await file.text()) || " ";
    } catch {
      this.tell(this.host.say("start.programme_file.unread"));
    }
    await this.look();
  }

  /** @param {string} sentence  beside the field; empty: nothing is wrong */
  tell(sentence) {
    this.trouble.hidden = sentence === "";
    setText(this.trouble, sentence);
    const field = this.way === "file" ? this.chosen : this.text;
    field.setAttribute("aria-invalid", String(sentence !== ""));
    if (sentence === "") field.removeAttribute("aria-errormessage");
    else field.setAttribute("aria-errormessage", this.trouble.id);
  }

  /** @returns {string} what must be filled in first, in a sentence; empty: nothing */
  lack() {
    const { say } = this.host;
    if (this.way === "template" && oneLine(this.title.value) === "")
      return lacking(this.title, say("start.new_programme.lack"));
    if (this.way === "text" && this.text.value.trim() === "") return lacking(this.text, say("start.outline.lack"));
    if (this.way === "file" && this.file === "") return lacking(this.chosen, say("start.programme_file.lack"));
    return "";
  }

  /** @returns {Wish} */
  read() {
    const title = oneLine(this.title.value);
    if (this.way === "text") return { title, pasted: this.text.value };
    if (this.way === "template") return { title };
    return { title: "", ...(this.isSheet ? { sheet: this.file } : { file: this.file }) };
  }
}

/**
 * @param {File} file
 * @returns {Promise<string>} its bytes in Base64
 */
const lettersOf = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/**
 * @param {HTMLElement} control
 * @param {string} sentence
 */
function lacking(control, sentence) {
  control.focus();
  return sentence;
}
