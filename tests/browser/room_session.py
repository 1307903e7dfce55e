"""A session of the programme that comes with the package, as far as a group got with it."""

import json
import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.lab_server import CHECKOUT
from tests.small_programme import HEADER
from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import put_answers, read_session, start_session

PROGRAMME = CHECKOUT / "notebooks" / "weerstand.ipynb"
MOMENT = "2026-11-18T13:00:00.000Z"
UNHURRIED_MS = 600
"""How long a press is held where another follows: a second press within half a second is none."""


def session_in(
    phase_id: str, answers: dict[str, Any] | None = None, *, seconds: int = 0, length: int = HEADER["length"]
) -> dict[str, Any]:
    """Return a session's notebook whose group is in a phase: the earlier ones took 5 minutes each.

    Args:
        phase_id: The phase the group is in; its clock waits.
        answers: Mapping of question to the group's value.
        seconds: How long the clock of that phase ran.
        length: The minutes of the session; 120 asks all questions.
    """
    notebook = start_session(
        json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, HEADER | {"length": length}
    )
    ids = [phase.id for phase in read_session(notebook).plan.phases]
    timings = {earlier: timing("done", 300) for earlier in ids[: ids.index(phase_id)]}
    values = timings | {phase_id: timing("paused", seconds)} | (answers or {})
    given: dict[str, Answers] = {key: {"": Answer(value, 1, MOMENT)} for key, value in values.items()}
    put_answers(notebook, given)
    return notebook


def timing(state: str, seconds: int) -> dict[str, Any]:
    """Return a phase's value."""
    return {"started_at": "", "elapsed_seconds": seconds, "extra_minutes": 0, "state": state}


def press_until(press: Callable[[], None], there: Locator) -> None:
    """Press the way on until something is there: a press that comes too soon after another one does nothing."""
    for _ in range(20):
        press()
        with suppress(AssertionError):
            expect(there).to_be_visible(timeout=1_500)
            return
    expect(there).to_be_visible()
