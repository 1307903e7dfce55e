/** The last cell: how far the group is, and the buttons that make the report: short, or with everything in it. */

import { fieldRoot } from "../fields/draft.js";
import { button, el, glyph, setText } from "../fields/elements.js";

/** @typedef {import("../session/types.js").ReportCell} ReportCell */
/** @typedef {import("../session/types.js").Host} Host */
/** @typedef {import("../session/types.js").Progress} Progress */
/** @typedef {import("../session/types.js").Field} Field */
/** @typedef {import("../session/types.js").ReportSize} Size */

const SAFE_PROTOCOLS = new Set(["http:", "https:", "blob:"]);

/**
 * `update` reads `host.progress()` again.
 *
 * @param {HTMLElement} element
 * @param {ReportCell} spec
 * @param {unknown} _value  a report cell holds no answer
 * @param {Host} host
 * @returns {Field}
 */
export function mount(element, spec, _value, host) {
  element.classList.add("weerstand");
  const root = fieldRoot(element, "ws-report");
  const progress = el("div", { class: "ws-progress" });
  const result = el("p", { class: "ws-result", role: "status" });
  const make = button(host.say("report_cell.make"), () => run("short"), { class: "ws-primary" });
  const full = button(host.say("report_cell.make_full"), () => run("full"));
  const { openMaking } = host;
  const choose = openMaking ? button(host.say("report_cell.choose"), openMaking, { class: "ws-quiet" }) : null;
  /** @param {Size} size */
  const run = (size) => void makeReport(host, size, { make, full }, result);
  root.append(
    el("h2", { class: "ws-phase-title" }, host.words(spec.title)),
    el("p", { class: "ws-phase-goal" }, host.words(spec.help || host.say("report_cell.help"))),
    progress,
    el("div", { class: "ws-buttons" }, make, full, choose),
    result,
  );
  let seen = "";
  const refresh = () => {
    const now = host.progress?.() ?? { filled: 0, total: 0, empty: [] };
    if (JSON.stringify(now) === seen) return;
    seen = JSON.stringify(now);
    drawProgress(progress, now, host);
  };
  refresh();
  return { update: refresh, destroy: () => element.replaceChildren() };
}

/**
 * @param {HTMLElement} place
 * @param {Progress} progress
 * @param {Host} host
 */
function drawProgress(place, { filled, total, empty }, host) {
  const wasOpen = place.querySelector("details")?.open ?? false;
  const share = el("span", { class: "ws-bar-fill" });
  share.style.inlineSize = `${total > 0 ? (filled / total) * 100 : 0}%`;
  place.replaceChildren(
    el("p", { class: "ws-progress-words" }, host.say("report_cell.filled", { filled, total })),
    el("span", { class: "ws-bar", "aria-hidden": "true" }, share),
  );
  if (empty.length === 0) return;
  const list = el("ul", { class: "ws-empty" });
  for (const { id, title } of empty) list.append(el("li", {}, goTo(id, host.words(title), host)));
  const words = host.say(empty.length === 1 ? "report_cell.empty_one" : "report_cell.empty", { count: empty.length });
  place.append(el("details", { class: "ws-fold", open: wasOpen }, el("summary", {}, words), list));
}

/**
 * @param {string} id
 * @param {string} title
 * @param {Host} host
 */
function goTo(id, title, host) {
  return host.goTo ? button(title, () => host.goTo?.(id), { class: "ws-quiet" }) : title;
}

/**
 * @param {Host} host
 * @param {Size} size
 * @param {{make: HTMLButtonElement, full: HTMLButtonElement}} buttons
 * @param {HTMLElement} result
 */
async function makeReport(host, size, { make, full }, result) {
  if (make.getAttribute("aria-disabled") === "true" || host.makeReport === undefined) return;
  for (const one of [make, full]) one.setAttribute("aria-disabled", "true");
  result.className = "ws-result";
  setText(result, host.say("report_cell.making"));
  try {
    const { url, name } = await host.makeReport(size);
    result.replaceChildren(glyph("✓"), ` ${host.say("report_cell.made")} `, ...links(url, name, host));
    if (size === "short") setText(make, host.say("report_cell.again"));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    result.className = "ws-result ws-error";
    setText(result, `${host.say("report_cell.failed")} ${message}`.trim());
  } finally {
    for (const one of [make, full]) one.setAttribute("aria-disabled", "false");
  }
}

/**
 * @param {string} url
 * @param {string} name
 * @param {Host} host
 */
function links(url, name, host) {
  const address = new URL(url, document.baseURI);
  if (!SAFE_PROTOCOLS.has(address.protocol)) return [name];
  const view = el("a", { href: address.href, target: "_blank", rel: "noopener" }, host.say("report_cell.view"));
  const download = el("a", { href: address.href, download: name }, host.say("report_cell.download"));
  return [view, " · ", download, ` (${name})`];
}
