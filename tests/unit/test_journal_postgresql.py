"""A journal in PostgreSQL: killed in mid-commit, refused, of an older form, met by many at once."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import make_url

from tests.data.journal_schema_2 import POSTGRESQL, ROWS
from tests.journal_killing import kill_and_count
from tests.journal_writer import SESSION, entry
from tests.postgres import Postgres, running_postgres
from weerstand_widgets.answers import Answer
from weerstand_widgets.errors import JournalError
from weerstand_widgets.journal import Entry
from weerstand_widgets.journal.journal import Journal
from weerstand_widgets.journal.opening import journal_url
from weerstand_widgets.journal.schema import SCHEMA
from weerstand_widgets.workspace import Workspace

pytestmark = (
    pytest.mark.posix
)  # On Windows PostgreSQL refuses whoever may administer the computer, as a forge's runner.
KILLS = 8
"""A hundred of them are for `python -m bench killed`: at each start the database has to mend itself first."""


@pytest.fixture
def address(postgres: Postgres) -> str:
    """Return the address of an empty database."""
    return postgres.database()


@pytest.fixture
def connection(address: str) -> "Iterator[psycopg.Connection[Any]]":
    """Connect to it beside the journal."""
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as opened:
        yield opened


def journal_in(address: str, owner: str = "a" * 32) -> Journal:
    """Open a journal there."""
    return Journal(make_url(address), owner=owner, root=Path("/werkmap"))


class TestKilled:
    """What was called kept is kept."""

    def test_a_killed_server_loses_nothing_it_acknowledged(self) -> None:
        """The same journal goes on by itself once the server is back (T2)."""
        with running_postgres() as server:
            acknowledged, kept = kill_and_count(server, KILLS)
        assert len(acknowledged) > KILLS
        assert acknowledged <= kept

    def test_a_commit_waits_for_the_disk_whatever_the_database_says(
        self, address: str, connection: "psycopg.Connection[Any]"
    ) -> None:
        """An administrator may have made all databases quick; an answer that is called kept is not theirs to lose."""
        name = make_url(address).database
        connection.execute(f"ALTER DATABASE {name} SET synchronous_commit = off".encode())
        journal = journal_in(address)
        with journal._opened.engine.connect() as opened:
            assert opened.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"
        journal.close()


def close_for_writing(connection: "psycopg.Connection[Any]", name: str) -> None:
    """Have new connections read only."""
    connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())


def take_the_tables(connection: "psycopg.Connection[Any]", name: str) -> None:
    """Leave the tables to somebody else: our role may no longer write in them."""
    connection.execute("CREATE ROLE ander SUPERUSER")
    for table in ("entries", "sessions", "questions", "journal_form"):
        connection.execute(f"ALTER TABLE {table} OWNER TO ander".encode())
    connection.execute("CREATE ROLE gast LOGIN")
    connection.execute(f"GRANT CONNECT ON DATABASE {name} TO gast".encode())


class TestRefusals:
    """Each cause has its own sentence, and none quotes the database's."""

    @pytest.mark.parametrize(
        ("change", "cause"),
        [
            ({"database": "bestaat_niet"}, "journal_refused"),
            ({"username": "niemand", "password": "geheim"}, "journal_refused"),
            ({"port": 9}, "journal_away"),
            ({"host": "bestaat.invalid"}, "journal_away"),
        ],
    )
    def test_a_server_that_lets_nobody_in(self, address: str, change: dict[str, Any], cause: str) -> None:
        """Another answer than one that is not there: an administrator has to mend it."""
        with pytest.raises(JournalError) as refused:
            Journal(make_url(address).set(**change), root=Path("/werkmap"))
        assert refused.value.cause.key == cause
        assert "geheim" not in str(refused.value)
        assert "Error" not in str(refused.value)

    def test_a_database_that_is_read_only(self, address: str, connection: "psycopg.Connection[Any]") -> None:
        """What was kept can be read; what is typed is said not to be kept."""
        journal_in(address).close()
        close_for_writing(connection, str(make_url(address).database))
        journal = journal_in(address)
        assert journal.latest(SESSION) == {}
        with pytest.raises(JournalError) as refused:
            journal.record(SESSION, [entry()])
        assert refused.value.cause.key == "read_only"
        journal.close()

    def test_tables_of_somebody_else(self, address: str, connection: "psycopg.Connection[Any]") -> None:
        """A role without rights is not let in."""
        journal_in(address).close()
        take_the_tables(connection, str(make_url(address).database))
        with pytest.raises(JournalError) as refused:
            journal_in(address.replace("weerstand@", "gast@"))
        assert refused.value.cause.key == "journal_refused"

    def test_an_address_without_a_driver_has_ours(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """As an administrator copies it from elsewhere."""
        for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
            monkeypatch.setenv("WEERSTAND_JOURNAL", f"{scheme}://u:p@host/db")
            assert journal_url(Workspace(tmp_path)).drivername == "postgresql+psycopg"

    def test_a_missing_driver_is_named(self, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
        """The sentence says what to install."""
        monkeypatch.setitem(sys.modules, "psycopg", None)
        with pytest.raises(JournalError) as refused:
            journal_in(address)
        assert refused.value.cause.key == "journal_setup"
        assert "weerstand-widgets[postgres]" in str(refused.value)


class TestForms:
    """A database of before, and an empty one."""

    def test_an_older_form_is_migrated(self, address: str, connection: "psycopg.Connection[Any]") -> None:
        """Its answers are nobody's until their session is opened at its own place."""
        connection.execute(POSTGRESQL.encode() + ROWS.encode())
        journal = journal_in(address)
        assert journal.latest(SESSION) == {}
        journal.claim(SESSION, "elders.ipynb")
        assert journal.latest(SESSION) == {}
        journal.claim(SESSION, "sessies/x/x.sessie.ipynb")
        assert journal.latest(SESSION)["case.situation"][""].value == "Zo was het."
        assert journal.record(SESSION, [entry("later", 4)])
        assert connection.execute("SELECT version FROM journal_form").fetchall() == [(SCHEMA,)]
        journal.close()

    @pytest.mark.parametrize("form", ["", POSTGRESQL + ROWS])
    def test_many_meet_it_at_once(self, address: str, connection: "psycopg.Connection[Any]", form: str) -> None:
        """Five servers that start together make or change the tables once."""
        if form:
            connection.execute(form.encode())
        with ThreadPoolExecutor(5) as pool:
            journals = list(pool.map(lambda number: journal_in(address, f"{number}" * 32), range(5)))
        for journal in journals:
            assert journal.record(SESSION, [entry()])
            journal.close()

    def test_two_servers_forget_together(self, address: str) -> None:
        """Of a turn that nobody may link to a person, one state stays, whoever wrote at the same time."""
        journals = [journal_in(address) for _ in range(2)]

        def contribute(number: int) -> None:
            for turn in range(10):
                said = {f"{number}{turn}" * 16: Answer({"a": 1})}
                journals[number].record(SESSION, [Entry(f"{number}{turn}" * 16, "case.weights", said, forget=True)])

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(contribute, range(2)))
        assert len(journals[0].latest(SESSION)["case.weights"]) == 20
        with journals[0]._opened.engine.connect() as opened:
            assert opened.exec_driver_sql("SELECT count(DISTINCT id), count(*) FROM entries").one() == (1, 20)
        for journal in journals:
            journal.close()
