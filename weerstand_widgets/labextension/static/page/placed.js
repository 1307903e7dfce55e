/**
 * A field that stands on a page: draws itself from its spec, follows its answers, and fails alone.
 */

import { keepUntranslated } from "../fields/elements.js";
import { mountQuestion } from "../fields/question.js";
import { HEADER, isTurn, phaseOf, SCHEMA, valueOf } from "../session/cells.js";
import { headerOf } from "../session/header.js";
import { say } from "../session/strings.js";
import { mount as mountHeader } from "./header_part.js";
import { makeHost } from "./host.js";
import { mount as mountPhase } from "./phase_part.js";
import { mount as mountReport } from "./report_part.js";
import { isSpoken } from "./spoken.js";
import { complaint } from "./strips.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {import("./room.js").Room} Room */

/** @type {Record<string, (element: HTMLElement, spec: any, value: unknown, host: any) => any>} */
const MOUNTS = { session: mountHeader, phase: mountPhase, report: mountReport };

/**
 * @param {HTMLElement} node
 * @param {Room} room
 * @param {Spec} spec
 * @returns {Placed | null} null where a newer version made it, which is said in its place
 */
export function placeField(node, room, spec) {
  node.classList.add("weerstand-output");
  node.dataset.weerstandId = spec.id;
  keepUntranslated(node);
  if (spec.schema <= SCHEMA) return new Placed(node, room, spec);
  node.replaceChildren(complaint(say("lab.newer_spec", { id: spec.id })));
  return null;
}

/** A field that stands in a cell on screen, until it is taken away. */
export class Placed {
  /**
   * @param {HTMLElement} node
   * @param {Room} room
   * @param {Spec} spec
   */
  constructor(node, room, spec) {
    this.node = node;
    this.room = room;
    this.session = room.session;
    this.spec = spec;
    /** @type {any} */
    this.field = null;
    this.settings = "";
    this.onSeen = () => this.cover();
    this.isSpoken = isSpoken(room, spec.id);
    this.draw();
    this.session.follow(spec.id, this);
    room.seenListeners.add(this.onSeen);
  }

  draw() {
    const { session, spec } = this;
    this.settings = this.headerText();
    this.attempt(() => {
      const host = makeHost(this.room, spec, (act) => this.attempt(act));
      const answers = session.cells.answers(spec.id);
      const element = frameOf(session);
      this.node.replaceChildren(element);
      this.field =
        spec.type === "question"
          ? mountQuestion(element, /** @type {any} */ (spec), answers, host)
          : MOUNTS[spec.type](element, /** @type {any} */ (spec), valueOf(answers), host);
      if (session.cells.cellById.get(spec.id)?.metadata()?.left === true) element.prepend(leftNotice());
    });
  }

  /** What of the header the words of a field depend on. */
  headerText() {
    if (this.spec.type === HEADER) return "";
    const { setting, length, people, online } = headerOf(this.session);
    return JSON.stringify([setting, length, people, online]);
  }

  /**
   * Whether the clock of our phase says another thing of us: talked about, or not.
   *
   * @param {string} id
   */
  isSaid(id) {
    if (this.spec.type !== "question" || id !== phaseOf(this.spec.id)) return false;
    const before = this.isSpoken;
    this.isSpoken = isSpoken(this.room, this.spec.id);
    return before !== this.isSpoken;
  }

  /**
   * Answers changed: ours, another question's, or the header's.
   *
   * @param {string} id
   */
  refresh(id) {
    const { session, spec } = this;
    const isNewHeader = id === HEADER && this.headerText() !== this.settings;
    // A clock or a name fills in no question: going to another phase must not count them all again.
    const isCounted = spec.type === "report" && session.cells.spec(id)?.type === "question";
    const isMine = [spec.id, spec.of, spec.weighed_in].includes(id) || this.isSaid(id) || isCounted;
    if (this.field === null || !(isMine || isNewHeader)) return;
    this.settings = this.headerText();
    this.attempt(() => {
      const answers = session.cells.answers(spec.id);
      this.field.update(spec.type === "question" ? answers : valueOf(answers));
    });
  }

  /** What one person writes alone is covered while a room can see it. */
  cover() {
    const { session, spec } = this;
    if (isTurn(spec)) this.attempt(() => this.field?.update(session.cells.answers(spec.id)));
  }

  /** @param {import("../session/session.js").Status} status */
  showStatus({ state, detail }) {
    this.attempt(() => this.field?.setStatus?.(state, detail));
  }

  /**
   * One field's failure is shown in its place; what was typed stays, and the other fields go on.
   *
   * @param {() => void} act
   */
  attempt(act) {
    try {
      act();
    } catch (error) {
      console.error(error);
      this.node.querySelector(":scope > .weerstand-message")?.remove();
      this.node.prepend(complaint(say("lab.field_failed", { id: this.spec.id })));
    }
  }

  destroy() {
    this.session.leave(this.spec.id, this);
    this.room.seenListeners.delete(this.onSeen);
    this.attempt(() => this.field?.destroy());
    this.field = null;
  }
}

/**
 * Answers of a session that lost its name can be read and not changed: nobody would keep what is typed.
 *
 * @param {import("../session/session.js").Session} session
 */
function frameOf({ cells }) {
  const element = document.createElement(cells.isLost ? "fieldset" : "div");
  element.className = "weerstand";
  element.toggleAttribute("disabled", cells.isLost);
  return element;
}

/** What stands above a question that its programme no longer asks, and that stays for what was answered. */
function leftNotice() {
  const element = document.createElement("p");
  element.className = "ws-notice";
  element.textContent = say("question.left");
  return element;
}
