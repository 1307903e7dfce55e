/**
 * What stands above a step in projection: the words above a question in one line, the welcome, and the closing.
 */

import { button, el, setText } from "../fields/elements.js";
import { say } from "../session/strings.js";
import { listed } from "../session/words.js";

/** @typedef {{title: string, stance: {heading: string, text: string} | null, people: string[]}} Welcome */

export class Lead {
  /** @param {() => void} unfold  shows the words whole, or in one line again */
  constructor(unfold) {
    this.heading = el("p", { class: "ws-lead-heading" });
    this.sentence = el("p", { class: "ws-lead-sentence" });
    this.more = button(say("projection.words"), unfold, { class: "ws-quiet ws-lead-more", "aria-expanded": "false" });
    this.line = el("div", { class: "ws-lead-line" }, this.sentence, this.more);
    this.scene = el("div", { class: "ws-scene" });
    this.element = el("div", { class: "weerstand ws-lead" }, this.scene, this.heading, this.line);
  }

  /**
   * @param {{heading: string, sentence: string, isAll: boolean}} words
   * @param {{isOpen: boolean, hasName: boolean}} page  they stand on it in full; it says the name of what is shown
   */
  showWords({ heading, sentence, isAll }, { isOpen, hasName }) {
    this.scene.replaceChildren();
    setText(this.heading, isOpen || hasName ? "" : heading);
    setText(this.sentence, isOpen ? "" : sentence);
    this.more.hidden = isAll;
    this.more.setAttribute("aria-expanded", String(isOpen));
    this.element.hidden = heading === "" && sentence === "" && isAll;
    this.show("words");
  }

  /** @param {Welcome} welcome */
  showWelcome({ title, stance, people }) {
    const parts = [el("p", { class: "ws-scene-soft" }, say("projection.welcome")), el("h2", { tabindex: "-1" }, title)];
    if (stance !== null) {
      parts.push(
        el("p", { class: "ws-scene-heading" }, stance.heading),
        el("p", { class: "ws-scene-text" }, stance.text),
      );
    }
    if (people.length > 0) {
      parts.push(el("p", { class: "ws-scene-soft" }, say("projection.here", { names: listed(say, people) })));
    }
    this.showScene(parts);
  }

  showClosing() {
    this.showScene([
      el("h2", { tabindex: "-1" }, say("projection.closing")),
      el("p", { class: "ws-scene-text" }, say("projection.stays_here")),
    ]);
  }

  /** @param {HTMLElement[]} parts */
  showScene(parts) {
    this.scene.replaceChildren(...parts);
    this.element.hidden = false;
    this.show("scene");
  }

  /** @param {"words" | "scene"} what */
  show(what) {
    this.scene.hidden = what !== "scene";
    this.heading.hidden = what !== "words" || this.heading.textContent === "";
    this.line.hidden = what !== "words";
  }
}
