/** A small number that is counted from paper. */

import { el, freshId } from "./elements.js";

/** More than a group can be. */
const MOST = 99;

/**
 * @param {string} name  for who cannot see where it stands
 * @param {string} shown  above it; empty where the row says it
 */
export function createTally(name, shown) {
  const control = el("input", {
    type: "number",
    inputmode: "numeric",
    min: 0,
    max: MOST,
    step: 1,
    placeholder: 0,
    class: "ws-input ws-tally",
    id: freshId("tally"),
    "aria-label": name,
  });
  /** @returns {number} a whole one; what is no number of people counts as none */
  const read = () => Math.min(MOST, Math.max(0, Math.floor(Number(control.value)) || 0));
  // What is counted stands there: ninety-nine, not ten thousand.
  control.addEventListener("change", () => {
    if (control.value !== "" || control.validity.badInput) control.value = String(read());
  });
  const label = shown === "" ? null : el("span", { class: "ws-tally-name", "aria-hidden": "true" }, shown);
  return {
    element: el("label", { class: "ws-tally-box", for: control.id }, label, control),
    control,
    read,
  };
}
