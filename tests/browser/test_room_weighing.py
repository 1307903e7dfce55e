"""A group weighs, talks, and weighs again: what the file keeps of it."""

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import session_in

WEIGHTS = "reasons.weights"


def answers_on_disk(lab: LabPage, path: str) -> dict[str, Any]:
    """Return all that the notebook's file holds of the weighing."""
    notebook = json.loads((lab.server.root / path).read_text(encoding="utf-8"))
    found = [cell["metadata"].get("weerstand", {}) for cell in notebook["cells"]]
    answers: dict[str, Any] = next(meta["answers"] for meta in found if meta.get("id") == WEIGHTS)
    return answers


def weigh(lab: LabPage, name: str, weight: int) -> None:
    """Take one person's turn, with the same weight for every reason."""
    field = lab.field(WEIGHTS)
    field.get_by_role("button", name=f"{name} nog niet").click()
    for group in field.get_by_role("radiogroup").all():
        group.locator(".ws-pill").nth(weight).click()
    field.get_by_role("button", name="Klaar", exact=True).click()


def test_a_second_weighing_is_kept_and_linked_to_nobody(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """Both weighings are there after a reload; in the file no order, time or name leads to anybody."""
    path = put_notebook(session_in("reasons"))
    lab.open_notebook(path)
    lab.expect_ready()
    weigh(lab, "Inbrenger", 3)
    lab.field(WEIGHTS).get_by_role("button", name="Toon samen").click()
    lab.field(WEIGHTS).get_by_role("button", name="Weeg nog een keer").click()
    weigh(lab, "Collega jeugd", 2)
    lab.field(WEIGHTS).get_by_role("button", name="Toon samen").click()
    lab.expect_state(WEIGHTS, "saved")
    lab.wait_for_file()
    answers = answers_on_disk(lab, path)
    assert answers.pop("")["value"] == {"done": ["p2"], "revealed": True, "weighing": 2}
    assert list(answers) == sorted(answers)
    assert [bool(re.fullmatch(r"(second_)?[0-9a-f]{32}", author)) for author in answers] == [True] * 2
    assert {(answer["revision"], answer["updated_at"]) for answer in answers.values()} == {(1, "")}
    lab.reload()
    lab.expect_ready()
    numbers = lab.field(WEIGHTS).locator(".ws-bar-row").first.locator(".ws-bar-number")
    expect(numbers).to_have_text([re.compile("3,0"), re.compile("2,0")])
