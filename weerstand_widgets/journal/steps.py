"""How a journal of an older form becomes the present one, step by step.

Each step says in SQL of its time what it does, for both databases, and is never changed: what it leads to is the form
of that day, not today's. `tests/data` keeps a journal of each form.
"""

from collections.abc import Callable

from sqlalchemy import Connection, text

from weerstand_widgets.journal.schema import SCHEMA, read_version, write_version

APART = text("SELECT pg_advisory_xact_lock(1466262898)")
"""One server at a time makes or changes the tables; the number is `APPLICATION_ID`."""


def take_turn(connection: Connection) -> None:
    """Have other servers wait that make or change the tables, until this transaction ends; SQLite does so itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(APART)


def _run(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.execute(text(statement))


def _to_2(connection: Connection) -> None:
    """Add the questions, so that the journal can be read without its notebooks."""
    _run(
        connection,
        """CREATE TABLE questions (
            programme TEXT NOT NULL, version TEXT NOT NULL, question_id TEXT NOT NULL, kind TEXT NOT NULL,
            title TEXT NOT NULL, PRIMARY KEY (programme, version, question_id)
        )""",
    )


def _to_3(connection: Connection) -> None:
    """Add whose each row is; what was there is nobody's until somebody opens its session."""
    if connection.dialect.name == "sqlite":
        _run(connection, *_TO_3_SQLITE)
    else:
        _run(connection, *_TO_3_OTHER)


_TO_3_SQLITE = (  # It cannot change a key: a new table takes the old one's place.
    "DROP INDEX entries_latest",
    "ALTER TABLE entries RENAME TO entries_2",
    """CREATE TABLE entries (
        seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, owner TEXT DEFAULT '' NOT NULL,
        session_id TEXT NOT NULL, question_id TEXT NOT NULL, author TEXT NOT NULL, value TEXT NOT NULL,
        revision BIGINT NOT NULL, at TEXT NOT NULL, CONSTRAINT entries_once UNIQUE (owner, id, author)
    )""",
    """INSERT INTO entries (seq, id, session_id, question_id, author, value, revision, at)
        SELECT seq, id, session_id, question_id, author, value, revision, at FROM entries_2""",
    "DELETE FROM sqlite_sequence WHERE name = 'entries'",  # A number is never used twice, also not a forgotten one's.
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'entries', seq FROM sqlite_sequence WHERE name = 'entries_2'",
    "DROP TABLE entries_2",
    "CREATE INDEX entries_latest ON entries (owner, session_id, question_id, author, revision)",
    "ALTER TABLE sessions RENAME TO sessions_2",
    """CREATE TABLE sessions (
        owner TEXT DEFAULT '' NOT NULL, session_id TEXT NOT NULL, path TEXT NOT NULL, programme TEXT NOT NULL,
        version TEXT NOT NULL, opened_at TEXT NOT NULL, PRIMARY KEY (owner, session_id)
    )""",
    """INSERT INTO sessions (session_id, path, programme, version, opened_at)
        SELECT session_id, path, programme, version, opened_at FROM sessions_2""",
    "DROP TABLE sessions_2",
    "DROP TABLE questions",  # Each session that is opened notes its own anew.
    """CREATE TABLE questions (
        owner TEXT DEFAULT '' NOT NULL, programme TEXT NOT NULL, version TEXT NOT NULL, question_id TEXT NOT NULL,
        kind TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (owner, programme, version, question_id)
    )""",
)
_TO_3_OTHER = (
    "ALTER TABLE entries ADD COLUMN owner TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE entries ALTER COLUMN revision TYPE BIGINT",  # As high as a file may have it.
    "ALTER TABLE entries DROP CONSTRAINT entries_once",
    "ALTER TABLE entries ADD CONSTRAINT entries_once UNIQUE (owner, id, author)",
    "DROP INDEX entries_latest",
    "CREATE INDEX entries_latest ON entries (owner, session_id, question_id, author, revision)",
    "ALTER TABLE sessions ADD COLUMN owner TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE sessions DROP CONSTRAINT sessions_pkey",
    "ALTER TABLE sessions ADD PRIMARY KEY (owner, session_id)",
    "ALTER TABLE questions ADD COLUMN owner TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE questions DROP CONSTRAINT questions_pkey",
    "ALTER TABLE questions ADD PRIMARY KEY (owner, programme, version, question_id)",
)

STEPS: dict[int, Callable[[Connection], None]] = {1: _to_2, 2: _to_3}
"""Mapping of a version to the step that leads out of it."""


def migrate(connection: Connection) -> None:
    """Bring an older form up to the present one, step by step; call it inside one transaction."""
    take_turn(connection)
    version = read_version(connection)
    while version < SCHEMA:
        STEPS[version](connection)
        version += 1
    write_version(connection, SCHEMA)
