"""The open actions as a calendar file: any calendar reads it, and no word of what was agreed is in it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.command import weerstand
from tests.filled_session import filled_session, place_session
from tests.report_session import PEOPLE, SAID, everywhere, make_session
from weerstand_widgets.errors import ReportError
from weerstand_widgets.report.making import make_days

SECRET = "GEHEIMTEKEN"


def action(**fields: Any) -> dict[str, Any]:
    """Return one action."""
    return {"what": "", "who": "", "when": "2026-12-01", "first_sign": "", "confidence": 5, "done": False} | fields


def events(content: bytes) -> list[Any]:
    """Return what a calendar reads."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_each_open_action_is_a_day() -> None:
    """With who does it, as far as that is somebody on the list; the same session gives the same bytes."""
    content = make_days(make_session()).content
    found = events(content)
    assert [one.decoded("dtstart") for one in found] == [date(2026, 11, 25), date(2026, 11, 20)]
    assert [str(one["summary"]) for one in found] == [
        "Actie uit de intervisie: B. Inbrenger",
        "Actie uit de intervisie: A. Gespreksleider",
    ]
    assert "nummer 2" in str(found[1]["description"])
    assert make_days(make_session()).content == content
    assert len(events(make_days(make_session(), "2").content)) == 1


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_no_word_of_the_case_is_in_it(text: str) -> None:
    """Whatever was typed, at whatever place, the name of somebody outside the group too."""
    said = everywhere(SECRET + text) | {
        "actions.agreements": [action(what=SECRET, who=SECRET + text, first_sign=SECRET)]
    }
    content = make_days(make_session(said, {"title": SECRET})).content
    assert SECRET.encode() not in content.replace(b"\r\n ", b"")
    assert len(events(content)) == 1


def test_a_hostile_name_is_text() -> None:
    """It adds no event and no line of its own."""
    name = "Jo\r\nEND:VEVENT\nBEGIN:VALARM;x=1,2\\"
    people = [{**PEOPLE[0], "name": name}]
    said = {"actions.agreements": [action(who=name)]}
    (found,) = events(make_days(make_session(said, {"people": people})).content)
    assert "END:VEVENT" in str(found["summary"])
    assert found.subcomponents == []


@pytest.mark.parametrize(
    "agreements",
    [[], [action(when="")], [action(done=True)], [action(when="2026-02-30")], None],
)
def test_nothing_open_is_a_sentence(agreements: Any) -> None:
    """And no empty file."""
    with pytest.raises(ReportError, match="met een dag"):
        make_days(make_session({**SAID, "actions.agreements": agreements}))


def test_the_command_writes_beside_the_session(tmp_path: Path) -> None:
    """And deleting a session takes the file along."""
    session = place_session(tmp_path / "team", filled_session())
    done = weerstand("calendar", session, cwd=tmp_path)
    assert done.stdout == f"{session.with_suffix('.acties.ics')}\n", done.stderr
    assert b"TEKEN" not in Path(done.stdout.strip()).read_bytes()
