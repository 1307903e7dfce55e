/**
 * The facilitator's own page, in a second window of the same session: what to say, how far the group is, and what comes
 * next. The other window stands on the beamer; no word of the case is here.
 */

import { isEmpty as isUnanswered } from "../session/blank.js";
import { isRevealed, isTurn } from "../session/cells.js";
import { say } from "../session/strings.js";
import { givenMinutes } from "../time/timer.js";
import { inMinutes } from "./bar_face.js";
import { mount } from "./facilitator_view.js";
import { cardsOf } from "./phase_part.js";
import { stepsOf } from "./projection_steps.js";
import { settingOf, wordsOf } from "./setting.js";
import { howFar } from "./voices.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const VIEW = "facilitator";

export class Facilitator {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    this.place = place;
    this.session = page.room.session;
    this.isPlanned = false;
    this.phase = "";
    /** @type {ReturnType<import("./notes.js").Notes["make"]>} */
    this.note = null;
    this.node = document.createElement("main");
    this.node.className = "weerstand-facilitator";
    this.node.ariaLabel = say("facilitator.title");
    this.view = mount(this.node, say);
    page.body.append(this.node);
    const plan = () => this.plan();
    place.listeners.add(plan);
    this.session.listeners.add(plan);
    this.destroy = () => {
      place.listeners.delete(plan);
      this.session.listeners.delete(plan);
      this.note?.destroy();
    };
    this.show(true);
    this.draw();
  }

  get isShown() {
    return this.page.node.dataset.weerstandView === VIEW;
  }

  /** @param {boolean} isShown  else the whole session, as in any window */
  show(isShown) {
    if (isShown) this.page.node.dataset.weerstandView = VIEW;
    else delete this.page.node.dataset.weerstandView;
    this.page.shell.changed();
  }

  plan() {
    if (this.isPlanned) return;
    this.isPlanned = true;
    requestAnimationFrame(() => {
      this.isPlanned = false;
      if (!this.page.isClosed) this.draw();
    });
  }

  draw() {
    const { place, session } = this;
    const phases = place.specs();
    const index = phases.findIndex(({ id }) => id === place.current);
    const spec = phases[index];
    if (spec === undefined) return;
    const words = (/** @type {string} */ text) => wordsOf(session, spec, text);
    this.view.show({
      title: words(spec.title),
      guidance: spec.guidance ?? {},
      words,
      questions: this.questions(spec.id),
      rescues: this.page.drawer?.rescues() ?? [],
      cards: cardsOf(spec, settingOf(session)).map(({ text }) => words(text)),
      next: this.next(index + 1),
    });
    if (spec.id === this.phase) return;
    this.phase = spec.id;
    this.note?.destroy();
    this.note = this.page.notes?.make(spec, phases.slice(0, index)) ?? null;
    this.view.putNote(this.note?.node ?? null);
    this.note?.rename(this.page.notes?.listener() ?? "");
  }

  /**
   * @param {string} phase
   * @returns {{title: string, state: string}[]} those that are asked, and how far each is
   */
  questions(phase) {
    const { cells } = this.session;
    return stepsOf(this.page.chapters.sections.get(phase)).flatMap(({ key }) => {
      const spec = cells.spec(key);
      if (spec?.type !== "question") return [];
      return [{ title: wordsOf(this.session, spec, String(spec.title)), state: this.stateOf(spec) }];
    });
  }

  /** @param {Spec} spec */
  stateOf(spec) {
    const answers = this.session.cells.answers(spec.id);
    if (!isTurn(spec)) return say(isUnanswered(spec, answers) ? "facilitator.empty" : "facilitator.filled");
    if (isRevealed(answers)) return say("facilitator.revealed");
    const { done, people } = howFar(this.session, spec);
    const waiting = people.filter(({ id }) => !done.includes(id)).map(({ name }) => name);
    if (done.length === 0 || people.length === 0) return say("facilitator.turn");
    const count = say("facilitator.done", { done: done.length, total: people.length });
    return waiting.length === 0 ? count : `${count} ${say("turn.waiting", { names: waiting.join(", ") })}`;
  }

  /** @param {number} index  of the phase to come */
  next(index) {
    const { place, session } = this;
    const spec = place.specs()[index];
    const stop = place.stops()[index];
    if (spec === undefined || stop === undefined) return say("facilitator.then_report");
    const time = inMinutes(givenMinutes(stop.timing, stop.minutes), say);
    return say("facilitator.then", { number: index + 1, title: wordsOf(session, spec, spec.title), time });
  }
}
