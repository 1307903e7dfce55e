"""Advice stays folded until its phase is reached, and can be opened all the same."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import PROGRAMME, UNHURRIED_MS, press_until, session_in

WHY = "Advies komt in fase 9. Nu nog even vragen en begrijpen."
TURN_NUMBER = 9
START_ELSEWHERE = """id => {
  const cells = [...window.jupyterapp.shell.currentWidget.context.model.cells];
  const cell = cells.find(one => one.getMetadata("weerstand")?.id === id);
  const value = { started_at: new Date().toISOString(), elapsed_seconds: 0, extra_minutes: 0, state: "running" };
  const answers = { "": { value, revision: 5, updated_at: value.started_at } };
  cell.setMetadata("weerstand", { ...cell.getMetadata("weerstand"), answers });
}"""
"""A phase's clock that another window started, as it comes in with the document."""


def fold(lab: LabPage, question_id: str) -> Locator:
    """Return what stands in the place of a question that waits."""
    return lab.field(question_id).locator(".ws-waits")


def go_on(lab: LabPage, phases: int) -> None:
    """Go on to a later phase, as the button in the bar does; a second press within half a second is none."""
    for number in range(2, phases + 2):
        there = lab.page.locator(".ws-top-number").filter(has_text=f"Fase {number} van")
        press_until(lambda: lab.page.locator(".ws-top-next").click(delay=UNHURRIED_MS), there)


@pytest.fixture
def room(lab: LabPage, put_notebook: Callable[..., str]) -> LabPage:
    """A session that asks all steps, just opened, in its first phase."""
    lab.open_notebook(put_notebook(session_in("check_in", length=120)))
    lab.expect_ready()
    return lab


def test_advice_is_folded_until_its_phase(room: LabPage) -> None:
    """Title, why, and no field; with the phase come the fields, and they stay when the group looks back."""
    expect(fold(room, "turn.scenarios")).to_contain_text(WHY)
    expect(room.field("turn.scenarios").get_by_role("heading")).to_have_text("Wat kan er nog meer?")
    expect(room.field("turn.scenarios").locator("textarea, .ws-status:visible")).to_have_count(0)
    expect(room.field("actions.agreements")).to_contain_text("Advies komt in fase 11.")
    expect(room.field("turn.motivation").locator("textarea").first).to_be_visible()
    expect(room.field("turn.relation").get_by_role("radio")).to_have_count(11)
    go_on(room, TURN_NUMBER - 1)
    expect(room.field("turn.scenarios").locator("textarea").first).to_be_visible()
    expect(room.page.locator('[data-weerstand-id^="turn."] .ws-waits')).to_have_count(0)
    expect(fold(room, "actions.agreements")).to_be_visible()
    room.command("weerstand:previous-phase")
    expect(room.field("turn.scenarios").locator("textarea").first).to_be_visible()


def test_advice_can_be_opened_all_the_same(room: LabPage) -> None:
    """With a key: the focus goes into the field; it stays open for this page, whatever is typed and wiped."""
    fold(room, "turn.relation_effort").get_by_role("button", name="Toch openen").press("Enter")
    text = room.field("turn.relation_effort").locator("textarea")
    expect(text).to_be_focused()
    room.page.keyboard.type("Koffie")
    room.expect_state("turn.relation_effort", "saved")
    text.fill("")
    room.field("case.situation").locator("textarea").focus()
    expect(text).to_be_visible()
    expect(fold(room, "turn.relation_asked")).to_be_visible()


def test_advice_that_was_given_stays_open(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """What was answered is never hidden, also once it is wiped; the report's list of what is empty opens the rest."""
    lab.open_notebook(put_notebook(session_in("case", {"turn.relation_effort": "Meer tijd"}, length=120)))
    lab.expect_ready()
    lab.expect_text("turn.relation_effort", "Meer tijd")
    expect(fold(lab, "turn.relation_asked")).to_be_visible()
    lab.write("turn.relation_effort", "")
    lab.field("case.situation").locator("textarea").focus()
    expect(lab.field("turn.relation_effort").locator("textarea")).to_be_visible()
    lab.field("report").locator("summary").click()
    lab.field("report").get_by_role("button", name="Wat kan er nog meer?").click()
    expect(lab.field("turn.scenarios").locator(":focus")).to_have_count(1)


def test_opening_moves_nothing_under_a_hand_that_types(room: LabPage) -> None:
    """Another screen reaches the phase while somebody types below it: focus, words and place stay."""
    text = room.field("response.own_words").locator("textarea")
    text.press_sequentially("Ik hoor dat")
    before = text.bounding_box()
    room.page.evaluate(START_ELSEWHERE, "turn")
    expect(room.page.locator('[data-weerstand-id^="turn."] .ws-waits')).to_have_count(0)
    expect(text).to_be_focused()
    after = text.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 1
    room.page.keyboard.type(" zwijgen mag")
    expect(text).to_have_value("Ik hoor dat zwijgen mag")


def test_a_programme_folds_nothing(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """An author who tries a programme sees all questions."""
    lab.open_notebook(put_notebook(json.loads(PROGRAMME.read_text(encoding="utf-8"))))
    expect(lab.field("turn.scenarios").locator("textarea").first).to_be_visible()
    expect(lab.page.locator(".ws-waits")).to_have_count(0)
