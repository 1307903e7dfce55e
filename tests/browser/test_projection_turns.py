"""Turns on the stage: nobody's own field is in the picture, and what is shown together is there as a whole."""

import json
import uuid
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PROGRAMME
from tests.browser.turn_steps import REASONS
from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import put_answers, start_session

WEIGHTS = "reasons.weights"
NAMES = ("Noor", "Bas", "Sam", "Fatima", "Joris", "Anneke")
IDS = [f"p{number}" for number in range(len(NAMES))]
PEOPLE = [{"id": one, "name": name, "roles": [], "present": True} for one, name in zip(IDS, NAMES, strict=True)]
FIRST = ((1, 0, 2, 1, 3), (0, 0, 1, 3, 3), (0, 1, 1, 2, 2), (2, 0, 2, 0, 3), (0, 1, 1, 1, 2), (1, 1, 2, 2, 3))
SECOND = ((0, 0, 2, 1, 3), (0, 0, 1, 3, 3), (0, 1, 2, 2, 3), (1, 0, 2, 1, 3), (0, 1, 1, 1, 3), (1, 1, 2, 2, 3))
BEAMERS = [(1280, 800), (1024, 768), (1920, 1080)]
IN_SIGHT = """(rows) => {
  const paper = document.querySelector(".weerstand-paper").getBoundingClientRect();
  return rows.map((row) => row.getBoundingClientRect()).every(({ top, bottom }) =>
    top >= paper.top && bottom <= Math.min(paper.bottom, innerHeight));
}"""


def put_on(page: Page, done: list[str], *times: tuple[tuple[int, ...], ...], size: tuple[int, int]) -> Locator:
    """Open a session of six people in projection, at the weighing; gives its question."""
    notebook = start_session(json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, {})
    state: dict[str, Any] = {"done": done, "revealed": False} | ({"weighing": 2} if len(times) > 1 else {})
    answers: Answers = {"": Answer(state)}
    for prefix, rows in zip(("", "second_"), times, strict=False):
        for number, row in enumerate(rows):
            answers[f"{prefix}{number:032x}"] = Answer(dict(zip(REASONS, row, strict=True)))
    put_answers(notebook, {"session": {"": Answer({"length": 90, "people": PEOPLE})}, WEIGHTS: answers})
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("notebook => bare.open(notebook)", notebook)
    page.evaluate("bare.room.place.go('reasons')")
    page.evaluate("bare.page.projection.toggle()")
    page.evaluate("id => bare.room.goTo(id)", WEIGHTS)
    return page.locator(f'[data-weerstand-id="{WEIGHTS}"]')


@pytest.mark.parametrize("size", BEAMERS)
@pytest.mark.parametrize("times", [(FIRST,), (FIRST, SECOND)])
def test_the_whole_result_is_in_the_picture(bare: Page, size: tuple[int, int], times: Any) -> None:
    """All five reasons stand between bar and foot, under their sentence, the second time as well."""
    field = put_on(bare, IDS, *times, size=size)
    field.get_by_role("button", name="Toon samen").press("Enter")
    head = field.locator(".ws-headline")
    expect(head).to_be_focused()
    rows = [part.element_handle() for part in (head, *field.locator(".ws-spread-row").all())]
    assert len(rows) == 1 + len(REASONS)
    assert bare.evaluate(IN_SIGHT, rows)


def test_the_own_field_is_never_in_the_picture(bare: Page) -> None:
    """A turn that is opened on the stage stands covered, and a stage that is put on covers at once."""
    field = put_on(bare, [], size=(1280, 800))
    field.get_by_role("button", name="Sam nog niet").click()
    expect(field.get_by_role("heading", name="Sam weegt")).to_be_visible()
    expect(field.get_by_role("radio")).to_have_count(0)
    bare.evaluate("bare.page.projection.toggle()")
    expect(field.get_by_role("radiogroup")).to_have_count(5)
    bare.evaluate("bare.page.projection.toggle()")
    expect(field.get_by_role("heading", name="Sam weegt")).to_be_visible()
    expect(field.get_by_role("radio")).to_have_count(0)
