"""The journal: what is called kept is kept, once, and what must be forgotten is gone."""

import contextlib
import shutil
import sqlite3
import stat
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from tests.journal_writer import SESSION, entry, journal_at
from weerstand_widgets.answers import Answer, merge
from weerstand_widgets.errors import JournalError
from weerstand_widgets.journal import Entry, KnownSession
from weerstand_widgets.journal.journal import Journal
from weerstand_widgets.journal.opening import journal_url
from weerstand_widgets.journal.schema import SCHEMA
from weerstand_widgets.limits import HIGHEST_REVISION
from weerstand_widgets.workspace import Settings, Workspace

MARKER = "kenmerkende woorden van een deelnemer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the journal goes."""
    return tmp_path / "weerstand.sqlite"


@pytest.fixture
def journal(journal_address: str, tmp_path: Path) -> Iterator[Journal]:
    """Open a new journal on each database, and close it afterwards."""
    opened = Journal(make_url(journal_address), root=tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def in_file(file: Path) -> Iterator[Journal]:
    """Open a new journal in a file of its own, and close it afterwards."""
    opened = journal_at(file)
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.posix)])
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Open one journal for many examples."""
    folder = tmp_path_factory.mktemp("shared")
    is_file = request.param == "sqlite"
    address = f"sqlite:///{folder}/x.sqlite" if is_file else request.getfixturevalue("postgres").database()
    opened = Journal(make_url(address), root=folder)
    yield opened
    opened.close()


def rows(journal: Journal, what: str = "id") -> list[tuple[Any, ...]]:
    """Ask the database itself."""
    with journal._opened.engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f"SELECT {what} FROM entries ORDER BY seq")]


def rows_of(file: Path, what: str = "id") -> list[Any]:
    """Ask the file itself."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT {what} FROM entries ORDER BY seq").fetchall()


def bytes_of(folder: Path) -> bytes:
    """Return everything on the disk in a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


class TestKeeping:
    """Entries in, the latest answers out."""

    def test_the_latest_revision_comes_back(self, journal: Journal) -> None:
        """Order is by counter, not by arrival and not by the clock (T19)."""
        journal.record(SESSION, [Entry("a" * 32, "case.situation", {"": Answer("later", 2, "2026-11-22T18:00:00Z")})])
        journal.record(SESSION, [Entry("b" * 32, "case.situation", {"": Answer("eerder", 1, "2026-11-22T20:00:00Z")})])
        assert journal.latest(SESSION)["case.situation"][""].value == "later"

    def test_sending_again_is_no_second_entry(self, journal: Journal) -> None:
        """The same id, alone or in a batch, is kept once and acknowledged each time."""
        one = entry()
        assert journal.record(SESSION, [one, one]) == [one.id, one.id]
        assert journal.record(SESSION, [one]) == [one.id]
        assert rows(journal) == [(one.id,)]

    def test_both_edits_are_kept_and_the_rule_decides(self, journal: Journal) -> None:
        """Two views that edit the same revision: one wins everywhere, the other stays in the journal (T16)."""
        mine, theirs = Answer("van mij", 4, "2026-11-22T20:00:00Z"), Answer("van jou", 4, "2026-11-22T20:00:01Z")
        for number, answer in enumerate((theirs, mine)):
            journal.record(SESSION, [Entry(f"{number}" * 32, "case.situation", {"": answer})])
        assert journal.latest(SESSION)["case.situation"] == merge({"": mine}, {"": theirs})
        assert len(rows(journal)) == 2

    def test_sessions_do_not_mix(self, journal: Journal) -> None:
        """Another session has nothing of this one."""
        journal.record(SESSION, [entry()])
        assert journal.latest("6" * 32) == {}

    @given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
    def test_any_text_comes_back(self, shared: Journal, text: str) -> None:
        """Emoji, right-to-left, zero width: equal after a round (T27)."""
        session_id = uuid.uuid4().hex
        shared.record(session_id, [entry(text)])
        assert shared.latest(session_id)["case.situation"][""].value == text

    def test_a_deleted_session_is_gone(self, journal: Journal) -> None:
        """Its rows, not another session's; what comes in late is a new beginning."""
        journal.remember(KnownSession(SESSION, "a.ipynb"))
        journal.record(SESSION, [entry("weg")])
        journal.record("6" * 32, [entry("blijft")])
        journal.delete_session(SESSION)
        assert (journal.latest(SESSION), journal.session(SESSION), journal.count_answers(SESSION)) == ({}, None, 0)
        assert journal.latest("6" * 32)["case.situation"][""].value == "blijft"

    def test_the_highest_revision_of_a_file_fits(self, journal: Journal) -> None:
        """A page goes on from what a notebook has."""
        journal.record(SESSION, [entry("x", HIGHEST_REVISION)])
        assert journal.latest(SESSION)["case.situation"][""].revision == HIGHEST_REVISION

    def test_where_a_session_is_can_change(self, journal: Journal) -> None:
        """A session that moved is found at its new path only."""
        journal.remember(KnownSession(SESSION, "a.ipynb", "klein", "1.0"))
        journal.remember(KnownSession(SESSION, "b.ipynb", "klein", "1.0"))
        assert journal.session_at("a.ipynb") is None
        assert journal.session_at("b.ipynb") == journal.session(SESSION)


class TestForgetting:
    """Contributions that nothing may link to a person, and sessions that are deleted."""

    def test_only_the_last_state_stays_sorted_and_without_time(self, journal: Journal) -> None:
        """Whoever came first: the rows stand in the order of their tokens, under one id, without a time."""
        tokens = ["f" * 32, "0" * 32, "8" * 32]
        said: dict[str, Answer] = {}
        for number, token in enumerate(tokens, 1):
            done = {"done": [f"p{one}" for one in range(1, number + 1)], "revealed": False}
            said[token] = Answer({"a": number}, 1, "2026-11-22T20:00:00Z")
            answers = {"": Answer(done, number, f"2026-11-22T20:0{number}:00Z"), **said}
            journal.record(SESSION, [Entry(f"{number}" * 32, "case.weights", answers, forget=True)])
        assert rows(journal, "author, at, id") == [
            ("", "2026-11-22T20:03:00Z", "3" * 32),
            *((token, "", "3" * 32) for token in sorted(tokens)),
        ]

    def test_a_late_message_loses_nothing(self, journal: Journal) -> None:
        """A message that was held up knows one contribution less; sent again it takes nothing away."""
        old = Entry("1" * 32, "case.weights", {"a" * 32: Answer({"a": 1})}, forget=True)
        new = Entry("2" * 32, "case.weights", {"a" * 32: Answer({"a": 1}), "b" * 32: Answer({"a": 2})}, forget=True)
        for sent in (old, new, old):
            journal.record(SESSION, [sent])
        assert set(journal.latest(SESSION)["case.weights"]) == {"a" * 32, "b" * 32}

    def test_nothing_of_it_is_left_on_the_disk(self, in_file: Journal, tmp_path: Path) -> None:
        """An older state of a turn is in no page and no log, while the journal is open and after."""
        for text in (MARKER, "later"):
            sent = Entry(
                uuid.uuid4().hex, "case.secret", {"": Answer({"done": [text], "revealed": False})}, forget=True
            )
            answers = dict(sent.answers) if text == MARKER else {"": Answer({"done": [], "revealed": True}, 2)}
            in_file.record(SESSION, [Entry(sent.id, sent.question_id, answers, forget=True)])
        assert MARKER.encode() not in bytes_of(tmp_path)

    def test_a_deleted_session_leaves_no_trace(self, in_file: Journal, tmp_path: Path) -> None:
        """Its words are in no file of the journal, and another session is whole (T36)."""
        in_file.remember(KnownSession(SESSION, f"{MARKER}.ipynb"))
        in_file.record(SESSION, [entry(MARKER, number) for number in range(1, 200)])
        in_file.record("6" * 32, [entry("blijft")])
        assert MARKER.encode() in bytes_of(tmp_path)
        in_file.delete_session(SESSION)
        assert MARKER.encode() not in bytes_of(tmp_path)
        assert in_file.latest("6" * 32)["case.situation"][""].value == "blijft"
        assert in_file.session(SESSION) is None


class TestDatabase:
    """What the file and its connections are like."""

    def test_the_live_connection_keeps_its_promises(self, in_file: Journal) -> None:
        """A commit waits for the disk, what is deleted is overwritten, a busy file is waited for (T4)."""
        wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "busy_timeout": 30_000}
        with in_file._opened.engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert found == wanted

    def test_a_power_cut_after_the_answer_loses_nothing(self, in_file: Journal, file: Path, tmp_path: Path) -> None:
        """The files as they are after each acknowledged entry hold that entry (T4)."""
        for number in range(1, 6):
            in_file.record(SESSION, [entry("x", number)])
            cut = tmp_path / f"cut{number}"
            cut.mkdir()
            for ending in ("", "-wal"):
                shutil.copy(f"{file}{ending}", cut / f"{file.name}{ending}")
            assert rows_of(cut / file.name, "revision") == [(one,) for one in range(1, number + 1)]

    @pytest.mark.posix
    @pytest.mark.usefixtures("in_file")
    def test_only_the_owner_may_read_it(self, file: Path) -> None:
        """Mode 0600, also of the files beside it, and also when somebody had opened it up."""
        for path in file.parent.glob(f"{file.name}*"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        file.chmod(0o644)
        journal_at(file).close()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

    def test_the_file_says_what_it_is(self, in_file: Journal, file: Path) -> None:
        """An application id and a version are in its header."""
        in_file.record(SESSION, [entry()])
        with contextlib.closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (0x57656572,)
            assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)

    def test_a_full_disk_is_said_and_passes(self, in_file: Journal) -> None:
        """One sentence without a text in it; the earlier answers are there, and it works again after (T10)."""
        in_file.record(SESSION, [entry("eerder", 1)])
        _limit_pages(in_file, 1)
        with pytest.raises(JournalError) as refusal:
            in_file.record(SESSION, [entry(MARKER * 2000, 2)])
        assert refusal.value.key == "journal_full"
        assert MARKER not in str(refusal.value)
        assert in_file.latest(SESSION)["case.situation"][""].value == "eerder"
        _limit_pages(in_file, 1_000_000)
        assert in_file.record(SESSION, [entry("weer", 3)])


def _limit_pages(journal: Journal, pages: int) -> None:
    with journal._opened.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


class TestAddress:
    """Where the journal is."""

    def test_default_settings_and_variable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The variable goes before the settings, the settings before the file in the folder."""
        monkeypatch.delenv("WEERSTAND_JOURNAL", raising=False)
        assert journal_url(Workspace(tmp_path)).database == str(tmp_path / "weerstand.sqlite")
        chosen = Workspace(tmp_path, Settings(journal="sqlite:///elders.sqlite"))
        assert journal_url(chosen).database == str(tmp_path / "elders.sqlite")
        monkeypatch.setenv("WEERSTAND_JOURNAL", "postgresql+psycopg://u:p@host/db")
        assert journal_url(chosen).drivername == "postgresql+psycopg"

    @pytest.mark.parametrize("name", ["100% samen", "wat nu?", "a%20b", "nr #1", "team:noord", "Zoë & co"])
    def test_any_folder_will_do(self, tmp_path: Path, name: str) -> None:
        """What means something in an address is only a letter in a folder's name."""
        folder = tmp_path / name
        folder.mkdir()
        journal = journal_at(folder / "weerstand.sqlite")
        journal.record(SESSION, [entry()])
        assert len(rows_of(folder / "weerstand.sqlite")) == 1
        journal.close()
        assert [path.name for path in tmp_path.iterdir()] == [name]

    @pytest.mark.parametrize(
        ("address", "key"), [("geheim: geen adres", "journal_address"), ("oracle9://u:geheim@h/d", "journal_driver")]
    )
    def test_a_wrong_address_is_not_quoted(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, key: str
    ) -> None:
        """It may hold a password."""
        monkeypatch.setenv("WEERSTAND_JOURNAL", address)
        with pytest.raises(JournalError) as refusal:
            Journal(journal_url(Workspace(tmp_path)))
        assert refusal.value.key == key
        assert "geheim" not in str(refusal.value)
