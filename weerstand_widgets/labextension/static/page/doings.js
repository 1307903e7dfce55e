/**
 * What can be done with the session in front, by a button of the bar, a key or a menu.
 */

/** @typedef {import("./session_page.js").SessionPage} SessionPage */
/** @typedef {import("./shell.js").Doing} Doing */

/** @param {SessionPage} page */
const hasPhases = ({ room }) => room.place !== null && room.place.current !== null;

/** @param {SessionPage} page */
const isBegun = (page) => hasPhases(page) && page.room.place?.stage() !== "begin";

/** @type {Doing[]} in the order of the bar */
export const DOINGS = [
  {
    name: "next-phase",
    label: "bar.next",
    key: "Alt PageDown",
    isEnabled: hasPhases,
    act: ({ room }, at) => room.onward?.press(at),
  },
  {
    name: "previous-phase",
    label: "bar.previous",
    key: "Alt PageUp",
    isInBar: true,
    isEnabled: isBegun,
    act: ({ room }) => room.pace?.previous(),
  },
  {
    name: "to-bar",
    label: "bar.visit",
    key: "F6",
    isEnabled: (page) => page.bar !== null,
    act: (page) => page.bar?.visit(),
  },
  {
    name: "realign",
    label: "bar.back",
    isInBar: true,
    isEnabled: isBegun,
    isOn: ({ room }) => room.pace?.isRealigning === true,
    act: ({ room }) => room.pace?.realign(),
  },
  {
    name: "break",
    label: "bar.break",
    isInBar: true,
    isEnabled: isBegun,
    isOn: ({ room }) => typeof room.pace?.breakSeconds === "number",
    act: ({ room }) => room.pace?.toggleBreak(),
  },
  {
    name: "overview",
    label: "overview.title",
    help: "overview.help",
    isInBar: true,
    isEnabled: (page) => page.overview !== null && !page.isProjected,
    isOn: (page) => page.overview?.isShown ?? false,
    act: (page) => page.overview?.toggle(),
  },
  {
    name: "cards",
    label: "cards.title",
    help: "cards.caption",
    isInBar: true,
    isEnabled: (page) => page.drawer !== null && !page.isProjected,
    isOn: (page) => page.drawer?.isOpen ?? false,
    act: (page) => page.drawer?.toggle(),
  },
  {
    name: "rescues",
    label: "rescues.title",
    help: "rescues.help",
    isInBar: isBegun,
    isEnabled: (page) => page.drawer !== null && !page.isProjected && page.drawer.rescues().length > 0,
    act: (page) => page.drawer?.openRescues(),
  },
  {
    name: "facilitator",
    label: "facilitator.title",
    help: "facilitator.help",
    isInBar: true,
    isEnabled: ({ facilitator, shell }) => facilitator !== null || shell.openFacilitators !== undefined,
    isOn: ({ facilitator }) => facilitator?.isShown ?? false,
    act: ({ facilitator, shell }) =>
      facilitator === null ? shell.openFacilitators?.() : facilitator.show(!facilitator.isShown),
  },
  {
    name: "crib",
    label: "crib.title",
    help: "crib.help",
    // Paper is for before a group begins; what to say when it gets tense is for after.
    isInBar: (page) => !isBegun(page),
    isEnabled: (page) => !page.isProjected,
    act: (page) => page.shell.openCrib(page.room.session),
  },
  {
    name: "making",
    label: "make.title",
    help: "make.help",
    isEnabled: (page) => page.shell.openMaking !== undefined && page.room.place !== null && !page.isProjected,
    act: ({ shell, room }) => shell.openMaking?.(room.session),
  },
  {
    name: "projection",
    label: "projection.title",
    help: "projection.help",
    key: "F9",
    isInBar: true,
    isEnabled: (page) => page.projection !== null,
    isOn: (page) => page.isProjected,
    act: (page) => page.projection?.toggle(),
  },
];
