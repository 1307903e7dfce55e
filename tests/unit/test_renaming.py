"""A term that gets another name: wherever it stands, and nowhere else."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.server_process import ServerProcess
from weerstand_widgets.cells import MIME
from weerstand_widgets.errors import PlanError
from weerstand_widgets.programme import read_programme, rename_term
from weerstand_widgets.spec import placeholders

PROGRAMME = Path(__file__).parents[2] / "notebooks" / "weerstand.ipynb"
Json = dict[str, Any]


@pytest.fixture
def cells() -> list[Json]:
    """The cells of the programme that comes with the package, as a page sends them, and two of somebody's own."""
    found = [
        {"id": cell["id"], "cell_type": cell["cell_type"], "source": "".join(cell["source"])}
        for cell in json.loads(PROGRAMME.read_text(encoding="utf-8"))["cells"]
    ]
    found.append({"id": "words", "cell_type": "markdown", "source": "Wat wil {ander}? {Ander}, {anders}."})
    return [*found, {"id": "own", "cell_type": "code", "source": 'print("{Ander}")'}]


def after(cells: list[Json], term: str, name: str) -> list[Json]:
    """Return the cells with a term renamed."""
    renamed = rename_term(cells, term, name)
    source_by_id = {one.id: one.source for one in renamed.cells} | renamed.texts
    return [{**cell, "source": source_by_id.get(cell["id"], cell["source"])} for cell in cells]


def asked(cells: list[Json]) -> list[str]:
    """Return what each cell that can be read asks or says."""
    left = read_programme({"cells": cells}).cells
    return [json.dumps(getattr(cell, "spec", getattr(cell, "text", "")), ensure_ascii=False) for cell in left]


def test_it_is_called_so_in_every_text(cells: list[Json]) -> None:
    """Titles, help, cards, guidance, rescues and words, capitals kept; a cell by hand is counted and left alone."""
    renamed = rename_term(cells, "ander", "de_burger")
    assert renamed.by_hand == 1
    assert renamed.texts["words"] == "Wat wil {de_burger}? {De_burger}, {anders}."
    assert "own" not in {one.id for one in renamed.cells}
    said = asked(after(cells, "ander", "de_burger"))
    assert "ander" not in placeholders(*said)
    shown = [one.data[MIME] for one in renamed.cells if one.data[MIME]["type"] == "question"]
    assert len(shown) > 10
    assert all("de_burger" in spec["terms"] for spec in shown)


def test_back_again_is_as_it_was(cells: list[Json]) -> None:
    """Nothing else changed: each cell asks and says the same again."""
    there = after(cells, "ander", "de_burger")
    assert asked(there) != asked(cells)
    assert asked(after(there, "de_burger", "ander")) == asked(cells)


@pytest.mark.parametrize(
    ("term", "name"), [("niemand", "iemand"), ("ander", "Iemand"), ("ander", "value"), ("ander", "ander")]
)
def test_a_name_that_cannot_be_is_refused(cells: list[Json], term: str, name: str) -> None:
    """One that is there, that means something else, or of a term that is gone."""
    with pytest.raises(PlanError):
        rename_term(cells, term, name)


def test_over_the_server(server: ServerProcess, cells: list[Json]) -> None:
    """A page gets the cells that change; a refusal, here and for an unknown word, holds no word of code."""
    reply = server.api("POST", "programme/term", {"cells": cells, "term": "ander", "name": "burger"}).json
    assert reply["by_hand"] == 1
    assert len(reply["cells"]) > 10
    assert list(reply["texts"])[-1] == "words"
    spec = {"type": "question", "schema": 1, "kind": "text", "id": "case.new", "title": "Wie is {iets}?"}
    place = next(number for number, cell in enumerate(cells) if cell["source"].startswith("case.text("))
    cells.insert(place, {"id": "new", "cell_type": "code", "source": ""})
    told = server.api("POST", "programme", {"cells": cells, "specs": {"new": spec}})
    assert told.status == 400
    assert "Situaties" in told.body.decode()
    assert "terms" not in told.body.decode()
