"""What another engine than axe says of the session, the fields and the report."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.bare_session import at, fresh, show
from tests.browser.fields_server import Board, bare_page
from tests.browser.second_engine import faults_in
from tests.report_session import make_session
from weerstand_widgets.locale import say
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_report


def test_it_sees_a_fault(board: Board) -> None:
    """A control without a name, put there on purpose: an engine that finds nothing anywhere proves nothing."""
    board.draw("case.situation")
    board.page.evaluate("document.querySelector('main .weerstand').append(document.createElement('select'))")
    assert faults_in(board.page) != []


@pytest.mark.parametrize("query", ["show=all", "show=all&theme=dark"])
def test_nothing_in_any_kind_of_question(board: Board, query: str) -> None:
    """Empty and filled, light and dark."""
    board.open(query)
    assert faults_in(board.page) == []


def test_nothing_in_a_session(browser: Browser, bare_url: str) -> None:
    """At its beginning with the form open, in a phase with an open turn, tuning in again, at the report."""
    with bare_page(browser, bare_url) as page:
        bar = show(page, fresh())
        page.get_by_role("button", name=say("header.edit")).click()
        assert faults_in(page) == []
        bar.locator(".ws-top-next").click()
        bar.get_by_role("button", name=say("bar.back"), exact=True).click()
        assert faults_in(page) == []
    with bare_page(browser, bare_url) as page:
        show(page, at("affirm"))
        page.locator('[data-weerstand-id="affirm.strengths"]').get_by_role("button").first.click()
        assert faults_in(page) == []
        for _ in range(5):
            page.evaluate("bare.room.pace.next()")
        assert faults_in(page) == []


def test_nothing_in_a_report(browser: Browser, tmp_path: Path) -> None:
    """The whole file, as it is opened without a server."""
    file = tmp_path / "verslag.html"
    file.write_text(render_report(make_session(), FULL), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    assert faults_in(page, "html") == []
    page.close()
