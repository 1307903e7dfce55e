"""Opening a journal in whatever state it is found: new, older, newer, damaged or out of reach."""

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from weerstand_widgets.errors import (
    JournalClosedError,
    JournalDamagedError,
    JournalError,
    JournalForeignError,
    JournalFullError,
    JournalSetupError,
    JournalTooNewError,
)
from weerstand_widgets.journal import sqlite
from weerstand_widgets.journal.owner import FILE, VARIABLE
from weerstand_widgets.journal.postgresql import postgresql_engine, refusal
from weerstand_widgets.journal.schema import SCHEMA, create, read_version
from weerstand_widgets.journal.steps import migrate, take_turn
from weerstand_widgets.locale import say
from weerstand_widgets.workspace import MARKER, Workspace
from weerstand_widgets.workspace.modes import give_mode
from weerstand_widgets.workspace.notebook import CLOSED, FULL

DRIVER, NAMES = "postgresql+psycopg", frozenset({"postgres", "postgresql"})
"""The driver that `weerstand-widgets[postgres]` brings, for an address that names none."""
SOON = timedelta(hours=1)
"""A journal that breaks again sooner is not set aside once more: a hundred copies would fill the disk."""
_set_aside: dict[Path, datetime] = {}
SQLITE_CLOSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


class Notice(msgspec.Struct, frozen=True):
    """What a person must be told about a journal: a sentence, said in the language of whoever reads it."""

    key: str
    file: str

    def __str__(self) -> str:
        return say(self.key, file=self.file)


class Opened(msgspec.Struct, frozen=True):
    """A database that is ready for use.

    Attributes:
        engine: Its engine.
        file: The SQLite file, or None for another database.
        notice: What a person must be told about how it was found; None for nothing.
    """

    engine: Engine
    file: Path | None = None
    notice: Notice | None = None


def journal_url(workspace: Workspace) -> URL:
    """Return where a workspace's journal is: `WEERSTAND_JOURNAL`, else `weerstand.toml`, else a file in the folder.

    What `weerstand.toml` says of it counts in a workspace of our own only, not in a folder that somebody sent.

    Raises:
        JournalError: The address is none that SQLAlchemy knows. It is not quoted: it may hold a password.
    """
    from_outside = os.environ.get(VARIABLE)
    address = from_outside or (workspace.settings.journal if workspace.is_own else "")
    if not address:
        return URL.create("sqlite", database=str(workspace.root / FILE))
    if (path := sqlite.path_in(address)) is not None:
        return URL.create("sqlite", database=str(workspace.root / (path or FILE)))
    try:
        url = make_url(address)
    except ArgumentError:
        raise JournalSetupError("journal_address", where=VARIABLE if from_outside else MARKER) from None
    return url.set(drivername=DRIVER) if url.drivername in NAMES else url


def open_database(url: URL, now: datetime) -> Opened:
    """Make a journal's database ready for use.

    Raises:
        JournalError: It is of a newer version, belongs to another program, or cannot be reached.
    """
    try:
        if url.get_backend_name() == "sqlite":
            return _open_file(Path(url.database or FILE), now)
        if url.get_backend_name() == "postgresql":
            return _open_server(url)
    except DBAPIError as fault:
        raise out_of_reach(fault.orig) from None
    except (sqlite3.Error, OSError) as fault:
        raise out_of_reach(fault) from None
    except (NoSuchModuleError, ImportError):
        pass
    raise JournalSetupError("journal_driver", where=url.drivername)


def out_of_reach(fault: BaseException | None) -> JournalError:
    """Return what a database's own error means to a person; its text is not passed on."""
    code, number = getattr(fault, "sqlite_errorcode", 0) & 0xFF, getattr(fault, "errno", 0)
    if code == sqlite3.SQLITE_FULL or number in FULL:
        return JournalFullError()
    if code in SQLITE_CLOSED or number in CLOSED:
        return JournalClosedError()
    return refusal(fault)


def _open_file(path: Path, now: datetime) -> Opened:
    notice = None
    if path.exists() and sqlite.is_damaged(path):
        if now - _set_aside.get(path, datetime.min.replace(tzinfo=now.tzinfo)) < SOON:
            raise JournalDamagedError(where=path.name)
        _set_aside[path] = now
        kept = sqlite.set_aside(path, now)
        notice = Notice("journal.set_aside", kept.name)
    if not path.exists():
        sqlite.make_file(path)
    if sqlite.is_foreign(path):
        raise JournalForeignError(where=path.name)
    give_mode(path)
    engine = sqlite.sqlite_engine(path)
    _upgrade(engine, path, now)
    if sqlite.has_lost_rows(path):
        kept = sqlite.copy_aside(path, "incomplete", now)
        Path(f"{path}-mark").unlink(missing_ok=True)
        notice = Notice("journal.lost_rows", kept.name)
    return Opened(engine, path, notice)


def _open_server(url: URL) -> Opened:
    engine = postgresql_engine(url)
    try:
        with engine.begin() as connection:
            take_turn(connection)
            if read_version(connection) == 0:
                create(connection)
        _upgrade(engine, None, None)
    except BaseException:
        engine.dispose()
        raise
    return Opened(engine)


def _upgrade(engine: Engine, path: Path | None, now: datetime | None) -> None:
    with engine.connect() as connection:
        version = read_version(connection)
    if version > SCHEMA:
        where = path.name if path else engine.dialect.name
        raise JournalTooNewError(where=where, found=str(version), known=SCHEMA)
    if version == SCHEMA:
        return
    kept = sqlite.copy_aside(path, f"schema{version}", now) if path is not None and now is not None else None
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            migrate(connection)
    except BaseException:  # Nothing changed, and each new try would leave one more copy.
        engine.dispose()
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise
