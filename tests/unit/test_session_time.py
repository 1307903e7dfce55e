"""What a session keeps of its time: breaks in the header, and a phase's clock with less time than was planned."""

from typing import Any

import pytest

from tests.report_session import HEADER_SPEC, PHASES
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.session import read_header, read_timing

STARTED_AT = "2026-11-22T10:00:00.000Z"


def test_break_that_goes_on_is_kept() -> None:
    """A header holds when its break began; one without is as valid as before."""
    value = check_answer(HEADER_SPEC, {"title": "Proef", "break_minutes": 5, "break_started_at": STARTED_AT})
    assert (value["break_started_at"], value["break_minutes"]) == (STARTED_AT, 5)
    assert read_header({"title": "Proef"}).break_started_at == ""


def test_phase_may_get_less_time_than_planned() -> None:
    """Where time was divided, the extra minutes are below zero."""
    timing = {"started_at": "", "elapsed_seconds": 0, "extra_minutes": -3, "state": "idle"}
    assert check_answer(PHASES[0], timing) == timing
    assert read_timing("look_back", timing).extra_minutes == -3


@pytest.mark.parametrize("change", [{"elapsed_seconds": -1}, {"state": "over"}, {"extra_minutes": "2"}])
def test_clock_of_another_shape_is_refused(change: dict[str, Any]) -> None:
    """Seconds that were never there, an unknown state and text for a number are refused."""
    with pytest.raises(AnswerError):
        check_answer(PHASES[0], {"started_at": STARTED_AT, "elapsed_seconds": 0, "state": "running", **change})
