/** Settings and their words while a programme is written: what comes, goes and is called otherwise. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { withLines } from "../../weerstand_widgets/labextension/static/writing/card_parts.js";
import { partsOf } from "../../weerstand_widgets/labextension/static/writing/parts.js";
import {
  isName,
  nameLike,
  termsIn,
  unknownIn,
  withoutCode,
  withoutSetting,
  withoutTerm,
  withSetting,
  withSettingNamed,
  withTerm,
  withWord,
} from "../../weerstand_widgets/labextension/static/writing/terms.js";

const HEADER = /** @type {any} */ ({
  type: "session",
  id: "session",
  settings: [
    { id: "visitor", title: "Een bezoeker", help: "Aan de balie" },
    { id: "team", title: "Een collega" },
  ],
  terms: { other: { visitor: "de bezoeker", team: "de collega" } },
});

/** @param {any} header */
const gaps = ({ settings, terms }) =>
  Object.entries(terms).flatMap(([term, words]) =>
    settings.flatMap((/** @type {any} */ { id }) => (typeof words[id] === "string" ? [] : [`${term}/${id}`])),
  );

test("a new setting has a word for each term at once, so that no half programme is refused", () => {
  const made = withSetting(HEADER, "Een collega");
  assert.deepEqual(made.settings.at(-1), { id: "een_collega", title: "Een collega" });
  assert.equal(made.terms.other.een_collega, "de bezoeker");
  const { header, term } = withTerm(made, "zijn vraag");
  assert.deepEqual(header.terms[term], { visitor: "zijn vraag", team: "zijn vraag", een_collega: "zijn vraag" });
  assert.deepEqual(gaps(header), []);
  assert.equal(withWord(header, term, "team", "haar vraag").terms[term].team, "haar vraag");
});

test("a setting that gets another name stays the same one for the sessions that chose it", () => {
  const made = withSettingNamed(HEADER, "visitor", "Een klant");
  assert.deepEqual(made.settings[0], { id: "visitor", title: "Een klant", help: "Aan de balie" });
  assert.equal(made.terms, HEADER.terms);
});

test("a setting goes with its words and its own cards; a card that others have too stays theirs", () => {
  const made = withoutSetting(HEADER, "visitor");
  assert.deepEqual(made.terms, { other: { team: "de collega" } });
  const cards = [
    { text: "Alle" },
    { text: "Een", settings: ["visitor"] },
    { text: "Beide", settings: ["visitor", "team"] },
  ];
  const phase = /** @type {any} */ ({ type: "phase", id: "start", cards });
  assert.deepEqual(withoutSetting(phase, "visitor").cards, [{ text: "Alle" }, { text: "Beide", settings: ["team"] }]);
  assert.deepEqual(withoutTerm(HEADER, "other").terms, {});
});

test("a term is found wherever it stands, whatever its capitals; the number in a reason is no term", () => {
  const spec = { title: "Wat wil {Other}?", options: [{ title: "{iets}" }], terms: { other: { team: "{geen}" } } };
  assert.deepEqual(termsIn(spec), ["other", "iets"]);
  assert.deepEqual(unknownIn("{Other}, {iets}, {value} en {", HEADER), ["iets"]);
});

test("the cards of one setting are written apart, and no other setting loses one", () => {
  const cards = [
    { text: "Alle" },
    { text: "Een", settings: ["visitor"] },
    { text: "Beide", settings: ["visitor", "team"] },
  ];
  assert.deepEqual(withLines(cards, "visitor", ["Eén", "Beide"])[1], { text: "Eén", settings: ["visitor"] });
  assert.deepEqual(withLines(cards, "visitor", ["Een", "Samen"]).slice(2), [
    { text: "Beide", settings: ["team"] },
    { text: "Samen", settings: ["visitor"] },
  ]);
  assert.deepEqual(withLines(cards, "visitor", []), [{ text: "Alle" }, { text: "Beide", settings: ["team"] }]);
  assert.deepEqual(withLines(cards, "", ["Alle", "Nieuw"]).at(-1), { text: "Nieuw" });
  const phase = /** @type {any} */ ({ type: "phase", id: "start", minutes: {}, cards });
  const parts = partsOf(phase, [HEADER]).filter(({ name }) => name.startsWith("cards"));
  assert.deepEqual(
    parts.map(({ name, value }) => [name, value]),
    [
      ["cards", "Alle"],
      ["cards-visitor", "Een\nBeide"],
      ["cards-team", "Beide"],
    ],
  );
  for (const part of parts) assert.deepEqual(part.with(part.value).cards, cards);
});

test("who speaks: the programme's own roles come first", () => {
  const header = { ...HEADER, roles: [{ id: "gossips", title: "de roddelaars" }] };
  const names = partsOf(/** @type {any} */ ({ type: "phase", id: "start", minutes: {} }), [header]).map(
    ({ name }) => name,
  );
  assert.deepEqual(names.filter((name) => name.startsWith("speaks-")).slice(0, 2), [
    "speaks-gossips",
    "speaks-everyone",
  ]);
});

test("a term gets the name that somebody types, as it stands in a text, and never one that is taken", () => {
  assert.deepEqual(["De gast", "{klant}", "één burger"].map(nameLike), ["de_gast", "klant", "een_burger"]);
  assert.deepEqual(
    ["other", "value", "gast", "toString"].map((name) => isName(HEADER, name)),
    [true, true, false, false],
  );
});

test("of a text what is code tells how a term is written, and names none", () => {
  assert.deepEqual(unknownIn(withoutCode("Schrijf `{zo}` {other} en {iets}."), HEADER), ["iets"]);
});
