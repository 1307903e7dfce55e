"""A team's sessions one after the other: hours and gaps for each person, and no word of a case."""

import re
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.command import weerstand
from tests.report_session import PEOPLE, everywhere, make_session, notebook_of
from weerstand_widgets.cells import KEY
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import say
from weerstand_widgets.report.own_part import OwnPart
from weerstand_widgets.report.render import render_document
from weerstand_widgets.report.series import SeriesWish, make_series
from weerstand_widgets.workspace import Workspace, create_workspace, list_sessions, write_notebook
from weerstand_widgets.workspace.registers import read_register

SECRET = "GEHEIMTEKEN"
DAYS = ("2026-01-07", "2026-02-04", "2026-05-06")


@pytest.fixture
def team(tmp_path: Path) -> Workspace:
    """Return a workspace with three sessions that were held, one for practice and one without a date."""
    workspace = create_workspace(tmp_path / "team")
    for number, day in enumerate((*DAYS, "2026-06-01", "")):
        header: dict[str, Any] = {"title": SECRET, "date": day, "end": "15:05" if number else "14:10"}
        people = [{**person, "name": f" {str(person['name']).upper()}"} for person in PEOPLE] if number == 1 else PEOPLE
        notebook = notebook_of(make_session(everywhere(SECRET), header | {"people": people}))
        notebook["metadata"][KEY] |= {"session": f"{number:032x}", "rehearsal": number == 3}
        folder = workspace.sessions / f"sessie-{number}"
        folder.mkdir()
        write_notebook(folder / "x.sessie.ipynb", notebook)
    return workspace


def overview(team: Workspace, register: str = "skj", **wish: Any) -> str:
    """Return an overview as text."""
    words = partial(say, language="nl")
    made = make_series("Noord", list_sessions(team), SeriesWish(read_register(team, register), **wish), words)
    return unescape(re.sub(r"<[^>]+>", " ", render_document(made)))


def test_each_person_has_their_hours_and_gaps(team: Workspace) -> None:
    """Called as they last were; what is for practice or has no date does not count, and that is said."""
    text = overview(team)
    assert text.count("3 keer, samen 3,58 uur netto.") == 5
    assert "4 weken" in text
    assert "13 weken" in text
    assert "1 keer korter dan 60 minuten" in text
    assert "1 keer meer dan 8 weken ertussen" in text
    assert "Sessies zonder datum die er niet bij staan: 1." in text
    assert "F. Deelnemer" not in text, "who was absent"
    assert "inbrenger" not in text.replace("Inbrenger", "")
    assert SECRET not in text


def test_what_somebody_wrote_is_in_their_own(team: Workspace) -> None:
    """Their question and the dimensions they looked at, at the session of that day."""
    own = {DAYS[1]: OwnPart(question="Hoe wacht ik?", normative="Goed.", personal="Past.")}
    text = overview(team, person="b. inbrenger", own=own)
    assert "Hoe wacht ik?" in text
    assert "normatief, persoonlijk" in text
    assert "A. Gespreksleider" not in text


def test_nothing_to_tell_is_a_sentence(tmp_path: Path, team: Workspace) -> None:
    """An empty workspace, and a name that nobody has."""
    with pytest.raises(ReportError, match="nog geen sessie"):
        overview(create_workspace(tmp_path / "leeg"))
    with pytest.raises(ReportError, match="heet niemand in deze"):
        overview(team, person="Karin")


def test_the_command_writes_in_the_workspace(team: Workspace) -> None:
    """One page; a part of one's own asks for whose it is."""
    done = weerstand("series", "--person", "B. Inbrenger", cwd=team.root)
    assert done.stdout == f"{team.root / 'reeks-2.html'}\n", done.stderr
    (team.root / "eigen.toml").write_text("", encoding="utf-8")
    refused = weerstand("series", "--own", team.root / "eigen.toml", cwd=team.root)
    assert (refused.returncode, "--person" in refused.stderr) == (2, True)
