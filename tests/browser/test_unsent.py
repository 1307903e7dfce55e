"""No browser sends, keeps or translates what a group types because of a default of its own."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.bare_session import fresh, show
from tests.browser.fields_server import PACKAGE, Board, bare_page
from tests.browser.test_bare_sheet import ASK
from tests.browser.turn_steps import open_turn
from weerstand_widgets.locale import say

TAKES = "input, textarea, select, [contenteditable]"
FOUND = """(controls) => controls.map((one) => ({
  what: `${one.tagName} ${one.type} ${one.className}`,
  isText: !["checkbox", "radio", "number", "date", "time", "select-one"].includes(one.type),
  isTranslated: one.closest("[translate=no].notranslate") === null,
  spelling: [one.spellcheck, one.getAttribute("spellcheck"), one.getAttribute("autocorrect")],
  sent: [one.getAttribute("writingsuggestions"), one.dataset.gramm, one.dataset.enableGrammarly],
  kept: one.getAttribute("autocomplete"),
}))"""
TURNS = ("reasons.weights", "takeaways.learned", "check_in.intention", "case_choice.priority")
MAKES_ITS_OWN = re.compile(r"""createElement\(["'](?:input|textarea|select)|innerHTML|\bcontentEditable\b""")


def check(controls: Locator, *, checked: bool = False) -> int:
    """Hold every control that is there to it; gives how many that were."""
    found = controls.evaluate_all(FOUND)
    for one in found:
        assert one["kept"] == "off", one
        if one["isText"]:
            assert one["spelling"] == ([True, None, None] if checked else [False, "false", "off"]), one
            assert one["sent"] == ["false", "false", "false"], one
    return len(found)


def translated(page: Page) -> list[str]:
    """Return what a browser would offer to translate."""
    return [one["what"] for one in page.locator(TAKES).evaluate_all(FOUND) if one["isTranslated"]]


def test_no_field_of_any_kind_is_sent_or_kept(board: Board) -> None:
    """Empty and filled, header and own turns and paper included: checking, rewriting and restoring are all off."""
    board.open("show=all")
    assert check(board.page.locator(TAKES)) > 100
    for kind in TURNS:
        for way in ("own", "paper"):
            field = board.draw(kind)
            if way == "own":
                open_turn(field, "Noor")
            else:
                field.get_by_role("button", name=say("turn.paper"), exact=True).click()
            check(field.locator(TAKES))


def test_a_session_and_its_sheets_are_not_translated(browser: Browser, bare_url: str) -> None:
    """Session with its header and note, and the sheet for a new one: each says so itself, and so does the page."""
    with bare_page(browser, bare_url) as page:
        show(page, fresh())
        page.get_by_role("button", name=say("header.edit")).press("Enter")
        page.evaluate(ASK)
        expect(page.get_by_role("dialog")).to_be_visible()
        assert translated(page) == []
        assert check(page.locator(TAKES)) > 100
        assert page.locator("meta[name=google]").evaluate_all("all => all.map(({ content }) => content)") == [
            "notranslate"
        ]


@pytest.mark.parametrize("kind", ["case.situation", "case.tried", "actions.agreements"])
def test_a_team_whose_checking_is_local_may_have_it(board: Board, kind: str) -> None:
    """Spelling is checked then; nothing else changes."""
    board.page.evaluate("import('/static/fields/elements.js').then(({ allowSpelling }) => allowSpelling())")
    assert check(board.draw(kind).locator(TAKES), checked=True) > 0


def test_every_control_is_made_in_one_place() -> None:
    """A control that is made another way would have none of it."""
    static = PACKAGE / "labextension" / "static"
    sources = [path for path in static.rglob("*.js") if path != static / "fields" / "elements.js"]
    assert [path.name for path in sources if MAKES_ITS_OWN.search(path.read_text(encoding="utf-8"))] == []
