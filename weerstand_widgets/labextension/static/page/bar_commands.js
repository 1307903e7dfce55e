/**
 * The commands of the phase bar: the palette and keys have them too.
 */

import { say } from "../session/strings.js";
import { paceOf } from "../time/pace.js";

/** @typedef {import("../time/pace.js").Pace} Pace */

export const BREAK_COMMAND = "weerstand:break";

/** What the bar has a button for, in this order, as far as there is such a command. */
export const TOOLS = [
  "weerstand:previous-phase",
  "weerstand:back-to-start",
  BREAK_COMMAND,
  "weerstand:overview",
  "weerstand:cards",
  "weerstand:projection",
  "weerstand:edit-mode",
  "weerstand:start-screen",
];

/**
 * @param {import("../lab/jupyter").CommandRegistry} commands
 * @param {() => import("../session/session.js").Session | null} currentSession  the one in front
 * @returns {string[]} the commands, for the palette
 */
export function addBarCommands(commands, currentSession) {
  const pace = () => {
    const place = currentSession()?.place ?? null;
    return place === null || place.current === null ? null : paceOf(place);
  };
  /** @type {[string, string, (pace: Pace) => void][]} */
  const all = [
    ["weerstand:next-phase", "bar.next", (one) => one.next()],
    ["weerstand:previous-phase", "bar.previous", (one) => one.previous()],
    ["weerstand:back-to-start", "bar.back", (one) => one.backToStart()],
    [BREAK_COMMAND, "bar.break", (one) => one.toggleBreak()],
  ];
  const isBreak = () => typeof pace()?.breakSeconds === "number";
  for (const [id, key, execute] of all) {
    commands.addCommand(id, {
      label: () => say(key),
      isEnabled: () => pace() !== null,
      ...(id === BREAK_COMMAND ? { isToggled: isBreak } : {}),
      execute: () => {
        const one = pace();
        if (one !== null) execute(one);
      },
    });
  }
  return all.map(([id]) => id);
}
