/**
 * Looks at a text that should be a question, and says what may keep the other from telling a story; never blocks.
 *
 * Pure, and about Dutch, whatever language the interface speaks. When in doubt it says nothing: a hint that is wrong
 * costs more than one that is missed.
 */

const SUBJECT = "(?:je|jij|u|jullie|we|wij|ik|hij|ze|zij|er|het|dat|dit|die|men|iemand|niemand|iedereen)";
const YOU = "(?:je|jij|u|jullie|we|wij)";
const ASKING =
  /^(?:wat|hoe|hoeveel|waarom|wanneer|wie|wiens|welke?|waar(?:aan|bij|door|heen|in|mee|naar|om|op|over|toe|uit|van|voor)?)$/;

/** A longer text is no question that was typed in a cell, and looking through it would take time. */
const LONGEST = 600;

/** Verbs that open a question wherever they stand first: nobody begins a note or an order with them. */
const VERBS = new Set(
  (
    "is zijn was waren wordt worden werd werden heeft hebben had hadden kunt kunnen kon konden mocht mochten moest " +
    "moesten wilt willen wilde wilden wou zult zullen zou zouden gaat gaan ging gingen doet deed deden weet weten wist " +
    "wisten dacht vond vindt ziet zag hoort hoorde komt kwam kwamen geeft gaf krijgt kreeg klopt bestaat helpt hielp lukt " +
    "lukte werkt werkte speelt speelde blijft bleef zit zat staat stond ligt lag loopt liep durft durfde hoeft hoefde " +
    "zegt zei bent mag moet kan wil zal"
  ).split(" "),
);
/** They look like a verb and are none, or open a sentence that is no closed question. */
const NO_VERBS = new Set(
  (
    "want met uit tot niet het dat dit wat omdat zodat totdat voordat nadat doordat sinds toen dan en een te de ten " +
    "hun samen alleen eigenlijk misschien gisteren morgen binnen buiten tussen tegen achter stel laten vertel noem " +
    "beschrijf mede rondom ooit soms altijd nooit net juist zelfs echt best"
  ).split(" "),
);

const LEAD_INS = /^(?:(?:en|maar|dus|oké|ok|nou|ja|nee|hm+|eh+|want|of|ook)[\s,]+)+/;
/** A condition or a name before the question itself: "Als je terugkijkt, …", "Sam, …". */
const BEFORE_COMMA =
  /^(?:(?:als|toen|stel|omdat|nu|sinds|voordat|nadat|op een schaal|in dat geval)\b[^,]*|[\p{L}-]+), +/u;
const SCALE = /van (?:0|nul|1|één|een) tot (?:10|tien)|schaal|\bpunt\b|cijfer/;
const FOLLOWS_ON = /\b(?:toen|dan|daar\p{L}*|diegene|nog meer|zo'n)(?![\p{L}])|\b(?:dat|dit|ermee|eraan|ervan)$/u;
const SHORT = 3;

/** Advice in the shape of a question, or in no shape at all; looked for from where a sentence really begins. */
const ADVICE = [
  /als ik (?:jou|jullie|u|hem|haar) was\b/,
  new RegExp(`^heb(?:t|ben)? ${YOU}\\b.*\\b(?:al|geprobeerd|overwogen|aan gedacht|eraan gedacht|over gedacht)\\b`),
  new RegExp(`^ben(?:t)? ${YOU}\\b.*\\bal\\b`),
  new RegExp(`^waarom \\p{L}+ ${YOU}\\b.*\\b(?:niet|geen|nooit)\\b`, "u"),
  /^waarom niet\b/,
  new RegExp(`^(?:kun|kan|kunt|kunnen|zou|zouden|wil|wilt|willen|moet|moeten|mag|mogen|zullen) ${YOU}\\b.*\\bniet\\b`),
  /^misschien (?:moet|moeten|kun|kan|kunnen|kunt|is het|zou|zouden|helpt)\b/,
  /^(?:is|was|zou) het (?:(?:niet|dan|misschien) )*(?:een|geen) (?:goed )?idee\b/,
  /^(?:zou het|helpt het)\b.*\b(?:helpen )?(?:als|om) (?:je|jij|jullie|u|te)\b/,
  /^wat (?:dacht|denk) je van (?:een|om|het)\b/,
  /^wat (?:vind je|zou je) ervan (?:vinden )?(?:om|als)\b/,
  /^(?:je|u|jullie) (?:kunt|kan|kun|zou|zouden)\b.*\b(?:ook|beter|eens|gewoon|altijd|misschien)\b/,
  /^ik zou (?!graag|wel|willen|het fijn)/,
  new RegExp(`^(?:probeer|ga|bel|vraag|zeg|stuur|neem|laat|zorg|stop|schakel|regel|praat) (?!${SUBJECT}\\b|eens zien)`),
];

/** The answer is already in the question. */
const SUGGESTIVE = [
  /\b(?:toch|hè|he|nietwaar|of niet|niet dan)\s*\?+$/,
  /^(?:vind|denk|geloof|zie|voel|snap|merk|begrijp)(?:en)? (?:je|jij|u|jullie) (?:ook |zelf |dan )*niet\b/,
  /^vind(?:en)? (?:je|jij|u|jullie) ook\b/,
  /^(?:zou|is|was|zijn|waren|komt|kwam|ligt|lag|lijkt|heeft|had|gaat|ging|wil|kan|moet|speelt) (?:\S+ ){1,3}?niet\b/,
  /\bben (?:je|jullie) het\b.*\beens\b/,
  new RegExp(`^${SUBJECT} .*\\b(?:toch|zeker|vast|natuurlijk|dus)\\b.*\\?$`),
];

const STATEMENT = /^(?:je|jij|u|jullie|ik|hij|zij|ze|het|dat|dit|die|er|we|wij|volgens)\b/;
const ENDED_STATEMENT = /^(?:de|een|mijn|zijn|haar|hun|onze?|deze)\b.*[.!]$/;
/** To say that one would like to know is a way of asking. */
const WONDERING = /\b(?:benieuwd|vraag me af|(?:wil|zou)\b.*\bweten|nieuwsgierig)\b/;

/**
 * @param {string} text
 * @returns {"" | "hint.advice" | "hint.suggestive" | "hint.double" | "hint.closed" | "hint.statement"} a sentence's key
 */
export function hintOf(text) {
  const sentences = sentencesIn(text.length > LONGEST ? "" : text);
  const cores = sentences.map(coreOf);
  if (words(cores.join(" ")).length < 2) return "";
  if (ADVICE.some((pattern) => cores.some((core) => pattern.test(core)) || pattern.test(cores.join(" "))))
    return "hint.advice";
  if (SUGGESTIVE.some((pattern) => cores.some((core) => pattern.test(core)))) return "hint.suggestive";
  const asked = cores.filter((core) => core.endsWith("?"));
  if (isDouble(asked.length > 0 ? asked : cores.slice(-1))) return "hint.double";
  const questions = asked.length > 0 ? asked : cores.slice(-1);
  if (questions.every(isClosed)) return "hint.closed";
  return asked.length === 0 && isStatement(cores.at(-1) ?? "") ? "hint.statement" : "";
}

/** @param {string} text */
function sentencesIn(text) {
  const plain = text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”"«»()]/g, "")
    .replace(/\s+/g, " ");
  return plain.split(/(?<=[.?!…])\s+/).filter((sentence) => sentence.trim() !== "");
}

/**
 * What a sentence is without what comes before it: a dash, "en", a name, a condition.
 *
 * @param {string} sentence
 */
function coreOf(sentence) {
  const bare = sentence
    .trim()
    .replace(/^(?:[-–—•*>]|\d+[.)])\s*/, "")
    .replace(LEAD_INS, "");
  if (ADVICE[0]?.test(bare)) return bare;
  return bare.replace(BEFORE_COMMA, "").replace(LEAD_INS, "");
}

/** @param {string} text */
const words = (text) => text.match(/[\p{L}\d'-]+/gu) ?? [];

/**
 * Two questions in one; not: one question and its follow-up, or the two sides of one matter.
 *
 * @param {string[]} questions
 */
function isDouble(questions) {
  if (questions.length > 2) return true;
  const parts = questions.flatMap((question) =>
    question.split(/,? en (?=(?:wat|hoe|waar\p{L}*|wanneer|wie|welke?)\b)|;/u),
  );
  const [first = "", second] = parts;
  if (second === undefined || words(first).length < SHORT) return false;
  return parts.length > 2 || !belongsTo(second, first);
}

/**
 * @param {string} second
 * @param {string} first
 */
function belongsTo(second, first) {
  const bare = second.replace(/[?.!…]+$/, "").trim();
  const [opening = ""] = words(bare);
  if (opening === "waarom") return false;
  const isContrast = opening === words(first)[0] && ASKING.test(opening);
  return isContrast || words(bare).length <= SHORT || FOLLOWS_ON.test(bare) || SCALE.test(`${first} ${bare}`);
}

/** @param {string} core */
function isClosed(core) {
  const [first = "", second = ""] = words(core);
  if (NO_VERBS.has(first) || ASKING.test(first) || second === "") return false;
  if (VERBS.has(first)) return true;
  return new RegExp(`^${SUBJECT}$`).test(second) && !new RegExp(`^${SUBJECT}$`).test(first) && isVerbLike(first, core);
}

/**
 * Where a subject comes second, the first word may well be the verb; a question mark takes away the doubt.
 *
 * @param {string} first
 * @param {string} core
 */
function isVerbLike(first, core) {
  return (
    core.endsWith("?") || /^(?:heb|ben|kun|denk|vind|voel|ga|doe|zie|krijg|kom|durf|weet|merk|hoef|hoop)$/.test(first)
  );
}

/** @param {string} core */
function isStatement(core) {
  if (words(core).length < SHORT || WONDERING.test(core)) return false;
  return STATEMENT.test(core) || ENDED_STATEMENT.test(core);
}
