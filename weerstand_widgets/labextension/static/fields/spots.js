/** Where names stand on a plane: in words, at a free spot, and so that each can be read. Knows no DOM. */

import { MAX_XY } from "../session/limits.js";

/** @typedef {{x: number, y: number}} Spot  `x` from left to right and `y` from the bottom up, each from 0 to 100 */
/** @typedef {{rings: string[], across: string[], up: string[]}} Ends  three rings, or the two ends of both axes */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box  pixels */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

const RINGS = 3;
const MIDDLE = MAX_XY / 2;
/** How far from the middle of an axis a point still stands between its ends. */
const NEAR_MIDDLE = MAX_XY / 6;
/** Two dots nearer than this would cover each other. */
const APART = 9;
/** Turned by this each time, no spot comes near one before it. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Of the low end, between both, and of the high end: a place on an axis, and others around it. */
const ON_AXIS = [17, MIDDLE, 83];
const AROUND = [0, 8, -8, 14, -14];
/** Lines that a name may go up or down to leave a word free. */
const NEAR = 2;

/**
 * Where a spot is in words, as the report tells it too: its ring, or where it lies on each axis.
 *
 * @param {Spot} spot
 * @param {Ends} ends
 * @param {Say} say
 */
export function where(spot, ends, say) {
  const between = (/** @type {string} */ low, /** @type {string} */ high) => say("field.place.between", { low, high });
  return choicesOf(ends)
    .map((choice) => choice.words(ends, between)[choice.of(spot)])
    .join(", ");
}

/**
 * @param {string[]} ends
 * @param {(low: string, high: string) => string} between
 */
const axisWords = ([low = "", high = ""], between) => [low, between(low, high), high];

/** @param {Spot} spot */
const ringOf = ({ x, y }) => Math.min(Math.floor((Math.hypot(x - MIDDLE, y - MIDDLE) * RINGS) / MIDDLE), RINGS - 1);

/**
 * @param {number} place  on an axis
 * @returns {number} 0 at its low end, 1 between both, 2 at its high end
 */
const bandOf = (place) => (Math.abs(place - MIDDLE) <= NEAR_MIDDLE ? 1 : Number(place > MIDDLE) * 2);

/**
 * The ways to say where a spot is by choosing from a few words: one for rings, two for axes.
 *
 * @typedef {object} Choice
 * @property {string} label  key of what it is called, with the name in it
 * @property {(ends: Ends, between: (low: string, high: string) => string) => string[]} words
 * @property {(spot: Spot) => number} of  which of the words a spot has
 * @property {(spot: Spot, chosen: number) => Spot[]} spots  with that word, the one nearest to `spot` first
 */

/** @type {Choice} */
const RING = {
  label: "field.place.ring",
  words: ({ rings }) => rings,
  of: ringOf,
  spots: ({ x, y }, ring) => around(Math.atan2(y - MIDDLE, x - MIDDLE), 12, () => (MIDDLE * (ring + 0.5)) / RINGS),
};
/** @type {Choice} */
const ACROSS = {
  label: "field.place.across",
  words: ({ across }, between) => axisWords(across, between),
  of: ({ x }) => bandOf(x),
  spots: ({ y }, band) => AROUND.map((more) => ({ x: (ON_AXIS[band] ?? MIDDLE) + more, y })),
};
/** @type {Choice} */
const UP = {
  label: "field.place.up",
  words: ({ up }, between) => axisWords(up, between),
  of: ({ y }) => bandOf(y),
  spots: ({ x }, band) => AROUND.map((more) => ({ x, y: (ON_AXIS[band] ?? MIDDLE) + more })),
};

/** @param {Ends} ends */
export const choicesOf = ({ rings }) => (rings.length > 0 ? [RING] : [ACROSS, UP]);

/** Spots for new names, from near the centre outwards. */
export const NEW_SPOTS = around(-0.3, 60, (index) => 7 * Math.sqrt(index + 1.5));

/**
 * @param {number} angle
 * @param {number} count
 * @param {(index: number) => number} distance  from the centre
 * @returns {Spot[]}
 */
function around(angle, count, distance) {
  return Array.from({ length: count }, (_, index) => {
    const turned = angle + index * GOLDEN;
    return onPlane({
      x: MIDDLE + distance(index) * Math.cos(turned),
      y: MIDDLE + distance(index) * Math.sin(turned),
    });
  });
}

/**
 * The first of these spots where a dot covers no other.
 *
 * @param {Spot[]} spots
 * @param {Spot[]} taken
 * @returns {Spot} the first of all where none is free
 */
export function freeOf(spots, taken) {
  const isFree = (/** @type {Spot} */ spot) => taken.every(({ x, y }) => Math.hypot(spot.x - x, spot.y - y) >= APART);
  return spots.find(isFree) ?? /** @type {Spot} */ (spots[0]);
}

/**
 * @param {Spot} spot  anywhere
 * @returns {Spot} in whole numbers that a value may hold
 */
export function onPlane({ x, y }) {
  const within = (/** @type {number} */ place) => Math.round(Math.min(Math.max(place, 0), MAX_XY));
  return { x: within(x), y: within(y) };
}

/**
 * Lay each name beside its dot, on the side where there is room; where it would cover a dot or another name, on the
 * nearest line above or below that is free. The plane's own words are left free where that takes no more than two lines.
 *
 * @param {{x: number, y: number, width: number, height: number}[]} names  the middle of the dot, the size of the name
 * @param {Box[]} words  that stand there already
 * @param {{width: number, height: number, gap: number}} plane  `gap` lies between a dot's middle and its name
 * @returns {Box[]} of each name; at its dot where no line is free
 */
export function layNames(names, words, plane) {
  const radius = plane.gap / 2;
  const dots = names.map(({ x, y }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  /** @type {Box[]} */
  const laid = [];
  for (const [index, name] of names.entries()) {
    const others = [...laid, ...dots.filter((_, other) => other !== index)];
    const boxes = linesOf(name, plane);
    const free = boxes.filter((box) => isWithin(box, plane) && !others.some((other) => isOver(box, other)));
    const isNear = (/** @type {Box} */ { top }) => Math.abs(top + name.height / 2 - name.y) <= NEAR * name.height;
    const best = free.find((box) => isNear(box) && !words.some((word) => isOver(box, word)));
    laid.push(best ?? free[0] ?? /** @type {Box} */ (boxes[0]));
  }
  return laid;
}

/**
 * @param {{x: number, y: number, width: number, height: number}} name
 * @param {{width: number, height: number, gap: number}} plane
 * @returns {Box[]} where it may lie, the best first
 */
function linesOf({ x, y, width, height }, { width: whole, height: high, gap }) {
  const right = x + gap;
  const left = x - gap - width;
  const sides = x <= whole / 2 ? [right, left] : [left, right];
  const steps = Array.from({ length: 2 * Math.ceil(high / height) }, (_, step) => (step % 2 ? 1 + step : -step) / 2);
  return steps.flatMap((step) => {
    const top = y + (step - 0.5) * height;
    return sides.map((side) => ({ left: side, top, right: side + width, bottom: top + height }));
  });
}

/**
 * @param {Box} box
 * @param {{width: number, height: number, gap: number}} plane  around it is as much room again as a dot takes
 */
const isWithin = ({ left, top, right, bottom }, { width, height, gap }) =>
  left >= -gap && top >= -gap && right <= width + gap && bottom <= height + gap;

/**
 * @param {Box} one
 * @param {Box} other
 */
const isOver = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
