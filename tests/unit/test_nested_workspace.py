"""A workspace in a workspace: whoever reads or deletes what was kept finds it, wherever it was kept from."""

import sqlite3
from pathlib import Path

import pytest

from tests.unit.seat import Seat
from weerstand_widgets.cli import main

MARK = "TEKEN uit het journaal"


@pytest.fixture(params=["outer", "inner"])
def kept(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return the inner folder and a session in it, with an answer that the journal of one of both alone has.

    Its server showed one of the two folders, and whoever gives a command stands where the other one is meant.
    """
    monkeypatch.delenv("WEERSTAND_JOURNAL", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "thuis"))
    outer = Seat(tmp_path / "gemeente")
    inner = Seat(outer.root / "team")
    file = inner.file(inner.new("Casus deur"))
    seat = {"outer": outer, "inner": inner}[request.param]
    path = seat.ground.contents_path(file)
    seat.sync(path)
    seat.record(path, MARK, 5)
    for one in (outer, inner):
        one.ground.close()
    monkeypatch.chdir({"outer": inner.root, "inner": outer.root}[request.param])
    return outer.root, file


def run(*words: object) -> int | str | None:
    """Give a command and return its exit code."""
    with pytest.raises(SystemExit) as left:
        main([str(word) for word in words])
    return left.value.code


def rows(root: Path) -> int:
    """Return how many rows there are in all journals below a folder."""
    total = 0
    for file in root.rglob("weerstand.sqlite"):
        connection = sqlite3.connect(file)
        total += int(connection.execute("SELECT count(*) FROM entries").fetchone()[0])
        connection.close()
    return total


def test_the_report_has_it(kept: tuple[Path, Path]) -> None:
    """Though it is not in the file."""
    _, file = kept
    assert run("report", file, "--size", "full") == 0
    assert MARK in file.with_suffix(".volledig.html").read_text(encoding="utf-8")


def test_recovering_brings_it_back(kept: tuple[Path, Path]) -> None:
    """Also where the file is gone, and its place in the journal alone tells which session it was."""
    _, file = kept
    file.unlink()
    assert run("recover", file) == 0
    assert MARK in file.read_text(encoding="utf-8")


def test_deleting_leaves_nothing(kept: tuple[Path, Path]) -> None:
    """In no journal."""
    root, file = kept
    assert rows(root) == 1
    assert run("delete", "--yes", file) == 0
    assert rows(root) == 0
    assert not file.exists()
