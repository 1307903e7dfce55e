"""The published file format is the one that is read and written, answers included."""

import inspect
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.report_session import answers_of, make_session, notebook_of
from weerstand_widgets import schema
from weerstand_widgets.cells import KEY
from weerstand_widgets.plan import Plan
from weerstand_widgets.programme import read_programme
from weerstand_widgets.schema import page
from weerstand_widgets.workspace import create_workspace, find_programme, read_notebook, rehearse_session

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
VALIDATOR = Draft202012Validator(schema.describe(), format_checker=FormatChecker())
WRONG: list[tuple[str, Any]] = [
    ("case.situation", 3),
    ("case.situation", "x" * 20_001),
    ("case_choice.candidates", "geen lijst"),
    ("case_choice.candidates", ["x"] * 201),
    ("case_choice.why", {"anders": "x"}),
    ("case.cooperation_now", {"value": 11, "why": ""}),
    ("case.cooperation_now", 5),
    ("turn.cards", [{"question": ["x"]}]),
    ("check_in.ground_rules", {"voluntary": {"state": "maybe", "note": ""}}),
    ("reasons.weights", {"": {"done": [], "revealed": True, "weighing": 3}}),
    ("reasons.weights", {"0f": {"no_motivation": 4}}),
    ("takeaways.learned", {"": {"done": [], "revealed": True, "weighing": 2}}),
    ("takeaways.learned", {"p1": ["x"]}),
    ("case_choice.priority", {"0f": {"0": -1}}),
    ("actions.agreements", [{"what": "x", "when": "morgen"}]),
    ("actions.agreements", [{"what": "x", "when": "2026-02-31"}]),
    ("case", {"state": "bezig"}),
    ("session", {"date": "18 november"}),
    ("session", {"start": "half twee"}),
]


def faults(notebook: Any) -> list[str]:
    """Return what the published schema has against a notebook, as it would stand in a file."""
    return [fault.json_path for fault in VALIDATOR.iter_errors(json.loads(json.dumps(notebook)))]


def test_schema_is_current() -> None:
    """Renew it with `python -m weerstand_widgets.schema` when the types change."""
    folder = files(schema)
    assert folder.joinpath(schema.FILE).read_text() == schema.text(schema.describe())
    assert folder.joinpath(schema.PROGRAMME_FILE).read_text() == schema.text(schema.describe_programme())
    page_path = NOTEBOOKS.parent / "docs" / page.FILE
    assert page_path.read_text(encoding="utf-8") == page.text(schema.describe_programme())


def test_schema_is_a_schema_that_people_can_read() -> None:
    """It is valid itself, and its descriptions are sentences without a program's indentation."""
    Draft202012Validator.check_schema(schema.describe())
    texts = [part["description"] for part in schema.describe()["$defs"].values() if "description" in part]
    assert texts
    assert [text for text in texts if text != inspect.cleandoc(text)] == []


def test_schema_accepts_every_kind_and_refuses_what_is_none(plan: Plan) -> None:
    """A reader in another language may rely on it: on the kinds, and on which fields each has."""
    spec = VALIDATOR.evolve(schema={"$defs": schema.describe()["$defs"], "$ref": "#/$defs/spec"})
    for one in (plan.header, *plan.phases, *plan.questions):
        assert spec.is_valid(msgspec.json.decode(msgspec.json.encode(one)))
    text = {"type": "question", "schema": 1, "id": "a.b", "kind": "text", "title": "?"}
    assert spec.is_valid(text)
    for wrong in (text | {"kind": "tekst"}, text | {"dots": 3}, {key: text[key] for key in text if key != "type"}):
        assert not spec.is_valid(wrong)


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("**/*.ipynb")), ids=lambda path: path.stem)
def test_schema_accepts_every_programme(path: Path) -> None:
    """What we ship is what we publish, as a notebook and as one document."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert faults(notebook) == []
    document = json.loads(msgspec.json.encode(read_programme(notebook)))
    programme = Draft202012Validator(schema.describe_programme())
    assert [fault.json_path for fault in programme.iter_errors(document)] == []
    next(cell for cell in document["cells"] if "spec" in cell)["spec"]["schema"] = "1"
    assert not programme.is_valid(document)


@pytest.mark.parametrize("case", sorted(NOTEBOOKS.glob("cases/*.json")), ids=lambda path: path.stem)
def test_schema_accepts_every_invented_case(case: Path, tmp_path: Path) -> None:
    """A whole session with its answers, as it stands in its file."""
    found = json.loads(case.read_text(encoding="utf-8"))
    programme = find_programme(create_workspace(tmp_path), str(NOTEBOOKS / f"{found['programme']}.ipynb"))
    assert faults(read_notebook(rehearse_session(programme, found["setting"], tmp_path))) == []


def test_schema_accepts_a_session_with_every_kind_answered() -> None:
    """Turns with their state, a weighing, a vote, an own text among choices."""
    assert faults(notebook_of(make_session())) == []


@pytest.mark.parametrize(("spec_id", "value"), WRONG)
def test_schema_refuses_a_wrong_value_at_its_cell(spec_id: str, value: Any) -> None:
    """It names the cell, so that who writes such files finds the place."""
    session = make_session()
    notebook = notebook_of(session)
    index = next(n for n, cell in enumerate(notebook["cells"]) if cell["metadata"].get(KEY, {}).get("id") == spec_id)
    answers = {author: msgspec.to_builtins(one) for author, one in answers_of(spec_id, value).items()}
    notebook["cells"][index]["metadata"][KEY]["answers"] = answers
    found = faults(notebook)
    assert found
    assert all(path.startswith(f"$.cells[{index}].") for path in found)
