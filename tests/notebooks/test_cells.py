"""The programmes as files: one call a cell, ids that stay, and nothing of the machine that ran them."""

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat

from weerstand_widgets.cells import HTML, MIME, PROGRAMME_ONLY, TEXT, read_session
from weerstand_widgets.plan import Plan

CELL_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_LINES = 80


def code_cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the code cells, in order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def source_of(cell: dict[str, Any]) -> str:
    """Return a cell's source as one text."""
    return "".join(cell["source"])


def is_one_call(statement: ast.stmt) -> bool:
    """Say whether a statement is a call, or a name for what a call returns."""
    return isinstance(statement, ast.Expr | ast.Assign) and isinstance(statement.value, ast.Call)


def test_the_file_is_a_valid_notebook(programme_path: Path) -> None:
    """Any Jupyter opens it."""
    nbformat.validate(nbformat.read(programme_path, as_version=4))


def test_a_code_cell_is_one_call(notebook: dict[str, Any]) -> None:
    """No logic in a notebook; the first cell also says where the words come from."""
    for number, cell in enumerate(code_cells(notebook)):
        statements = ast.parse(source_of(cell)).body
        if number == 0:
            first = statements.pop(0)
            assert isinstance(first, ast.ImportFrom)
            assert first.module == "weerstand_widgets"
        assert [is_one_call(statement) for statement in statements] == [True], cell["id"]
        assert len(source_of(cell).splitlines()) <= MAX_LINES, cell["id"]


def test_cell_ids_stay_and_say_what_they_hold(notebook: dict[str, Any]) -> None:
    """A cell is called after its question, so a change in a file can be read."""
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(ids) == len(set(ids))
    assert [cell_id for cell_id in ids if not CELL_ID.fullmatch(cell_id)] == []
    for cell in code_cells(notebook):
        spec = cell["outputs"][0]["data"][MIME]
        assert cell["id"] == re.sub(r"[._]", "-", spec.get("id", spec["type"]))


def test_metadata_is_plain(notebook: dict[str, Any]) -> None:
    """No name of a machine's kernel, no stored widgets, no session, no answers."""
    metadata = notebook["metadata"]
    assert set(metadata) == {"kernelspec", "language_info", "weerstand"}
    assert metadata["kernelspec"] == {"display_name": "Python 3", "language": "python", "name": "python3"}
    assert metadata["language_info"] == {"name": "python"}
    assert set(metadata["weerstand"]) == {"schema", "programme", "version"}
    marked = [cell["metadata"] for cell in notebook["cells"] if cell["metadata"]]
    assert all(found == {"tags": [PROGRAMME_ONLY]} for found in marked)


def test_outputs_are_those_of_an_empty_run(notebook: dict[str, Any]) -> None:
    """One output a cell: the question and its static face; counted from one, without widget state."""
    for number, cell in enumerate(code_cells(notebook), 1):
        (output,) = cell["outputs"]
        assert cell["execution_count"] == number
        assert output["output_type"] == "display_data"
        assert set(output["data"]) == {MIME, HTML, TEXT}
    session = read_session(notebook)
    assert (session.session_id, session.answers) == ("", {})


def test_no_path_of_a_machine(programme_path: Path) -> None:
    """What ran on one desk works on any other."""
    assert re.search(r"/(home|root|tmp|usr|Users|work)/|[A-Z]:\\\\", programme_path.read_text(encoding="utf-8")) is None


def test_a_phase_is_a_chapter(notebook: dict[str, Any], programme_plan: Plan) -> None:
    """One title, and a numbered heading before each phase, in words that match the phase."""
    markdown = [source_of(cell) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    headings = re.findall(r"^(#+) (.+)$", "\n".join(markdown), re.MULTILINE)
    assert [text for level, text in headings if level == "#"] == [programme_plan.header.title]
    numbered = [text for level, text in headings if level == "##" and text[0].isdigit()]
    assert numbered == [f"{number}. {phase.title}" for number, phase in enumerate(programme_plan.phases, 1)]


def test_a_chapter_stands_right_before_its_phase(notebook: dict[str, Any]) -> None:
    """Words first, then the phase, then its questions."""
    cells = notebook["cells"]
    for before, cell in pairwise(cells):
        if cell["cell_type"] == "code" and cell["outputs"][0]["data"][MIME]["type"] == "phase":
            assert before["id"] == f"{cell['id']}-intro"


def test_the_seven_steps_have_their_own_words() -> None:
    """Each step of the turn is introduced, in order."""
    path = Path(__file__).parents[2] / "notebooks" / "weerstand.ipynb"
    notebook = nbformat.read(path, as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert re.findall(r"^### Stap (\d)\. ", text, re.MULTILINE) == list("1234567")
