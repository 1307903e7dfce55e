"""With what others may have installed: jupyter-collaboration, where two people type at once, and Notebook 7."""

import json
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.beside import lab_with_collaboration, notebook_7
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import TOKEN, LabServer
from tests.browser.standing_lab import StandingLab
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
PATH = "x.sessie.ipynb"
OURS = "weerstand-widgets"

pytestmark = pytest.mark.timeout(300)  # two servers of this file alone, and two browsers


@pytest.fixture(scope="module")
def collaboration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """A server with jupyter-collaboration."""
    yield from started(lab_with_collaboration(tmp_path_factory.mktemp("collaboration")))


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """A server with Notebook 7."""
    yield from started(notebook_7(tmp_path_factory.mktemp("notebook")))


def started(server: LabServer) -> Iterator[LabServer]:
    """Run a server for as long as it is used."""
    server.start()
    yield server
    server.stop()


def put_session(server: LabServer, programme: dict[str, Any], path: str) -> str:
    """Put a session in a server's folder; gives its contents path."""
    session = start_session(programme, uuid.uuid4().hex, HEADER)
    (server.root / path).write_text(json.dumps(session), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def windows(browser: Browser, collaboration: LabServer) -> Iterator[list[StandingLab]]:
    """The facilitator's browser and the note-taker's."""
    found = [StandingLab(browser, collaboration) for _ in range(2)]
    yield found
    for window in found:
        window.close()


@pytest.fixture
def session(collaboration: LabServer, programme: dict[str, Any]) -> str:
    """The contents path of a session that nobody has open."""
    return put_session(collaboration, programme, f"{uuid.uuid4().hex}.sessie.ipynb")


@pytest.fixture
def two(windows: list[StandingLab], session: str) -> Iterator[tuple[LabPage, LabPage]]:
    """Both browsers, with the session open."""
    for window in windows:
        window.open_notebook(session)
    for window in windows:
        window.expect_ready()
    yield windows[0], windows[1]
    for window in windows:
        window.clear()


def expect_calm(lab: LabPage) -> None:
    """No dialog, nothing of JupyterLab around the session, and no error of ours."""
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    expect(
        lab.page.locator("#jp-top-panel, #jp-bottom-panel, .jp-SideBar, .lm-DockPanel-tabBar").filter(visible=True)
    ).to_have_count(0)
    assert [error for error in lab.errors if OURS in error] == []


def expect_on_disk(lab: LabPage, path: str, question: str, value: str) -> None:
    """Wait until the file has an answer: under collaboration the server writes it, after a pause."""
    found = lab.poll(lambda: lab.answer_on_disk(path, question), lambda answer: answer == value, 10)
    assert found == value


def test_facilitator_and_note_taker(two: tuple[LabPage, LabPage], session: str) -> None:
    """Each sees what the other types, in another field and in the same one; all is saved, and it stays calm."""
    facilitator, note_taker = two
    assert facilitator.page.evaluate("window.jupyterapp.shell.currentWidget.context.model.collaborative")
    facilitator.write(QUESTION, "Van de gespreksleider")
    note_taker.expect_text(QUESTION, "Van de gespreksleider")
    note_taker.field("case.now").get_by_role("radio").nth(6).press("Space")
    expect(facilitator.field("case.now").get_by_role("radio").nth(6)).to_be_checked(timeout=PATIENCE_MS)
    note_taker.write(QUESTION, "Van de verslaglegger")
    facilitator.expect_text(QUESTION, "Van de verslaglegger")
    facilitator.field(QUESTION).locator("textarea").press("End")
    facilitator.page.keyboard.type(", en meer")
    note_taker.expect_text(QUESTION, "Van de verslaglegger, en meer")
    for one in two:
        expect_calm(one)
    facilitator.expect_state(QUESTION, "saved")
    expect_on_disk(facilitator, session, QUESTION, "Van de verslaglegger, en meer")


def test_both_type_at_once_and_nothing_is_lost(two: tuple[LabPage, LabPage]) -> None:
    """Two people in two fields at the same time: neither loses a letter, and a reload has all."""
    fields = [(two[0], QUESTION, "abcdefghij"), (two[1], "case.tried", "klmnopqrst")]
    for lab, question, _ in fields:
        lab.expect_ready()
        lab.field(question).locator("textarea").first.focus()
    for lab, question, _ in fields:
        expect(lab.field(question).locator("textarea").first).to_be_focused()
    for number in range(10):
        for lab, _, letters in fields:
            lab.page.keyboard.type(letters[number])
    for lab, question, letters in fields:
        expect(lab.field(question).locator("textarea").first).to_have_value(letters)
        lab.expect_state(question, "saved")
    for lab in two:
        lab.reload()
        for _, question, letters in fields:
            expect(lab.field(question).locator("textarea").first).to_have_value(letters, timeout=PATIENCE_MS)
        expect_calm(lab)


def test_notebook_7_shows_and_saves_a_session(
    context: BrowserContext, notebook: LabServer, programme: dict[str, Any]
) -> None:
    """The session opens, a field types and saves, its page is readable, and edit mode is Notebook's own view."""
    lab = LabPage(context.new_page(), notebook)
    put_session(notebook, programme, PATH)
    lab.page.goto(f"{notebook.base}notebooks/{PATH}?token={TOKEN}", wait_until="commit")
    lab.wait_for_fields()
    lab.expect_ready()
    lab.write(QUESTION, "In Notebook 7")
    lab.expect_state(QUESTION, "saved")
    expect(lab.page.locator(".jp-Cell")).to_have_count(0)
    width = lab.page.locator(".weerstand-output").first.evaluate("element => element.offsetWidth")
    assert width > 600
    lab.page.locator(".weerstand-words").first.click()
    for key in ("d", "d", "x", "b", "Shift+Enter"):
        lab.page.keyboard.press(key)
    lab.wait_for_file()
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.expect_on_disk(PATH, QUESTION, "In Notebook 7")
    with context.expect_page() as other:
        lab.command("weerstand:edit-mode")
    expect(other.value.locator(".jp-CodeCell .jp-Cell-inputWrapper").filter(visible=True)).not_to_have_count(0)
    expect(other.value.locator(".jp-NotebookPanel-toolbar")).to_be_visible()
    expect(other.value.get_by_role("button", name=say("lab.open_as_session"))).to_be_visible()
    assert [error for error in lab.errors if OURS in error] == []


def test_notebook_7_keeps_its_own_pages(
    context: BrowserContext, notebook: LabServer, programme: dict[str, Any]
) -> None:
    """Its list of files is as it was, and no error there is ours."""
    lab = LabPage(context.new_page(), notebook)
    put_session(notebook, programme, PATH)
    lab.page.goto(f"{notebook.base}tree?token={TOKEN}", wait_until="commit")
    expect(lab.page.locator(".jp-FileBrowser").get_by_text(PATH)).to_be_visible(timeout=PATIENCE_MS)
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert [error for error in lab.errors if OURS in error] == []
