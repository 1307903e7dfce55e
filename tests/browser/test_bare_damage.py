"""What other programs took from a session, on the bare page: answers in sight, no field that keeps nothing, one way."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.small_programme import HEADER
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, put_answers, start_session
from weerstand_widgets.locale import say

TAKES = ":is(textarea, input, select, button, [contenteditable], [tabindex='0']):not(:disabled)"
WORDS = "Zo ging het die dag"
CANNOT = "void (bare.shell.mend = () => Promise.reject(new Error('Hier lukt het niet.')))"
CAN = "void (bare.shell.mend = async () => { bare.room.session.rename('5'.repeat(32)) })"


@pytest.fixture
def answered(programme: dict[str, Any]) -> dict[str, Any]:
    """Return a session of every kind with an answer in it."""
    notebook = start_session(programme, uuid.uuid4().hex, HEADER)
    put_answers(notebook, {"case.situation": {"": Answer(WORDS)}})
    return notebook


def show(page: Page, notebook: dict[str, Any]) -> None:
    """Open a notebook, whatever it is."""
    page.evaluate("notebook => bare.open(notebook)", notebook)


@pytest.mark.parametrize("ours", [None, {}, {"schema": 1, "session": "weg"}, "niets", [1]])
def test_a_session_without_its_name_shows_its_answers_and_takes_no_text(
    bare: Page, answered: dict[str, Any], ours: Any
) -> None:
    """Whatever is left of the notebook's own metadata: nothing can be typed that nobody keeps, and one press mends."""
    answered["metadata"][KEY] = ours
    show(bare, answered)
    field = bare.locator('[data-weerstand-id="case.situation"]')
    expect(field.locator("textarea")).to_have_value(WORDS)
    expect(bare.locator(f".weerstand-output {TAKES}")).to_have_count(0)
    strip = bare.locator(".weerstand-strip")
    expect(strip).to_have_text(say("damage.identity") + say("damage.mend"))
    bare.evaluate(CANNOT)
    strip.get_by_role("button").click()
    expect(strip).to_contain_text("Hier lukt het niet.")
    bare.evaluate(CAN)
    strip.get_by_role("button", name=say("damage.mend")).click()
    expect(strip).to_have_count(0)


def without_outputs(notebook: dict[str, Any]) -> None:
    """Clear all outputs, as nbstripout does."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []


def without_anything(notebook: dict[str, Any]) -> None:
    """Clear outputs and the cells' metadata, as nb-clean does."""
    without_outputs(notebook)
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def without_one_output(notebook: dict[str, Any]) -> None:
    """Clear one question only."""
    next(cell for cell in notebook["cells"] if cell["id"] == "case-tried")["outputs"] = []


@pytest.mark.parametrize("take", [without_outputs, without_anything, without_one_output])
def test_a_session_without_its_questions_says_so(
    bare: Page, answered: dict[str, Any], take: Callable[[dict[str, Any]], None]
) -> None:
    """All or one: the page tells what is missing and how it comes back; what is still asked can be answered."""
    take(answered)
    show(bare, answered)
    expect(bare.locator(".weerstand-strip")).to_have_text(say("damage.questions") + say("damage.mend"))
    for field in bare.locator('[data-weerstand-id="case.situation"] textarea').all():
        field.fill("Nog steeds te typen")
        expect(bare.locator('[data-weerstand-id="case.situation"] .ws-status[data-state="saved"]')).to_be_visible()


def test_a_whole_session_and_a_programme_hear_nothing_of_it(bare: Page, programme: dict[str, Any]) -> None:
    """A programme says that it is for trying out; its fields are live."""
    programme["metadata"].pop(KEY)
    show(bare, programme)
    expect(bare.locator(".weerstand-strip")).to_have_count(1)
    expect(bare.locator(".weerstand-strip")).to_contain_text(say("lab.programme_notice"))
    expect(bare.locator('[data-weerstand-id="case.situation"] textarea')).to_be_enabled()
