"""Figures that any machine repeats exactly; the timed ones are in `bench/`."""

import pytest

from bench import messages, reports
from bench.measure import Row

pytestmark = pytest.mark.timeout(300)


def unmet(rows: list[Row]) -> list[str]:
    """Return the lines that miss their goal."""
    return [str(row) for row in rows if not row.is_met]


def test_a_question_is_one_small_comm() -> None:
    """Running 40 questions opens a fourteenth of the comms of plain ipywidgets, with a tenth of the bytes."""
    assert unmet(messages.fixed_rows()) == []


def test_the_report_stays_small() -> None:
    """The report is at most three times a bare page of the same answers."""
    assert unmet(reports.fixed_rows()) == []
