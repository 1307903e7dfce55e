"""Stemmen: first everybody writes and speaks, and advice waits for its phase."""

import re
from collections.abc import Iterator

from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Phase

LONGEST = 600
"""A longer title is no question that was meant well, and looking through it would take time."""
FORBIDS = re.compile(
    r"\b(?:geen|nog geen|zonder)\s+(?:advie[sz]\w*|oplossing\w*|tips?|raad)\b|\balleen\s+(?:open\s+)?vragen\b"
    r"|\b(?:nog )?niet\s+(?:adviseren|oplossen|meedenken)\b",
    re.IGNORECASE,
)
WAITS = re.compile(r"\bgeen advies v[oó]{2}r fase (\d+)(?:, ([\w-]+))?", re.IGNORECASE)
ASKS_ADVICE = re.compile(
    r"\b(?:welke?|wat voor|geef|noem|heb je|schrijf)\b[^?.]*\b(?:advie[sz]\w*|tips?|oplossing\w*|raad)\b"
    r"|\bwat (?:adviseer|raad|zou) (?:je|jij|jullie|ieder)\b[^?]*\b(?:aan|doen|adviseren|aanraden|oplossen)\b"
    r"|\bwat is (?:de|jullie|jouw|een|het) (?:beste )?(?:oplossing|aanpak|advies|tip)\b"
    r"|\bwat moet (?:de inbrenger|{\w+}) (?:nu )?doen\b|\bwat adviseer\b"
    r"|\bhoe zou(?:den)? (?:jij|je|jullie) (?:het|dit|dat)\b[^?]*\b(?:aanpakken|oplossen|doen)\b"
    r"|\bwat (?:kan|moet|zou) (?:de (?:inbrenger|collega)|{\w+}) (?:het beste |beter |anders |nu )+doen\b"
    r"|\bals (?:ik|jij|je) (?:jou|de inbrenger|inbrenger) was\b",
    re.IGNORECASE,
)


@rule("voices", "error")
def advice_early(material: Material) -> Iterator[Spot]:
    """A question that is marked as advice, in a phase before advice is welcome."""
    start = _start(material)
    for cell, question in material.questions:
        if question.advice and _place(material, question) < start:
            yield Spot(cell, _early(material, question, start))


@rule("voices")
def advice_asked_early(material: Material) -> Iterator[Spot]:
    """A question whose words ask for advice in a phase before advice is welcome."""
    start = _start(material)
    for cell, question in material.questions:
        if not question.advice and _place(material, question) < start and ASKS_ADVICE.search(question.title[:LONGEST]):
            yield Spot(cell, _early(material, question, start))


@rule("voices")
def advice_unmarked(material: Material) -> Iterator[Spot]:
    """A question that asks for advice and does not say so: it stands open from the start."""
    start = _start(material)
    for cell, question in material.questions:
        if not question.advice and _place(material, question) >= start and ASKS_ADVICE.search(question.title[:LONGEST]):
            yield Spot(cell, {})


@rule("voices")
def advice_before_writing(material: Material) -> Iterator[Spot]:
    """Advice, in some length, before everybody has written something of their own."""
    for length in material.plan.header.lengths:
        written = False
        for question in _asked(material, length):
            written = written or question.is_turn
            if question.advice and not written:
                yield Spot(material.at(question.id), {"length": length})
                break


@rule("voices")
def advice_before_speaking(material: Material) -> Iterator[Spot]:
    """Advice before there was a phase in which everybody speaks."""
    spoken = False
    for _, phase in material.phases:
        asked = material.plan.questions_of(phase.id)
        advice = next((question for question in asked if question.advice), None)
        if advice is not None and not spoken:
            yield Spot(material.at(advice.id), {})
            return
        spoken = spoken or "everyone" in phase.speaks or {"group", "presenter"} <= set(phase.speaks)


def _asked(material: Material, length: int) -> tuple[Question, ...]:
    """Return what is asked in a length, whatever steps are taken."""
    steps = [steps_question(material.plan, phase.id) for _, phase in material.phases]
    every = {one.id: [option.id for option in one.options] for one in steps if one is not None}
    return asked_in(material.plan, length, every)


def _early(material: Material, question: Question, start: int) -> dict[str, str]:
    titles = [phase.title for _, phase in material.phases]
    place = _place(material, question)
    return {
        "phase": titles[place] if place >= 0 else "-",
        "first": titles[start] if start < len(titles) else "-",
    }


def _place(material: Material, question: Question) -> int:
    """Return which phase a question stands in, from 0; -1 for none."""
    return next((n for n, (_, phase) in enumerate(material.phases) if phase.id == question.phase_id), -1)


def _start(material: Material) -> int:
    """Return the phase from which advice is welcome: as the words say, else the one after the last that forbids it."""
    phases = [phase for _, phase in material.phases]
    for _, text in material.texts:
        if told := WAITS.search(text.words):
            named = [n for n, phase in enumerate(phases) if told[2] and phase.title.startswith(told[2])]
            return named[0] if named else min(int(told[1]) - 1, len(phases))
    forbidding = [n for n, phase in enumerate(phases) if _forbids(phase)]
    return forbidding[-1] + 1 if forbidding else 0


def _forbids(phase: Phase) -> bool:
    return FORBIDS.search(phase.rule) is not None
