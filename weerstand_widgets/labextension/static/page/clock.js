/** The time of a phase on screen: how much is left, in words, and the few buttons that belong to it. */

import { button, el, setText, stepButton } from "../fields/elements.js";
import { canonical } from "../session/merge.js";
import { asTiming, elapsedSeconds, extend, givenMinutes, secondsLeft, start, stop } from "../time/timer.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Timing} Timing */

const TICK_MS = 1_000;

/**
 * @param {Host} host
 * @param {number} minutes
 * @param {Timing} given
 */
export function createClock(host, minutes, given) {
  let timing = given;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  const time = el("b", { class: "ws-time" });
  const words = el("span", { class: "ws-time-words" });
  const shown = el(
    "p",
    { class: "ws-clock-time", role: "timer", "aria-label": host.say("phase.time") },
    time,
    " ",
    words,
  );
  const said = el("p", { class: "ws-hidden", role: "status" });

  /** @param {Timing} next */
  const change = (next) => {
    timing = next;
    host.onChange(timing);
    draw();
  };
  const go = button("", () =>
    change(timing.state === "running" ? stop(timing, host.now(), "paused") : start(timing, host.now())),
  );
  const more = stepButton(host.say("phase.more"), () => change(extend(timing)));
  const ready = button(host.say("phase.finish"), () => {
    change(stop(timing, host.now(), "done"));
    go.focus();
  });
  const element = el("div", { class: "ws-clock" }, shown, el("div", { class: "ws-buttons" }, go, more, ready), said);

  /** @param {boolean} isMinute  whether to say it aloud when the minute is a new one */
  const tick = (isMinute) => {
    const left = secondsLeft(timing, minutes, host.now());
    const face = faceOf(timing, left, minutes, host);
    setText(time, face.time);
    setText(words, face.words);
    element.dataset.state = timing.state !== "done" && left < 0 ? "over" : timing.state;
    if (isMinute && timing.state === "running") setText(said, announcement(left, host));
  };
  const draw = () => {
    clearInterval(ticking);
    setText(go, host.say(GO_BY_STATE[timing.state]));
    go.classList.toggle("ws-primary", timing.state === "idle");
    more.hidden = timing.state === "done";
    ready.hidden = timing.state === "idle" || timing.state === "done";
    tick(false);
    if (timing.state === "running") ticking = setInterval(() => tick(true), TICK_MS);
  };
  draw();
  return {
    element,
    /**
     * @param {unknown} value
     * @param {number} nextMinutes
     */
    update(value, nextMinutes) {
      const next = asTiming(value);
      if (canonical(next) === canonical(timing) && nextMinutes === minutes) return;
      timing = next;
      minutes = nextMinutes;
      draw();
    },
    destroy: () => clearInterval(ticking),
  };
}

const GO_BY_STATE = { idle: "phase.start", running: "phase.pause", paused: "phase.resume", done: "phase.resume" };

/**
 * What the clock shows: a number, and words that make it a sentence.
 *
 * @param {Timing} timing
 * @param {number} left  seconds, below zero when the time is over
 * @param {number} minutes
 * @param {Host} host
 */
function faceOf(timing, left, minutes, host) {
  if (timing.state === "idle") return { time: String(givenMinutes(timing, minutes)), words: host.say("phase.minutes") };
  if (timing.state === "done") {
    const used = Math.max(1, Math.round(elapsedSeconds(timing, host.now()) / 60));
    return { time: String(used), words: host.say(used === 1 ? "phase.used_one" : "phase.used") };
  }
  const key = left < 0 ? "phase.over" : "phase.left";
  const paused = timing.state === "paused" ? ` ${host.say("phase.paused")}` : "";
  return { time: asClock(Math.abs(left)), words: host.say(key) + paused };
}

/**
 * What is read aloud, each minute once: the words are the same for a whole minute.
 *
 * @param {number} left
 * @param {Host} host
 */
function announcement(left, host) {
  if (left <= 0) return host.say("phase.say_over");
  const minutes = Math.ceil(left / 60);
  return minutes === 1 ? host.say("phase.say_last") : host.say("phase.say_left", { minutes });
}

/** @param {number} seconds */
function asClock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
