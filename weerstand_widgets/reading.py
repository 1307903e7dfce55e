"""A session as it is read: its words, its people, and what there is to show of each answer.

Knows that nothing of a turn is shown before the group itself saw it; knows nothing of HTML.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Notice, Say, Shown, Unfit
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.plan import ROLES
from weerstand_widgets.session import HeaderValue, Session

DEEPEST = 20
"""How deep a value is followed that fits nothing: what is deeper was meant ill."""


class SessionReader(Reader, frozen=True, kw_only=True):
    """A session with its header read once, for it may have hundreds of questions.

    Attributes:
        session: Whose answers are read.
        header: The session's header.
    """

    session: Session
    header: HeaderValue


def make_reader(session: Session, say: Say) -> SessionReader:
    """Return what a session's answers are read with.

    Args:
        session: The session.
        say: The catalogue in the language of who reads.
    """
    header = session.header
    return SessionReader(
        say=say,
        setting=header.setting,
        people={one.id: (one.name, roles_in_words(one.roles, session, say)) for one in header.people},
        row_labels=partial(_row_labels, session, say),
        voted_rows=partial(_voted_rows, session),
        session=session,
        header=header,
    )


def _voted_rows(session: Session, question_id: str) -> list[str] | None:
    state = session.value(question_id)
    rows = state.get("rows") if isinstance(state, dict) else None
    return list(rows) if isinstance(rows, list) else None


def _row_labels(session: Session, say: Say, question_id: str) -> list[str]:
    """Return what the rows of an answer are called; none where there is no such question or answer."""
    question, value = session.plan.question(question_id), session.value(question_id)
    if question is None or value is None or question.is_turn:
        return []
    labels = question.row_labels(msgspec.convert(value, question.value_type), make_reader(session, say))
    return ["" if is_blank(label) else label for label in labels]


def roles_in_words(roles: Iterable[str], session: Session | None, say: Say) -> str:
    """Return roles as words, in the order given: as the programme calls them where it is known, else as everyone."""
    own = {} if session is None else {role.id: session.words(role.title) for role in session.plan.header.roles}
    usual = {role: say(f"report.role.{role}") for role in ROLES}
    return ", ".join(own.get(role) or usual.get(role, role) for role in roles)


def read_answer(question: Question, reader: SessionReader) -> Shown | None:
    """Return what there is to show of a question, or None when nobody wrote anything.

    A turn that was not shown together yet gives a notice in its place: its contributions are still private. What
    fits no question is shown as text, and named as such.
    """
    shown = _fitting(question, reader)
    return read_stray(question.id, reader, shown, question.part_names(reader)) or shown


def read_stray(
    spec_id: str, reader: SessionReader, shown: Shown | None = None, names: Mapping[str, str] | None = None
) -> Unfit | None:
    """Return what of an answer fits no question, or None for nothing.

    Args:
        spec_id: A question's, a phase's or the header's; also one that no plan has.
        reader: What it is read with.
        shown: What of the same answer does fit.
        names: What the parts of its value are called.
    """
    found = (as_texts(value, names or {}) for _, value in reader.session.stray_values(spec_id))
    texts = tuple(text for one in found for text in one)
    return Unfit(texts, reader.say("report.unfit"), shown) if texts else None


def as_texts(value: Any, names: Mapping[str, str]) -> list[str]:
    """Return any JSON as lines of text, one for each row; nothing for what is blank."""
    rows = value if isinstance(value, list) else [value]
    return [text for row in rows if (text := _as_text(row, names, DEEPEST))]


def _as_text(value: Any, names: Mapping[str, str], depth: int) -> str:
    if is_blank(value):
        return ""
    if depth == 0:
        return "…"
    if isinstance(value, dict):  # In a file's own order, whoever put it together.
        parts = ((names.get(key, key), _as_text(part, names, depth - 1)) for key, part in sorted(value.items()))
        return "; ".join(f"{name}: {text}" for name, text in parts if text)
    if isinstance(value, list):
        return ", ".join(filter(None, (_as_text(part, names, depth - 1) for part in value)))
    return str(value)


def _fitting(question: Question, reader: SessionReader) -> Shown | None:
    session = reader.session
    if not question.is_turn:
        value = session.value(question.id)
        return None if question.is_blank(value) else question.read(value, reader)
    if session.is_empty(question.id):
        return None
    shown = [contributions for contributions in session.shown(question.id) if contributions]
    if shown or session.stray_values(question.id):
        return question.read(shown, reader) if shown else None
    return Notice(reader.say("report.unrevealed"))
