/**
 * A page with every kind of question, empty and filled, and a host in memory: for looking and for the tests.
 *
 * `/?show=all` draws everything; the tests draw one thing at a time with `page.draw(…)`.
 */

import { mount as mountPhase } from "/static/page/phase_part.js";
import { mountQuestion } from "/static/fields/question.js";
import { mount as mountReport } from "/static/page/report_part.js";
import { mount as mountSession } from "/static/page/header_part.js";
import { isTurn as isTurnKind } from "/static/session/cells.js";
import { inWords } from "/static/session/words.js";
import { PEOPLE, SPECS } from "/page/fields_specs.js";

const words = await (await fetch("/locale/nl.json")).json();
const query = new URLSearchParams(location.search);
document.documentElement.style.colorScheme = query.get("theme") ?? "light";
document.documentElement.dataset.weerstandTheme = query.get("theme") ?? "light";
if (query.get("size")) document.documentElement.dataset.weerstandSize = query.get("size");

/** What the tests may change and read. */
const page = {
  calls: [],
  people: PEOPLE,
  isSeen: false,
  takers: null,
  rows: ["De uitkering die stopte", "Een gezin dat de deur dichthoudt.", "Het overleg dat niet vlot"],
  length: 90,
  terms: { ander: { inwoner: "de inwoner" } },
  now: () => new Date(),
  report: () => Promise.resolve({ url: "/page/fields_page.html", name: "verslag.html" }),
  progress: { filled: 31, total: 33, empty: [{ id: "case.tried", title: "Wat heb je al gedaan?" }, { id: "takeaways.learned", title: "Wat neem je mee?" }] },
  field: null,
  draw,
  specs: SPECS,
};
window.page = page;

const say = (key, values = {}) => (words[key] ?? `[${key}]`).replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));

function hostFor(onChange) {
  return {
    onChange,
    say,
    words: (text) => inWords(text, page.terms, "inwoner"),
    people: () => page.people,
    takers: () => page.takers ?? page.people,
    isSeen: () => page.isSeen,
    rows: () => page.rows,
    length: () => page.length,
    now: () => page.now(),
    setting: () => "inwoner",
    position: () => ({ number: 7, total: 12 }),
    progress: () => page.progress,
    makeReport: (size) => page.report(size),
    goTo: (id) => page.calls.push({ goTo: id }),
  };
}

/** Draw one spec with a value (or, for a turn kind, values by author); returns what `mount` gives. */
function draw(spec, value = null) {
  const element = document.createElement("div");
  document.querySelector("main").append(element);
  if (spec.type === "question") return (page.field = drawQuestion(element, spec, value));
  const mount = { phase: mountPhase, session: mountSession, report: mountReport }[spec.type];
  return (page.field = mount(element, spec, value, hostFor((next) => page.calls.push(next))));
}

function drawQuestion(element, spec, value) {
  const isTurn = isTurnKind(spec);
  page.isTurn = isTurn;
  const answers = {};
  const put = (author, next) => (answers[author] = { value: next, revision: (answers[author]?.revision ?? 0) + 1, updated_at: "" });
  const values = isTurn ? (value ?? {}) : { "": value };
  for (const [author, one] of Object.entries(values)) put(author, one);
  const field = mountQuestion(element, spec, answers, hostFor((next) => {
    page.calls.push(next);
    for (const [author, one] of Object.entries(isTurn ? next : { "": next })) put(author, one);
    field?.setStatus("saved");
  }));
  return field;
}

if (query.get("show") === "all") {
  const only = query.get("only");
  for (const { spec, value } of SPECS) if (!only || (spec.kind ?? spec.type) === only) draw(spec, value);
}
document.body.dataset.ready = "true";
