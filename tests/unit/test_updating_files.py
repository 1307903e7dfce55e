"""`weerstand update`, and which programme is newer than a session."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.command import weerstand
from tests.filled_session import MARKS, cell_of, filled_session, place_session, small_programme
from weerstand_widgets.cells import KEY, MIME, read_session
from weerstand_widgets.errors import FileInUseError, WorkspaceError
from weerstand_widgets.report.choices import FULL, USUAL
from weerstand_widgets.report.render import render_notebook
from weerstand_widgets.workspace import list_programmes, list_sessions, open_workspace, read_notebook, write_notebook
from weerstand_widgets.workspace.updating import newer_programme, programme_of, update_session

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a filled session in a workspace with its programme."""
    return place_session(tmp_path, filled_session("5" * 32))


def spec_in(notebook: dict[str, Any], cell_id: str) -> dict[str, Any]:
    """Return what a programme's cell asks, to be changed."""
    cell = next(one for one in notebook["cells"] if one["id"] == cell_id)
    found: dict[str, Any] = cell["outputs"][0]["data"][MIME]
    return found


def change_programme(path: Path, *, without: str = "case-rules", version: str = "1.1") -> None:
    """Reword a question, take one away, and have another of another kind."""
    notebook = small_programme()
    spec_in(notebook, "session")["version"] = version
    spec_in(notebook, "case-situation")["title"] = "Wat gebeurt er bij {ander}?"
    spec_in(notebook, "case-tried")["kind"] = "text"
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != without]
    write_notebook(open_workspace(path).root / "notebooks" / "klein.ipynb", notebook)


def nothing(_: object) -> None:
    """Have no journal."""


def update(path: Path) -> None:
    """Bring a session up to its programme."""
    workspace = open_workspace(path)
    programme = programme_of(list_sessions(workspace)[0], list_programmes(workspace))
    update_session(path, programme, nothing, now=NOW)


def is_offered(path: Path) -> bool:
    """Say whether the list offers to bring a session up to date."""
    workspace = open_workspace(path)
    return newer_programme(list_sessions(workspace)[0], list_programmes(workspace)) is not None


def test_the_command_says_each_change_and_keeps_the_rest(path: Path) -> None:
    """A dry run writes nothing; a run says the same lines, and leaves one file with the new words and every answer."""
    change_programme(path)
    before = path.read_bytes()
    dry = weerstand("update", str(path), "--dry-run", cwd=path.parents[2])
    assert (dry.returncode, path.read_bytes()) == (0, before)
    done = weerstand("update", str(path), cwd=path.parents[2])
    assert done.returncode == 0
    assert done.stdout.strip() == str(path)
    lines = [line for line in done.stderr.splitlines() if line]
    assert lines == dry.stderr.splitlines()[: len(lines)]
    assert "Andere woorden of tijden: Wat gebeurt er bij de inwoner?" in lines
    assert [one.name for one in path.parent.iterdir()] == [path.name], "what was there lay beside it for a moment only"
    again = path.read_bytes()
    last = weerstand("update", str(path), cwd=path.parents[2])
    assert "al bij" in last.stderr
    assert path.read_bytes() == again


def test_what_went_is_in_the_short_report_too(path: Path) -> None:
    """A question that went stands under what else is in the file, with its answer, in each size of report."""
    change_programme(path)
    update(path)
    notebook = read_notebook(path)
    assert cell_of(notebook, "case.rules")["metadata"][KEY]["left"] is True
    assert read_session(notebook).left == {"case.rules"}
    html = render_notebook(notebook, USUAL)
    assert "TEKEN regel" in html[html.index("Wat er nog meer in het bestand staat") :]
    full = render_notebook(notebook, FULL)
    assert [mark for mark in MARKS if mark not in full] == []


def test_a_question_that_comes_back_is_part_of_it_again(path: Path) -> None:
    """An answer that waited stands under its question once more, and in its phase of the report."""
    change_programme(path)
    update(path)
    change_programme(path, without="", version="1.2")
    assert is_offered(path)
    update(path)
    session = read_session(read_notebook(path))
    assert session.left == frozenset()
    assert session.value("case.rules") == {"a": {"state": "yes", "note": "TEKEN regel"}}


@pytest.mark.parametrize("is_told", [True, False])
def test_it_is_offered_where_the_programme_is_newer(path: Path, is_told: bool) -> None:  # noqa: FBT001
    """Also for a session from before its edition was noted; not after the update, and not for an older programme."""
    if not is_told:
        notebook = read_notebook(path)
        del notebook["metadata"][KEY]["edition"]
        write_notebook(path, notebook)
    assert not is_offered(path)
    change_programme(path)
    assert is_offered(path)
    update(path)
    assert not is_offered(path)
    write_notebook(open_workspace(path).root / "notebooks" / "klein.ipynb", small_programme())
    assert not is_offered(path), "its session has seen that edition"
    change_programme(path, without="case-now", version="0.9")
    assert not is_offered(path), "a lower version is older"
    with pytest.raises(WorkspaceError) as fault:
        update(path)
    assert fault.value.key == "update_older"


def test_of_two_programmes_nobody_guesses(path: Path) -> None:
    """Where two programmes bear the session's name it is not offered, and the command asks which one."""
    change_programme(path)
    notebooks = open_workspace(path).root / "notebooks"
    write_notebook(notebooks / "ook-klein.ipynb", json.loads((notebooks / "klein.ipynb").read_text("utf-8")))
    assert not is_offered(path)
    asked = weerstand("update", str(path), cwd=path.parents[2])
    assert (asked.returncode, "--programme" in asked.stderr) == (1, True)
    assert weerstand("update", str(path), "--programme", "klein", cwd=path.parents[2]).returncode == 0


def test_what_is_saved_meanwhile_comes_along(path: Path) -> None:
    """An answer that a page saved while the new file was made is in it; who goes on saving is asked to wait."""
    change_programme(path)
    saves = iter(range(99))

    def typing(notebook: dict[str, Any], most: int) -> None:
        if cell_of(notebook, "case.now")["metadata"][KEY]["answers"] and next(saves) < most:
            saved = read_notebook(path)
            answer = cell_of(saved, "case.now")["metadata"][KEY]["answers"][""]
            answer |= {"value": {"value": 3, "why": "TEKEN later"}, "revision": answer["revision"] + 1}
            write_notebook(path, saved)

    workspace = open_workspace(path)
    programme = programme_of(list_sessions(workspace)[0], list_programmes(workspace))
    update_session(path, programme, lambda notebook: typing(notebook, 1), now=NOW)
    assert read_session(read_notebook(path), []).value("case.now") == {"value": 3, "why": "TEKEN later"}
    change_programme(path, without="case-one", version="1.2")
    programme = programme_of(list_sessions(workspace)[0], list_programmes(workspace))
    with pytest.raises(FileInUseError):
        update_session(path, programme, lambda notebook: typing(notebook, 99), now=NOW)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
