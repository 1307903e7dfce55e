"""A server without our extension: the notebook itself is the store, and "saved" means that it was saved."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
PATH = "x.sessie.ipynb"


@pytest.fixture
def plain_lab(context: BrowserContext, programme: dict[str, Any], tmp_path: Path) -> Iterator[LabPage]:
    """A window on a server without our extension, with a session in it."""
    server = LabServer(tmp_path, with_extension=False)
    (server.root / PATH).write_text(json.dumps(start_session(programme, uuid.uuid4().hex, HEADER)), encoding="utf-8")
    server.start()
    yield LabPage(context.new_page(), server)
    server.stop()


def test_saved_means_that_the_file_has_it(plain_lab: LabPage) -> None:
    """The answer is in the file when the page says so, and there after a reload; the report is JupyterLab's export."""
    plain_lab.open_notebook(PATH)
    plain_lab.write(QUESTION, "Zonder extensie")
    plain_lab.expect_state(QUESTION, "saved")
    assert plain_lab.answer_on_disk(PATH, QUESTION) == "Zonder extensie"
    plain_lab.reload()
    plain_lab.expect_text(QUESTION, "Zonder extensie")
    report = plain_lab.field("report")
    report.get_by_role("button", name=say("report_cell.make_full"), exact=True).click()
    link = report.get_by_role("link").first
    expect(link).to_have_attribute(
        "href", plain_lab.server.base + f"nbconvert/intervisieverslag_volledig/{PATH}?download=1"
    )


def test_without_our_server_extension_it_says_so(plain_lab: LabPage) -> None:
    """The start screen and the list have a clear sentence; JupyterLab's own cards are within reach."""
    plain_lab.open_start()
    page = plain_lab.page
    sentence = say("start.no_extension")
    expect(page.locator(".weerstand-start")).to_contain_text(sentence)
    # A button that cannot work is not there.
    expect(
        page.locator(".weerstand-start").get_by_role("button", name=say("lab.new_session"), exact=True)
    ).to_have_count(0)
    plain_lab.command("weerstand:sessions")
    expect(page.locator(".weerstand-sessions").get_by_role("alert")).to_have_text(sentence)
