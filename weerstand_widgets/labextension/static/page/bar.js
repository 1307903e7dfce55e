/**
 * The phase bar above a session: reads where the group is, and does what is pressed.
 */

import { lab } from "../lab/lab.js";
import { say } from "../session/strings.js";
import { isTooLong } from "../time/breaks.js";
import { paceOf } from "../time/pace.js";
import { TOOLS } from "./bar_commands.js";
import { inMinutes } from "./bar_face.js";
import { mount } from "./bar_view.js";
import { makeHost } from "./host.js";
import { voicesOf } from "./voices.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./bar_view.js").BarState} BarState */
/** @typedef {import("../time/pace.js").Pace} Pace */

const MINUTES_PER_HOUR = 60;

/**
 * @param {import("../lab/jupyter").App} app
 * @param {NotebookPanel} panel
 * @param {Session} session
 */
export function addBar(app, panel, session) {
  const { place } = session;
  if (place === null) return;
  const pace = paceOf(place);
  const widget = new lab.widgets.Widget();
  widget.addClass("weerstand-bar");
  const element = document.createElement("div");
  widget.node.append(element);
  panel.contentHeader.insertWidget(0, widget);
  const bar = mount(element, {
    say,
    now: place.now,
    state: () => {
      pace.tick();
      return stateOf(session, pace, app.commands);
    },
    press: (name) => press(name, pace, app.commands),
  });
  const refresh = () => bar.refresh();
  place.listeners.add(refresh);
  const watcher = keepHeight(panel, widget, element);
  panel.disposed.connect(() => {
    place.listeners.delete(refresh);
    watcher.disconnect();
    bar.destroy();
  });
}

/**
 * Lumino places widgets by hand: it has to be told how high this one has become.
 *
 * @param {NotebookPanel} panel
 * @param {import("../lab/jupyter").Widget} widget
 * @param {HTMLElement} element
 */
function keepHeight(panel, widget, element) {
  const watcher = new ResizeObserver(() => {
    // Where there is room in the bar for who speaks and the goal, the page need not say it again.
    const hasAbout = element.querySelector(".ws-top-about")?.checkVisibility() === true;
    panel.node.dataset.weerstandBar = hasAbout ? "wide" : "narrow";
    const height = `${element.offsetHeight}px`;
    if (widget.node.style.minHeight === height) return;
    widget.node.style.minHeight = height;
    panel.contentHeader.fit();
  });
  watcher.observe(element);
  return watcher;
}

/**
 * @param {Session} session
 * @param {Pace} pace
 * @param {import("../lab/jupyter").CommandRegistry} commands
 * @returns {BarState | null}
 */
function stateOf(session, pace, commands) {
  const { place } = pace;
  const specs = place.specs();
  const { here } = pace;
  const index = specs.findIndex(({ id }) => id === here?.id);
  if (here === undefined || index < 0) return null;
  const spec = specs[index];
  const { words, people } = makeHost(session, /** @type {any} */ (spec), { goTo: session.goTo }, (act) => act());
  return {
    id: spec.id,
    number: index + 1,
    total: specs.length,
    title: words(spec.title),
    goal: words(spec.goal),
    voices: voicesOf(spec, people()),
    timing: here.timing,
    minutes: here.minutes,
    isLast: index === specs.length - 1,
    breakSeconds: pace.breakSeconds,
    ...timeOf(pace),
    notice: noticeOf(pace, { number: index + 1, title: words(spec.title) }),
    tools: toolsOf(commands),
  };
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

/** @param {import("../lab/jupyter").CommandRegistry} commands */
function toolsOf(commands) {
  return TOOLS.filter((id) => commands.hasCommand(id)).map((id) => ({
    name: id,
    label: commands.label(id),
    isOn: commands.isToggleable(id) ? commands.isToggled(id) : undefined,
    isEnabled: commands.isEnabled(id),
  }));
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

/**
 * @param {string} name
 * @param {Pace} pace
 * @param {import("../lab/jupyter").CommandRegistry} commands
 */
function press(name, pace, commands) {
  const does = ACTS[name];
  if (does) does(pace);
  else if (commands.isEnabled(name)) void commands.execute(name).then(() => pace.place.announce());
}
