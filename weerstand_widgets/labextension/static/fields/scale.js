/** A scale question: a number from 0 to 10 with words at both ends, and what makes it that number. */

import { HIGHEST } from "../session/limits.js";
import { asRecord, asScore, asText } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { el, freshId, nameFrom, setText } from "./elements.js";
import { createScore } from "./pills.js";
import { createProse } from "./prose.js";

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const given = readValue(value);
  const root = fieldRoot(element, "ws-kind-scale");
  const ends = { low: host.words(spec.low ?? ""), high: host.words(spec.high ?? "") };
  const score = createScore(host, nameFrom(element, host.words(spec.title)), ends);
  const labelId = freshId("why");
  const label = el("label", { class: "ws-sublabel", id: labelId });
  const why = createProse(host, { "aria-labelledby": labelId }, { lines: 2 });
  label.htmlFor = why.control.id;
  root.append(score.element);
  if (spec.why) root.append(label, why.element);

  const ask = () => {
    const chosen = score.read();
    setText(label, host.words(spec.why ?? "").replaceAll("{value}", chosen === null ? "…" : String(chosen)));
  };
  score.element.addEventListener("change", ask);
  /** @param {{value: number | null, why: string}} scale */
  const show = (scale) => {
    score.write(scale.value);
    why.write(scale.why);
    ask();
  };
  show(given);
  return createDraft(root, host, {
    read() {
      const scale = { value: score.read(), why: why.read() };
      return scale.value === null && scale.why.trim() === "" ? null : scale;
    },
    write: (next) => show(readValue(next)),
  });
}

/** @param {unknown} value */
export function readValue(value) {
  const record = asRecord(value ?? undefined, ["value", "why"]);
  return { value: asScore(record.value, HIGHEST), why: asText(record.why) };
}
