"""The journal itself: entries in, the latest answers out."""

import contextlib
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError

from weerstand_widgets.answers import GROUP, Answer, Answers, canonical, merge
from weerstand_widgets.journal import sqlite
from weerstand_widgets.journal.entry import Entry, KnownSession
from weerstand_widgets.journal.opening import Opened, open_database, out_of_reach
from weerstand_widgets.journal.schema import entries, questions, sessions
from weerstand_widgets.kinds import Question

T = TypeVar("T")
Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """Every answer of a workspace's sessions, append-only.

    Safe to use from several threads, and beside other processes on the same database.

    Attributes:
        notice: How the journal was found, where somebody must be told; None for nothing.
    """

    def __init__(self, url: URL, *, clock: Clock = _now) -> None:
        self._url, self._clock = url, clock
        self._lock = threading.RLock()
        self._opened = open_database(url, clock())
        self.notice = self._opened.notice

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
        steps = iter([_record, _record] if forgets else [_insert, _record])
        self._write(lambda connection: next(steps)(connection, session_id, sent))
        if forgets:
            self._wipe()
        return [entry.id for entry in sent]

    def latest(self, session_id: str, question_ids: Collection[str] | None = None) -> dict[str, Answers]:
        """Return a session's answers as they are now, merged by the one rule: id to author to answer.

        Args:
            session_id: The session.
            question_ids: Of these alone; None means all.
        """
        here = entries.c.session_id == session_id
        if question_ids is not None:
            here = and_(here, entries.c.question_id.in_(question_ids))
        return self._read(lambda connection: _latest(connection, here))

    def session(self, session_id: str) -> KnownSession | None:
        """Return what is known of a session, or None."""
        return self._one_session(sessions.c.session_id == session_id)

    def session_at(self, path: str) -> KnownSession | None:
        """Return the session that was last opened at this path (relative to the workspace), or None."""
        return self._one_session(sessions.c.path == path)

    def _one_session(self, condition: Any) -> KnownSession | None:
        columns = (sessions.c.session_id, sessions.c.path, sessions.c.programme, sessions.c.version)
        query = select(*columns).where(condition).order_by(sessions.c.opened_at.desc()).limit(1)
        row = self._read(lambda connection: connection.execute(query).first())
        return None if row is None else KnownSession(*row)

    def remember(self, known: KnownSession, asked: Iterable[Question] = ()) -> None:
        """Note where a session is and what its programme asks; noting the same again changes nothing."""
        opened_at = self._clock().isoformat(timespec="seconds")
        self._write(lambda connection: _remember(connection, known, opened_at, asked))

    def count_answers(self, session_id: str) -> int:
        """Return how many answers of a session are kept; an answer that was changed counts once."""
        answers = select(entries.c.question_id, entries.c.author).where(entries.c.session_id == session_id).distinct()
        query = select(func.count()).select_from(answers.subquery())
        return int(self._read(lambda connection: connection.execute(query).scalar_one()))

    def delete_session(self, session_id: str) -> None:
        """Delete a session without a trace: its rows are overwritten, also in the write-ahead log."""

        def forget(connection: Connection) -> None:
            connection.execute(delete(entries).where(entries.c.session_id == session_id))
            connection.execute(delete(sessions).where(sessions.c.session_id == session_id))

        self._write(forget)
        self._wipe()

    def close(self) -> None:
        """Let go of the database; the last to close a SQLite file folds its write-ahead log into it."""
        with self._lock:
            self._opened.engine.dispose()

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
        with self._transaction(self._opened, writes=writes) as connection:
            done = work(connection)
            sequence = _sequence(connection) if writes and self._opened.file else 0
        if self._opened.file and sequence:
            sqlite.write_mark(self._opened.file, sequence)
        return done

    @contextlib.contextmanager
    def _transaction(self, opened: Opened, *, writes: bool) -> Iterator[Connection]:
        with opened.engine.connect().execution_options(writes=writes) as connection, connection.begin():
            yield connection

    def _open_again(self) -> None:
        """The file broke or went while it was in use: go on with a new one; sessions refill it."""
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


def _record(connection: Connection, session_id: str, sent: Sequence[Entry]) -> None:
    ids = [entry.id for entry in sent]
    kept = set(connection.execute(select(entries.c.id).where(entries.c.id.in_(ids))).scalars())
    for entry in sent:
        if entry.id in kept:
            continue
        kept.add(entry.id)
        answers = _forget(connection, session_id, entry) if entry.forget else entry.answers
        _insert(connection, session_id, [msgspec.structs.replace(entry, answers=answers)])


def _insert(connection: Connection, session_id: str, sent: Sequence[Entry]) -> None:
    rows = [
        _row(session_id, entry, author, answer) for entry in sent for author, answer in sorted(entry.answers.items())
    ]
    if rows:
        connection.execute(_INSERT, rows[0] if len(rows) == 1 else rows)  # A list costs a third more.


def _row(session_id: str, entry: Entry, author: str, answer: Answer) -> dict[str, Any]:
    return {
        "id": entry.id,
        "session_id": session_id,
        "question_id": entry.question_id,
        "author": author,
        "value": canonical(answer.value).decode(),
        "revision": answer.revision,
        "at": "" if entry.forget and author != GROUP else answer.updated_at,
    }


def _forget(connection: Connection, session_id: str, entry: Entry) -> Answers:
    """Delete a question's rows and return its answers, joined with what is sent.

    Joined, because a message that was held up on its way may know less than what is kept. The rows that are
    written next stand sorted by author and without a time: nothing tells who was first.
    """
    here = and_(entries.c.session_id == session_id, entries.c.question_id == entry.question_id)
    rows = connection.execute(select(*_ANSWER).where(here)).all()
    joined: Answers = dict(entry.answers)
    for _, author, value, revision, at in rows:
        joined = merge(joined, {author: Answer(msgspec.json.decode(value), revision, at)})
    connection.execute(delete(entries).where(here))
    return joined


_INSERT = insert(entries)
_ANSWER = (entries.c.question_id, entries.c.author, entries.c.value, entries.c.revision, entries.c.at)


def _latest(connection: Connection, here: ColumnElement[bool]) -> dict[str, Answers]:
    newest = (
        select(entries.c.question_id, entries.c.author, func.max(entries.c.revision).label("revision"))
        .where(here)
        .group_by(entries.c.question_id, entries.c.author)
        .subquery()
    )
    same = and_(
        here,
        entries.c.question_id == newest.c.question_id,
        entries.c.author == newest.c.author,
        entries.c.revision == newest.c.revision,
    )
    found: dict[str, Answers] = {}
    for question_id, author, value, revision, at in connection.execute(select(*_ANSWER).join(newest, same)):
        answer = Answer(msgspec.json.decode(value), revision, at)
        found[question_id] = merge(found.get(question_id, {}), {author: answer})
    return found


def _remember(connection: Connection, known: KnownSession, opened_at: str, asked: Iterable[Question]) -> None:
    where = sessions.c.session_id == known.session_id
    values = msgspec.structs.asdict(known) | {"opened_at": opened_at}
    if not connection.execute(update(sessions).where(where).values(values)).rowcount:
        connection.execute(insert(sessions), values)
    here = and_(questions.c.programme == known.programme, questions.c.version == known.version)
    there = set(connection.execute(select(questions.c.question_id).where(here)).scalars())
    rows = [
        {
            "programme": known.programme,
            "version": known.version,
            "question_id": question.id,
            "kind": question.kind,
            "title": question.title,
        }
        for question in asked
        if question.id not in there
    ]
    if rows:
        connection.execute(insert(questions), rows)


def _sequence(connection: Connection) -> int:
    driver = connection.connection.driver_connection
    row = driver.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone() if driver else None
    return int(row[0]) if row else 0
