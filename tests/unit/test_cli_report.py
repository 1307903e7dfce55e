"""`weerstand report`: what it holds, where it goes, what it says, what it loads."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import PROJECT, remember, weerstand
from weerstand_widgets.workspace import create_workspace, new_session

HEAVY = {"IPython", "ipywidgets", "jsonschema", "nbconvert", "nbformat", "sqlalchemy", "tornado"}


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Make a session in a workspace."""
    return new_session(create_workspace(tmp_path / "team"), "x")


def test_writes_beside_the_session_or_where_one_says(tmp_path: Path, session: Path) -> None:
    """It prints the path, and both files are the same."""
    beside = weerstand("report", session, cwd=tmp_path)
    assert beside.stdout == f"{session.with_suffix('.html')}\n"
    elsewhere = weerstand("report", session, "-o", tmp_path / "verslag.html", cwd=tmp_path)
    assert elsewhere.stdout == f"{tmp_path / 'verslag.html'}\n"
    assert (tmp_path / "verslag.html").read_bytes() == session.with_suffix(".html").read_bytes()


def test_holds_what_the_journal_has_more(tmp_path: Path, session: Path) -> None:
    """An older file that was put back gives no older report, and stays as it is."""
    remember(tmp_path / "team", session, "was al bewaard")
    before = session.read_bytes()
    done = weerstand("report", session, "--size", "full", "--language", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    html = session.with_suffix(".volledig.html").read_text(encoding="utf-8")
    assert "was al bewaard" in html
    assert 'lang="en"' in html
    assert session.read_bytes() == before


@pytest.mark.parametrize("kind", ["journal", "settings"])
def test_says_so_where_the_journal_cannot_be_asked(tmp_path: Path, session: Path, kind: str) -> None:
    """The report is made of the file, and nobody takes it for the whole."""
    remember(tmp_path / "team", session, "was al bewaard")
    with sqlite3.connect(tmp_path / "team" / "weerstand.sqlite") as journal:
        journal.execute("PRAGMA user_version = 999")
    if kind == "settings":
        (tmp_path / "team" / "weerstand.toml").write_text("journal = 3", encoding="utf-8")
    done = weerstand("report", session, cwd=tmp_path)
    assert done.returncode == 0
    assert "bestand alleen" in done.stderr
    assert session.with_suffix(".html").exists()


def test_loads_nothing_heavy(session: Path) -> None:
    """No widgets, no notebook format, no database, no server: a report is quick."""
    code = (
        "import sys, json\n"
        "from weerstand_widgets.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "report", str(session)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(json.loads(done.stdout.splitlines()[-1])) & HEAVY == set()
