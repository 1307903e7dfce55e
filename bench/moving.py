"""How soon the page shows it, once a facilitator has pressed: the next phase, everything shown together, a session.

Pressed with a real mouse; timed inside the page, from the click to the frame after the next, which is on screen then.
"""

import json
import math
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from bench import ours
from bench.browser import OUR_FIELD, PATIENCE_MS, WATCH, store
from bench.lab import Lab, chromium, fresh_page, running_lab
from bench.material import PHASE_SIZE
from bench.measure import Row

ROOM = 60
PEOPLE = 10
PRESSES = 42
WARM = 6
GOAL_MS = 32
GOAL_SHOWN_MS = 100
NEXT = ".ws-top-next"
REVEAL = "[data-key=reveal]"
LISTEN = """(selector) => {
  window.benchWaits = [];
  const after = (at) => requestAnimationFrame(() => requestAnimationFrame(() =>
    window.benchWaits.push(performance.now() - at)));
  window.addEventListener("click", ({ target, timeStamp }) => {
    if (target.closest(selector)) after(timeStamp);
  }, { capture: true });
}"""
"""The click's own time stamp: what kept the page from hearing it counts as well."""
TO_START = """async () => {
  const app = window.jupyterapp;
  const number = () => Number(document.querySelector(".ws-top-number").textContent.match(/[0-9]+/)[0]);
  while (number() > 1) {
    const before = number();
    await app.commands.execute("weerstand:previous-phase");
    while (number() === before) await new Promise(requestAnimationFrame);
  }
}"""
IN_VIEW = """() => {
  const current = document.querySelector("[data-weerstand-current]").dataset.weerstandCurrent;
  const { top } = document.querySelector(`[data-weerstand-id="${current}"]`).getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}"""


def press(page: Page, selector: str, count: int) -> float:
    """Press a button that is in view, and return the ms until its effect was on screen; `count` were pressed before."""
    page.locator(selector).first.click()
    page.wait_for_function("count => window.benchWaits.length > count", arg=count, timeout=PATIENCE_MS)
    return float(page.evaluate("window.benchWaits.at(-1)"))


@contextmanager
def opened(browser: Browser, lab: Lab, book: dict[str, Any], selector: str) -> Iterator[Page]:
    """Open a session in a fresh page that times the presses of one button."""
    name = store(lab, f"{len(list(lab.folder.iterdir()))}.sessie.ipynb", book)
    with fresh_page(browser) as page:
        page.add_init_script(f"({WATCH})({json.dumps((OUR_FIELD, 1, False))})")
        page.goto(lab.address(name), wait_until="commit")
        page.wait_for_selector("[data-weerstand-state=open]", timeout=PATIENCE_MS)
        page.evaluate(LISTEN, selector)
        yield page
    lab.stop_kernels()


def moves(browser: Browser, lab: Lab, count: int) -> list[float]:
    """Go from phase to phase of a session with so many questions, and return each wait."""
    waits: list[float] = []
    with opened(browser, lab, ours.session(count, people=PEOPLE), NEXT) as page:
        steps = math.ceil(count / PHASE_SIZE) - 1
        for number in range(WARM + PRESSES):
            if number % steps == 0:
                page.evaluate(TO_START)
            waits.append(press(page, NEXT, number))
            page.wait_for_function(IN_VIEW, timeout=PATIENCE_MS)
    return waits[WARM:]


def reveals(browser: Browser, lab: Lab) -> list[float]:
    """Show together what everybody weighed, question after question, and return each wait."""
    waits: list[float] = []
    with opened(browser, lab, ours.session(ROOM, people=PEOPLE, kinds=("weigh",)), REVEAL) as page:
        for number in range(WARM + PRESSES):
            page.locator(REVEAL).first.scroll_into_view_if_needed()
            waits.append(press(page, REVEAL, number))
    return waits[WARM:]


def tail(waits: list[float]) -> float:
    """Return the wait that 19 of 20 stay under."""
    return statistics.quantiles(waits, n=20)[-1]


def rows() -> list[Row]:
    """Measure moving on and showing together in a full room, and whether a long session makes it slower."""
    with running_lab() as lab, chromium() as browser:
        by_count = {count: moves(browser, lab, count) for count in (ROOM, 40, 400)}
        shown = reveals(browser, lab)
    long, short = (statistics.median(by_count[count]) for count in (400, 40))
    return [
        _row(f"“Volgende fase” tot beeld, {ROOM} vragen, {PEOPLE} mensen, p95", by_count[ROOM], GOAL_MS),
        _row(f"“Toon samen” tot beeld, {ROOM} wegingen, {PEOPLE} mensen, p95", shown, GOAL_SHOWN_MS),
        Row("“Volgende fase”, p50: 400 vragen naast 40", f"{long:.1f} ms", f"{short:.1f} ms", long / short, 1.1),
    ]


def _row(what: str, waits: list[float], goal_ms: float) -> Row:
    found = tail(waits)
    own = f"{found:.1f} ms (p50 {statistics.median(waits):.1f})"
    return Row(what, own, f"{goal_ms} ms", found / goal_ms, 1)
