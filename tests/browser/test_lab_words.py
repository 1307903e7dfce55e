"""No English from start screen to report: in what is seen, in what a screen reader says, and in the window's title."""

import json
import re
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import PROGRAMME
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import LabServer
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

PATH = "sessie.ipynb"
# Whatever is seen, and what is said of it: own text of each visible element, its title, and its names.
WORDS = """() => {
  const names = ["title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "alt"];
  const found = [document.title];
  for (const element of document.querySelectorAll("body *")) {
    if (element.matches("script, style") || !element.checkVisibility()) continue;
    for (const { nodeType, data } of element.childNodes) if (nodeType === Node.TEXT_NODE) found.push(data);
    found.push(...names.map((name) => element.getAttribute(name)));
  }
  return found.filter((text) => text?.trim()).join("\\n");
}"""
# JupyterLab's own words on its page, menus, dialogs and messages. "JupyterLab" itself is a name.
ENGLISH = re.compile(
    r"\b(?:Launcher|Kernel|Cells?|Untitled|Console|Terminal|Mode|Ln|Col|Name|Modified|File|Edit|View|Run|Settings|Help"
    r"|Tabs|Content|Main|Toolbar|Markdown|Code|Output|Trusted|Simple|Python|Save|Cancel|Close|Discard|Dismiss|Delete"
    r"|Rename|Open|Unsaved|Changes|Skip|Other|Notebook|Property|Inspector|Debugger|Extension|Manager|Table|Contents"
    r"|Current|Loading|Error|Warning|Yes|No|OK)\b",
    re.IGNORECASE,
)
# Words that are Dutch as well, or the programme's own.
DUTCH = {"open", "help", "code", "no"}


@pytest.fixture(scope="module")
def team_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """A server as `weerstand start` starts it, with a session in it."""
    server = LabServer(tmp_path_factory.mktemp("team"))
    server.options["Weerstand.quiet"] = True
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    session = start_session(programme, uuid.uuid4().hex, HEADER)
    (server.root / PATH).write_text(json.dumps(session), encoding="utf-8")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def team_lab(context: BrowserContext, team_server: LabServer) -> LabPage:
    """A window on that server."""
    return LabPage(context.new_page(), team_server)


def expect_dutch(lab: LabPage, where: str) -> None:
    """See that nothing on screen, or said of it, is one of JupyterLab's English words."""
    text = lab.page.evaluate(WORDS)
    found = {line.strip() for line in text.splitlines() if english(line)}
    assert found == set(), f"{where}: {found}"


def english(line: str) -> set[str]:
    """Return the words of a line that are English."""
    return {word.lower() for word in ENGLISH.findall(line)} - DUTCH


@pytest.mark.timeout(300)
def test_no_english_from_start_to_report(team_lab: LabPage) -> None:
    """Start screen, dialog of a new session, each part of the room, and the report's cell."""
    lab, page = team_lab, team_lab.page
    lab.open_start()
    page.locator(".ws-start-body").wait_for()
    expect(page.locator(".weerstand-room")).to_be_visible()
    expect_dutch(lab, "start")
    page.get_by_role("button", name=say("lab.new_session"), exact=True).first.click()
    page.get_by_role("dialog").wait_for()
    expect_dutch(lab, "new session")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    lab.open_notebook(PATH)
    lab.expect_ready()
    expect(page.locator(".weerstand-room")).to_be_visible()
    expect_dutch(lab, "session")
    for command in ("overview", "cards", "projection", "break", "next-phase"):
        lab.command(f"weerstand:{command}")
        expect_dutch(lab, command)
    lab.command("weerstand:projection")
    report = lab.field("report")
    report.get_by_role("button", name=say("report_cell.make"), exact=True).click()
    expect(report.get_by_role("link", name=say("report_cell.view"))).to_be_visible(timeout=PATIENCE_MS)
    expect_dutch(lab, "report")
    lab.command("weerstand:start-screen")
    expect(page.locator(".weerstand-start")).to_be_visible()
    expect_dutch(lab, "start again")


def test_the_window_is_named_after_the_session(team_lab: LabPage) -> None:
    """In the room the window has the session's name; in edit mode it has JupyterLab's."""
    team_lab.open_notebook(PATH)
    team_lab.expect_ready()
    expect(team_lab.page).to_have_title(f"{HEADER['title']} · {say('lab.category')}")
    cells = team_lab.page.locator(".jp-Cell[aria-label]")
    expect(cells).to_have_count(0)
    team_lab.command("weerstand:edit-mode")
    expect(team_lab.page).to_have_title(re.compile("JupyterLab"))
    expect(cells).not_to_have_count(0)
    team_lab.command("weerstand:edit-mode")
    expect(team_lab.page).to_have_title(f"{HEADER['title']} · {say('lab.category')}")


@pytest.mark.parametrize(
    "title",
    ["Twee  spaties", "spatie aan het eind ", " \t\n", "\u202eomgekeerd\u200b", "<b>&amp;", "x" * 5_000, "\u00a0"],
)
def test_any_title_names_the_window_and_opens(team_lab: LabPage, title: str) -> None:
    """A browser reads a title back otherwise than it was written: the session opens, and can be typed in."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    session = start_session(programme, uuid.uuid4().hex, {**HEADER, "title": title})
    (team_lab.server.root / "titel.ipynb").write_text(json.dumps(session), encoding="utf-8")
    team_lab.open_notebook("titel.ipynb")
    team_lab.expect_ready()
    expect(team_lab.page).to_have_title(re.compile(re.escape(say("lab.category"))))
    team_lab.write("case.situation", "Te typen")
    team_lab.expect_state("case.situation", "saved")


def test_english_by_setting(browser: Browser, team_server: LabServer) -> None:
    """In an English JupyterLab the interface around the method is English."""
    folder = Path(team_server.folder) / "settings" / "@jupyterlab" / "translation-extension"
    folder.mkdir(parents=True, exist_ok=True)
    setting = folder / "plugin.jupyterlab-settings"
    setting.write_text(json.dumps({"locale": "en"}), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    lab = LabPage(context.new_page(), team_server)
    lab.open_start()
    expect(lab.page.get_by_role("button", name=say("lab.new_session", language="en")).first).to_be_visible()
    lab.open_notebook(PATH)
    lab.expect_ready()
    expect(lab.page.get_by_role("button", name=say("lab.edit_mode", language="en")).first).to_be_visible()
    setting.unlink()
    context.close()
