/**
 * The picture of where a text can be, from the machine itself. `node tests/js/picture.js` writes it anew in
 * `docs/keeping.md`; `keeping.test.js` compares.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { BROWSER_CAUSES, CAUSES } from "../../weerstand_widgets/labextension/static/session/causes.js";
import { EVENTS, STATES, STEPS, said } from "../../weerstand_widgets/labextension/static/session/whereabouts.js";
import { say } from "./cases.js";

export const PLACE = new URL("../../docs/keeping.md", import.meta.url);
const [BEGIN, END] = ["<!-- made by tests/js/picture.js -->\n", "<!-- end -->\n"];

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

function drawing() {
  const states = STATES.filter((state) => state !== "rest");
  const edges = ["rest", ...states].flatMap((state) => {
    const row =
      STEPS[/** @type {import("../../weerstand_widgets/labextension/static/session/whereabouts.js").State} */ (state)];
    const goals = [...new Set(Object.values(row))].filter((goal) => goal !== state);
    return goals.map((goal) => `  ${state} --> ${goal}: ${EVENTS.filter((event) => row[event] === goal).join(", ")}`);
  });
  return ["```mermaid", "stateDiagram-v2", "  [*] --> rest", ...edges, "```"].join("\n");
}

/** @param {string} key */
const words = (key) => `“${say(key)}”`;

/**
 * @param {import("../../weerstand_widgets/labextension/static/session/whereabouts.js").State} state
 * @param {boolean} isStuck
 */
function saidOf(state, isStuck) {
  const what = said(state, { isStuck, hasJournal: true });
  return what === "idle" ? "" : words(`question.${what}`);
}

/** @returns {string} all that the machine itself knows */
export function picture() {
  return [
    drawing(),
    table(
      ["", ...EVENTS.map((event) => `\`${event}\``)],
      STATES.map((state) => [`\`${state}\``, ...EVENTS.map((event) => STEPS[state][event])]),
    ),
    table(
      ["state", "in its field", "while something is in the way", "the strip ends with"],
      STATES.map((state) => [
        `\`${state}\``,
        saidOf(state, false),
        saidOf(state, true),
        state === "rest" ? "" : words(`keeping.in_${state}`),
      ]),
    ),
    table(
      ["cause", "the strip begins with"],
      [...CAUSES, ...BROWSER_CAUSES].map((cause) => [`\`${cause}\``, words(`keeping.${cause}`)]),
    ),
  ].join("\n\n");
}

/**
 * @param {string} text  of the file
 * @returns {string} the same, with the picture as it is now
 */
export function renewed(text) {
  const [before, rest] = text.split(BEGIN);
  return `${before}${BEGIN}\n${picture()}\n\n${END}${rest?.split(END)[1] ?? ""}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PLACE, renewed(readFileSync(PLACE, "utf8")));
