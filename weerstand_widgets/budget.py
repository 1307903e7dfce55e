"""How long a group needs: what each question costs in reading, thinking, saying, typing and passing on.

A model of one laptop in a group, to plan by, not a measurement. What it goes by: text is read aloud at 15 characters
a second and typed at 200 a minute, passing the laptop on takes 10 seconds, a click 2.5. How much is thought, said and
typed per kind is set so that the whole method with six people comes to what an experienced reader estimated for it,
some 100 to 110 minutes.
"""

from functools import singledispatch
from operator import attrgetter

import msgspec

from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Choice
from weerstand_widgets.kinds.choices import Choices
from weerstand_widgets.kinds.items import Items
from weerstand_widgets.kinds.place import Place
from weerstand_widgets.kinds.round import Round
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.vote import Vote
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.plan import Phase, Plan

USUAL_PEOPLE = 6
READ_PER_SECOND = 15
TYPED_PER_SECOND = 200 / 60
PASSING = 10.0
CLICK = 2.5
OPENING = 40.0
"""Seconds of a phase in which the facilitator opens it and rounds it off."""


class Cost(msgspec.Struct, frozen=True):
    """Seconds that a question or a phase takes."""

    reading: float = 0
    thinking: float = 0
    saying: float = 0
    typing: float = 0
    passing: float = 0

    @property
    def total(self) -> float:
        """All of it together, in seconds."""
        return self.reading + self.thinking + self.saying + self.typing + self.passing

    def __add__(self, other: "Cost") -> "Cost":
        """Return both together."""
        parts = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Cost(*(mine + theirs for mine, theirs in parts))

    def times(self, number: float) -> "Cost":
        """Return as much for each of a number of people or rows."""
        return Cost(*(part * number for part in msgspec.structs.astuple(self)))


def typed(chars: int, clicks: int = 0) -> float:
    """Return the seconds for so many characters and clicks.

    Example:
        >>> typed(100, clicks=2)
        35.0
    """
    return chars / TYPED_PER_SECOND + clicks * CLICK


def cost(question: Question, people: int = USUAL_PEOPLE) -> Cost:
    """Return what a question takes a group.

    Args:
        question: What is asked.
        people: Who take part, silent ones left out.
    """
    return Cost(reading=len(question.title + question.help) / READ_PER_SECOND) + _answering(question, people)


@singledispatch
def _answering(question: Question, people: int) -> Cost:
    del question, people
    return Cost(thinking=15, saying=55, typing=typed(140))


@_answering.register
def _(question: Items, people: int) -> Cost:
    del question, people
    return Cost(thinking=15) + Cost(saying=20, typing=typed(40)).times(3)


@_answering.register
def _(question: Choice, people: int) -> Cost:
    del question, people
    return Cost(thinking=10, saying=15, typing=typed(0, clicks=1))


@_answering.register
def _(question: Choices, people: int) -> Cost:
    del question, people
    return Cost(thinking=10, saying=25, typing=typed(0, clicks=3))


@_answering.register
def _(question: Scale, people: int) -> Cost:
    del people
    return Cost(thinking=10, saying=35, typing=typed(60 if question.why else 0, clicks=1))


@_answering.register
def _(question: Checklist, people: int) -> Cost:
    del people
    return Cost(saying=20) + Cost(reading=3, typing=typed(0, clicks=1)).times(len(question.items))


@_answering.register
def _(question: Table, people: int) -> Cost:
    texts = sum(column.kind == "text" for column in question.columns)
    clicks = len(question.columns) - texts
    if any(column.asks for column in question.columns):
        # Each writes a question first; each is read aloud and answered.
        return Cost(thinking=60) + Cost(saying=60, typing=typed(45 * texts, clicks)).times(people)
    return Cost(thinking=20) + Cost(saying=30, typing=typed(45 * texts, clicks)).times(max(2, question.rows))


@_answering.register
def _(question: Actions, people: int) -> Cost:
    del question, people
    return Cost(thinking=15) + Cost(saying=30, typing=typed(90, clicks=4)).times(3)


@_answering.register
def _(question: Place, people: int) -> Cost:
    del question, people
    return Cost(thinking=15) + Cost(saying=12, typing=typed(12, clicks=3)).times(6)


@_answering.register
def _(question: Round, people: int) -> Cost:
    del question
    return Cost(thinking=8, saying=6, typing=typed(60), passing=PASSING).times(people)


@_answering.register
def _(question: Vote, people: int) -> Cost:
    return Cost(saying=45) + Cost(thinking=8, typing=typed(0, clicks=question.dots), passing=PASSING).times(people)


@_answering.register
def _(question: Weigh, people: int) -> Cost:
    options = len(question.options)
    return Cost(saying=90) + Cost(thinking=2.0 * options, typing=typed(0, options), passing=PASSING).times(people)


def phase_cost(plan: Plan, phase: Phase, length: int, people: int = USUAL_PEOPLE) -> Cost:
    """Return what a phase takes a group, opening and rounding off included.

    Of steps that are chosen, as many are counted as the group may take, the longest ones.

    Args:
        plan: The programme.
        phase: One of its phases.
        length: Of the session, in minutes.
        people: In the room, the presenter included; a presenter who is silent takes no turn.
    """
    writing = people - ("presenter" in phase.silent)
    steps = steps_question(plan, phase.id)
    taken = {} if steps is None else steps.take
    every = {} if steps is None else {steps.id: [option.id for option in steps.options]}
    asked = [one for one in asked_in(plan, length, every) if one.phase_id == phase.id]
    loose = [cost(one, writing) for one in asked if not one.step]
    by_step: dict[str, Cost] = {}
    for one in asked:
        if one.step:
            by_step[one.step] = by_step.get(one.step, Cost()) + cost(one, writing)
    longest = sorted(by_step.values(), key=attrgetter("total"), reverse=True)[: taken.get(length)]
    return sum([*loose, *longest], Cost(saying=OPENING))
