"""Each kind of question, filled in as a person does it: what is typed or chosen is what is said."""

import pytest
from playwright.sync_api import expect

from tests.browser.fields_server import Board


def test_text_is_said_after_a_pause_and_once(board: Board) -> None:
    """Five letters are one message, 300 ms after the last."""
    field = board.draw("case.situation")
    field.locator("textarea").press_sequentially("Deur.")
    assert board.calls() == ["Deur."]


def test_text_is_said_at_once_on_leaving(board: Board) -> None:
    """Who leaves a field does not wait for the pause."""
    field = board.draw("case.situation")
    field.locator("textarea").fill("Deur")
    field.locator("textarea").blur()
    assert board.page.evaluate("page.calls") == ["Deur"]
    expect(field.locator(".ws-status")).to_contain_text("bewaard")


def test_empty_text_is_null(board: Board) -> None:
    """A field that was emptied is no answer."""
    field = board.draw("case.situation", "Er was iets")
    field.locator("textarea").fill("  ")
    assert board.calls() == [None]


def test_text_grows_with_its_lines(board: Board) -> None:
    """Nothing that was written is cut off."""
    field = board.draw("case.situation", "regel\n" * 30)
    heights = field.locator("textarea").evaluate("e => [e.scrollHeight, e.clientHeight]")
    assert heights[0] <= heights[1]


def test_items_by_keyboard_only(board: Board) -> None:
    """Enter makes the next item, Backspace takes an empty one away, Alt and an arrow moves one."""
    field = board.draw("case.tried")
    field.locator("textarea").first.focus()
    keys = board.page.keyboard
    for text in ("een", "twee", "drie"):
        keys.type(text)
        keys.press("Enter")
    keys.press("Backspace")
    expect(field.locator("textarea")).to_have_count(3)
    keys.press("Alt+ArrowUp")
    board.said(["een", "drie", "twee"])
    keys.type("!")
    board.said(["een", "drie!", "twee"])


def test_removed_row_can_be_put_back(board: Board) -> None:
    """A row with words is not gone with one press."""
    field = board.draw("case.tried", ["een", "twee", "drie"])
    field.get_by_role("button", name="Schuiven of weghalen").click()
    field.get_by_role("group", name="regel 2").get_by_role("button", name="Weghalen").click()
    board.said(["een", "drie"])
    expect(field.get_by_role("button", name="Zet terug")).to_be_focused()
    board.page.keyboard.press("Enter")
    board.said(["een", "twee", "drie"])


def test_rows_can_be_moved_with_buttons(board: Board) -> None:
    """Without a keyboard the order can be changed too."""
    field = board.draw("case.tried", ["een", "twee"])
    field.get_by_role("button", name="Schuiven of weghalen").click()
    field.get_by_role("button", name="Omlaag").first.click()
    board.said(["twee", "een"])


def test_rows_have_a_limit_with_a_sentence(board: Board) -> None:
    """The 201st row is refused in words."""
    field = board.draw("case.tried", [f"punt {number}" for number in range(200)])
    field.get_by_role("button", name="Nog een punt").click()
    expect(field.get_by_text("Er passen 200 regels in.")).to_be_visible()
    expect(field.locator("textarea")).to_have_count(200)


def test_choice_with_own_words(board: Board) -> None:
    """One option, then an answer of the group's own, then none."""
    field = board.draw("demo.choice")
    field.get_by_role("radio", name="Het plan spreekt niet aan").check()
    board.said("not_inspiring")
    field.get_by_role("radio", name="Anders, namelijk").check()
    field.get_by_role("textbox", name="Wat dan?").fill("Iets van ons")
    board.said({"other": "Iets van ons"})
    field.get_by_role("button", name="Wis keuze").click()
    board.said(None)


def test_choices_are_said_in_the_order_of_the_options(board: Board) -> None:
    """Several options may be chosen, in any order."""
    field = board.draw("takeaways.dimensions")
    field.get_by_role("checkbox", name="Persoonlijk").check()
    field.get_by_role("checkbox", name="Technisch-instrumenteel").check()
    board.said(["technical", "personal"])


def test_scale_by_keyboard_with_zero_and_without(board: Board) -> None:
    """Arrows walk the numbers, the question below follows, Delete takes the number back."""
    field = board.draw("case.cooperation_now")
    board.page.keyboard.press("Tab")
    board.page.keyboard.press("Space")
    board.said({"value": 0, "why": ""})
    board.page.keyboard.press("ArrowRight")
    board.said({"value": 1, "why": ""})
    expect(field.get_by_text("Wat maakt dat het een 1 is en niet lager?")).to_be_visible()
    board.page.keyboard.press("Delete")
    board.said(None)


def test_scale_keeps_number_and_words(board: Board) -> None:
    """A number is pressed, the reason is written."""
    field = board.draw("case.cooperation_now")
    field.locator(".ws-pill").nth(10).click()
    field.locator("textarea").fill("Het gaat goed")
    board.said({"value": 10, "why": "Het gaat goed"})


def test_table_has_text_and_options(board: Board) -> None:
    """Cells hold words or an option; an empty row is left out."""
    field = board.draw("reasons.evidence")
    field.get_by_label("Gezien of gehoord, regel 1").fill("Geen vervoer")
    field.get_by_label("Reden, regel 1").select_option("practical_obstacle")
    board.said([{"reason": "practical_obstacle", "signals": "Geen vervoer", "ask": None}])
    expect(field.locator(".ws-picked").first).to_have_text("Er zit iets praktisch in de weg")


def test_table_scores_are_numbers(board: Board) -> None:
    """A number out of ten is kept as a number, and 0 is one."""
    field = board.draw("look_back.follow_up")
    field.get_by_label("Hoe ver (0-10), regel 1").select_option("0")
    board.said([{"action": None, "progress": 0, "better": None}])


def test_checklist_states_and_notes(board: Board) -> None:
    """Each point has a state and room for a note; a second press takes the state back."""
    field = board.draw("takeaways.dimensions", None, kind="checklist", items=[{"id": "a", "title": "Is het helder?"}])
    yes = field.locator(".ws-pill", has_text="ja")
    yes.click()
    board.said({"a": {"state": "yes", "note": ""}})
    field.get_by_role("button", name="Notitie erbij").click()
    board.page.keyboard.type("Bijna")
    board.said({"a": {"state": "yes", "note": "Bijna"}})
    yes.click()
    board.said({"a": {"state": None, "note": "Bijna"}})


def test_actions_hold_all_parts(board: Board) -> None:
    """An agreement is what, who, when, the first sign, how sure, and done."""
    field = board.draw("actions.agreements")
    field.get_by_role("textbox", name="Wat ga je doen?").fill("Bellen")
    field.get_by_label("Wie?").fill("Sam")
    field.get_by_label("Wanneer?").fill("2026-12-01")
    field.get_by_label("Waaraan merk je als eerste dat het werkt?").fill("Ze neemt op")
    field.locator(".ws-pill").nth(8).click()
    field.get_by_role("checkbox", name="Gedaan").check()
    action = {
        "what": "Bellen",
        "who": "Sam",
        "when": "2026-12-01",
        "first_sign": "Ze neemt op",
        "confidence": 8,
        "done": True,
    }
    board.said([action])


@pytest.mark.parametrize(
    "kind", ["text", "items", "choice", "choices", "scale", "table", "checklist", "actions", "place"]
)
def test_what_a_field_shows_is_what_it_was_given(board: Board, kind: str) -> None:
    """Drawing a filled question says nothing, and looking through its controls does not either."""
    board.open(f"show=all&only={kind}")
    for control in board.page.locator("main textarea, main input:checked").all():
        if control.is_visible():
            control.focus()
    board.page.locator("body").click(position={"x": 2, "y": 2})
    assert board.page.evaluate("page.calls") == []
