"""A case that nobody wrote, for a programme that has none: answers of every kind, and the people who gave them.

It fits the programme as it is now, so that a trainer can walk through what was only just written.
"""

import secrets
from collections.abc import Iterator
from datetime import date
from typing import Any

from weerstand_widgets.answers import GROUP
from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import usual_length
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Plan, roles_in
from weerstand_widgets.session import HEADER_ID

GROUP_SIZE = 6

Values = dict[str, dict[str, Any]]


def invent_values(plan: Plan, setting: str, today: date) -> Values:
    """Return a mapping of header and question to author to value, as a case has it; the phases' clocks did not run.

    Args:
        plan: The programme.
        setting: The id of one of its settings; "" takes the first.
        today: The session's day.
    """
    header = plan.header
    people = _people(plan)
    length = usual_length(header.lengths)
    setting = setting or next((option.id for option in header.settings), "")
    about = {"title": header.title, "setting": setting, "length": length, "date": today.isoformat(), "people": people}
    steps = [steps for phase in plan.phases if (steps := steps_question(plan, phase.id))]
    chosen = {question.id: question.invent(1, _told) for question in steps}
    asked = asked_in(plan, length, chosen)
    given = {question.id: dict(_given(question, [person["id"] for person in people])) for question in asked}
    return {HEADER_ID: {GROUP: about}, **given}


def _people(plan: Plan) -> list[dict[str, Any]]:
    """Return a group in which each role has somebody; of a programme for one person, that one."""
    count = 1 if plan.header.alone else GROUP_SIZE
    roles = roles_in(plan.header)
    return [
        {"id": f"p{number}", "name": _told("person", number), "roles": list(roles[number - 1 :: count])}
        for number in range(1, count + 1)
    ]


def _given(question: Question, people: list[str]) -> Iterator[tuple[str, Any]]:
    if not question.is_turn:
        yield GROUP, question.invent(1, _told)
        return
    yield GROUP, {"done": people, "revealed": True}
    for number, person in enumerate(people, 1):
        yield secrets.token_hex(8) if question.is_unlinked else person, question.invent(number, _told)


def _told(name: str, number: int) -> str:
    return say(f"invented.{name}", number=number)
