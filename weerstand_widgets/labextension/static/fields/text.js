/** An open answer. */

import { asText } from "../session/shape.js";
import { createDraft, fieldRoot } from "./draft.js";
import { nameFrom } from "./elements.js";
import { createProse } from "./prose.js";

/** @param {unknown} value */
export const readValue = (value) => asText(value ?? undefined);

/** @type {import("../session/types.js").Mount} */
export function mount(element, spec, value, host) {
  const given = readValue(value);
  const root = fieldRoot(element, "ws-kind-text");
  const prose = createProse(host, nameFrom(element, host.words(spec.title)), { lines: 3 });
  root.append(prose.element);
  prose.write(given);
  return createDraft(root, host, {
    read: () => (prose.read().trim() === "" ? null : prose.read()),
    write: (next) => prose.write(readValue(next)),
  });
}
