/** Minutes for a length that is new to a programme: a proposal, in proportion, that goes when its length goes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inProportion, Shares } from "../../weerstand_widgets/labextension/static/writing/shares.js";

/** @param {number[]} lengths @param {...Record<string, number>} minutes  of each phase */
const placesOf = (lengths, ...minutes) =>
  /** @type {any} */ ([
    { id: "top", spec: { type: "session", id: "session", lengths } },
    ...minutes.map((one, at) => ({ id: `cell-${at}`, spec: { type: "phase", id: `p${at}`, minutes: one } })),
  ]);

/** @param {any[]} places @param {Record<string, any>} specs @param {number[]} lengths */
const after = (places, specs, lengths) =>
  places.map(({ id, spec }) => ({ id, spec: spec.type === "session" ? { ...spec, lengths } : (specs[id] ?? spec) }));

test("shares come to the whole, whatever is left of each, and no phase that had time is without", () => {
  for (const minutes of [
    [20, 40],
    [1, 1, 1, 57],
    [5, 5, 5],
    [13, 0, 29, 18],
    [3, 90],
  ])
    for (const total of [10, 45, 61, 480]) {
      const shares = inProportion(minutes, total);
      assert.equal(
        shares.reduce((one, other) => one + other, 0),
        total,
      );
      assert.deepEqual(
        shares.map((one) => one > 0),
        minutes.map((one) => one > 0),
      );
    }
  assert.deepEqual(inProportion([20, 40], 45), [15, 30]);
});

test("a new length is divided as its nearest is; what is there already stays", () => {
  const places = placesOf([45, 60, 120], { 60: 20, 120: 60 }, { 60: 40, 120: 60 });
  const { specs, lengths } = new Shares().fill(places);
  assert.deepEqual(lengths, [45]);
  assert.deepEqual(
    Object.values(specs).map(({ minutes }) => minutes),
    [
      { 45: 15, 60: 20, 120: 60 },
      { 45: 30, 60: 40, 120: 60 },
    ],
  );
  assert.deepEqual(new Shares().fill(placesOf([60], { 60: 60 })), { specs: {}, lengths: [] });
});

test("of a length that is typed, what stood halfway leaves nothing; minutes that somebody changed stay", () => {
  const shares = new Shares();
  const start = placesOf([48, 60], { 60: 20 }, { 60: 40 });
  const halfway = after(start, shares.fill(start).specs, [480, 60]);
  const { specs } = shares.fill(halfway);
  assert.deepEqual(
    Object.values(specs).map(({ minutes }) => minutes),
    [
      { 60: 20, 480: 160 },
      { 60: 40, 480: 320 },
    ],
  );
  const changed = after(halfway, { ...specs, "cell-0": { ...specs["cell-0"], minutes: { 60: 20, 480: 200 } } }, [60]);
  const left = after(changed, shares.fill(changed).specs, [60]);
  assert.deepEqual(
    left.slice(1).map(({ spec }) => spec.minutes),
    [{ 60: 20, 480: 200 }, { 60: 40 }],
  );
});
