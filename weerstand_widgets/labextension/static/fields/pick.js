/** A native list to pick from; what is picked stands in text of its own that wraps, for a browser would cut it off. */

import { asText } from "../session/shape.js";
import { el, freshId, setText } from "./elements.js";

/** @typedef {import("../session/types.js").Host} Host */

/**
 * @param {Host} host
 * @param {import("../session/types.js").Option[]} options
 */
export function makePick(host, options) {
  const control = el(
    "select",
    { id: freshId("pick"), class: "ws-select" },
    el("option", { value: "" }, host.say("field.pick")),
  );
  for (const option of options) control.append(el("option", { value: option.id }, host.words(option.title)));
  const shown = el("span", { class: "ws-picked", "aria-hidden": "true" });
  const refresh = () => {
    setText(shown, control.selectedOptions[0]?.textContent ?? "");
    shown.dataset.empty = String(control.value === "");
  };
  control.addEventListener("change", refresh);
  refresh();
  return {
    element: el("span", { class: "ws-pick" }, shown, control),
    control,
    read: () => (control.value === "" ? null : control.value),
    /** @param {unknown} id */
    write(id) {
      control.value = asText(id ?? undefined);
      refresh();
    },
  };
}
