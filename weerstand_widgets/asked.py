"""Which questions of a programme are asked: those of a session's length, and of the steps a group chose."""

from collections.abc import Mapping
from typing import Any

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.choices import Choices
from weerstand_widgets.plan import Plan


def steps_question(plan: Plan, phase_id: str) -> Choices | None:
    """Return the question in which a phase's steps are chosen, or None where all are asked."""
    asked = (question for question in plan.questions_of(phase_id) if isinstance(question, Choices))
    return next((question for question in asked if question.take), None)


def asked_in(plan: Plan, length: int, values: Mapping[str, Any]) -> tuple[Question, ...]:
    """Return the questions that are asked, in programme order.

    `asked.js` decides the same; `tests/seam/asked.json` holds the two together.

    Args:
        plan: The programme.
        length: Of the session, in minutes.
        values: Mapping of question to the group's value; only those in which steps are chosen are looked at.
    """
    steps = {phase.id: steps_question(plan, phase.id) for phase in plan.phases}

    def is_asked(question: Question) -> bool:
        if question.lengths and length not in question.lengths:
            return False
        chosen_in = steps.get(question.phase_id)
        if question is chosen_in:
            return length in question.take
        if chosen_in is None or not question.step or length not in chosen_in.take:
            return True
        chosen = values.get(chosen_in.id)
        return isinstance(chosen, list) and question.step in chosen

    return tuple(filter(is_asked, plan.questions))
