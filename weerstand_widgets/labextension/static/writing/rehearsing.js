/** The button that tries a programme out: what its file says is rehearsed, so first all of it goes there. */

import { button } from "../fields/elements.js";
import { showNotice } from "../page/strips.js";
import { sentenceOf } from "../session/server.js";
import { say } from "../session/strings.js";

/**
 * @param {import("../page/session_page.js").SessionPage} page
 * @param {import("./programme.js").Programme} programme
 * @param {() => string} state  of the saving, as it is told
 */
export function makeRehearsal(page, programme, state) {
  const act = async () => {
    press.disabled = true;
    try {
      if (!(await programme.settle())) throw new Error(state());
      await page.shell.rehearse(page.room.session);
    } catch (error) {
      showNotice(page.head, sentenceOf(error));
    }
    press.disabled = false;
  };
  const press = button(say("writing.rehearse"), () => void act(), { class: "ws-writing-head-act" });
  press.title = say("writing.rehearse.help");
  return press;
}
