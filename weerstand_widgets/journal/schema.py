"""The journal's tables in their present form.

Plain SQLAlchemy Core, so that SQLite and PostgreSQL hold the same. How an older form becomes this one is for `steps`.
"""

from sqlalchemy import (
    BigInteger,
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

SCHEMA = 3
APPLICATION_ID = 0x57656572
"""Marks the SQLite file as ours: "Weer" in ASCII."""

UNCLAIMED = ""
"""The owner of rows from before there were owners, until the workspace that has their session opens it."""

metadata = MetaData()


def _owner(*, is_key: bool = False) -> Column[str]:
    """Return the column that says whose a row is; a server of before, still running, writes unclaimed rows."""
    return Column("owner", Text, primary_key=is_key, nullable=False, server_default=UNCLAIMED)


entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    _owner(),
    Column("session_id", Text, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("at", Text, nullable=False),
    UniqueConstraint("owner", "id", "author", name="entries_once"),
    Index("entries_latest", "owner", "session_id", "question_id", "author", "revision"),
    sqlite_autoincrement=True,  # A number is never used twice, also after rows were forgotten.
)
sessions = Table(
    "sessions",
    metadata,
    _owner(is_key=True),
    Column("session_id", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
)
questions = Table(
    "questions",
    metadata,
    _owner(is_key=True),
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
