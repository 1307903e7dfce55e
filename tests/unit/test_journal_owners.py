"""One journal for several people: nobody reads, changes, recovers or deletes what is another's (T60)."""

import contextlib
import shutil
import sqlite3
import stat
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import URL, make_url

from tests.unit.seat import QUESTION, Seat
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import put_answers
from weerstand_widgets.cli import main
from weerstand_widgets.errors import JournalSetupError, WorkspaceError
from weerstand_widgets.journal import Entry, KnownSession, open_journal
from weerstand_widgets.journal.journal import Journal
from weerstand_widgets.journal.owner import OWNER_FILE
from weerstand_widgets.journal.recovery import recover_session
from weerstand_widgets.workspace import read_notebook, write_notebook

DAY = date(2026, 11, 26)
OLD = Path(__file__).parents[1] / "data" / "journal-schema-2.sqlite"


@pytest.fixture
def shared(journal_address: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Name one journal for everybody, as an administrator does; on each database we promise."""
    monkeypatch.setenv("WEERSTAND_JOURNAL", journal_address)
    return journal_address


@pytest.fixture
def seats(tmp_path: Path, shared: str) -> Iterator[tuple[Seat, Seat]]:
    """Seat Anna and Bob, each with a server and a workspace of their own, on one journal."""
    anna, bob = Seat(tmp_path / "anna" / "team"), Seat(tmp_path / "bob" / "team")
    yield anna, bob
    for seat in (anna, bob):
        seat.ground.close()


def mailed(sender: Seat, path: str, reader: Seat) -> str:
    """Bring a notebook from one to the other, to the same place in their folder."""
    target = reader.file(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(sender.file(path), target)
    return path


class TestMail:
    """A notebook travels; what its journal knows does not."""

    def test_a_session_that_arrives_begins_its_own_rows(self, seats: tuple[Seat, Seat]) -> None:
        """It has what stands in its cells, and nothing that was typed elsewhere since."""
        anna, bob = seats
        path = anna.new(today=DAY)
        notebook = read_notebook(anna.file(path))
        put_answers(notebook, {QUESTION: {"": Answer("in het notebook", 1)}})
        write_notebook(anna.file(path), notebook)
        anna.sync(path)
        mailed(anna, path, bob)
        anna.record(path, "alleen van Anna", 2)
        cells = {QUESTION: {"": Answer("in het notebook", 1)}}
        opened = bob.sync(path, cells)
        assert (opened.answers, opened.copy_of) == ({}, None)
        assert bob.known(path) == "in het notebook"
        bob.record(path, "alleen van Bob", 9)
        assert (anna.known(path), bob.known(path)) == ("alleen van Anna", "alleen van Bob")

    def test_typing_before_opening_is_no_way_in(self, seats: tuple[Seat, Seat]) -> None:
        """An entry that comes before the session was opened, and asking for answers, meet nothing of another's."""
        anna, bob = seats
        path = anna.new(today=DAY)
        anna.record(path, "alleen van Anna")
        mailed(anna, path, bob)
        bob.record(path, "van Bob", 5)
        assert anna.known(path) == "alleen van Anna"

    def test_deleting_one_s_copy_takes_nothing_of_the_other(self, seats: tuple[Seat, Seat]) -> None:
        """The count that is shown before is one's own too."""
        anna, bob = seats
        path = anna.new(today=DAY)
        anna.record(path, "van Anna")
        mailed(anna, path, bob)
        assert bob.shelf.deletion(path).answers == 0
        bob.shelf.delete(path)
        assert not bob.file(path).exists()
        assert anna.known(path) == "van Anna"
        assert anna.shelf.deletion(path).answers == 1

    def test_the_same_title_on_the_same_day_is_another_session(self, seats: tuple[Seat, Seat]) -> None:
        """A broken file is made whole with one's own answers, or not at all; never with what stood at that path."""
        anna, bob = seats
        path, same = anna.new("Casus", today=DAY), bob.new("Casus", today=DAY)
        assert path == same
        anna.record(path, "van Anna")
        bob.file(path).write_bytes(bob.file(path).read_bytes()[:1000])
        now = datetime(2026, 11, 26, tzinfo=UTC)
        journal = bob.ground.journal(bob.ground.home())
        with pytest.raises(WorkspaceError):
            recover_session(bob.ground.home(), journal, bob.file(path), now=now)
        with pytest.raises(WorkspaceError):
            bob.shelf.delete(path)
        assert bob.file(path).exists()

    def test_one_s_own_broken_file_comes_back(self, seats: tuple[Seat, Seat]) -> None:
        """With the other's session at the same path in the same journal."""
        anna, bob = seats
        path = anna.new("Casus", today=DAY)
        bob.new("Casus", today=DAY)
        anna.record(path, "van Anna")
        bob.record(path, "van Bob")
        session_id = bob.id_of(path)
        bob.file(path).write_bytes(bob.file(path).read_bytes()[:1000])
        bob.shelf.recover(path)
        assert bob.id_of(path) == session_id
        assert bob.known(path) == "van Bob"


class TestCommands:
    """The command line, from any folder, has the owner that the server had."""

    def test_each_recovers_their_own(
        self, seats: tuple[Seat, Seat], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Two broken files at one path: Anna's comes back with her answer, Bob's was never in the journal."""
        anna, bob = seats
        path = anna.new("Casus", today=DAY)
        anna.record(path, "van Anna")
        bob.new("Casus", today=DAY)
        bob.record(bob.new("Andere", today=DAY), "van Bob")
        home = Seat(tmp_path / "thuis" / "Intervisie")  # A workspace in the home folder changes nothing.
        home.record(home.new("Casus", today=DAY), "van thuis")
        monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
        monkeypatch.setenv("USERPROFILE", str(tmp_path / "thuis"))
        monkeypatch.chdir(tmp_path)
        for seat, code in ((anna, 0), (bob, 1)):
            seat.file(path).write_bytes(b"{")
            with pytest.raises(SystemExit) as left:
                main(["recover", str(seat.file(path))])
            assert left.value.code == code
        assert anna.known(path) == "van Anna"
        with pytest.raises(SystemExit) as left:
            main(["delete", str(bob.file(path)), "--yes"])
        assert left.value.code == 1
        home.ground.close()


class TestOwner:
    """Whose rows they are stands beside `weerstand.toml`, and nowhere that travels."""

    @pytest.mark.posix
    def test_it_is_for_its_owner_alone(self, seats: tuple[Seat, Seat]) -> None:
        """Mode 0600, one for each workspace, and in no notebook."""
        ids = []
        for seat in seats:
            path = seat.new()
            seat.record(path, "x")
            file = seat.root / OWNER_FILE
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            ids.append(file.read_text().strip())
            assert ids[-1].encode() not in seat.file(path).read_bytes()
        assert ids[0] != ids[1]

    def test_it_stays_as_it_is(self, seats: tuple[Seat, Seat]) -> None:
        """Written once: the next server of the same folder has the same rows."""
        anna, _ = seats
        path = anna.new()
        anna.record(path, "van Anna")
        again = Seat(anna.root)
        assert again.known(path) == "van Anna"
        again.ground.close()

    @pytest.mark.parametrize("content", [b"", b"Anna", b"\xff\xfe\x00"])
    def test_one_that_cannot_be_read_is_said(self, seats: tuple[Seat, Seat], content: bytes) -> None:
        """A new one in its place would hide all answers that are kept."""
        anna, _ = seats
        (anna.root / OWNER_FILE).write_bytes(content)
        with pytest.raises(JournalSetupError) as refusal:
            open_journal(anna.ground.home())
        assert refusal.value.key == "journal_owner"
        assert (anna.root / OWNER_FILE).read_bytes() == content

    def test_a_journal_in_one_s_own_folder_needs_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It moves along with its folder; a link to another's journal is not one's own."""
        monkeypatch.delenv("WEERSTAND_JOURNAL", raising=False)
        anna, bob = Seat(tmp_path / "anna"), Seat(tmp_path / "bob")
        path, same = anna.new(today=DAY), bob.new(today=DAY)
        anna.record(path, "van Anna")
        assert not (anna.root / OWNER_FILE).exists()
        (bob.root / "weerstand.sqlite").symlink_to(anna.root / "weerstand.sqlite")
        shutil.copy(anna.file(path), bob.file(same))
        assert bob.sync(same).answers == {}
        assert (bob.root / OWNER_FILE).exists()
        for seat in (anna, bob):
            seat.ground.close()
        moved = Seat(anna.root.rename(tmp_path / "verhuisd"))
        assert moved.known(path) == "van Anna"
        moved.ground.close()


IDS = st.sampled_from(["a" * 32, "b" * 32])
PLACES = st.sampled_from(["x.ipynb", "sessies/x.ipynb"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("record"), IDS, st.integers(0, 3), st.integers(1, 4), st.booleans()),
        st.tuples(st.just("remember"), IDS, PLACES),
        st.tuples(st.just("delete"), IDS),
    ).flatmap(lambda step: st.tuples(st.integers(0, 1), st.just(step))),
    max_size=12,
)


def take(journal: Journal, step: tuple[Any, ...]) -> None:
    """Do one thing with a journal."""
    name, session_id, *rest = step
    if name == "record":
        number, revision, forget = rest
        answers = (
            {"": Answer(revision, revision), "t" * 32: Answer(number)} if forget else {"": Answer(revision, revision)}
        )
        journal.record(session_id, [Entry(f"{number}" * 32, QUESTION, answers, forget=forget)])
    elif name == "remember":
        journal.remember(KnownSession(session_id, rest[0], "klein", "1.0"))
    else:
        journal.delete_session(session_id)


def told(journal: Journal) -> list[Any]:
    """Return all that a journal says."""
    ids, places = ("a" * 32, "b" * 32), ("x.ipynb", "sessies/x.ipynb")
    by_id = [(journal.latest(one), journal.session(one), journal.count_answers(one)) for one in ids]
    return [*by_id, *(journal.session_at(place) is not None for place in places)]


@pytest.fixture
def pairs(journal_address: str, tmp_path: Path) -> Iterator[tuple[list[Journal], list[Journal]]]:
    """Open one database for two owners, and one for each of them."""
    alone = [URL.create("sqlite", database=str(tmp_path / f"{who}.sqlite")) for who in range(2)]
    opened = [[Journal(url, root=tmp_path) for url in urls] for urls in ([make_url(journal_address)] * 2, alone)]
    yield opened[0], opened[1]
    for journal in [*opened[0], *opened[1]]:
        journal.close()


class TestApart:
    """Whatever two owners do, each has what it would have alone."""

    @settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(steps=STEPS)
    def test_each_has_what_it_would_have_alone(
        self, pairs: tuple[list[Journal], list[Journal]], steps: list[tuple[int, tuple[Any, ...]]]
    ) -> None:
        """Two owners in one database say the same as two databases with one owner each."""
        together, alone = pairs
        for who in range(2):  # New ones for each example: the databases stay as they are.
            together[who]._owner = alone[who]._owner = uuid.uuid4().hex
        for who, step in steps:
            take(together[who], step)
            take(alone[who], step)
        assert [told(one) for one in together] == [told(one) for one in alone]


class TestOlderJournal:
    """Rows from before there were owners."""

    def test_they_go_to_who_has_the_session(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """By its id at its own path; another one with a copy at another path begins anew."""
        file = tmp_path / "gedeeld.sqlite"
        shutil.copy(OLD, file)
        monkeypatch.setenv("WEERSTAND_JOURNAL", f"sqlite:///{file}")
        anna, bob = Seat(tmp_path / "anna"), Seat(tmp_path / "bob")
        path = anna.new("Casus", today=DAY)
        other = bob.new("Andere", today=DAY)
        shutil.copy(anna.file(path), bob.file(other))
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE sessions SET session_id = ?, path = ?", (anna.id_of(path), path))
            connection.execute("UPDATE entries SET session_id = ?", (anna.id_of(path),))
            connection.commit()
        assert bob.sync(other).answers == {}
        assert anna.known(path) == "Zo was het."
        assert bob.known(other) is None
        for seat in (anna, bob):
            seat.ground.close()
        assert len(list(tmp_path.glob("gedeeld.schema2-*.sqlite"))) == 1
