/** A proof's seal, checked by the page that needs no program; Python answers the same cases in `tests/seam`. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkSeal } from "../../weerstand_widgets/report/templates/verify.js";
import { cases } from "./cases.js";

for (const { what, text, state, says, fingerprint } of cases("seals"))
  test(`a seal: ${what}`, async () => {
    const verdict = await checkSeal(text);
    assert.equal(verdict.state, state);
    if (verdict.state === "whole") assert.deepEqual([verdict.claim, verdict.fingerprint], [says, fingerprint]);
  });
