"""Notebook JSON to session and back: nothing lost, nothing believed."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_programme import code_cell, question
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import HTML, KEY, MIME, TEXT, put_answers, read_session, refresh, start_session
from weerstand_widgets.errors import CellError, CellTooNewError, CellTooOldError

Notebook = dict[str, Any]
HOSTILE = "<script>alert(1)</script> & \"'{{7*7}} \u202e\u2066 😀\n=SUM(A1)"


@pytest.fixture
def session_notebook(programme: Notebook, header: dict[str, Any]) -> Notebook:
    """Return a session made of the small programme."""
    return start_session(programme, "5" * 32, header)


def cell_of(notebook: Notebook, spec_id: str) -> dict[str, Any]:
    """Return the cell with this id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get(KEY, {}).get("id") == spec_id)


def test_answers_come_back_from_a_file(session_notebook: Notebook) -> None:
    """What is put in the cells is read from the JSON text, tomorrow and elsewhere."""
    put_answers(session_notebook, {"case.situation": {"": Answer(HOSTILE, 2, "2026-11-18T10:00:00Z")}})
    session = read_session(json.loads(json.dumps(session_notebook)))
    assert session.value("case.situation") == HOSTILE
    assert session.session_id == "5" * 32
    assert session.header.team == "Wijkteam Noord"
    assert session.words("Wat doet {ander}?") == "Wat doet de inwoner?"


def test_a_session_cannot_be_broken_by_accident(session_notebook: Notebook, programme: Notebook) -> None:
    """Every cell is locked, the code is folded away, and each of our cells knows its id."""
    for cell in session_notebook["cells"]:
        assert cell["metadata"]["deletable"] is False
        assert cell["metadata"]["editable"] is False
        if cell["cell_type"] == "code":
            assert cell["metadata"]["jupyter"]["source_hidden"] is True
            assert cell["metadata"][KEY]["id"]
    assert KEY not in programme["cells"][1]["metadata"], "the programme itself is left alone"


def test_a_session_takes_no_answers_from_its_programme(programme: Notebook, header: dict[str, Any]) -> None:
    """What a trainer tried out in the programme does not end up with a team."""
    programme["cells"][3]["metadata"][KEY] = {
        "schema": 1,
        "id": "case.situation",
        "answers": {"": {"value": "van de trainer", "revision": 1, "updated_at": ""}},
    }
    assert "van de trainer" not in json.dumps(start_session(programme, "5" * 32, header))


def test_what_is_for_trainers_stays_in_the_programme(programme: Notebook, header: dict[str, Any]) -> None:
    """A cell with the tag `programme-only` is not in a session; a tag of somebody else's changes nothing."""
    count = len(programme["cells"])
    for tag, words in (("programme-only", "voor trainers"), ("slide", "voor ons samen")):
        programme["cells"].append({"cell_type": "markdown", "metadata": {"tags": [tag]}, "source": words})
    session = start_session(programme, "5" * 32, header)
    assert len(session["cells"]) == count + 1
    assert "voor trainers" not in json.dumps(session)
    assert "voor ons samen" in json.dumps(session)


def test_saving_refreshes_what_others_see(session_notebook: Notebook) -> None:
    """A viewer without our extension shows the answer, as text."""
    put_answers(session_notebook, {"case.situation": {"": Answer(HOSTILE)}})
    session_notebook["metadata"]["widgets"] = {"state": {}}
    assert refresh(session_notebook) == []
    data = cell_of(session_notebook, "case.situation")["outputs"][0]["data"]
    assert "&lt;script&gt;" in data[HTML]
    assert "<script" not in data[HTML]
    assert HOSTILE.splitlines()[0] in data[TEXT]
    assert "Wat doet de inwoner?" in data[HTML]
    assert "widgets" not in session_notebook["metadata"]


def test_saving_twice_changes_nothing(session_notebook: Notebook) -> None:
    """The save hook runs on each autosave."""
    put_answers(session_notebook, {"case.tried": {"": Answer(["bellen", "wachten"])}})
    refresh(session_notebook)
    once = copy.deepcopy(session_notebook)
    refresh(session_notebook)
    assert session_notebook == once


def test_nobody_sees_a_turn_before_it_is_shown(session_notebook: Notebook) -> None:
    """Also not in the static text of the file's outputs."""
    mine = {"p1": Answer("geheime zin"), "": Answer({"done": ["p1"], "revealed": False})}
    put_answers(session_notebook, {"case.learned": mine})
    refresh(session_notebook)
    data = cell_of(session_notebook, "case.learned")["outputs"][0]["data"]
    assert "geheime zin" not in data[HTML] + data[TEXT]
    put_answers(session_notebook, {"case.learned": {"": Answer({"done": ["p1"], "revealed": True}, 2)}})
    refresh(session_notebook)
    assert "geheime zin" in cell_of(session_notebook, "case.learned")["outputs"][0]["data"][TEXT]


def test_totals_name_nobody(session_notebook: Notebook) -> None:
    """A weighing shows averages; neither tokens nor people."""
    token_a, token_b = "0a" * 16, "0b" * 16
    answers = {
        token_a: Answer({"a": 3, "b": 0}),
        token_b: Answer({"a": 2, "b": 1}),
        "": Answer({"done": ["p1", "p2"], "revealed": True}),
    }
    put_answers(session_notebook, {"case.weights": answers})
    refresh(session_notebook)
    text = cell_of(session_notebook, "case.weights")["outputs"][0]["data"][TEXT]
    assert "Keuze A | 3" in text
    assert token_a not in text
    assert "Inbrenger" not in text


def _broken(**change: Any) -> Callable[[dict[str, Any]], None]:
    def apply(cell: dict[str, Any]) -> None:
        cell["outputs"][0]["data"][MIME] |= change

    return apply


BOMBS: dict[str, Callable[[dict[str, Any]], None]] = {
    "unknown kind": _broken(kind="tekst"),
    "unknown field": _broken(__proto__={"x": 1}),
    "wrong type": _broken(title=["geen", "tekst"]),
    "no spec": lambda cell: cell["outputs"][0]["data"].__setitem__(MIME, "tekst"),
    "answers no mapping": lambda cell: cell["metadata"].__setitem__(KEY, {"schema": 1, "answers": []}),
    "answer too large": lambda cell: cell["metadata"].__setitem__(
        KEY, {"schema": 1, "id": "case.situation", "answers": {"": {"value": "x" * 10_000_000}}}
    ),
    "answer of another shape": lambda cell: cell["metadata"].__setitem__(
        KEY, {"schema": 1, "id": "case.situation", "answers": {"": {"value": {"a": [1]}}}}
    ),
    "another cell's id": lambda cell: cell["metadata"].__setitem__(KEY, {"schema": 1, "id": "case.tried"}),
    "outputs cleared": lambda cell: (
        cell["metadata"].__setitem__(KEY, {"schema": 1, "id": "case.situation"}),
        cell["outputs"].clear(),
    )[1],
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_broken_cell_is_named_and_the_others_work(
    programme: Notebook, bomb: Callable[[dict[str, Any]], None]
) -> None:
    """One message for the cell at fault; all other cells are read."""
    bomb(programme["cells"][3])
    faults: list[CellError] = []
    session = read_session(programme, faults)
    assert len(faults) == 1
    assert faults[0].where in {"case.situation", "case.tried", "cel 3"}
    assert session.plan.question("case.agreements") is not None
    with pytest.raises(CellError):
        read_session(programme)


def test_the_same_question_twice_is_named(programme: Notebook) -> None:
    """A copied cell is no second question."""
    programme["cells"].append(code_cell(question("case.situation", "text")))
    with pytest.raises(CellError, match=r"case\.situation"):
        read_session(programme)


@pytest.mark.parametrize(("schema", "error"), [(2, CellTooNewError), (0, CellTooOldError)])
def test_other_schemas_are_refused_with_a_sentence(programme: Notebook, schema: int, error: type[CellError]) -> None:
    """A newer file is not guessed at."""
    programme["cells"][3]["outputs"][0]["data"][MIME]["schema"] = schema
    with pytest.raises(error):
        read_session(programme)


def test_a_foreign_notebook_is_refused() -> None:
    """Any other notebook gets one sentence."""
    with pytest.raises(CellError):
        read_session({"cells": [], "metadata": {}})


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["cells", "metadata", KEY, "outputs", "data", MIME, "id", "type"]), inner)
        ),
        max_leaves=20,
    )
)
def test_no_json_makes_reading_crash(found: Any) -> None:
    """Whatever stands in a notebook of ours, the outcome is a session or a sentence."""
    notebook = {
        "metadata": {KEY: {"schema": 1}},
        "cells": [{"cell_type": "code", "outputs": [{"data": {MIME: found}}]}, found],
    }
    faults: list[CellError] = []
    read_session(notebook, faults)
    refresh(notebook)
