/**
 * Which step of which chapter a projected page shows: the welcome, a phase, one question, or the closing.
 *
 * It follows the group; within a phase it goes where the people in front of the page want it.
 */

import { setText } from "../fields/elements.js";
import { HEADER } from "../session/cells.js";
import { headerOf, whoIsHere } from "../session/header.js";
import { say } from "../session/strings.js";
import { secondsLeft } from "../time/timer.js";
import { wayWords } from "./bar_place.js";
import { END, START } from "./headings.js";
import { Foot } from "./projection_foot.js";
import { Lead } from "./projection_lead.js";
import { inOneLine, showOnly, stepsOf, textOf } from "./projection_steps.js";
import { wordsOf } from "./setting.js";

/** @typedef {import("../time/place.js").Place} Place */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */
/** @typedef {import("./projection_steps.js").Step} Step */

const WELCOME = { key: "welcome", words: [], field: null };
const CLOSING = { key: "closing", words: [], field: null };
const ONWARD = "next-phase";
const TICK_MS = 1_000;
const HEADINGS = "h1, h2, h3";

export class Shown {
  /**
   * @param {SessionPage} page
   * @param {Place} place
   * @param {{blank: () => void, turned: () => void}} tell
   */
  constructor(page, place, { blank, turned }) {
    this.page = page;
    this.place = place;
    this.turned = turned;
    /** The chapter on screen, and where the group was when it came there. */
    this.chapter = "";
    this.group = "";
    this.key = "";
    this.isUnfolded = false;
    this.isOn = false;
    this.lead = new Lead(() => this.unfold());
    this.foot = new Foot({ back: () => this.move(-1), next: (press) => this.next(press), blank });
    this.said = document.createElement("p");
    this.said.className = "weerstand-said";
    this.said.role = "status";
    // The bar says it aloud; here it is for who looks on.
    const over = document.createElement("p");
    over.className = "weerstand-over";
    over.textContent = say("phase.say_over");
    page.head.append(over);
    page.paper.prepend(this.lead.element);
    page.node.append(this.foot.element, this.said);
    const draw = () => this.isOn && this.draw();
    const look = () => this.lookAtTime();
    const ticking = setInterval(look, TICK_MS);
    page.chapters.listeners.add(draw);
    place.listeners.add(look);
    this.destroy = () => {
      clearInterval(ticking);
      page.chapters.listeners.delete(draw);
      place.listeners.delete(look);
    };
  }

  /** Whether the room is to see that the phase's time is over. */
  lookAtTime() {
    const { place, page } = this;
    const here = place.stage() === "phase" ? page.room.pace?.here : undefined;
    const isOver = here !== undefined && secondsLeft(here.timing, here.minutes, place.now()) < 0;
    page.node.toggleAttribute("data-weerstand-over", this.isOn && isOver && here.timing.state !== "done");
  }

  /** @returns {string} the chapter the group is in */
  whereabouts() {
    const { sections } = this.page.chapters;
    const at = { begin: START, phase: this.place.current ?? "", report: END }[this.place.stage()];
    return sections.has(at) ? at : (this.place.current ?? "");
  }

  /** @returns {Step[]} */
  steps() {
    const steps = stepsOf(this.page.chapters.sections.get(this.chapter));
    if (this.chapter === START) return [WELCOME, ...steps];
    return this.chapter === END ? [CLOSING, ...steps] : steps;
  }

  /** @returns {{steps: Step[], index: number}} a step that is no more is the first one */
  at() {
    const steps = this.steps();
    return {
      steps,
      index: Math.max(
        0,
        steps.findIndex(({ key }) => key === this.key),
      ),
    };
  }

  /** @returns {HTMLElement | null} what stands on the page for this step */
  field() {
    const { steps, index } = this.at();
    return steps[index]?.field ?? steps[index]?.words[0] ?? null;
  }

  /** @param {Element | null} block  what was looked at before; null begins at the first step */
  begin(block) {
    this.isOn = true;
    this.group = this.whereabouts();
    this.show(this.group, block);
  }

  end() {
    this.isOn = false;
    showOnly(this.page.paper, []);
  }

  /** The group went on: what it is at now is on screen, from its beginning. */
  follow() {
    const group = this.whereabouts();
    if (group === this.group) return;
    this.group = group;
    if (this.isOn) this.show(group, null);
  }

  /** @param {string} id  of a phase, a question or the report: it is on screen now */
  bring(id) {
    const block = this.page.chapters.nodeOf(id);
    const section = block?.closest("section");
    if (block === null || !(section instanceof HTMLElement)) return;
    const chapter = section.dataset.weerstandPhase ?? "";
    // Who comes to the report is thanked first.
    this.show(chapter, chapter === END ? null : block);
  }

  /**
   * @param {string} chapter
   * @param {Element | null} block  in the step to show; null is the first
   */
  show(chapter, block) {
    this.chapter = chapter;
    const steps = this.steps();
    const found = steps.find(
      ({ field, words }) => block !== null && (field === block || words.some((one) => one === block)),
    );
    this.turnTo((found ?? steps[0])?.key ?? "");
  }

  /** @param {string} key */
  turnTo(key) {
    this.key = key;
    this.isUnfolded = false;
    this.draw();
    this.page.turning.toTop();
    this.turned();
  }

  /** @param {number} by */
  move(by) {
    const { steps, index } = this.at();
    const to = steps[index + by];
    if (to === undefined) return;
    // What is half typed in a field that goes out of sight is said first, as when somebody leaves it.
    if (this.page.paper.contains(document.activeElement)) this.page.room.leave();
    this.turnTo(to.key);
    setText(this.said, this.placeOf(to));
    if (!this.foot.element.contains(document.activeElement)) this.focusHeading();
  }

  /** @param {MouseEvent} press  the second of two was meant for the step before */
  next({ detail, timeStamp }) {
    const { steps, index } = this.at();
    if (index < steps.length - 1) return this.move(1);
    if (detail < 2 && this.place.stage() !== "report") this.page.bar?.press(ONWARD, timeStamp);
  }

  unfold() {
    this.isUnfolded = !this.isUnfolded;
    this.draw();
  }

  /** Bring the page up to the step; what is the same stays, with the focus in it. */
  draw() {
    const { page, lead } = this;
    const { steps, index } = this.at();
    const step = steps[index];
    if (step === undefined) return;
    const isBare = step.field === null;
    // A phase and the report say their name themselves, and only then what they are about.
    const isScene = isBare || step.key === this.chapter || this.chapter === END;
    showOnly(page.paper, [
      ...(this.isUnfolded || isBare ? step.words : []),
      ...(step.field === null ? [] : [step.field]),
    ]);
    page.paper[isScene ? "append" : "prepend"](lead.element);
    page.node.dataset.weerstandStep = isScene ? "scene" : "question";
    if (step === WELCOME) lead.showWelcome(this.welcome());
    else if (step === CLOSING) lead.showClosing();
    else lead.showWords(inOneLine(isBare ? [] : step.words), { isOpen: this.isUnfolded, hasName: isScene });
    const isLast = index === steps.length - 1;
    this.foot.show({
      place: this.placeOf(step),
      isFirst: index === 0,
      isEnd: isLast && this.place.stage() === "report",
      next: this.nextWords(isLast),
    });
  }

  /** @returns {import("./projection_lead.js").Welcome} */
  welcome() {
    const { session } = this.page.room;
    const spec = session.cells.spec(HEADER);
    const words = stepsOf(this.page.chapters.sections.get(START)).flatMap(({ words: blocks }) => blocks);
    const [first] = words.filter((block) => block.querySelector("h2") !== null);
    const parts = [...(first?.children ?? [])];
    const text = parts.find((part) => part.tagName === "P");
    const heading = parts.find((part) => part.tagName === "H2");
    return {
      title: spec === null ? "" : wordsOf(session, spec, String(spec.title)),
      stance: heading && text ? { heading: textOf(heading), text: textOf(text) } : null,
      people: whoIsHere(headerOf(session).people).map(({ name }) => name),
    };
  }

  /** @param {Step} step */
  placeOf(step) {
    const questions = this.steps().filter(({ key, field }) => field !== null && key !== this.chapter);
    const number = questions.findIndex(({ key }) => key === step.key) + 1;
    const total = questions.length;
    if (step === WELCOME || step === CLOSING || this.chapter === END) return "";
    if (number > 0) return say("projection.question", { number, total });
    if (this.chapter === START || total === 0) return "";
    return total === 1 ? say("projection.questions_one") : say("projection.questions", { total });
  }

  /** @param {boolean} isLast */
  nextWords(isLast) {
    if (!isLast) return say("projection.next");
    const { pace } = this.page.room;
    if (this.place.stage() === "report" || pace === null) return say("projection.next");
    return wayWords(this.page, pace);
  }

  /** Who goes on by a key is where the step begins, and Tab goes on from there. */
  focusHeading() {
    const { paper, turning } = this.page;
    const all = /** @type {NodeListOf<HTMLElement>} */ (paper.querySelectorAll(HEADINGS));
    const heading = [...all].find((one) => one.checkVisibility());
    if (heading !== undefined) turning.focusOn(heading);
  }
}
