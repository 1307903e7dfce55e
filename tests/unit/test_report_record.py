"""The facts a register asks for: dates, times and net minutes."""

from functools import partial

import pytest

from tests.report_session import make_session
from weerstand_widgets.locale import say
from weerstand_widgets.reading import make_reader
from weerstand_widgets.report.context import make_context
from weerstand_widgets.report.figures import net_minutes

DUTCH = partial(say, language="nl")


def facts(**header: object) -> dict[str, str]:
    """Return the facts of the sample with another header."""
    return {fact.label: fact.text for fact in make_context(make_session(header=header), DUTCH).facts}


@pytest.mark.parametrize(
    ("start", "end", "pause", "elapsed", "minutes"),
    [
        ("13:30", "15:05", 5, [], 90),
        ("13:30", "15:05", 5, [600], 90),
        ("13:30", "15:05", 5, [2700, 2280], 83),
        ("13:30", "15:05", 5, [30_000], 90),
        ("", "", 10, [2700, 2280], 83),
        ("15:05", "13:30", 0, [600], 10),
        ("13:30", "14:00", 45, [], None),
        ("", "15:05", 0, [600, 330], 16),
        ("een", "twee", 0, [20], 1),
        ("²:²", "15:00", 0, [], None),
        ("", "", 0, [0, 0], None),
    ],
)
def test_net_minutes(start: str, end: str, pause: int, elapsed: list[int], minutes: int | None) -> None:
    """The phases' clocks count; when they cannot be right, the header's times less the breaks; never below zero."""
    assert net_minutes(start, end, pause, elapsed) == minutes


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2026-11-18", "18 november 2026"),
        ("2026-03-01", "1 maart 2026"),
        ("2026-13-01", "2026-13-01"),
        ("morgen", "morgen"),
        ("", ""),
    ],
)
def test_dates_read_as_people_write_them(date: str, words: str) -> None:
    """A date is written out; what is no date stays as it is."""
    assert make_reader(make_session(), DUTCH).date(date) == words


def test_record_names_what_a_register_asks() -> None:
    """Date, times, breaks, net minutes, place, method with version and source, and who led it."""
    found = facts()
    assert found["Datum"] == "18 november 2026"
    assert (found["Begin"], found["Einde"], found["Pauze"], found["Netto tijd"]) == (
        "13.30",
        "15.05",
        "5 minuten",
        "90 minuten",
    )
    assert found["Plaats"] == "Buurthuis De Kade"
    assert found["Methode"] == "Omgaan met weerstand, versie 1.0"
    assert "Summer Koster" in found["Bron van de methode"]
    assert (found["Gespreksleider"], found["Aantal aanwezigen"]) == ("A. Gespreksleider", "5")


def test_break_that_was_kept_is_said() -> None:
    """Also where nobody filled in when the session began and ended."""
    assert facts(start="", end="", break_minutes=8)["Pauze"] == "8 minuten"
    assert "Pauze" not in facts(start="", end="", break_minutes=0)


def test_online_is_said() -> None:
    """A session on screen says so, with or without a place."""
    assert facts(online=True)["Plaats"] == "Buurthuis De Kade, online"
    assert facts(online=True, place="")["Plaats"] == "online"


def test_unknown_facts_are_left_out() -> None:
    """No label stands without a fact."""
    found = facts(date="", start="", end="", break_minutes=0, place="", team="", people=[])
    assert set(found) == {"Netto tijd", "Over wie het ging", "Methode", "Bron van de methode"}
