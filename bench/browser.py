"""What a facilitator waits for, in a real browser: fields to type in, and the word that an answer is saved.

Both notebooks open in the same JupyterLab, in turns. The plain one needs a kernel and "run all" before its fields are
there, so these are part of its time; no time is counted for a person to find the menu.
"""

import json
import statistics
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page, Request

from bench import ours, plain
from bench.lab import Lab, chromium, fresh_page, running_lab
from bench.measure import Row

ROUNDS = 3
WARM = 3
EDITS = 25
PAUSE_MS = 300
PATIENCE_MS = 120_000
EVERYTHING_DRAWN: dict[str, dict[str, object]] = {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
}
"""For both sides: all fields are in the page, none waits for the reader to scroll."""
SUFFIX = {"ours": ".sessie.ipynb", "peer": ".ipynb"}
OUR_FIELD = ".ws-question .ws-field"
PLAIN_FIELD = ".plain-question"
WATCH = """([selector, count, mustRun]) => {
  const marks = (window.benchMarks = {});
  const control = "input, textarea, select, button, [role=slider]";
  const isTypable = (field) => field.offsetHeight > 0 && field.querySelector(control)?.disabled !== true;
  const run = () => {
    const current = window.jupyterapp?.shell.currentWidget;
    if (!current?.context?.isReady || current.sessionContext?.session?.kernel?.status !== "idle") return;
    marks.run = performance.now();
    window.jupyterapp.commands.execute("notebook:run-all-cells");
  };
  const look = () => {
    const heading = document.querySelector(".jp-Notebook .jp-RenderedMarkdown, .weerstand-words :first-child");
    if (marks.heading === undefined && heading?.offsetHeight > 0) marks.heading = performance.now();
    if (mustRun && marks.run === undefined) run();
    const fields = [...document.querySelectorAll(selector)].filter(isTypable).length;
    if (fields > 0) marks.first ??= performance.now();
    if (fields >= count) marks.all = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
EDIT = """async ([text, pause]) => {
  const question = document.querySelector(".ws-question:has(textarea)");
  const area = question.querySelector("textarea");
  const status = question.querySelector(".ws-status");
  if (document.activeElement !== area) area.focus();
  area.value = text;
  const saved = new Promise((resolve) => {
    let wasSaving = status.dataset.state !== "saved";
    new MutationObserver((_, observer) => {
      if (status.dataset.state !== "saved") wasSaving = true;
      else if (wasSaving) { observer.disconnect(); resolve(performance.now() - start - pause); }
    }).observe(status, { attributes: true });
  });
  const start = performance.now();
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return saved;
}"""
"""Type, and wait for the word; the pause itself, after which a field sends by design, is taken off."""
BARE = """async (pause) => {
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, pause));
  await (await fetch("/api/me", { cache: "no-store" })).json();
  return performance.now() - start - pause;
}"""
"""After the same pause, so that machine and server are as much at rest as they are for us."""


def store(lab: Lab, name: str, notebook: dict[str, Any]) -> str:
    """Put a notebook in the lab's folder and return its name."""
    (lab.folder / name).write_text(json.dumps(notebook), encoding="utf-8")
    return name


def opened(browser: Browser, lab: Lab, name: str, watch: tuple[str, int, bool]) -> dict[str, float]:
    """Open a notebook in a fresh page; return when its parts could be used, in ms since the address was given."""
    with fresh_page(browser) as page:
        page.add_init_script(f"({WATCH})({json.dumps(watch)})")
        page.goto(lab.address(name), wait_until="commit")
        page.wait_for_function("window.benchMarks?.all", timeout=PATIENCE_MS)
        marks: dict[str, float] = page.evaluate("window.benchMarks")
    lab.stop_kernels()
    return marks


def opening_rows(count: int = 40) -> list[Row]:
    """Measure from the first Markdown cell on screen until every field can be typed in."""
    mine, theirs = ours.session(count, is_filled=False), plain.notebook(count)
    waits: dict[str, list[float]] = {"ours": [], "peer": []}
    with running_lab(EVERYTHING_DRAWN) as lab, chromium() as browser:
        for turn in range(ROUNDS + 1):
            for who, watch, book in (
                ("ours", (OUR_FIELD, count, False), mine),
                ("peer", (PLAIN_FIELD, count, True), theirs),
            ):
                marks = opened(browser, lab, store(lab, f"{who}-{turn}{SUFFIX[who]}", book), watch)
                if turn:  # the first round warms server and disk
                    waits[who].append((marks["all"] - marks["heading"]) / 1000)
    mine_s, peer_s = (statistics.median(waits[who]) for who in ("ours", "peer"))
    what = f"van de eerste tekst tot alle {count} velden"
    return [Row(what, f"{mine_s:.3f} s", f"{peer_s:.3f} s", mine_s / peer_s, 0.4)]


def first_field_rows() -> list[Row]:
    """Measure when the first field of a long session can be used, beside a short one, with settings as shipped."""
    waits: dict[int, list[float]] = {40: [], 400: []}
    books = {count: ours.session(count) for count in waits}
    with running_lab() as lab, chromium() as browser:
        for turn in range(ROUNDS + 1):
            for count, book in books.items():
                marks = opened(browser, lab, store(lab, f"{count}-{turn}.sessie.ipynb", book), (OUR_FIELD, 1, False))
                if turn:
                    waits[count].append(marks["first"] / 1000)
    short, long = (statistics.median(waits[count]) for count in (40, 400))
    return [Row("eerste veld: 400 vragen naast 40", f"{long:.2f} s", f"{short:.2f} s", long / short, 1.2)]


def edited(browser: Browser, lab: Lab, name: str, measure: Callable[[Page], None]) -> list[int]:
    """Open a session, let `measure` edit in it, and return the bytes of each entry that was sent."""
    sent: list[int] = []

    def weigh(request: Request) -> None:
        if request.method == "POST" and "/entries" in request.url:
            sent.append(len(request.post_data_buffer or b""))

    with fresh_page(browser) as page:
        page.on("request", weigh)
        page.add_init_script(f"({WATCH})({json.dumps((OUR_FIELD, 1, False))})")
        page.goto(lab.address(name), wait_until="commit")
        page.wait_for_function("window.benchMarks?.all", timeout=PATIENCE_MS)
        measure(page)
    lab.stop_kernels()
    return sent


def saving_rows() -> list[Row]:
    """Measure from a pause in typing until the field says "bewaard", and weigh what was sent for it."""
    waits: dict[int, list[tuple[float, float]]] = {400: [], 40: []}
    sizes: dict[int, float] = {}

    with running_lab() as lab, chromium() as browser:
        for count, taken in waits.items():

            def edit(page: Page, taken: list[tuple[float, float]] = taken) -> None:
                taken.extend(
                    (page.evaluate(EDIT, [f"Antwoord nummer {number:04d}", PAUSE_MS]), page.evaluate(BARE, PAUSE_MS))
                    for number in range(WARM + EDITS)
                )

            name = store(lab, f"bewaren-{count}.sessie.ipynb", ours.session(count))
            sizes[count] = statistics.median(edited(browser, lab, name, edit))
    mine_ms, bare_ms = (statistics.median(side) for side in zip(*waits[40][WARM:], strict=True))
    return [
        Row(
            "typepauze tot “bewaard”, naast een kaal verzoek",
            f"{mine_ms:.1f} ms",
            f"{bare_ms:.1f} ms",
            mine_ms / bare_ms,
            2,
        ),
        Row(
            "bytes per antwoord: 400 vragen naast 40",
            f"{sizes[400]:.0f}",
            f"{sizes[40]:.0f}",
            sizes[400] / sizes[40],
            1.05,
        ),
    ]
