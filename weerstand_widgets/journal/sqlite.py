"""What is particular to a journal in a SQLite file: making, checking, setting aside, and never losing a commit.

Knows pragmas and the files beside the database; knows nothing of entries.
"""

import contextlib
import os
import re
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, Table, create_engine, event, insert, select
from sqlalchemy.pool import ConnectionPoolEntry

from weerstand_widgets.journal.schema import APPLICATION_ID, create, entries, questions, sessions
from weerstand_widgets.workspace.modes import give_mode

BUSY_SECONDS = 30
"""How long a write waits for another process before it gives up."""
DAMAGED_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
ADDRESS = re.compile(r"sqlite(\+pysqlite)?://(/(?P<path>.*?)(\?\w+=[^/]*)?)?", re.DOTALL)
"""What follows the path are options of SQLAlchemy's; ours are fixed."""
BESIDE = ("", "-wal", "-shm", "-mark")
"""Endings of the files that make up one journal."""
TABLES = (sessions, questions, entries)
PRAGMAS = (
    f"busy_timeout = {BUSY_SECONDS * 1000}",
    "journal_mode = WAL",
    "synchronous = FULL",  # A commit that was answered survives a power cut.
    "secure_delete = ON",  # What is forgotten or deleted is overwritten.
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


def path_in(address: str) -> str | None:
    """Return the path in an address of a SQLite file, letter for letter; None for another database's.

    SQLAlchemy takes it for an address with parts, and a folder may be called "wat nu?" or "100%41".

    Example:
        >>> path_in("sqlite:////srv/wat nu?/a.sqlite"), path_in("postgresql://server/a")
        ('/srv/wat nu?/a.sqlite', None)
    """
    found = ADDRESS.fullmatch(address)
    return (found["path"] or "") if found else None


def sqlite_engine(path: Path) -> Engine:
    """Return an engine for a SQLite file whose every connection has our pragmas.

    Text never shows up in an error (`hide_parameters`), for an error may end up in a log. A connection with the
    execution option `writes` takes the write lock at once, so that two writers queue instead of failing halfway.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # The driver begins nothing by itself; `_begin` does.
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def make_file(path: Path) -> None:
    """Make an empty journal, as private or as shared as its folder, complete before it bears its name.

    So a journal of zero bytes is always damage, and two processes that start together share one file.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        give_mode(fresh)
        engine = sqlite_engine(fresh)
        try:
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                create(connection)
        finally:
            engine.dispose()
        _claim(fresh, path)
    finally:
        for ending in BESIDE:
            Path(f"{fresh}{ending}").unlink(missing_ok=True)


def _claim(fresh: Path, path: Path) -> None:
    try:
        os.link(fresh, path)
    except FileExistsError:
        return  # Another process was first: its file serves both.
    except OSError:  # A disk without hard links.
        if not path.exists():
            fresh.replace(path)


def is_damaged(path: Path) -> bool:
    """Say whether a file cannot be read as a whole database.

    Raises:
        sqlite3.Error: It cannot be opened for another reason, such as a right that is missing.
    """
    if path.stat().st_size == 0:
        return True
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError as fault:
        if is_damage(fault):
            return True
        raise


def is_damage(fault: BaseException | None) -> bool:
    """Say whether SQLite's error means a broken file, rather than a locked, full or closed one."""
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF in DAMAGED_CODES


def is_foreign(path: Path) -> bool:
    """Say whether a readable database belongs to another program."""
    with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        found = connection.execute("PRAGMA application_id").fetchone()[0]
        return bool(found != APPLICATION_ID)


def set_aside(path: Path, now: datetime) -> Path:
    """Give a damaged journal and the files beside it a dated name; nothing is thrown away."""
    kept = _dated(path, "damaged", now)
    for ending in BESIDE:
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{kept}{ending}")
    return kept


def copy_aside(path: Path, label: str, now: datetime) -> Path:
    """Make a copy of a live journal under a dated name, for whoever may read the journal."""
    kept = _dated(path, label, now)
    os.close(os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        give_mode(kept)
        with (
            contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as source,
            contextlib.closing(sqlite3.connect(kept)) as target,
        ):
            source.backup(target)
    except BaseException:
        kept.unlink(missing_ok=True)  # Half a copy is none, and the next try would leave another.
        raise
    return kept


def _dated(path: Path, label: str, now: datetime) -> Path:
    number = 0
    while True:
        extra = f"-{number}" if number else ""
        name = path.with_name(f"{path.stem}.{label}-{now:%Y%m%d-%H%M%S}{extra}{path.suffix}")
        if not name.exists():
            return name
        number += 1


def log_of(path: Path) -> tuple[int, int] | None:
    """Return which file a journal's write-ahead log is, or None where there is none."""
    try:
        status = Path(f"{path}-wal").stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def read_all(engine: Engine) -> dict[Table, list[dict[str, Any]]]:
    """Return every row, as the connections see it that were open all the time."""
    with engine.connect() as connection:
        return {table: [dict(row._mapping) for row in connection.execute(select(table))] for table in TABLES}  # noqa: SLF001  SQLAlchemy's own name for it


def put_back(engine: Engine, rows: dict[Table, list[dict[str, Any]]]) -> None:
    """Add the rows that are missing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        for table, found in rows.items():
            if found:
                connection.execute(insert(table).prefix_with("OR IGNORE"), found)


def write_mark(path: Path, sequence: int) -> None:
    """Note beside the journal how far it is, so that a `-wal` that disappears is noticed.

    Written after the commit and without waiting for the disk: it may lag behind, it never runs ahead.
    """
    with contextlib.suppress(OSError):
        mark = Path(f"{path}-mark")
        is_new = not mark.exists()
        handle = os.open(mark, os.O_CREAT | os.O_WRONLY, 0o600)
        try:
            if is_new:
                give_mode(mark)
            os.write(handle, b"%020d\n" % sequence)
        finally:
            os.close(handle)


def has_lost_rows(path: Path) -> bool:
    """Say whether the journal holds less than its mark says was committed."""
    try:
        marked = int(Path(f"{path}-mark").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
    with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone()
        return marked > (row[0] if row else 0)
