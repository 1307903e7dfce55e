"""Files that went through a program on Windows: read, or one sentence that names the encoding (T50)."""

import json
import shutil
import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_core.utils import ensure_async
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager, LargeFileManager
from tornado.web import HTTPError

from tests.event_listener import in_own_loop
from weerstand_widgets.answers import Answer
from weerstand_widgets.cli import main
from weerstand_widgets.errors import SettingsError, WeerstandError
from weerstand_widgets.journal import Entry
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.message import SyncMessage
from weerstand_widgets.server.odd_files import opening_odd_files
from weerstand_widgets.server.start import Start
from weerstand_widgets.workspace import (
    Workspace,
    create_workspace,
    find_programme,
    new_session,
    open_workspace,
    read_notebook,
)
from weerstand_widgets.workspace.encoding import UnsureEncodingError
from weerstand_widgets.workspace.folder import MARKER
from weerstand_widgets.workspace.notebook import decode_json
from weerstand_widgets.workspace.rehearsal import CASES, rehearse_session
from weerstand_widgets.workspace.shipped import shipped_folder

TEAM = "Team Één 😀"
SURE = {
    "Notepad, UTF-8": lambda text: text.encode(),
    "Notepad, UTF-8 with BOM": lambda text: text.encode("utf-8-sig"),
    "Notepad, Unicode": lambda text: text.encode("utf-16"),
    "Notepad, Unicode big endian": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-32": lambda text: text.encode("utf-32"),
}
HALF = {"half an emoji": lambda text: json.dumps(json.loads(text.replace(TEAM, "\\ud83d"))).encode()}
LINE_ENDS = {"Unix": "\n", "Windows": "\r\n", "an old Mac": "\r"}
GUESSED = {"cp1252": "Windows-1252", "latin-1": "Windows-1252", "cp850": "Windows-1252"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a team's folder."""
    return create_workspace(tmp_path / "team")


def server_on(root: Path) -> Ground:
    """Return what a server on this folder stands on."""
    return Ground(SimpleNamespace(root_dir=str(root), checkpoints=None))


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS)
@pytest.mark.parametrize("saved", SURE.values(), ids=SURE)
def test_settings_are_read(workspace: Workspace, saved: Any, end: str) -> None:
    """A team's name is its name, whatever program wrote it down."""
    text = f'# instellingen\nteam = "{TEAM}"\nlength = 60\n'.replace("\n", end)
    (workspace.root / MARKER).write_bytes(saved(text))
    found = open_workspace(workspace.root).settings
    assert (found.team, found.length) == (TEAM, 60)


@pytest.mark.parametrize("saved", SURE.values(), ids=SURE)
def test_a_notebook_is_read(workspace: Workspace, tmp_path: Path, saved: Any) -> None:
    """Not a letter of a session is another one."""
    path = new_session(workspace, TEAM)
    notebook = read_notebook(path)
    path.write_bytes(saved(json.dumps(notebook, ensure_ascii=False, indent=1).replace("\n", "\r\n")))
    assert read_notebook(path) == notebook
    with pytest.raises(SystemExit) as left:
        main(["report", str(path), "--output", str(tmp_path / "verslag.html")])
    assert left.value.code == 0
    assert TEAM in (tmp_path / "verslag.html").read_text(encoding="utf-8")


@pytest.fixture(params=[AsyncLargeFileManager, LargeFileManager], ids=["coroutine", "plain"])
def opened(request: pytest.FixtureRequest, workspace: Workspace) -> Any:
    """Return what opens a notebook as Jupyter's server does."""
    contents = request.param(root_dir=str(workspace.root))
    get = opening_odd_files(contents.get, Ground(contents))
    return lambda path: in_own_loop(ensure_async(get(path.relative_to(workspace.root).as_posix())))


@pytest.mark.parametrize("saved", [*SURE.values(), *HALF.values()], ids=[*SURE, *HALF])
def test_jupyterlab_opens_a_session(workspace: Workspace, opened: Any, saved: Any) -> None:
    """Which by itself knows plain UTF-8 only."""
    path = new_session(workspace, TEAM)
    path.write_bytes(saved(json.dumps(read_notebook(path), ensure_ascii=False)))
    notebook = read_notebook(path)
    content = opened(path)["content"]
    assert [cell["id"] for cell in content["cells"]] == [cell["id"] for cell in notebook["cells"]]
    assert read_notebook(path) == notebook
    assert json.dumps(opened(path)["content"]) == json.dumps(content)


def test_what_can_only_be_guessed_is_left_alone_by_jupyter(workspace: Workspace, opened: Any) -> None:
    """It says our sentence, and the file stays as it was; so does one that is none of ours."""
    path = new_session(workspace, "Casus één")
    ansi = json.dumps(read_notebook(path), ensure_ascii=False).encode("cp1252", "replace")
    path.write_bytes(ansi)
    with pytest.raises(HTTPError, match="UTF-8"):
        opened(path)
    foreign = workspace.root / "ander.ipynb"
    foreign.write_bytes('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'.encode("utf-8-sig"))
    with pytest.raises(HTTPError):
        opened(foreign)
    assert (path.read_bytes(), foreign.read_bytes()[:3]) == (ansi, b"\xef\xbb\xbf")
    with pytest.raises(HTTPError):
        opened(workspace.root / "weg.ipynb")


@pytest.mark.parametrize("saved", SURE.values(), ids=SURE)
def test_a_practice_case_is_read(workspace: Workspace, saved: Any) -> None:
    """A trainer may write one in any editor."""
    shipped = shipped_folder()
    assert shipped is not None
    shutil.copytree(shipped / CASES, workspace.notebooks / CASES)
    case = next((workspace.notebooks / CASES).glob("*-team.json"))
    case.write_bytes(saved(case.read_text(encoding="utf-8")))
    path = rehearse_session(find_programme(workspace, "weerstand"), "team", workspace.sessions)
    assert read_notebook(path)["metadata"]["weerstand"]["rehearsal"] is True


@pytest.mark.parametrize("name", GUESSED)
def test_what_can_only_be_guessed_is_named(workspace: Workspace, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Settings, notebook and case: one sentence each with the encoding and what to do, and the file as it was."""
    path = new_session(workspace, "Casus één")
    text = json.dumps(read_notebook(path), ensure_ascii=False).encode(name, "replace")
    path.write_bytes(text)
    for command in ("check", "report"):
        with pytest.raises(SystemExit) as left:
            main([command, str(path)])
        said = capsys.readouterr()
        assert left.value.code == 1
        assert said.err.startswith(path.name)
        assert GUESSED[name] in said.err
        assert "UTF-8" in said.err
        assert said.err.count("\n") == 1
    assert path.read_bytes() == text
    (workspace.root / MARKER).write_bytes('team = "Één"'.encode(name))
    with pytest.raises(SettingsError, match=GUESSED[name]):
        open_workspace(workspace.root)


def test_one_damaged_letter_does_not_make_it_another_encoding(workspace: Workspace) -> None:
    """A notebook in UTF-8 with a byte that fell over is still read, with a mark in that place."""
    content = '{"cells": ["é", "ideeën", "geïnd", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"]}'.encode()
    assert decode_json(content[:-4] + b"\xe9" + content[-3:])["cells"][0] == "é"


@pytest.mark.parametrize("text", ["René’s idee: financiën", "“Café” en ideeën", "É”n ë ï"])
def test_letters_of_ansi_side_by_side_are_no_utf_8(text: str) -> None:
    """Two of them can look like one letter of UTF-8: it is refused with a sentence, and no letter is overwritten."""
    with pytest.raises(UnsureEncodingError):
        decode_json(f'{{"cells": ["{text}"]}}'.encode("cp1252"))


@pytest.mark.parametrize("cut", [1, 2, 3])
@pytest.mark.parametrize("saved", SURE.values(), ids=SURE)
def test_half_a_file_is_refused_with_a_sentence(workspace: Workspace, saved: Any, cut: int) -> None:
    """Never with a traceback."""
    path = workspace.sessions / "half.ipynb"
    path.write_bytes(saved('{"cells": [], "metadata": {"a": "é"}}')[:-cut])
    with pytest.raises(WeerstandError):
        read_notebook(path)


BROKEN = ['team = "Zuid', 'teem = "Zuid"', 'team = "Één"'.encode("cp1252"), b"\xff\xfe\x00"]


@pytest.mark.parametrize("content", BROKEN)
def test_a_session_goes_on_without_its_settings(workspace: Workspace, content: str | bytes) -> None:
    """What is typed is kept in the journal, it is said once, and the start page still lists the sessions."""
    path = new_session(workspace, "Casus")
    session_id = read_notebook(path)["metadata"]["weerstand"]["session"]
    (workspace.root / MARKER).write_bytes(content if isinstance(content, bytes) else content.encode())
    ground = server_on(workspace.root)
    desk, where = Desk(ground), ground.contents_path(path)
    said = desk.sync(session_id, SyncMessage(path=where)).notice or ""
    assert said.startswith(MARKER)
    assert desk.sync(session_id, SyncMessage(path=where)).notice is None
    entry = Entry(uuid.uuid4().hex, "case.situation", {"": Answer("blijft", 1, "")}, forget=False)
    assert desk.record(session_id, where, [entry]).saved == [entry.id]
    screen = Start(ground).screen()
    assert ([one.session for one in screen.sessions], screen.notice) == ([session_id], said)
    ground.close()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_no_journal_is_begun_where_the_settings_name_another(workspace: Workspace, encoding: str) -> None:
    """Answers that belong in a database do not end up in a file that nobody knows of."""
    path = new_session(workspace, "Casus")
    session_id = read_notebook(path)["metadata"]["weerstand"]["session"]
    text = 'team = "Één"\n  journal = "sqlite:///elders.sqlite"\nlength = "kort"\n'
    (workspace.root / MARKER).write_bytes(text.encode(encoding))
    ground = server_on(workspace.root)
    synced = Desk(ground).sync(session_id, SyncMessage(path=ground.contents_path(path)))
    assert (synced.notice or "").startswith(MARKER)
    assert not list(workspace.root.glob("*.sqlite*"))
