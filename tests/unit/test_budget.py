"""The time model: how long a group needs for what a programme asks."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.small_programme import every_kind, question
from weerstand_widgets.budget import cost, phase_cost
from weerstand_widgets.cells import read_session
from weerstand_widgets.kinds.choices import Choices
from weerstand_widgets.kinds.cost import Cost
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.spec import Option

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.parametrize("question_", every_kind(), ids=lambda one: one.kind)
def test_every_kind_takes_time(question_: msgspec.Struct) -> None:
    """No kind is forgotten, and none takes more than a quarter of an hour."""
    assert 20 < cost(question_).total < 900  # type: ignore[arg-type]


def test_each_turn_takes_time() -> None:
    """With more people a round takes longer, a text does not."""
    turn, text = question("case.learned", "round"), question("case.situation", "text")
    assert cost(turn, 8).total > cost(turn, 5).total
    assert cost(text, 8) == cost(text, 5)


def test_a_long_question_is_longer_to_read() -> None:
    """Words on screen are words read aloud."""
    short, long = question("case.a", "text", "Wat?"), question("case.a", "text", "Wat?" * 30)
    assert cost(long).reading > cost(short).reading


def test_only_the_chosen_steps_count(plan: Plan) -> None:
    """Where a group takes one of two steps, the longest one is counted; where it takes all, both."""
    options = (Option(id="a", title="A"), Option(id="b", title="B"))
    steps = Choices(schema=1, id="case.steps", title="Welke?", options=options, take={60: 1})
    short = msgspec.structs.replace(question("case.now", "scale", low="a", high="b"), step="a")
    long = msgspec.structs.replace(question("case.tried", "table", columns=()), step="b")
    phase = plan.phases[0]
    small = msgspec.structs.replace(plan, questions=(steps, short, long))
    alone = {
        one.id: phase_cost(msgspec.structs.replace(plan, questions=(one,)), phase, 120).total for one in small.questions
    }
    opening = phase_cost(msgspec.structs.replace(plan, questions=()), phase, 120).total
    assert phase_cost(small, phase, 60).total == pytest.approx(
        cost(steps).total + max(alone["case.now"], alone["case.tried"])
    )
    assert phase_cost(small, phase, 120).total == pytest.approx(alone["case.now"] + alone["case.tried"] - opening)


def test_who_is_silent_takes_no_turn(plan: Plan) -> None:
    """In a phase in which the presenter listens, one person less writes."""
    asked = msgspec.structs.replace(plan, questions=(question("case.learned", "round"),))
    phase = plan.phases[0]
    silent = msgspec.structs.replace(phase, silent=("presenter",))
    assert phase_cost(asked, silent, 60, 6).total == phase_cost(asked, phase, 60, 5).total


def test_costs_add_up() -> None:
    """A part is in the whole once."""
    assert (Cost(reading=1, typing=2) + Cost(passing=3).times(2)).total == 9


def shipped() -> Iterator[tuple[str, Plan, int]]:
    """Yield every programme that we ship, with each of its lengths."""
    for path in sorted(NOTEBOOKS.rglob("*.ipynb")):
        plan = read_session(json.loads(path.read_text(encoding="utf-8"))).plan
        yield from ((path.stem, plan, length) for length in plan.header.lengths)


def minutes(plan: Plan, phase: Phase, length: int) -> float:
    """Return what a phase takes a group of six."""
    return phase_cost(plan, phase, length).total / 60


@pytest.mark.parametrize(
    ("plan", "length"), [pytest.param(plan, length, id=f"{name}-{length}") for name, plan, length in shipped()]
)
def test_the_hour_is_kept(plan: Plan, length: int) -> None:
    """Six people do what each programme asks in each time it says: all of it, and nearly each phase alone."""
    needed = {phase.id: minutes(plan, phase, length) for phase in plan.phases}
    assert sum(needed.values()) <= length
    over = {
        phase.id: (needed[phase.id], phase.minutes[length])
        for phase in plan.phases
        if needed[phase.id] > 1.1 * phase.minutes[length]
    }
    assert over == {}
