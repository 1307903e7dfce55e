"""No English from start screen to report: in what is seen, in what a screen reader says, and in the window's title."""

import json
import re
import uuid
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PROGRAMME
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import LabServer
from tests.small_programme import HEADER
from weerstand_widgets.cells import KEY, start_session
from weerstand_widgets.locale import say

PATH = "x.sessie.ipynb"
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
def lab_server(quiet_server: LabServer) -> LabServer:
    """Return a server as `weerstand start` starts it, with a session in it."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    session = start_session(programme, uuid.uuid4().hex, HEADER)
    (quiet_server.root / PATH).write_text(json.dumps(session), encoding="utf-8")
    return quiet_server


def expect_dutch(lab: LabPage, where: str) -> None:
    """See that nothing on screen, or said of it, is one of JupyterLab's English words."""
    text = lab.page.evaluate(WORDS)
    found = {line.strip() for line in text.splitlines() if english(line)}
    assert found == set(), f"{where}: {found}"


def english(line: str) -> set[str]:
    """Return the words of a line that are English."""
    return {word.lower() for word in ENGLISH.findall(line)} - DUTCH


@pytest.mark.timeout(300)
def test_no_english_from_start_to_report(lab: LabPage) -> None:
    """Start screen, dialog of a new session, each part of the room, and the report's cell."""
    page = lab.page
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


def test_the_window_is_named_after_the_session(lab: LabPage) -> None:
    """In the room the window has the session's name; in edit mode it has JupyterLab's."""
    lab.open_notebook(PATH)
    lab.expect_ready()
    expect(lab.page).to_have_title(f"{HEADER['title']} · {say('lab.category')}")
    lab.command("weerstand:edit-mode")
    expect(lab.page).to_have_title(re.compile("JupyterLab"))
    lab.command("weerstand:edit-mode")
    expect(lab.page).to_have_title(f"{HEADER['title']} · {say('lab.category')}")


@pytest.mark.parametrize(
    "title",
    ["Twee  spaties", "spatie aan het eind ", " \t\n", "\u202eomgekeerd\u200b", "<b>&amp;", "x" * 5_000, "\u00a0"],
)
def test_any_title_names_the_window_and_opens(lab: LabPage, title: str) -> None:
    """A browser reads a title back otherwise than it was written: the session opens, and can be typed in."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    session = start_session(programme, uuid.uuid4().hex, {**HEADER, "title": title})
    path = f"{session['metadata'][KEY]['session']}.sessie.ipynb"
    (lab.server.root / path).write_text(json.dumps(session), encoding="utf-8")
    lab.open_notebook(path)
    lab.expect_ready()
    expect(lab.page).to_have_title(re.compile(re.escape(say("lab.category"))))
    lab.write("case.situation", "Te typen")
    lab.expect_state("case.situation", "saved")


def test_english_by_setting(browser: Browser, lab_server: LabServer) -> None:
    """In an English JupyterLab the interface around the method is English."""
    folder = Path(lab_server.folder) / "settings" / "@jupyterlab" / "translation-extension"
    folder.mkdir(parents=True, exist_ok=True)
    setting = folder / "plugin.jupyterlab-settings"
    setting.write_text(json.dumps({"locale": "en"}), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    lab = LabPage(context.new_page(), lab_server)
    lab.open_start()
    expect(lab.page.get_by_role("button", name=say("lab.new_session", language="en")).first).to_be_visible()
    lab.open_notebook(PATH)
    lab.expect_ready()
    expect(lab.page.get_by_role("button", name=say("lab.edit_mode", language="en")).first).to_be_visible()
    setting.unlink()
    context.close()
