/**
 * A programme's settings in one place: what they are called, and each word that differs between them.
 */

import { button, el, freshId, setText } from "../fields/elements.js";
import { labelled } from "../fields/labelled.js";
import { isEnter } from "../fields/press.js";
import { say } from "../session/strings.js";
import { termHead } from "./term_head.js";
import {
  inBraces,
  isName,
  nameLike,
  settingsOf,
  termsIn,
  termsOf,
  withoutCode,
  withoutSetting,
  withoutTerm,
  withSetting,
  withSettingNamed,
  withTerm,
  withWord,
} from "./terms.js";

/** @typedef {import("../session/cells.js").Spec} Spec */
/** @typedef {{id: string, spec: Spec | null, source: string}} Place  a cell */

export class Settings {
  /**
   * @param {() => Place[]} places  of the programme as it stands
   * @param {(changes: Record<string, Spec>, isStep: boolean) => void} change  by cell; a step is written at once
   * @param {(term: string, name: string) => Promise<number | null>} rename  says how many cells by hand still name it
   * @param {(sentence: string) => void} stepped  says what was done, and how it is taken back
   */
  constructor(places, change, rename, stepped) {
    this.places = places;
    this.change = change;
    this.rename = rename;
    this.stepped = stepped;
    this.told = "";
    const heading = el("h2", { class: "ws-writing-heading", id: freshId("settings") }, say("writing.settings"));
    this.status = el("p", { class: "ws-writing-lost", role: "status" });
    this.inside = el("div", {});
    this.node = el(
      "section",
      { class: "ws-settings-panel", "aria-labelledby": heading.id, tabindex: "-1" },
      heading,
      el("p", { class: "ws-help" }, say("writing.settings.help")),
      this.inside,
      this.status,
    );
  }

  /** @returns {Place | undefined} */
  get place() {
    return this.places().find(({ spec }) => spec?.type === "session");
  }

  /** Show what there is, without taking the field away that somebody types in. */
  renew() {
    const spec = this.place?.spec ?? undefined;
    const active = document.activeElement;
    const isHere = this.inside.contains(active);
    if (toldOf(spec) === this.told || (isHere && active?.matches("input"))) return;
    this.draw(spec);
    if (isHere) this.node.focus();
  }

  /** @param {Spec | undefined} header */
  draw(header) {
    this.told = toldOf(header);
    if (header === undefined) return this.inside.replaceChildren();
    const settings = settingsOf(header);
    const rows = settings.map(({ id, title }) => this.settingRow(id, title, settings.length > 1));
    const names = Object.keys(termsOf(header)).sort();
    this.inside.replaceChildren(
      el("ul", { class: "ws-settings-list" }, ...rows),
      this.adding("setting", (title) => this.addSetting(title)),
      el("h3", { class: "ws-settings-words" }, say("writing.terms")),
      el("p", { class: "ws-help" }, say("writing.terms.help")),
      ...(names.length > 0 ? [this.table(header, names)] : []),
      ...(settings.length > 0 ? [this.adding("term", (word) => this.addTerm(word))] : []),
    );
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {boolean} canGo
   */
  settingRow(id, title, canGo) {
    const input = el("input", { class: "ws-input", type: "text", "aria-label": say("writing.setting.name") });
    input.value = title;
    input.dataset.setting = id;
    input.addEventListener("input", () => this.write((header) => withSettingNamed(header, id, input.value)));
    const go = button(say("writing.act.remove"), () => this.removeSetting(id), {
      class: "ws-writing-act",
      "aria-label": say("writing.setting.remove", { setting: title }),
    });
    return el("li", {}, input, ...(canGo ? [go] : []));
  }

  /**
   * @param {Spec} header
   * @param {string[]} names  of its terms
   */
  table(header, names) {
    const groups = names.map((term) => {
      const words = termsOf(header)[term] ?? {};
      const head = termHead(
        term,
        (name) => void this.renameTerm(term, name),
        () => this.removeTerm(term),
      );
      const rows = settingsOf(header).map(({ id, title }) => this.wordRow(term, id, title, words[id] ?? ""));
      return el("tbody", {}, el("tr", {}, head), ...rows);
    });
    return el("table", { class: "ws-settings-table", "aria-label": say("writing.terms") }, ...groups);
  }

  /**
   * @param {string} term
   * @param {string} setting
   * @param {string} title
   * @param {string} word
   */
  wordRow(term, setting, title, word) {
    const label = say("writing.term.in", { term: inBraces(term), setting: title });
    const input = el("input", { class: "ws-input", type: "text", "aria-label": label });
    input.value = word;
    input.dataset.term = `${term}/${setting}`;
    input.addEventListener("input", () => this.write((header) => withWord(header, term, setting, input.value)));
    return el("tr", {}, el("th", { scope: "row" }, title), el("td", {}, input));
  }

  /**
   * @param {"setting" | "term"} what
   * @param {(text: string) => void} add
   */
  adding(what, add) {
    const input = el("input", { class: "ws-input", type: "text", "data-adding": what });
    const act = () => {
      if (input.value.trim() === "") return input.focus();
      add(input.value.trim());
    };
    input.addEventListener("keydown", (event) => {
      if (!isEnter(event)) return;
      event.preventDefault();
      act();
    });
    const press = button(say(`writing.${what}.add`), act, { class: "ws-writing-head-act" });
    return el("div", { class: "ws-settings-adding" }, labelled(say(`writing.${what}.new`), input), press);
  }

  /**
   * @param {(header: Spec) => Spec} made
   * @param {boolean} [isStep]
   */
  write(made, isStep = false) {
    const { place } = this;
    if (!place?.spec) return;
    this.change({ [place.id]: made(place.spec) }, isStep);
  }

  /** @param {string} title */
  addSetting(title) {
    this.write((header) => withSetting(header, title), true);
    const last = settingsOf(this.place?.spec ?? undefined).at(-1);
    this.redraw(`[data-setting="${last?.id}"]`, say("writing.setting.added", { setting: title }));
  }

  /** @param {string} word */
  addTerm(word) {
    let name = "";
    this.write((header) => {
      const { header: made, term } = withTerm(header, word);
      name = term;
      return made;
    }, true);
    this.redraw(`[data-term^="${name}/"]`, say("writing.term.added", { term: inBraces(name) }));
  }

  /** @param {string} id */
  removeSetting(id) {
    const title = settingsOf(this.place?.spec ?? undefined).find((one) => one.id === id)?.title ?? "";
    const touched = this.places().filter(({ spec }) => spec?.type === "session" || hasCardFor(spec, id));
    this.change(
      Object.fromEntries(touched.map((place) => [place.id, withoutSetting(/** @type {Spec} */ (place.spec), id)])),
      true,
    );
    this.redraw("", "");
    this.stepped(say("writing.setting.removed", { setting: title }));
  }

  /**
   * @param {string} term
   * @param {string} typed  what it is to be called
   */
  async renameTerm(term, typed) {
    const name = nameLike(typed);
    const isTaken = name !== term && isName(this.place?.spec ?? undefined, name);
    if (isTaken) return setText(this.status, say("writing.term.taken", { term: inBraces(name) }));
    const byHand = name === term ? 0 : await this.rename(term, name);
    if (byHand === null) return setText(this.status, say("writing.term.waiting"));
    const left = byHand > 0 ? say("writing.term.by_hand", { term: inBraces(term), count: byHand }) : "";
    this.redraw(`[data-rename="${name}"]`, left);
    if (name !== term) this.stepped(say("writing.term.renamed", { term: inBraces(term), name: inBraces(name) }));
  }

  /** Somebody wants to add a term that a text names. @param {string} term */
  offer(term) {
    this.draw(this.place?.spec ?? undefined);
    const found = this.inside.querySelector("[data-adding=term]") ?? this.inside.querySelector("[data-adding]");
    if (!(found instanceof HTMLInputElement)) return;
    if (found.dataset.adding === "term") found.value = term.replaceAll("_", " ");
    found.focus();
  }

  /** @param {string} term  that no text names any more */
  removeTerm(term) {
    const users = this.places().filter(({ spec, source }) => termsIn(spec ?? withoutCode(source)).includes(term));
    if (users.length > 0)
      return setText(this.status, say("writing.term.used", { term: inBraces(term), count: users.length }));
    this.write((header) => withoutTerm(header, term), true);
    this.redraw("", "");
    this.stepped(say("writing.term.removed", { term: inBraces(term) }));
  }

  /**
   * @param {string} next  what has the focus then; empty: the panel, where Ctrl+Z takes back a step and no letter
   * @param {string} sentence
   */
  redraw(next, sentence) {
    this.draw(this.place?.spec ?? undefined);
    setText(this.status, sentence);
    const found = next === "" ? this.node : this.inside.querySelector(next);
    if (found instanceof HTMLElement) found.focus();
    // At the edge it would be behind the sentence.
    if (next !== "") found?.scrollIntoView({ block: "center" });
  }
}

/** @param {Spec | undefined} header @returns {string} all that is shown of it */
const toldOf = (header) => JSON.stringify([settingsOf(header), termsOf(header)]);

/**
 * @param {Spec | null} spec
 * @param {string} id  of a setting
 */
const hasCardFor = (spec, id) =>
  spec?.type === "phase" &&
  (spec.cards ?? []).some((/** @type {{settings?: string[]}} */ { settings = [] }) => settings.includes(id));
