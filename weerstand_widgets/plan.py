"""Plan > Phase > Question: what a programme asks, as frozen specs.

Knows the words, ids and minutes of a programme; what a question of each kind is made of stands in `kinds`. Knows
nothing of answers or cells.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

import msgspec

from weerstand_widgets.kinds import AnyQuestion, Question
from weerstand_widgets.kinds.items import Items
from weerstand_widgets.kinds.question import Front
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.spec import Option, Spec, Terms

Role: TypeAlias = Literal["facilitator", "presenter", "note_taker", "timekeeper", "participant", "observer"]
ROLES: tuple[str, ...] = get_args(Role)
VOICES = ("everyone", "others", "group", "owner")
"""Who speaks or is silent, beside the roles: everyone, all others, the group without the presenter, an action's owner.

A programme may have roles of its own, so in a file a role is any text; `plan_check` knows those there are.
"""


class Rescue(Spec, frozen=True):
    """What a facilitator hears or sees, and what to say then."""

    hear: str
    say: str


class Guidance(Spec, frozen=True):
    """Words for the facilitator: to open a phase, to bring a drifting group back, to round off.

    `drift` is a list that is read in two seconds; older files have one paragraph.
    """

    opening: str = ""
    drift: str | tuple[Rescue, ...] = ""
    closing: str = ""


class Card(Spec, frozen=True):
    """An example question; `settings` empty means: in every setting."""

    text: str
    settings: tuple[str, ...] = ()


class Phase(Spec, frozen=True, tag_field="type", tag="phase"):
    """One phase. `minutes` maps a session's length, such as 60, 90 or 120, to this phase's share of it.

    Attributes:
        repeats: How many times a group goes through it, one after the other, within its minutes.
        appoints: The role that the group gives to somebody at the end of this phase.
    """

    schema: int
    id: str
    title: str
    goal: str
    minutes: dict[int, int]
    repeats: int = 1
    speaks: tuple[str, ...] = ("everyone",)
    silent: tuple[str, ...] = ()
    rule: str = ""
    guidance: Guidance = Guidance()
    cards: tuple[Card, ...] = ()
    appoints: str | None = None
    terms: Terms = msgspec.field(default_factory=dict)


class Header(Spec, frozen=True, tag_field="type", tag="session"):
    """The session header's spec: the programme's own name, settings, lengths and all its terms.

    Attributes:
        alone: It is for one person: no turns, no roles, nobody who listens.
        roles: What the programme calls a role otherwise, and roles that only it has.
        rescues: For the facilitator, in any phase: what to say when it gets tense.
        restart: What a group went to before there was a page to tune in again; nothing asks for it any more.
        realign: The questions on that page; without any, the interface's own.
    """

    schema: int
    programme: str
    version: str
    title: str
    source: str = ""
    settings: tuple[Option, ...] = ()
    lengths: tuple[int, ...] = LENGTHS
    alone: bool = False
    roles: tuple[Option, ...] = ()
    restart: str = ""
    rescues: tuple[Rescue, ...] = ()
    realign: tuple[str, ...] = ()
    terms: Terms = msgspec.field(default_factory=dict)
    id: str = "session"


class ReportCell(Spec, frozen=True, tag_field="type", tag="report"):
    """The spec of the cell with the report's button."""

    schema: int
    title: str
    help: str = ""
    id: str = "report"


def roles_in(header: Header) -> tuple[str, ...]:
    """Return the roles that somebody can have in a programme: those there always are, then its own."""
    return (*ROLES, *(role.id for role in header.roles if role.id not in ROLES))


OtherSpec: TypeAlias = Phase | Header | ReportCell
CellSpec: TypeAlias = Question | OtherSpec


OLD_FRONT: dict[Front, str] = {
    "question": "case.learning_question",
    "new_question": "response.new_question",
    "learned": "takeaways.learned",
    "now": "case.cooperation_now",
    "hoped": "response.cooperation_hoped",
}
OLD_LOOK_BACK = "look_back.follow_up"
"""What files were written with before a question said its part itself: these ids had it, and in those still have."""


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

    def front(self, part: Front) -> Question | None:
        """Return the question whose answer is this part of the report's first page, or None."""
        said = (question for question in self.questions if question.front == part)
        old = self.question(OLD_FRONT.get(part, ""))
        return next(said, None) or (old if old and not old.front else None)

    def look_back(self) -> Items | Table | None:
        """Return the question that begins with the open actions of the previous session, or None."""
        asked = [question for question in self.questions if isinstance(question, Items | Table)]
        said = (question for question in asked if question.looks_back)
        return next(said, None) or next((question for question in asked if question.id == OLD_LOOK_BACK), None)


def read_spec(raw: object) -> CellSpec:
    """Read what a cell's output holds under our MIME type; of a question its kind decides what may be in it.

    Raises:
        msgspec.ValidationError: It is no spec of ours.
    """
    is_question = isinstance(raw, Mapping) and raw.get("type") == "question"
    spec: CellSpec = msgspec.convert(raw, AnyQuestion if is_question else OtherSpec, str_keys=True)
    return spec
