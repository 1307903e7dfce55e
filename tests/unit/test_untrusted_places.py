"""Folders and paths that are not ours: they decide nothing, and nothing in them is taken for a session (T48, T59)."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.seat import Seat
from weerstand_widgets.cli import main
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.journal import open_journal
from weerstand_widgets.server.message import MakeMessage
from weerstand_widgets.server.start_message import ArchiveMessage
from weerstand_widgets.workspace import create_workspace, new_session

STRANGER = "9" * 32


@pytest.fixture(autouse=True)
def _no_journal_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the environment name none, and let the home folder be an empty one."""
    monkeypatch.delenv("WEERSTAND_JOURNAL", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "thuis"))


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Seat somebody at a server on a workspace."""
    made = Seat(tmp_path / "team")
    yield made
    made.ground.close()


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with what is in it, without the workspace's own journal."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "weerstand.sqlite" not in path.name)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def kept(journal: Path) -> int:
    """Return how many answers a journal's file has."""
    connection = sqlite3.connect(journal)
    try:
        return int(connection.execute("SELECT count(*) FROM entries").fetchone()[0])
    finally:
        connection.close()


def addresses(tmp_path: Path) -> list[str]:
    """Return what a hostile `weerstand.toml` may say."""
    elsewhere = (tmp_path / "elders" / "x.sqlite").as_posix()
    return [
        f'journal = "sqlite:///{elsewhere}"',
        'journal = "sqlite:///../../../elders/x.sqlite"',
        'journal = "sqlite:///file:/tmp/x.sqlite?uri=true"',
        'journal = "postgresql+psycopg://ik@127.0.0.1:9/buit?connect_timeout=1"',
        'journal = "geen adres"',
        "journal = ",
        "",
    ]


class TestSettings:
    """`weerstand.toml` in a folder that somebody sent."""

    @pytest.mark.parametrize("number", range(7))
    def test_inside_the_workspace_it_is_a_file_like_any_other(
        self, seat: Seat, tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Answers go to the workspace's own journal, from the server and from the command line."""
        (tmp_path / "elders").mkdir()
        path = seat.new()
        sent = seat.root / "sessies" / "van-buiten"
        seat.file(path).parent.rename(sent)
        path = f"sessies/van-buiten/{Path(path).name}"
        (sent / "weerstand.toml").write_text(addresses(tmp_path)[number], encoding="utf-8")
        (sent / ".weerstand-owner").write_text("f" * 32)
        before = tree(tmp_path)
        assert seat.sync(path).notice is None
        assert seat.record(path, "zo was het").saved
        assert seat.known(path) == "zo was het"
        assert tree(tmp_path) == before
        assert kept(seat.root / "weerstand.sqlite") == 1
        monkeypatch.chdir(tmp_path)
        seat.file(path).write_bytes(b"{")
        with pytest.raises(SystemExit) as left:
            main(["recover", str(seat.file(path))])
        assert left.value.code == 0
        assert seat.known(path) == "zo was het"
        assert sorted(path.name for path in (tmp_path / "elders").iterdir()) == []

    @pytest.mark.parametrize("number", range(5))
    def test_beside_the_workspace_it_cannot_leave_its_folder(self, tmp_path: Path, number: int) -> None:
        """A server on a larger folder keeps such a folder's answers in that folder."""
        (tmp_path / "elders").mkdir()
        seat = Seat(tmp_path / "alles", is_workspace=False)
        create_workspace(seat.root / "Intervisie")
        sent = create_workspace(seat.root / "van-buiten")
        path = seat.ground.contents_path(new_session(sent, "x"))
        (sent.root / "weerstand.toml").write_text(addresses(tmp_path)[number], encoding="utf-8")
        before = tree(tmp_path)
        assert "niet de werkmap van deze server" in str(seat.sync(path).notice)
        assert seat.record(path, "zo was het").saved
        assert tree(tmp_path) == before
        assert kept(sent.root / "weerstand.sqlite") == 1
        assert not (seat.root / "Intervisie" / "weerstand.sqlite").exists()
        seat.ground.close()

    def test_the_environment_goes_before_every_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journal_address: str
    ) -> None:
        """A journal for many has one's sessions as one's own, in whatever folder they lie, under their own paths."""
        monkeypatch.setenv("WEERSTAND_JOURNAL", journal_address)
        seat = Seat(tmp_path / "alles", is_workspace=False)
        own, sent = create_workspace(seat.root / "Intervisie"), create_workspace(seat.root / "van-buiten")
        paths = [seat.ground.contents_path(new_session(one, "x")) for one in (own, sent)]
        (sent.root / ".weerstand-owner").write_text("f" * 32)
        for number, path in enumerate(paths):
            seat.record(path, f"antwoord {number}")
        journal = open_journal(own)
        found = [journal.session_at(journal.place_of(seat.file(path))) for path in paths]
        assert [one and one.session_id for one in found] == [seat.id_of(path) for path in paths]
        journal.close()
        seat.ground.close()

    @pytest.mark.parametrize("command", ["recover", "delete"])
    def test_a_command_follows_no_stranger(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
    ) -> None:
        """A folder by itself that names a journal: one line; standing in it, one says that it is one's own."""
        sent = create_workspace(tmp_path / "van-buiten")
        session = new_session(sent, "x")
        elsewhere = tmp_path / "elders.sqlite"
        (sent.root / "weerstand.toml").write_text(f'journal = "sqlite:///{elsewhere.as_posix()}"')
        arguments = [command, str(session), *(["--yes"] if command == "delete" else [])]
        for folder, code in ((tmp_path, 1), (sent.root, 0)):
            monkeypatch.chdir(folder)
            with pytest.raises(SystemExit) as left:
                main(arguments)
            assert (left.value.code, elsewhere.exists()) == (code, code == 0)
            assert ("cd" in capsys.readouterr().err) == (code == 1)


def link_out(root: Path) -> None:
    """Leave a link to a session outside of the workspace, and one to such a folder."""
    outside = create_workspace(root.parent / "buiten")
    session = new_session(outside, "x")
    (root / "koppeling.ipynb").symlink_to(session)
    (root / "sessies" / "map").symlink_to(session.parent, target_is_directory=True)
    shutil.copy(session, session.parent / "x.ipynb")


NO_SESSIONS: dict[str, Callable[[Path], object]] = {
    "weerstand.toml": lambda _: None,
    "weerstand.sqlite": lambda root: (root / "weerstand.sqlite-mark").touch(),
    "notebooks/weerstand.ipynb": lambda _: None,
    "sessies": lambda _: None,
    "map.ipynb": lambda root: (root / "map.ipynb").mkdir(),
    "vreemd.ipynb": lambda root: (root / "vreemd.ipynb").write_text('{"cells": [], "metadata": {}}'),
    "stuk.ipynb": lambda root: (root / "stuk.ipynb").write_text("{"),
    "tekst.txt": lambda root: (root / "tekst.txt").write_text("x"),
    "schijn.ipynb": lambda root: (root / "schijn.ipynb").symlink_to(root / "weerstand.toml"),
    "koppeling.ipynb": link_out,
    "sessies/map/x.ipynb": link_out,
    "../buiten/x.ipynb": link_out,
    "verslag.html": lambda root: (root / "verslag.html").write_text("x"),
}
COMMANDED = [
    (path, command)
    for path in NO_SESSIONS
    for command in ("recover", "delete", "report")
    if not path.startswith("..") and (path, command) != ("notebooks/weerstand.ipynb", "report")
]


class TestPaths:
    """A path that is no session, in every route and command."""

    @pytest.mark.parametrize("path", NO_SESSIONS)
    def test_no_route_takes_it(self, seat: Seat, path: str) -> None:
        """Refused, before anything of it is remembered, written or deleted."""
        mine = seat.new()
        seat.record(mine, "x")
        NO_SESSIONS[path](seat.root)
        before = tree(seat.root.parent)
        tries: list[Callable[[], object]] = [
            lambda: seat.record(path, "x", session_id=STRANGER),
            lambda: seat.sync(path, session_id=STRANGER),
            lambda: seat.shelf.archive(ArchiveMessage(path, archived=True)),
            lambda: seat.shelf.deletion(path),
            lambda: seat.shelf.delete(path),
            lambda: seat.shelf.recover(path),
            lambda: seat.start.copy(path),
        ]
        if path != "notebooks/weerstand.ipynb":  # A programme has a report and a sheet of its own.
            tries += [lambda: seat.maker.make(MakeMessage(path)), lambda: seat.desk.crib(path)]
        for attempt in tries:
            with pytest.raises(WeerstandError):
                attempt()
        assert tree(seat.root.parent) == before
        journal = seat.ground.journal(seat.ground.home())
        assert journal.session(STRANGER) is None
        assert kept(seat.root / "weerstand.sqlite") == 1

    @pytest.mark.parametrize(("path", "command"), COMMANDED)
    def test_no_command_takes_it(
        self, seat: Seat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: str, command: str
    ) -> None:
        """One line, or the help's where it is no file at all; nothing is written or deleted."""
        NO_SESSIONS[path](seat.root)
        before = tree(seat.root.parent)
        monkeypatch.chdir(seat.root)
        with pytest.raises(SystemExit) as left:
            main([command, os.fspath(seat.file(path)), *(["--yes"] if command == "delete" else [])])
        assert left.value.code in {1, 2}
        assert len(capsys.readouterr().err.splitlines()) == 1
        assert tree(seat.root.parent) == before

    def test_a_session_that_is_known_goes_on_whatever_happens_to_its_file(self, seat: Seat) -> None:
        """Another program that spoils or strips the file under an open page stops nobody from typing."""
        path = seat.new()
        session_id = seat.id_of(path)
        seat.sync(path)
        for content in (b"{", b'{"cells": [], "metadata": {}}', b""):
            seat.file(path).write_bytes(content)
            assert seat.record(path, content.decode(), session_id=session_id).saved
            assert seat.sync(path, session_id=session_id).cause is None
        seat.shelf.recover(path)
        assert seat.id_of(path) == session_id
