"""Take the README's pictures: a session in JupyterLab and its report, of the invented case of a resident.

`make pictures` writes them anew in `docs/pictures/`; they show the product as it is, nothing is retouched.
"""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from bench.lab import Lab, chromium, fresh_page, running_lab
from weerstand_widgets.answers import GROUP, Answer
from weerstand_widgets.cells import put_answers, read_session
from weerstand_widgets.workspace import read_notebook, write_notebook

FOLDER = Path(__file__).parents[1] / "docs/pictures"
LAPTOP = ViewportSize(width=1366, height=820)
BEAMER = ViewportSize(width=1366, height=768)
REPORT = ViewportSize(width=1180, height=1180)
PATIENCE_MS = 60_000
SESSION = ".weerstand-session[data-weerstand-state=open]"
GO = """(id) => {
  const [top] = document.querySelectorAll(`[data-weerstand-phase="${id}"]`);
  const page = top.closest(".weerstand-paper");
  const isThere = Math.abs(top.getBoundingClientRect().top - page.getBoundingClientRect().top) < 9;
  window.timesThere = isThere ? (window.timesThere ?? 0) + 1 : 0;
  if (!isThere) top.scrollIntoView({ block: "start" });
  return window.timesThere > 3;
}"""
"""What comes into view gets its height only then, so the way there is repeated until the phase stays on top."""


def rehearsed(folder: Path) -> tuple[Path, Path]:
    """Make a session that was only begun and the invented one with its report; return both paths of the latter."""
    weerstand = str(Path(sys.executable).with_name("weerstand"))
    for command in (
        ("new", "De tafel die leeg blijft", "--workspace", str(folder)),
        ("rehearse", "--setting", "inwoner", "-o", str(folder / "sessies")),
    ):
        made = subprocess.run([weerstand, *command], check=True, cwd=folder, capture_output=True, text=True)
    session = next(Path(line) for line in made.stdout.splitlines() if line.endswith(".ipynb"))
    report = folder / session.with_suffix(".html")
    stop_clocks(folder / session)
    return folder / session, report


def stop_clocks(session: Path) -> None:
    """Let the group begin at the first phase: the invented session is over, with all its minutes used."""
    notebook = read_notebook(session)
    for phase in read_session(notebook).plan.phases:
        put_answers(notebook, {phase.id: {GROUP: Answer({}, revision=9)}})
    write_notebook(session, notebook)


def take_start(page: Page, lab: Lab) -> None:
    """Take the start page, as `weerstand start` shows it."""
    page.goto(lab.start())
    page.locator(".weerstand-start .ws-start-programme").first.wait_for(timeout=PATIENCE_MS)
    page.screenshot(path=FOLDER / "start.png")


def open_session(page: Page, lab: Lab, session: Path) -> None:
    """Open the session and wait until all of it is drawn."""
    page.goto(lab.address(session.relative_to(lab.folder).as_posix()))
    page.wait_for_selector(SESSION, timeout=PATIENCE_MS)


def move_to(page: Page, number: int) -> None:
    """Go on to a phase, as a facilitator does, with its clock running."""
    page.locator(".ws-top-toggle").click()
    for _ in range(number - 1):
        page.locator(".ws-top-next").click()
    page.mouse.move(0, 700)


def take_session(page: Page, lab: Lab, session: Path) -> None:
    """Take a phase with its first questions, on a laptop; then the next one on a beamer."""
    open_session(page, lab, session)
    move_to(page, 6)
    page.wait_for_function(GO, arg="connect", timeout=PATIENCE_MS, polling=500)
    page.screenshot(path=FOLDER / "session.png")
    page.set_viewport_size(BEAMER)
    page.locator(".ws-top-next").click()
    page.keyboard.press("F9")
    page.mouse.move(0, 700)
    weights = page.locator('[data-weerstand-id="reasons.weights"]')
    weights.locator(".ws-together").wait_for(timeout=PATIENCE_MS)
    weights.evaluate("node => node.scrollIntoView({ block: 'start' })")
    page.screenshot(path=FOLDER / "projection.png")


def take_report(page: Page, report: Path) -> None:
    """Open the report as a file and take its first screen."""
    page.goto(report.as_uri())
    page.screenshot(path=FOLDER / "report.png")


def take(browser: Browser, lab: Lab) -> None:
    """Take all pictures, in light colours."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    session, report = rehearsed(lab.folder)
    with fresh_page(browser, viewport=LAPTOP, color_scheme="light") as page:
        take_session(page, lab, session)
    with fresh_page(browser, viewport=LAPTOP, color_scheme="light") as page:
        take_start(page, lab)
    with fresh_page(browser, viewport=REPORT, color_scheme="light") as page:
        take_report(page, report)


if __name__ == "__main__":
    with running_lab(options=["--Weerstand.quiet=True"]) as lab, chromium() as browser:
        take(browser, lab)
