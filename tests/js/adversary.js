/**
 * Who has every version of a session's file, every message to its server with its time, and watched the room: the one
 * from whom it must stay hidden who chose what.
 */

import { TurnState } from "../../weerstand_widgets/labextension/static/fields/turn_state.js";
import { Held } from "../../weerstand_widgets/labextension/static/session/held.js";
import { Session } from "../../weerstand_widgets/labextension/static/session/session.js";
import { say } from "./cases.js";
import { FakeCell, FakeNotebook } from "./notebook.js";

const ID = "reasons.weights";
const WEIGH = { type: "question", schema: 1, id: ID, kind: "weigh", title: "Hoe zwaar?" };

/**
 * A random source with a seed, so that a test says the same each time.
 *
 * @param {number} seed
 * @returns {() => number} from 0 up to 1
 */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} random  in the place of the browser's own */
export function useRandom(random) {
  const getRandomValues = (/** @type {any} */ numbers) => {
    for (let index = 0; index < numbers.length; index += 1)
      numbers[index] = Math.floor(random() * 2 ** (8 * numbers.BYTES_PER_ELEMENT));
    return numbers;
  };
  Object.defineProperty(globalThis, "crypto", { configurable: true, value: { getRandomValues } });
}

/**
 * @template T
 * @param {T[]} list
 * @param {() => number} random
 * @returns {T[]}
 */
export const shuffled = (list, random) =>
  list
    .map((one) => ({ one, place: random() }))
    .sort((first, second) => first.place - second.place)
    .map(({ one }) => one);

/** One round of a group, as its file and its server see it. */
export class WatchedRound {
  /**
   * @param {number} size  of the group
   * @param {{saves?: "each"}} [way]  "each": as it was once, each contribution saved by itself
   */
  constructor(size, way = {}) {
    this.people = Array.from({ length: size }, (_, index) => ({
      id: `p${index}`,
      name: `Naam ${index}`,
      roles: [],
      present: true,
    }));
    this.isEach = way.saves === "each";
    this.clock = Date.parse("2026-11-26T10:00:00Z");
    /** @type {{at: number, file: any}[]} what a sync service keeps */
    this.versions = [];
    /** @type {{at: number, entries: any[]}[]} what the server gets */
    this.messages = [];
    /** @type {{at: number, id: string}[]} what the room sees: who pressed "Klaar" when */
    this.watched = [];
    const cell = new FakeCell(WEIGH);
    this.notebook = new FakeNotebook([cell], { schema: 1, session: "5".repeat(32) });
    const send = async (/** @type {string} */ _method, /** @type {string} */ _path, /** @type {any} */ body) => {
      this.messages.push({ at: this.clock, entries: structuredClone(body.entries) });
      return { saved: body.entries.map((/** @type {any} */ { id }) => id) };
    };
    this.session = new Session(this.notebook, /** @type {any} */ (send));
    this.session.start();
    this.session.outbox?.open();
    this.held = new Held();
    const host = { say, people: () => this.people };
    const rules = { isUnlinked: true, mayRepeat: true, check: (/** @type {unknown} */ value) => value };
    this.state = new TurnState({}, host, rules, this.held);
    // Whatever stands in the file for a moment may be kept by a sync service.
    this.notebook.follow(() => this.keepVersion());
    this.keepVersion();
  }

  keepVersion() {
    const file = structuredClone(this.notebook.all.map((cell) => cell.metadata()));
    if (JSON.stringify(file) !== JSON.stringify(this.versions.at(-1)?.file))
      this.versions.push({ at: this.clock, file });
  }

  /** @param {Record<string, unknown> | null} news */
  async put(news) {
    if (news !== null) this.session.edit(ID, news);
    // The outbox sends in a moment of its own.
    await this.session.outbox?.flush();
  }

  /**
   * @param {string} id
   * @param {unknown} value
   * @param {number} seconds  that this person took
   */
  async finish(id, value, seconds) {
    this.clock += seconds * 1000;
    this.watched.push({ at: this.clock, id });
    const held = this.state.finish(id, value);
    await this.put(held ?? (this.isEach ? this.state.write(this.held.take()) : null));
  }

  async show() {
    this.clock += 5_000;
    await this.put(this.state.show());
  }

  end() {
    this.session.destroy();
  }
}

/** @param {any} file */
const contributionsIn = (file) => Object.entries(file?.[0]?.answers ?? {}).filter(([author]) => author !== "");

/**
 * The ways to guess: each puts the contributions in some order, and lays that beside the order in which the room saw
 * people finish; where several came in at once, their own order within that must do.
 *
 * @type {Record<string, (round: WatchedRound) => any[]>}
 */
export const WAYS = {
  /** In the order in which versions of the file gained them; within one version, in the file's order. */
  "versions of the file": ({ versions }) => {
    /** @type {Map<string, any>} */
    const seen = new Map();
    for (const { file } of versions)
      for (const [token, answer] of contributionsIn(file)) if (!seen.has(token)) seen.set(token, answer.value);
    return [...seen.values()];
  },
  /** In the order of messages, and within one as it was sent. */
  "messages to the server": ({ messages }) => {
    /** @type {Map<string, any>} */
    const seen = new Map();
    for (const { entries } of messages)
      for (const { answers } of entries)
        for (const [author, answer] of Object.entries(answers))
          if (author !== "" && !seen.has(author)) seen.set(author, /** @type {any} */ (answer).value);
    return [...seen.values()];
  },
  /** By what stands beside each in the last version: revision, then time, then token. */
  "revisions, times and tokens": ({ versions }) =>
    contributionsIn(versions.at(-1)?.file)
      .sort(
        ([one, a], [two, b]) =>
          a.revision - b.revision || a.updated_at.localeCompare(b.updated_at) || one.localeCompare(two),
      )
      .map(([, answer]) => answer.value),
  /** Whoever the file's own list of who is done puts first got the first contribution. */
  "the list of who is done": (round) => {
    const done = round.versions.at(-1)?.file[0].answers[""].value.done;
    const values = contributionsIn(round.versions.at(-1)?.file).map(([, answer]) => answer.value);
    return round.watched.map(({ id }) => values[done.indexOf(id)]);
  },
};

/**
 * @param {WatchedRound} round
 * @param {(round: WatchedRound) => any[]} way
 * @param {Record<string, any>} truth  by person
 * @returns {number} how many people it links to what they chose
 */
export function linked(round, way, truth) {
  const guess = way(round);
  return round.watched.filter(({ id }, index) => JSON.stringify(guess[index]) === JSON.stringify(truth[id])).length;
}
