"""The journal's tables, and how an older form becomes the present one.

Plain SQLAlchemy Core, so that SQLite and PostgreSQL hold the same. Each step of `STEPS` is applied once, in one
transaction with the record of it.
"""

from collections.abc import Callable

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    delete,
    insert,
    inspect,
    select,
)

SCHEMA = 2
APPLICATION_ID = 0x57656572
"""Marks the SQLite file as ours: "Weer" in ASCII."""

metadata = MetaData()

entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("session_id", Text, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("at", Text, nullable=False),
    UniqueConstraint("id", "author", name="entries_once"),
    Index("entries_latest", "session_id", "question_id", "author", "revision"),
    sqlite_autoincrement=True,  # A number is never used twice, also after rows were forgotten.
)
sessions = Table(
    "sessions",
    metadata,
    Column("session_id", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
)
questions = Table(
    "questions",
    metadata,
    Column("programme", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("question_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
)
form = Table("journal_form", metadata, Column("version", Integer, primary_key=True))
"""One row with the schema's version, for databases that have no `user_version` of their own."""


def read_version(connection: Connection) -> int:
    """Return the schema's version of a database; 0 when it holds no journal yet."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if not inspect(connection).has_table(form.name):
        return 0
    return connection.execute(select(form.c.version)).scalar() or 0


def write_version(connection: Connection, version: int) -> None:
    """Record the schema's version, in the transaction that made it so."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
        return
    connection.execute(delete(form))
    connection.execute(insert(form).values(version=version))


def create(connection: Connection) -> None:
    """Make all tables of the present form."""
    wanted = [table for table in metadata.sorted_tables if table is not form or connection.dialect.name != "sqlite"]
    metadata.create_all(connection, tables=wanted)
    write_version(connection, SCHEMA)


def _to_2(connection: Connection) -> None:
    """Add the questions, so that the journal can be read without its notebooks."""
    questions.create(connection)


STEPS: dict[int, Callable[[Connection], None]] = {1: _to_2}
"""Mapping of a version to the step that leads out of it."""


def migrate(connection: Connection) -> None:
    """Bring an older form up to the present one, step by step; call it inside one transaction."""
    version = read_version(connection)
    while version < SCHEMA:
        STEPS[version](connection)
        version += 1
    write_version(connection, SCHEMA)
