"""Who may read and write what we make: its owner, or the group of a folder that is shared on purpose (T47)."""

import errno
import os
import stat
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from weerstand_widgets.answers import Answer
from weerstand_widgets.cli import main
from weerstand_widgets.cli.report import write_report
from weerstand_widgets.errors import NotWrittenError, WeerstandError
from weerstand_widgets.journal import Entry, open_journal
from weerstand_widgets.workspace import Workspace, create_workspace, new_session, open_workspace, read_notebook
from weerstand_widgets.workspace.archive import archive_session
from weerstand_widgets.workspace.new_programme import new_programme

pytestmark = pytest.mark.posix
GROUP, FIRST, SECOND, STRANGER = 5000, 5001, 5002, 5003


@pytest.fixture(params=[0o002, 0o022, 0o077], ids="umask {:03o}".format)
def _umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def work_in(root: Path) -> None:
    """Make one of everything: settings, programmes, a session, its report, a rehearsal, an archive, a journal."""
    workspace = create_workspace(root)
    path = new_session(workspace, "Casus")
    answer(workspace, path, "eerste")
    new_programme(workspace, "Van ons")
    for command in (["report", str(path)], ["check", str(path)], ["recover", str(path)]):
        with pytest.raises(SystemExit) as left:
            main(command)
        assert left.value.code == 0
    archive_session(workspace, new_session(workspace, "Oud"), archived=True)


def answer(workspace: Workspace, path: Path, text: str) -> None:
    """Keep an answer to a session in the journal."""
    journal = open_journal(workspace)
    session_id = read_notebook(path)["metadata"]["weerstand"]["session"]
    journal.record(session_id, [Entry(os.urandom(16).hex(), "case.situation", {"": Answer(text, 1, "")}, forget=False)])
    journal.close()


def modes(root: Path) -> dict[str, set[int]]:
    """Return the modes of all folders and all files below a folder."""
    found: dict[str, set[int]] = {"folders": set(), "files": set()}
    for path in root.rglob("*"):
        found["folders" if path.is_dir() else "files"].add(stat.S_IMODE(path.stat().st_mode))
    return found


@pytest.mark.usefixtures("_umask")
def test_all_we_make_is_its_owner_s(tmp_path: Path) -> None:
    """Case texts are as private as the journal they are in, whatever the system's habit is."""
    tmp_path.chmod(0o755)
    work_in(tmp_path / "Intervisie")
    assert modes(tmp_path) == {"folders": {0o700}, "files": {0o600}}


@pytest.mark.usefixtures("_umask")
def test_in_a_shared_folder_all_we_make_is_the_group_s(tmp_path: Path) -> None:
    """Whoever shares a folder with a group wants its members to work in it."""
    (tmp_path / "team").mkdir()
    (tmp_path / "team").chmod(0o2770)
    work_in(tmp_path / "team" / "Intervisie")
    assert modes(tmp_path / "team") == {"folders": {0o2770}, "files": {0o660}}


def test_the_journal_s_own_files_follow_it(tmp_path: Path) -> None:
    """SQLite makes two beside it while it is open."""
    for mode, expected in ((0o2770, 0o660), (0o700, 0o600)):
        root = tmp_path / f"{mode:o}"
        root.mkdir()
        root.chmod(mode)
        workspace = create_workspace(root)
        path = new_session(workspace, "Casus")
        journal = open_journal(workspace)
        session_id = read_notebook(path)["metadata"]["weerstand"]["session"]
        journal.record(session_id, [Entry("5" * 32, "case.situation", {"": Answer("x", 1, "")}, forget=False)])
        beside = {file.name: stat.S_IMODE(file.stat().st_mode) for file in root.glob("weerstand.sqlite*")}
        names = [f"weerstand.sqlite{ending}" for ending in ("", "-wal", "-shm", "-mark")]
        assert beside == dict.fromkeys(names, expected)
        journal.close()


def test_a_file_that_was_opened_up_stays_open(tmp_path: Path) -> None:
    """Who lets others read a notebook finds it so after the next save; a shared folder adds its group."""
    workspace = create_workspace(tmp_path / "team")
    path = new_session(workspace, "Casus")
    path.chmod(0o644)
    with pytest.raises(SystemExit):
        main(["report", str(path)])
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert stat.S_IMODE(path.with_suffix(".html").stat().st_mode) == 0o600


def as_somebody_else(uid: int, work: Callable[[], object]) -> int:
    """Do work in a process of another user of the group; 0 when it went well.

    Only root can become somebody else; who is not, does it as themselves: then the modes alone prove it.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(GROUP if uid != STRANGER else STRANGER)
            os.setuid(uid)
        work()
        code = 0
    except WeerstandError:
        code = 3
    except BaseException:  # noqa: BLE001  a child says what went wrong, and ends
        traceback.print_exc()
    finally:
        os._exit(code)


@pytest.fixture
def outside() -> Iterator[Path]:
    """Return a folder that everybody may enter: pytest's own are closed to others."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def folder_of(place: Path, mode: int) -> Path:
    """Make a folder of the first colleague."""
    place.mkdir()
    if os.geteuid() == 0:
        os.chown(place, FIRST, GROUP)
    place.chmod(mode)
    return place


def test_two_colleagues_work_in_one_shared_folder(outside: Path) -> None:
    """The second one saves the first one's session as Jupyter does, answers in its journal, makes its report."""
    root = folder_of(outside / "team", 0o2770)
    assert as_somebody_else(FIRST, lambda: work_in(root)) == 0
    path = next(root.glob("sessies/*-casus/*.ipynb"))

    def go_on() -> None:
        with path.open("r+b") as file:
            content = file.read()
            file.seek(0)
            file.write(content)
        answer(open_workspace(path), path, "tweede")
        write_report(path)
        new_session(create_workspace(root), "Van de tweede")

    assert as_somebody_else(SECOND, go_on) == 0
    assert as_somebody_else(FIRST, lambda: answer(open_workspace(path), path, "weer de eerste")) == 0
    assert modes(root) == {"folders": {0o2770}, "files": {0o660}}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_who_may_not_write_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """In a sentence, and what stood there still stands."""
    path = new_session(create_workspace(tmp_path), "Casus")
    write_report(path)
    before = path.with_suffix(".html").read_bytes()

    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(NotWrittenError) as refusal:
        write_report(path)
    assert "mag je niet schrijven" in str(refusal.value)
    assert os.strerror(number) not in str(refusal.value)
    assert path.with_suffix(".html").read_bytes() == before


@pytest.mark.parametrize("uid", [SECOND, STRANGER], ids=["colleague", "stranger"])
def test_nobody_else_gets_into_a_private_folder(outside: Path, uid: int) -> None:
    """They read nothing, and a sentence tells them so."""
    root = folder_of(outside / "Intervisie", 0o700)
    assert as_somebody_else(FIRST, lambda: work_in(root)) == 0
    path = next(root.glob("sessies/*-casus/*.ipynb"))
    refused = 3 if os.geteuid() == 0 else 0
    assert as_somebody_else(uid, lambda: read_notebook(path)) == refused
    assert as_somebody_else(uid, lambda: write_report(path)) == refused
    assert as_somebody_else(uid, lambda: open_journal(Workspace(root)).close()) == refused
