/**
 * The open notebooks of ours: one of each, however many views it has.
 */

import { Session } from "../session/session.js";
import { request } from "./api.js";
import { LabNotebook } from "./lab_notebook.js";
import { openMaking } from "./making.js";
import { makeReport } from "./report_file.js";
import { pageWing } from "./wings.js";

/** @typedef {import("./jupyter").Context} Context */
/** @typedef {import("../page/room.js").Room} Room */

/** The name under which the server tells of new answers; the same as in `server/events.py`. */
const ANSWERS_EVENT = "https://schema.weerstand-widgets/events/answers/v1";

export class OpenNotebooks {
  /** @param {import("./jupyter").App["serviceManager"]} services */
  constructor({ contents, events }) {
    this.contents = contents;
    /** @type {Map<Context, Room>} */
    this.rooms = new Map();
    events.stream.connect((_, news) => {
      if (news.schema_id === ANSWERS_EVENT) for (const { session } of this.rooms.values()) void session.hear(news);
    });
    /** Whether somebody did anything in this window since it was loaded. */
    this.isTouched = false;
    for (const type of ["pointerdown", "keydown"])
      window.addEventListener(type, () => (this.isTouched = true), { capture: true, once: true });
  }

  /**
   * @param {Context} context
   * @returns {Promise<Room | null>} once its notebook was read, and what shows it is here; null where it was closed by then
   */
  async readyRoomOf(context) {
    await Promise.all([context.ready, pageWing.bring()]);
    return context.isDisposed ? null : this.roomOf(context);
  }

  /**
   * @param {Context} context  whose notebook was read, once what shows it is here
   * @returns {Room} the one of this notebook
   */
  roomOf(context) {
    const known = this.rooms.get(context);
    if (known) return known;
    if (pageWing.here === null) throw new Error("a room before its wing");
    const session = new Session(new LabNotebook(context, this.contents), request);
    const room = pageWing.here.makeRoom(session, { makeReport, openMaking });
    this.rooms.set(context, room);
    context.disposed.connect(() => {
      this.rooms.delete(context);
      room.destroy();
    });
    return room;
  }
}
