"""A journal that is found damaged, older or newer, and processes that are killed or write together."""

import contextlib
import multiprocessing
import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journal_writer import SESSION, entry, journal_at, kept_ids, write
from weerstand_widgets.errors import JournalError

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

    Processes = ForkServerContext | SpawnContext

ROUNDS = 100
INSERTS = 500
OLD = Path(__file__).parents[1] / "data" / "journal-schema-1.sqlite"


@pytest.fixture(scope="module")
def processes() -> "Processes":
    """Return where children come from: a process that has loaded everything and holds nothing, where there can be."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.journal_writer"])
    return context


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the journal goes."""
    return tmp_path / "weerstand.sqlite"


def heard(said: Pipe, count: int) -> Iterator[str]:
    """Yield what a child says, until it has said enough or is gone."""
    with contextlib.suppress(EOFError):
        for _ in range(count):
            yield said.recv()


class TestProcesses:
    """Real children on one file."""

    @pytest.mark.posix
    @pytest.mark.timeout(300)
    def test_a_killed_writer_loses_nothing_it_acknowledged(self, file: Path, processes: "Processes") -> None:
        """A hundred times kill -9 at a random moment: every acknowledged id is there, the file is whole (T2)."""
        journal_at(file).close()
        chance = random.Random(2)
        acknowledged: list[str] = []
        for _ in range(ROUNDS):
            listen, say = processes.Pipe(duplex=False)
            child = processes.Process(target=write, args=(file, say, INSERTS))
            child.start()
            say.close()
            acknowledged += heard(listen, chance.randint(1, 6))
            child.kill()
            acknowledged += heard(listen, INSERTS)
            child.join()
        assert len(acknowledged) >= ROUNDS
        assert set(acknowledged) <= set(kept_ids(file))

    @pytest.mark.timeout(300)
    def test_two_processes_write_together(self, file: Path, processes: "Processes") -> None:
        """Twice five hundred entries: none is lost, nobody meets a locked file (T17)."""
        pipes = [processes.Pipe(duplex=False) for _ in range(2)]
        children = [processes.Process(target=write, args=(file, say, INSERTS)) for _, say in pipes]
        for child in children:
            child.start()
        for _, say in pipes:
            say.close()
        said = [one for listen, _ in pipes for one in heard(listen, INSERTS)]
        for child in children:
            child.join()
            assert child.exitcode == 0
        assert sorted(kept_ids(file)) == sorted(said)
        assert len(said) == 2 * INSERTS


def filled(file: Path, entries: int = 300) -> None:
    """Leave a journal of some size behind, closed."""
    journal = journal_at(file)
    journal.record(SESSION, [entry("woorden " * 50, number) for number in range(1, entries + 1)])
    journal.close()


def truncate(file: Path) -> None:
    """Cut it in half."""
    os.truncate(file, file.stat().st_size // 2)


def zero_page(file: Path) -> None:
    """Wipe one page in the middle."""
    with file.open("r+b") as handle:
        handle.seek(4096 * (file.stat().st_size // 4096 // 2))
        handle.write(bytes(4096))


def break_header(file: Path) -> None:
    """Write something else where SQLite looks first."""
    with file.open("r+b") as handle:
        handle.write(b"geen database meer")


def empty(file: Path) -> None:
    """Leave a file of zero bytes."""
    os.truncate(file, 0)


class TestDamage:
    """Set aside under a dated name, told, and never a silent empty one (T12)."""

    @pytest.mark.parametrize("damage", [truncate, zero_page, break_header, empty])
    def test_a_broken_file_is_set_aside(self, file: Path, damage: Callable[[Path], None]) -> None:
        """The broken file is kept as it was, a new journal takes its place, and the notice names the file."""
        filled(file)
        damage(file)
        broken = file.read_bytes()
        journal = journal_at(file)
        kept = next(file.parent.glob("weerstand.damaged-*.sqlite"))
        assert kept.read_bytes() == broken
        assert kept.name in str(journal.notice)
        assert journal.latest(SESSION) == {}
        assert journal.record(SESSION, [entry()])
        journal.close()
        assert journal_at(file).notice is None

    def test_a_lost_log_is_noticed(self, file: Path, tmp_path: Path) -> None:
        """A copy without its -wal misses commits: told, and a copy of what was found is set aside."""
        journal = journal_at(file)
        journal.record(SESSION, [entry("een", 1)])
        lame = tmp_path / "lame"
        lame.mkdir()
        for ending in ("", "-mark"):
            shutil.copy(f"{file}{ending}", lame / f"{file.name}{ending}")
        journal.close()
        found = journal_at(lame / file.name)
        assert next(lame.glob("weerstand.incomplete-*.sqlite")).name in str(found.notice)
        assert found.record(SESSION, [entry("twee", 2)])
        found.close()
        assert journal_at(lame / file.name).notice is None

    def test_another_journal_s_log_is_noticed(self, file: Path, tmp_path: Path) -> None:
        """A -wal that belongs to another file may spoil pages; it is never taken for our answers in silence."""
        filled(file)
        other = tmp_path / "ander" / file.name
        other.parent.mkdir()
        stranger = journal_at(other)
        stranger.record("6" * 32, [entry("vreemd " * 200, number) for number in range(1, 20)])
        shutil.copy(f"{other}-wal", f"{file}-wal")
        stranger.close()
        journal = journal_at(file)
        assert journal.notice is not None
        assert journal.record(SESSION, [entry()])
        journal.close()

    def test_a_file_that_breaks_while_in_use_is_replaced(self, file: Path) -> None:
        """The entry at hand is kept in the new journal, and the next session that opens is told."""
        filled(file)
        journal = journal_at(file)
        break_header(file)
        journal._opened.engine.dispose()  # A page SQLite still remembers would hide the damage for a while.
        assert journal.record(SESSION, [entry("gaat door", 1)])
        assert "damaged" in str(journal.notice)
        assert journal.latest(SESSION)["case.situation"][""].value == "gaat door"
        journal.close()

    def test_a_file_that_is_thrown_away_while_in_use_comes_back(self, file: Path) -> None:
        """What is acknowledged after that is in a file, not in one that is gone already."""
        journal = journal_at(file)
        journal.record(SESSION, [entry("eerder", 1)])
        for path in file.parent.glob(f"{file.name}*"):
            path.unlink()
        said = entry("later", 2)
        assert journal.record(SESSION, [said]) == [said.id]
        journal.close()
        assert kept_ids(file) == [said.id]

    @pytest.mark.posix
    @pytest.mark.parametrize("taken", [("-wal",), ("-wal", "-shm"), ("-wal", "-shm", "-mark")])
    @pytest.mark.parametrize("instead", [None, b""])
    def test_a_log_that_is_taken_away_while_in_use_is_put_back(
        self, file: Path, tmp_path: Path, taken: tuple[str, ...], instead: bytes | None
    ) -> None:
        """Each answer that is acknowledged after it, and each before, is in files that are there; and it is said."""
        journal = journal_at(file)
        said = [entry("eerder", 1), entry("later", 2), entry("laatst", 3)]
        journal.record(SESSION, said[:1])
        for ending in taken:
            Path(f"{file}{ending}").unlink()
        if instead is not None:
            Path(f"{file}-wal").write_bytes(instead)
        for number, one in enumerate(said[1:], 2):
            assert journal.record(SESSION, [one]) == [one.id]
            cut = tmp_path / f"cut{number}"
            cut.mkdir()
            for ending in ("", "-wal"):
                shutil.copy(f"{file}{ending}", cut / f"{file.name}{ending}")
            assert kept_ids(cut / file.name) == [entry.id for entry in said[:number]]
        assert "weerstand.sqlite" in str(journal.notice)
        assert journal.latest(SESSION)["case.situation"][""].value == "laatst"
        journal.close()
        assert kept_ids(file) == [one.id for one in said]
        assert journal_at(file).notice is None

    def test_one_that_keeps_breaking_is_set_aside_once(self, file: Path) -> None:
        """However often a page asks again; the answers wait in the page, and the disk stays as it is."""
        filled(file, 20)
        journal = journal_at(file)
        for _ in range(5):
            break_header(file)
            journal._opened.engine.dispose()
            with contextlib.suppress(JournalError):
                journal.record(SESSION, [entry()])
        for _ in range(5):
            with pytest.raises(JournalError) as refusal:
                journal_at(file)
            assert refusal.value.cause.key == "journal_damaged"
        assert len(list(file.parent.glob("weerstand.damaged-*.sqlite"))) == 1
        journal.close()

    def test_another_program_s_database_is_left_alone(self, file: Path) -> None:
        """Refused with its name; not a byte of it changes."""
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("CREATE TABLE voorraad (stuk TEXT)")
        before = file.read_bytes()
        with pytest.raises(JournalError) as refusal:
            journal_at(file)
        assert refusal.value.key == "journal_foreign"
        assert file.read_bytes() == before
