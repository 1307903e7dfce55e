"""The language travels: from a page, a command, an exporter or a team's settings to reports and sentences."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.event_listener import in_own_loop
from tests.journal_writer import journal_at
from tests.one_session import OneSession, save
from tests.report_session import make_session, notebook_of
from tests.server_process import Reply, ServerProcess, running_server
from weerstand_widgets.errors import SessionDeletedError
from weerstand_widgets.locale import languages, say, speak, speaking, spoken_language
from weerstand_widgets.report.exporter import ReportExporter
from weerstand_widgets.workspace import MARKER, Settings, create_workspace, read_notebook

GONE = {"nl": "gewist", "en": "deleted"}


def lang_of(page: Path | str) -> str:
    """Return the language that a report says it is in."""
    text = page if isinstance(page, str) else page.read_text(encoding="utf-8")
    return text.partition('<html lang="')[2][:2]


class TestSpoken:
    """What is spoken, and until when."""

    def test_it_lasts_as_long_as_the_block(self) -> None:
        """Blocks may stand in each other; a language we do not have changes nothing."""
        with speaking("en"):
            assert say("cli.options") == "Options"
            with speaking("fr", "nl-BE"):
                assert spoken_language() == "nl"
            with speaking("fr"):
                assert spoken_language() == "en"
        assert spoken_language() == "nl"

    def test_an_error_is_said_in_the_reader_s_language(self) -> None:
        """It is made where it happens, and read elsewhere."""
        fault = SessionDeletedError()
        said = {}
        for code in languages():
            with speaking(code):
                said[code] = str(fault)
        assert {code: GONE[code] in sentence for code, sentence in said.items()} == {"nl": True, "en": True}

    def test_work_in_threads_does_not_mix(self) -> None:
        """Each task and its thread have their own."""

        async def ask(code: str) -> list[str]:
            speak(code)
            return [await asyncio.to_thread(spoken_language) for _ in range(20)]

        async def both() -> list[list[str]]:
            return list(await asyncio.gather(ask("nl"), ask("en")))

        assert in_own_loop(both()) == [["nl"] * 20, ["en"] * 20]

    def test_a_team_may_choose_any_language_there_is(self) -> None:
        """`weerstand.toml` knows the same ones as the catalogues."""
        (setting,) = (field for field in Settings.__annotations__.items() if field[0] == "language")
        assert set(setting[1].__args__) == {"", *languages()}

    def test_a_journal_s_notice_waits_for_its_reader(self, tmp_path: Path) -> None:
        """Who opens the journal may speak another language than who is told."""
        file = tmp_path / "weerstand.sqlite"
        file.write_bytes(b"no database at all, and long enough to be seen as such" * 99)
        with speaking("en"):
            notice = journal_at(file).notice
        assert str(notice) == say("journal.set_aside", file=next(tmp_path.glob("weerstand.damaged*")).name)


class TestReport:
    """One report, in the language that was asked for."""

    @pytest.fixture
    def session(self, tmp_path: Path) -> Path:
        """Return the sample session, in a team's folder."""
        path = create_workspace(tmp_path / "team").sessions / "2026-11-18-x" / "x.ipynb"
        path.parent.mkdir()
        path.write_text(json.dumps(notebook_of(make_session())), encoding="utf-8")
        return path

    def choose(self, session: Path, language: str) -> None:
        """Have the team choose a language."""
        marker = session.parents[2] / MARKER
        marker.write_text(f'{marker.read_text(encoding="utf-8")}\nlanguage = "{language}"\n', encoding="utf-8")

    def weerstand(self, *arguments: Any, language: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command, with an environment's language."""
        command = [sys.executable, "-m", "weerstand_widgets", *map(str, arguments)]
        environment = os.environ | {"WEERSTAND_LANGUAGE": language}
        return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    def test_the_command_takes_the_nearest_wish(self, session: Path) -> None:
        """An option before the team's setting, that before the environment, and Dutch where nobody says anything."""
        report = session.with_suffix(".html")
        assert self.weerstand("report", session).returncode == 0
        assert lang_of(report) == "nl"
        self.weerstand("report", session, language="en_GB.UTF-8")
        assert lang_of(report) == "en"
        self.choose(session, "nl")
        self.weerstand("report", session, language="en")
        assert lang_of(report) == "nl"
        self.weerstand("report", session, "--language", "en")
        assert lang_of(report) == "en"
        assert "Learning question" in report.read_text(encoding="utf-8")

    def test_a_command_s_errors_and_help_are_in_it_too(self, session: Path) -> None:
        """What goes wrong is said in the language the report would have had."""
        session.write_bytes(b"{")
        assert say("error.notebook_damaged", language="en") in self.weerstand("report", session, "--language=en").stderr
        assert "Commands" in self.weerstand("--help", language="en").stdout
        assert "Opdrachten" in self.weerstand("--help", language="xx").stdout

    def test_settings_that_cannot_be_read_stop_no_report(self, session: Path) -> None:
        """They say no more than a language here."""
        (session.parents[2] / MARKER).write_text("language = 7", encoding="utf-8")
        assert self.weerstand("report", session).returncode == 0

    def test_the_exporter_has_an_option(self, session: Path) -> None:
        """`--ReportExporter.language=en`; without it the team's own."""
        make: Any = ReportExporter
        assert lang_of(make(language="en").from_filename(str(session))[0]) == "en"
        assert lang_of(make().from_filename(str(session))[0]) == "nl"
        self.choose(session, "en")
        assert lang_of(make().from_filename(str(session))[0]) == "en"
        assert lang_of(make(language="nl").from_filename(str(session))[0]) == "nl"


def ask(server: ServerProcess, path: str, body: Any, language: str) -> Reply:
    """Ask as a page in this language."""
    return server.request("POST", f"weerstand/api/{path}", body, headers={"X-Weerstand-Language": language})


class TestServer:
    """A page is answered in its own language."""

    def test_two_pages_at_once_do_not_mix(self, server: ServerProcess) -> None:
        """Reports and refusals, many of each at the same time, in the language of whoever asked."""
        sessions = {code: OneSession(server) for code in ("nl", "en")}

        def work(number: int) -> tuple[str, str, bool]:
            code = ("nl", "en")[number % 2]
            made = ask(server, "make", {"path": sessions[code].path}, f"{code}-XX")
            refused = ask(server, "make", {"path": "weg/er/mee.ipynb"}, code)
            right = say("error.notebook_missing", language=code) in refused.json["message"]
            return code, lang_of(server.root / made.json["files"][0]["path"]), right

        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(work, range(24)))
        assert [(code, code, True) for code, _, _ in found] == found

    def test_a_refused_answer_and_a_login_are_said_in_it(self, session: OneSession) -> None:
        """At the field, and where somebody is no longer logged in."""
        entry = {"id": "0" * 32, "question_id": "case.tried", "answers": {"": {"value": "x"}}}
        message = {"path": session.path, "entries": [entry]}
        reply = ask(session.server, f"sessions/{session.id}/entries", message, "en")
        (refused,) = reply.json["refused"]
        assert say("error.answer_shape.remedy", language="en") in refused["message"]
        headers = {"X-Weerstand-Language": "en"}
        locked = session.server.request("GET", "weerstand/api/start", token=None, headers=headers)
        assert locked.json["message"] == say("server.login", language="en")

    @pytest.fixture
    def english(self, tmp_path: Path) -> Iterator[ServerProcess]:
        """Run a server for a team that chose English."""
        root = tmp_path / "team"
        create_workspace(root)
        (root / MARKER).write_text('schema = 1\nlanguage = "en"\n', encoding="utf-8")
        with running_server(root) as running:
            yield running

    def test_where_no_page_says_the_team_does(self, english: ServerProcess) -> None:
        """Reports, what a save shows to other viewers, and what Jupyter itself asks of us; a page's wish goes first."""
        session = OneSession(english)
        made = english.api("POST", "make", {"path": session.path}).json["files"][0]["path"]
        assert lang_of(english.root / made) == "en"
        ask(english, "make", {"path": session.path}, "nl")
        assert lang_of(english.root / made) == "nl"
        notebook = read_notebook(session.file)
        assert save(session, notebook).status == 200
        minutes = say("plain.minutes", minutes=3, language="en").split()[-1]
        faces = [output["data"] for cell in read_notebook(session.file)["cells"] for output in cell.get("outputs", ())]
        assert minutes in str(faces)
        assert english.api("POST", "sessions/delete", {"path": session.path}).status == 200
        assert GONE["en"] in save(session, notebook).json["message"]
