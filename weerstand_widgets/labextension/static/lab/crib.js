/** Opens the facilitator's sheet of a session in a tab of its own, to print. */

import { say } from "../session/strings.js";
import { request } from "./api.js";

const PATIENCE_MS = 20_000;

/** @param {import("../session/session.js").Session} session */
export async function openCrib(session) {
  // At once: a browser opens no tab long after the press.
  const tab = window.open("", "_blank");
  try {
    await session.finish();
    const { html } = await request("POST", "crib", { path: session.notebook.path }, PATIENCE_MS);
    const url = URL.createObjectURL(new Blob([html], { type: "text/html" }));
    if (tab === null) throw new Error(say("crib.no_tab"));
    tab.location.replace(url);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
