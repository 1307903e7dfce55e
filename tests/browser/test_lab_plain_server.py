"""A server without our extension: the notebook itself is the store, and "saved" means that it was saved."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Windows, served
from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from weerstand_widgets.locale import say

QUESTION = "case.situation"


@pytest.fixture(scope="module")
def lab_server(tmp_path_factory: pytest.TempPathFactory, standing: Windows) -> Iterator[LabServer]:
    """A server without our extension, for this file alone."""
    yield from served(LabServer(tmp_path_factory.mktemp("plain"), with_extension=False), standing)


def test_saved_means_that_the_file_has_it(lab: LabPage, small_session: str) -> None:
    """The answer is in the file when the page says so, and there after a reload; the report is JupyterLab's export."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Zonder extensie")
    lab.expect_state(QUESTION, "saved")
    assert lab.answer_on_disk(small_session, QUESTION) == "Zonder extensie"
    lab.reload()
    lab.expect_text(QUESTION, "Zonder extensie")
    report = lab.field("report")
    report.get_by_role("button", name=say("report_cell.make_full"), exact=True).click()
    link = report.get_by_role("link").first
    expect(link).to_have_attribute(
        "href", lab.server.base + f"nbconvert/intervisieverslag_volledig/{small_session}?download=1"
    )


def test_without_our_server_extension_it_says_so(lab: LabPage) -> None:
    """The start screen and the list have a clear sentence; JupyterLab's own cards are within reach."""
    lab.open_start()
    page = lab.page
    sentence = say("start.no_extension")
    expect(page.locator(".weerstand-start")).to_contain_text(sentence)
    # A button that cannot work is not there.
    expect(
        page.locator(".weerstand-start").get_by_role("button", name=say("lab.new_session"), exact=True)
    ).to_have_count(0)
    lab.command("weerstand:sessions")
    expect(page.locator(".weerstand-sessions").get_by_role("alert")).to_have_text(sentence)
