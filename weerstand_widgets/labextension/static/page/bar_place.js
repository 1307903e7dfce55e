/**
 * Where the group is, in the bar's words: before the first phase, in one, or at the report.
 */

import { headerOf } from "../session/header.js";
import { isAlone } from "../session/roles.js";
import { say } from "../session/strings.js";
import { givenMinutes } from "../time/timer.js";
import { inMinutes } from "./bar_face.js";
import { DOINGS } from "./doings.js";
import { wordsOf } from "./setting.js";
import { voicesIn, voicesOf } from "./voices.js";

/** @typedef {import("../time/pace.js").Pace} Pace */
/** @typedef {import("./bar_view.js").BarState} BarState */
/** @typedef {import("./session_page.js").SessionPage} SessionPage */
/** @typedef {Pick<BarState, "stage" | "id" | "position" | "title" | "goal" | "news" | "voices" | "way">} BarPlace */

const NEXT = "next-phase";
const LEAVE = "start-screen";

/**
 * @param {SessionPage} page
 * @param {Pace} pace
 * @returns {BarPlace | null} null where there is no phase at all
 */
export function placeOf(page, pace) {
  const stage = pace.place.stage();
  if (pace.here === undefined) return null;
  if (stage === "begin") return atBegin(page, pace);
  return stage === "report" ? atReport(page) : inPhase(page, pace);
}

/**
 * @param {SessionPage} page
 * @param {Pace} pace
 * @returns {string} what the button says that goes on from here
 */
export const wayWords = (page, pace) => placeOf(page, pace)?.way?.label ?? "";

/**
 * @param {SessionPage} page
 * @param {Pace} pace
 * @returns {BarPlace}
 */
function atBegin({ room: { session } }, pace) {
  const first = pace.place.specs()[0];
  const title = wordsOf(session, first, first.title);
  const way = { name: NEXT, label: say("bar.begin_with", { title }), key: keyOf(NEXT) };
  const alone = isAlone(session.cells.spec("session"));
  const goal = say(alone ? "bar.begin_alone_goal" : "bar.begin_goal");
  const words = { title: say(alone ? "bar.begin_alone" : "bar.begin"), goal, news: "" };
  return { stage: "begin", id: "begin", position: say("overview.start"), ...words, voices: [], way };
}

/**
 * @param {SessionPage} page
 * @returns {BarPlace}
 */
function atReport({ shell }) {
  const leave = shell.doings.find(({ name }) => name === LEAVE);
  const way = leave ? { name: LEAVE, label: say(leave.label) } : null;
  const words = { title: say("bar.report"), goal: say("bar.report_goal"), news: say("bar.report_goal") };
  const position = say("overview.report");
  return { stage: "report", id: "report", position, ...words, voices: [], way };
}

/**
 * @param {SessionPage} page
 * @param {Pace} pace
 * @returns {BarPlace | null}
 */
function inPhase({ room: { session } }, { place, here }) {
  const specs = place.specs();
  const index = specs.findIndex(({ id }) => id === here?.id);
  if (here === undefined || index < 0) return null;
  const spec = specs[index];
  const [number, total] = [index + 1, specs.length];
  const title = wordsOf(session, spec, spec.title);
  const goal = wordsOf(session, spec, spec.goal);
  const minutes = inMinutes(givenMinutes(here.timing, here.minutes), say);
  // Where the page was turned here, the focus is on the heading that says the title.
  const news = place.isFollowing ? "bar.say_phase" : "bar.say_phase_here";
  return {
    stage: "phase",
    id: spec.id,
    position: say("phase.position", { number, total }),
    title,
    goal,
    news: say(news, { number, total, title, goal, minutes }),
    voices: isAlone(session.cells.spec("session")) ? [] : voicesOf(spec, headerOf(session).people, voicesIn(session)),
    way: { name: NEXT, label: say(number === total ? "bar.to_report" : "bar.next"), key: keyOf(NEXT) },
  };
}

/** @param {string} doing */
const keyOf = (doing) => DOINGS.find(({ name }) => name === doing)?.key;
