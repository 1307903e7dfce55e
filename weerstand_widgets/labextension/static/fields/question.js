/**
 * The frame every question stands in: label, help, the field of its kind, and below it how the saving goes.
 *
 * A spec or value that cannot be drawn gives one message in this place; the other questions go on.
 */

import { isEmpty } from "../session/blank.js";
import { isTurn } from "../session/cells.js";
import { asRecord, checkSpec } from "../session/shape.js";
import { button, el, firstControl, focusedIn, freshId, setText } from "./elements.js";
import { fitting } from "./fitting.js";
import { drawFold, isEarly } from "./fold.js";
import { KINDS } from "./kinds.js";
import { createSpoken } from "./spoken.js";
import { StatusLine } from "./status.js";
import { wordsOf } from "./wording.js";

/** @typedef {import("../session/types.js").Question} Question */
/** @typedef {import("../session/types.js").Answers} Answers */
/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Field} Field */
/** @typedef {import("./status.js").State} State */

/**
 * Draw a question with its answers.
 *
 * `update` is also to be called when the setting, the people or the rows of another question changed, and when the
 * group came to another phase: advice is folded until its own phase is reached.
 *
 * @param {HTMLElement} element
 * @param {Question} spec
 * @param {Answers} answers
 * @param {Host} host
 */
export function mountQuestion(element, spec, answers, host) {
  const view = new QuestionView(element, spec, host);
  view.mount(answers);
  return {
    /** @param {Answers} next */
    update: (next) => view.update(next),
    /**
     * @param {State} state
     * @param {string} [detail]  a sentence for people, such as the server's
     */
    setStatus: (state, detail = "") => view.status.set(state, detail),
    focus: () => firstControl(view.frame.field)?.focus(),
    destroy: () => view.destroy(),
  };
}

class QuestionView {
  /**
   * @param {HTMLElement} element
   * @param {Question} spec
   * @param {Host} host
   */
  constructor(element, spec, host) {
    this.element = element;
    this.spec = spec;
    this.host = host;
    this.status = new StatusLine(host);
    this.frame = createFrame(element, this.status, spec);
    this.spoken = createSpoken(host);
    this.status.line.prepend(this.spoken.element);
    this.revision = 0;
    this.words = "";
    /** @type {Field | null} */
    this.field = null;
    /** @type {HTMLElement | null} stands in the field's place while advice waits for its phase */
    this.fold = null;
    this.wasFilled = false;
    /** Whether the group fills in anew what did not fit: what stood there stays in sight until the page goes. */
    this.isRefilled = false;
  }

  /**
   * Whether advice waits for its phase; what was filled in once, or is being typed in, stays open.
   *
   * @param {Answers} answers
   */
  mustFold(answers) {
    this.wasFilled ||= !isEmpty(this.spec, answers ?? {});
    return !this.wasFilled && isEarly(this.spec, this.host) && focusedIn(this.frame.field) === null;
  }

  drawFold() {
    this.frame.field.replaceChildren();
    this.fold = drawFold(this.frame.label, this.host, () => {
      this.host.openEarly?.();
      firstControl(this.frame.field)?.focus();
    });
    this.frame.root.append(this.fold);
    this.frame.root.classList.add("ws-early");
  }

  unfold() {
    this.fold?.remove();
    this.fold = null;
    this.frame.root.classList.remove("ws-early");
  }

  /** @param {Answers} answers */
  mount(answers) {
    const { frame, spec, host } = this;
    this.leave();
    this.spoken.draw(isEmpty(spec, answers ?? {}));
    this.unfold();
    this.status.complain("");
    try {
      checkSpec(spec);
      this.words = host.words(wordsOf(spec));
      this.revision = highest(answers);
      label(frame, spec, host);
      const { fit, rest } = fitting(spec, answers ?? {}, host.unread?.());
      this.frame.drawRest(rest, isTurn(spec) || this.isRefilled ? null : () => this.refill(answers));
      if (rest.length > 0 && !isTurn(spec) && !this.isRefilled) return;
      if (this.mustFold(answers)) {
        this.drawFold();
        return;
      }
      const kind = KINDS.get(spec.kind);
      if (kind === undefined) {
        this.status.complain(host.say("question.unknown_kind"));
        return;
      }
      this.field = kind.mount(frame.field, spec, valueOf(spec, fit), this.status.hostOfField());
      if (frame.label instanceof HTMLLabelElement)
        frame.label.htmlFor = frame.field.querySelector("textarea")?.id ?? "";
    } catch (error) {
      this.complain(error);
    }
  }

  /** @param {Answers} answers */
  update(answers) {
    if (highest(answers) < this.revision) return;
    this.revision = highest(answers);
    this.spoken.draw(isEmpty(this.spec, answers ?? {}));
    const isFolded = this.fold !== null;
    const isSame = isFolded === this.mustFold(answers) && this.host.words(wordsOf(this.spec)) === this.words;
    if (!isSame || (this.field === null && !isFolded)) this.mount(answers);
    else this.renew(answers);
  }

  /** @param {Answers} answers */
  renew(answers) {
    try {
      const { fit, rest } = fitting(this.spec, answers, this.host.unread?.());
      if (isTurn(this.spec)) this.frame.drawRest(rest, null);
      else if (rest.length > 0 && !this.isRefilled) return this.mount(answers);
      this.field?.update(valueOf(this.spec, fit));
    } catch (error) {
      this.complain(error);
    }
  }

  /**
   * What did not fit cannot be kept beside what is typed now; so somebody says that they fill it in anew.
   *
   * @param {Answers} answers
   */
  refill(answers) {
    this.isRefilled = true;
    this.mount(answers);
    firstControl(this.frame.field)?.focus();
  }

  /**
   * One message in the place of the field; what the file holds is left alone.
   *
   * @param {unknown} error
   */
  complain(error) {
    this.field = null;
    this.frame.field.replaceChildren();
    this.status.complain(this.host.say("question.broken"));
    console.error("weerstand: a question cannot be drawn", error instanceof Error ? error.message : "");
  }

  leave() {
    this.field?.destroy();
    this.field = null;
  }

  destroy() {
    this.leave();
    this.element.replaceChildren();
  }
}

/**
 * A question's name and help are read once: by the one control there is, or by the group that its kind makes. Where
 * people take turns the group is here.
 *
 * @param {HTMLElement} element
 * @param {StatusLine} status
 * @param {Question} spec
 */
function createFrame(element, status, spec) {
  const label = el(spec.kind === "text" ? "label" : "span", { id: freshId("label") });
  const title = el("h3", { class: "ws-title" }, label);
  const help = el("p", { id: freshId("help"), class: "ws-help", hidden: true });
  const names = isTurn(spec) ? { role: "group", "aria-labelledby": label.id } : { "data-labelledby": label.id };
  const field = el("div", { class: "ws-field", ...names });
  status.watch(field);
  element.classList.add("weerstand");
  const rest = el("div", { class: "ws-rest", hidden: true });
  /**
   * What stands in the file and fits no field, as text in its place; what was shown once stays when there is no more.
   *
   * @param {string[]} texts
   * @param {(() => void) | null} refill  the way to fill it in anew
   */
  const drawRest = (texts, refill) => {
    if (texts.length === 0) return;
    rest.hidden = false;
    const words = refill === null ? "question.rest_stays" : "question.rest";
    const again = refill === null ? null : button(status.host.say("question.refill"), refill);
    rest.replaceChildren(
      el("p", { class: "ws-notice" }, status.host.say(words)),
      el("ul", { class: "ws-rest-texts", role: "list" }, ...texts.map((text) => el("li", {}, text))),
      ...(again ? [again] : []),
    );
    if (refill !== null) field.replaceChildren();
  };
  const root = el("div", { class: "ws-question" }, title, help, rest, field, status.strip, status.line);
  element.replaceChildren(root);
  return { root, label, help, field, drawRest };
}

/** @typedef {ReturnType<typeof createFrame>} Frame */

/**
 * @param {Frame} frame
 * @param {Question} spec
 * @param {Host} host
 */
function label(frame, spec, host) {
  setText(frame.label, host.words(spec.title));
  setText(frame.help, host.words(spec.help ?? ""));
  frame.help.hidden = !spec.help;
  if (spec.help) frame.field.setAttribute(isTurn(spec) ? "aria-describedby" : "data-describedby", frame.help.id);
}

/**
 * What a field shows: the group's value, or for turn kinds the value of each author.
 *
 * @param {Question} spec
 * @param {Answers} answers
 */
function valueOf(spec, answers) {
  const record = asRecord(answers);
  if (!isTurn(spec)) return asRecord(record[""]).value ?? null;
  return Object.fromEntries(Object.entries(record).map(([author, answer]) => [author, asRecord(answer).value ?? null]));
}

/** @param {Answers} answers */
function highest(answers) {
  const revisions = Object.values(answers ?? {}).map((answer) => Number(answer?.revision) || 0);
  return Math.max(0, ...revisions);
}
