/** The session header: which session this is and who is there; a calm summary once that is filled in. */

import { createDraft, fieldRoot } from "./draft.js";
import { button, el, firstControl, setText } from "./elements.js";
import { createHeaderForm } from "./header_form.js";
import { drawSummary } from "./header_summary.js";
import { asHeader } from "./header_value.js";
import { canonical } from "./shape.js";

/** @typedef {import("../types.js").Header} Header */
/** @typedef {import("../types.js").HeaderValue} HeaderValue */
/** @typedef {import("../types.js").Host} Host */
/** @typedef {import("../types.js").Field} Field */

/**
 * @param {HTMLElement} element
 * @param {Header} spec
 * @param {unknown} value
 * @param {Host} host
 * @returns {Field}
 */
export function mount(element, spec, value, host) {
  element.classList.add("weerstand");
  try {
    return mountHeader(element, spec, asHeader(value, spec, host), host);
  } catch (error) {
    element.replaceChildren(el("p", { class: "ws-error", role: "alert" }, host.say("header.broken")));
    console.error("weerstand: the session header cannot be drawn", error instanceof Error ? error.message : "");
    return { update: () => undefined, destroy: () => element.replaceChildren() };
  }
}

/**
 * @param {HTMLElement} element
 * @param {Header} spec
 * @param {HeaderValue} given
 * @param {Host} host
 * @returns {Field}
 */
function mountHeader(element, spec, given, host) {
  const root = fieldRoot(element, "ws-session");
  const title = el("h2", { class: "ws-session-title" });
  const form = createHeaderForm(spec, host, () => draft.changed());
  const summary = el("div", { class: "ws-summary" });
  const toggle = button("", () => {
    draft.changed();
    show(!isOpen);
    (isOpen ? firstControl(form.element) : toggle)?.focus();
  });
  root.append(
    el("p", { class: "ws-phase-number" }, spec.title),
    title,
    summary,
    form.element,
    el("div", { class: "ws-buttons" }, toggle),
  );
  form.write(given);
  let isOpen = false;

  const refresh = () => {
    const header = form.read();
    setText(title, header.title || host.say("header.untitled"));
    drawSummary(summary, header, spec, host);
  };
  /** @param {boolean} open */
  const show = (open) => {
    isOpen = open;
    if (!open) refresh();
    form.element.hidden = !open;
    summary.hidden = open;
    title.hidden = open;
    setText(toggle, host.say(open ? "header.ready" : "header.edit"));
    toggle.classList.toggle("ws-primary", open);
  };
  const draft = createDraft(root, host, { read: form.read, write: (next) => form.write(asHeader(next, spec, host)) });
  show(!isFilled(given));
  return {
    update(next) {
      if (canonical(next) === canonical(form.read())) return;
      draft.update(next);
      refresh();
    },
    destroy: draft.destroy,
  };
}

/** @param {HeaderValue} header */
function isFilled(header) {
  return header.title.trim() !== "" && header.people.some((person) => person.name.trim() !== "");
}
