"""One list of folder and file names through every command, every route and the journal (T49)."""

import uuid
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.hostile import PATHS
from weerstand_widgets.answers import Answer
from weerstand_widgets.cli import main
from weerstand_widgets.cli.terminal import printable
from weerstand_widgets.journal import Entry, open_journal
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.maker import Maker
from weerstand_widgets.server.message import AnswersMessage, MakeMessage, SyncMessage
from weerstand_widgets.server.shelf import Shelf
from weerstand_widgets.server.start import Start
from weerstand_widgets.server.start_message import ArchiveMessage, SessionMessage
from weerstand_widgets.workspace import create_workspace, new_session, open_workspace, read_notebook
from weerstand_widgets.workspace.folder import MARKER

pytestmark = [pytest.mark.posix, pytest.mark.parametrize("name", PATHS.values(), ids=PATHS)]
QUESTION = "case.situation"


@pytest.fixture
def place(tmp_path: Path, name: str) -> Path:
    """Return a folder of this name, in one where nothing else is."""
    folder = tmp_path / name
    folder.mkdir()
    return folder


def run(*arguments: str | Path) -> int:
    """Run a command and return its exit code."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return int(left.value.code or 0)


def fill(path: Path, text: str) -> None:
    """Keep an answer of a session in its journal."""
    journal = open_journal(open_workspace(path))
    entry = Entry(uuid.uuid4().hex, QUESTION, {"": Answer(text, 1, "")}, forget=False)
    journal.record(id_of(path), [entry])
    journal.close()


def id_of(path: Path) -> str:
    """Return which session a notebook is."""
    found: str = read_notebook(path)["metadata"]["weerstand"]["session"]
    return found


def inside(place: Path) -> None:
    """Nothing was made beside the folder."""
    assert list(place.parent.iterdir()) == [place]


def test_every_command(place: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A workspace in such a folder, a session of such a name: all of it is there and nowhere else."""
    root = place / "werkmap"
    assert run("new", "Casus", "--workspace", root) == 0
    made = Path(capfd.readouterr().out.removesuffix("\n"))
    path = made.with_name(f"{name}.sessie.ipynb")
    made.rename(path)
    fill(path, "blijft")
    assert run("check", path) == 0
    assert run("report", path) == 0
    path.with_suffix(".html").rename(path.parent / "eigen.html")
    assert run("report", path, "--output", path.with_name(f"{name}.html")) == 0
    assert path.with_name(f"{name}.html").is_file()
    assert run("recover", path) == 0
    cell = next(
        one for one in read_notebook(path)["cells"] if one["metadata"].get("weerstand", {}).get("id") == QUESTION
    )
    assert cell["metadata"]["weerstand"]["answers"][""]["value"] == "blijft"
    assert run("rehearse", "--setting", "team", "--output", place / "oefenen") == 0
    assert run("crib", "--output", place / "spiekbrief.html") == 0
    assert run("delete", path, "--yes") == 0
    assert not path.exists()
    inside(place)


def test_the_terminal_is_not_told_what_to_do(place: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A sentence about such a file is one line, with no sign that moves a cursor or turns text."""
    path = place / f"{name}.ipynb"
    path.write_bytes(b"{")
    for command in ("check", "report", "recover", "delete"):
        assert run(command, path, *(["--yes"] if command == "delete" else [])) == 1
        said = capfd.readouterr().err.removesuffix("\n")
        assert said == printable(said)
    path.unlink()


def test_every_route(place: Path, name: str) -> None:
    """A server on such a folder: list, open, keep, report, copy, archive, delete."""
    create_workspace(place)
    ground = Ground(SimpleNamespace(root_dir=str(place), checkpoints=None))
    desk, shelf, start = Desk(ground), Shelf(ground), Start(ground)
    made = place / start.new_session(SessionMessage(title="Casus"))["path"]
    file = made.with_name(f"{name}.sessie.ipynb")
    if "\\" in name or name.startswith("."):
        file = made  # On Windows the one would lead elsewhere; the other is out of sight, and not listed.
    made.rename(file)
    path, session_id = ground.contents_path(file), id_of(file)
    assert desk.sync(session_id, SyncMessage(path=path)).notice is None
    entry = Entry(uuid.uuid4().hex, QUESTION, {"": Answer("blijft", 1, "")}, forget=False)
    assert desk.record(session_id, path, [entry]).saved == [entry.id]
    assert desk.answers(session_id, AnswersMessage(path, [QUESTION]))[QUESTION][""].value == "blijft"
    assert (place / Maker(ground).make(MakeMessage(path)).files[0].path).is_file()
    assert desk.crib(path)["html"]
    assert [one.path for one in start.screen().sessions] == [path]
    copied = start.copy(path)["path"]
    archived = shelf.archive(ArchiveMessage(path, archived=True))["path"]
    assert shelf.archive(ArchiveMessage(archived, archived=False))["path"] == path
    assert shelf.delete(path)["copies"] == []
    assert [one.path for one in start.screen().sessions] == [copied]
    ground.close()
    inside(place)


def test_the_journal_s_address(place: Path, name: str) -> None:
    """A path in the settings is a path, not an address with parts."""
    create_workspace(place)
    (place / MARKER).write_text(f'journal = "sqlite:///{_toml(name)}.sqlite"', encoding="utf-8")
    path = new_session(open_workspace(place), "Casus")
    fill(path, "blijft")
    assert (place / f"{name}.sqlite").is_file()
    inside(place)


def _toml(text: str) -> str:
    """Return a text as it stands between quotes in TOML."""
    return "".join(f"\\U{ord(sign):08x}" for sign in text)
