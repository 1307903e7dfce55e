"""A session of the small programme with something to recognise in the answer to every kind of question."""

import uuid
from pathlib import Path
from typing import Any

from tests.small_programme import HEADER, TERMS, code_cell, every_kind
from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import KEY, put_answers, refresh, start_session
from weerstand_widgets.plan import CellSpec, Header, Phase, ReportCell
from weerstand_widgets.spec import SCHEMA, Option
from weerstand_widgets.workspace import create_workspace, write_notebook

AT = "2026-11-25T10:00:00Z"
ACTION = {"what": "TEKEN afspraak", "who": "Collega", "when": "2026-12-01", "first_sign": "", "confidence": 7}
SHOWN = {"done": ["p1", "p2"], "revealed": True}
VALUES: dict[str, dict[str, Any]] = {
    "case.situation": {"": "TEKEN situatie"},
    "case.tried": {"": ["TEKEN een", "TEKEN twee"]},
    "case.one": {"": {"other": "TEKEN anders"}},
    "case.more": {"": ["a", {"other": "TEKEN meer"}]},
    "case.now": {"": {"value": 6, "why": "TEKEN waarom"}},
    "case.cards": {"": [{"what": "TEKEN kaart", "warmth": "a", "progress": 3}]},
    "case.rules": {"": {"a": {"state": "yes", "note": "TEKEN regel"}}},
    "case.weights": {"": SHOWN, "a1": {"a": 3, "b": 1}, "b2": {"a": 3, "b": 0}},
    "case.learned": {"": SHOWN, "p1": "TEKEN geleerd", "p2": "TEKEN ook geleerd"},
    "case.secret": {"": SHOWN, "a1": "TEKEN geheim"},
    "case.priority": {"": {**SHOWN, "rows": ["TEKEN een", "TEKEN twee"]}, "a1": {"0": 3}, "b2": {"0": 2, "1": 1}},
    "case.agreements": {"": [{**ACTION, "done": False}]},
    "case.circle": {"": [{"name": "TEKEN moeder", "x": 50, "y": 50}]},
}
MARKS = sorted({
    "TEKEN situatie", "TEKEN een", "TEKEN twee", "TEKEN anders", "TEKEN meer", "TEKEN waarom", "TEKEN kaart",
    "TEKEN regel", "TEKEN geleerd", "TEKEN ook geleerd", "TEKEN geheim", "TEKEN afspraak", "TEKEN moeder",
})  # fmt: skip
"""What a report must hold when nothing was lost."""


def small_programme() -> dict[str, Any]:
    """Return the programme with a question of every kind, as a notebook."""
    settings = (Option(id="inwoner", title="Inwoner"), Option(id="team", title="Team"))
    header = Header(schema=SCHEMA, programme="klein", version="1.0", title="Klein", settings=settings, terms=TERMS)
    phase = Phase(schema=SCHEMA, id="case", title="Casus", goal="Vertellen", minutes={60: 6, 90: 8, 120: 10})
    specs: list[CellSpec] = [header, phase, *every_kind(), ReportCell(schema=SCHEMA, title="Verslag")]
    words = {"cell_type": "markdown", "id": "words", "metadata": {}, "source": "# Klein"}
    metadata = {KEY: {"schema": SCHEMA, "programme": "klein", "version": "1.0"}}
    return {"cells": [words, *map(code_cell, specs)], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def answers() -> dict[str, Answers]:
    """Return those values as answers that were given once."""
    return {
        spec_id: {author: Answer(value, 1, "" if author else AT) for author, value in given.items()}
        for spec_id, given in VALUES.items()
    }


def filled_session(session_id: str = "") -> dict[str, Any]:
    """Return a session with all of it, as a notebook that was just saved."""
    notebook = start_session(small_programme(), session_id or uuid.uuid4().hex, HEADER)
    put_answers(notebook, answers())
    refresh(notebook)
    return notebook


def cell_of(notebook: dict[str, Any], spec_id: str) -> dict[str, Any]:
    """Return the cell with this id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get(KEY, {}).get("id") == spec_id)


def place_session(root: Path, notebook: dict[str, Any]) -> Path:
    """Write a session in a workspace that has its programme, and return its file."""
    workspace = create_workspace(root)
    write_notebook(workspace.notebooks / "klein.ipynb", small_programme())
    folder = workspace.sessions / "2026-11-18-casus"
    folder.mkdir()
    write_notebook(folder / "casus.sessie.ipynb", notebook)
    return folder / "casus.sessie.ipynb"
