"""Every text of a programme that a person reads, by the place where it stands, and how to read it as sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Phase, Plan, Rescue
from weerstand_widgets.spec import Option

CODE_SPAN = re.compile(r"`[^`]*`")
MARKUP = re.compile(r"^\s*(?:#+|[-*]|\d+\.)\s+|\*\*|</?\w+>", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.!?])[”)]*\s+|\n+|: ?“|”")


def markdown_words(notebook: dict[str, Any]) -> dict[str, str]:
    """Return the text of each Markdown cell, with "code" for a code span, without marks."""
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    return {cell["id"]: MARKUP.sub("", CODE_SPAN.sub("code", "".join(cell["source"]))) for cell in cells}


def plan_words(plan: Plan) -> dict[str, str]:
    """Return each text of the specs; placeholders as they are written."""
    found = {"session": plan.header.title, "session source": plan.header.source}
    found |= dict(_options("session", plan.header.settings))
    found |= dict(_rescues("session", plan.header.rescues))
    for phase in plan.phases:
        found |= dict(_phase(phase))
    for question in plan.questions:
        found |= dict(_question(question))
    return {place: text for place, text in found.items() if text}


def _phase(phase: Phase) -> Iterator[tuple[str, str]]:
    guidance = phase.guidance
    yield f"{phase.id} title", phase.title
    yield f"{phase.id} goal", phase.goal
    yield f"{phase.id} rule", phase.rule
    yield f"{phase.id} opening", guidance.opening
    yield from _rescues(phase.id, guidance.drift)
    yield f"{phase.id} closing", guidance.closing
    for number, card in enumerate(phase.cards, 1):
        yield f"{phase.id} card {number}", card.text


def _rescues(place: str, told: str | tuple[Rescue, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(told, str):
        yield f"{place} drift", told
        return
    for number, rescue in enumerate(told, 1):
        yield f"{place} hear {number}", rescue.hear
        yield f"{place} say {number}", rescue.say


def _question(question: Question) -> Iterator[tuple[str, str]]:
    for field in ("title", "help", "low", "high", "why"):
        yield f"{question.id} {field}", getattr(question, field, "")
    for field in ("options", "items"):
        yield from _options(question.id, getattr(question, field, ()))
    for column in getattr(question, "columns", ()):
        yield f"{question.id} {column.id}", column.title
        yield from _options(f"{question.id} {column.id}", column.options)


def _options(place: str, options: Iterable[Option]) -> Iterator[tuple[str, str]]:
    for option in options:
        yield f"{place} {option.id}", option.title
        yield f"{place} {option.id} help", option.help


def sentences(text: str) -> list[str]:
    """Return a text's sentences; what is quoted counts as a sentence of its own.

    Example:
        >>> sentences("Zeg: “Schrijf het op.” Ga dan door.")
        ['Zeg', 'Schrijf het op.', 'Ga dan door.']
    """
    return [part.strip() for part in SENTENCE_END.split(text) if part.strip()]
