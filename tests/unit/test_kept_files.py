"""A programme and a session as version 1.0 wrote them, with 60, 90 and 120 minutes and six roles, open as they were."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from weerstand_widgets.cells import put_answers, read_session, refresh
from weerstand_widgets.errors import CellError
from weerstand_widgets.plan_check import check_plan
from weerstand_widgets.programme import read_programme, write_programme
from weerstand_widgets.report.render import render_report
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def kept() -> dict[str, Any]:
    """Return the session's notebook, with every kind of question answered."""
    found: dict[str, Any] = json.loads((DATA / "schema-1-session.ipynb").read_text(encoding="utf-8"))
    return found


def test_an_old_session_is_read_as_it_is(kept: dict[str, Any]) -> None:
    """Nothing in it is strange, and writing its answers anew changes none."""
    faults: list[CellError] = []
    session = read_session(kept, faults)
    assert faults == []
    assert session.strays == {}
    assert (session.header.length, session.header.setting) == (90, "inwoner")
    assert [person.roles for person in session.header.people][:2] == [("facilitator", "timekeeper"), ("presenter",)]
    check_plan(session.plan)
    before = json.loads(json.dumps([cell["metadata"] for cell in kept["cells"]]))
    put_answers(kept, session.answers)
    assert [cell["metadata"] for cell in kept["cells"]] == before
    refresh(kept)
    assert read_session(kept) == session


def test_an_old_session_has_its_report(kept: dict[str, Any]) -> None:
    """With its people by their roles, and its minutes."""
    page = render_report(read_session(kept))
    assert "gespreksleider" in page
    assert "Casus verhuizing" in page


def test_an_old_programme_begins_a_session(tmp_path: Path) -> None:
    """It opens as data, comes back letter for letter, and a session of each of its lengths can be made."""
    path = DATA / "schema-1-programme.ipynb"
    notebook = read_notebook(path)
    plan = read_session(notebook).plan
    check_plan(plan)
    document = read_programme(notebook)
    assert read_session(write_programme(document)).plan == plan
    workspace = create_workspace(tmp_path)
    for length in (60, 90, 120):
        made = read_session(read_notebook(new_session(workspace, "Proef", programme=str(path), length=length)))
        assert made.header.length == length
        assert made.plan == plan
    assert msgspec.json.decode(msgspec.json.encode(document))["schema"] == 1
