"""Makes `journal-schema-2.sqlite`: a journal in its second form, kept so that it can always be opened.

Run once when the form was current: `python tests/data/journal_schema_2.py`.
"""

import contextlib
import sqlite3
from pathlib import Path

TABLES = """
CREATE TABLE entries (
    {seq}, id TEXT NOT NULL, session_id TEXT NOT NULL, question_id TEXT NOT NULL, author TEXT NOT NULL,
    value TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, CONSTRAINT entries_once UNIQUE (id, author)
);
CREATE INDEX entries_latest ON entries (session_id, question_id, author, revision);
CREATE TABLE questions (
    programme TEXT NOT NULL, version TEXT NOT NULL, question_id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (programme, version, question_id)
);
CREATE TABLE sessions (
    session_id TEXT NOT NULL, path TEXT NOT NULL, programme TEXT NOT NULL, version TEXT NOT NULL,
    opened_at TEXT NOT NULL, PRIMARY KEY (session_id)
);
"""
SQLITE = TABLES.format(seq="seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT") + """
PRAGMA application_id = 1466262898;
PRAGMA user_version = 2;
"""
POSTGRESQL = TABLES.format(seq="seq SERIAL PRIMARY KEY") + """
CREATE TABLE journal_form (version SERIAL NOT NULL PRIMARY KEY);
INSERT INTO journal_form VALUES (2);
"""
ROWS = f"""
INSERT INTO entries (id, session_id, question_id, author, value, revision, at)
    VALUES ('{"e" * 32}', '{"5" * 32}', 'case.situation', '', '"Zo was het."', 3, '2026-11-01T10:00:00Z');
INSERT INTO sessions VALUES ('{"5" * 32}', 'sessies/x/x.sessie.ipynb', 'klein', '1.0', '2026-11-01T10:00:00+00:00');
INSERT INTO questions VALUES ('klein', '1.0', 'case.situation', 'text', 'Wat was er?');
"""


def make(path: Path) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(SQLITE)
        connection.executescript(ROWS)
        connection.commit()


if __name__ == "__main__":
    make(Path(__file__).with_name("journal-schema-2.sqlite"))
