/** One option (`choice`) or several (`choices`), with room for an answer of the group's own. */

import { asList, asRecord, asText, ShapeError } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { button, el, freshId, nameFrom } from "./elements.js";
import { createProse } from "./prose.js";
import { addSteps } from "./steps.js";

/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Option} Option */
/** @typedef {{ids: Set<string>, other: string | null}} Chosen  `other` null: not chosen */

const OTHER_ID = "other";

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const isSingle = spec.kind === "choice";
  const given = readValue(value, spec);
  const root = fieldRoot(element, "ws-kind-choice");
  const names = nameFrom(element, host.words(spec.title));
  const list = el("div", { class: "ws-options", role: isSingle ? "radiogroup" : "group", ...names });
  const boxes = new Map((spec.options ?? []).map((option) => [option.id, addOption(list, host, option, isSingle)]));
  const other = spec.other ? addOther(list, host, isSingle) : null;
  root.append(list);
  shareName([...boxes.values(), ...(other ? [other.box] : [])], isSingle);

  /** @param {Chosen} chosen */
  const show = (chosen) => {
    for (const [id, box] of boxes) box.checked = chosen.ids.has(id);
    other?.write(chosen.other);
  };
  show(given);
  const draft = createDraft(root, host, {
    read: () => asValue(boxes, other?.read() ?? null, isSingle),
    write: (next) => show(readValue(next, spec)),
  });
  if (isSingle) {
    const clear = () => {
      show({ ids: new Set(), other: null });
      draft.changed();
      list.querySelector("input")?.focus();
    };
    root.append(button(host.say("field.clear"), clear, { class: "ws-quiet ws-clear" }));
  }
  if (spec.take === undefined) return draft;
  const look = addSteps(root, boxes, host);
  /** @param {unknown} next */
  const update = (next) => {
    draft.update(next);
    look();
  };
  return { update, destroy: () => draft.destroy() };
}

/**
 * @param {HTMLElement} list
 * @param {Host} host
 * @param {Option} option
 * @param {boolean} isSingle
 */
function addOption(list, host, option, isSingle) {
  const box = el("input", { type: isSingle ? "radio" : "checkbox", value: option.id });
  const title = el("span", { class: "ws-option-title", id: freshId("option") }, host.words(option.title));
  const label = el("label", { class: "ws-option" }, box, title);
  if (option.help) {
    const help = el("span", { class: "ws-option-help", id: freshId("help") }, host.words(option.help));
    // The label holds both: without this the help would be in the name as well.
    box.setAttribute("aria-labelledby", title.id);
    box.setAttribute("aria-describedby", help.id);
    label.append(help);
  }
  list.append(label);
  return box;
}

/**
 * @param {HTMLElement} list
 * @param {Host} host
 * @param {boolean} isSingle
 */
function addOther(list, host, isSingle) {
  const title = host.say("field.choice.other");
  const box = addOption(list, host, { id: OTHER_ID, title }, isSingle);
  const prose = createProse(host, { "aria-label": host.say("field.choice.other_text") });
  prose.element.classList.add("ws-other");
  list.append(prose.element);
  prose.control.addEventListener("input", () => {
    if (prose.control.value !== "") box.checked = true;
  });
  box.addEventListener("change", () => {
    if (box.checked) prose.control.focus();
  });
  return {
    box,
    read: () => (box.checked && prose.read().trim() !== "" ? prose.read() : null),
    /** @param {string | null} text */
    write(text) {
      box.checked = text !== null;
      prose.write(text ?? "");
    },
  };
}

/**
 * @param {HTMLInputElement[]} boxes
 * @param {boolean} isSingle
 */
function shareName(boxes, isSingle) {
  const name = freshId("choice");
  if (isSingle) for (const box of boxes) box.name = name;
}

/**
 * @param {Map<string, HTMLInputElement>} boxes
 * @param {string | null} other
 * @param {boolean} isSingle
 */
function asValue(boxes, other, isSingle) {
  /** @type {(string | {other: string})[]} */
  const chosen = [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
  if (other !== null) chosen.push({ other });
  if (chosen.length === 0) return null;
  return isSingle ? chosen[0] : chosen;
}

/**
 * @param {unknown} value
 * @param {import("../session/types.js").Question} spec
 * @returns {Chosen}
 */
export function readValue(value, spec) {
  const given = value ?? undefined;
  const parts = spec.kind === "choice" ? [given].filter((part) => part !== undefined) : asList(given);
  const known = (spec.options ?? []).map((option) => option.id);
  /** @type {Chosen} */
  const chosen = { ids: new Set(), other: null };
  for (const part of parts) {
    if (typeof part === "string" && known.includes(part)) chosen.ids.add(part);
    else if (typeof part === "string" || !spec.other) throw new ShapeError("an option that the question does not have");
    else chosen.other = asText(asRecord(part, [OTHER_ID]).other);
  }
  return chosen;
}

/**
 * @param {unknown[]} value
 * @param {import("../session/types.js").Question} spec
 * @param {(text: string) => string} words
 */
export function rowLabels(value, { options = [] }, words) {
  return value.map((part) => {
    if (typeof part !== "string") return asText(asRecord(part).other);
    return words(options.find(({ id }) => id === part)?.title ?? "");
  });
}
