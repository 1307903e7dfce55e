/** Writing a programme: what a form changes in what a cell asks, and where cells come to stand. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAlike, joined as join } from "../../weerstand_widgets/labextension/static/writing/joining.js";
import { KINDS, ofKind, withPast } from "../../weerstand_widgets/labextension/static/writing/kinds.js";
import { lengthsOf, sumOf, withMinutes } from "../../weerstand_widgets/labextension/static/writing/minutes.js";
import { freeName } from "../../weerstand_widgets/labextension/static/writing/names.js";
import { neededFor } from "../../weerstand_widgets/labextension/static/writing/needed.js";
import { partsOf, renamed } from "../../weerstand_widgets/labextension/static/writing/parts.js";
import {
  doubled,
  inItsPhase,
  newCell,
  newPhase,
  withPhaseMoved,
} from "../../weerstand_widgets/labextension/static/writing/places.js";
import { Programme } from "../../weerstand_widgets/labextension/static/writing/programme.js";

const HEADER = /** @type {any} */ ({ type: "session", schema: 1, id: "session", title: "P", lengths: [45, 60] });
const PHASES = ["start", "end"].map(
  (id) => /** @type {any} */ ({ type: "phase", schema: 1, id, title: id, minutes: {} }),
);

/** @param {string} id @param {any} more */
const question = (id, more = {}) =>
  /** @type {any} */ ({ type: "question", schema: 1, id, kind: "text", title: `Vraag ${id}?`, ...more });

/** @param {any} spec @param {string} chapter */
const place = (spec, chapter) => ({ id: `cell-${spec.id}`, type: "code", source: "x", spec, chapter });

const PLACES = [
  place(HEADER, "begin"),
  place(PHASES[0], "start"),
  place(question("start.one"), "start"),
  place(question("start.two"), "start"),
  place(PHASES[1], "end"),
  place(question("end.one"), "end"),
];

for (const from of KINDS)
  for (const to of KINDS)
    test(`a question of the kind ${from} becomes one of ${to}: title and explanation stay, and no part of another kind`, () => {
      const all = [question("start.list", { kind: "items" })];
      const start = ofKind(question("start.one", { help: "Kort." }), from, all).spec;
      const { spec } = ofKind(start, to, all);
      assert.deepEqual([spec.id, spec.title, spec.help, spec.kind], ["start.one", "Vraag start.one?", "Kort.", to]);
      const names = partsOf(spec, all).map(({ name }) => name);
      assert.ok(names.length >= 4);
      const back = ofKind(spec, to, all);
      assert.deepEqual(back, { spec, lost: [] });
    });

test("what does not fit another kind is named", () => {
  const scale = question("start.now", { kind: "scale", low: "niets", high: "alles", why: "Waarom een {value}?" });
  assert.deepEqual(ofKind(scale, "text", []).lost, ["low", "high", "why"]);
  const options = [{ id: "a", title: "A" }];
  const choice = question("start.pick", { kind: "choice", options });
  assert.deepEqual(ofKind(choice, "checklist", []).spec.items, options);
  assert.deepEqual(ofKind(choice, "checklist", []).lost, []);
});

test("who goes through the kinds with a key comes back to what was there, with what was changed on the way", () => {
  const options = [{ id: "a", title: "A" }];
  const choice = question("start.pick", { kind: "choice", options, other: true });
  const text = ofKind(choice, "text", []).spec;
  assert.deepEqual(ofKind(withPast(choice, text), "choice", []).spec, choice);
  const items = [{ id: "b", title: "B" }];
  const checklist = { ...ofKind(choice, "checklist", []).spec, items };
  assert.deepEqual(ofKind(withPast(choice, checklist), "choices", []).spec.options, items);
});

test("who keeps its title or its place in a list keeps its name in the file", () => {
  const before = [
    { id: "a", title: "Aan de deur", more: 1 },
    { id: "b", title: "Aan de balie" },
  ];
  assert.deepEqual(renamed(before, ["Aan de balie", "Aan de deur"]), [before[1], before[0]]);
  assert.deepEqual(renamed(before, ["Bij de deur", "Aan de balie"])[0], { id: "a", title: "Bij de deur", more: 1 });
  const three = renamed(before, ["Aan de deur", "Aan de telefoon", "Aan de balie"]);
  assert.deepEqual(
    three.map(({ id }) => id),
    ["a", "aan_de_telefoon", "b"],
  );
});

test("a name for code: small letters, free, and never empty", () => {
  for (const title of ["Één vraag?", "3 dingen", "???", "日本", "x".repeat(90), ""]) {
    const name = freeName(title, new Set(["x"]));
    assert.match(name, /^[a-z][a-z0-9_]*$/);
    assert.ok(name.length <= 33 && name !== "x" && !name.endsWith("_"));
  }
  assert.equal(freeName("Één vraag?", new Set(["een_vraag"])), "een_vraag_2");
});

test("each part of a form reads and writes the same", () => {
  const phase = {
    ...PHASES[0],
    minutes: { 45: 5 },
    guidance: { opening: "Hoi" },
    cards: [{ text: "Wat?", settings: ["a"] }],
  };
  for (const spec of [HEADER, phase, question("start.one", { kind: "choice", options: [{ id: "a", title: "A" }] })])
    for (const part of partsOf(spec, [HEADER])) {
      const again = partsOf(part.with(part.value), [HEADER]).find(({ name }) => name === part.name);
      assert.equal(again?.value, part.value, part.name);
    }
  const minutes = partsOf(phase, [HEADER]).find(({ name }) => name === "minutes-60");
  assert.deepEqual(minutes?.with("12").minutes, { 45: 5, 60: 12 });
  const roles = [{ id: "roddelaars", title: "de roddelaars" }];
  const own = partsOf(phase, [{ ...HEADER, roles }]).find(({ name }) => name === "speaks-roddelaars");
  assert.deepEqual(own?.with("yes").speaks, ["everyone", "roddelaars"]);
  assert.deepEqual(
    partsOf(phase, [{ ...HEADER, alone: true }]).filter(({ name }) => name.startsWith("speaks")),
    [],
  );
  const lengths = partsOf(HEADER, [HEADER]).find(({ name }) => name === "lengths");
  assert.deepEqual(lengths?.with("30, 480 min").lengths, [30, 480]);
  const cards = partsOf(phase, [HEADER]).find(({ name }) => name === "cards");
  assert.deepEqual(cards?.with("Wat?\nHoe?").cards, [{ text: "Wat?", settings: ["a"] }, { text: "Hoe?" }]);
});

test("what is new stands in its phase under a name of its own", () => {
  const made = newCell(PLACES, 4, "question");
  assert.match(String(made.spec?.id), /^start\.\w+$/);
  assert.equal(newCell(PLACES, 1, "question").type, "markdown", "before the first phase nothing can be asked");
  const [words, phase] = newPhase(PLACES);
  assert.deepEqual([words?.type, phase?.spec?.type], ["markdown", "phase"]);
  assert.deepEqual(phase?.spec?.minutes, { 45: 5, 60: 5 });
  const like = doubled(PLACES, /** @type {any} */ (PLACES[2]));
  assert.notEqual(like.id, PLACES[2]?.id);
  assert.ok(!PLACES.some(({ spec }) => spec.id === like.spec?.id));
});

test("a question that goes to another phase is asked there, under a free name; in its own phase nothing changes", () => {
  const moved = /** @type {any} */ (PLACES[5]);
  const wanted = [...PLACES.slice(0, 4), moved, PLACES[4]];
  assert.equal(inItsPhase(/** @type {any} */ (wanted), moved).spec?.id, "start.one_2");
  assert.equal(inItsPhase(PLACES, /** @type {any} */ (PLACES[3])), PLACES[3]);
});

test("a phase moves with all that is in it, and never before the beginning", () => {
  const order = withPhaseMoved(PLACES, "end", -1)?.map(({ spec }) => spec?.id);
  assert.deepEqual(order, ["session", "end", "end.one", "start", "start.one", "start.two"]);
  assert.equal(withPhaseMoved(PLACES, "start", -1), null);
  assert.equal(withPhaseMoved(PLACES, "end", 1), null);
});

test("minutes are typed for one phase and one length", () => {
  const [start, end] = PHASES.map((phase) => ({ ...phase, minutes: { 45: 20, 60: 30 } }));
  const typed = withMinutes(start, 60, "12");
  assert.deepEqual(typed.minutes, { 45: 20, 60: 12 });
  assert.deepEqual(withMinutes(start, 60, " ").minutes, { 45: 20 });
  assert.deepEqual(
    ["-3", "9999", "7.6", "e"].map((text) => withMinutes(start, 45, text).minutes?.[45]),
    [0, 480, 8, 0],
  );
  assert.deepEqual(
    lengthsOf([HEADER, typed, end]).map((length) => sumOf([HEADER, typed, end], length)),
    [40, 42],
  );
});

/** @param {string} id @param {string} source */
const cell = (id, source = id) => ({ id, type: "markdown", source, data: null });

/** @param {any[]} base @param {any[]} mine @param {any[]} theirs @param {Set<string>} [typed] */
const joined = (base, mine, theirs, typed) => join(base, mine, theirs, (words) => `ook: ${words}`, typed);

/** @param {any[]} cells */
const said = (cells) => cells.map(({ source }) => source);

test("what two windows wrote in different places is in both", () => {
  const base = ["a", "b", "c"].map((id) => cell(id));
  const mine = [cell("a", "mijn a"), cell("b"), cell("new-1", "van mij"), cell("c")];
  const theirs = [cell("a"), cell("c", "hun c"), cell("new-2", "van hen")];
  assert.deepEqual(said(joined(base, mine, theirs)), ["mijn a", "van mij", "hun c", "van hen"]);
  assert.ok(isAlike(joined(base, base, theirs), theirs));
  assert.ok(isAlike(joined(base, mine, base), mine));
  const turned = [cell("c"), cell("a"), cell("b")];
  assert.deepEqual(said(joined(base, turned, theirs)), ["hun c", "van hen", "a"]);
  assert.deepEqual(said(joined(base, base, turned)), ["c", "a", "b"]);
});

test("of one place both are kept: this window's there, the other's below it, once", () => {
  const base = [cell("a")];
  const both = joined(base, [cell("a", "mijn")], [cell("a", "hun")]);
  assert.equal(both.length, 2);
  assert.equal(both[0]?.source, "mijn");
  assert.match(String(both[1]?.source), /hun/);
  assert.deepEqual(both[1]?.metadata, { tags: ["programme-only"] });
  assert.equal(joined(base, both, [cell("a", "hun")]).length, 2);
  assert.deepEqual(said(joined(base, base, [], new Set(["a"]))), ["a"]);
  assert.equal(joined(base, base, [cell("a", "hun")], new Set(["a"])).length, 2);
});

test("whatever two windows do, no word that only one of them wrote is lost", () => {
  let seed = 7;
  const random = (/** @type {number} */ most) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const edited = (/** @type {any[]} */ cells, /** @type {string} */ who) => {
    let now = [...cells];
    for (let step = 0; step < 1 + random(5); step += 1) {
      const at = random(now.length + 1);
      const what = random(4);
      if (what === 0 || now.length === 0) now.splice(at, 0, cell(`${who}-${step}-${random(999)}`));
      else if (what === 1) now = now.with(at % now.length, cell(now[at % now.length].id, `${who} ${step}`));
      else if (what === 2) now.splice(at % now.length, 1);
      else now.splice(random(now.length), 0, ...now.splice(at % now.length, 1));
    }
    return now;
  };
  for (let round = 0; round < 2_000; round += 1) {
    const base = Array.from({ length: random(6) }, (_, index) => cell(`c${index}`));
    const [mine, theirs] = [edited(base, "mijn"), edited(base, "hun")];
    const all = joined(base, mine, theirs);
    const text = said(all).join("\n");
    const known = new Set(said(base));
    for (const word of [...said(mine), ...said(theirs)])
      if (!known.has(word)) assert.ok(text.includes(word), `${word} is gone in round ${round}`);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  }
});

test("what a question is in the report and in the next session is a part of its form", () => {
  const part = (/** @type {any} */ spec, /** @type {string} */ name) =>
    partsOf(spec, []).find((one) => one.name === name);
  const text = question("start.one", { front: "learned" });
  assert.equal(part(text, "front")?.value, "learned");
  assert.equal(part(text, "front")?.with("").front, "");
  assert.equal(part(question("start.one", { kind: "choice" }), "front"), undefined);
  const list = question("start.one", { kind: "items" });
  assert.equal(part(list, "looks_back")?.value, "");
  assert.equal(part(list, "looks_back")?.with("yes").looks_back, true);
  const actions = question("start.one", { kind: "actions" });
  assert.equal(part(actions, "carries")?.value, "yes");
  assert.equal(part(actions, "carries")?.with("").carries, false);
});

/** @param {any} spec @param {string} name */
const partOf = (spec, name) => /** @type {any} */ (partsOf(spec, [HEADER]).find((part) => part.name === name));

test("what to say when a group drifts or it gets tense is pairs: what is blank is none, what is half stays", () => {
  const phase = { ...PHASES[0], guidance: { opening: "Hoi", drift: [{ hear: "Stilte", say: "Wacht." }] } };
  const drift = partOf(phase, "drift");
  assert.deepEqual(drift.with(drift.value), phase);
  const typed = [
    { hear: " ", say: "" },
    { hear: "Advies", say: "" },
  ];
  const made = drift.with(JSON.stringify(typed));
  assert.deepEqual(made.guidance, { opening: "Hoi", drift: [typed[1]] });
  assert.deepEqual(partOf(HEADER, "rescues").with(JSON.stringify(typed)).rescues, [typed[1]]);
  assert.deepEqual(partOf(HEADER, "realign").with("Waarom?\n\nHoe?").realign, ["Waarom?", "Hoe?"]);
});

test("a paragraph for a group that drifts stays one while it is written, emptied too; a new one is pairs", () => {
  const phase = { ...PHASES[0], guidance: { drift: "Stuur bij." } };
  const emptied = partOf(phase, "drift").with("");
  assert.equal(partOf(emptied, "drift").with("Toch.").guidance.drift, "Toch.");
  assert.equal(partOf(PHASES[0], "drift").control, "pairs");
});

test("a question is asked in the lengths that are ticked: in all of them nothing is said, the last one stays", () => {
  const one = question("start.one");
  assert.equal(partOf(one, "asked-45").value, "yes");
  const longer = partOf(one, "asked-45").with("");
  assert.deepEqual(longer.lengths, [60]);
  assert.equal(partOf(longer, "asked-60").with(""), longer);
  assert.deepEqual(partOf(longer, "asked-45").with("yes").lengths, []);
  const old = question("start.one", { lengths: [90] });
  assert.equal(partOf(old, "asked-90").with(""), old, "a length that is gone alone is never asked either");
  assert.deepEqual(partOf(partOf(old, "asked-60").with("yes"), "asked-90").with("").lengths, [60]);
  const short = /** @type {any} */ ({ ...HEADER, lengths: [45] });
  assert.ok(!partsOf(one, [short]).some(({ name }) => name.startsWith("asked-")));
});

test("to write one question the server gets what it is called on; of the header all follows", () => {
  const table = place(question("start.table", { kind: "table" }), "start");
  const words = { id: "words", type: "markdown", source: "Hoi", spec: null, chapter: "start" };
  const own = { id: "own", type: "code", source: "x = 1", spec: null, chapter: "end" };
  const all = [...PLACES, table, words, own];
  const asked = neededFor(all, { "cell-end.one": question("end.one") }).map(({ id }) => id);
  assert.deepEqual(asked, ["cell-session", "cell-start", "cell-end", "cell-end.one", "cell-start.table", "own"]);
  assert.equal(neededFor(all, { "cell-session": HEADER }), all);
});

test("what another window wrote and this one cannot take in is not said to be taken in", async () => {
  /** @type {string[]} */
  const said = [];
  const session = /** @type {any} */ ({ notebook: { cells: () => [], keep: () => ({}) } });
  const pen = { arrange: () => assert.fail("stuk"), write: () => {} };
  const programme = new Programme(session, /** @type {any} */ ({}), pen, (state) => said.push(state));
  await assert.rejects(programme.join([]));
  assert.deepEqual(said, ["unsaved"]);
});
