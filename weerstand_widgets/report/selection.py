"""What of a session was chosen for a report: which phases, and whether with the words about the case.

Words about the case are left out where they come from, in the answers, so that no form of a report can bring them back:
what stays are numbers, and options in the programme's own words. Only what fits its question can be told apart so; all
that fits none goes.
"""

from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP, Answer, Answers
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Plan
from weerstand_widgets.report.choices import Choices
from weerstand_widgets.report.context import Report
from weerstand_widgets.session import HEADER_ID, Session
from weerstand_widgets.workspace.made import Part


def choose(session: Session, choices: Choices) -> Session:
    """Return a session with nothing in it but what was chosen; clocks and people stay as they were.

    Raises:
        ReportError: A phase was chosen that the programme has not.
    """
    if choices.phases:
        session = _of_phases(session, chosen_numbers(session.plan, choices))
    return session if choices.case else _without_case(session)


def chosen_numbers(plan: Plan, choices: Choices) -> frozenset[int]:
    """Return the numbers of the chosen phases, from 1.

    Raises:
        ReportError: The programme has no such phase.
    """
    numbers = {phase.id: number for number, phase in enumerate(plan.phases, 1)}
    named = numbers | {str(number): number for number in numbers.values()}
    for one in choices.phases:
        if one not in named:
            raise ReportError("phase_unknown", known=", ".join(numbers))
    return frozenset(named[one] for one in choices.phases or numbers)


def report_part(plan: Plan, choices: Choices) -> Part:
    """Return what a report's file is called: each choice has a name of its own, so that none takes another's place.

    Raises:
        ReportError: The programme has no phase that was chosen.
    """
    numbers = tuple(sorted(chosen_numbers(plan, choices))) if choices.phases else ()
    return Part("report", choices.size == "full", choices.names, numbers, choices.case)


def only_phases(report: Report, plan: Plan, choices: Choices) -> Report:
    """Return a report with the chosen phases; each keeps its own number.

    Where words were left out a phase with nothing else is too: nobody can say of it that it was skipped.
    """
    numbers = chosen_numbers(plan, choices)
    told = (phase for phase in report.phases if phase.number in numbers and (choices.case or phase.entries))
    return msgspec.structs.replace(report, phases=tuple(told))


def _of_phases(session: Session, numbers: frozenset[int]) -> Session:
    gone = {phase.id for number, phase in enumerate(session.plan.phases, 1) if number not in numbers}

    def stays(spec_id: str) -> bool:
        phase, dot, _ = spec_id.partition(".")
        return not (dot and phase in gone)

    return msgspec.structs.replace(
        session,
        answers={spec_id: answers for spec_id, answers in session.answers.items() if stays(spec_id)},
        strays={spec_id: stray for spec_id, stray in session.strays.items() if stays(spec_id)},
    )


def _without_case(session: Session) -> Session:
    questions = {question.id: question for question in session.plan.questions}
    clocks = {phase.id for phase in session.plan.phases}
    kept: dict[str, Answers] = {}
    for spec_id, answers in session.answers.items():
        if spec_id == HEADER_ID:
            kept[spec_id] = {author: _untitled(answer) for author, answer in answers.items()}
        elif spec_id in clocks:
            kept[spec_id] = answers
        elif spec_id in questions:
            kept[spec_id] = _wordless(questions[spec_id], answers)
    return msgspec.structs.replace(session, answers=kept, strays={})


def _wordless(question: Question, answers: Answers) -> Answers:
    told: Answers = {}
    for author, answer in answers.items():
        is_state = question.is_turn and author == GROUP
        value: Any = answer.value if is_state else None
        if not is_state and not question.is_blank(answer.value):
            value = question.wordless(answer.value)
        if value is not None:
            told[author] = msgspec.structs.replace(answer, value=value)
    return told if any(author != GROUP or not question.is_turn for author in told) else {}


def _untitled(answer: Answer) -> Answer:
    """Return the header without its title: that is typed, and often names the case."""
    value = answer.value
    return msgspec.structs.replace(answer, value={**value, "title": ""}) if isinstance(value, dict) else answer
