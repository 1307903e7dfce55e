"""The command `weerstand`, called as a person calls it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import remember, weerstand
from tests.journal_writer import journal_at
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import MIME, put_answers, read_session
from weerstand_widgets.cli.dutch import COMMANDS
from weerstand_widgets.journal import Entry
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook, write_notebook

PROJECT = Path(__file__).parents[2]
MARKER = "kenmerkende woorden van een deelnemer"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Make a session in a workspace."""
    return new_session(create_workspace(tmp_path / "team"), "x")


class TestCalls:
    """Help, wrong calls, and failures."""

    @pytest.mark.parametrize("command", ["", *COMMANDS])
    def test_help_is_dutch(self, tmp_path: Path, command: str) -> None:
        """Every command explains itself, without a word of click's own."""
        done = weerstand(*filter(None, [command]), "--help", cwd=tmp_path)
        assert done.returncode == 0
        assert done.stdout.startswith("Gebruik: weerstand")
        assert not any(word in done.stdout for word in ("Usage", "Options", "Show this", "COMMAND", "..."))

    @pytest.mark.parametrize(
        ("arguments", "part"),
        [
            (["kapper"], "bestaat niet"),
            (["new"], "TITEL"),
            (["new", "x", "--minutes", "lang"], "--minutes"),
            (["new", "x", "--kapper"], "--kapper"),
            (["new", "x", "y"], "weerstand new --help"),
            (["report", "bestaat-niet.ipynb"], "Bestaat dit bestand"),
        ],
    )
    def test_a_wrong_call_is_one_line_and_two(self, tmp_path: Path, arguments: list[str], part: str) -> None:
        """Exit code 2, one line on stderr that says where the help is."""
        done = weerstand(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
        assert part in done.stderr

    def test_a_length_that_the_programme_has_not_is_named(self, tmp_path: Path) -> None:
        """Beside those it has."""
        done = weerstand("new", "x", "--minutes", "75", "--workspace", tmp_path / "team", cwd=tmp_path)
        assert done.returncode == 1
        assert "60, 90, 120" in done.stderr

    @pytest.mark.parametrize("content", [b"", b'{"cells": [', b'{"cells": [], "metadata": {}}'])
    def test_a_failure_is_one_line_and_one(self, tmp_path: Path, content: bytes) -> None:
        """Exit code 1, one line on stderr, no traceback."""
        path = tmp_path / "stuk.ipynb"
        path.write_bytes(content)
        done = weerstand("report", path, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert len(done.stderr.splitlines()) == 1


class TestNew:
    """`weerstand new`."""

    def test_prints_the_path_and_nothing_else(self, tmp_path: Path) -> None:
        """In the chosen workspace, with the chosen setting and length."""
        done = weerstand(
            *("new", "Een titel", "--setting", "team", "--minutes", 60, "--workspace", tmp_path / "team"), cwd=tmp_path
        )
        assert (done.returncode, done.stderr) == (0, "")
        path = Path(done.stdout.strip())
        header = read_session(read_notebook(path)).header
        assert (header.title, header.setting, header.length) == ("Een titel", "team", 60)

    def test_a_pipe_that_takes_few_letters_is_no_failure(self, tmp_path: Path) -> None:
        """As on Windows: what the path cannot say is spelled out, and the session is there."""
        team = tmp_path / "team Ωmega"
        done = weerstand("new", "x", "--workspace", team, cwd=tmp_path, PYTHONIOENCODING="cp1252")
        assert (done.returncode, done.stderr) == (0, "")
        assert "team \\u03a9mega" in done.stdout
        assert len(list(team.glob("sessies/*/*.ipynb"))) == 1

    def test_without_a_workspace_the_home_folder_serves(self, tmp_path: Path) -> None:
        """`Intervisie` in the home folder; but inside a workspace, that one."""
        first = Path(weerstand("new", "een", cwd=tmp_path).stdout.strip())
        assert first.is_relative_to(tmp_path / "home" / "Intervisie" / "sessies")
        inside = create_workspace(tmp_path / "team").sessions
        assert Path(weerstand("new", "twee", cwd=inside).stdout.strip()).is_relative_to(inside)

    def test_a_broken_setting_file_is_named(self, tmp_path: Path) -> None:
        """One line that names the file and the key."""
        (tmp_path / "weerstand.toml").write_text("teem = 3", encoding="utf-8")
        done = weerstand("new", "x", cwd=tmp_path)
        assert done.returncode == 1
        assert "weerstand.toml" in done.stderr
        assert "teem" in done.stderr


class TestCrib:
    """`weerstand crib`."""

    def test_the_sheet_is_in_the_words_of_a_setting(self, tmp_path: Path) -> None:
        """One file in the workspace, named after programme and setting; its path is printed."""
        workspace = create_workspace(tmp_path / "team")
        done = weerstand("crib", "--setting", "eigen_team", cwd=workspace.root)
        assert (done.returncode, done.stderr) == (0, "")
        path = Path(done.stdout.strip())
        assert path == workspace.root / "spiekbrief-weerstand-eigen_team.html"
        assert "Weerstand is geen eigenschap van het team." in path.read_text(encoding="utf-8")

    def test_an_unknown_setting_is_a_sentence(self, tmp_path: Path) -> None:
        """It names those there are."""
        done = weerstand("crib", "--setting", "kapper", "-o", tmp_path / "x.html", cwd=tmp_path)
        assert done.returncode == 1
        assert "eigen_team" in done.stderr
        assert not (tmp_path / "x.html").exists()


class TestRehearse:
    """`weerstand rehearse`."""

    @pytest.mark.parametrize("setting", ["inwoner", "casuistiek", "team"])
    def test_every_setting_has_a_case(self, tmp_path: Path, setting: str) -> None:
        """A session in which every question that is asked is answered, and its report; both paths are printed."""
        done = weerstand("rehearse", "--setting", setting, "-o", tmp_path / "oefen", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        notebook, report = map(Path, done.stdout.splitlines())
        session = read_session(read_notebook(notebook))
        assert session.header.setting == setting
        assert [question.id for question in session.asked() if session.is_empty(question.id)] == []
        assert report.stat().st_size > 10_000
        assert not (tmp_path / "home").exists()

    def test_a_case_that_does_not_fit_is_refused(self, tmp_path: Path) -> None:
        """A trainer's own case with a wrong value names the question, and leaves nothing behind."""
        workspace = create_workspace(tmp_path / "team")
        cases = workspace.notebooks / "cases"
        cases.mkdir()
        header = {"title": "x", "setting": "team", "length": 90, "date": "2026-11-22"}
        answers: dict[str, Any] = {"session": {"": header}, "case.cooperation_now": {"": {"value": 11, "why": MARKER}}}
        case = {"schema": 1, "programme": "weerstand", "setting": "team", "title": "x", "answers": answers}
        (cases / "weerstand-team.json").write_text(json.dumps(case), encoding="utf-8")
        done = weerstand("rehearse", "--setting", "team", cwd=workspace.root)
        assert done.returncode == 1
        assert "case.cooperation_now" in done.stderr
        assert MARKER not in done.stderr
        assert list(workspace.sessions.iterdir()) == []


class TestCheck:
    """`weerstand check`."""

    def test_sound_notebooks_get_a_line_each(self, tmp_path: Path, session: Path) -> None:
        """Programmes and sessions alike."""
        programme = tmp_path / "team" / "notebooks" / "weerstand.ipynb"
        done = weerstand("check", session, programme, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["x.sessie.ipynb", "weerstand.ipynb"]

    def test_faults_name_their_cells(self, tmp_path: Path) -> None:
        """Minutes, a placeholder, an unreadable cell and a failed run: a line each, in one go."""
        programme = create_workspace(tmp_path / "team").notebooks / "weerstand.ipynb"
        notebook = read_notebook(programme)
        specs = {
            data[MIME].get("id"): data[MIME]
            for cell in notebook["cells"]
            for output in cell.get("outputs", [])
            if MIME in (data := output.get("data", {}))
        }
        specs["turn"]["minutes"]["90"] = 80
        specs["case.situation"]["title"] = "Wat zei {iemand}?"
        specs["case.tried"]["kind"] = "droom"
        failed = {"cell_type": "code", "id": "f", "metadata": {}, "source": "", "execution_count": 1}
        notebook["cells"].append(failed | {"outputs": [{"output_type": "error", "ename": MARKER}]})
        write_notebook(programme, notebook)
        code_cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        unreadable = next(n for n, cell in enumerate(code_cells, 1) if '"droom"' in json.dumps(cell))
        done = weerstand("check", programme, tmp_path / "bestaat-niet.ipynb", cwd=tmp_path)
        assert done.returncode == 1
        for part in (
            "turn:",
            "case.situation:",
            "iemand",
            f"cel {unreadable}",
            f"cel {len(code_cells)}",
            "bestaat-niet",
        ):
            assert part in done.stderr
        assert MARKER not in done.stderr


class TestRecoverAndDelete:
    """`weerstand recover` and `weerstand delete`."""

    def test_a_cut_session_comes_back_from_the_journal(self, tmp_path: Path, session: Path) -> None:
        """One command; the path on stdout, what was done on stderr (T15)."""
        remember(tmp_path / "team", session, "uit het journaal")
        session.write_bytes(session.read_bytes()[:1000])
        done = weerstand("recover", session, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, f"{session}\n")
        assert read_session(read_notebook(session)).value("case.situation") == "uit het journaal"
        assert "x.sessie.ipynb.damaged-" in done.stderr

    def test_a_stranger_is_one_line(self, tmp_path: Path) -> None:
        """A file nobody knows cannot be recovered, and is left as it was."""
        stranger = tmp_path / "vreemd.ipynb"
        stranger.write_bytes(b"{")
        done = weerstand("recover", stranger, cwd=tmp_path)
        assert done.returncode == 1
        assert stranger.read_bytes() == b"{"

    def test_a_deleted_session_leaves_no_trace(self, tmp_path: Path, session: Path) -> None:
        """Its folder is gone, and no file of the workspace holds its words."""
        notebook = read_notebook(session)
        put_answers(notebook, {"case.situation": {"": Answer(MARKER)}})
        write_notebook(session, notebook)
        journal = journal_at(tmp_path / "team" / "weerstand.sqlite")
        meta = notebook["metadata"]["weerstand"]
        journal.record(meta["session"], [Entry("a" * 32, "case.situation", {"": Answer(MARKER)})])
        journal.close()
        asked = weerstand("delete", session, cwd=tmp_path)
        assert asked.returncode != 0
        assert session.exists()
        assert "x.sessie.ipynb" in asked.stderr
        assert "journaal: 1." in asked.stderr
        done = weerstand("delete", session, "--yes", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, "")
        assert not session.parent.exists()
        files = [path for path in (tmp_path / "team").rglob("*") if path.is_file()]
        assert not [path for path in files if MARKER.encode() in path.read_bytes()]
