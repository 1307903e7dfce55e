"""Lists that read a file once: nothing that changed on the disk stays unseen, and what is gone is forgotten."""

import os
from pathlib import Path

import pytest

from weerstand_widgets.workspace import (
    Workspace,
    create_workspace,
    list_programmes,
    list_sessions,
    new_session,
    read_notebook,
    write_notebook,
)
from weerstand_widgets.workspace import sessions as sessions_module


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Make a workspace with two sessions, listed once."""
    made = create_workspace(tmp_path / "team")
    for title in ("een", "twee"):
        new_session(made, title)
    assert titles(made) == ["een", "twee"]
    return made


def titles(workspace: Workspace) -> list[str]:
    """Return the titles on the list, sorted."""
    return sorted(session.title for session in list_sessions(workspace))


def path_of(workspace: Workspace, title: str) -> Path:
    """Return the notebook of a session."""
    return next(session.path for session in list_sessions(workspace) if session.title == title)


def retitle(path: Path, title: str) -> None:
    """Save a session under another title, as Jupyter would."""
    notebook = read_notebook(path)
    cell = next(one for one in notebook["cells"] if one["metadata"].get("weerstand", {}).get("id") == "session")
    cell["metadata"]["weerstand"]["answers"][""]["value"]["title"] = title
    write_notebook(path, notebook)


def test_what_changed_is_seen_at_the_next_list(workspace: Workspace) -> None:
    """Saved anew, written in place, renamed, deleted, new: each at once."""
    path = path_of(workspace, "een")
    retitle(path, "eén")
    assert titles(workspace) == ["eén", "twee"]
    path.write_bytes(path.read_bytes().replace("eén".encode(), b"een zomer"))
    assert titles(workspace) == ["een zomer", "twee"]
    moved = path.parent.rename(path.parent.with_name("2026-11-01-elders"))
    assert [one.path for one in list_sessions(workspace) if one.title == "een zomer"] == [moved / path.name]
    (moved / path.name).unlink()
    assert titles(workspace) == ["twee"]
    new_session(workspace, "drie")
    assert titles(workspace) == ["drie", "twee"]


def test_a_report_that_comes_or_goes_is_seen(workspace: Workspace) -> None:
    """It lies beside a notebook that stays as it is."""
    report = path_of(workspace, "een").with_suffix(".html")
    report.write_text("x", encoding="utf-8")
    assert [one.report for one in list_sessions(workspace) if one.title == "een"] == [report]
    report.unlink()
    assert [one.report for one in list_sessions(workspace) if one.title == "een"] == [None]


def test_damage_and_recovery_are_seen(workspace: Workspace) -> None:
    """A session that cannot be read is off the list, and back on it when it can."""
    path = path_of(workspace, "een")
    whole = path.read_bytes()
    path.write_bytes(whole[:300])
    assert titles(workspace) == ["twee"]
    path.write_bytes(whole)
    assert titles(workspace) == ["een", "twee"]


def test_a_file_that_stays_the_same_is_not_read_again(workspace: Workspace) -> None:
    """Other bytes under the same stamp are not noticed, which nothing but a trick can bring about."""
    path = path_of(workspace, "een")
    before = path.stat()
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert titles(workspace) == ["een", "twee"]


def test_what_is_gone_is_forgotten(workspace: Workspace) -> None:
    """No word of a deleted session stays in memory after the next list."""
    path = path_of(workspace, "een")
    path.unlink()
    list_sessions(workspace)
    assert [known.name for known in sessions_module._remembered._known] == ["twee.sessie.ipynb"]


def test_a_programme_that_changes_is_seen_at_the_next_list(workspace: Workspace) -> None:
    """A trainer's new title, and a programme that is thrown away."""
    path = workspace.notebooks / "weerstand.ipynb"
    assert "weerstand" in {one.name for one in list_programmes(workspace)}
    title = next(one.title for one in list_programmes(workspace) if one.name == "weerstand")
    path.write_text(path.read_text(encoding="utf-8").replace(title, "Iets anders"), encoding="utf-8")
    assert "Iets anders" in {one.title for one in list_programmes(workspace)}
    path.rename(path.with_name("hernoemd.ipynb"))
    assert "weerstand" not in {one.name for one in list_programmes(workspace)}
