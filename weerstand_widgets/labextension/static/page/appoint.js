/**
 * Who gets a role: at the end of a phase the group picks a name, and the session header has it.
 *
 * Who brings in a case is never proposed: it is for who wants to.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { createPills } from "../fields/pills.js";
import { HEADER, valueOf } from "../session/cells.js";
import { headerOf, whoIsHere } from "../session/header.js";
import { canonical } from "../session/merge.js";
import { ROLES } from "../session/roles.js";
import { say } from "../session/strings.js";
import { voicesIn } from "./voices.js";

/** @typedef {import("./room.js").Room} Room */
/** @typedef {import("../session/types.js").Person} Person */

const PARTICIPANT = "participant";

/**
 * @param {Room} room
 * @param {string} phase  id
 * @param {string} role
 * @returns {{node: HTMLElement, destroy: () => void}}
 */
export function mountAppointment(room, phase, role) {
  const appointment = new Appointment(room, phase, role);
  return { node: appointment.node, destroy: () => appointment.destroy() };
}

/**
 * @param {import("../session/session.js").Session} session
 * @param {string} role
 * @returns {string} "Wie brengt in?"; of a role with a name of the programme's own "De roddelaars: wie?"
 */
function asked(session, role) {
  const named = voicesIn(session)(role);
  if (ROLES.includes(role) && named === say(`phase.voice.${role}`)) return say(`appoint.role.${role}`);
  return say("appoint.role_own", { role: named });
}

class Appointment {
  /**
   * @param {Room} room
   * @param {string} phase
   * @param {string} role
   */
  constructor(room, phase, role) {
    this.room = room;
    this.role = role;
    this.shown = "";
    this.title = el("h3", { class: "ws-title", id: freshId("appoint") }, asked(room.session, role));
    this.choice = el("div", { class: "ws-field" });
    this.said = el("p", { class: "ws-help", role: "status" });
    const help = el("p", { class: "ws-help", id: freshId("appoint") }, say("appoint.help"));
    const question = el("div", { class: "ws-question ws-appoint" }, this.title, help, this.choice, this.said);
    this.node = el("div", { class: "weerstand-output" }, el("div", { class: "weerstand" }, question));
    this.node.dataset.weerstandId = `${phase}.appoints`;
    const follow = (/** @type {string} */ id) => {
      if (id === HEADER) this.draw();
    };
    room.session.listeners.add(follow);
    this.destroy = () => void room.session.listeners.delete(follow);
    this.draw();
  }

  /** @returns {Person[]} who is here and can be chosen */
  people() {
    return whoIsHere(headerOf(this.room.session).people);
  }

  draw() {
    const people = this.people();
    const text = canonical(people);
    if (text === this.shown) return;
    this.shown = text;
    setText(this.said, this.doubtOf(people));
    if (people.length === 0) {
      const way = button(say("appoint.to_header"), () => this.room.goTo(HEADER));
      this.choice.replaceChildren(el("p", {}, say("appoint.nobody")), way);
      return;
    }
    const hadFocus = this.choice.contains(document.activeElement);
    const options = people.map(({ id, name }) => ({ id, title: name }));
    const pills = createPills(/** @type {any} */ ({ say }), { "aria-labelledby": this.title.id }, options);
    pills.write(people.find(({ roles }) => roles.includes(this.role))?.id ?? null);
    pills.element.addEventListener("change", () => this.appoint(pills.read()));
    this.choice.replaceChildren(pills.element);
    if (!hadFocus) return;
    /** @type {HTMLElement | null} */
    const focused = pills.element.querySelector("input:checked") ?? pills.element.querySelector("input");
    focused?.focus();
  }

  /**
   * @param {Person[]} people
   * @returns {string} what is not as it should be; empty where all is well
   */
  doubtOf(people) {
    const both = people.find(({ roles }) => roles.includes(this.role) && roles.includes("facilitator"));
    return both === undefined || this.role === "facilitator" ? "" : say("appoint.both", { name: both.name });
  }

  /** @param {string | null} chosen  id of a person; null: nobody */
  appoint(chosen) {
    const { session, place } = this.room;
    const held = valueOf(session.cells.answers(HEADER))?.people;
    const people = (Array.isArray(held) ? held : []).map((one) => {
      const roles = (Array.isArray(one?.roles) ? one.roles : []).filter(
        (/** @type {string} */ role) => role !== this.role,
      );
      if (one?.id !== chosen) return { ...one, roles };
      return { ...one, roles: [...roles.filter((/** @type {string} */ role) => role !== PARTICIPANT), this.role] };
    });
    place?.keep(new Map(), { people });
  }
}
