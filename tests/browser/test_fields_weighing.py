"""A weighing that is shown: one sentence, each voice a dot, and a second time beside the first."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board
from tests.browser.turn_steps import NAMES, REASONS, dots_of, row_of, show, weigh_as


def weights(*rows: tuple[int, ...]) -> dict[str, dict[str, int]]:
    """Return what people weighed, under tokens."""
    return {f"{place:032x}": dict(zip(REASONS, row, strict=True)) for place, row in enumerate(rows, 1)}


def test_a_weighing_shows_each_voice_and_agreement(board: Board) -> None:
    """Each voice a dot, also in words, and one word for how alike they are; no mean, and never who."""
    given = weights((0, 3, 1, 1, 2), (3, 3, 1, 2, 2), (0, 3, 1, 3, 2), (3, 2, 1, 2, 2))
    field = board.draw("reasons.weights", {"": {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": True}, **given})
    rows = field.locator(".ws-spread-row")
    expect(rows.nth(0)).to_contain_text("Het belang wordt (nog) niet gezien")
    expect(rows.nth(0).locator(".ws-spread-word")).to_have_text("jullie zijn het eens")
    divided = row_of(field, "geen motivatie")
    expect(divided.locator(".ws-spread-word")).to_have_text("verdeeld: vraag door")
    expect(row_of(field, "praktisch").locator(".ws-spread-word")).to_have_text("een beetje verdeeld")
    assert dots_of(divided) == ["●●", "", "", "●●"]
    expect(divided.get_by_text("2 keer 3, 2 keer 0.")).to_have_count(1)
    together = field.locator(".ws-together").inner_text()
    assert re.search(r"\d[,.]\d", together) is None
    assert not any(name in together for name in NAMES)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (((0, 3, 1, 1, 2), (1, 3, 1, 1, 2)), "Het zwaarst weegt: Het belang wordt (nog) niet gezien."),
        (
            ((0, 3, 1, 3, 2), (1, 3, 1, 3, 2)),
            "Het zwaarst wegen: Het belang wordt (nog) niet gezien en Er zit iets praktisch in de weg.",
        ),
        (((2, 2, 2, 2, 2),), "Alles weegt even zwaar."),
        (((0, 0, 0, 0, 0),), "Niets weegt zwaar: alles kreeg een 0."),
    ],
)
def test_one_sentence_says_what_weighs_most(board: Board, rows: tuple[tuple[int, ...], ...], sentence: str) -> None:
    """One, several that weigh as much, all, or none."""
    field = board.draw("reasons.weights", {"": {"done": [], "revealed": True}, **weights(*rows)})
    expect(field.locator(".ws-headline")).to_have_text(sentence)


def test_the_reveal_brings_its_sentence(board: Board) -> None:
    """After "Toon samen" the sentence has the focus, so it is said, and the picture below it is in sight."""
    field = board.draw("reasons.weights", {})
    board.page.evaluate("document.querySelector('main').style.paddingBlock = '60rem'")
    weigh_as(field, Noor=3, Sam=0, Fatima=1)
    field.get_by_role("button", name="Toon samen").press("Enter")
    expect(field.locator(".ws-headline")).to_be_focused()
    for part in (field.locator(".ws-headline"), *field.locator(".ws-spread-row").all()):
        expect(part).to_be_in_viewport(ratio=1)
    expect(field.locator(".ws-kind-turn > [role=status]")).to_have_text("")
    expect(field.locator("[role=group] [role=group]")).to_have_count(0)


def weigh_again(board: Board) -> Locator:
    """Draw a weighing of two people that was shown, and open the second one."""
    given = weights((0, 3, 1, 1, 2), (3, 3, 1, 2, 2))
    field = board.draw("reasons.weights", {"": {"done": ["pa1", "pa2"], "revealed": True}, **given})
    field.get_by_role("button", name="Weeg nog een keer").click()
    return field


def test_a_group_weighs_again_and_sees_both(board: Board) -> None:
    """Everyone once more, hidden as the first time; then two lines an option, with words that say which is which."""
    field = weigh_again(board)
    board.said({"": {"done": [], "revealed": False, "weighing": 2}})
    expect(field.get_by_role("button", name="Noor nog niet")).to_be_focused()
    expect(field.locator(".ws-spread")).to_have_count(0)
    weigh_as(field, Noor=1, Sam=1, Joris=1)
    show(field)
    expect(field.locator(".ws-headline")).to_have_text("Alles weegt even zwaar.")
    row = row_of(field, "geen motivatie")
    expect(row.locator(".ws-spread-time")).to_have_text(["eerst", "nu"])
    expect(row.locator(".ws-spread-word")).to_have_text(["jullie zijn het eens"])
    assert dots_of(row) == ["○", "", "", "○", "", "●●●", "", ""]
    expect(field.get_by_text("een stem van de eerste keer (2 mensen)")).to_be_visible()
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_have_count(0)


def test_nothing_links_the_second_weighing_to_the_first(board: Board) -> None:
    """It stands under new random tokens, and the state says only who is done."""
    field = weigh_again(board)
    weigh_as(field, Sam=2, Noor=2, Joris=1, Fatima=0)
    call = board.calls(2)[-1]
    assert call.pop("") == {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": False, "weighing": 2}
    assert [bool(re.fullmatch(r"second_[0-9a-f]{32}", token)) for token in call] == [True] * 4


def test_a_second_weighing_can_be_left_before_anybody_weighed(board: Board) -> None:
    """The first result is one press away, and so is the second weighing."""
    field = weigh_again(board)
    field.get_by_role("button", name="Toch niet").click()
    expect(field.locator(".ws-spread-row")).to_have_count(5)
    expect(field.locator(".ws-spread-time")).to_have_count(0)
    expect(field.locator(".ws-headline")).to_be_focused()
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_be_visible()
    expect(field.get_by_role("button", name="Verberg weer")).to_have_count(0)


def test_only_a_weighing_can_be_done_again(board: Board) -> None:
    """A round and a vote are shown once."""
    field = board.draw("check_in.intention", {"": {"done": ["pa1"], "revealed": True}, "pa1": "Rust"})
    expect(field.get_by_role("button", name="Verberg weer")).to_be_visible()
    expect(field.get_by_role("button", name="Weeg nog een keer")).to_have_count(0)
