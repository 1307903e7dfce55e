/**
 * A soft hint under a text that should be a question: it comes when the text is left, stays still while somebody
 * types, and is gone when the question is mended. It never stops anything.
 */

import { el, freshId, glyph, setText } from "./elements.js";
import { hintOf } from "./hints.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("./prose.js").Prose} Prose */

/**
 * @param {Host} host
 * @param {Prose} prose
 * @param {(sentence: string) => void} tell  for who cannot see the line come and go
 * @returns {Prose} the same, with its line
 */
export function withHint(host, prose, tell) {
  watchPresses();
  const words = el("span", {});
  const line = el("p", { class: "ws-hint", id: freshId("hint"), hidden: true }, glyph("↳"), words);
  const element = el("div", { class: "ws-asking" }, prose.element, line);
  const { control } = prose;

  /** @param {string} key  of the sentence; empty to take the line away */
  const show = (key) => {
    const sentence = key === "" ? "" : host.say(key);
    const isNew = sentence !== "" && (line.hidden || sentence !== words.textContent);
    line.hidden = sentence === "";
    delete line.dataset.mended;
    if (sentence === "") control.removeAttribute("aria-describedby");
    else {
      setText(words, sentence);
      control.setAttribute("aria-describedby", line.id);
    }
    if (isNew) tell(sentence);
  };
  const judge = () => show(hintOf(prose.read()));
  control.addEventListener("blur", () => whenReleased(judge));
  control.addEventListener("input", () => {
    if (line.hidden) return;
    // Its room stays until the text is left: what stands below may not move under somebody's hands.
    const isMended = hintOf(prose.read()) === "";
    if (isMended) line.dataset.mended = "";
    else delete line.dataset.mended;
    if (isMended) tell("");
  });
  return {
    ...prose,
    element,
    write(text) {
      prose.write(text);
      if (!line.hidden && control.ownerDocument.activeElement !== control) judge();
    },
  };
}

let isWatching = false;
let isPressed = false;

/** Know from now on whether a button of the mouse is down. */
function watchPresses() {
  if (isWatching) return;
  isWatching = true;
  for (const [type, pressed] of /** @type {const} */ ([
    ["pointerdown", true],
    ["pointerup", false],
    ["pointercancel", false],
  ]))
    document.addEventListener(type, () => (isPressed = pressed), { capture: true });
}

/**
 * Do something once no button of the mouse is down: a line that comes between press and release would move the very
 * button that is being pressed.
 *
 * @param {() => void} act
 */
function whenReleased(act) {
  if (!isPressed) return act();
  const release = () => {
    for (const type of ["pointerup", "pointercancel"]) document.removeEventListener(type, release, { capture: true });
    // The click itself comes after this.
    setTimeout(act, 0);
  };
  for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, release, { capture: true });
}
