/** What can stand beside a programme that is written: its task list, its minutes, its settings. */

import { Minutes } from "./minutes.js";
import { renameTerm } from "./renaming.js";
import { Settings } from "./settings.js";
import { Tasks } from "./tasks.js";

/** Those in which a programme is written: a form would be behind what is typed there. */
export const WRITING = ["minutes", "settings"];
const PATIENCE_MS = 15_000;

/**
 * @param {import("./programme.js").Programme} programme
 * @param {object} calls
 * @param {() => Map<string, string>} calls.namesOf  what each cell is called
 * @param {(cellId: string) => void} calls.visit
 * @param {() => void} calls.told  what there is to do is another now
 * @param {(sentence: string, back: () => void) => void} calls.stepped  something went, or has another name
 */
export function makePanels(programme, { namesOf, visit, told, stepped }) {
  const { session } = programme;
  const check = () => session.request("POST", "programme/tasks", { path: session.notebook.path }, PATIENCE_MS);
  const places = () => programme.places();
  const settings = new Settings(
    places,
    (changes, isStep) => programme.changeAll(changes, isStep),
    (term, name) => renameTerm(programme, term, name),
    (sentence) => stepped(sentence, () => settings.node.focus()),
  );
  return {
    tasks: new Tasks(check, namesOf, visit, told),
    minutes: new Minutes(places, (cellId, spec) => programme.change(cellId, spec)),
    settings,
  };
}
