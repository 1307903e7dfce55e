/** One press is one press: a second one within half a second was meant for the first, wherever the page went meanwhile. */

export const DOUBLE_MS = 500;
/** A hand that presses twice moves no further than this. */
const NEAR_PX = 6;

/** @type {{at: number, on: EventTarget | null, x: number, y: number}} */
let last = { at: Number.NEGATIVE_INFINITY, on: null, x: 0, y: 0 };

/**
 * @param {number} at  milliseconds, as an event says it; NaN where nobody pressed anything
 * @param {number} before  of the press before it
 */
export const isTooSoon = (at, before) => at - before >= 0 && at - before < DOUBLE_MS;

/**
 * Whether a press is the second half of a double one: on the same button, or on what the first one brought there.
 *
 * @param {MouseEvent} event
 * @param {boolean} isStep
 */
function isSecond({ timeStamp, currentTarget, detail, clientX, clientY }, isStep) {
  // A browser counts a pointer's presses itself, by what its owner set as a double one; a key's it does not.
  const isSame = currentTarget === last.on && detail !== 1;
  const isThere = detail > 1 && Math.hypot(clientX - last.x, clientY - last.y) <= NEAR_PX;
  if (isTooSoon(timeStamp, last.at) && (currentTarget === last.on ? isSame && !isStep : isThere)) return true;
  last = { at: timeStamp, on: currentTarget, x: detail > 0 ? clientX : Number.NaN, y: clientY };
  return false;
}

/** Who typed or chose something in between means the second press as well, however quickly. */
function forget() {
  last.at = Number.NEGATIVE_INFINITY;
}

// Once for all buttons; without a document there are none.
globalThis.document?.addEventListener("input", forget, true);

/**
 * @param {HTMLElement} control
 * @param {(event: MouseEvent) => void} press
 * @param {{isStep?: boolean}} [way]  of a step each press counts, for another button takes it back
 */
export function onPress(control, press, { isStep = false } = {}) {
  control.addEventListener("click", (event) => {
    if (!isSecond(event, isStep)) press(event);
  });
}

/**
 * Whether a key is an Enter that is meant; who composes a sign out of several keys ends that with one too.
 *
 * @param {KeyboardEvent} event
 */
export const isEnter = ({ key, isComposing, keyCode }) => key === "Enter" && !isComposing && keyCode !== COMPOSING;

/** Safari says that the composing is over before its last key. */
const COMPOSING = 229;
