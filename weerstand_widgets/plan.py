"""Plan > Phase > Question: what a programme asks, as frozen specs.

Knows the words, ids and minutes of a programme and which of them fit together; knows nothing of answers or cells.
A spec is exactly what stands in a cell's output under our MIME type, so its field names are the file format.
"""

import re
from typing import Literal, TypeAlias, get_args

import msgspec

SCHEMA = 1
LENGTHS = (60, 90, 120)
OTHER_ID = "other"

Kind: TypeAlias = Literal[
    "text", "items", "choice", "choices", "scale", "table", "checklist", "weigh", "round", "vote", "actions"
]
ColumnKind: TypeAlias = Literal["text", "choice", "scale"]
Role: TypeAlias = Literal["facilitator", "presenter", "note_taker", "timekeeper", "participant", "observer"]
Voice: TypeAlias = Literal[Role, "everyone", "others", "group", "owner"]
"""Who speaks or is silent: a role, or everyone, all others, the group without the presenter, an action's owner."""
Terms: TypeAlias = dict[str, dict[str, str]]
"""Mapping of placeholder to setting id to word, such as `{"ander": {"inwoner": "de inwoner"}}`."""

KINDS: tuple[str, ...] = get_args(Kind)
TURN_KINDS = frozenset({"weigh", "round", "vote"})
"""Kinds with one contribution per participant: written one by one, shown together."""
ROLES: tuple[str, ...] = get_args(Role)
ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Spec(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What all specs share: frozen, and strict about what is read from a file."""


class Option(Spec, frozen=True):
    """One thing to choose, weigh or check."""

    id: str
    title: str
    help: str = ""


class Column(Spec, frozen=True):
    """One column of a `table` question; `options` belong to a `choice` column, `asks` to a text column.

    Attributes:
        asks: What is typed here is a question to somebody: it gets a soft hint, and a question card can land here.
    """

    id: str
    title: str
    kind: ColumnKind = "text"
    options: tuple[Option, ...] = ()
    asks: bool = False


class Question(Spec, frozen=True, tag_field="type", tag="question"):
    """One question. `id` is `phase_id.question_id`; a kind uses only its own ones of the other fields.

    Attributes:
        advice: Answering it is giving advice: it stays folded until its phase is reached.
    """

    schema: int
    id: str
    kind: Kind
    title: str
    help: str = ""
    options: tuple[Option, ...] = ()
    other: bool = False
    items: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: int = 1
    low: str = ""
    high: str = ""
    why: str = ""
    of: str = ""
    dots: int = 3
    anonymous: bool = False
    advice: bool = False
    terms: Terms = {}

    @property
    def phase_id(self) -> str:
        """The phase this question belongs to: the part of the id before the dot."""
        return self.id.partition(".")[0]

    @property
    def is_turn(self) -> bool:
        """Whether each participant contributes on their own."""
        return self.kind in TURN_KINDS

    @property
    def is_unlinked(self) -> bool:
        """Whether contributions are kept under random tokens, so that nobody can tell whose they are."""
        return self.kind in {"weigh", "vote"} or self.anonymous


class Guidance(Spec, frozen=True):
    """Words for the facilitator: to open a phase, to bring a drifting group back, to round off."""

    opening: str = ""
    drift: str = ""
    closing: str = ""


class Card(Spec, frozen=True):
    """An example question; `settings` empty means: in every setting."""

    text: str
    settings: tuple[str, ...] = ()


class Phase(Spec, frozen=True, tag_field="type", tag="phase"):
    """One phase. `minutes` maps a session's length (60, 90, 120) to this phase's share of it."""

    schema: int
    id: str
    title: str
    goal: str
    minutes: dict[int, int]
    speaks: tuple[Voice, ...] = ("everyone",)
    silent: tuple[Voice, ...] = ()
    rule: str = ""
    guidance: Guidance = Guidance()
    cards: tuple[Card, ...] = ()
    terms: Terms = {}


class Header(Spec, frozen=True, tag_field="type", tag="session"):
    """The session header's spec: the programme's own name, settings, lengths and all its terms.

    Attributes:
        restart: Full id of the question a group goes to when it goes back to start; empty: to the first phase.
    """

    schema: int
    programme: str
    version: str
    title: str
    source: str = ""
    settings: tuple[Option, ...] = ()
    lengths: tuple[int, ...] = LENGTHS
    restart: str = ""
    terms: Terms = {}
    id: str = "session"


class ReportCell(Spec, frozen=True, tag_field="type", tag="report"):
    """The spec of the cell with the report's button."""

    schema: int
    title: str
    help: str = ""
    id: str = "report"


CellSpec: TypeAlias = Question | Phase | Header | ReportCell


class Plan(msgspec.Struct, frozen=True):
    """A whole programme: its header, its phases in order, and their questions in order."""

    header: Header
    phases: tuple[Phase, ...] = ()
    questions: tuple[Question, ...] = ()

    def questions_of(self, phase_id: str) -> tuple[Question, ...]:
        """Return a phase's questions, in programme order."""
        return tuple(question for question in self.questions if question.phase_id == phase_id)

    def question(self, question_id: str) -> Question | None:
        """Return one question by its full id, or None."""
        return next((question for question in self.questions if question.id == question_id), None)


def placeholders(*texts: str) -> list[str]:
    """Return the names between braces in these texts, in lower case, each once, in order.

    Example:
        >>> placeholders("Wat wil {ander}?", "{Ander} zegt {iets}.")
        ['ander', 'iets']
    """
    return list(dict.fromkeys(name.lower() for text in texts for name in PLACEHOLDER.findall(text)))


def in_words(text: str, terms: Terms, setting: str) -> str:
    """Put a setting's words in the place of the placeholders; `{Ander}` gives the word with a capital.

    A placeholder or setting without a word stays as it is: a file from outside must still be readable.

    Example:
        >>> in_words("Wat motiveert {ander}?", {"ander": {"team": "je collega"}}, "team")
        'Wat motiveert je collega?'
    """

    def word(match: re.Match[str]) -> str:
        name = match[1]
        found = terms.get(name.lower(), {}).get(setting)
        if found is None:
            return match[0]
        return found[:1].upper() + found[1:] if name[0].isupper() else found

    return PLACEHOLDER.sub(word, text)
