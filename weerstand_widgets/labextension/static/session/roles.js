/** Which roles a programme has, and what they are called: by its own names, else as everyone calls them. */

import { isRecord } from "./cells.js";
import { inWords } from "./words.js";

/** @typedef {import("./types.js").Host["say"]} Say */
/** @typedef {any} HeaderSpec  the programme's, as it stands in a file; null for none */

/** Those there always are, in the order in which they are shown. */
export const ROLES = ["facilitator", "presenter", "note_taker", "timekeeper", "participant", "observer"];
/** Who speaks or is silent, beside the roles. */
export const VOICES = ["everyone", "others", "group", "owner"];

/**
 * @param {HeaderSpec} header
 * @returns {{id: string, title: string}[]} roles with a name of the programme's own
 */
function ownRoles(header) {
  const found = header?.roles;
  return (Array.isArray(found) ? found : []).filter(
    (role) => isRecord(role) && typeof role.id === "string" && typeof role.title === "string",
  );
}

/**
 * @param {HeaderSpec} header
 * @returns {boolean} whether the programme is for one person: nobody speaks or listens, and nobody has a role
 */
export const isAlone = (header) => header?.alone === true;

/**
 * @param {HeaderSpec} header
 * @returns {string[]} ids: those there always are, then the programme's own
 */
export function rolesOf(header) {
  const own = ownRoles(header).map(({ id }) => id);
  return [...ROLES, ...own.filter((id) => !ROLES.includes(id))];
}

/**
 * @param {HeaderSpec} header
 * @param {string} setting
 * @param {string} role  id
 * @returns {string} what the programme calls it; empty where it says nothing
 */
function ownName(header, setting, role) {
  const title = ownRoles(header).find(({ id }) => id === role)?.title ?? "";
  return inWords(title, isRecord(header?.terms) ? header.terms : {}, setting);
}

/**
 * @param {HeaderSpec} header
 * @param {string} setting
 * @param {string} role  id
 * @param {Say} say
 */
export const roleName = (header, setting, role, say) =>
  ownName(header, setting, role) || (ROLES.includes(role) ? say(`header.role.${role}`) : role);

/**
 * @param {HeaderSpec} header
 * @param {string} setting
 * @param {string} voice  a role, or who speaks or is silent beside those
 * @param {Say} say
 */
export const voiceName = (header, setting, voice, say) =>
  ownName(header, setting, voice) ||
  (ROLES.includes(voice) || VOICES.includes(voice) ? say(`phase.voice.${voice}`) : voice);
