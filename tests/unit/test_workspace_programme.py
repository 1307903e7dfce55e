"""A programme of a trainer's own, made from the template: it runs, it is sound, and no title can break it."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbclient import NotebookClient

from weerstand_widgets.cells import HTML, KEY, MIME, read_meta, read_session
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.plan_check import check_header, check_plan
from weerstand_widgets.workspace import create_workspace, find_programme, new_session, read_notebook, slug_of
from weerstand_widgets.workspace.new_programme import new_programme

PROJECT = Path(__file__).parents[2]
TEMPLATE = PROJECT / "notebooks" / "template" / "programma.ipynb"


def test_a_programme_carries_its_own_name(tmp_path: Path) -> None:
    """In its file, its metadata, its call, its heading, what it shows, and so in its sessions."""
    workspace = create_workspace(tmp_path)
    path = new_programme(workspace, "Café 't Hoekje")
    assert path == workspace.notebooks / "cafe-t-hoekje.ipynb"
    notebook = read_notebook(path)
    assert notebook["metadata"][KEY] == {"schema": 1, "programme": "cafe_t_hoekje", "version": "1.0"}
    plan = read_session(notebook).plan
    assert (plan.header.programme, plan.header.title) == ("cafe_t_hoekje", "Café 't Hoekje")
    text = json.dumps(notebook, ensure_ascii=False)
    assert not any(word in text for word in ("mijn_programma", "Mijn programma"))
    assert read_meta(read_notebook(new_session(workspace, "x", programme="cafe-t-hoekje"))).programme == "cafe_t_hoekje"


def test_a_trainer_sees_the_code(tmp_path: Path) -> None:
    """One header, two phases with a few questions, a report; no cell is hidden or locked, and one is for trainers."""
    notebook = read_notebook(new_programme(create_workspace(tmp_path), "x"))
    plan = read_session(notebook).plan
    assert [len(plan.questions_of(phase.id)) for phase in plan.phases] == [2, 3]
    types = [cell["outputs"][0]["data"][MIME]["type"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert (types[0], types[-1], types.count("phase")) == ("session", "report", 2)
    assert [cell["metadata"] for cell in notebook["cells"] if cell["metadata"]] == [{"tags": ["programme-only"]}]
    for length in LENGTHS:
        assert sum(phase.minutes[length] for phase in plan.phases) == length


def test_running_it_gives_what_it_shows(tmp_path: Path) -> None:
    """Every cell again in a fresh kernel: the same outputs, also with quotes and a backslash in the title."""
    path = new_programme(create_workspace(tmp_path), 'Een "mooi" \\begin {hier}')
    before = nbformat.read(path, as_version=4)
    after = nbformat.read(path, as_version=4)
    NotebookClient(after, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown, again = ([cell.get("outputs") for cell in one.cells] for one in (before, after))
    assert again == shown


def test_weerstand_check_finds_it_sound(tmp_path: Path) -> None:
    """The template itself and what is made of it."""
    path = new_programme(create_workspace(tmp_path), "Kennismaken")
    done = subprocess.run(
        [sys.executable, "-m", "weerstand_widgets", "check", str(path), str(TEMPLATE)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_same_title_twice_makes_two_programmes(tmp_path: Path) -> None:
    """Nothing is written over, and their sessions are told apart."""
    workspace = create_workspace(tmp_path)
    paths = [new_programme(workspace, "Weerstand") for _ in range(2)]
    assert [path.stem for path in paths] == ["weerstand-2", "weerstand-3"]
    assert [find_programme(workspace, path.stem).programme_id for path in paths] == ["weerstand_2", "weerstand_3"]


def test_a_title_may_be_left_out_but_not_be_endless(tmp_path: Path) -> None:
    """Without one the template's serves; what is too long is refused and makes nothing."""
    workspace = create_workspace(tmp_path)
    assert new_programme(workspace, "  ").stem == "mijn-programma"
    with pytest.raises(WorkspaceError) as refusal:
        new_programme(workspace, "x" * 201)
    assert refusal.value.key == "title_too_long"
    assert len(list(workspace.notebooks.glob("x*"))) == 0


@given(st.text(max_size=60))
def test_any_title_makes_a_sound_programme(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    """Python that can be read, an id that will do, a heading of its own, and no markup of the title's."""
    folder = tmp_path_factory.getbasetemp() / "titels"
    workspace = create_workspace(folder)
    path = new_programme(workspace, title)
    notebook = read_notebook(path)
    path.unlink()
    plan = read_session(notebook).plan
    check_header(plan.header)
    check_plan(plan)
    wanted = " ".join(title.replace("\0", "\ufffd").split()) or "Mijn programma"
    assert plan.header.title == wanted
    assert path.stem.startswith(slug_of(wanted))
    header = next(cell for cell in notebook["cells"] if cell["id"] == "session")
    call = ast.parse("".join(header["source"])).body[1]
    assert isinstance(call, ast.Assign)
    assert isinstance(call.value, ast.Call)
    assert [ast.literal_eval(argument) for argument in call.value.args] == [plan.header.programme, wanted]
    assert "<script" not in header["outputs"][0]["data"][HTML]
