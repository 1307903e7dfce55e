/**
 * The facilitator's window: the same session once more, in a window that can stand on another screen than the beamer's.
 *
 * It is known by its name, which it keeps when it is loaded again; its layout is a workspace of its own, so that neither
 * window changes what the other one has open.
 */

import { lab } from "./lab.js";

const NAME = "weerstand-facilitator";
const WORKSPACE = "gespreksleider";
const LOOK = "popup,width=1000,height=800";

export const isFacilitatorWindow = () => window.name === NAME;

/** @param {string} treePath  of the session */
export function openFacilitatorWindow(treePath) {
  const { PageConfig } = lab.coreutils;
  const url = PageConfig.getUrl({ mode: "multiple-document", workspace: WORKSPACE, treePath });
  window.open(`${url}?reset`, NAME, LOOK)?.focus();
}
