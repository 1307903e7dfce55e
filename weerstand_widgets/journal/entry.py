"""What goes into the journal and comes out of it, as values."""

import msgspec

from weerstand_widgets.answers import Answers


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One change of one question, as its sender made it.

    Attributes:
        id: Made by the sender (uuid4 in hex), so that sending again is no second entry.
        question_id: A question's full id, a phase's id, or "session".
        answers: The changed answers by author; with `forget`, all answers of the question.
        forget: Whether older rows of this question go, because they would tell who said what when.
    """

    id: str
    question_id: str
    answers: Answers
    forget: bool = False


class KnownSession(msgspec.Struct, frozen=True):
    """A session the journal has seen; `path` is relative to the workspace, with forward slashes."""

    session_id: str
    path: str
    programme: str = ""
    version: str = ""
