/**
 * Hands that do anything with the controls of a field, as people and their fingers do: by a number of their own, so that
 * the same number does the same again.
 */

const TEXTS = [
  "", " ", "  twee  spaties ", "Zo ging het", "regel\nregel\r\nregel", "\t", "a\tb\nc\td", "<b>x</b>", "{ander}", "e\u0301e",
  "\u200b\u200b", "\ud83d\ude00", "\ud83d", "\u0000", "\u0007x\u009b", "\u202eomgekeerd", "\u2028", "z".repeat(59), "z".repeat(61),
  "z".repeat(20_000), "z".repeat(20_001), "\ud83d\ude00".repeat(20_000), "null", "__proto__", "Z\u0351\u036b".repeat(40),
];
const DAYS = ["", "2026-11-26", "20266-01-12", "0026-12-01", "0001-01-01", "275760-09-13", "1899-12-31", "2200-01-01", "2024-02-29", "geen dag"];
const TIMES = ["", "13:30", "00:00", "23:59", "13:30:15", "25:00"];
const NUMBERS = ["", "0", "7", "-5", "3.7", "1e3", "1e400", "99999999999999999999", "240", "241", "niets"];

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const isThere = (control) => control.checkVisibility() && !control.disabled;
const say = (control, name) => control.dispatchEvent(new Event(name, { bubbles: true }));

function type(control, text) {
  control.focus();
  control.value = text;
  say(control, "input");
}

/** Do one thing with one control. */
function handle(control, pick) {
  if (control.matches("textarea")) return type(control, pick(TEXTS));
  if (control.matches("select")) {
    control.selectedIndex = pick([...control.options].map((_, index) => index));
    say(control, "input");
    return say(control, "change");
  }
  if (control.matches("[type=date]")) return type(control, pick(DAYS));
  if (control.matches("[type=time]")) return type(control, pick(TIMES));
  if (control.matches("[type=number]")) return type(control, pick(NUMBERS));
  if (control.matches("input, button, summary")) return control.click();
  const key = pick(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]);
  control.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/**
 * @param {HTMLElement} root  of a field
 * @param {number} seed
 * @param {number} times
 */
export function play(root, seed, times) {
  const random = randomOf(seed);
  const pick = (all) => all[Math.floor(random() * all.length)];
  for (let time = 0; time < times; time += 1) {
    const all = [...root.querySelectorAll("textarea, select, input, button, summary, [tabindex='0']")].filter(isThere);
    if (all.length === 0) return;
    // Kinds of controls in turn: a field may have two texts and forty buttons.
    const control = pick(all.filter((one) => one.matches(pick(["*", "textarea, select, input"]))));
    if (control === undefined) continue;
    handle(control, pick);
    if (random() < 0.3) document.activeElement?.blur();
  }
  document.activeElement?.blur();
}
