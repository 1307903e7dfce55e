"""A session whose notebook says no more which one it is, for another program dropped that: known all the same (K1)."""

from pathlib import Path
from typing import Any

import pytest

from tests.unit.seat import QUESTION, Seat
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, put_answers
from weerstand_widgets.server.message import MakeMessage
from weerstand_widgets.server.start_message import ArchiveMessage
from weerstand_widgets.session import HEADER_ID
from weerstand_widgets.workspace import read_notebook, write_notebook
from weerstand_widgets.workspace.session_plan import read_plan

MARK = "TEKEN situatie"


def drop_key(notebook: dict[str, Any]) -> None:
    """Drop our part of the notebook's metadata."""
    del notebook["metadata"][KEY]


def drop_all(notebook: dict[str, Any]) -> None:
    """Drop all of the notebook's metadata."""
    notebook["metadata"] = {}


def drop_id(notebook: dict[str, Any]) -> None:
    """Drop the id alone."""
    del notebook["metadata"][KEY]["session"]


def spoil(notebook: dict[str, Any]) -> None:
    """Leave something of another shape."""
    notebook["metadata"][KEY] = {"session": 7, "programme": []}


def drop_everywhere(notebook: dict[str, Any]) -> None:
    """Drop it in the header's cell as well: then its place alone tells, and the journal that knows it."""
    drop_key(notebook)
    for cell in notebook["cells"]:
        if cell["metadata"].get(KEY, {}).get("id") == HEADER_ID:
            del cell["metadata"][KEY]["session"]


@pytest.fixture(params=[drop_key, drop_all, drop_id, spoil, drop_everywhere])
def untold(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Seat, str, str]:
    """Return a server with such a session: its contents path and its id."""
    seat = Seat(tmp_path / "team")
    path = seat.new("Casus deur", team="Zuid")
    session_id = seat.id_of(path)
    seat.sync(path)
    seat.record(path, "TEKEN in het journaal", 9)
    notebook = read_notebook(seat.file(path))
    put_answers(notebook, {QUESTION: {"": Answer(MARK, 3, "2026-11-26T10:00:00Z")}})
    request.param(notebook)
    write_notebook(seat.file(path), notebook)
    return seat, path, session_id


def test_it_is_listed_and_can_be_put_away(untold: tuple[Seat, str, str]) -> None:
    """With its title and its team, as before; and out of the archive again."""
    seat, path, _ = untold
    (listed,) = seat.start.screen().sessions
    assert (listed.path, listed.title, listed.team, listed.state) == (path, "Casus deur", "Zuid", "underway")
    assert [team.name for team in seat.start.screen().teams] == ["Zuid"]
    away = seat.shelf.archive(ArchiveMessage(path, archived=True))["path"]
    assert [one.archived for one in seat.start.screen().sessions] == [True]
    assert seat.shelf.archive(ArchiveMessage(away, archived=False))["path"] == path


def test_its_answers_are_checked_and_reported(untold: tuple[Seat, str, str]) -> None:
    """What fits no question is refused as in any other session; the report has what the journal has more."""
    seat, path, session_id = untold
    plan = read_plan(seat.file(path))
    if plan is not None and plan.session_id:
        assert [one.question_id for one in seat.record(path, 7, 11, session_id=session_id).refused] == [QUESTION]
    html = seat.file(seat.maker.make(MakeMessage(path)).files[0].path).read_text(encoding="utf-8")
    assert "TEKEN in het journaal" in html


def test_it_can_be_deleted_without_a_trace(untold: tuple[Seat, str, str]) -> None:
    """Its folder, and its rows in the journal, also where it was moved since."""
    seat, path, session_id = untold
    path = seat.shelf.archive(ArchiveMessage(path, archived=True))["path"]
    assert seat.shelf.deletion(path).answers == 1
    seat.shelf.delete(path)
    assert not seat.file(path).parent.exists()
    assert seat.ground.journal(seat.ground.home()).count_answers(session_id) == 0


def test_a_programme_is_still_no_session(tmp_path: Path) -> None:
    """Wherever it lies."""
    seat = Seat(tmp_path / "team")
    folder = seat.root / "sessies" / "x"
    folder.mkdir(parents=True)
    (folder / "x.ipynb").write_bytes((seat.root / "notebooks" / "weerstand.ipynb").read_bytes())
    write_notebook(folder / "y.ipynb", {"cells": [], "metadata": {}})
    assert seat.start.screen().sessions == []
