/** A group in a session in memory: its place, its pace, and a page that says where it went. */

import { Session } from "../../weerstand_widgets/labextension/static/session/session.js";
import { Pace } from "../../weerstand_widgets/labextension/static/time/pace.js";
import { Place } from "../../weerstand_widgets/labextension/static/time/place.js";
import { answersOf } from "./cases.js";
import { FakeCell, FakeNotebook } from "./notebook.js";
import { fakeStorage } from "./storage.js";

export const HEADER = { type: "session", schema: 1, id: "session" };
const PHASES = ["a", "b", "c"];
const phase = (/** @type {string} */ id) => ({ type: "phase", schema: 1, id, title: id, minutes: { 60: 10, 90: 20 } });

/** A session of three phases, at ten o'clock, as one window has it. */
export class Group {
  /**
   * @param {Record<string, unknown>} [clocks]  what the file holds of the phases
   * @param {unknown} [header]
   */
  constructor(clocks = {}, header = { length: 60 }) {
    this.kept = fakeStorage();
    this.now = new Date("2026-11-22T10:00:00Z");
    /** @type {string[]} where the page went */
    this.went = [];
    const held = /** @type {Record<string, unknown>} */ ({ ...clocks, session: header });
    const cells = [HEADER, ...PHASES.map(phase)].map((spec) => new FakeCell(spec, ours(spec.id, held[spec.id])));
    this.notebook = new FakeNotebook(cells, { schema: 1, session: "5".repeat(32) });
    this.session = new Session(this.notebook, () => Promise.reject(new Error("there is no server")));
    this.place = new Place(this.session, (id) => void this.went.push(`along to ${id}`));
    this.place.now = () => this.now;
    this.pace = new Pace(this.place, {
      leave: () => void this.went.push("leave"),
      turn: (id) => void this.went.push(`turn ${id}`),
      goTo: (id) => void this.went.push(`go to ${id}`),
    });
  }

  /** @param {number} minutes */
  later(minutes) {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /**
   * Another window says something.
   *
   * @param {string} id
   * @param {unknown} value
   */
  hear(id, value) {
    const revision = (this.session.cells.answers(id)[""]?.revision ?? 0) + 1;
    this.session.receive(new Map([[id, { "": { value, revision, updated_at: this.now.toISOString() } }]]));
  }

  /**
   * @param {string} id
   * @returns {any} what the document holds
   */
  value(id) {
    return this.session.cells.answers(id)[""]?.value;
  }

  states() {
    return PHASES.map((id) => this.place.timing(id).state).join(" ");
  }
}

/**
 * @param {string} id
 * @param {unknown} value
 */
export const ours = (id, value) =>
  value === undefined ? undefined : { schema: 1, id, answers: answersOf({ "": value }) };
