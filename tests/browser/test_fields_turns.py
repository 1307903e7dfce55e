"""Taking turns on one screen: each sees the own field only, and afterwards nobody can tell who gave what."""

import re

from playwright.sync_api import expect

from tests.browser.fields_server import Board
from tests.browser.turn_steps import NAMES, REASONS, dots_of, finish, open_turn, show, weigh_all, weigh_as

TOKEN = re.compile(r"[0-9a-f]{32}")


def test_weighing_is_hidden_until_shown_together(board: Board) -> None:
    """After "Klaar" the weights are gone from screen and page; "Toon samen" brings each voice as a dot."""
    field = board.draw("reasons.weights", {})
    weigh_as(field, Noor=3)
    expect(field.locator(".ws-person-done")).to_have_text(re.compile("Noor"))
    expect(field.get_by_role("radiogroup")).to_have_count(0)
    weigh_as(field, Sam=0)
    expect(field.locator(".ws-turn-count")).to_have_text("2 van 4 klaar. Nog niet: Fatima, Joris.")
    show(field)
    assert dots_of(field.locator(".ws-spread-row").first) == ["●", "", "", "●"]
    expect(field.get_by_text("Er deden 2 mensen mee")).to_be_visible()


def test_nothing_is_said_before_all_are_in(board: Board) -> None:
    """What nobody may link is held, also who is done, and then said once, under random tokens in their order."""
    field = board.draw("reasons.weights", {})
    weigh_as(field, Sam=2, Noor=2, Joris=1)
    assert board.page.evaluate("page.calls") == []
    expect(field.locator(".ws-turn-held")).to_contain_text("Sluit het venster niet.")
    weigh_as(field, Fatima=0)
    (call,) = board.calls()
    assert call.pop("") == {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": False}
    assert len(call) == 4
    assert all(TOKEN.fullmatch(token) for token in call)
    assert list(call) == sorted(call)
    expect(field.locator(".ws-turn-held")).to_have_count(0)
    assert "pa2" not in field.inner_html()


def test_too_few_are_shown_only_when_the_group_says_so(board: Board) -> None:
    """With two it can be told who chose what: that is said, and the focus is on waiting."""
    field = board.draw("reasons.weights", {})
    weigh_as(field, Sam=2, Noor=3)
    field.get_by_role("button", name="Toon samen").press("Enter")
    expect(field.get_by_role("alert")).to_contain_text("Met minder dan drie is te raden wie wat koos")
    expect(field.get_by_role("button", name="Nog even wachten")).to_be_focused()
    board.page.keyboard.press("Enter")
    expect(field.get_by_role("button", name="Joris nog niet")).to_be_visible()
    assert board.page.evaluate("page.calls") == []


def test_unlinked_turn_leaves_no_draft(board: Board) -> None:
    """What is weighed and not finished is said to nobody, also not when leaving half-way."""
    field = board.draw("reasons.weights", {})
    open_turn(field, "Noor")
    field.locator(".ws-pill").first.click()
    field.get_by_role("button", name="Terug zonder afronden").click()
    expect(field.get_by_role("button", name="Noor nog niet")).to_be_focused()
    assert board.page.evaluate("page.calls") == []


def test_weighing_asks_for_what_is_missing(board: Board) -> None:
    """Finishing with one reason left names it above the fields, and the focus is on that one."""
    field = board.draw("reasons.weights", {})
    open_turn(field, "Noor")
    for group in field.get_by_role("radiogroup").all()[:-1]:
        group.locator(".ws-pill").first.click()
    finish(field)
    expect(field.get_by_role("alert")).to_contain_text("Andere verwachtingen of doelen")
    expect(field.get_by_role("radiogroup").last.locator("input").first).to_be_focused()
    above = "([one, other]) => one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top"
    notice, group = field.locator(".ws-notice"), field.locator(".ws-own")
    assert board.page.evaluate(above, [notice.element_handle(), group.element_handle()])
    expect(notice).to_be_in_viewport()
    assert board.page.evaluate("page.calls") == []


def test_who_is_done_cannot_be_opened_again_when_unlinked(board: Board) -> None:
    """Nobody, not even the program, knows which weights were theirs."""
    field = board.draw("reasons.weights", {"": {"done": ["pa1"], "revealed": False}, "ab": dict.fromkeys(REASONS, 1)})
    expect(field.get_by_role("button", name="Noor nog niet")).to_have_count(0)
    expect(field.get_by_role("button", name="Sam nog niet")).to_be_visible()


def test_somebody_who_is_late_can_join(board: Board) -> None:
    """After showing, the group hides again, the late one takes a turn, and what that costs is said."""
    field = board.draw("reasons.weights", {"": {"done": ["pa1"], "revealed": True}, "ab": dict.fromkeys(REASONS, 1)})
    field.get_by_role("button", name="Verberg weer").click()
    board.said({"": {"done": ["pa1"], "revealed": False}})
    expect(field.locator(".ws-spread")).to_have_count(0)
    weigh_as(field, Joris=3)
    field.get_by_role("button", name="Toon samen").click()
    expect(field.get_by_role("alert")).to_contain_text("Wie een oud bestand naast het nieuwe legt")
    field.get_by_role("button", name="Dat is goed, toon samen").click()
    expect(field.get_by_text("Er deden 2 mensen mee")).to_be_visible()


def test_who_must_be_silent_is_not_waited_for(board: Board) -> None:
    """In the phase where the presenter listens the group is complete without the presenter."""
    board.page.evaluate("page.takers = page.people.filter(({ roles }) => !roles.includes('presenter'))")
    field = board.draw("check_in.intention", {"": {"done": ["pa1", "pa3"], "revealed": False}, "pa1": "a", "pa3": "b"})
    expect(field.get_by_role("button", name="Sam nog niet")).to_have_count(0)
    expect(field.locator(".ws-turn-count")).to_have_text("2 van 3 klaar. Nog niet: Joris.")


def test_round_keeps_a_draft_under_its_writer(board: Board) -> None:
    """In a linked round what is written is kept at once, and shown to nobody before the end."""
    field = board.draw("check_in.intention", {})
    field.get_by_role("button", name="Sam nog niet").click()
    board.page.keyboard.type("Rust houden")
    board.said({"pa2": "Rust houden"})
    field.get_by_role("button", name="Klaar", exact=True).click()
    board.said({"": {"done": ["pa2"], "revealed": False}, "pa2": "Rust houden"})
    assert "Rust houden" not in field.inner_html()
    field.get_by_role("button", name="Toon samen").click()
    expect(field.get_by_text("Rust houden")).to_be_visible()
    expect(field.locator("cite")).to_have_text("Sam")


def test_own_words_open_again_only_after_a_question(board: Board) -> None:
    """On a shared screen a press on a name does not show what that person wrote."""
    field = board.draw("check_in.intention", {"": {"done": ["pa2"], "revealed": False}, "pa2": "Rust houden"})
    field.get_by_role("button", name="Sam klaar").click()
    assert "Rust houden" not in field.inner_html()
    field.get_by_role("button", name="Verder schrijven").press("Enter")
    expect(field.locator("textarea")).to_have_value("Rust houden")


def test_unlinked_round_shows_words_without_names(board: Board) -> None:
    """An anonymous round is drawn in the order of its random tokens, with no name near it."""
    field = board.draw("takeaways.learned", {})
    for name in NAMES:
        open_turn(field, name)
        board.page.keyboard.type(f"Woord van {len(name)}")
        finish(field)
    show(field)
    expect(field.locator(".ws-note")).to_have_count(4)
    together = field.locator(".ws-together").inner_text()
    assert not any(name in together for name in NAMES)
    assert all("pa1" not in str(key) for call in board.calls(2) for key in call)


def test_without_people_the_next_participant_takes_a_turn(board: Board) -> None:
    """A group that filled in no names can weigh as well; it says itself when all are in."""
    board.page.evaluate("page.people = []")
    field = board.draw("reasons.weights", {})
    for _ in range(3):
        field.get_by_role("button", name="Volgende deelnemer").click()
        weigh_all(field, 1)
    expect(field.locator(".ws-turn-count")).to_contain_text("3 klaar. Is iedereen geweest?")
    show(field)
    assert board.calls()[-1][""]["done"] == ["guest_1", "guest_2", "guest_3"]


def test_absent_people_take_no_turn(board: Board) -> None:
    """Who is not there is not waited for."""
    field = board.draw("check_in.intention", {})
    expect(field.get_by_role("button", name="Joris nog niet")).to_be_visible()
    expect(field.get_by_role("button", name="Anneke nog niet")).to_have_count(0)


def test_dots_are_divided_by_keyboard(board: Board) -> None:
    """Dots are counted in words, and not more can be given than there are."""
    field = board.draw("case_choice.priority", {})
    field.get_by_role("button", name="Sam nog niet").press("Enter")
    more = field.get_by_role("button", name="Stip erbij")
    more.nth(1).press("Enter")
    more.nth(1).press("Enter")
    more.nth(0).press("Enter")
    more.nth(2).press("Enter")
    expect(field.get_by_text("Nog 0 te verdelen.")).to_be_visible()
    expect(more.nth(2)).to_have_attribute("aria-disabled", "true")
    field.get_by_role("button", name="Klaar", exact=True).press("Enter")
    show(field)
    (call,) = board.calls()
    assert [dots for token, dots in call.items() if token] == [{"0": 1, "1": 2}]
    first = field.locator(".ws-spread-row").first
    expect(first).to_contain_text("Een gezin dat de deur dichthoudt")
    expect(first).to_contain_text("2 stippen")
    expect(first.locator(".ws-dots")).to_have_text("●●")
    expect(field.locator(".ws-headline")).to_have_text("De meeste stippen: Een gezin dat de deur dichthoudt.")
    expect(field.get_by_text("Samen 3 stippen, van één deelnemer.")).to_be_visible()


def test_a_vote_waits_for_its_rows(board: Board) -> None:
    """Without rows there is one sentence; when rows come, the turn can begin."""
    board.page.evaluate("page.rows = []")
    field = board.draw("case_choice.priority", {})
    expect(field.get_by_text("Er is nog niets om uit te kiezen.")).to_be_visible()
    board.page.evaluate("page.rows = ['Een casus']")
    board.update({})
    expect(field.get_by_role("button", name="Noor nog niet")).to_be_visible()


def test_a_writer_is_not_disturbed_by_others(board: Board) -> None:
    """A contribution that comes in from another screen leaves the open field alone."""
    field = board.draw("check_in.intention", {})
    field.get_by_role("button", name="Sam nog niet").click()
    board.page.keyboard.type("Half een")
    board.update({"": {"done": ["pa1"], "revealed": False}, "pa1": "Iets"})
    board.page.keyboard.type(" zin")
    expect(field.locator("textarea")).to_have_value("Half een zin")
    field.get_by_role("button", name="Klaar", exact=True).click()
    board.said({"": {"done": ["pa1", "pa2"], "revealed": False}, "pa2": "Half een zin"})
