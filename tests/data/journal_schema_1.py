"""Makes `journal-schema-1.sqlite`: a journal in its first form, kept so that it can always be opened.

Run once when the form was current: `python tests/data/journal_schema_1.py`.
"""

import contextlib
import sqlite3
from pathlib import Path

FORM = """
CREATE TABLE entries (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, session_id TEXT NOT NULL,
    question_id TEXT NOT NULL, author TEXT NOT NULL, value TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL,
    CONSTRAINT entries_once UNIQUE (id, author)
);
CREATE INDEX entries_latest ON entries (session_id, question_id, author, revision);
CREATE TABLE sessions (
    session_id TEXT NOT NULL PRIMARY KEY, path TEXT NOT NULL, programme TEXT NOT NULL, version TEXT NOT NULL,
    opened_at TEXT NOT NULL
);
PRAGMA application_id = 1466262898;
PRAGMA user_version = 1;
"""
ENTRY = ("e" * 32, "5" * 32, "case.situation", "", '"Zo was het."', 3, "2026-11-01T10:00:00Z")


def make(path: Path) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(FORM)
        columns = "id, session_id, question_id, author, value, revision, at"
        connection.execute(f"INSERT INTO entries ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", ENTRY)
        connection.commit()


if __name__ == "__main__":
    make(Path(__file__).with_name("journal-schema-1.sqlite"))
