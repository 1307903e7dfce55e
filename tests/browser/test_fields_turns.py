"""Taking turns on one screen: each sees the own field only, and afterwards nobody can tell who gave what."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board

TOKEN = re.compile(r"[0-9a-f]{32}")
WEIGHTS = {"no_motivation": 0, "importance_unseen": 1, "not_inspiring": 2, "practical_obstacle": 3}
REASONS = [*WEIGHTS, "different_expectation"]


def weigh_all(field: Locator, weight: int) -> None:
    """Give every reason the same weight and finish."""
    for group in field.get_by_role("radiogroup").all():
        group.locator(".ws-pill").nth(weight).click()
    field.get_by_role("button", name="Klaar", exact=True).click()


def test_weighing_is_hidden_until_shown_together(board: Board) -> None:
    """After "Klaar" the weights are gone from screen and page; "Toon samen" brings the average."""
    field = board.draw("reasons.weights", {})
    field.get_by_role("button", name="Noor nog niet").click()
    weigh_all(field, 3)
    expect(field.locator(".ws-person-done")).to_have_text(re.compile("Noor"))
    expect(field.get_by_role("radiogroup")).to_have_count(0)
    field.get_by_role("button", name="Sam nog niet").click()
    weigh_all(field, 0)
    expect(field.locator(".ws-turn-count")).to_have_text("2 van 4 klaar. Nog niet: Fatima, Joris.")
    field.get_by_role("button", name="Toon samen").click()
    expect(field.locator(".ws-bar-number").first).to_have_text(re.compile(r"1,5"))
    expect(field.get_by_text("gemiddelde van 2")).to_be_visible()


def test_nothing_links_a_weight_to_a_person(board: Board) -> None:
    """The contribution stands under a random token; the turn says only who is done, sorted."""
    field = board.draw("reasons.weights", {})
    for name in ("Sam", "Noor"):
        field.get_by_role("button", name=f"{name} nog niet").click()
        weigh_all(field, 2)
    first, second = board.calls(2)
    assert [len(call) for call in (first, second)] == [2, 2]
    assert second[""] == {"done": ["pa1", "pa2"], "revealed": False}
    tokens = [key for call in (first, second) for key in call if key]
    assert all(TOKEN.fullmatch(token) for token in tokens)
    assert len(set(tokens)) == 2
    assert "pa2" not in field.inner_html()


def test_unlinked_turn_leaves_no_draft(board: Board) -> None:
    """What is weighed and not finished is said to nobody, also not when leaving half-way."""
    field = board.draw("reasons.weights", {})
    field.get_by_role("button", name="Noor nog niet").click()
    field.locator(".ws-pill").first.click()
    field.get_by_role("button", name="Terug zonder afronden").click()
    expect(field.get_by_role("button", name="Noor nog niet")).to_be_focused()
    assert board.page.evaluate("page.calls") == []


def test_weighing_asks_for_what_is_missing(board: Board) -> None:
    """Finishing with one reason left names it."""
    field = board.draw("reasons.weights", {})
    field.get_by_role("button", name="Noor nog niet").click()
    for group in field.get_by_role("radiogroup").all()[:-1]:
        group.locator(".ws-pill").first.click()
    field.get_by_role("button", name="Klaar", exact=True).click()
    expect(field.get_by_role("alert")).to_contain_text("Andere verwachtingen of doelen")
    assert board.page.evaluate("page.calls") == []


def test_who_is_done_cannot_be_opened_again_when_unlinked(board: Board) -> None:
    """Nobody, not even the program, knows which weights were theirs."""
    field = board.draw("reasons.weights", {"": {"done": ["pa1"], "revealed": False}, "ab": dict.fromkeys(REASONS, 1)})
    expect(field.get_by_role("button", name="Noor nog niet")).to_have_count(0)
    expect(field.get_by_role("button", name="Sam nog niet")).to_be_visible()


def test_somebody_who_is_late_can_join(board: Board) -> None:
    """After showing, the group hides again, and the late one takes a turn."""
    field = board.draw("reasons.weights", {"": {"done": ["pa1"], "revealed": True}, "ab": dict.fromkeys(REASONS, 1)})
    field.get_by_role("button", name="Verberg weer").click()
    board.said({"": {"done": ["pa1"], "revealed": False}})
    expect(field.locator(".ws-bars")).to_have_count(0)
    field.get_by_role("button", name="Joris nog niet").click()
    weigh_all(field, 3)
    field.get_by_role("button", name="Toon samen").click()
    expect(field.get_by_text("gemiddelde van 2")).to_be_visible()


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
    for name, text in (("Noor", "Een"), ("Fatima", "Twee")):
        field.get_by_role("button", name=f"{name} nog niet").click()
        board.page.keyboard.type(text)
        field.get_by_role("button", name="Klaar", exact=True).click()
    field.get_by_role("button", name="Toon samen").click()
    expect(field.locator(".ws-note")).to_have_count(2)
    together = field.locator(".ws-together").inner_text()
    assert not any(name in together for name in ("Noor", "Sam", "Fatima", "Joris"))
    assert all("pa1" not in str(key) for call in board.calls(3) for key in call)


def test_without_people_the_next_participant_takes_a_turn(board: Board) -> None:
    """A group that filled in no names can weigh as well."""
    board.page.evaluate("page.people = []")
    field = board.draw("reasons.weights", {})
    for _ in range(2):
        field.get_by_role("button", name="Volgende deelnemer").click()
        weigh_all(field, 1)
    assert board.calls(2)[-1][""]["done"] == ["guest_1", "guest_2"]
    expect(field.locator(".ws-turn-count")).to_contain_text("2 klaar. Is iedereen geweest?")


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
    (call,) = board.calls()
    assert [dots for token, dots in call.items() if token] == [{"0": 1, "1": 2}]
    field.get_by_role("button", name="Toon samen").press("Enter")
    expect(field.locator(".ws-bar-row").first).to_contain_text("Een gezin dat de deur dichthoudt")
    expect(field.locator(".ws-bar-row").first).to_contain_text("2 stippen")
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


def weights(*rows: tuple[int, ...]) -> dict[str, dict[str, int]]:
    """Return what people weighed, under tokens."""
    return {f"{place:032x}": dict(zip(REASONS, row, strict=True)) for place, row in enumerate(rows, 1)}


def test_a_weighing_shows_spread_and_agreement(board: Board) -> None:
    """How often each weight was given, as dots and in words, and one word for how alike they are; never who."""
    given = weights((0, 3, 1, 1, 2), (3, 3, 1, 2, 2), (0, 3, 1, 3, 2), (3, 2, 1, 2, 2))
    field = board.draw("reasons.weights", {"": {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": True}, **given})
    rows = field.locator(".ws-bar-row")
    expect(rows.nth(0)).to_contain_text("Het belang wordt (nog) niet gezien")
    expect(rows.nth(0).locator(".ws-bar-word")).to_have_text("eensgezind")
    expect(rows.filter(has_text="geen motivatie").locator(".ws-bar-word")).to_have_text("verdeeld")
    expect(rows.filter(has_text="praktisch").locator(".ws-bar-word")).to_have_text("een beetje verdeeld")
    steps = rows.filter(has_text="geen motivatie").locator(".ws-step")
    assert [text.replace("\n", " ") for text in steps.all_text_contents()] == [
        "0●●:  2 keer",
        "1:  0 keer",
        "2:  0 keer",
        "3●●:  2 keer",
    ]
    assert not any(name in field.locator(".ws-together").inner_text() for name in ("Noor", "Sam", "Fatima", "Joris"))


def weigh_again(board: Board) -> Locator:
    """Draw a weighing of two people that was shown, and open the second one."""
    given = weights((0, 3, 1, 1, 2), (3, 3, 1, 2, 2))
    field = board.draw("reasons.weights", {"": {"done": ["pa1", "pa2"], "revealed": True}, **given})
    field.get_by_role("button", name="Weeg nog een keer").click()
    return field


def test_a_group_weighs_again_and_sees_both(board: Board) -> None:
    """Everyone once more, hidden as the first time; then two bars an option, with words that say which is which."""
    field = weigh_again(board)
    board.said({"": {"done": [], "revealed": False, "weighing": 2}})
    expect(field.get_by_role("button", name="Noor nog niet")).to_be_focused()
    expect(field.locator(".ws-bars")).to_have_count(0)
    for name in ("Noor", "Sam", "Joris"):
        field.get_by_role("button", name=f"{name} nog niet").click()
        weigh_all(field, 1)
    field.get_by_role("button", name="Toon samen").click()
    row = field.locator(".ws-bar-row").filter(has_text="geen motivatie")
    expect(row.locator(".ws-bar-time")).to_have_text(["eerst", "daarna"])
    expect(row.locator(".ws-bar-number")).to_have_text([re.compile("1,5"), re.compile("1,0")])
    expect(row.locator(".ws-bar-word")).to_have_text(["verdeeld", "eensgezind"])
    expect(row.locator(".ws-step").nth(1)).to_have_text("1: eerst 0 keer●●●: daarna 3 keer")
    expect(field.get_by_text("de eerste keer (2 wogen mee)")).to_be_visible()
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_have_count(0)


def test_nothing_links_the_second_weighing_to_the_first(board: Board) -> None:
    """It stands under new random tokens, and the state says only who is done."""
    field = weigh_again(board)
    field.get_by_role("button", name="Sam nog niet").click()
    weigh_all(field, 2)
    call = board.calls(2)[-1]
    (token,) = [author for author in call if author]
    assert re.fullmatch(r"second_[0-9a-f]{32}", token)
    assert call[""] == {"done": ["pa2"], "revealed": False, "weighing": 2}


def test_a_second_weighing_can_be_left_before_anybody_weighed(board: Board) -> None:
    """The first result is one press away, and so is the second weighing."""
    field = weigh_again(board)
    field.get_by_role("button", name="Toch niet").click()
    expect(field.locator(".ws-bar-row")).to_have_count(5)
    expect(field.locator(".ws-bar-time")).to_have_count(0)
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_be_focused()
    expect(field.get_by_role("button", name="Verberg weer")).to_have_count(0)


def test_only_a_weighing_can_be_done_again(board: Board) -> None:
    """A round and a vote are shown once."""
    field = board.draw("check_in.intention", {"": {"done": ["pa1"], "revealed": True}, "pa1": "Rust"})
    expect(field.get_by_role("button", name="Verberg weer")).to_be_visible()
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_have_count(0)
