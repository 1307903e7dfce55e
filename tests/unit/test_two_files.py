"""A session in several files, as sync services and people make them: one line, and one press makes it one (K15)."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.seat import Seat
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, put_answers, read_session
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.locale import say
from weerstand_widgets.server.start_message import ArchiveMessage, ListedSession
from weerstand_widgets.workspace import read_notebook, write_notebook

NAMES = [
    "{stem} (conflicted copy 2026-11-26).ipynb",
    "{stem} (LAPTOP's conflicted copy 2026-11-26).ipynb",
    "{stem}.sync-conflict-20261126-101500-ABCDEFG.ipynb",
    "{stem}-LAPTOP.ipynb",
    "{stem} - kopie.ipynb",
    "{stem} - Kopie (2).ipynb",
    "{stem}-Copy1.ipynb",
    "{stem} (1).ipynb",
    "Kopie van {stem}.ipynb",
    "{short} (2).sessie.ipynb",
    "{short}.ipynb",
]
"""How copies beside a session are called; `stem` with `.sessie`, `short` without."""
FOLDERS = ["sessies/{folder} - kopie", "sessies/{folder} (1)", "sessies/archief/{folder}", "elders"]
"""Where a whole copy of its folder may lie."""
NO_JUNK = {"weerstand.sqlite", "weerstand.sqlite-wal", "weerstand.sqlite-shm"}


def place(path: Path, root: Path, how: str) -> Path:
    """Return where a copy of a session lies: a name beside it, or a folder."""
    short = path.name.removesuffix(".sessie.ipynb")
    if how in NAMES:
        return path.with_name(how.format(stem=f"{short}.sessie", short=short))
    return root / how.format(folder=path.parent.name) / path.name


def copy_of(seat: Seat, path: str, how: str, value: str, question: str = "case.situation") -> Path:
    """Make a copy of a session in which somebody answered one question, later than in the session itself."""
    other = place(seat.file(path), seat.root, how)
    other.parent.mkdir(parents=True, exist_ok=True)
    notebook = read_notebook(seat.file(path))
    put_answers(notebook, {question: {"": Answer(value, 5, "2026-11-26T12:00:00Z")}})
    write_notebook(other, notebook)
    return other


def line(seat: Seat) -> ListedSession:
    """Return the one line there is on the start page."""
    (one,) = seat.start.screen().sessions
    return one


def values(path: Path) -> dict[str, object]:
    """Return the group's answers in a file."""
    session = read_session(read_notebook(path))
    return {name: answers[""].value for name, answers in session.answers.items() if "" in answers}


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a team's folder with its server."""
    return Seat(tmp_path / "team")


@pytest.mark.parametrize("how", [*NAMES, *FOLDERS])
def test_it_is_one_line_and_then_one_file(seat: Seat, how: str) -> None:
    """However the copy is called and wherever it lies; all that was answered in either is in the one that stays."""
    path = seat.new("Casus deur", team="Zuid")
    seat.sync(path)
    mine = seat.file(path)
    notebook = read_notebook(mine)
    put_answers(notebook, {"case.own_part": {"": Answer("van hier", 3, "2026-11-26T11:00:00Z")}})
    write_notebook(mine, notebook)
    other = copy_of(seat, path, how, "van daar")
    at = seat.ground.contents_path(other)
    if how != "elders":
        assert (line(seat).path, line(seat).others) == (path, [at])
    assert (say("sessions.more_files", count=2) == seat.sync(path).notice) is (how in NAMES)
    assert seat.sync(at).copy_of == path
    before = other.read_bytes()
    for opened in (at, path):  # A second press finds nothing to do.
        done = seat.shelf.merge(opened) if seat.file(opened).exists() else seat.shelf.merge(path)
        assert done.path == path
    assert (line(seat).path, line(seat).others) == (path, [])
    found = values(mine)
    assert (found["case.own_part"], found["case.situation"]) == ("van hier", "van daar")
    assert not other.exists()
    (kept,) = other.parent.glob(f"{other.name}.merged-*")
    assert kept.read_bytes() == before
    assert seat.sync(path).copy_of is None


@settings(max_examples=8)
@given(hows=st.lists(st.sampled_from([*NAMES, *FOLDERS[:3]]), min_size=1, max_size=2, unique=True), moved=st.booleans())
def test_however_many_there_are(tmp_path_factory: pytest.TempPathFactory, hows: list[str], *, moved: bool) -> None:
    """One line that counts them, each answer kept, a team that met once, and after its deletion no trace."""
    seat = Seat(tmp_path_factory.mktemp("team"))
    path = seat.new("Casus deur", team="Zuid")
    seat.sync(path)
    questions = ["case.situation", "case.own_part"]
    for how, question in zip(hows, questions, strict=False):
        copy_of(seat, path, how, f"TEKEN {how}", question).with_suffix(".html").write_text(f"TEKEN {how}")
    if moved:
        path = seat.shelf.archive(ArchiveMessage(path, archived=True))["path"]
    assert len(line(seat).others) == len(hows)
    (team,) = seat.start.screen().teams
    assert team.learned == {}
    path = seat.shelf.merge(path).path
    assert line(seat).others == []
    found = values(seat.file(path))
    for how, question in zip(hows, questions, strict=False):
        assert found[question] == f"TEKEN {how}"
    seat.shelf.delete(path)
    left = [file for file in seat.root.rglob("*") if file.is_file() and file.name not in NO_JUNK]
    assert not [file for file in left if b"TEKEN" in file.read_bytes()]
    assert seat.start.screen().sessions == []


def test_a_page_that_has_the_other_one_open_loses_nothing(seat: Seat) -> None:
    """It is told that the session went, its file does not come back, and what it typed is in the one that stays."""
    path = seat.new("Casus deur")
    seat.sync(path)
    other = copy_of(seat, path, NAMES[0], "van daar")
    at, session_id = seat.ground.contents_path(other), seat.id_of(path)
    seat.shelf.merge(path)
    gone = seat.ground.departure(session_id, other)
    assert gone is not None
    assert gone.key == "session_moved"
    seat.record(at, "nog net getypt", 9, session_id=session_id)
    assert seat.known(path) == "nog net getypt"


@pytest.mark.parametrize("harm", ["cut", "programme", "newer"])
def test_what_cannot_be_joined_stays_as_it_is(seat: Seat, harm: str) -> None:
    """A cut file, another programme, a newer version: a sentence, and not a byte changes."""
    path = seat.new("Casus deur")
    other = copy_of(seat, path, NAMES[0], "van daar")
    copy_of(seat, path, NAMES[1], "nog een")
    notebook = read_notebook(other)
    if harm == "programme":
        notebook["metadata"][KEY]["programme"] = "iets-anders"
    if harm == "newer":
        next(cell for cell in notebook["cells"] if KEY in cell["metadata"])["metadata"][KEY]["schema"] = 99
    write_notebook(other, notebook)
    if harm == "cut":
        other.write_bytes(other.read_bytes()[:-200])
    before = {file: file.read_bytes() for file in seat.root.rglob("*.ipynb*")}
    with pytest.raises(WeerstandError):
        seat.shelf.merge(seat.ground.contents_path(other))
    assert {file: file.read_bytes() for file in seat.root.rglob("*.ipynb*")} == before


def test_a_link_is_no_second_file(seat: Seat) -> None:
    """Setting it aside would take the session itself away."""
    path = seat.new("Casus deur")
    (seat.root / "sessies" / "a").symlink_to(seat.file(path).parent)
    assert line(seat).others == []
    assert seat.shelf.merge(path).aside == []
    assert seat.file(path).exists()
