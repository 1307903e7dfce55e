"""A programme's notebook and its document say the same, and nothing of a programme is lost between them."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.any_programme import HEADERS, PHASES, TEXTS, questions
from weerstand_widgets.cells import KEY, read_session, start_session
from weerstand_widgets.errors import CellError, PlanError, ProgrammeTooNewError, WeerstandError
from weerstand_widgets.plan import Phase
from weerstand_widgets.programme import (
    AskingCell,
    Document,
    HandCell,
    TextCell,
    read_document,
    read_programme,
    write_programme,
)
from weerstand_widgets.programme.document import json_of
from weerstand_widgets.workspace.shipped import shipped_folder

SHIPPED = sorted(path for path in (shipped_folder() or Path()).rglob("*.ipynb"))
HAND = ("%matplotlib inline", "import pandas as pd", "for x in 'ab':\n    print(x)", "", "1 +", "# later", "plt.show()")


def as_json(document: Document) -> Any:
    """Return a document as it stands in a file."""
    return json.loads(msgspec.json.encode(document))


def cell(kind: str, source: str, **more: Any) -> dict[str, Any]:
    """Return a notebook's cell."""
    return {"cell_type": kind, "metadata": {}, "source": source, **more}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a programme: a header, phases with their questions, and texts between."""
    phases = draw(st.lists(PHASES, max_size=3, unique_by=lambda phase: phase.id))
    specs: list[Any] = [draw(HEADERS)]
    for phase in phases:
        asked = draw(st.lists(questions(phase_id=phase.id), max_size=3, unique_by=lambda one: one.id))
        specs += [phase, *asked]
    cells: list[TextCell | AskingCell | HandCell] = []
    for number, spec in enumerate(specs):
        if draw(st.booleans()):
            cells.append(
                TextCell(id=f"t{number}", text=draw(TEXTS), tags=draw(st.sampled_from([(), ("programme-only",)])))
            )
        cells.append(AskingCell(id=f"c{number}", spec=json_of(spec)))
    return Document(cells=tuple(cells))


@given(documents())
def test_a_document_is_a_notebook_and_back(document: Document) -> None:
    """Data, notebook, data: the same; and the notebook shows what its cells say."""
    notebook = json.loads(json.dumps(write_programme(document)))
    assert as_json(read_programme(notebook)) == as_json(document)
    assert as_json(read_document(as_json(document))) == as_json(document)
    shown = read_session(notebook).plan
    assert [shown.header, *shown.phases] == [
        spec if not isinstance(spec, Phase) else msgspec.structs.replace(spec, terms=shown_terms(shown, spec.id))
        for _, spec in document.specs() if spec.id == "session" or isinstance(spec, Phase)
    ]  # fmt: skip


def shown_terms(plan: Any, phase_id: str) -> Any:
    """Return the terms that a phase's cell shows."""
    return next(phase.terms for phase in plan.phases if phase.id == phase_id)


@given(documents(), st.data())
def test_what_is_written_by_hand_stays(document: Document, data: st.DataObject) -> None:
    """Notebook, data, notebook, data: code, magics, comments, names of one's own and broken cells are all there."""
    notebook = write_programme(document)
    for source in data.draw(st.lists(st.sampled_from(HAND), max_size=4)):
        place = data.draw(st.integers(0, len(notebook["cells"])))
        notebook["cells"].insert(place, cell(data.draw(st.sampled_from(["code", "raw"])), source))
    for one in notebook["cells"]:
        if one["cell_type"] == "code" and data.draw(st.booleans()):
            one["source"] = f"# {data.draw(st.sampled_from('abc'))}\n{one['source']}"
    once = read_programme(notebook, [])
    again = write_programme(once)
    assert as_json(read_programme(again, [])) == as_json(once)
    assert [one["source"] for one in again["cells"]] == [one["source"] for one in notebook["cells"]]


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_our_own_programmes_are_data(path: Path) -> None:
    """Each of them, the template too: sources letter for letter, what is shown, tags, and all again."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    document = read_programme(notebook)
    assert not [one for one in document.cells if isinstance(one, HandCell)]
    anew = write_programme(document)
    assert as_json(read_programme(anew)) == as_json(document)
    assert ["".join(one["source"]) for one in notebook["cells"]] == [one["source"] for one in anew["cells"]]
    assert read_session(anew) == read_session(notebook)
    assert anew["metadata"][KEY] == notebook["metadata"][KEY]
    session = start_session(anew, "0" * 32, {"title": "Casus"})
    assert (
        as_json(read_programme(session))["cells"][-1]
        == as_json(read_programme(start_session(notebook, "0" * 32, {})))["cells"][-1]
    )


MARK = "zeehond"


def test_answers_stay_behind() -> None:
    """A session's answers, and what a trainer's code printed, are no part of a programme."""
    notebook = write_programme(small())
    one = notebook["cells"][-1]
    one["metadata"] = {KEY: {"schema": 1, "id": "case.a", "answers": {"": {"value": MARK}}}, "name": MARK}
    one["outputs"].append({"output_type": "stream", "name": "stdout", "text": MARK})
    notebook["metadata"][KEY]["session"] = MARK
    document = read_programme(notebook)
    assert MARK not in json.dumps(as_json(document))
    assert MARK not in json.dumps(write_programme(document))


def small(**changes: Any) -> Document:
    """Return a programme of one question."""
    specs: list[dict[str, Any]] = [
        {"type": "session", "schema": 1, "programme": "a", "version": "1", "title": "A"},
        {"type": "phase", "schema": 1, "id": "case", "title": "Casus", "goal": "", "minutes": {"60": 60}},
        {"type": "question", "kind": "text", "schema": 1, "id": "case.a", "title": "?"} | changes,
    ]
    return Document(cells=tuple(AskingCell(id=f"c{number}", spec=spec) for number, spec in enumerate(specs)))


def test_pictures_and_names_of_ones_own_stay() -> None:
    """A picture pasted in a text, a workbook that is called otherwise, and a question kept under a name."""
    picture = {"a.png": {"image/png": "AAAA"}}
    lines = [
        'wb = open_workbook("a", "A")',
        'p = wb.phase("case", "C", goal="", minutes={60: 60})',
        'q = p.text("a", "?")',
    ]
    notebook = {
        "cells": [
            cell("markdown", "![](attachment:a.png)", attachments=picture),
            *(cell("code", line) for line in lines),
        ]
    }
    document = read_programme(notebook)
    again = write_programme(document)
    assert [one["source"] for one in again["cells"]][1:] == lines
    assert again["cells"][0]["attachments"] == picture
    assert len({one["id"] for one in again["cells"]}) == len(lines) + 1


def test_one_bad_cell_takes_no_other_along() -> None:
    """Each has its sentence at its place; all cells are there."""
    notebook = write_programme(small())
    notebook["cells"] += [
        cell("code", "case.text('b'", id="open-end"),
        cell("code", "case.txt('b', 'B')", id="unknown-kind"),
        cell("code", "case.text('a', 'Again')", id="twice"),
        cell("code", "case.text('d')", id="too-few"),
        {**cell("code", ""), "source": 5, "id": "a b"},
        "no cell",
    ]
    faults: list[PlanError] = []
    document = read_programme(notebook, faults)
    assert [fault.where for fault in faults] == ["open-end", "unknown-kind", "twice", "too-few"]
    assert len(document.cells) == 8
    with pytest.raises(PlanError, match="open-end"):
        read_programme(notebook)


@pytest.mark.parametrize("cells", [[], None, "x", [cell("code", "case.text('a', 'A')")]])
def test_without_a_beginning_there_is_no_programme(cells: Any) -> None:
    """That is one sentence, and what there is can still be looked at."""
    with pytest.raises(PlanError, match="open_workbook"):
        read_programme({"cells": cells})
    faults: list[PlanError] = []
    assert len(read_programme({"cells": cells}, faults).cells) == len(cells if isinstance(cells, list) else [])
    assert faults


def nested(depth: int) -> Any:
    """Return lists in lists."""
    found: Any = []
    for _ in range(depth):
        found = [found]
    return found


def file(*cells: Any, **more: Any) -> dict[str, Any]:
    """Return a programme's file of these cells."""
    return {"format": "weerstand-programme", "schema": 1, "cells": list(cells), **more}


def text(**more: Any) -> dict[str, Any]:
    """Return a cell of words, as it stands in a file."""
    return {"type": "text", "id": "a", "text": "", **more}


BAD = {
    "nothing": None,
    "a list": [],
    "another's": {"cells": []},
    "no cells": {"format": "weerstand-programme", "schema": 1},
    "an unknown part": file(__proto__={}),
    "an unknown cell": file({"type": "video", "id": "a"}),
    "a schema in words": file(schema="1"),
    "an older one": file(schema=0),
    "no id": file({"type": "text", "text": "a"}),
    "a path for an id": file(text(id="../a")),
    "an id twice": file(text(), text()),
    "a long text": file(text(text="x" * 200_001)),
    "many cells": file(*(text(id=f"a{number}") for number in range(2001))),
    "deep": file(nested(5000)),
    "an unknown kind": as_json(small(kind="video")),
    "a field too many": as_json(small(onclick="x")),
    "a title of numbers": as_json(small(title=5)),
    "a deep title": file({"type": "asking", "id": "a", "spec": {"title": nested(900)}}),
    "a newer cell": as_json(small(schema=2)),
}


@pytest.mark.parametrize("raw", BAD.values(), ids=BAD)
def test_a_bad_file_is_one_sentence(raw: Any) -> None:
    """It names the place, and nothing of Python's own comes out."""
    with pytest.raises((PlanError, CellError)) as caught:
        read_document(raw)
    assert len(str(caught.value)) < 300


def test_a_newer_file_is_refused_with_its_version() -> None:
    """Half of it might be read, and what was saved then would be half."""
    with pytest.raises(ProgrammeTooNewError, match="2"):
        read_document({"format": "weerstand-programme", "schema": 2, "pages": []})


UNSAYABLE = {
    "no phase": small(id="other.a"),
    "an id no cell can have": small(id="case.A B"),
    "no part after the dot": small(id="case"),
    "an option twice": small(kind="choice", options=[{"id": "a", "title": "A"}] * 2),
}


@pytest.mark.parametrize("document", UNSAYABLE.values(), ids=UNSAYABLE)
def test_what_no_cell_says_is_refused(document: Document) -> None:
    """Rather than a notebook that says something else."""
    with pytest.raises(WeerstandError, match=r"\w"):
        write_programme(read_document(as_json(document)))
