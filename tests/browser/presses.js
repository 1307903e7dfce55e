/** Hands that press twice, and what a page is afterwards: by the words on it and the answers in its file. */

const APART_MS = 120;
const LATER_MS = 10_000;
let at = performance.now() + LATER_MS;

const buttons = () =>
  [...document.querySelectorAll("button")].filter((one) => one.checkVisibility() && !one.hasAttribute("popovertarget"));

/** Press what stands at a place, as the next of some presses. */
function press(x, y, detail) {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, detail, clientX: x, clientY: y });
  Object.defineProperty(event, "timeStamp", { value: at });
  document.elementFromPoint(x, y)?.closest("button")?.dispatchEvent(event);
  at += APART_MS;
}

/** Press a button some times, where it stands. */
export function pressed(button, times) {
  button.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = button.getBoundingClientRect();
  for (let time = 1; time <= times; time += 1) press(left + width / 2, top + height / 2, time);
  at += LATER_MS;
}

/** What is on the page and in the file, without clocks and without ids that are new each time. */
function picture() {
  const seen = [document.body.innerText, ...[...document.querySelectorAll("textarea, input")].map((one) => one.value)];
  const kept = JSON.stringify(window.bare.notebook.json.cells.map(({ metadata }) => metadata.weerstand?.answers));
  return `${seen.join("\n").replace(/\d+:\d+/g, "")}\n${kept.replace(/"[^"]*T[\d:.]+Z"|"p[0-9a-f]{8}"|"[0-9a-f]{8,}"/g, '""')}`;
}

/**
 * Press each button of the page once (of those with the same words one), and in a page that is opened anew twice.
 *
 * @param {() => Promise<void>} open  always the same page
 * @param {(words: string) => boolean} isStep  whose every press counts
 * @returns {Promise<{pressed: string[], harmed: string[][]}>} the buttons' words, and of the harmed what came of it
 */
export async function pressAll(open, isStep) {
  const found = { pressed: [], harmed: [] };
  await open();
  const all = buttons().map((button) => button.textContent);
  for (const words of new Set(all)) {
    const pictures = [];
    for (const times of isStep(words) ? [] : [1, 2]) {
      await open();
      pressed(buttons()[all.indexOf(words)], times);
      await Promise.resolve();
      pictures.push(picture());
    }
    found.pressed.push(words);
    if (pictures[0] !== pictures[1]) found.harmed.push([words, ...pictures]);
  }
  return found;
}
