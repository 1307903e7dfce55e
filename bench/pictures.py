"""Take the README's pictures: a session in JupyterLab and its report, of the invented case of a resident.

`make pictures` writes them anew in `docs/pictures/`; they show the product as it is, nothing is retouched.
"""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.lab import Lab, chromium, fresh_page, running_lab

FOLDER = Path(__file__).parents[1] / "docs/pictures"
SIZE = {"width": 1180, "height": 1180}
SHOWN_PHASE = "connect"
PATIENCE_MS = 60_000
HIDE_SIDEBAR = """async () => {
  const app = window.jupyterapp;
  app.shell.collapseLeft();
  app.shell.collapseRight();
  app.shell.activateById(app.shell.currentWidget.id);
}"""
AT_PHASE = """(id) => {
  const panel = window.jupyterapp.shell.currentWidget;
  const banner = panel.content.widgets.findIndex((cell) => cell.model.getMetadata("weerstand")?.id === id);
  const index = banner - 1; // the heading above it
  const { node } = panel.content.widgets[index];
  panel.content.activeCellIndex = index;
  const offset = node.getBoundingClientRect().top - panel.content.node.getBoundingClientRect().top;
  if (Math.abs(offset) < 40 && panel.sessionContext.session?.kernel?.status === "idle") return true;
  node.scrollIntoView({ block: "start" });
  return false;
}"""
"""Cells above get their height when they are drawn, so the way there is repeated until the phase stays on top."""


def rehearsed(folder: Path) -> tuple[Path, Path]:
    """Make the invented session with its report, and return both paths."""
    weerstand = str(Path(sys.executable).with_name("weerstand"))
    command = [weerstand, "rehearse", "--setting", "inwoner", "-o", str(folder)]
    subprocess.run(command, check=True, cwd=folder, capture_output=True)
    (session,) = folder.rglob("*.ipynb")
    return session, session.with_suffix(".html")


def take_session(page: Page, lab: Lab, session: Path) -> None:
    """Open the session in JupyterLab, go to one phase, and take it with its first questions."""
    page.goto(lab.address(session.relative_to(lab.folder).as_posix()))
    page.wait_for_selector(".ws-question", timeout=PATIENCE_MS)
    page.evaluate(HIDE_SIDEBAR)
    page.wait_for_function(AT_PHASE, arg=SHOWN_PHASE, timeout=PATIENCE_MS, polling=500)
    page.mouse.move(0, SIZE["height"] - 1)
    page.screenshot(path=FOLDER / "session.png")


def take_report(page: Page, report: Path) -> None:
    """Open the report as a file and take its first screen."""
    page.goto(report.as_uri())
    page.screenshot(path=FOLDER / "report.png")


def take(browser: Browser, lab: Lab) -> None:
    """Take both pictures, in light colours."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    session, report = rehearsed(lab.folder)
    with fresh_page(browser, viewport=SIZE, color_scheme="light") as page:
        take_session(page, lab, session)
    with fresh_page(browser, viewport=SIZE, color_scheme="light") as page:
        take_report(page, report)


if __name__ == "__main__":
    with running_lab() as lab, chromium() as browser:
        take(browser, lab)
