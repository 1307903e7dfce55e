"""A session notebook that was cut, lost or overwritten is made whole again (T15)."""

import json
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import put_answers, read_session
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.workspace import (
    Recovery,
    Workspace,
    create_workspace,
    new_session,
    read_notebook,
    rebuild_session,
    write_notebook,
)

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
FIRST = "case.situation"
LAST = "takeaways.next_time"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace with the programmes of the package."""
    return create_workspace(tmp_path)


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """Return a session in which the first question was answered."""
    path = new_session(workspace, "x")
    fill(path, FIRST, "in de cel", 2)
    return path


def fill(path: Path, question_id: str, text: str, revision: int) -> None:
    """Answer a question in the notebook's own file."""
    notebook = read_notebook(path)
    put_answers(notebook, {question_id: {"": Answer(text, revision)}})
    write_notebook(path, notebook)


def identity(path: Path) -> tuple[str, str]:
    """Return what the journal would remember of a session."""
    meta = read_notebook(path)["metadata"]["weerstand"]
    return meta["session"], meta["programme"]


def rebuild(path: Path, workspace: Workspace, known: tuple[str, str] | None, kept: Mapping[str, Answers]) -> Recovery:
    """Rebuild with a journal that holds these answers."""
    return rebuild_session(path, workspace, known=known, latest=lambda _: kept, now=NOW)


def values(path: Path) -> dict[str, Any]:
    """Return the answers of a session that must be readable."""
    session = read_session(read_notebook(path))
    return {spec_id: session.value(spec_id) for spec_id in session.answers}


def cut(path: Path, share: float) -> bytes:
    """Cut a file as a killed server does, and return what is left."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_a_cut_session_is_rebuilt_from_programme_and_journal(workspace: Workspace, path: Path, share: float) -> None:
    """Every answer of the journal is there under the same session id, and the cut file is kept aside."""
    known = identity(path)
    left = cut(path, share)
    done = rebuild(path, workspace, known, {LAST: {"": Answer("uit het journaal", 3)}})
    assert values(path)[LAST] == "uit het journaal"
    assert identity(path) == known
    assert done.kept is not None
    assert done.kept.name == f"{path.name}.damaged-20261122-200000"
    assert done.kept.read_bytes() == left


def test_what_stands_before_the_cut_is_not_lost(workspace: Workspace, path: Path) -> None:
    """Without anything in the journal, the whole cells of the broken file still count."""
    known = identity(path)
    cut(path, 0.95)
    rebuild(path, workspace, known, {})
    assert values(path)[FIRST] == "in de cel"


def test_the_header_survives(workspace: Workspace, path: Path) -> None:
    """Title, setting and length come from the journal."""
    known = identity(path)
    header = read_session(read_notebook(path)).answers["session"]
    path.unlink()
    done = rebuild(path, workspace, known, {"session": header})
    assert read_session(read_notebook(path)).answers["session"] == header
    assert done.kept is None


@pytest.mark.parametrize("name", [".~{}", "{}.invalid", ".ipynb_checkpoints/{stem}-checkpoint.ipynb"])
def test_a_copy_that_jupyter_left_is_used(workspace: Workspace, path: Path, name: str) -> None:
    """Also when the journal knows nothing: the copy says which session it was."""
    copy = path.parent / name.format(path.name, stem=path.stem)
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(path, copy)
    cut(path, 0.5)
    rebuild(path, workspace, None, {})
    assert values(path)[FIRST] == "in de cel"


def test_the_newest_answer_wins_wherever_it_is(workspace: Workspace, path: Path) -> None:
    """File, copy and journal are joined by the one rule."""
    shutil.copy(path, path.with_name(f".~{path.name}"))
    fill(path, FIRST, "later in het bestand", 4)
    rebuild(path, workspace, None, {FIRST: {"": Answer("eerder in het journaal", 3)}, LAST: {"": Answer("erbij")}})
    assert values(path)[FIRST] == "later in het bestand"
    assert values(path)[LAST] == "erbij"


def test_a_whole_session_is_left_alone(workspace: Workspace, path: Path) -> None:
    """Nothing is set aside, and no byte changes when the journal has nothing new."""
    rebuild(path, workspace, None, {})
    before = path.read_bytes()
    done = rebuild(path, workspace, None, {FIRST: {"": Answer("in de cel", 2)}})
    assert done.kept is None
    assert path.read_bytes() == before


def test_a_stranger_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    """When nothing says which session a file was, it stays where it is."""
    stranger = tmp_path / "vreemd.ipynb"
    stranger.write_text(json.dumps({"cells": []}), encoding="utf-8")
    with pytest.raises(WorkspaceError) as refusal:
        rebuild(stranger, workspace, None, {})
    assert refusal.value.key == "session_unknown"
    assert stranger.exists()
