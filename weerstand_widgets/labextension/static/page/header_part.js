/** The session header: which session this is and who is there; a calm summary once that is filled in. */

import { createDraft, fieldRoot } from "../fields/draft.js";
import { button, el, firstControl, setText } from "../fields/elements.js";
import { StatusLine } from "../fields/status.js";
import { whoIsHere } from "../session/header.js";
import { canonical } from "../session/merge.js";
import { isAlone, roleName } from "../session/roles.js";
import { createHeaderForm } from "./header_form.js";
import { drawSummary } from "./header_summary.js";

/** @typedef {import("../session/types.js").Header} Header */
/** @typedef {import("../session/types.js").HeaderValue} HeaderValue */
/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Field} Field */

/** @typedef {import("../fields/status.js").State} State */

const FOR_ONE = ["facilitator", "presenter"];

/**
 * @param {HTMLElement} element
 * @param {Header} spec
 * @param {unknown} value
 * @param {Host} host
 * @returns {Field & {setStatus: (state: State, detail?: string) => void}}
 */
export function mount(element, spec, value, host) {
  element.classList.add("weerstand");
  const status = new StatusLine(host);
  const place = el("div", {});
  status.watch(place);
  element.replaceChildren(place, status.strip, status.line);
  /** @type {HeaderView | null} */
  let view = null;

  /** @param {unknown} next */
  const show = (next) => {
    try {
      if (view === null) view = new HeaderView(place, spec, next, status.hostOfField());
      else view.update(next);
      status.complain("");
    } catch (error) {
      view = null;
      place.replaceChildren();
      status.complain(host.say("header.broken"));
      console.error("weerstand: the session header cannot be drawn", error instanceof Error ? error.message : "");
    }
  };
  show(value);
  return {
    update: show,
    setStatus: (state, detail = "") => status.set(state, detail),
    destroy() {
      view?.draft.destroy();
      element.replaceChildren();
    },
  };
}

class HeaderView {
  /**
   * @param {HTMLElement} place
   * @param {Header} spec
   * @param {unknown} given
   * @param {Host} host
   */
  constructor(place, spec, given, host) {
    this.spec = spec;
    this.host = host;
    const root = fieldRoot(place, "ws-session");
    this.title = el("h2", { class: "ws-session-title", tabindex: -1 });
    this.doubt = el("p", { class: "ws-help", role: "status" });
    this.summary = el("div", { class: "ws-summary" });
    this.form = createHeaderForm(spec, host, () => this.draft.changed());
    this.toggle = button("", () => this.turn());
    const buttons = el("div", { class: "ws-buttons" }, this.toggle);
    root.append(
      el("p", { class: "ws-phase-number" }, spec.title),
      this.title,
      this.summary,
      this.form.element,
      this.doubt,
      buttons,
    );
    this.form.write(given);
    this.draft = createDraft(root, host, {
      read: () => {
        this.judge();
        return this.form.read();
      },
      write: (next) => this.form.write(next),
    });
    this.isOpen = false;
    this.show(!isFilled(this.form.parts(), spec));
  }

  /** From form to summary, or back; a text that is too long stays in sight. */
  turn() {
    this.draft.changed();
    const tooLong = this.form.element.querySelector("[aria-invalid=true]");
    if (tooLong instanceof HTMLElement) {
      tooLong.focus();
      return;
    }
    this.show(!this.isOpen);
    // Folded, the page is much shorter: the button that was pressed would be out of sight above it.
    (this.isOpen ? firstControl(this.form.element) : this.title)?.focus();
  }

  /** @param {boolean} isOpen */
  show(isOpen) {
    this.isOpen = isOpen;
    if (!isOpen) this.refresh();
    this.form.element.hidden = !isOpen;
    this.summary.hidden = isOpen;
    this.title.hidden = isOpen;
    setText(this.toggle, this.host.say(isOpen ? "header.ready" : "header.edit"));
    this.toggle.classList.toggle("ws-primary", isOpen);
  }

  /** Two people with a role that is for one: said, for the group may mean it. */
  judge() {
    const people = whoIsHere(this.form.parts().people);
    const doubts = FOR_ONE.flatMap((role) => {
      const names = people.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
      const values = {
        names: names.join(", "),
        role: roleName(this.spec, this.form.parts().setting, role, this.host.say),
      };
      return names.length > 1 ? [this.host.say("header.two_roles", values)] : [];
    });
    setText(this.doubt, doubts.join(" "));
  }

  refresh() {
    this.judge();
    const header = this.form.parts();
    setText(this.title, header.title || this.host.say("header.untitled"));
    drawSummary(this.summary, header, this.spec, this.host);
  }

  /** @param {unknown} value */
  update(value) {
    if (canonical(value) === canonical(this.form.read())) return;
    this.draft.update(value);
    if (!this.isOpen) this.refresh();
  }
}

/**
 * @param {HeaderValue} header
 * @param {Header} spec
 */
function isFilled(header, spec) {
  const isSomebodyThere = isAlone(spec) || header.people.some((person) => person.name.trim() !== "");
  return header.title.trim() !== "" && isSomebodyThere;
}
