"""A session as it is read: its words, its people, and what there is to show of each answer.

Knows that nothing of a turn is shown before the group itself saw it; knows nothing of HTML.
"""

from functools import partial

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Notice, Say, Shown
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.session import HeaderValue, Person, Session


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
        people={person.id: (person.name, roles_in_words(person, say)) for person in header.people},
        row_labels=partial(_row_labels, session, say),
        session=session,
        header=header,
    )


def _row_labels(session: Session, say: Say, question_id: str) -> list[str]:
    """Return what the rows of an answer are called; none where there is no such question or answer."""
    question, value = session.plan.question(question_id), session.value(question_id)
    if question is None or value is None or question.is_turn:
        return []
    labels = question.row_labels(msgspec.convert(value, question.value_type), make_reader(session, say))
    return ["" if is_blank(label) else label for label in labels]


def roles_in_words(person: Person, say: Say) -> str:
    """Return a person's roles as words, in the order given."""
    return ", ".join(say(f"report.role.{role}") for role in person.roles)


def read_answer(question: Question, reader: SessionReader) -> Shown | None:
    """Return what there is to show of a question, or None when nobody wrote anything.

    A turn that was not shown together yet gives a notice in its place: its contributions are still private.
    """
    session = reader.session
    if not question.is_turn:
        value = session.value(question.id)
        return None if question.is_blank(value) else question.read(value, reader)
    if session.is_empty(question.id):
        return None
    shown = [contributions for contributions in session.shown(question.id) if contributions]
    return question.read(shown, reader) if shown else Notice(reader.say("report.unrevealed"))
