/** What the bar is made of: the time, and rows of buttons that stay the same elements. */

import { el, focusedIn, setText } from "../fields/elements.js";
import { onPress } from "../fields/press.js";

/** @typedef {import("./bar_view.js").BarHost} BarHost */
/** @typedef {import("./bar_view.js").Tool} Tool */

/** Each press is a minute more, and the overview says how many. */
const STEPS = ["more"];

/**
 * A button of the bar, with room for the key that does the same; see `letter`.
 *
 * @param {BarHost} host
 * @param {string} name  of what is pressed
 * @param {string} className
 */
export function pressing(host, name, className) {
  const made = el("button", { type: "button", class: `ws-button ${className}` }, el("span", {}));
  onPress(made, ({ timeStamp }) => host.press(name, timeStamp), { isStep: STEPS.includes(name) });
  return made;
}

/**
 * The words on a button, and the key beside it: seen with the focus or the pointer on it, told to a screen reader.
 *
 * @param {HTMLButtonElement} made
 * @param {string} text
 * @param {string} [key]  as JupyterLab writes it, such as `Alt PageDown`
 */
export function letter(made, text, key = "") {
  const [words, shown] = made.children;
  if (words) setText(words, text);
  if (key === "" || made.dataset.key === key) return;
  made.dataset.key = key;
  made.setAttribute("aria-keyshortcuts", key.replaceAll(" ", "+"));
  shown?.remove();
  made.append(el("kbd", { class: "ws-key", "aria-hidden": "true" }, inWords(key)));
}

/** @param {string} key */
export const inWords = (key) => key.replaceAll(" ", " + ");

export class TimeView {
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
export class Acts {
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
    const made = pressing(this.host, name, "ws-top-act");
    made.dataset.act = name;
    return made;
  }
}

/**
 * @param {HTMLButtonElement} made
 * @param {Tool} tool
 */
function show(made, { label, key, isOn }) {
  letter(made, label, key);
  if (isOn === undefined) made.removeAttribute("aria-pressed");
  else made.setAttribute("aria-pressed", String(isOn));
}
