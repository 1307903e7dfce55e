"""How long a group needs: what each question costs in reading, thinking, saying, typing and passing on.

A model of one laptop in a group, to plan by, not a measurement. What it goes by: text is read aloud at 15 characters
a second and typed at 200 a minute, passing the laptop on takes 10 seconds, a click 2.5. How much is thought, said and
typed per kind is set so that the whole method with six people comes to what an experienced reader estimated for it,
some 100 to 110 minutes; each kind says so in its own file.
"""

from operator import attrgetter

from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.cost import Cost
from weerstand_widgets.plan import Phase, Plan

USUAL_PEOPLE = 6
READ_PER_SECOND = 15
OPENING = 40.0
"""Seconds of a phase in which the facilitator opens it and rounds it off."""


def cost(question: Question, people: int = USUAL_PEOPLE) -> Cost:
    """Return what a question takes a group.

    Args:
        question: What is asked.
        people: Who take part, silent ones left out.
    """
    return Cost(reading=len(question.title + question.help) / READ_PER_SECOND) + question.answering(people)


def phase_cost(plan: Plan, phase: Phase, length: int, people: int = USUAL_PEOPLE) -> Cost:
    """Return what a phase takes a group, opening and rounding off included.

    Of steps that are chosen, as many are counted as the group may take, the longest ones.

    Args:
        plan: The programme.
        phase: One of its phases.
        length: Of the session, in minutes.
        people: In the room, the presenter included; a presenter who is silent takes no turn.
    """
    writing = 1 if plan.header.alone else people - ("presenter" in phase.silent)
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
    return sum([*loose, *longest], Cost()).times(max(1, phase.repeats)) + Cost(saying=OPENING)
