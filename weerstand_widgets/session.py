"""A session as a value: a plan, its answers, and what follows from the two.

Pure: knows no file, no cell, no clock. Everything a report or an overview needs is asked here.
"""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from weerstand_widgets.answers import GROUP, Answers
from weerstand_widgets.asked import asked_in
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.question import SECOND
from weerstand_widgets.kinds.value import Rows, Text
from weerstand_widgets.kinds.weigh import SECOND_WEIGHING
from weerstand_widgets.limits import (
    HIGHEST_REVISION,
    LONGEST_BREAK,
    MAX_ROWS,
    MOST_EXTRA_MINUTES,
    USUAL_LENGTH,
    ClockTime,
    Day,
    Moment,
    usual_length,
)
from weerstand_widgets.plan import ROLES, Header, Phase, Plan, roles_in
from weerstand_widgets.spec import Terms, in_words

HEADER_ID = "session"
REPORT_ID = "report"

# "$" alone would let a line end pass; `shape.js` has the same patterns.
DAY = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$(?!\n)"
CLOCK = r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$(?!\n)"
MOMENT = (
    r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?$(?!\n)"
)
Count = Annotated[int, msgspec.Meta(ge=0, le=HIGHEST_REVISION)]

T = TypeVar("T")


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody in the session; one person may hold several roles."""

    id: str
    name: str = ""
    roles: tuple[str, ...] = ()
    present: bool = True


class HeaderValue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the session header holds.

    `date` is "YYYY-MM-DD", `start` and `end` are "HH:MM", each "" when unknown. `break_started_at` (UTC) is "" unless
    a break goes on; when it ends, its whole minutes go to `break_minutes`.
    """

    title: Text = ""
    team: Text = ""
    setting: Text = ""
    length: Count = USUAL_LENGTH
    date: Annotated[Day, msgspec.Meta(pattern=DAY)] = ""
    start: Annotated[ClockTime, msgspec.Meta(pattern=CLOCK)] = ""
    end: Annotated[ClockTime, msgspec.Meta(pattern=CLOCK)] = ""
    break_minutes: Annotated[int, msgspec.Meta(ge=0, le=LONGEST_BREAK)] = 0
    break_started_at: Annotated[Moment, msgspec.Meta(pattern=MOMENT)] = ""
    place: Text = ""
    online: bool = False
    people: tuple[Person, ...] = ()


class Timing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A phase's clock. While it runs, what passed since `started_at` (UTC) comes on top of `elapsed_seconds`.

    `extra_minutes` are on top of the plan; below zero where time had to be divided. A phase has at least one minute.
    `spoken` are the ids of its questions that were talked about and need no writing; left out where there are none.
    """

    started_at: Annotated[Moment, msgspec.Meta(pattern=MOMENT)] = ""
    elapsed_seconds: Count = 0
    extra_minutes: Annotated[int, msgspec.Meta(ge=-MOST_EXTRA_MINUTES, le=MOST_EXTRA_MINUTES)] = 0
    state: Literal["idle", "running", "paused", "done"] = "idle"
    spoken: Rows[Text] | msgspec.UnsetType = msgspec.UNSET


class Turn(msgspec.Struct, frozen=True):
    """How far a turn is: ids of who is done, whether the contributions are shown, and of which weighing that is."""

    done: tuple[str, ...] = ()
    revealed: bool = False
    weighing: int = 1


class Stray(msgspec.Struct, frozen=True):
    """What stands where an answer should be and fits no question.

    Attributes:
        title: What the question seems to be called, where it cannot be read itself.
        values: Mapping of author to what was found; of an answer that fits in part, the part that does not.
    """

    title: str = ""
    values: dict[str, Any] = {}


class Session(msgspec.Struct, frozen=True):
    """A plan with answers.

    Attributes:
        plan: What is asked.
        session_id: Which session this is; "" for a programme that was not started.
        answers: Mapping of id (a question's, a phase's or "session") to its answers by author.
        strays: Mapping of id, of whatever is in the file, to what of it fits no question.
        left: Ids of what its programme no longer asks, and stays for what was answered.
    """

    plan: Plan
    session_id: str = ""
    answers: dict[str, Answers] = {}
    strays: dict[str, Stray] = {}
    left: frozenset[str] = frozenset()

    def value(self, spec_id: str, author: str = GROUP) -> Any:
        """Return one author's value, or None."""
        answer = self.answers.get(spec_id, {}).get(author)
        return None if answer is None else answer.value

    @property
    def header(self) -> HeaderValue:
        """The session header's value; where none was chosen, the programme's first setting and its usual length."""
        value = self.value(HEADER_ID)
        header = read_header({} if value is None else value, self.plan.header)
        if not header.setting and self.plan.header.settings:
            header = msgspec.structs.replace(header, setting=self.plan.header.settings[0].id)
        return header

    def timing(self, phase_id: str) -> Timing:
        """Return a phase's clock."""
        value = self.value(phase_id)
        return Timing() if value is None else read_timing(phase_id, value)

    def words(self, text: str, terms: Terms | None = None) -> str:
        """Return a programme's text in the words of the chosen setting."""
        return in_words(text, self.plan.header.terms if terms is None else terms, self.header.setting)

    def turn(self, question_id: str) -> Turn:
        """Return how far a turn is."""
        value = self.value(question_id)
        if not isinstance(value, dict):
            return Turn()
        return Turn(tuple(value.get("done", ())), value.get("revealed") is True, value.get("weighing", 1))

    def contributions(self, question_id: str, weighing: int = 1) -> dict[str, Any]:
        """Return a turn's contributions by author, blank ones left out; asks nothing of `revealed`."""
        answers = self.answers.get(question_id, {})
        question = self.plan.question(question_id) or Question
        return {
            author: answer.value
            for author, answer in sorted(answers.items())
            if author != GROUP
            and author.startswith(SECOND) == (weighing == SECOND_WEIGHING)
            and not question.is_blank(answer.value)
        }

    def shown(self, question_id: str) -> tuple[dict[str, Any], ...]:
        """Return what the group saw together: nothing yet, its contributions, or those of two weighings."""
        turn = self.turn(question_id)
        seen = turn.weighing if turn.revealed else turn.weighing - 1
        return tuple(self.contributions(question_id, weighing) for weighing in range(1, seen + 1))

    def stray_values(self, spec_id: str) -> list[tuple[str, Any]]:
        """Return what fits no question, by author; of a turn only what the group saw together, in no order of writing.

        A turn is known by its authors where its question cannot be read.
        """
        stray = self.strays.get(spec_id, Stray())
        question = self.plan.question(spec_id)
        is_turn = question.is_turn if question else any(stray.values)
        if not is_turn:
            return list(stray.values.items())
        state = stray.values.get(GROUP)
        is_revealed = self.turn(spec_id).revealed or (isinstance(state, dict) and state.get("revealed") is True)
        given = [(author, value) for author, value in stray.values.items() if author != GROUP]
        return sorted(given, key=lambda one: str(one[1])) if is_revealed else []

    def is_empty(self, question_id: str) -> bool:
        """Say whether nobody answered this question."""
        question = self.plan.question(question_id)
        stray = self.strays.get(question_id, Stray())
        if any(question is None or question.is_turn == bool(author) for author in stray.values):
            return False
        if question is not None and question.is_turn:
            return not self.contributions(question_id)
        return (question or Question).is_blank(self.value(question_id))

    def is_part(self, question: Question) -> bool:
        """Say whether a question is part of what the programme asks in its phases by now."""
        return question.id not in self.left and any(one.id == question.phase_id for one in self.plan.phases)

    def is_spoken(self, question: Question) -> bool:
        """Say whether a group talked about a question and chose to write nothing down."""
        return question.id in (self.timing(question.phase_id).spoken or ())

    def asked(self) -> tuple[Question, ...]:
        """Return the questions of the chosen length and steps, and all others that have an answer."""
        values = {question.id: self.value(question.id) for question in self.plan.questions}
        asked = {question.id for question in asked_in(self.plan, self.header.length, values)}
        return tuple(one for one in self.plan.questions if one.id in asked or not self.is_empty(one.id))

    def minutes(self, phase: Phase) -> int:
        """Return the minutes planned for a phase at the chosen length."""
        return phase.minutes.get(self.header.length, 0)


def read_header(value: object, spec: Header | None = None) -> HeaderValue:
    """Read a session header's value: a part that cannot be read is empty, and takes no other part along.

    Args:
        value: As it stands in a file.
        spec: What its programme knows: a length where it says none, and roles of its own.

    Raises:
        AnswerError: It is no object at all.
    """
    if not isinstance(value, dict):
        raise AnswerError("answer_shape", where=HEADER_ID, found=type(value).__name__)
    usual = USUAL_LENGTH if spec is None else usual_length(spec.lengths)
    people = _people(value.get("people"), ROLES if spec is None else roles_in(spec))
    header = HeaderValue(people=people, length=usual)
    for field in msgspec.structs.fields(HeaderValue):
        if field.name != "people" and field.name in value:
            part = _part(value[field.name], field.type, usual if field.name == "length" else field.default)
            header = msgspec.structs.replace(header, **{field.name: part})
    return header if _is_day(header.date) else msgspec.structs.replace(header, date="")


def _people(raw: object, roles: Sequence[str]) -> tuple[Person, ...]:
    """Return those that are people, without roles that nobody knows."""
    found = raw if isinstance(raw, list) and len(raw) <= MAX_ROWS else []
    return tuple(
        Person(
            id=_part(one.get("id"), Text, ""),
            name=_part(one.get("name"), Text, ""),
            roles=tuple(role for role in _part(one.get("roles"), list[Any], []) if role in roles),
            present=_part(one.get("present"), bool, empty=True),
        )
        for one in found
        if isinstance(one, dict)
    )


def _part(value: object, kind: Any, empty: Any) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return empty


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


def read_timing(phase_id: str, value: object) -> Timing:
    """Read a phase's clock.

    Raises:
        AnswerError: It is not shaped like a clock.
    """
    return _read(value, Timing, phase_id)


def _read(value: object, kind: type[T], where: str) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        raise AnswerError("answer_shape", where=where, found=_place(str(fault))) from None


def _place(message: str) -> str:
    """Keep the type and path of msgspec's message; it never quotes the value."""
    return message.partition("`")[2].replace("`", "")
