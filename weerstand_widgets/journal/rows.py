"""Sessions and entries as rows: what is written, and how the latest answers are read back.

Every row has an owner, and every statement here names it: nothing is found, changed or deleted across owners.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, text, update

from weerstand_widgets.answers import GROUP, Answer, Answers, canonical, merge
from weerstand_widgets.journal.entry import Entry, KnownSession
from weerstand_widgets.journal.schema import UNCLAIMED, entries, questions, sessions
from weerstand_widgets.kinds import Question

_INSERT = insert(entries)
_ANSWER = (entries.c.question_id, entries.c.author, entries.c.value, entries.c.revision, entries.c.at)
_TURN = text("SELECT pg_advisory_xact_lock(hashtext(:key))")


class Whose(msgspec.Struct, frozen=True):
    """Whose rows are meant: of one session, in one owner's hands."""

    owner: str
    session_id: str

    @property
    def entries(self) -> ColumnElement[bool]:
        """Its entries."""
        return and_(entries.c.owner == self.owner, entries.c.session_id == self.session_id)

    @property
    def session(self) -> ColumnElement[bool]:
        """The session itself."""
        return and_(sessions.c.owner == self.owner, sessions.c.session_id == self.session_id)


def record(connection: Connection, whose: Whose, sent: Sequence[Entry]) -> None:
    """Keep entries, without those that were kept before."""
    ids = [entry.id for entry in sent]
    here = and_(entries.c.owner == whose.owner, entries.c.id.in_(ids))
    kept = set(connection.execute(select(entries.c.id).where(here)).scalars())
    for entry in sent:
        if entry.id in kept:
            continue
        kept.add(entry.id)
        answers = _forget(connection, whose, entry) if entry.forget else entry.answers
        insert_new(connection, whose, [msgspec.structs.replace(entry, answers=answers)])


def insert_new(connection: Connection, whose: Whose, sent: Sequence[Entry]) -> None:
    """Keep entries that are all new."""
    rows = [_row(whose, entry, author, answer) for entry in sent for author, answer in sorted(entry.answers.items())]
    if rows:
        connection.execute(_INSERT, rows[0] if len(rows) == 1 else rows)  # A list costs a third more.


def _row(whose: Whose, entry: Entry, author: str, answer: Answer) -> dict[str, Any]:
    return {
        "id": entry.id,
        "owner": whose.owner,
        "session_id": whose.session_id,
        "question_id": entry.question_id,
        "author": author,
        "value": canonical(answer.value).decode(),
        "revision": answer.revision,
        "at": "" if entry.forget and author != GROUP else answer.updated_at,
    }


def _forget(connection: Connection, whose: Whose, entry: Entry) -> Answers:
    """Delete a question's rows and return its answers, joined with what is sent.

    Joined, because a message that was held up on its way may know less than what is kept. The rows that are
    written next stand sorted by author and without a time: nothing tells who was first.
    """
    if connection.dialect.name == "postgresql":  # SQLite lets one write at a time anyway.
        connection.execute(_TURN, {"key": f"{whose.owner} {whose.session_id} {entry.question_id}"})
    here = and_(whose.entries, entries.c.question_id == entry.question_id)
    joined: Answers = dict(entry.answers)
    for _, author, value, revision, at in connection.execute(select(*_ANSWER).where(here)).all():
        joined = merge(joined, {author: Answer(msgspec.json.decode(value), revision, at)})
    connection.execute(delete(entries).where(here))
    return joined


def latest(connection: Connection, here: ColumnElement[bool]) -> dict[str, Answers]:
    """Return the answers as they are now, merged by the one rule."""
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


def remember(
    connection: Connection, owner: str, known: KnownSession, opened_at: str, asked: Iterable[Question]
) -> None:
    """Note where a session is and what its programme asks."""
    values = msgspec.structs.asdict(known) | {"owner": owner, "opened_at": opened_at}
    if not connection.execute(update(sessions).where(Whose(owner, known.session_id).session).values(values)).rowcount:
        connection.execute(insert(sessions), values)
    here = and_(
        questions.c.owner == owner, questions.c.programme == known.programme, questions.c.version == known.version
    )
    there = set(connection.execute(select(questions.c.question_id).where(here)).scalars())
    rows = [
        {
            "owner": owner,
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


def has_unclaimed(connection: Connection) -> bool:
    """Say whether there are rows from before there were owners."""
    return any(
        connection.execute(select(table.c.owner).where(table.c.owner == UNCLAIMED).limit(1)).first()
        for table in (entries, sessions)
    )


def claim(connection: Connection, owner: str, session_id: str | None = None, path: str | None = None) -> None:
    """Give rows from before there were owners to one: all there are, or one session's if it was at that path."""
    if path is not None:
        here = and_(Whose(UNCLAIMED, session_id or "").session, sessions.c.path == path)
        if connection.execute(select(sessions.c.path).where(here)).first() is None:
            return
    for table, key in ((entries, "id"), (sessions, "session_id")):
        mine = select(table.c[key]).where(table.c.owner == owner).scalar_subquery()
        chosen = and_(table.c.owner == UNCLAIMED, table.c[key].notin_(mine))
        if session_id is not None:
            chosen = and_(chosen, table.c.session_id == session_id)
        connection.execute(update(table).where(chosen).values(owner=owner))
