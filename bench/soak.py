"""A session of eight hours on a fast clock: two windows, an answer every ten seconds, reloads and a laptop that sleeps.

One window stays open all day, for a reload would hide what it keeps; the other one is reloaded and put to sleep every
hour. What page and server hold in the last hour stands beside the first, and the file beside what was written in it.
"""

import json
import sys
import time
from itertools import cycle
from typing import Any

from playwright.sync_api import CDPSession, Page

from bench.lab import Lab, chromium, fresh_page, running_lab
from bench.measure import Row
from tests.browser.room_session import session_in

HOURS, PAUSE_S, SLEEP_S = 8, 10, 1_200
HOUR_S = 3_600
GOAL, GOAL_FILE = 1.2, 1.05
PATIENCE_MS = 60_000
NAME = "een-lange-dag.sessie.ipynb"
QUESTIONS = ("case.situation", "case.own_part", "case.learning_question")
FIELD = '[data-weerstand-id="{}"] textarea'
OPEN = """() => document.querySelector(".weerstand-session")?.dataset.weerstandState === "open" """
SAVED = """() => {
  const lines = [...document.querySelectorAll(".ws-status")];
  const isSaved = lines.every(({ dataset }) => ["idle", "saved", "file"].includes(dataset.state));
  return isSaved && !window.jupyterapp.shell.currentWidget.context.model.dirty;
}"""
STATES = """() => [
  document.querySelector(".weerstand-session")?.dataset.weerstandState,
  window.jupyterapp?.shell.currentWidget?.context.model.dirty,
  [...document.querySelectorAll(".ws-status")].map(({ dataset }) => dataset.state).join(),
  [...document.querySelectorAll(".jp-Dialog-header")].map((one) => one.textContent).join(),
]"""
MEGABYTE = 1_000_000


def rows() -> list[Row]:
    """Work through the day, and compare its last hour with its first."""
    with running_lab() as lab, chromium() as browser:
        (lab.folder / NAME).write_text(json.dumps(session_in("case", length=120)), encoding="utf-8")
        with fresh_page(browser) as staying, fresh_page(browser) as coming:
            day = Day(lab, staying, coming)
            hours = [day.hour() for _ in range(HOURS)]
    first, last = hours[0], hours[-1]
    return [
        *(_row(f"{what}, laatste uur naast eerste", last[what], first[what], GOAL) for what in ("pagina", "server")),
        _row(f"bestand zonder antwoorden, na {day.saves} keer bewaren", last["bestand"], first["bestand"], GOAL_FILE),
    ]


def _row(what: str, last: float, first: float, goal: float) -> Row:
    return Row(what, f"{last / MEGABYTE:.2f} MB", f"{first / MEGABYTE:.2f} MB", last / first, goal)


class Day:
    """One long session in two windows.

    Args:
        lab: The server they are on.
        staying: The window that is never reloaded.
        coming: The window that is reloaded and sleeps.
    """

    def __init__(self, lab: Lab, staying: Page, coming: Page) -> None:
        self.lab, self.staying, self.coming = lab, staying, coming
        self.memory: CDPSession = staying.context.new_cdp_session(staying)
        self.saves = 0
        self.questions = cycle(QUESTIONS)
        for page in (staying, coming):
            page.set_default_timeout(PATIENCE_MS)
            page.clock.install()
            page.goto(lab.address(NAME), wait_until="commit")
            self.pass_until(page, OPEN)

    def pass_until(self, page: Page, is_so: str) -> None:
        """Let time pass until the page says so."""
        end = time.monotonic() + PATIENCE_MS / 1_000
        while not page.evaluate(is_so):
            if time.monotonic() > end:
                raise RuntimeError(f"after {self.saves} answers it does not come: {page.evaluate(STATES)}")
            page.clock.run_for(200)

    def hour(self) -> dict[str, float]:
        """Work for an hour, and return how many bytes page, server and file hold at its end."""
        for passed in range(0, HOUR_S - SLEEP_S, PAUSE_S):
            writer = self.coming if passed % 60 == 0 else self.staying
            self.write(writer)
        self.coming.clock.fast_forward(SLEEP_S * 1_000)
        self.staying.clock.run_for(SLEEP_S * 1_000)
        self.coming.reload(wait_until="commit")
        self.pass_until(self.coming, OPEN)
        sys.stderr.write(f"  {self.saves} antwoorden\n")
        return {"pagina": self.page_bytes(), "server": self.lab.resident_bytes(), "bestand": self.file_bytes()}

    def write(self, page: Page) -> None:
        """Answer a question until it is in the file, and let ten seconds pass."""
        self.saves += 1
        page.locator(FIELD.format(next(self.questions))).fill(f"Antwoord {self.saves:06d}")
        self.pass_until(page, SAVED)
        for window in (self.staying, self.coming):
            window.clock.run_for(PAUSE_S * 1_000)

    def page_bytes(self) -> float:
        """Return what the page that stays holds of JavaScript after all that may go is gone."""
        self.memory.send("HeapProfiler.collectGarbage")
        return float(self.memory.send("Runtime.getHeapUsage")["usedSize"])

    def file_bytes(self) -> float:
        """Return the size of the session's file less the texts written in it."""
        text = (self.lab.folder / NAME).read_text(encoding="utf-8")
        return len(text) - sum(len(str(answer["value"])) for answer in _answers(json.loads(text)))


def _answers(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    metas = (cell["metadata"].get("weerstand", {}) for cell in notebook["cells"])
    return [answer for meta in metas for answer in meta.get("answers", {}).values()]
