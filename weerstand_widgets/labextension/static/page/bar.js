/**
 * The phase bar above a session: reads where the group is, and does what is pressed.
 */

import { say } from "../session/strings.js";
import { isTooLong } from "../time/breaks.js";
import { inMinutes } from "./bar_face.js";
import { placeOf } from "./bar_place.js";
import { mount } from "./bar_view.js";
import { DOINGS } from "./doings.js";
import { rememberFocus } from "./turning.js";

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
      press: (name, at) => this.press(name, at),
    });
    /** @type {(() => void) | null} gives the focus back to the field that somebody came from by key */
    this.goBack = null;
    this.node.addEventListener("keydown", (event) => this.onKey(event));
    this.refresh = () => {
      this.view.refresh();
      page.node.dataset.weerstandStage = pace.place.stage();
    };
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
    const { here } = pace;
    const place = placeOf(page, pace);
    if (here === undefined || place === null) return null;
    return {
      ...place,
      timing: here.timing,
      minutes: here.minutes,
      breakSeconds: pace.breakSeconds,
      ...timeOf(pace),
      notice: noticeOf(page, pace),
      tools: this.tools(),
      keys: this.doings().flatMap(({ name, label, key }) => (key ? [{ name, label: say(label), key }] : [])),
    };
  }

  /** All that can be done: ours, and the program's own. */
  doings() {
    return [...DOINGS, ...this.page.shell.doings];
  }

  tools() {
    const { page } = this;
    // What cannot be done now is not there; who had the focus on it is not left on nothing.
    const shown = this.doings().filter(({ isInBar, isEnabled }) => {
      const isWanted = typeof isInBar === "function" ? isInBar(page) : isInBar === true;
      return isWanted && isEnabled?.(page) !== false;
    });
    return shown.map(({ name, label, key, isOn }) => ({
      name,
      label: say(label),
      key,
      isOn: isOn?.(page),
    }));
  }

  /**
   * @param {string} name
   * @param {number} at  when, as an event says it
   */
  press(name, at) {
    const { page, pace } = this;
    const act = ACTS[name];
    if (act) return act(pace, page.room);
    const doing = this.doings().find((one) => one.name === name);
    if (!doing || doing.isEnabled?.(page) === false) return;
    doing.act(page, at);
    pace.place.announce();
  }

  /** To the bar, and from the bar back to where somebody was, with their place in the line. */
  visit() {
    if (this.node.contains(document.activeElement)) return this.leave();
    this.goBack = rememberFocus();
    this.view.focus();
  }

  leave() {
    const { goBack } = this;
    this.goBack = null;
    goBack?.();
    if (this.node.contains(document.activeElement)) this.page.paper.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape" || this.goBack === null || this.node.querySelector(":popover-open")) return;
    event.stopPropagation();
    this.leave();
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
 * @param {SessionPage} page
 * @param {Pace} pace
 * @returns {BarState["notice"]} the most pressing one
 */
function noticeOf(page, pace) {
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
  const open = page.room.onward?.openTurn() ?? null;
  if (open !== null) return { text: openWords(open), acts: [{ name: "anyway", label: say("bar.go_anyway") }] };
  const { divided } = pace;
  return divided === null
    ? null
    : {
        text: say("bar.divided", { phases: inPhases(divided.size) }),
        acts: [{ name: "undo", label: say("bar.undo") }],
      };
}

/** @param {import("./onward.js").OpenTurn} turn */
const openWords = ({ done, total }) =>
  total === 0 ? say("bar.turn_open_guests") : say("bar.turn_open", { done, total });

/** @type {Record<string, (pace: Pace, room: SessionPage["room"]) => void>} */
const ACTS = {
  phase: (pace) => pace.turnToPhase(),
  toggle: (pace) => pace.toggle(),
  more: (pace) => pace.more(),
  divide: (pace) => pace.divide(),
  undo: (pace) => pace.undo(),
  count: (pace) => pace.answer(true),
  count_not: (pace) => pace.answer(false),
  // Another button than the first press was on: no second press by accident.
  anyway: (_pace, room) => room.onward?.press(Number.NaN),
};
