/**
 * The bar that stays in sight: which phase this is, who speaks, how much time there is, and the way on.
 *
 * It shows a state and says what was pressed; what a press does is decided elsewhere. It ticks by itself.
 */

import { button, el, focusedIn, freshId, glyph, setText } from "../fields/elements.js";
import { onPress } from "../fields/press.js";
import { canonical } from "../session/merge.js";
import { faceOf, spokenTime } from "./bar_face.js";
import { Acts, inWords, letter, pressing, TimeView } from "./bar_parts.js";

/** @typedef {import("../session/types.js").Timing} Timing */
/** @typedef {{name: string, label: string, key?: string}} Act  something to press, and the key that does the same */
/** @typedef {Act & {isOn?: boolean}} Tool  `isOn` is missing where nothing is switched */

/**
 * @typedef {object} BarState
 * @property {import("../time/place.js").Stage} stage
 * @property {string} id  of the phase, or what stands in its place
 * @property {string} position  such as "Fase 5 van 12"
 * @property {string} title
 * @property {string} goal
 * @property {string} news  what is said when the group comes here
 * @property {{text: string, isSilent: boolean}[]} voices
 * @property {Timing} timing
 * @property {number} minutes  planned
 * @property {Act | null} way  the way on
 * @property {boolean} isBegun  whether any clock ran
 * @property {number | null} breakSeconds  since a break began; null where there is none
 * @property {string} session  how the whole session's time is going
 * @property {boolean} isSessionOver
 * @property {Act | null} offer  what may be done about the session's time
 * @property {{text: string, acts: Act[]} | null} notice  a question or a word, in place
 * @property {Tool[]} tools
 * @property {Act[]} keys  what has a key, for the list of them
 */

/**
 * @typedef {object} BarHost
 * @property {import("../session/types.js").Host["say"]} say
 * @property {() => Date} now
 * @property {() => BarState | null} state  null where there is no phase at all
 * @property {(name: string, at: number) => void} press  `phase`, `toggle`, `more`, or the name of an act or a tool, and when
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
    /** The way on gets the focus: from there Tab goes to all else. */
    focus: () => (bar.next.hidden ? bar.phase : bar.next).focus(),
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
    this.number = el("span", { class: "ws-top-number" });
    this.name = el("span", { class: "ws-top-name" });
    this.phase = pressing(host, "phase", "ws-top-phase");
    this.phase.replaceChildren(this.number, " ", this.name);
    this.time = new TimeView(say("phase.time"));
    this.toggle = pressing(host, "toggle", "ws-top-toggle");
    this.more = pressing(host, "more", "ws-top-more");
    this.more.ariaLabel = say("bar.more.name");
    letter(this.more, say("bar.more"));
    this.way = "";
    this.next = el("button", { type: "button", class: "ws-button ws-top-next" }, el("span", {}));
    onPress(this.next, ({ timeStamp }) => host.press(this.way, timeStamp));
    this.keys = el("dl", { class: "ws-keys" });
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
    this.shownKeys = "";
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
        this.keysPart(say),
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
    this.element.dataset.stage = state.stage;
    setText(this.number, state.position);
    setText(this.name, state.title);
    setText(this.goal, state.goal);
    this.goal.title = state.goal;
    this.drawVoices(state.voices);
    this.time.draw(faceOf(state, this.host.now(), say));
    this.drawButtons(state);
    setText(this.session, state.session);
    this.session.classList.toggle("ws-top-short", state.offer !== null || state.isSessionOver);
    this.offer.draw(state.offer ? [state.offer] : []);
    this.tools.draw(state.tools);
    this.drawKeys(state.keys);
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
    const { way } = state;
    const isBreak = state.breakSeconds !== null;
    const hadFocus = focusedIn(this.element);
    letter(this.toggle, say(isBreak ? "bar.break_end" : TOGGLE_BY_STATE[state.timing.state]));
    letter(this.next, way?.label ?? "", way?.key);
    this.way = way?.name ?? "";
    const isPhase = state.stage === "phase";
    for (const clock of [this.time.element, this.toggle, this.more]) clock.hidden = !isPhase;
    this.next.hidden = way === null;
    this.toggle.classList.toggle("ws-primary", isBreak);
    this.next.classList.toggle("ws-primary", !isBreak);
    this.element.dataset.break = String(isBreak);
    if (hadFocus?.hidden) (this.next.hidden ? this.phase : this.next).focus();
  }

  /** @param {BarState["notice"]} notice */
  drawNotice(notice) {
    this.strip.hidden = notice === null;
    setText(this.notice, notice?.text ?? "");
    this.noticeActs.draw(notice?.acts ?? []);
  }

  /**
   * The list of keys, one press away at any width.
   *
   * @param {BarHost["say"]} say
   */
  keysPart(say) {
    const sheet = el("div", { class: "ws-keys-sheet", id: freshId("keys"), popover: "auto" });
    const title = el("p", { class: "ws-keys-title", id: freshId("keys") }, say("bar.keys"));
    sheet.append(title, this.keys);
    sheet.role = "group";
    sheet.setAttribute("aria-labelledby", title.id);
    const open = button(say("bar.keys"), () => {}, { class: "ws-top-act ws-top-keys" });
    open.setAttribute("popovertarget", sheet.id);
    sheet.addEventListener("beforetoggle", () => {
      const { left, bottom } = open.getBoundingClientRect();
      sheet.style.setProperty("--ws-keys-top", `${bottom}px`);
      sheet.style.setProperty("--ws-keys-start", `min(${left}px, 100vw - 26rem)`);
    });
    return el("div", { class: "ws-top-more-tools" }, open, sheet);
  }

  /** @param {Act[]} keys */
  drawKeys(keys) {
    const text = canonical(keys);
    if (text === this.shownKeys) return;
    this.shownKeys = text;
    const lines = keys.map(({ label, key = "" }) =>
      el("div", {}, el("dt", {}, el("kbd", {}, inWords(key))), el("dd", {}, label)),
    );
    this.keys.replaceChildren(...lines);
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
    const isOther = this.shownId !== "" && state.id !== this.shownId;
    const notice = state.notice?.text ?? "";
    const isAsked = notice !== this.shownNotice;
    this.shownId = state.id;
    this.shownNotice = notice;
    if (!isOther) return isAsked ? notice : "";
    return state.news;
  }
}

const TOGGLE_BY_STATE = { idle: "bar.start", running: "bar.pause", paused: "bar.resume", done: "bar.resume" };
