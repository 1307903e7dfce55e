/**
 * The sheet "Verslag en bewijs": choose what to have made of a session, see how it will look, and make it.
 *
 * Knows of the program around it only the four things a `Maker` does.
 */

import { button, el, freshId, keepUntranslated, setText } from "../fields/elements.js";
import { isAnyUnmade, ownPartsOf } from "../session/own_parts.js";
import { sentenceOf } from "../session/server.js";
import { EVERYBODY, lackOf, usualChoice, wishOf } from "../session/wish.js";
import { createChoices } from "./making_choices.js";
import { createOwnPart } from "./making_own.js";
import { Preview } from "./preview.js";

/** @typedef {import("../session/wish.js").Wish} Wish */
/** @typedef {import("./making_choices.js").Offer} Offer */
/** @typedef {Offer["made"][number]} MadeFile */

/**
 * @typedef {object} Maker  what a program does for one session
 * @property {string} session  its id
 * @property {() => Promise<Offer>} offer  once all that was typed is kept
 * @property {import("./preview.js").Look} look
 * @property {(wish: Wish, replaces: boolean) => Promise<{files: MadeFile[], asks: string}>} make
 * @property {(path: string) => string} address  of a file, for a link
 */

/**
 * @param {Maker} maker
 * @param {import("../session/types.js").Host["say"]} say
 */
export function openMaking(maker, say) {
  const sheet = new Making(maker, say);
  sheet.open();
  return sheet;
}

class Making {
  /**
   * @param {Maker} maker
   * @param {import("../session/types.js").Host["say"]} say
   */
  constructor(maker, say) {
    this.maker = maker;
    this.say = say;
    this.choice = usualChoice();
    this.parts = ownPartsOf(maker.session);
    this.parts.turnTo("");
    /** @type {Offer["people"]} */
    this.people = [];
    this.isBusy = false;
    this.preview = new Preview(say, maker.look);
    this.own = createOwnPart(say, this.parts, () => this.refresh());
    this.form = el("form", { class: "ws-making-form", novalidate: true, autocomplete: "off" });
    this.made = el("details", { class: "ws-making-fold", hidden: true });
    this.result = el("p", { class: "ws-making-result", role: "status" });
    this.trouble = el("p", { class: "ws-error", role: "alert", hidden: true });
    /** @type {Wish | null} what asks first whether something may go */
    this.asked = null;
    this.replace = button(say("make.replace"), () => void this.run(this.asked, true), { class: "ws-quiet" });
    this.accept = button(say("make.make"), () => void this.make(), { class: "ws-primary" });
    this.cancel = button(say("lab.close"), () => this.close());
    this.dialog = this.layOut();
    this.listen();
  }

  layOut() {
    const id = freshId("making");
    this.replace.hidden = true;
    this.accept.setAttribute("aria-disabled", "true");
    const dialog = el(
      "dialog",
      { class: "weerstand ws-over weerstand-making", "aria-labelledby": id },
      el("h2", { class: "ws-over-title ws-making-title", id }, this.say("make.title")),
      el("div", { class: "ws-making-body" }, this.form, this.preview.element),
      el(
        "div",
        { class: "ws-over-foot ws-making-foot" },
        this.trouble,
        this.result,
        this.replace,
        this.cancel,
        this.accept,
      ),
    );
    keepUntranslated(dialog);
    return dialog;
  }

  listen() {
    // JupyterLab has commands on single letters and on Enter; here every key is the sheet's own.
    this.dialog.addEventListener("keydown", (event) => event.stopPropagation());
    this.dialog.addEventListener("close", () => this.close());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("beforeunload", askBeforeLeaving);
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    void this.begin();
  }

  async begin() {
    this.preview.tell(this.say("make.reading"));
    try {
      const offer = await this.maker.offer();
      this.people = offer.people;
      const { element } = createChoices(this.say, offer, this.choice, () => this.choose());
      this.form.replaceChildren(element, this.own.element, this.made);
      this.list(offer.made);
      this.accept.setAttribute("aria-disabled", "false");
      this.refresh();
      this.form.querySelector("input")?.focus();
    } catch (error) {
      this.preview.cover(sentenceOf(error));
    }
  }

  choose() {
    const { kind, person } = this.choice;
    this.parts.turnTo(kind === "proof" && person !== EVERYBODY ? person : "");
    this.refresh();
  }

  refresh() {
    this.tell("");
    this.own.show(this.nameOf(this.parts.shown));
    const lack = lackOf(this.choice);
    if (lack !== "") this.preview.cover(this.say(lack));
    else if (this.parts.isAway) this.preview.cover(this.say("make.own.covered"));
    else void this.preview.draw(this.wish());
  }

  wish() {
    return wishOf(this.choice, this.parts.texts);
  }

  /** @param {string} person */
  nameOf(person) {
    return person === "" ? "" : (this.people.find(({ id }) => id === person)?.title ?? person);
  }

  async make() {
    if (this.accept.getAttribute("aria-disabled") === "true") return;
    const lack = lackOf(this.choice);
    if (lack !== "") return this.tell(this.say(lack));
    await this.run(this.wish());
  }

  /**
   * @param {Wish | null} wish
   * @param {boolean} [isAgreed]  a proof that is there may go
   */
  async run(wish, isAgreed = false) {
    if (this.isBusy || wish === null) return;
    const { person = "" } = wish;
    const isOwn = wish.kind === "proof" && person !== "";
    this.setBusy(true);
    try {
      const { files, asks } = await this.maker.make(wish, isAgreed || (isOwn && this.parts.wasMade(wish)));
      if (asks !== "") {
        this.asked = wish;
        return this.tell(asks, true);
      }
      if (isOwn) this.parts.made(wish);
      this.parts.putAway();
      this.refresh();
      this.done(files);
      this.list((await this.maker.offer()).made);
    } catch (error) {
      this.tell(sentenceOf(error));
    } finally {
      this.setBusy(false);
    }
  }

  /** @param {boolean} isBusy */
  setBusy(isBusy) {
    this.isBusy = isBusy;
    for (const one of [this.accept, this.replace]) one.setAttribute("aria-disabled", String(isBusy));
    if (isBusy) setText(this.result, this.say("make.making"));
    else if (this.result.textContent === this.say("make.making")) setText(this.result, "");
  }

  /**
   * @param {string} sentence  what is in the way; "" for nothing, and then nothing was made yet of what is chosen now
   * @param {boolean} [isQuestion]
   */
  tell(sentence, isQuestion = false) {
    setText(this.result, "");
    setText(this.trouble, sentence);
    this.trouble.hidden = sentence === "";
    this.replace.hidden = !isQuestion;
  }

  /** @param {MadeFile[]} files */
  done(files) {
    if (files.length === 1) this.result.replaceChildren(`${this.say("make.done")} `, this.linkTo(files[0]));
    else setText(this.result, this.say("make.done_all", { count: files.length }));
  }

  /** @param {MadeFile[]} files  all that was made of this session */
  list(files) {
    const entries = files.map((file) => this.listed(file));
    const held = [...this.made.querySelectorAll("button")].indexOf(/** @type {any} */ (document.activeElement));
    this.made.hidden = files.length === 0;
    this.made.replaceChildren(
      el("summary", {}, this.say("make.made", { count: files.length })),
      el("ul", { class: "ws-making-list" }, ...entries),
    );
    if (held >= 0) this.made.querySelectorAll("button")[Math.min(held, files.length - 1)]?.focus();
  }

  /** @param {MadeFile} file */
  listed(file) {
    const link = this.linkTo(file);
    link.id = freshId("made");
    const again = button(this.say("make.again"), () => void this.run(this.wishAgain(file)), {
      class: "ws-quiet",
    });
    again.setAttribute("aria-describedby", link.id);
    return el("li", { class: "ws-making-made" }, link, again);
  }

  /** @param {MadeFile} file */
  wishAgain({ wish }) {
    if (wish.kind === "series")
      return { ...wish, own_file: this.choice.whose === wish.person ? this.choice.ownFile : "" };
    return wish.kind === "proof" ? { ...wish, own: this.parts.textsOf(wish.person ?? "") } : wish;
  }

  /** @param {MadeFile} file */
  linkTo({ path, name, title }) {
    const href = this.maker.address(path);
    const isPage = name.endsWith(".html");
    const way = isPage ? { target: "_blank", rel: "noopener" } : { download: name };
    return el("a", { href, class: "ws-link", ...way }, title);
  }

  close() {
    if (!this.dialog.isConnected) return;
    this.parts.turnTo("");
    this.dialog.close();
    this.dialog.remove();
    if (!isAnyUnmade()) window.removeEventListener("beforeunload", askBeforeLeaving);
  }
}

/** @param {BeforeUnloadEvent} event */
function askBeforeLeaving(event) {
  if (isAnyUnmade()) event.preventDefault();
}
