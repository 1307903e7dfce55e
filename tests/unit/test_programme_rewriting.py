"""A programme while somebody writes it: what changes in its cells, and what stays."""

import json
from pathlib import Path
from typing import Any

import pytest

from weerstand_widgets.cells import MIME
from weerstand_widgets.errors import HandWrittenError, PlanError
from weerstand_widgets.programme import rewrite

PROGRAMME = Path(__file__).parents[2] / "notebooks" / "weerstand.ipynb"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def notebook() -> Json:
    """The programme that comes with the package."""
    found: Json = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    return found


@pytest.fixture
def cells(notebook: Json) -> list[Json]:
    """Its cells as a page sends them."""
    return [
        {"id": cell["id"], "cell_type": cell["cell_type"], "source": "".join(cell["source"])}
        for cell in notebook["cells"]
    ]


def shown(notebook: Json, spec_id: str) -> tuple[str, Json]:
    """Return which cell asks something, and what."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            spec: Json = output["data"].get(MIME, {})
            if spec.get("id", spec.get("type")) == spec_id:
                return cell["id"], spec
    raise AssertionError(spec_id)


def test_one_question_changes_one_cell(notebook: Json, cells: list[Json]) -> None:
    """Its source says the new title and keeps its comment; no other cell is touched."""
    cell_id, spec = shown(notebook, "case.situation")
    place = next(cell for cell in cells if cell["id"] == cell_id)
    place["source"] += "  # kort houden"
    (changed,) = rewrite(cells, {cell_id: {**spec, "title": "Wat gebeurde er?"}})
    assert changed.id == cell_id
    assert '"Wat gebeurde er?"' in changed.source
    assert changed.source.endswith("# kort houden")
    assert changed.data[MIME]["title"] == "Wat gebeurde er?"
    assert changed.data[MIME]["terms"] == spec["terms"]


def test_nothing_new_changes_nothing(notebook: Json, cells: list[Json]) -> None:
    """What is asked as before has the same source and shows the same."""
    cell_id, spec = shown(notebook, "connect.message")
    (same,) = rewrite(cells, {cell_id: spec})
    assert same.source == next(cell["source"] for cell in cells if cell["id"] == cell_id)
    assert same.data[MIME] == spec


def test_what_was_written_out_stays_written_out() -> None:
    """An argument that says what it would be by itself stays, in its place, when another one changes."""
    source = 'workbook = open_workbook("own", "Van ons", source="", version="1.0", alone=False)'
    spec = {"type": "session", "schema": 1, "programme": "own", "title": "Van jullie", "version": "1.0"}
    (changed,) = rewrite([{"id": "header", "cell_type": "code", "source": source}], {"header": spec})
    assert changed.source == source.replace("Van ons", "Van jullie")


def test_a_new_cell_gets_its_source(cells: list[Json]) -> None:
    """It is written as a person would, on the phase it stands in."""
    place = next(number for number, cell in enumerate(cells) if cell["source"].startswith("case.text("))
    cells.insert(place, {"id": "nieuw", "cell_type": "code", "source": ""})
    spec = {"type": "question", "schema": 1, "kind": "text", "id": "case.new", "title": "En toen?"}
    (made,) = rewrite(cells, {"nieuw": spec})
    assert made.source == 'case.text("new", "En toen?")'


def test_other_words_for_a_term_go_everywhere(notebook: Json, cells: list[Json]) -> None:
    """The header's words are in each cell that uses them."""
    cell_id, header = shown(notebook, "session")
    terms = {name: dict.fromkeys(words, "Iemand anders") for name, words in header["terms"].items()}
    changed = rewrite(cells, {cell_id: {**header, "terms": terms}})
    using = [one for one in changed if one.data[MIME].get("terms") and one.id != cell_id]
    assert len(using) > 10
    assert all("Iemand anders" in json.dumps(one.data[MIME]["terms"]) for one in using)


def test_what_cannot_be_is_refused(notebook: Json, cells: list[Json]) -> None:
    """A choice without options, code of somebody's own, a question before its phase: each with its sentence."""
    cell_id, spec = shown(notebook, "case.situation")
    with pytest.raises(PlanError):
        rewrite(cells, {cell_id: {**spec, "kind": "choice", "options": []}})
    with pytest.raises(HandWrittenError):
        rewrite([*cells, {"id": "own", "cell_type": "code", "source": "print(1)"}], {"own": spec})
    first = [cell for cell in cells if cell["id"] == cell_id] + [cell for cell in cells if cell["id"] != cell_id]
    with pytest.raises(PlanError):
        rewrite(first, {cell_id: {**spec, "title": "Te vroeg"}})


def test_a_mistake_elsewhere_stays_where_it_is(notebook: Json, cells: list[Json]) -> None:
    """Who mends one cell is not stopped by another."""
    cell_id, spec = shown(notebook, "case.situation")
    broken = next(cell for cell in cells if cell["source"].startswith("connect.text("))
    broken["source"] = "connect.text("
    changed = rewrite(cells, {cell_id: {**spec, "title": "Toch"}})
    assert [one.id for one in changed] == [cell_id]
