"""What somebody hears who does not look: a question of each kind against a written transcript, and no chatter."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.fields_server import Board
from tests.browser.hearing import KINDS, TRANSCRIPTS, heard
from weerstand_widgets.locale import say

BAD_LABELS = """() => [...document.querySelectorAll("label")]
  .filter((one) => one.htmlFor === "" ? one.hasAttribute("for") : document.getElementById(one.htmlFor) === null)
  .map((one) => one.outerHTML)"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_reads_as_written_down(board: Board, kind: str) -> None:
    """In this order, each name and each help once."""
    board.draw(KINDS[kind])
    transcript: Path = TRANSCRIPTS / f"{kind}.txt"
    assert heard(board.page) == transcript.read_text(encoding="utf-8")


def test_each_label_belongs_to_a_control(board: Board) -> None:
    """A label that points at nothing is read as a loose word, and presses nothing."""
    board.open("show=all")
    assert board.page.evaluate(BAD_LABELS) == []


def test_saved_is_said_once_when_the_field_is_left(board: Board) -> None:
    """Who is typing hears nothing between their own words."""
    field = board.draw("case.situation")
    area = field.locator("textarea")
    for text in ("Een", " zin", " in", " stukken"):
        area.press_sequentially(text)
        area.evaluate("area => area.dispatchEvent(new Event('change', { bubbles: true }))")
    expect(field.locator(".ws-status")).to_have_attribute("data-state", "saved")
    said = field.get_by_role("status").filter(has_text="bewaard")
    expect(said).to_have_count(0)
    area.blur()
    expect(said).to_have_count(1)
    area.focus()
    area.press_sequentially("!")
    expect(said).to_have_count(0)


def test_what_is_the_matter_is_said_at_once(board: Board) -> None:
    """Also in the middle of a sentence."""
    field = board.draw("case.situation")
    field.locator("textarea").press_sequentially("Halve")
    board.page.evaluate("page.field.setStatus('kept')")
    expect(field.get_by_role("status").filter(has_text=say("question.kept"))).to_have_count(1)


def test_a_road_that_stays_closed_is_no_news_at_each_pause(board: Board) -> None:
    """Who goes on typing sees no "alleen in dit venster" come and go, and hears the trouble once."""
    board.timed.clock.install(time=0)
    board.page.clock.pause_at(1)  # a pause of who types would end by itself on a busy machine
    field = board.draw("case.situation")
    status, area = field.locator(".ws-status"), field.locator("textarea")
    heard = status.get_by_role("status")
    for state in ("here", "kept"):
        board.page.evaluate("state => page.field.setStatus(state)", state)
    expect(heard).to_have_text(say("question.kept"))
    area.press("a")
    board.page.evaluate("page.field.setStatus('here')")
    expect(status).to_have_attribute("data-state", "saving")
    board.page.evaluate("page.field.setStatus('kept')")
    expect(status).to_have_attribute("data-state", "kept")
    expect(heard).to_have_text("")
    area.blur()
    board.timed.clock.run_for(5_000)
    board.page.evaluate("page.field.setStatus('here')")
    board.timed.clock.run_for(2_100)
    expect(status).to_have_attribute("data-state", "here")
    expect(heard).to_have_text(say("question.here"))
