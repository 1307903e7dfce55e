"""What a child process does with a journal, until it is done or killed."""

import contextlib
import sqlite3
import uuid
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy.engine import URL

from weerstand_widgets.answers import Answer
from weerstand_widgets.journal import Entry
from weerstand_widgets.journal.journal import Journal

SESSION = "5" * 32


def journal_at(path: Path) -> Journal:
    """Open a journal in a file."""
    return Journal(URL.create("sqlite", database=str(path)))


def entry(text: str = "x", revision: int = 1, question_id: str = "case.situation") -> Entry:
    """Return an entry under a fresh id."""
    return Entry(uuid.uuid4().hex, question_id, {"": Answer(text, revision, "2026-11-22T20:00:00Z")})


def kept_ids(file: Path) -> list[str]:
    """Ask the file for the ids it holds, and whether it is whole."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [row[0] for row in connection.execute("SELECT id FROM entries ORDER BY seq")]


def write(path: Path, said: Connection, count: int) -> None:
    """Record entries and say each id once it was acknowledged."""
    journal = journal_at(path)
    for number in range(1, count + 1):
        for saved in journal.record(SESSION, [entry("antwoord " * 20, number)]):
            said.send(saved)
    journal.close()
    said.close()
