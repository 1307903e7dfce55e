"""Journals of an older and a newer form, and folders that are closed."""

import contextlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.journal_writer import SESSION, entry, journal_at, kept_ids
from weerstand_widgets.errors import JournalError
from weerstand_widgets.journal import sqlite as sqlite_module
from weerstand_widgets.journal.schema import SCHEMA
from weerstand_widgets.journal.steps import STEPS

OLD = Path(__file__).parents[1] / "data" / "journal-schema-1.sqlite"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the journal goes."""
    return tmp_path / "weerstand.sqlite"


def columns(file: Path) -> dict[str, list[Any]]:
    """Return each table's columns, and each index's, by name."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        found = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        what = {"table": "table_xinfo", "index": "index_xinfo"}
        return {
            name: sorted(row[1:6] for row in connection.execute(f"PRAGMA {what[kind]}({name})")) for kind, name in found
        }


def filled(file: Path, entries: int = 300) -> None:
    """Leave a journal of some size behind, closed."""
    journal = journal_at(file)
    journal.record(SESSION, [entry("woorden " * 50, number) for number in range(1, entries + 1)])
    journal.close()


class TestForms:
    """Older and newer journals."""

    def test_an_older_form_is_migrated_after_a_backup(self, file: Path) -> None:
        """Its answers are there in the new form, and the old file can be put back (T21)."""
        shutil.copy(OLD, file)
        journal = journal_at(file)
        assert journal.latest(SESSION)["case.situation"][""].value == "Zo was het."
        assert journal.notice is None
        journal.close()
        backup = next(file.parent.glob("weerstand.schema1-*.sqlite"))
        for path, version in ((backup, 1), (file, SCHEMA)):
            with contextlib.closing(sqlite3.connect(path)) as connection:
                assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert kept_ids(backup) == kept_ids(file)

    @pytest.mark.parametrize("version", [1, 2])
    def test_every_form_there_was_has_the_same_columns_now(self, file: Path, tmp_path: Path, version: int) -> None:
        """A journal that was brought up to date is the one that is made today."""
        shutil.copy(OLD.with_name(f"journal-schema-{version}.sqlite"), file)
        fresh = tmp_path / "nieuw" / file.name
        fresh.parent.mkdir()
        for path in (file, fresh):
            journal_at(path).close()
        assert columns(file) == columns(fresh)
        assert len(kept_ids(file)) == 1

    def test_a_number_is_never_used_twice(self, file: Path) -> None:
        """Also not that of a row which was forgotten before the journal got its new form."""
        shutil.copy(OLD.with_name("journal-schema-2.sqlite"), file)
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE sqlite_sequence SET seq = 40")
            connection.commit()
        journal = journal_at(file)
        journal.record(SESSION, [entry("later", 4)])
        journal.close()
        with contextlib.closing(sqlite3.connect(file)) as connection:
            assert connection.execute("SELECT max(seq) FROM entries").fetchone() == (41,)

    def test_a_failed_step_changes_nothing(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All steps are one transaction: when one fails, the journal is in its old form (T21)."""
        shutil.copy(OLD, file)

        step = STEPS[1]

        def fail(connection: Connection) -> None:
            step(connection)
            raise sqlite3.OperationalError

        monkeypatch.setitem(STEPS, 1, fail)
        with pytest.raises(JournalError):
            journal_at(file)
        with contextlib.closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (1,)
            assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'questions'").fetchone() is None

    def test_a_newer_form_is_refused(self, file: Path) -> None:
        """It names both versions and writes nothing (T22)."""
        filled(file, 3)
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        with pytest.raises(JournalError) as refusal:
            journal_at(file)
        assert str(SCHEMA + 1) in str(refusal.value)
        assert str(SCHEMA) in str(refusal.value)
        assert len(kept_ids(file)) == 3

    def test_a_folder_without_rights_is_said(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A sentence instead of a traceback, and without a path in it."""

        def refuse(_path: Path) -> None:
            raise PermissionError(13, "Permission denied", str(file))

        monkeypatch.setattr(sqlite_module, "make_file", refuse)
        with pytest.raises(JournalError) as refusal:
            journal_at(file)
        assert str(file.parent) not in str(refusal.value)
