"""A programme as one file: given, got, and never run."""

import codecs
import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import weerstand
from tests.hostile import TEXTS
from weerstand_widgets.cells import read_session
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.programme import Call, read_call, read_programme
from weerstand_widgets.workspace import Workspace, create_workspace, find_programme, new_session, read_notebook
from weerstand_widgets.workspace.programme_file import export_programme, import_programme, read_programme_file

MARK = "zeehond"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a team's folder."""
    return create_workspace(tmp_path / "team")


def written(folder: Path, *cells: dict[str, Any], **more: Any) -> Path:
    """Write a programme's file of a header, a phase, and these cells."""
    header = {"type": "session", "schema": 1, "programme": "ons", "version": "1", "title": "Ons programma"}
    phase = {"type": "phase", "schema": 1, "id": "begin", "title": "Begin", "goal": "", "minutes": {"60": 60}}
    first = [{"type": "asking", "id": f"c{number}", "spec": spec} for number, spec in enumerate((header, phase))]
    path = folder / "ons.json"
    path.write_text(json.dumps({"format": "weerstand-programme", "schema": 1, "cells": [*first, *cells], **more}))
    return path


def question(**fields: Any) -> dict[str, Any]:
    """Return a cell that asks something."""
    spec = {"type": "question", "kind": "text", "schema": 1, "id": "begin.wish", "title": "Wat?", **fields}
    return {"type": "asking", "id": "wish", "spec": spec}


def test_a_programme_goes_from_hand_to_hand(tmp_path: Path, workspace: Workspace) -> None:
    """On the command line: what the other gets asks the same, and a session begins with it."""
    file = tmp_path / "weerstand.json"
    done = weerstand("programme", "export", file, cwd=workspace.root)
    assert (done.returncode, done.stderr) == (0, "")
    done = weerstand("programme", "import", file, "--workspace", tmp_path / "ander", cwd=tmp_path)
    assert done.returncode == 0
    assert "Fase: Terugblik" in done.stderr
    made = read_session(read_notebook(Path(done.stdout.strip())))
    mine = find_programme(workspace, "weerstand")
    assert made == read_session(read_notebook(mine.path))
    other = create_workspace(tmp_path / "ander")
    assert read_session(read_notebook(new_session(other, "x", programme=done.stdout.strip()))).plan == made.plan


def test_what_needs_mending_goes_along(tmp_path: Path, workspace: Workspace) -> None:
    """A programme with a broken cell can be given too, to ask somebody for help; it is told."""
    path = find_programme(workspace, "weerstand").path
    notebook = read_notebook(path)
    (asked,) = [cell for cell in notebook["cells"] if cell["id"] == "case"]
    asked["source"] = [f"# {MARK}\n", *asked["source"]]
    notebook["cells"].append({"cell_type": "code", "id": "broken", "metadata": {}, "source": "turn.text('a'"})
    path.write_text(json.dumps(notebook))
    faults: list[Any] = []
    export_programme(find_programme(workspace, "weerstand"), tmp_path / "x.json", faults)
    assert [fault.where for fault in faults] == ["broken"]
    given = read_programme_file(tmp_path / "x.json")
    assert given.plan() == read_programme(notebook, []).plan()
    assert given.cells[-1].id == "broken"
    assert MARK not in (tmp_path / "x.json").read_text()


def test_no_code_comes_in(tmp_path: Path, workspace: Workspace) -> None:
    """Neither as a cell, nor beside what a cell asks; each is text for trainers, or gone."""
    run = f"open({str(tmp_path / MARK)!r}, 'w')"
    hand = {"type": "by_hand", "id": "hand", "source": run, "tags": ["parameters"]}
    file = written(tmp_path, {**question(), "source": f"begin.text('wish', 'Wat?')\n{run}"}, hand)
    notebook = read_notebook(import_programme(workspace, read_programme_file(file)))
    assert not (tmp_path / MARK).exists()
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(code) == 3
    names = {"workbook": "", "begin": "begin"}
    assert all(isinstance(read_call(source, "", names), Call) for source in code)
    (text,) = [cell for cell in notebook["cells"] if cell["cell_type"] == "raw"]
    assert "".join(text["source"]) == run
    assert "programme-only" in text["metadata"]["tags"]


def test_a_picture_that_can_hold_a_script_stays_out(tmp_path: Path, workspace: Workspace) -> None:
    """Of pictures only those of points come along."""
    pictures = {"a.svg": {"image/svg+xml": MARK}, "b.png": {"image/png": "AAAA", "text/html": MARK}}
    text = {"type": "text", "id": "words", "text": "![](attachment:b.png)", "pictures": pictures}
    notebook = read_notebook(import_programme(workspace, read_programme_file(written(tmp_path, text))))
    assert notebook["cells"][-1]["attachments"] == {"b.png": {"image/png": "AAAA"}}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_hostile_texts_are_texts(tmp_path: Path, workspace: Workspace, text: str) -> None:
    """In a title, an option, a Markdown cell, a tag: the notebook says that text, and each cell is one call."""
    asked = question(title=f"? {text}", help=text, kind="choice", options=[{"id": "a", "title": f"a{text}"}])
    words = {"type": "text", "id": "words", "text": text, "tags": [text]}
    document = read_programme_file(written(tmp_path, asked, words))
    made = import_programme(workspace, document)
    assert read_programme(read_notebook(made)) == document
    assert read_session(read_notebook(made)).plan == document.plan()
    assert made.parent == workspace.notebooks


def test_a_title_moves_no_cursor_and_no_file(tmp_path: Path) -> None:
    """Neither on the terminal nor as a name; what is wrong with the programme is told after it was made."""
    file = written(tmp_path, question(title="Wat wil {ander}?"))
    raw = json.loads(file.read_text())
    raw["cells"][0]["spec"] |= {"title": "../../\x1b[2J\u202egp", "lengths": [60]}
    raw["cells"][1]["spec"]["title"] = "x" * 20_000
    file.write_text(json.dumps(raw))
    done = weerstand("programme", "import", file, "--workspace", tmp_path / "team", cwd=tmp_path)
    assert done.returncode == 0
    assert not {"\x1b", "\u202e"} & set(done.stderr)
    assert len(done.stderr) < 1_500
    assert "{ander}" in done.stderr
    assert Path(done.stdout.strip()).parent == tmp_path / "team" / "notebooks"


def test_nothing_is_written_over(tmp_path: Path, workspace: Workspace) -> None:
    """The same file twice is two notebooks."""
    document = read_programme_file(written(tmp_path))
    assert len({import_programme(workspace, document) for _ in range(3)}) == 3


FILES: dict[str, bytes] = {
    "empty": b"",
    "no JSON": b"{",
    "a notebook": b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    "deep": b"[" * 100_000,
    "large": b'"' + b"x" * 8_000_001 + b'"',
    "ANSI": '{"format": "één"}'.encode("cp1252"),
    "newer": b'{"format": "weerstand-programme", "schema": 2}',
    "without a beginning": b'{"format": "weerstand-programme", "schema": 1, "cells": []}',
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    """Nothing is made of it."""
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(WeerstandError) as caught:
        read_programme_file(path)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_windows_saved_is_read(tmp_path: Path, encoding: str) -> None:
    """With its mark, or in two bytes a sign."""
    file = written(tmp_path, question(title="Één?"))
    file.write_bytes(codecs.encode(file.read_text().replace("\\u00c9", "É"), encoding))
    assert read_programme_file(file).plan().questions[0].title == "Één?"


def test_a_refusal_on_the_command_line_is_one_line(tmp_path: Path) -> None:
    """Exit code 1, and no folder was filled."""
    (tmp_path / "x.json").write_bytes(FILES["newer"])
    done = weerstand("programme", "import", "x.json", "--workspace", tmp_path / "team", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "nieuwere versie" in done.stderr
    assert not (tmp_path / "team").exists()
