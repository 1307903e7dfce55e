/** A participant's own part of their proof, in fields that are folded away before the next person sits down. */

import { button, el, setText } from "../fields/elements.js";
import { labelled } from "../fields/labelled.js";
import { MOST_OWN_CHARS, OWN_FIELDS } from "../session/own_parts.js";

/** @typedef {import("../session/own_parts.js").OwnParts} OwnParts */

/**
 * @param {import("../session/types.js").Host["say"]} say
 * @param {OwnParts} parts
 * @param {() => void} changed
 */
export function createOwnPart(say, parts, changed) {
  const fields = OWN_FIELDS.map((field) => {
    const area = el("textarea", { class: "ws-text", rows: 2, maxlength: MOST_OWN_CHARS });
    area.addEventListener("input", () => {
      parts.write(field, area.value);
      changed();
    });
    return { field, area, element: labelled(say(`own.${field}`), area) };
  });
  const away = el("p", {});
  const takeOut = button(say("make.own.take_out"), () => {
    parts.takeOut();
    changed();
    fields[0].area.focus();
  });
  const covered = el("div", { class: "ws-own-away" }, away, takeOut);
  const putAway = button(
    say("make.own.put_away"),
    () => {
      parts.putAway();
      changed();
      if (parts.isAway) takeOut.focus();
    },
    { class: "ws-quiet" },
  );
  const open = el("div", { class: "ws-own-fields" }, ...fields.map(({ element }) => element), putAway);
  const element = el(
    "fieldset",
    { class: "ws-own-part" },
    el("legend", { class: "ws-sublabel" }, say("proof.own")),
    el("p", { class: "ws-option-help" }, say("make.own.help", { limit: MOST_OWN_CHARS })),
    open,
    covered,
  );
  return {
    element,
    /** @param {string} name  of who is shown; "" for nobody in particular */
    show(name) {
      element.hidden = name === "";
      open.hidden = parts.isAway;
      covered.hidden = !parts.isAway;
      setText(away, say("make.own.away", { name }));
      // What was put away is nowhere on the page.
      for (const { field, area } of fields) {
        const text = parts.isAway ? "" : (parts.texts[field] ?? "");
        if (area.value !== text) area.value = text;
      }
    },
  };
}
