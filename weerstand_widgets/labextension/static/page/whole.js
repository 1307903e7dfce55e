/**
 * All that a program needs to show a session, in one piece: where it is fetched later, it comes as a whole.
 */

import { placeField } from "./placed.js";
import { Room } from "./room.js";
import { SessionPage } from "./session_page.js";

/**
 * @param {import("../session/session.js").Session} session
 * @param {Pick<import("./shell.js").Shell, "makeReport" | "openMaking">} shell
 */
export const makeRoom = (session, shell) => new Room(session, shell);

/**
 * @param {HTMLElement} node
 * @param {Room} room
 * @param {import("./shell.js").Shell} shell
 */
export const makePage = (node, room, shell) => new SessionPage(node, room, shell);

/**
 * @param {HTMLElement} node
 * @param {Room} room
 * @param {import("../session/cells.js").Spec} spec
 */
export const makeField = (node, room, spec) => placeField(node, room, spec);
