"""With what others may have installed: jupyter-collaboration, where two people type at once, and Notebook 7."""

import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.beside import lab_with_collaboration, notebook_7
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import TOKEN, LabServer
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
PATH = "x.sessie.ipynb"
OURS = "weerstand-widgets"

pytestmark = pytest.mark.timeout(300)  # each test has a server of its own, and two browsers


def started(make: Callable[[Path], LabServer], folder: Path, programme: dict[str, Any]) -> Iterator[LabServer]:
    """Start a server with a session and its programme in it, and end it afterwards."""
    server = make(folder)
    session = start_session(programme, uuid.uuid4().hex, HEADER)
    (server.root / PATH).write_text(json.dumps(session), encoding="utf-8")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def collaboration(programme: dict[str, Any], tmp_path: Path) -> Iterator[LabServer]:
    """A server with jupyter-collaboration."""
    yield from started(lab_with_collaboration, tmp_path, programme)


@pytest.fixture
def notebook(programme: dict[str, Any], tmp_path: Path) -> Iterator[LabServer]:
    """A server with Notebook 7."""
    yield from started(notebook_7, tmp_path, programme)


@pytest.fixture
def two(browser: Browser, collaboration: LabServer) -> Iterator[tuple[LabPage, LabPage]]:
    """The facilitator's browser and the note-taker's, both with the session open."""
    contexts = [browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL") for _ in range(2)]
    pages = [LabPage(context.new_page(), collaboration) for context in contexts]
    for page in pages:
        page.page.goto(f"{collaboration.base}lab/tree/{PATH}?token={TOKEN}&reset", wait_until="commit")
    for page in pages:
        page.expect_ready()
    yield pages[0], pages[1]
    for context in contexts:
        context.close()


def expect_calm(lab: LabPage) -> None:
    """No dialog, nothing of JupyterLab around the session, and no error of ours."""
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    expect(
        lab.page.locator("#jp-top-panel, #jp-bottom-panel, .jp-SideBar, .lm-DockPanel-tabBar").filter(visible=True)
    ).to_have_count(0)
    assert [error for error in lab.errors if OURS in error] == []


def expect_on_disk(lab: LabPage, question: str, value: str) -> None:
    """Wait until the file has an answer: under collaboration the server writes it, after a pause."""
    found = lab.poll(lambda: lab.answer_on_disk(PATH, question), lambda answer: answer == value, 10)
    assert found == value


def test_facilitator_and_note_taker(two: tuple[LabPage, LabPage]) -> None:
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
    expect_on_disk(facilitator, QUESTION, "Van de verslaglegger, en meer")


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


def test_notebook_7_shows_and_saves_a_session(context: BrowserContext, notebook: LabServer) -> None:
    """The session opens, a field types and saves, its page is readable, and edit mode is Notebook's own view."""
    lab = LabPage(context.new_page(), notebook)
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
    assert lab.answer_on_disk(PATH, QUESTION) == "In Notebook 7"
    with context.expect_page() as other:
        lab.command("weerstand:edit-mode")
    expect(other.value.locator(".jp-CodeCell .jp-Cell-inputWrapper").filter(visible=True)).not_to_have_count(0)
    expect(other.value.locator(".jp-NotebookPanel-toolbar")).to_be_visible()
    expect(other.value.get_by_role("button", name=say("lab.open_as_session"))).to_be_visible()
    assert [error for error in lab.errors if OURS in error] == []


def test_notebook_7_keeps_its_own_pages(context: BrowserContext, notebook: LabServer) -> None:
    """Its list of files is as it was, and no error there is ours."""
    lab = LabPage(context.new_page(), notebook)
    lab.page.goto(f"{notebook.base}tree?token={TOKEN}", wait_until="commit")
    expect(lab.page.locator(".jp-FileBrowser").get_by_text(PATH)).to_be_visible(timeout=PATIENCE_MS)
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert [error for error in lab.errors if OURS in error] == []
