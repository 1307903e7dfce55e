"""Stemmen: whether who must be silent in a phase is left alone, by its questions and by all that is said in it."""

import re
from collections.abc import Callable, Iterator

from weerstand_widgets.asked import steps_question
from weerstand_widgets.checking.called import (
    CALLED,
    GROUP,
    LONGEST,
    NOT_TOLD_OF,
    OF_THOSE,
    SPEAKING,
    THERE_THEN,
    gets_the_floor,
    is_a_turn,
    is_addressed,
    is_called,
    is_to_speak,
    steps_of_turn,
)
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.chapters import chapters, said_in
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text
from weerstand_widgets.checking.voices import name_of
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Phase

PRESENTERS = {"question", "new_question", "first_question", "now", "hoped"}
"""What is on the report's first page and only the presenter can say."""
ALL_MAY = re.compile(
    rf"\b(?:iedereen|ieder|de groep|jullie|allemaal) (?:mag|mogen|kan|moet|{SPEAKING})\b", re.IGNORECASE
)
ALL_OF_US = re.compile(
    rf"\bjullie\b(?! {OF_THOSE}| (?:volgende )?(?:gesprek|contact|samenwerking|relatie|band|afspra|verhouding|ruzie"
    rf"|elkaar))"
    rf"|\b(?:ieder|iedereen|wij|ieders)\b(?! {OF_THOSE})|\b(?:rest|wie) van de groep\b"
    rf"|{NOT_TOLD_OF}\b(?:de|hele) groep\b(?! (?:\w+ )?(?:jou|je)\b| {OF_THOSE})",
    re.IGNORECASE,
)
ANSWER_ME = re.compile(
    r"[“\"][^”\"]*(?:\?|\b(?:vertel|leg (?:\w+ )?uit|zeg|noem|antwoord|beschrijf)\b)[^”\"]*[”\"]", re.IGNORECASE
)
"""What is said to somebody, and waits for their answer."""
ASK_AWAY = re.compile(
    r"\b(?:stel|vraag|vertel|zeg|roep|noem|deel)\b(?:(?! (?:straks|later|pas|niet"
    r"|die straks))[^.?!”]){0,30}\b(?:maar|gerust|meteen|nu)\b"
    r"(?![^.?!”]*\b(?:straks|later|op papier|na afloop)\b)|\bga je gang\b",
    re.IGNORECASE,
)
"""What gives somebody of a silent group the word after all."""


@rule("voices", "error")
def silent_asked(material: Material) -> Iterator[Spot]:
    """A question that only somebody who must be silent can answer."""
    yield from _to_silent(material, _asked)


@rule("voices")
def silent_called(material: Material) -> Iterator[Spot]:
    """Words of a question, a card or a phase that speak to somebody who must be silent."""
    yield from _to_silent(material, _called)
    yield from _at_steps(material)
    for cell, texts in chapters(material):
        if isinstance(cell.spec, Phase):
            for voice in cell.spec.silent:
                yield from _said_to(voice, cell.spec, cell, texts)


def _at_steps(material: Material) -> Iterator[Spot]:
    """Yield the texts that lead to a step at which somebody has to be silent, and have them speak."""
    phases = {phase.id: phase for _, phase in material.phases}
    before: list[Cell] = []
    for cell in material.cells:
        question = cell.spec
        if cell.kind == "markdown" and not cell.is_for_trainers:
            before.append(cell)
            continue
        phase = phases.get(question.phase_id) if isinstance(question, Question) else None
        if isinstance(question, Question) and phase is not None and question.step:
            places = _places(material, question)
            for voice in phase.silent:
                if places and not is_a_turn(voice, phase.rule, places.get(question.step, 0)):
                    called = [
                        text for text in before if is_to_speak(voice, text.source, is_group=False, has_steps=False)
                    ]
                    yield from (Spot(text, {"voice": name_of(voice), "phase": phase.title}) for text in called)
        before = []


def _places(material: Material, question: Question) -> dict[str, int]:
    """Return the place of each step in its row, from 1; none where a question is of no step."""
    steps = steps_question(material.plan, question.phase_id) if question.step else None
    return {option.id: place for place, option in enumerate(steps.options, 1)} if steps else {}


def _to_silent(material: Material, find: Callable[[Question, Phase, dict[str, int]], Iterator[str]]) -> Iterator[Spot]:
    phases = {phase.id: phase for _, phase in material.phases}
    for cell, question in material.questions:
        phase = phases.get(question.phase_id)
        for voice in find(question, phase, _places(material, question)) if phase else ():
            yield Spot(cell, {"voice": name_of(voice), "phase": phase.title if phase else ""})


def _said_to(voice: str, phase: Phase, cell: Cell, texts: list[Cell]) -> Iterator[Spot]:
    """Yield where a phase's own words, or the texts that lead to it, have somebody speak who must be silent."""
    has_steps, steps = gets_the_floor(voice, phase.rule), steps_of_turn(voice, phase.rule)
    for heard, said_back in _answers(voice, phase):
        if not has_steps and (ASK_AWAY if voice in GROUP else ANSWER_ME).search(said_back):
            yield Spot(cell, {"voice": name_of(voice), "phase": phase.title, "found": heard})
    for place, words in said_in(cell, texts, _is_to_group):
        if is_to_speak(voice, words, is_group=_is_group_silent(voice, phase), has_steps=has_steps, steps=steps):
            yield Spot(place, {"voice": name_of(voice), "phase": phase.title})


def _is_to_group(text: Text) -> bool:
    return text.form in ("told", "asked") and text.field != "goal"


def _asked(question: Question, phase: Phase, places: dict[str, int]) -> Iterator[str]:
    """Yield who must be silent in a phase, and is the only one who can answer a question."""
    del places
    for voice in phase.silent:
        is_theirs = voice == "presenter" and question.front in PRESENTERS
        if is_theirs or (_is_group_silent(voice, phase) and question.is_turn):
            yield voice


def _called(question: Question, phase: Phase, places: dict[str, int]) -> Iterator[str]:
    """Yield who must be silent in a phase, and is spoken to in a question's words.

    Args:
        question: What is asked.
        phase: In which phase.
        places: The place of each step in its row, from 1.
    """
    for voice in phase.silent:
        is_group = _is_group_silent(voice, phase)
        is_for_all = is_group and _is_for_all(question)
        has_steps = gets_the_floor(voice, phase.rule)
        is_excused = has_steps and question.step != ""
        is_turn = is_excused and is_a_turn(voice, phase.rule, places.get(question.step, 0))
        words = f"{question.title} {question.help}"
        is_named = is_called(voice, words) or is_to_speak(voice, words, is_group=is_group, has_steps=has_steps)
        is_spoken_to = is_excused and not is_turn and is_addressed(voice, words)
        is_of_others = is_excused and not is_turn and is_to_speak(voice, words, is_group=is_group, has_steps=False)
        if is_for_all or (is_named and not is_excused) or is_spoken_to or is_of_others:
            yield voice


def _is_group_silent(voice: str, phase: Phase) -> bool:
    """Say whether a silent voice is the group's, and nobody of the group speaks."""
    return voice in GROUP and not set(phase.speaks) & GROUP


def _is_for_all(question: Question) -> bool:
    is_of_all = ALL_OF_US.search(question.title) is not None and not THERE_THEN.search(question.title)
    return is_of_all or ALL_MAY.search(question.help[:LONGEST]) is not None


def _answers(voice: str, phase: Phase) -> Iterator[tuple[str, str]]:
    """Yield what a facilitator says back to somebody who must be silent: pairs of what is heard and said."""
    name, drift, is_of_group = CALLED.get(voice), phase.guidance.drift, voice in GROUP
    if isinstance(drift, str) or name is None or (is_of_group and not _is_group_silent(voice, phase)):
        return
    heard = rf"(?:de |een )?(?:{name}|collega|iemand|deelnemer)\b" if is_of_group else rf"(?:de )?(?:{name})\b"
    yield from ((one.hear, one.say) for one in drift if re.match(heard, one.hear, re.IGNORECASE))
