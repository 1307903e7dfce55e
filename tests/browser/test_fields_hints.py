"""The soft hint under a question, on the page: never in the way (which text gets which: `tests/seam`)."""

from playwright.sync_api import expect

from tests.browser.fields_server import Board

CARDS = "questions.cards"
ADVICE = "Hier zit een advies in. Begin met wat, hoe of wanneer."


def test_a_hint_comes_on_leaving_and_goes_when_mended(board: Board) -> None:
    """While somebody types nothing is said; afterwards one line, which the cell is described by."""
    field = board.draw(CARDS, None)
    question, answer = field.locator("textarea").nth(0), field.locator("textarea").nth(1)
    hint = field.locator(".ws-hint").first
    question.press_sequentially("Heb je haar al gebeld?")
    expect(hint).to_be_hidden()
    answer.focus()
    expect(hint).to_have_text(f"↳{ADVICE}")
    expect(question).to_have_accessible_description(ADVICE)
    expect(field.get_by_role("status").filter(has_text="advies")).to_have_text(ADVICE)
    question.fill("Hoe houd je contact met haar?")
    expect(hint).not_to_be_visible()
    answer.focus()
    expect(hint).to_be_hidden()
    assert question.get_attribute("aria-describedby") is None
    board.said(
        [{"question": "Hoe houd je contact met haar?", "warmth": None, "answer": None}],
    )


def test_nothing_moves_while_somebody_types(board: Board) -> None:
    """A hint keeps its room until the question is left, so what stands below stays where it is."""
    field = board.draw(CARDS, [{"question": "Is het veilig?", "warmth": None, "answer": None}])
    question, below = field.locator("textarea").nth(0), field.locator("textarea").nth(2)
    question.focus()
    field.locator("textarea").nth(1).focus()
    expect(field.locator(".ws-hint").first).to_be_visible()
    question.focus()
    before = below.bounding_box()
    question.fill("Hoe veilig?")
    expect(field.locator(".ws-hint").first).not_to_be_visible()
    assert below.bounding_box() == before
    question.fill("Is het zo?")
    expect(field.locator(".ws-hint").first).to_be_visible()
    assert below.bounding_box() == before


def test_a_press_right_after_typing_lands_where_it_was_meant(board: Board) -> None:
    """The line comes after the mouse is released: a button does not slip away from under it."""
    field = board.draw(CARDS, None)
    field.locator("textarea").nth(4).click()
    board.page.keyboard.type("Is het veilig?")
    box = field.get_by_role("button", name="Nog een regel").bounding_box()
    assert box is not None
    board.page.mouse.move(box["x"] + 5, box["y"] + 5)
    board.page.mouse.down()
    expect(field.locator(".ws-hint:visible")).to_have_count(0)
    board.page.mouse.up()
    expect(field.locator(".ws-row")).to_have_count(4)
    expect(field.locator(".ws-hint:visible")).to_have_count(1)


def test_only_a_column_that_asks_gets_hints(board: Board) -> None:
    """In an answer a closed sentence is nobody's business."""
    field = board.draw(CARDS, None)
    field.locator("textarea").nth(1).fill("Heb je haar al gebeld?")
    field.locator("textarea").nth(2).focus()
    expect(field.locator(".ws-hint:visible")).to_have_count(0)
    expect(field.locator(".ws-hint")).to_have_count(3)
