"""Two versions of a session become one, by hand and by git (K16)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.filled_session import MARKS, filled_session
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import damage_of, put_answers, read_session, refresh
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_notebook
from weerstand_widgets.workspace import read_notebook, write_notebook
from weerstand_widgets.workspace.merging import merge_sessions

ID = "5" * 32
ATTRIBUTES = "*.sessie.ipynb merge=weerstand !diff\n"


def answered(**given: tuple[Any, int]) -> dict[str, Any]:
    """Return the session with some answers given anew: value and number by question."""
    notebook = filled_session(ID)
    for name, (value, revision) in given.items():
        put_answers(notebook, {f"case.{name}": {"": Answer(value, revision, f"2026-11-26T10:00:0{revision}Z")}})
    refresh(notebook)
    return notebook


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Return the three files of a merge: the start, and two that each changed something, one question both."""
    base, ours, theirs = (tmp_path / name for name in ("base", "ours", "theirs"))
    write_notebook(base, answered())
    write_notebook(ours, answered(situation=("van ons", 2), tried=(["van ons"], 3)))
    write_notebook(theirs, answered(situation=("van hen", 3), now=({"value": 2, "why": "van hen"}, 2)))
    return base, ours, theirs


def test_each_answer_is_the_latest(files: tuple[Path, Path, Path]) -> None:
    """Different questions both, the same question the later; nothing else is lost, and it is in order."""
    merge_sessions(*files)
    notebook = read_notebook(files[1])
    session = read_session(notebook)
    assert session.value("case.situation") == "van hen"
    assert session.value("case.tried") == ["van ons"]
    assert session.value("case.now")["why"] == "van hen"
    assert damage_of(notebook) == []
    gone = {"TEKEN situatie", "TEKEN een", "TEKEN twee", "TEKEN waarom"}
    html = render_notebook(notebook, FULL)
    assert [mark for mark in MARKS if mark not in html and mark not in gone] == []


def test_order_makes_no_difference(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    """Both colleagues get the same answers."""
    base, ours, theirs = files
    other = tmp_path / "other"
    other.write_bytes(theirs.read_bytes())
    merge_sessions(base, other, ours)
    merge_sessions(base, ours, theirs)
    assert read_session(read_notebook(other)).answers == read_session(read_notebook(ours)).answers


def test_two_sessions_stay_two(files: tuple[Path, Path, Path]) -> None:
    """Nothing is written, and a programme or any other file is none."""
    base, ours, theirs = files
    before = ours.read_bytes()
    write_notebook(theirs, filled_session("6" * 32))
    for content in (theirs.read_bytes(), b"", json.dumps({"cells": [], "metadata": {}}).encode()):
        theirs.write_bytes(content)
        with pytest.raises(WeerstandError):
            merge_sessions(base, ours, theirs)
    assert ours.read_bytes() == before


def test_git_merges_by_it(tmp_path: Path) -> None:
    """As `docs/git.md` says: two branches that changed the same answer merge without a conflict."""
    driver = f'"{sys.executable}" -m weerstand_widgets merge %O %A %B'
    path = tmp_path / "x.sessie.ipynb"

    def git(*arguments: str) -> None:
        author = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", f"merge.weerstand.driver={driver}")
        subprocess.run(["git", *author, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def commit(notebook: dict[str, Any]) -> None:
        write_notebook(path, notebook)
        git("add", ".")
        git("commit", "-qm", "x")

    git("init", "-q", "-b", "main")
    (tmp_path / ".gitattributes").write_text(ATTRIBUTES, encoding="utf-8")
    assert ATTRIBUTES in (Path(__file__).parents[2] / "docs" / "git.md").read_text(encoding="utf-8")
    commit(answered())
    git("checkout", "-qb", "other")
    commit(answered(situation=("van hen", 3)))
    git("checkout", "-q", "main")
    commit(answered(situation=("van ons", 2), tried=(["van ons"], 2)))
    git("merge", "-q", "--no-edit", "other")
    session = read_session(read_notebook(path))
    assert (session.value("case.situation"), session.value("case.tried")) == ("van hen", ["van ons"])
