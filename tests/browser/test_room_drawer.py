"""Question cards: one press puts a card in the question list, another takes it out."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import press_until, session_in

Put = Callable[..., str]

LIST = "questions.cards"
CARDS = "weerstand:cards"
MAX_ROWS = 200
POLL_MS = 500
ON_DISK = """async ([path, id, rows]) => {
  const {content} = await (await fetch(`/api/contents/${path}`)).json();
  const cell = content.cells.find(({metadata}) => metadata.weerstand?.id === id);
  const plain = (list) => JSON.stringify((list ?? []).map(({question, warmth, answer}) => [question, warmth, answer]));
  return plain(cell.metadata.weerstand.answers?.[""]?.value) === plain(rows);
}"""


def row(question: str, answer: str | None = None) -> dict[str, Any]:
    """Return a row of the question list."""
    return {"question": question, "warmth": None, "answer": answer}


def open_drawer(lab: LabPage, put: Put, rows: list[dict[str, Any]] | None = None, phase: str = "questions") -> str:
    """Open a session in a phase, and its question cards; gives the session's path."""
    path = put(session_in(phase, {LIST: rows} if rows else None))
    lab.open_notebook(path)
    lab.expect_ready()
    lab.command(CARDS)
    expect(lab.page.get_by_role("heading", name="Vragenkaartjes")).to_be_focused()
    return path


def cards(lab: LabPage) -> Locator:
    """Return the cards."""
    return lab.page.get_by_role("region", name="Vragenkaartjes").get_by_role("listitem").get_by_role("button")


def words(card: Locator) -> str:
    """Return what a card asks."""
    return card.locator(".ws-paper-text").inner_text()


def wait_for_rows(lab: LabPage, path: str, rows: Any) -> None:
    """Wait until the file holds these rows: a save that was on its way does not have them yet."""
    lab.expect_state(LIST, "saved")
    lab.page.wait_for_function(ON_DISK, arg=[path, LIST, rows], polling=POLL_MS)


def test_a_card_goes_into_the_list_and_out_again(lab: LabPage, put_notebook: Put) -> None:
    """Enter adds it below what is there, says so, and saves it; Enter on the same card takes it out."""
    path = open_drawer(lab, put_notebook, [row("Wat zag je?", "Een dichte deur.")])
    card = cards(lab).first
    text = words(card)
    card.press("Enter")
    status = lab.page.get_by_role("region", name="Vragenkaartjes").get_by_role("status")
    expect(status).to_have_text("Toegevoegd aan de vragenlijst.")
    expect(card).to_contain_text("Haal weg")
    expect(card).to_be_focused()
    expect(lab.field(LIST).locator("textarea").nth(2)).to_have_value(text)
    wait_for_rows(lab, path, [row("Wat zag je?", "Een dichte deur."), row(text)])
    press_until(lambda: card.press("Enter"), status.filter(has_text="Weggehaald uit de vragenlijst."))
    expect(card).to_contain_text("Zet in de vragenlijst")
    wait_for_rows(lab, path, [row("Wat zag je?", "Een dichte deur.")])


def test_a_card_of_another_phase_goes_into_the_programmes_list(lab: LabPage, put_notebook: Put) -> None:
    """The mouse does the same; an empty row is filled first; a half-typed answer elsewhere is kept."""
    path = open_drawer(lab, put_notebook, [row(""), row("Wat dacht je?")], phase="case")
    lab.field("case.situation").locator("textarea").fill("Half af")
    card = cards(lab).nth(1)
    text = words(card)
    card.click()
    expect(card).to_contain_text("Haal weg")
    wait_for_rows(lab, path, [row(text), row("Wat dacht je?")])
    lab.expect_state("case.situation", "saved")
    lab.wait_for_file()
    lab.expect_on_disk(path, "case.situation", "Half af")


def test_a_question_with_an_answer_is_not_taken_away(lab: LabPage, put_notebook: Put) -> None:
    """What somebody wrote beside a card stays; the drawer says why."""
    path = open_drawer(lab, put_notebook)
    card = cards(lab).first
    text = words(card)
    card.click()
    answer = lab.field(LIST).locator("textarea").nth(1)
    answer.fill("Nog nooit gevraagd.")
    lab.expect_state(LIST, "saved")
    card.click()
    expect(lab.page.get_by_text("Er staat al iets bij deze vraag.")).to_be_visible()
    wait_for_rows(lab, path, [row(text, "Nog nooit gevraagd.")])


def test_a_full_list_takes_no_more(lab: LabPage, put_notebook: Put) -> None:
    """At the limit of rows the drawer says so, and nothing is lost."""
    rows = [row(f"Vraag {number}") for number in range(MAX_ROWS)]
    path = open_drawer(lab, put_notebook, rows)
    cards(lab).first.click()
    expect(lab.page.get_by_text("Er passen 200 regels in.")).to_be_visible()
    lab.expect_on_disk(path, LIST, rows)


def test_escape_closes_it_and_the_cards_follow_the_group(lab: LabPage, put_notebook: Put) -> None:
    """The next phase brings its own cards; Escape gives the focus back to who opened it."""
    open_drawer(lab, put_notebook, phase="case")
    first = words(cards(lab).first)
    lab.command("weerstand:next-phase")
    expect(lab.page.get_by_text("Bij “Vragenronde”.")).to_be_visible()
    assert words(cards(lab).first) != first
    lab.command(CARDS)
    expect(cards(lab)).to_have_count(0)
    area = lab.field("case.situation").locator("textarea")
    area.focus()
    lab.command(CARDS)
    lab.page.keyboard.press("Escape")
    expect(cards(lab)).to_have_count(0)
    expect(area).to_be_focused()
