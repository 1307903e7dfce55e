/**
 * Who speaks and who listens in a phase, by name where a role has one.
 */

import { phaseOf } from "../session/cells.js";
import { headerOf, whoIsHere } from "../session/header.js";
import { doneIn } from "../session/held.js";
import { voiceName } from "../session/roles.js";
import { say } from "../session/strings.js";
import { listed } from "../session/words.js";

/** @typedef {import("../session/types.js").Person} Person */

/** @typedef {(voice: string) => string} NameOf  what the programme calls a voice */

/**
 * @param {import("../session/types.js").Phase} spec
 * @param {Person[]} people
 * @param {NameOf} nameOf
 * @returns {{text: string, isSilent: boolean}[]}
 */
export function voicesOf(spec, people, nameOf) {
  const speaks = spec.speaks ?? ["everyone"];
  const silent = spec.silent ?? [];
  return [
    ...(speaks.length > 0 ? [speaking(speaks, people, nameOf)] : []),
    ...(silent.length > 0 ? [listening(silent, people, nameOf)] : []),
  ];
}

/**
 * @param {string[]} voices
 * @param {Person[]} people
 * @param {NameOf} nameOf
 */
function speaking(voices, people, nameOf) {
  const names = voices.flatMap((voice) => holders(voice, people) ?? [nameOf(voice)]);
  return { text: say("phase.speaks", { names: listed(say, names) }), isSilent: false };
}

/**
 * @param {string[]} voices
 * @param {Person[]} people
 * @param {NameOf} nameOf
 */
function listening(voices, people, nameOf) {
  const named = voices.flatMap((voice) => holders(voice, people) ?? []);
  if (voices.every((voice) => holders(voice, people) !== null)) {
    return {
      text: say(named.length === 1 ? "bar.listens" : "bar.listen", { names: listed(say, named) }),
      isSilent: true,
    };
  }
  const names = voices.flatMap((voice) => holders(voice, people) ?? [nameOf(voice)]);
  return { text: say("phase.silent", { names: listed(say, names) }), isSilent: true };
}

/**
 * @param {string} voice
 * @param {Person[]} people
 * @returns {string[] | null} names of who is there in this role; null for a voice that is no single role
 */
function holders(voice, people) {
  if (voice === "participant") return null;
  const names = people
    .filter(({ roles, present }) => present !== false && Array.isArray(roles) && roles.includes(voice))
    .map(({ name }) => String(name ?? "").trim());
  return names.length > 0 && names.every((name) => name !== "") ? names : null;
}

/**
 * @param {import("../session/session.js").Session} session
 * @returns {NameOf}
 */
export const voicesIn = (session) => (voice) =>
  voiceName(session.cells.spec("session"), headerOf(session).setting, voice, say);

/**
 * Whether somebody must be silent in a phase, by one of their roles, or by none of those that speak.
 *
 * @param {{speaks?: string[], silent?: string[], [key: string]: any}} phase
 * @param {Person} person
 */
export function isSilent({ speaks = [], silent = [] }, { roles }) {
  if (roles.some((role) => speaks.includes(role))) return false;
  return silent.includes("others") || roles.some((role) => silent.includes(role));
}

/**
 * Who must be silent in a phase is not waited for.
 *
 * @param {import("../session/session.js").Session} session
 * @param {import("../session/cells.js").Spec} spec  of a question
 * @returns {Person[]}
 */
export function takersOf(session, spec) {
  const phase = session.cells.spec(phaseOf(spec.id));
  const { people } = headerOf(session);
  return phase?.type === "phase" ? people.filter((person) => !isSilent(phase, person)) : people;
}

/**
 * How far a turn is; who must be silent is not waited for.
 *
 * @param {import("../session/session.js").Session} session
 * @param {import("../session/cells.js").Spec} spec  of a turn
 * @returns {{done: string[], people: Person[]}} ids of who is done, and all who are there to do it
 */
export const howFar = (session, spec) => ({
  done: doneIn(session, spec.id),
  people: whoIsHere(takersOf(session, spec)),
});
