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
from weerstand_widgets.locale import say
from weerstand_widgets.workspace import create_workspace, read_notebook, write_notebook
from weerstand_widgets.workspace.new_programme import new_programme

FOLDER = Path(__file__).parents[1] / "docs/pictures"
LAPTOP = ViewportSize(width=1366, height=820)
BEAMER = ViewportSize(width=1366, height=768)
REPORT = ViewportSize(width=1180, height=1180)
PATIENCE_MS = 60_000
SESSION = ".weerstand-session[data-weerstand-state=open]"
AT = "connect"
"""The phase that the group of the pictures is in."""


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
    come_to(folder / session, AT)
    return folder / session, report


def come_to(session: Path, at: str) -> None:
    """Let the group be at a phase: the invented session is over, with all its minutes used."""
    notebook = read_notebook(session)
    held = read_session(notebook)
    reached = [phase.id for phase in held.plan.phases].index(at)
    for number, phase in enumerate(held.plan.phases):
        clock = {"state": "done", "elapsed_seconds": held.minutes(phase) * 60} if number < reached else {}
        put_answers(notebook, {phase.id: {GROUP: Answer(clock, revision=9)}})
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


def take_session(page: Page, lab: Lab, session: Path) -> None:
    """Take a phase with its first questions, on a laptop; then the next one on a beamer."""
    open_session(page, lab, session)
    page.locator(".ws-top-toggle").click()
    page.mouse.move(0, 700)
    page.screenshot(path=FOLDER / "session.png")
    page.set_viewport_size(BEAMER)
    page.locator(".ws-top-next").click()
    page.keyboard.press("F9")
    page.keyboard.press("ArrowRight")
    page.mouse.move(0, 700)
    page.locator('[data-weerstand-id="reasons.weights"] .ws-together').wait_for(timeout=PATIENCE_MS)
    page.screenshot(path=FOLDER / "projection.png")


def take_writing(page: Page, lab: Lab) -> None:
    """Take a phase of a new programme while somebody writes it."""
    programme = new_programme(create_workspace(lab.folder), "Agressie aan de balie")
    page.goto(lab.start())
    page.locator(".weerstand-start .ws-start-programme").first.wait_for(timeout=PATIENCE_MS)
    row = page.locator(".ws-start-programme", has_text="Agressie aan de balie")
    row.get_by_role("button", name=say("start.look")).click()
    phase = page.locator('[data-weerstand-id="begin"]')
    phase.wait_for(timeout=PATIENCE_MS)
    tools = phase.locator("xpath=following-sibling::*[contains(@class, 'ws-writing-tools')][1]")
    tools.get_by_role("button", name=say("writing.act.edit"), exact=True).click()
    phase.evaluate("(element) => element.scrollIntoView({ block: 'start' })")
    page.mouse.move(0, 700)
    page.screenshot(path=FOLDER / "writing.png")
    programme.unlink()


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
        take_writing(page, lab)
    with fresh_page(browser, viewport=LAPTOP, color_scheme="light") as page:
        take_start(page, lab)
    with fresh_page(browser, viewport=REPORT, color_scheme="light") as page:
        take_report(page, report)


if __name__ == "__main__":
    with running_lab(options=["--Weerstand.quiet=True"]) as lab, chromium() as browser:
        take(browser, lab)
