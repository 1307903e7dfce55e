/**
 * Checks a proof's seal in the browser: one page, no network, no program. Python's half is `report/seal.py`; both answer
 * the cases of `tests/seam/seals.json`.
 *
 * @typedef {Record<string, string | number>} Claim  by short name, see `Claim` in `seal.py`
 * @typedef {{state: "missing" | "broken" | "unable"} | {state: "whole", claim: Claim, fingerprint: string}} Verdict
 */

const CURVE = "Ed25519";
const HEADER = "eyJhbGciOiJFZDI1NTE5In0"; // {"alg":"Ed25519"}
const FORM = new RegExp(`${HEADER}\\.([\\w-]+)\\.([\\w-]{86})`);
const KINDS = {
  k: "string",
  n: "string",
  d: "string",
  m: "number",
  r: "string",
  p: "string",
  f: "string",
  g: "string",
};
const FINGERPRINT_BYTES = 10;

/**
 * @param {string} text  with a seal somewhere in it, however its lines were broken
 * @returns {Promise<Verdict>}
 */
export async function checkSeal(text) {
  const found = FORM.exec(text.replace(/\s+/g, ""));
  if (found === null) return { state: "missing" };
  const claim = readClaim(decoded(found[1]));
  const signature = decoded(found[2]);
  if (claim === null || signature === null) return { state: "broken" };
  const jwk = { kty: "OKP", crv: CURVE, x: String(claim.k) };
  let key;
  try {
    key = await crypto.subtle.importKey("jwk", jwk, { name: CURVE }, false, ["verify"]);
  } catch (error) {
    return { state: error instanceof DOMException && error.name === "DataError" ? "broken" : "unable" };
  }
  const signed = new TextEncoder().encode(`${HEADER}.${found[1]}`);
  const isWhole = await crypto.subtle.verify({ name: CURVE }, key, signature, signed);
  return isWhole ? { state: "whole", claim, fingerprint: await fingerprint(jwk.x) } : { state: "broken" };
}

/**
 * @param {string} text  base64url
 * @returns {Uint8Array<ArrayBuffer> | null} null where it is written in another way than the one that is right
 */
function decoded(text) {
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const again = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return again === text ? Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array<ArrayBuffer> | null} bytes
 * @returns {Claim | null}
 */
function readClaim(bytes) {
  if (bytes === null) return null;
  try {
    const claim = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    const kinds = Object.entries({ ...KINDS, h: "string" });
    const fits = kinds.every(([name, kind]) => !(name in claim) || typeof claim[name] === kind);
    const isOurs = Object.keys(claim).every((name) => kinds.some(([known]) => known === name));
    return fits && isOurs && typeof claim.k === "string" ? claim : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} x  the public half of a key
 * @returns {Promise<string>} as people compare it
 */
async function fingerprint(x) {
  const jwk = new TextEncoder().encode(`{"crv":"${CURVE}","kty":"OKP","x":"${x}"}`);
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", jwk)).slice(0, FINGERPRINT_BYTES);
  const letters = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (letters.toUpperCase().match(/.{4}/g) ?? []).join(" ");
}

/** Let the page follow what is pasted or chosen. */
function start() {
  const place = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
  const file = /** @type {HTMLInputElement} */ (document.querySelector("input"));
  place.addEventListener("input", () => void show(place.value));
  file.addEventListener("change", async () => void show((await file.files?.[0]?.text()) ?? ""));
}

/** @param {string} text */
async function show(text) {
  const verdict = await checkSeal(text);
  const result = /** @type {HTMLElement} */ (document.querySelector("output"));
  result.className = verdict.state;
  const lines = [line("p", wordOf(verdict.state))];
  if (verdict.state === "whole") {
    for (const [name, value] of Object.entries(verdict.claim))
      if (wordOf(name)) lines.push(line("p", `${wordOf(name)}: ${value}`));
    lines.push(line("p", `${wordOf("key")}: ${verdict.fingerprint}`), line("p", wordOf("proves")));
  }
  result.replaceChildren(...(text.trim() ? lines : []));
}

/** @param {string} name */
const wordOf = (name) => document.querySelector(`[data-word="${name}"]`)?.textContent ?? "";

/**
 * @param {string} tag
 * @param {string} text
 */
function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

if (globalThis.document) start();
