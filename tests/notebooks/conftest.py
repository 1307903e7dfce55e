"""The programmes and invented cases as they stand in the tree."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.notebooks.visible_words import markdown_words, plan_words
from weerstand_widgets.cells import read_session
from weerstand_widgets.plan import Plan

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PROGRAMMES = sorted(NOTEBOOKS.glob("*.ipynb"))
CASES = sorted(NOTEBOOKS.glob("cases/*.json"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Hold every programme and every case to the same promises, also those that are still to come."""
    for name, paths in (("programme_path", PROGRAMMES), ("case_path", CASES)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, paths, ids=[path.stem for path in paths])


@pytest.fixture
def notebook(programme_path: Path) -> dict[str, Any]:
    """Return a programme's JSON."""
    content: dict[str, Any] = json.loads(programme_path.read_text(encoding="utf-8"))
    return content


@pytest.fixture
def programme_plan(notebook: dict[str, Any]) -> Plan:
    """Return what a programme asks."""
    return read_session(notebook).plan


@pytest.fixture
def words(notebook: dict[str, Any], programme_plan: Plan) -> dict[str, str]:
    """Return every text a team reads: mapping of place to text."""
    return {**markdown_words(notebook), **plan_words(programme_plan)}


@pytest.fixture
def weerstand() -> Plan:
    """Return what the programme "Omgaan met weerstand" asks."""
    return read_session(json.loads((NOTEBOOKS / "weerstand.ipynb").read_text(encoding="utf-8"))).plan


@pytest.fixture
def case(case_path: Path) -> dict[str, Any]:
    """Return an invented case."""
    content: dict[str, Any] = json.loads(case_path.read_text(encoding="utf-8"))
    return content


@pytest.fixture
def case_plan(case: dict[str, Any]) -> Plan:
    """Return the programme that a case belongs to."""
    path = NOTEBOOKS / f"{case['programme']}.ipynb"
    return read_session(json.loads(path.read_text(encoding="utf-8"))).plan
