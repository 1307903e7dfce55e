/**
 * Strips above a page: what this notebook is, what is the matter, or what just happened. Never in the way of typing.
 */

import { onPress } from "../fields/press.js";
import { say } from "../session/strings.js";

/** @typedef {import("../session/session.js").Session} Session */

/**
 * A sentence for the people in front of the screen, until they close it.
 *
 * @param {HTMLElement} place
 * @param {string} sentence
 */
export function showNotice(place, sentence) {
  const strip = addStrip(place, sentence, { label: say("lab.close"), press: () => strip.remove() });
}

/**
 * Say what keeps texts from being kept, and where they are, for as long as it is so.
 *
 * @param {HTMLElement} place
 * @param {Session} session
 * @returns {() => void} stops it
 */
export function followKeeping(place, { keeping }) {
  /** @type {HTMLElement | null} */
  let strip = null;
  let said = "";
  const follow = () => {
    const sentence = keeping.strip ?? "";
    if (sentence === said) return;
    said = sentence;
    if (sentence !== "" && strip !== null) {
      // The same element says the next thing: nothing moves under who types.
      const text = strip.querySelector("p");
      if (text) text.textContent = sentence;
      return;
    }
    strip?.remove();
    strip = sentence === "" ? null : addStrip(place, sentence);
  };
  follow();
  keeping.listeners.add(follow);
  return () => {
    keeping.listeners.delete(follow);
    strip?.remove();
  };
}

/**
 * @param {HTMLElement} place
 * @param {string} sentence
 * @param {...{label: string, press: () => void}} acts
 * @returns {HTMLElement}
 */
export function addStrip(place, sentence, ...acts) {
  const strip = document.createElement("div");
  strip.className = "weerstand-strip";
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = sentence;
  strip.append(text, ...acts.map(makeButton));
  place.append(strip);
  return strip;
}

/** @param {string} sentence  in the place of what cannot be shown */
export function complaint(sentence) {
  const element = document.createElement("p");
  element.className = "weerstand-message";
  element.setAttribute("role", "alert");
  element.textContent = sentence;
  return element;
}

/** @param {{label: string, press: () => void}} act */
function makeButton({ label, press }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  onPress(button, press);
  return button;
}
