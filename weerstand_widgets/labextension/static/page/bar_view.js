/**
 * The bar that stays in sight: which phase this is, who speaks, how much time there is, and the way on.
 *
 * It shows a state and says what was pressed; what a press does is decided elsewhere. It ticks by itself.
 */

import { button, el, focusedIn, freshId, glyph, setText } from "../fields/elements.js";
import { canonical } from "../session/merge.js";
import { givenMinutes } from "../time/timer.js";
import { faceOf, inMinutes, spokenTime } from "./bar_face.js";

/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {{name: string, label: string}} Act  something to press */
/** @typedef {Act & {isOn?: boolean, isEnabled: boolean}} Tool  `isOn` is missing where nothing is switched */

/**
 * @typedef {object} BarState
 * @property {string} id  of the phase
 * @property {number} number
 * @property {number} total
 * @property {string} title
 * @property {string} goal
 * @property {{text: string, isSilent: boolean}[]} voices
 * @property {Timing} timing
 * @property {number} minutes  planned
 * @property {boolean} isLast
 * @property {boolean} isBegun  whether any clock ran
 * @property {number | null} breakSeconds  since a break began; null where there is none
 * @property {string} session  how the whole session's time is going
 * @property {boolean} isSessionOver
 * @property {Act | null} offer  what may be done about the session's time
 * @property {{text: string, acts: Act[]} | null} notice  a question or a word, in place
 * @property {Tool[]} tools
 */

/**
 * @typedef {object} BarHost
 * @property {import("../session/types.js").Host["say"]} say
 * @property {() => Date} now
 * @property {() => BarState | null} state  null where there is no phase at all
 * @property {(name: string) => void} press  `phase`, `toggle`, `more`, `next`, or the name of an act or a tool
 */

const TICK_MS = 1_000;

/**
 * @param {HTMLElement} element
 * @param {BarHost} host
 */
export function mount(element, host) {
  const bar = new Bar(element, host);
  bar.refresh();
  const ticking = setInterval(() => bar.refresh(), TICK_MS);
  return {
    refresh: () => bar.refresh(),
    destroy() {
      clearInterval(ticking);
      element.replaceChildren();
    },
  };
}

class Bar {
  /**
   * @param {HTMLElement} element
   * @param {BarHost} host
   */
  constructor(element, host) {
    this.element = element;
    this.host = host;
    const { say } = host;
    const press = (/** @type {string} */ name, attributes = {}) => button("", () => host.press(name), attributes);
    this.number = el("span", { class: "ws-top-number" });
    this.name = el("span", { class: "ws-top-name" });
    this.phase = press("phase", { class: "ws-top-phase" });
    this.phase.append(this.number, " ", this.name);
    this.time = new TimeView(say("phase.time"));
    this.toggle = press("toggle", { class: "ws-top-toggle" });
    this.more = press("more", { class: "ws-top-more", "aria-label": say("bar.more.name") });
    setText(this.more, say("bar.more"));
    this.next = press("next", { class: "ws-top-next" });
    this.voices = el("p", { class: "ws-voices" });
    this.goal = el("p", { class: "ws-top-goal" });
    this.session = el("p", { class: "ws-top-session" });
    this.offer = new Acts(host, "ws-top-offer", this.phase);
    this.tools = new Acts(host, "ws-top-tools", this.phase);
    this.notice = el("p", { class: "ws-top-words" });
    this.noticeActs = new Acts(host, "ws-top-acts", this.phase);
    this.strip = el("div", { class: "ws-top-notice" }, this.notice, this.noticeActs.element);
    this.said = el("p", { class: "ws-hidden", role: "status" });
    this.shownId = "";
    this.shownNotice = "";
    this.shownVoices = "";
    this.shownSpoken = "";
    this.build(say);
  }

  /** @param {BarHost["say"]} say */
  build(say) {
    const rest = el("div", { class: "ws-top-rest", id: freshId("bar"), popover: "auto" });
    rest.append(
      el("div", { class: "ws-top-about" }, this.voices, this.goal),
      el(
        "div",
        { class: "ws-top-under" },
        this.tools.element,
        el("div", { class: "ws-top-total" }, this.session, this.offer.element),
      ),
    );
    this.tools.element.role = "group";
    this.tools.element.ariaLabel = say("bar.tools");
    const menu = button(say("bar.menu"), () => {}, { class: "ws-top-menu" });
    menu.setAttribute("popovertarget", rest.id);
    // What was chosen is what is looked at next.
    rest.addEventListener("click", ({ target }) => target instanceof HTMLButtonElement && rest.hidePopover?.());
    // The browser puts a popover in the middle; it belongs below the bar.
    rest.addEventListener("beforetoggle", () => {
      rest.style.setProperty("--ws-top-end", `${this.element.getBoundingClientRect().bottom}px`);
    });
    this.element.classList.add("weerstand", "ws-top");
    this.element.role = "region";
    this.element.ariaLabel = say("bar.label");
    this.element.replaceChildren(
      el(
        "div",
        { class: "ws-top-rows" },
        this.phase,
        this.time.element,
        el("div", { class: "ws-top-buttons" }, this.toggle, this.more, this.next, menu),
        rest,
        this.strip,
      ),
      this.said,
    );
  }

  refresh() {
    const state = this.host.state();
    this.element.hidden = state === null;
    if (state === null) return;
    const { say } = this.host;
    setText(this.number, say("phase.position", { number: state.number, total: state.total }));
    setText(this.name, state.title);
    setText(this.goal, state.goal);
    this.goal.title = state.goal;
    this.drawVoices(state.voices);
    this.time.draw(faceOf(state, this.host.now(), say));
    this.drawButtons(state);
    setText(this.session, state.session);
    this.session.classList.toggle("ws-top-short", state.offer !== null || state.isSessionOver);
    this.offer.draw(state.offer ? [{ ...state.offer, isEnabled: true }] : []);
    this.tools.draw(state.tools);
    this.drawNotice(state.notice);
    this.announce(state);
  }

  /** @param {BarState["voices"]} voices */
  drawVoices(voices) {
    const text = canonical(voices);
    if (text === this.shownVoices) return;
    this.shownVoices = text;
    const pills = voices.map(({ text: words, isSilent }) =>
      el(
        "span",
        { class: `ws-voice ${isSilent ? "ws-silent" : "ws-speaks"}` },
        glyph(isSilent ? "◌" : "✎"),
        el("span", {}, words),
      ),
    );
    this.voices.replaceChildren(...pills);
  }

  /** @param {BarState} state */
  drawButtons(state) {
    const { say } = this.host;
    const isBreak = state.breakSeconds !== null;
    setText(this.toggle, say(isBreak ? "bar.break_end" : TOGGLE_BY_STATE[state.timing.state]));
    setText(this.next, say(state.isLast ? "bar.to_report" : "bar.next"));
    const isFirst = isBreak || !state.isBegun;
    this.toggle.classList.toggle("ws-primary", isFirst);
    this.next.classList.toggle("ws-primary", !isFirst);
    this.element.dataset.break = String(isBreak);
  }

  /** @param {BarState["notice"]} notice */
  drawNotice(notice) {
    this.strip.hidden = notice === null;
    setText(this.notice, notice?.text ?? "");
    this.noticeActs.draw((notice?.acts ?? []).map((act) => ({ ...act, isEnabled: true })));
  }

  /**
   * Politely, and only what is new: another phase, a question, the time.
   *
   * @param {BarState} state
   */
  announce(state) {
    const spoken = spokenTime(state, this.host.now(), this.host.say);
    const news = this.newsOf(state);
    // Said and gone: the next "time is over" must be read as well.
    if (news !== "" || spoken !== this.shownSpoken) setText(this.said, news || spoken);
    this.shownSpoken = spoken;
  }

  /**
   * @param {BarState} state
   * @returns {string} empty when there is none
   */
  newsOf(state) {
    const { say } = this.host;
    const { number, total, title, goal } = state;
    const isOther = this.shownId !== "" && state.id !== this.shownId;
    const notice = state.notice?.text ?? "";
    const isAsked = notice !== this.shownNotice;
    this.shownId = state.id;
    this.shownNotice = notice;
    if (!isOther) return isAsked ? notice : "";
    const minutes = inMinutes(givenMinutes(state.timing, state.minutes), say);
    return say("bar.say_phase", { number, total, title, goal, minutes });
  }
}

const TOGGLE_BY_STATE = { idle: "bar.start", running: "bar.pause", paused: "bar.resume", done: "bar.resume" };

class TimeView {
  /** @param {string} label */
  constructor(label) {
    this.before = el("span", { class: "ws-top-soft" });
    this.time = el("b", { class: "ws-top-clock" });
    this.after = el("span", { class: "ws-top-soft" });
    this.below = el("span", { class: "ws-top-below" });
    const line = el("span", { class: "ws-top-line" }, this.before, " ", this.time, " ", this.after);
    this.element = el("p", { class: "ws-top-time", role: "timer", "aria-label": label }, line, " ", this.below);
  }

  /** @param {import("./bar_face.js").Face} face */
  draw(face) {
    this.element.dataset.state = face.state;
    for (const part of /** @type {const} */ (["before", "time", "after", "below"])) setText(this[part], face[part]);
  }
}

/** A row of buttons that stay the same elements as long as they mean the same: the focus may be on one. */
class Acts {
  /**
   * @param {BarHost} host
   * @param {string} className
   * @param {HTMLElement} refuge  gets the focus of a button that is no more
   */
  constructor(host, className, refuge) {
    this.host = host;
    this.refuge = refuge;
    this.element = el("div", { class: className });
    /** @type {Map<string, HTMLButtonElement>} */
    this.byName = new Map();
  }

  /** @param {Tool[]} tools */
  draw(tools) {
    const names = tools.map(({ name }) => name);
    if (names.join() !== [...this.byName.keys()].join()) {
      this.byName = new Map(names.map((name) => [name, this.byName.get(name) ?? this.make(name)]));
      const focused = focusedIn(this.element);
      this.element.replaceChildren(...this.byName.values());
      if (focused) (this.element.contains(focused) ? focused : this.refuge).focus();
    }
    for (const tool of tools) {
      const made = this.byName.get(tool.name);
      if (made) show(made, tool);
    }
  }

  /** @param {string} name */
  make(name) {
    const made = button("", () => this.host.press(name), { class: "ws-top-act" });
    made.dataset.act = name;
    return made;
  }
}

/**
 * @param {HTMLButtonElement} made
 * @param {Tool} tool
 */
function show(made, { label, isOn, isEnabled }) {
  setText(made, label);
  made.setAttribute("aria-disabled", String(!isEnabled));
  if (isOn === undefined) made.removeAttribute("aria-pressed");
  else made.setAttribute("aria-pressed", String(isOn));
}
