/** Every kind, empty and filled: what the demo page draws. */

export const PEOPLE = [
  { id: "pa1", name: "Noor", roles: ["facilitator"], present: true },
  { id: "pa2", name: "Sam", roles: ["presenter"], present: true },
  { id: "pa3", name: "Fatima", roles: ["note_taker", "timekeeper"], present: true },
  { id: "pa4", name: "Joris", roles: ["participant"], present: true },
  { id: "pa5", name: "Anneke", roles: ["participant"], present: false },
];

const REASONS = [
  { id: "no_motivation", title: "Er is geen motivatie", help: "Het doel is van ons, niet van {ander}." },
  { id: "importance_unseen", title: "Het belang wordt (nog) niet gezien" },
  { id: "not_inspiring", title: "Het plan spreekt niet aan" },
  { id: "practical_obstacle", title: "Er zit iets praktisch in de weg", help: "Geld, tijd, vervoer, taal, gezondheid." },
  { id: "different_expectation", title: "Andere verwachtingen of doelen" },
];
const STATE = (done, revealed) => ({ done, revealed });
const question = (id, kind, title, rest = {}) => ({ type: "question", schema: 1, id, kind, title, ...rest });

const text = question("case.situation", "text", "Wat gebeurde er?", { help: "Vertel wat er te zien en te horen was. Nog geen uitleg." });
const items = question("case.tried", "items", "Wat heb je al geprobeerd?", { help: "Ook wat een beetje hielp." });
const choice = question("demo.choice", "choice", "Waar willen jullie het eerst naar kijken?", { options: REASONS, other: true });
const choices = question("takeaways.dimensions", "choices", "Op welke laag heb je iets geleerd?", {
  options: [
    { id: "technical", title: "Technisch-instrumenteel", help: "Hoe doe ik het?" },
    { id: "normative", title: "Normatief", help: "Wat vind ik goed werk?" },
    { id: "personal", title: "Persoonlijk", help: "Wat raakt mij hierin?" },
  ],
  other: true,
});
const scale = question("case.cooperation_now", "scale", "Hoe is de samenwerking met {ander} nu?", {
  low: "er is geen contact", high: "we trekken samen op", why: "Wat maakt dat het een {value} is en niet lager?",
});
const table = question("reasons.evidence", "table", "Waaraan zien jullie dat?", {
  help: "Wat hebben jullie gezien of gehoord, en hoe zou je ernaar kunnen vragen?",
  columns: [
    { id: "reason", title: "Reden", kind: "choice", options: REASONS },
    { id: "signals", title: "Gezien of gehoord" },
    { id: "ask", title: "Zo vraag ik ernaar" },
  ],
  rows: 2,
});
const follow = question("look_back.follow_up", "table", "Hoe ging het met de acties van vorige keer?", {
  columns: [{ id: "action", title: "Actie" }, { id: "progress", title: "Hoe ver (0-10)", kind: "scale" }, { id: "better", title: "Wat is er beter?" }],
  rows: 2,
});
const cards = question("questions.cards", "table", "Welke vragen stellen jullie, en hoe komen ze aan?", {
  columns: [
    { id: "question", title: "Vraag", asks: true },
    { id: "warmth", title: "Hoe komt die aan?", kind: "choice", options: [{ id: "warm", title: "Warm" }, { id: "cold", title: "Koud" }] },
    { id: "answer", title: "Antwoord van de inbrenger" },
  ],
  rows: 3,
});
const checklist = question("check_in.ground_rules", "checklist", "Waar zijn we het over eens?", {
  items: [
    { id: "confidential", title: "Wat hier gezegd wordt, blijft in deze ruimte" },
    { id: "not_traceable", title: "Niets is te herleiden tot een persoon" },
    { id: "voluntary", title: "Inbrengen is vrijwillig" },
    { id: "no_early_advice", title: "Geen advies voordat die fase er is" },
    { id: "one_speaks", title: "Eén praat, de anderen luisteren" },
  ],
});
const weigh = question("reasons.weights", "weigh", "Hoe zwaar weegt elke reden, denk jij?", { help: "Wie wat koos, blijft bij jou.", options: REASONS });
const round = question("check_in.intention", "round", "Wat wil je vandaag meenemen?", { help: "Eén zin is genoeg." });
const unlinked = question("takeaways.learned", "round", "Wat heb je over jezelf geleerd?", { anonymous: true });
const vote = question("case_choice.priority", "vote", "Welke casus heeft nu de meeste haast?", { of: "case_choice.candidates", dots: 3 });
const actions = question("actions.agreements", "actions", "Wat ga je doen?", { help: "De inbrenger eerst; daarna wie iets wil bijdragen." });
const circle = question("network.circle", "place", "Wie staat hoe dichtbij?", {
  help: "Denk aan familie, buren, school, hulpverleners.", rings: ["dichtbij", "in beeld", "op afstand"], centre: "Noor",
});
const influence = question("network.influence", "place", "Waar hebben jullie invloed op?", {
  across: ["ver van {ander}", "dicht bij {ander}"], up: ["weinig invloed", "veel invloed"],
});

const phase = {
  type: "phase", schema: 1, id: "reasons", title: "Redenen verkennen",
  goal: "Wat zou er achter de weerstand kunnen zitten? Vijf redenen; ieder weegt eerst zelf.",
  minutes: { 60: 5, 90: 8, 120: 12 }, speaks: ["everyone"], silent: ["presenter"], rule: "Schrijf eerst, praat daarna.",
  guidance: { opening: "“We schrijven eerst ieder voor zich.”", drift: "Hoor je “dat komt vast doordat …”? Vraag: waaraan zie je dat?", closing: "“Welke reden verraste jullie?”" },
  cards: [{ text: "Waaraan merk je dat {ander} er zin in heeft?" }, { text: "Wanneer ging het een beetje beter?" }, { text: "Wat nog meer?" }, { text: "Alleen voor een team", settings: ["team"] }],
};
const header = {
  type: "session", schema: 1, programme: "weerstand", version: "1.0", title: "Omgaan met weerstand",
  settings: [{ id: "inwoner", title: "Met een inwoner" }, { id: "casuistiek", title: "In een complexe casus" }, { id: "team", title: "Met een collega of in het team" }],
  lengths: [60, 90, 120],
};
const session = {
  title: "De deur die op een kier staat", team: "Sociaal team Noord", setting: "inwoner", length: 90, date: "2026-11-22", start: "09:30", end: "11:10",
  break_minutes: 10, place: "Wijkcentrum, zaal 2", online: false, people: PEOPLE,
};
const report = { type: "report", schema: 1, title: "Verslag" };
const at = Date.now() - 100_000;

export const SPECS = [
  { spec: header, value: { title: "", setting: "inwoner", length: 90 } },
  { spec: header, value: session },
  { spec: phase, value: null },
  { spec: { ...phase, silent: [] }, value: { started_at: new Date(at).toISOString(), elapsed_seconds: 0, extra_minutes: 2, state: "running" } },
  { spec: { ...phase, cards: [], guidance: {} }, value: { started_at: new Date(at).toISOString(), elapsed_seconds: 500, extra_minutes: 0, state: "running" } },
  { spec: text, value: null },
  { spec: text, value: "Bij het derde huisbezoek ging de deur niet open. Door het raam zag ik dat er iemand was.\n\n“Jullie zouden toch helpen met de schuur?” had ze de keer daarvoor gezegd." },
  { spec: items, value: null },
  { spec: items, value: ["Een kaartje in de bus gedaan, met mijn nummer en de vraag wanneer het schikt", "Gebeld op een ander moment", "Een collega meegenomen"] },
  { spec: choice, value: null },
  { spec: choice, value: { other: "Hoe wij zelf binnenkomen" } },
  { spec: choices, value: ["technical", "personal"] },
  { spec: scale, value: null },
  { spec: scale, value: { value: 3, why: "De deur gaat open, al is het op een kier." } },
  { spec: table, value: null },
  {
    spec: table,
    value: [
      { reason: "different_expectation", signals: "“Jullie zouden toch helpen met de schuur?” Ze kwam er drie keer op terug, ook toen wij het over de administratie hadden.", ask: "Wat had u van ons verwacht?" },
      { reason: "practical_obstacle", signals: "Geen vervoer na zes uur", ask: null },
    ],
  },
  { spec: follow, value: [{ action: "Bellen vóór het huisbezoek", progress: 7, better: "Ze nam op en koos zelf de dag." }] },
  { spec: cards, value: [{ question: "Heb je haar al gebeld?", warmth: "cold", answer: null }, { question: "Wat zag je toen?", warmth: "warm", answer: "Dat ze lachte." }] },
  { spec: checklist, value: null },
  { spec: checklist, value: { confidential: { state: "yes", note: "" }, not_traceable: { state: "partly", note: "De wijk is klein: we noemen geen straat." }, no_early_advice: { state: "no", note: "" } } },
  { spec: weigh, value: {} },
  { spec: weigh, value: { "": STATE(["pa1", "pa3"], false), aa: {}, bb: {} } },
  {
    spec: weigh,
    value: {
      "": STATE(["pa1", "pa2", "pa3", "pa4"], true),
      aa: { no_motivation: 0, importance_unseen: 1, not_inspiring: 1, practical_obstacle: 3, different_expectation: 3 },
      bb: { no_motivation: 0, importance_unseen: 0, not_inspiring: 2, practical_obstacle: 1, different_expectation: 3 },
      cc: { no_motivation: 1, importance_unseen: 1, not_inspiring: 2, practical_obstacle: 2, different_expectation: 2 },
      dd: { no_motivation: 0, importance_unseen: 3, not_inspiring: 1, practical_obstacle: 2, different_expectation: 3 },
    },
  },
  { spec: weigh, value: { "": { ...STATE([], false), weighing: 2 }, aa: {} } },
  {
    spec: weigh,
    value: {
      "": { ...STATE(["pa1", "pa2", "pa3", "pa4"], true), weighing: 2 },
      aa: { no_motivation: 0, importance_unseen: 1, not_inspiring: 1, practical_obstacle: 3, different_expectation: 3 },
      bb: { no_motivation: 0, importance_unseen: 0, not_inspiring: 2, practical_obstacle: 1, different_expectation: 3 },
      cc: { no_motivation: 1, importance_unseen: 3, not_inspiring: 2, practical_obstacle: 2, different_expectation: 0 },
      second_aa: { no_motivation: 0, importance_unseen: 1, not_inspiring: 1, practical_obstacle: 3, different_expectation: 3 },
      second_bb: { no_motivation: 0, importance_unseen: 1, not_inspiring: 1, practical_obstacle: 3, different_expectation: 3 },
      second_cc: { no_motivation: 1, importance_unseen: 2, not_inspiring: 1, practical_obstacle: 3, different_expectation: 2 },
    },
  },
  { spec: round, value: { "": STATE(["pa1"], false), pa1: "Rust" } },
  { spec: round, value: { "": STATE(["pa1", "pa2"], true), pa1: "Eén vraag waarmee ik morgen kan beginnen.", pa2: "Ik wil ophouden met trekken, en toch in contact blijven." } },
  { spec: unlinked, value: { "": STATE(["pa1", "pa2"], true), "0b": "Ik hoor mezelf vaak te snel een oplossing noemen.", f1: "Stil zijn is ook iets doen." } },
  { spec: vote, value: {} },
  { spec: vote, value: { "": STATE(["pa1", "pa2", "pa3"], true), aa: { 0: 1, 1: 2 }, bb: { 1: 3 }, cc: { 0: 1, 2: 1, 1: 1 } } },
  { spec: actions, value: null },
  { spec: actions, value: [{ what: "Ik vraag bij het volgende bezoek eerst naar de schuur, en daarna pas naar de post.", who: "Sam", when: "2026-11-29", first_sign: "Ze begint zelf over de post.", confidence: 8, done: false }] },
  { spec: circle, value: null },
  {
    spec: circle,
    value: [
      { name: "Moeder", x: 58, y: 54 }, { name: "School", x: 76, y: 52 }, { name: "Buurvrouw Ans", x: 34, y: 66 },
      { name: "Huisarts", x: 30, y: 24 }, { name: "Jeugdbeschermer van de gecertificeerde instelling", x: 84, y: 86 },
      { name: "Vader", x: 59, y: 55 }, { name: "أم سلمى", x: 22, y: 66 }, { name: "Voetbalclub ⚽", x: 70, y: 20 },
    ],
  },
  { spec: influence, value: null },
  { spec: influence, value: [{ name: "De schuur", x: 82, y: 30 }, { name: "De wachtlijst", x: 18, y: 12 }, { name: "Hoe wij binnenkomen", x: 60, y: 90 }, { name: "De post", x: 55, y: 52 }] },
  { spec: question("demo.unknown", "hologram", "Een vraag van later"), value: null },
  { spec: { ...scale, id: "demo.broken" }, value: { value: "drie" } },
  { spec: report, value: null },
];
