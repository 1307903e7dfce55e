"""Alone is alone: what the room sees while somebody writes, and the way on paper."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board

INTENTION = "check_in.intention"
WEIGHTS = "reasons.weights"


def see(board: Board, *, seen: bool) -> None:
    """Let the room see the screen, or not, as a projection that is put on."""
    board.page.evaluate("seen => { page.isSeen = seen; }", seen)
    board.update({})


def open_seen(board: Board, question: str) -> Locator:
    """Draw a turn on a screen that the room sees."""
    board.page.evaluate("page.isSeen = true")
    return board.draw(question, {})


def test_what_somebody_writes_is_covered_where_the_room_sees_it(board: Board) -> None:
    """In its place stand who writes and how far the group is, large; the field only when they say so."""
    field = open_seen(board, INTENTION)
    field.get_by_role("button", name="Sam nog niet").click()
    expect(field.get_by_role("heading", name="Sam schrijft")).to_be_focused()
    expect(field.locator(".ws-cover-count")).to_have_text("0 van 4 klaar")
    expect(field.get_by_role("textbox")).to_have_count(0)
    expect(field.locator("textarea")).not_to_be_visible()
    field.get_by_role("button", name="Toch tonen").click()
    expect(field.get_by_role("textbox")).to_be_focused()
    field.get_by_role("textbox").fill("Rust")
    field.get_by_role("button", name="Klaar", exact=True).click()
    field.get_by_role("button", name="Noor nog niet").click()
    expect(field.get_by_role("heading", name="Noor schrijft")).to_be_visible()
    expect(field.locator("textarea")).not_to_be_visible()


def test_a_projection_that_begins_covers_at_once_and_loses_nothing(board: Board) -> None:
    """Text and caret are there again once the room does not look any more."""
    field = board.draw(INTENTION, {})
    field.get_by_role("button", name="Sam nog niet").click()
    board.page.keyboard.type("Half een zin")
    for _ in range(3):
        board.page.keyboard.press("ArrowLeft")
    see(board, seen=True)
    expect(field.locator("textarea")).not_to_be_visible()
    expect(field.get_by_role("heading", name="Sam schrijft")).to_be_focused()
    board.page.keyboard.type("niets hiervan")
    see(board, seen=False)
    expect(field.locator("textarea")).to_be_focused()
    board.page.keyboard.type("hele ")
    expect(field.locator("textarea")).to_have_value("Half een hele zin")


def test_showing_it_anyway_is_for_this_turn_and_this_projection(board: Board) -> None:
    """A projection that is put on again covers again."""
    field = open_seen(board, WEIGHTS)
    field.get_by_role("button", name="Sam nog niet").click()
    field.get_by_role("button", name="Toch tonen").click()
    expect(field.get_by_role("radiogroup")).to_have_count(5)
    see(board, seen=False)
    see(board, seen=True)
    expect(field.get_by_role("heading", name="Sam weegt")).to_be_visible()
    expect(field.get_by_role("radiogroup")).to_have_count(0)


def test_whoever_writes_elsewhere_keeps_the_focus(board: Board) -> None:
    """A cover that comes takes the focus only from what it covers."""
    field = board.draw(INTENTION, {})
    field.get_by_role("button", name="Sam nog niet").click()
    board.page.evaluate("document.body.append(Object.assign(document.createElement('input'), { id: 'other' }))")
    board.page.locator("#other").focus()
    see(board, seen=True)
    expect(field.get_by_role("heading", name="Sam schrijft")).to_be_visible()
    expect(board.page.locator("#other")).to_be_focused()


def test_paper_comes_first_where_the_room_sees_the_screen(board: Board) -> None:
    """It is proposed in words, above the names; elsewhere it is a quiet button beside them."""
    field = open_seen(board, INTENTION)
    expect(field.locator(".ws-turn-paper")).to_contain_text("Jullie delen één scherm. Schrijf ieder je zin op papier.")
    expect(field.locator(".ws-turn-paper").get_by_role("button", name="Samen op papier")).to_be_visible()
    see(board, seen=False)
    expect(field.locator(".ws-turn-paper")).to_have_count(0)
    expect(field.get_by_role("button", name="Samen op papier")).to_be_visible()


def test_the_words_above_the_own_field_are_true(board: Board) -> None:
    """A round is shown and reported with names; a weighing is linked to nobody, and is not saved yet."""
    for question, words in (
        (INTENTION, "met je naam erbij. Zo komt het ook in het verslag."),
        ("takeaways.learned", "zonder namen. Wie wat schreef, wordt nergens bewaard."),
        (WEIGHTS, "Je keuze blijft in dit venster tot iedereen klaar is."),
    ):
        field = board.draw(question, {})
        field.get_by_role("button", name="Noor nog niet").click()
        expect(field.locator(".ws-turn-own")).to_contain_text(words)


def test_a_round_on_paper_is_typed_in_one_list(board: Board) -> None:
    """A line for each name; who left it empty has no turn yet; all is kept in one piece and shown."""
    field = board.draw(INTENTION, {"": {"done": ["pa4"], "revealed": False}, "pa4": "Eerder"})
    field.get_by_role("button", name="Samen op papier").click()
    expect(field.get_by_role("textbox")).to_have_count(3)
    expect(field.get_by_role("textbox", name="Noor")).to_be_focused()
    board.page.keyboard.type("Luisteren")
    field.get_by_role("button", name="Iemand die er niet bij staat").click()
    board.page.keyboard.type("Ook mee")
    field.get_by_role("button", name="Klaar, toon samen").click()
    board.said({"": {"done": ["guest_1", "pa1", "pa4"], "revealed": True}, "pa1": "Luisteren", "guest_1": "Ook mee"})
    expect(field.locator(".ws-headline")).to_be_focused()
    expect(field.locator("cite")).to_have_text(["Deelnemer 1", "Noor", "Joris"])


def test_notes_without_names_are_read_out_and_typed(board: Board) -> None:
    """As many lines as there are people; nothing of it stands under a name."""
    field = board.draw("takeaways.learned", {})
    field.get_by_role("button", name="Samen op papier").click()
    expect(field.get_by_role("textbox")).to_have_count(4)
    for words in ("Een", "Twee", "Drie"):
        board.page.keyboard.type(words)
        board.page.keyboard.press("Enter")
    field.get_by_role("button", name="Klaar, toon samen").click()
    (call,) = board.calls()
    assert call.pop("") == {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": True}
    assert sorted(call.values()) == ["Drie", "Een", "Twee"]
    assert all(re.fullmatch(r"[0-9a-f]{32}", token) for token in call)


def test_weights_from_paper_are_counted(board: Board) -> None:
    """How often each weight was given; a reason with fewer voices than another is named."""
    field = board.draw(WEIGHTS, {})
    field.get_by_role("button", name="Samen op papier").click()
    counts = field.get_by_role("spinbutton")
    field.get_by_role("button", name="Klaar, toon samen").click()
    expect(field.get_by_role("alert")).to_contain_text("Tel eerst de briefjes")
    for reason in range(5):
        counts.nth(4 * reason + 3).fill("2")
        counts.nth(4 * reason).fill("2" if reason < 4 else "1")
    field.get_by_role("button", name="Klaar, toon samen").click()
    expect(field.get_by_role("alert")).to_contain_text("minder: Andere verwachtingen of doelen.")
    expect(counts.nth(16)).to_be_focused()
    counts.nth(17).fill("1")
    field.get_by_role("button", name="Klaar, toon samen").click()
    (call,) = board.calls()
    assert call.pop("") == {"done": ["pa1", "pa2", "pa3", "pa4"], "revealed": True}
    assert sorted(one["no_motivation"] for one in call.values()) == [0, 0, 3, 3]
    assert sorted(one["different_expectation"] for one in call.values()) == [0, 1, 3, 3]
    expect(field.locator(".ws-headline")).to_have_text("Het zwaarst weegt: Andere verwachtingen of doelen.")


def test_dots_from_paper_are_counted(board: Board) -> None:
    """Not more than the group has together."""
    field = board.draw("case_choice.priority", {})
    field.get_by_role("button", name="Samen op papier").click()
    counts = field.get_by_role("spinbutton")
    counts.nth(0).fill("9")
    counts.nth(2).fill("4")
    field.get_by_role("button", name="Klaar, toon samen").click()
    expect(field.get_by_role("alert")).to_contain_text("Dit zijn 13 stippen. Samen hebben jullie er 12.")
    counts.nth(2).fill("3")
    field.get_by_role("button", name="Klaar, toon samen").click()
    (call,) = board.calls()
    del call[""]
    assert sum(one.get("0", 0) for one in call.values()) == 9
    assert len(call) == 4
    expect(field.locator(".ws-spread-row").first).to_contain_text("9 stippen")


def test_so_few_notes_are_shown_only_when_the_group_says_so(board: Board) -> None:
    """On paper as well two people are few."""
    field = board.draw("takeaways.learned", {})
    field.get_by_role("button", name="Samen op papier").click()
    board.page.keyboard.type("Een")
    field.get_by_role("button", name="Klaar, toon samen").click()
    expect(field.get_by_role("alert").filter(visible=True)).to_contain_text("Met minder dan drie")
    field.get_by_role("button", name="Dat is goed, toon samen").click()
    expect(field.locator(".ws-note")).to_have_text("Een")
