/**
 * The phase bar above a session: reads where the group is, and does what is pressed.
 */

import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { isTooLong } from "../time/breaks.js";
import { inMinutes } from "./bar_face.js";
import { mount } from "./bar_view.js";
import { DOINGS } from "./doings.js";
import { wordsOf } from "./host.js";
import { voicesOf } from "./voices.js";

/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {import("./bar_view.js").BarState} BarState */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */

const MINUTES_PER_HOUR = 60;

export class Bar {
  /**
   * @param {SessionPage} page
   * @param {Pace} pace
   */
  constructor(page, pace) {
    this.page = page;
    this.pace = pace;
    this.node = document.createElement("div");
    this.node.className = "weerstand-bar";
    const element = document.createElement("div");
    this.node.append(element);
    page.head.prepend(this.node);
    this.view = mount(element, {
      say,
      now: () => pace.place.now(),
      state: () => {
        pace.tick();
        return this.state();
      },
      press: (name) => this.press(name),
    });
    this.refresh = () => this.view.refresh();
    pace.place.listeners.add(this.refresh);
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(element);
  }

  /** Where there is room in the bar for who speaks and the goal, the page need not say it again. */
  fit() {
    const hasAbout = this.node.querySelector(".ws-top-about")?.checkVisibility() === true;
    this.page.node.dataset.weerstandBar = hasAbout ? "wide" : "narrow";
  }

  /** @returns {BarState | null} null where there is no phase at all */
  state() {
    const { page, pace } = this;
    const { session } = page.room;
    const specs = pace.place.specs();
    const { here } = pace;
    const index = specs.findIndex(({ id }) => id === here?.id);
    if (here === undefined || index < 0) return null;
    const spec = specs[index];
    const title = wordsOf(session, spec, spec.title);
    return {
      id: spec.id,
      number: index + 1,
      total: specs.length,
      title,
      goal: wordsOf(session, spec, spec.goal),
      voices: voicesOf(spec, headerOf(session).people),
      timing: here.timing,
      minutes: here.minutes,
      isLast: index === specs.length - 1,
      breakSeconds: pace.breakSeconds,
      ...timeOf(pace),
      notice: noticeOf(pace, { number: index + 1, title }),
      tools: this.tools(),
    };
  }

  /** All that has a button in the bar. */
  doings() {
    return [...DOINGS, ...this.page.shell.doings].filter(({ isInBar }) => isInBar === true);
  }

  tools() {
    const { page } = this;
    return this.doings().map(({ name, label, isOn, isEnabled }) => ({
      name,
      label: say(label),
      isOn: isOn?.(page),
      isEnabled: isEnabled?.(page) ?? true,
    }));
  }

  /** @param {string} name */
  press(name) {
    const { page, pace } = this;
    const act = ACTS[name];
    if (act) return act(pace);
    const doing = this.doings().find((one) => one.name === name);
    if (!doing || doing.isEnabled?.(page) === false) return;
    doing.act(page);
    pace.place.announce();
  }

  destroy() {
    this.pace.place.listeners.delete(this.refresh);
    this.watcher.disconnect();
    this.view.destroy();
  }
}

/** @param {Pace} pace */
function timeOf(pace) {
  const { used, left, isBegun, isShort, planned, forRest, toCome } = pace.sessionTime();
  const { length } = pace.place.header();
  const key = left > 0 ? "bar.session" : "bar.session_over";
  const whole = say(isBegun ? key : "bar.session_planned", { used, length, left });
  const isNews = isBegun && isShort;
  const short = { left: inMinutes(forRest, say), phases: inPhases(toCome.length), planned };
  // Each phase keeps a minute: with less than that there is nothing to divide.
  const mayDivide = isNews && planned > toCome.length;
  return {
    isBegun,
    isSessionOver: left <= 0,
    session: isNews ? say("bar.short", short) : whole,
    offer: mayDivide ? { name: "divide", label: say("bar.divide") } : null,
  };
}

/** @param {number} count */
const inPhases = (count) => (count === 1 ? say("bar.phases_one") : say("bar.phases", { count }));

/**
 * @param {Pace} pace
 * @param {{number: number, title: string}} phase
 * @returns {BarState["notice"]} the most pressing one
 */
function noticeOf(pace, phase) {
  const { doubt, breakSeconds } = pace;
  if (doubt !== null) {
    const minutes = Math.round(doubt.seconds / 60);
    const hours = Math.round(minutes / MINUTES_PER_HOUR);
    const time = hours > 2 ? say("bar.hours", { count: hours }) : inMinutes(minutes, say);
    return {
      text: say(doubt.wasClosed ? "bar.closed" : "bar.slept", { time }),
      acts: [
        { name: "count_not", label: say("bar.count_not") },
        { name: "count", label: say("bar.count") },
      ],
    };
  }
  if (breakSeconds !== null && isTooLong(breakSeconds)) return { text: say("bar.break_is_long"), acts: [] };
  if (pace.wasLong) return { text: say("bar.break_was_long"), acts: [] };
  if (pace.isAtStart) {
    return { text: say("bar.at_start"), acts: [{ name: "return", label: say("bar.return", phase) }] };
  }
  const { divided } = pace;
  return divided === null
    ? null
    : {
        text: say("bar.divided", { phases: inPhases(divided.size) }),
        acts: [{ name: "undo", label: say("bar.undo") }],
      };
}

/** @type {Record<string, (pace: Pace) => void>} */
const ACTS = {
  phase: (pace) => pace.turnToPhase(),
  return: (pace) => pace.turnToPhase(),
  toggle: (pace) => pace.toggle(),
  more: (pace) => pace.more(),
  next: (pace) => pace.next(),
  divide: (pace) => pace.divide(),
  undo: (pace) => pace.undo(),
  count: (pace) => pace.answer(true),
  count_not: (pace) => pace.answer(false),
};
