/** Who takes part: a name, any number of roles, and whether they are here today. */

import { roleName, rolesOf } from "../session/roles.js";
import { el, freshId, setText } from "./elements.js";
import { proseCell } from "./paste.js";
import { isEnter } from "./press.js";
import { createLine } from "./prose.js";
import { Rows } from "./rows.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Person} Person */

/** @typedef {import("../session/types.js").Header} Header */

/**
 * @param {Host} host
 * @param {() => void} changed
 * @param {Partial<Header>} [spec]  the programme's, where it is chosen already: it may have roles of its own
 */
export function createPeople(host, changed, spec = {}) {
  const rows = new Rows({
    host,
    makeRow: () => makeRow(host, spec),
    changed,
    add: host.say("header.add_person"),
    minimum: 3,
    class: "ws-persons",
  });
  rows.list.setAttribute("aria-label", host.say("header.people"));
  rows.list.addEventListener("keydown", (event) => {
    if (!isEnter(event) || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const index = rows.indexOf(event.target);
    if (rows.entries[index + 1]?.row.isEmpty()) rows.focusRow(index + 1);
    else if (event.target.value.trim() !== "") rows.add(index + 1);
  });
  return {
    element: rows.element,
    read: () => /** @type {Person[]} */ (rows.read()),
    /** @param {Person[]} people */
    write: (people) => rows.write(people),
  };
}

/**
 * @param {Host} host
 * @param {Partial<Header>} spec
 * @returns {import("./rows.js").Row}
 */
function makeRow(host, spec) {
  let id = freshPerson();
  const name = createLine(host, {});
  const nameLabel = el("label", { class: "ws-hidden", for: name.control.id });
  const roles = makeRoles(host, spec);
  const here = el("input", { type: "checkbox", id: freshId("here") });
  here.checked = true;
  const hereLabel = el("label", { class: "ws-option ws-here" }, here, el("span", {}, host.say("header.present")));
  return {
    element: el(
      "div",
      { class: "ws-personrow", role: "group" },
      el("div", { class: "ws-person-name" }, nameLabel, name.element),
      roles.element,
      hereLabel,
    ),
    read: () => ({ id, name: name.read(), roles: roles.read(), present: here.checked }),
    write(value) {
      const person = value ?? { id: "", name: "", roles: [], present: true };
      id = person.id || (value === null ? freshPerson() : id);
      name.write(person.name);
      roles.write(person.roles);
      here.checked = person.present;
    },
    isEmpty: () => name.read() === "",
    cells: () => [proseCell(name)],
    renumber(number) {
      setText(nameLabel, host.say("header.person", { number }));
      const group = nameLabel.closest("[role=group]");
      group?.setAttribute("aria-label", host.say("header.person_row", { number }));
    },
  };
}

/**
 * The roles of one person, folded away behind their own words.
 *
 * @param {Host} host
 * @param {Partial<Header>} spec
 */
function makeRoles(host, spec) {
  const nameOf = (/** @type {string} */ role) => roleName(spec, host.setting?.() ?? "", role, host.say);
  const shown = el("span", {});
  const boxes = rolesOf(spec).map((role) => ({ role, box: el("input", { type: "checkbox", value: role }) }));
  const labels = boxes.map(({ role, box }) => el("label", { class: "ws-option" }, box, el("span", {}, nameOf(role))));
  const element = el(
    "details",
    { class: "ws-roles" },
    el("summary", {}, shown),
    el("div", { class: "ws-role-list" }, ...labels),
  );
  const read = () => boxes.filter(({ box }) => box.checked).map(({ role }) => role);
  const refresh = () => setText(shown, read().map(nameOf).join(", ") || host.say("header.choose_role"));
  element.addEventListener("change", refresh);
  refresh();
  return {
    element,
    read,
    /** @param {string[]} roles */
    write(roles) {
      for (const { role, box } of boxes) box.checked = roles.includes(role);
      refresh();
    },
  };
}

/** An id that says nothing of the person. */
function freshPerson() {
  return `p${[...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
