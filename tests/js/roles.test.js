/** What roles and voices are called: by the programme's own names, else as everyone calls them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { roleName, rolesOf, voiceName } from "../../weerstand_widgets/labextension/static/session/roles.js";

const header = {
  roles: [
    { id: "presenter", title: "regisseur" },
    { id: "advocate", title: "de advocaat van {ander}" },
  ],
  terms: { ander: { inwoner: "de inwoner", team: "je collega" } },
};
const say = (/** @type {string} */ key) => `<${key}>`;

test("a name of the programme's own comes first, in the words of the setting", () => {
  assert.equal(roleName(header, "inwoner", "presenter", say), "regisseur");
  assert.equal(roleName(header, "team", "advocate", say), "de advocaat van je collega");
  assert.equal(voiceName(header, "inwoner", "advocate", say), "de advocaat van de inwoner");
  assert.deepEqual(rolesOf(header).slice(-2), ["observer", "advocate"]);
});

test("other roles are called as everyone calls them, and one that nobody knows by its own id", () => {
  assert.equal(roleName(header, "", "observer", say), "<header.role.observer>");
  assert.equal(voiceName(header, "", "others", say), "<phase.voice.others>");
  assert.equal(voiceName(header, "", "de_kat", say), "de_kat");
  assert.equal(voiceName(null, "", "presenter", say), "<phase.voice.presenter>");
});

test("roles of any other shape are none", () => {
  for (const roles of ["x", 5, null, {}, [null, 5, "x", {}, { id: 5, title: "x" }, { id: "x", title: [] }]])
    assert.equal(rolesOf({ roles }).length, 6, JSON.stringify(roles));
  assert.equal(roleName({ roles: [{ id: "a", title: "{b}" }], terms: 5 }, "", "a", say), "{b}");
});
