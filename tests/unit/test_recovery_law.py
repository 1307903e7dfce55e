"""The law of `recover`: what it calls mended is in order, and holds every answer that is found anywhere (T43).

Each kind of damage, wherever it strikes, with and without a journal, with and without an older copy beside the file.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.damages import DAMAGES
from tests.filled_session import MARKS, answers, filled_session, place_session
from weerstand_widgets.answers import Answers
from weerstand_widgets.cells import damage_of, read_session
from weerstand_widgets.errors import StrayError, WeerstandError
from weerstand_widgets.plan_check import plan_faults
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_notebook
from weerstand_widgets.workspace import Workspace, open_workspace, read_notebook, rebuild_session

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
ID = "5" * 32
WHOLE = json.dumps(filled_session(ID))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the session is, in a workspace with its programme."""
    return place_session(tmp_path_factory.mktemp("law"), json.loads(WHOLE))


def words_in(content: bytes) -> str:
    """Return a file's text as a person would read it, whoever saved it."""
    return content.decode("utf-16" if b"\0" in content[:4] else "utf-8", "replace")


def found_in(content: bytes, damage: str) -> list[str]:
    """Return the answers that still stand in a damaged file.

    Where two sides of a merge say different things at the same time, one of them is the answer; where a block is gone
    in the midst, what stands around it may be half a sentence; a row that was voted on is named in the vote as well.
    """
    text = re.sub(r"<{7} HEAD\n.*?={7}\n", "", words_in(content), flags=re.DOTALL)
    elsewhere = {"hole": set(MARKS), "delete_cells": {"TEKEN een", "TEKEN twee"}}.get(damage, set())
    if damage == "conflict":
        return [mark for mark in MARKS if text.count(mark) >= WHOLE.count(mark)]
    return [mark for mark in MARKS if mark in text and mark not in elsewhere]


def recover(path: Path, journal: Mapping[str, Answers]) -> bool:
    """Recover as the command does; False where it says that it cannot, and then nothing was touched."""
    workspace: Workspace = open_workspace(path)
    before = path.read_bytes()
    known = (ID, "klein") if journal else None
    try:
        done = rebuild_session(path, workspace, known=known, latest=lambda _: journal, now=NOW)
    except WeerstandError:
        assert path.read_bytes() == before
        return False
    assert [str(fault) for fault in done.left] == []
    return True


def check_law(path: Path, marks: list[str]) -> None:
    """`check` and `report` would leave with 0, and the report holds every one of these words."""
    notebook = read_notebook(path)
    assert [fault for fault in damage_of(notebook) if not isinstance(fault, StrayError)] == []
    assert list(plan_faults(read_session(notebook, []).plan)) == []
    nbformat.validate(nbformat.from_dict(notebook))
    html = unescape(render_notebook(notebook, FULL))
    assert [mark for mark in marks if mark not in html] == []


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@settings(max_examples=12)
@given(st.data())
def test_what_is_mended_is_in_order_and_whole(
    path: Path, damage: Callable[[Any, Callable[[int], int]], bytes], data: st.DataObject
) -> None:
    """Whatever happened to the file: with a journal nothing is lost, without one what still stood somewhere."""
    content = damage(json.loads(WHOLE), lambda below: data.draw(st.integers(0, max(below - 1, 0))))
    has_journal, has_copy = data.draw(st.booleans()), data.draw(st.booleans())
    beside = path.with_name("casus.sessie-LAPTOP.ipynb")
    for other in path.parent.iterdir():
        other.unlink()
    path.write_bytes(content)
    if has_copy:
        beside.write_text(WHOLE, encoding="utf-8")
    known = answers() if has_journal else {}
    everywhere = has_journal or has_copy
    marks = MARKS if everywhere else found_in(content, damage.__name__)
    if recover(path, known):
        check_law(path, marks)
        kept = [one.read_bytes() for one in path.parent.glob("*.damaged-*")]
        assert kept in ([content], []), "what was there is kept beside it, once"
        again = path.read_bytes()
        assert recover(path, known)
        assert path.read_bytes() == again, "mending what is whole changes nothing"
    else:
        assert not everywhere, "somebody knows which session this is"
        assert marks == [] or damage.__name__ in UNKNOWABLE


UNKNOWABLE = {"cut", "hole"}
"""Where what says that this is a session may go together with everything else."""
