"""What most tests start from: a small programme with every kind of question, as specs and as a notebook."""

import copy
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.small_programme import HEADER, TERMS, code_cell, every_kind
from weerstand_widgets.cells import KEY
from weerstand_widgets.cli.grammar import put_off_grammar
from weerstand_widgets.locale import VARIABLE
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, ReportCell
from weerstand_widgets.spec import SCHEMA, Option

# A busy machine is no failure of the code: no deadline. What a change is held to is the same each time; `make hunt`
# looks where nobody looked before.
settings.register_profile(
    "house",
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    print_blob=True,
)
settings.register_profile("hunt", settings.get_profile("house"), derandomize=False, max_examples=2_000)
settings.load_profile("house")

os.environ.pop(VARIABLE, None)  # What a developer's machine speaks is no concern of the tests.
# Where Python may not keep what it compiled, each server, kernel and command compiles all of Jupyter anew: 4 s of CPU.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
put_off_grammar()  # Each worker would read it.

LONGEST = ("test_whole_session", "test_engines", "test_writing", "test_lab_faults", "test_room_bar", "test_room_faults")
"""Files that take a minute or more: begun first, or one worker is left with one of them when the others are done."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, then with what waits for a browser; what takes a moment fills up the end."""
    begins = {name: place for place, name in enumerate(LONGEST)}

    def place_of(item: pytest.Item) -> int:
        in_browser = item.path.parent.name == "browser"
        return begins.get(item.path.stem, len(begins) + (not in_browser))

    items.sort(key=place_of)


@pytest.fixture
def plan() -> Plan:
    """Return a programme of one phase with every kind of question."""
    settings = (Option(id="inwoner", title="Inwoner"), Option(id="team", title="Team"))
    header = Header(schema=SCHEMA, programme="klein", version="1.0", title="Klein", settings=settings, terms=TERMS)
    phase = Phase(schema=SCHEMA, id="case", title="Casus", goal="Vertellen", minutes={60: 6, 90: 8, 120: 10})
    return Plan(header, (phase,), every_kind())


@pytest.fixture
def programme(plan: Plan) -> dict[str, Any]:
    """Return that programme as a notebook."""
    report = ReportCell(schema=SCHEMA, title="Verslag")
    markdown = {"cell_type": "markdown", "id": "words", "metadata": {}, "source": "# Klein"}
    specs: list[CellSpec] = [plan.header, *plan.phases, *plan.questions, report]
    cells = [markdown, *map(code_cell, specs)]
    metadata = {
        KEY: {"schema": SCHEMA, "programme": "klein", "version": "1.0"},
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    }
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def header() -> dict[str, Any]:
    """Return a filled session header."""
    return copy.deepcopy(HEADER)
