/**
 * A strip above a notebook: what this notebook is, or what just happened to it. Never in the way of typing.
 */

import { lab } from "../lab/lab.js";
import { NEW_COMMAND } from "../lab/launcher.js";
import { say } from "../session/strings.js";

/** @typedef {import("../lab/jupyter").NotebookPanel} NotebookPanel */

/**
 * A sentence for the people in front of the screen, until they close it.
 *
 * @param {NotebookPanel} panel
 * @param {string} sentence
 */
export function showNotice(panel, sentence) {
  const strip = addStrip(panel, sentence);
  strip.node.append(makeButton(say("lab.close"), () => strip.dispose()));
}

/**
 * Say what is the matter for as long as it is: the server is away, the notebook cannot be saved.
 *
 * @param {NotebookPanel} panel
 * @param {import("../session/session.js").Session} session
 */
export function followTrouble(panel, session) {
  /** @type {import("../lab/jupyter").Widget | null} */
  let strip = null;
  const follow = (/** @type {string | null} */ key) => {
    strip?.dispose();
    strip = key === null ? null : addStrip(panel, say(key));
  };
  follow(session.trouble);
  session.troubleListeners.add(follow);
  panel.disposed.connect(() => session.troubleListeners.delete(follow));
}

/**
 * A programme is not a session: say so, and offer to begin one.
 *
 * @param {NotebookPanel} panel
 * @param {import("../lab/jupyter").CommandRegistry} commands
 */
export function showProgrammeNotice(panel, commands) {
  const strip = addStrip(panel, say("lab.programme_notice"));
  const begin = () => void commands.execute(NEW_COMMAND, { programme: panel.context.path });
  strip.node.append(makeButton(say("lab.begin_session"), begin));
}

/**
 * @param {NotebookPanel} panel
 * @param {string} sentence
 */
function addStrip(panel, sentence) {
  const strip = new lab.widgets.Widget();
  strip.addClass("weerstand-strip");
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = sentence;
  strip.node.append(text);
  panel.contentHeader.addWidget(strip);
  return strip;
}

/**
 * @param {string} label
 * @param {() => void} press
 */
function makeButton(label, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", press);
  return button;
}
