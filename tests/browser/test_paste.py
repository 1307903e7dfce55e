"""Rows and columns of a spreadsheet or a document, pasted in a field: rows and columns, and one step back."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board
from weerstand_widgets.locale import say

PASTE = """(control, [plain, html]) => {
  const clipboardData = new DataTransfer();
  if (plain !== null) clipboardData.setData("text/plain", plain);
  if (html !== null) clipboardData.setData("text/html", html);
  control.focus();
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  return control.dispatchEvent(event);
}"""
HTML = "<html><body><style>td{}</style><table><tr><td>Gebeld</td></tr><tr><td>Brief<br>gestuurd</td></tr></table>"


def paste(control: Locator, plain: str | None, html: str | None = None) -> bool:
    """Paste; gives whether it was left to the browser."""
    left: bool = control.evaluate(PASTE, [plain, html])
    return left


@pytest.mark.parametrize(
    ("plain", "html", "said"),
    [
        ("Gebeld\r\nBrief gestuurd\r\nLangs geweest\r\n", None, ["Gebeld", "Brief gestuurd", "Langs geweest"]),
        ("Gebeld\n\nLangs geweest", None, ["Gebeld", "Langs geweest"]),
        ("•\tGebeld\n•\tLangs geweest", None, ["Gebeld", "Langs geweest"]),
        ("1.\tGebeld\n2.\tLangs geweest", None, ["Gebeld", "Langs geweest"]),
        ('"Gebeld\nen gemaild"\nLangs ""geweest""', None, ["Gebeld\nen gemaild", 'Langs ""geweest""']),
        ("weg", HTML, ["Gebeld", "Brief gestuurd"]),
    ],
)
def test_lines_become_rows(board: Board, plain: str, html: str | None, said: list[str]) -> None:
    """Of Excel, a list of a word processor, plain lines: each its own row, and one press takes it back."""
    field = board.draw("case.tried", ["Stond er al"])
    assert paste(field.locator("textarea").nth(1), plain, html) is False
    board.said(["Stond er al", *said])
    expect(field.get_by_text(say("field.rows.pasted", count=len(said)))).to_be_visible()
    field.get_by_role("button", name=say("field.rows.restore")).click()
    board.said(["Stond er al"])


@pytest.mark.parametrize("plain", ["Gewoon een zin", "", "een zin met een einde\n", '"twee\nregels"'])
def test_one_text_stays_one_text(board: Board, plain: str) -> None:
    """What is one text is left to the browser."""
    field = board.draw("case.tried", ["Stond er al"])
    assert paste(field.locator("textarea").nth(1), plain) is True


def test_what_stands_there_is_not_written_over(board: Board) -> None:
    """Pasted in a row with words, and before others: they stay, behind what was pasted."""
    field = board.draw("case.tried", ["een", "twee"])
    paste(field.locator("textarea").first, "A\nB")
    board.said(["A", "B", "een", "twee"])


def test_columns_become_columns(board: Board) -> None:
    """By their order; a word that is an option is chosen, and what does not fit is told."""
    field = board.draw("questions.cards")
    paste(field.locator("textarea").first, "Wat helpt?\tWarm\tDe buurvrouw\nWaarom niet?\tlauw\tGeen idee")
    rows: list[dict[str, Any]] = board.calls()[-1]
    assert rows == [
        {"question": "Wat helpt?", "warmth": "warm", "answer": "De buurvrouw"},
        {"question": "Waarom niet?", "warmth": None, "answer": "Geen idee"},
    ]
    expect(field.get_by_text(say("field.rows.unfit", count=1))).to_be_visible()


def test_agreements_take_a_day_as_people_write_it(board: Board) -> None:
    """What, who, when and the first sign."""
    field = board.draw("actions.agreements")
    paste(field.locator("textarea").first, "Bellen\tSam\t1-12-2026\tZe neemt op\nMailen\tNoor\tmorgen\t")
    said = board.calls()[-1]
    assert [(one["what"], one["who"], one["when"]) for one in said] == [
        ("Bellen", "Sam", "2026-12-01"),
        ("Mailen", "Noor", ""),
    ]


def test_more_than_there_may_be_is_not_taken_and_said(board: Board) -> None:
    """Nothing of it is lost halfway: it is still on the clipboard."""
    field = board.draw("case.tried", ["een"])
    assert paste(field.locator("textarea").nth(1), "\n".join(map(str, range(300)))) is False
    expect(field.get_by_text(say("field.rows.full", limit=200))).to_be_visible()
    assert board.page.evaluate("page.calls") == []
