/**
 * Days, times and numbers: a browser lets more be typed than any reader takes, so what does not fit is marked and not
 * sent, as a text that is too long.
 */

import { HIGHEST_YEAR, LOWEST_YEAR } from "../session/limits.js";
import { el, freshId, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {{element: HTMLElement, control: HTMLInputElement, read: () => string, write: (text: string) => void,
 *   takes: (text: string) => boolean}} Exact */

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d$/;
const WHOLE = /^\d+$/;

/**
 * A day. A year of two digits is none: to a computer it is a year before Charlemagne.
 *
 * @param {Host} host
 */
export const createDay = (host) =>
  createExact(
    { type: "date", min: `${LOWEST_YEAR}-01-01`, max: `${HIGHEST_YEAR}-12-31` },
    (text) => DAY.test(text) && Number(text.slice(0, 4)) >= LOWEST_YEAR && Number(text.slice(0, 4)) <= HIGHEST_YEAR,
    host.say("field.day.unfit", { lowest: LOWEST_YEAR, highest: HIGHEST_YEAR }),
  );

/** @param {Host} host */
export const createTime = (host) =>
  createExact({ type: "time" }, (text) => TIME.test(text), host.say("field.time.unfit"));

/**
 * A whole number from 0.
 *
 * @param {Host} host
 * @param {number} highest
 */
export const createNumber = (host, highest) =>
  createExact(
    { type: "number", inputmode: "numeric", min: 0, max: highest, step: 1 },
    (text) => WHOLE.test(text) && Number(text) <= highest,
    host.say("field.number.unfit", { highest }),
  );

/**
 * @param {Record<string, string | number>} attributes
 * @param {(text: string) => boolean} fits  what is not empty
 * @param {string} sentence  for what does not fit
 * @returns {Exact}
 */
function createExact(attributes, fits, sentence) {
  const control = el("input", { class: "ws-input", id: freshId("exact"), ...attributes });
  const notice = el("p", { class: "ws-notice", id: freshId("notice"), role: "alert", hidden: true });
  // Half a date is empty to a page, and stands on the screen all the same.
  const isFit = () => !control.validity.badInput && (control.value === "" || fits(control.value));
  /** @param {boolean} isWell */
  const mark = (isWell) => {
    notice.hidden = isWell;
    setText(notice, isWell ? "" : sentence);
    for (const [name, value] of [
      ["aria-invalid", "true"],
      ["aria-errormessage", notice.id],
    ])
      if (isWell) control.removeAttribute(name);
      else control.setAttribute(name, value);
  };
  /** @param {boolean} isDone  while somebody types, half a year is no mistake to be told of */
  const judge = (isDone) => {
    const isWell = isFit();
    control.toggleAttribute("data-half", !isWell && !isDone);
    if (isWell || isDone) mark(isWell);
  };
  control.addEventListener("input", () => {
    control.dataset.typing = "";
    judge(false);
  });
  control.addEventListener("focusout", () => judge(true));
  return {
    element: el("div", { class: "ws-exact" }, control, notice),
    control,
    read: () => control.value,
    takes: (text) => text === "" || fits(text),
    write(text) {
      const isTyped = control.dataset.typing !== undefined || !isFit();
      if (control.value === text || (isTyped && control.ownerDocument.activeElement === control)) return;
      control.value = text;
      control.removeAttribute("data-half");
      mark(true);
    },
  };
}

const DUTCH_DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * A day that is pasted, as a computer writes it or as people here do.
 *
 * @param {Exact} day
 * @returns {import("./paste.js").PasteCell}
 */
export const dayCell = (day) => ({
  control: day.control,
  isEmpty: () => day.control.value === "",
  put(text) {
    const [, date = "", month = "", year = ""] = DUTCH_DAY.exec(text.trim()) ?? [];
    const wanted = year === "" ? text.trim() : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    if (!day.takes(wanted)) return false;
    delete day.control.dataset.typing;
    day.write(wanted);
    return day.control.value !== "";
  },
});
