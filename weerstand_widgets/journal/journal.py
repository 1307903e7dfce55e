"""The journal itself: entries in, the latest answers out."""

import contextlib
import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, and_, delete, func, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError

from weerstand_widgets.answers import Answers
from weerstand_widgets.journal import rows, sqlite
from weerstand_widgets.journal.entry import Entry, KnownSession
from weerstand_widgets.journal.opening import Notice, Opened, open_database, out_of_reach
from weerstand_widgets.journal.owner import HERE
from weerstand_widgets.journal.rows import Whose
from weerstand_widgets.journal.schema import entries, sessions
from weerstand_widgets.kinds import Question
from weerstand_widgets.workspace import open_workspace

T = TypeVar("T")
Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """Every answer of a workspace's sessions, append-only.

    Others may keep theirs in the same database: nothing here reads, changes or deletes a row of another owner. Safe
    to use from several threads, and beside other processes on the same database.

    Args:
        url: Where it is.
        owner: Whose rows are meant, see `owner_of`.
        root: The folder that paths of sessions are relative to; None means the file's own.
        clock: The time.

    Attributes:
        notice: How the journal was found, where somebody must be told; None for nothing.
    """

    def __init__(self, url: URL, *, owner: str = HERE, root: Path | None = None, clock: Clock = _now) -> None:
        self._url, self._owner, self._clock = url, owner, clock
        self._root = root or Path(url.database or "").parent
        self._lock = threading.RLock()
        self._log: tuple[int, int] | None = None
        self._opened = open_database(url, clock())
        self.notice = self._opened.notice
        if owner == HERE and self._read(rows.has_unclaimed):  # All of it is this workspace's, from whatever time.
            self._write(lambda connection: rows.claim(connection, owner))

    def is_at(self, file: Path) -> bool:
        """Say whether this is the journal in a file."""
        return self._opened.file is not None and self._opened.file.resolve() == file.resolve()

    def place_of(self, file: Path) -> str:
        """Return the path under which a session's file is known here; it may lie beside the workspace."""
        return Path(os.path.relpath(file, self._root)).as_posix()

    def file_of(self, known: KnownSession) -> Path:
        """Return where a session's file was when the journal last heard of it."""
        return Path(os.path.normpath(self._root / known.path))

    def record(self, session_id: str, sent: Sequence[Entry]) -> list[str]:
        """Keep entries, and return their ids once they are safe on the disk.

        An entry that was kept before is not kept again, its id is returned all the same.

        Raises:
            JournalError: Nothing of this was kept: the disk is full, or the database is out of reach.
        """
        if not sent:
            return []
        forgets = any(entry.forget for entry in sent)
        # Nearly always everything is new, and looking first would cost as much as writing: look when it is not.
        steps = iter([rows.record, rows.record] if forgets else [rows.insert_new, rows.record])
        self._write(lambda connection: next(steps)(connection, self._whose(session_id), sent))
        if forgets:
            self._wipe()
        return [entry.id for entry in sent]

    def latest(self, session_id: str, question_ids: Collection[str] | None = None) -> dict[str, Answers]:
        """Return a session's answers as they are now, merged by the one rule: id to author to answer.

        Args:
            session_id: The session.
            question_ids: Of these alone; None means all.
        """
        here = self._whose(session_id).entries
        if question_ids is not None:
            here = and_(here, entries.c.question_id.in_(question_ids))
        return self._read(lambda connection: rows.latest(connection, here))

    def session(self, session_id: str) -> KnownSession | None:
        """Return what is known of a session, or None."""
        return self._one_session(self._whose(session_id).session)

    def session_at(self, path: str) -> KnownSession | None:
        """Return the owner's session that was last opened at this path (see `place_of`), or None."""
        return self._one_session(and_(sessions.c.owner == self._owner, sessions.c.path == path))

    def _one_session(self, condition: Any) -> KnownSession | None:
        columns = (sessions.c.session_id, sessions.c.path, sessions.c.programme, sessions.c.version)
        query = select(*columns).where(condition).order_by(sessions.c.opened_at.desc()).limit(1)
        row = self._read(lambda connection: connection.execute(query).first())
        return None if row is None else KnownSession(*row)

    def remember(self, known: KnownSession, asked: Iterable[Question] = ()) -> None:
        """Note where a session is and what its programme asks; noting the same again changes nothing."""
        opened_at = self._clock().isoformat(timespec="seconds")
        self._write(lambda connection: rows.remember(connection, self._owner, known, opened_at, asked))

    def claim(self, session_id: str, path: str) -> None:
        """Take over a session from before there were owners, if it was at this very path (see `place_of`)."""
        self._write(lambda connection: rows.claim(connection, self._owner, session_id, path))

    def take_over(self, session_id: str, file: Path) -> None:
        """Claim a session whose file is here, under its path of today or as it was written before there were owners."""
        if self._read(rows.has_unclaimed):
            before = os.path.relpath(file, open_workspace(file, lenient=True).root)
            for place in dict.fromkeys((self.place_of(file), Path(before).as_posix())):
                self.claim(session_id, place)

    def count_answers(self, session_id: str) -> int:
        """Return how many answers of a session are kept; an answer that was changed counts once."""
        answers = select(entries.c.question_id, entries.c.author).where(self._whose(session_id).entries).distinct()
        query = select(func.count()).select_from(answers.subquery())
        return int(self._read(lambda connection: connection.execute(query).scalar_one()))

    def delete_session(self, session_id: str) -> None:
        """Delete a session without a trace: its rows are overwritten, also in the write-ahead log."""

        def forget(connection: Connection) -> None:
            connection.execute(delete(entries).where(whose.entries))
            connection.execute(delete(sessions).where(whose.session))

        whose = self._whose(session_id)
        self._write(forget)
        self._wipe()

    def close(self) -> None:
        """Let go of the database; the last to close a SQLite file folds its write-ahead log into it."""
        with self._lock:
            self._opened.engine.dispose()

    def _whose(self, session_id: str) -> Whose:
        return Whose(self._owner, session_id)

    def _read(self, work: Callable[[Connection], T]) -> T:
        return self._do(work, writes=False)

    def _write(self, work: Callable[[Connection], T]) -> T:
        return self._do(work, writes=True)

    def _do(self, work: Callable[[Connection], T], *, writes: bool) -> T:
        with self._lock:
            if self._opened.file and not self._opened.file.exists():
                self._open_again()  # Thrown away while in use: what is written to it would be gone with it.
            try:
                return self._attempt(work, writes=writes)
            except IntegrityError:
                pass  # It is there already, from before or from another process: the work now sees it.
            except DBAPIError as fault:
                if not (self._opened.file and sqlite.is_damage(fault.orig)):
                    raise out_of_reach(fault.orig) from None
                self._open_again()
            try:
                return self._attempt(work, writes=writes)
            except DBAPIError as fault:
                raise out_of_reach(fault.orig) from None

    def _attempt(self, work: Callable[[Connection], T], *, writes: bool) -> T:
        self._keep_log()
        with self._transaction(self._opened, writes=writes) as connection:
            done = work(connection)
            sequence = _sequence(connection) if writes and self._opened.file else 0
        if self._opened.file and sequence:
            self._log = self._log or sqlite.log_of(self._opened.file)
            self._keep_log()
            sqlite.write_mark(self._opened.file, sequence)
        return done

    def _keep_log(self) -> None:
        """See to it that what is acknowledged is in files that are there.

        SQLite goes on writing to a log that was taken away, and it would all be gone with this process. What our own
        connection still sees is put back.
        """
        file = self._opened.file
        if file is None or self._log is None or sqlite.log_of(file) == self._log:
            return
        seen = sqlite.read_all(self._opened.engine)
        self._open_again()
        sqlite.put_back(self._opened.engine, seen)
        self.notice = Notice("journal.log_gone", file.name)

    @contextlib.contextmanager
    def _transaction(self, opened: Opened, *, writes: bool) -> Iterator[Connection]:
        with opened.engine.connect().execution_options(writes=writes) as connection, connection.begin():
            yield connection

    def _open_again(self) -> None:
        """The file broke or went while it was in use: go on with a new one; sessions refill it."""
        self._log = None
        self._opened.engine.dispose()
        self._opened = open_database(self._url, self._clock())
        self.notice = self._opened.notice or self.notice

    def _wipe(self) -> None:
        """Fold SQLite's write-ahead log into the file and empty it, so that it tells nothing of what went."""
        if self._opened.file is None:
            return
        with self._lock, contextlib.suppress(DBAPIError), self._opened.engine.connect() as connection:
            # Outside a transaction, which a checkpoint needs; a reader elsewhere leaves it to the next time.
            driver = connection.connection.driver_connection
            if driver is not None:
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _sequence(connection: Connection) -> int:
    driver = connection.connection.driver_connection
    row = driver.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone() if driver else None
    return int(row[0]) if row else 0
