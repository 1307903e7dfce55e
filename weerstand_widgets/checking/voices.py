"""Stemmen: who speaks, who is silent, and whether a silent person is left alone."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds import Question
from weerstand_widgets.locale import catalogue, spoken_language
from weerstand_widgets.plan import Phase

SAID = re.compile(r"\bspeaks\s*=")
GROUP = {"group", "others", "everyone", "participant"}
"""Who has to write in a turn."""
CALLED = {
    "presenter": r"(?:casus)?inbrengers?",
    "facilitator": r"gespreksleiders?|begeleiders?",
    "note_taker": r"verslagleggers?|notulist(?:en)?",
    "timekeeper": r"tijdbewakers?",
    "observer": r"observator(?:en|s)?",
    "participant": r"deelnemers?",
    "group": r"groep",
    "others": r"groep|anderen|rest",
}
SPEAKING = (
    r"antwoord(?:t|en)?|beantwoord(?:t|en)?|vertel(?:t|len)?|zeg(?:t|gen)?|reageer(?:t|ren)|geef(?:t|ven)?|geven"
    r"|noem(?:t|en)?|vul(?:t|len)?|schrijf(?:t)?|schrijven|leg(?:t|gen)? uit|deel(?:t)?|delen|vind(?:t|en)?"
    r"|denk(?:t|en)?"
    r"|vraag(?:t)?|vragen|bedenk(?:t|en)?|beschrijf(?:t)?|beschrijven"
)
LONGEST = 600
"""Further than this nobody is spoken to."""
INFINITIVES = "vertellen|antwoorden|reageren|zeggen|uitleggen|beschrijven|noemen"
PRESENTERS = {"question", "new_question", "first_question", "now", "hoped"}
"""What is on the report's first page and only the presenter can say."""
ALL_MAY = re.compile(
    rf"\b(?:iedereen|ieder|de groep|jullie|allemaal) (?:mag|mogen|kan|moet|{SPEAKING})\b", re.IGNORECASE
)
ALL_OF_US = re.compile(r"\b(?:jullie|ieder|iedereen|wij|ieders)\b|\b(?:de|hele) groep\b", re.IGNORECASE)


@rule("voices", "error")
def speaks_nobody(material: Material) -> Iterator[Spot]:
    """A phase in which nobody speaks."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not phase.speaks)


@rule("voices")
def speaks_unsaid(material: Material) -> Iterator[Spot]:
    """A phase whose call does not say who speaks: then it is everyone, whether that was meant or not."""
    if material.plan.header.alone:
        return
    for cell, phase in material.phases:
        if "everyone" in phase.speaks and ".phase(" in cell.source and not SAID.search(cell.source):
            yield Spot(cell, {})


@rule("voices", "error")
def speaks_and_silent(material: Material) -> Iterator[Spot]:
    """A phase in which the same person speaks and is silent."""
    for cell, phase in material.phases:
        for voice in _both(phase):
            yield Spot(cell, {"voice": _name_of(voice)})


@rule("voices", "error")
def silent_asked(material: Material) -> Iterator[Spot]:
    """A question that only somebody who must be silent can answer."""
    yield from _to_silent(material, _asked)


@rule("voices")
def silent_called(material: Material) -> Iterator[Spot]:
    """A question whose words speak to somebody who must be silent."""
    yield from _to_silent(material, _called)


def _to_silent(material: Material, find: Callable[[Question, Phase], Iterator[str]]) -> Iterator[Spot]:
    phases = {phase.id: phase for _, phase in material.phases}
    for cell, question in material.questions:
        phase = phases.get(question.phase_id)
        for voice in find(question, phase) if phase else ():
            yield Spot(cell, {"voice": _name_of(voice), "phase": phase.title if phase else ""})


def _name_of(voice: str) -> str:
    """Return what a role is called: the interface's word for it, else the programme's own id."""
    return catalogue(spoken_language()).get(f"phase.voice.{voice}", voice)


def _both(phase: Phase) -> Iterator[str]:
    for voice in phase.silent:
        speaks = set(phase.speaks)
        is_told = voice in speaks
        is_among_all = "everyone" in speaks or (voice == "everyone" and speaks)
        is_in_group = voice in ("participant", "group") and speaks & {"group", "participant"}
        is_other = voice == "others" and "everyone" in speaks
        if is_told or is_among_all or is_in_group or is_other:
            yield voice


def _asked(question: Question, phase: Phase) -> Iterator[str]:
    """Yield who must be silent in a phase, and is the only one who can answer a question."""
    is_group_silent = not set(phase.speaks) & GROUP and bool(set(phase.silent) & GROUP)
    for voice in phase.silent:
        is_theirs = voice == "presenter" and question.front in PRESENTERS
        if is_theirs or (voice in GROUP and is_group_silent and question.is_turn):
            yield voice


def _called(question: Question, phase: Phase) -> Iterator[str]:
    """Yield who must be silent in a phase, and is spoken to in a question's words."""
    is_group_silent = not set(phase.speaks) & GROUP and bool(set(phase.silent) & GROUP)
    for voice in phase.silent:
        is_for_all = voice in GROUP and is_group_silent and _is_for_all(question)
        is_excused = bool(question.step) and _gets_the_floor(voice, phase.rule)
        if is_for_all or (is_called(voice, f"{question.title} {question.help}") and not is_excused):
            yield voice


def _is_for_all(question: Question) -> bool:
    return ALL_OF_US.search(question.title) is not None or ALL_MAY.search(question.help[:LONGEST]) is not None


def _gets_the_floor(voice: str, rule: str) -> bool:
    """Say whether a phase's rule has somebody speak at some of its steps."""
    name = CALLED.get(voice, "$.")
    return (
        re.search(rf"\b(?:{SPEAKING}) (?:de )?(?:{name})\b|\b(?:{name}) (?:{SPEAKING})\b", rule, re.IGNORECASE)
        is not None
    )


def is_called(voice: str, words: str) -> bool:
    """Say whether somebody is spoken to, or told to speak.

    Example:
        >>> is_called("presenter", "Inbrenger, wat vind je?"), is_called("presenter", "Bedank de inbrenger.")
        (True, False)
    """
    return any(pattern.search(words[:LONGEST]) for pattern in _patterns(voice))


@cache
def _patterns(voice: str) -> tuple[re.Pattern[str], ...]:
    name = CALLED.get(voice)
    if name is None:
        return ()
    spoken_to = rf"(?:^|[.!?:]\s+)[“\"]?(?:de )?(?:{name})\s*[:,]|,\s*(?:{name})\s*[?.!]"
    as_such = rf"\b(?:als|aan jou,?|jij,?|je,? als) (?:de )?(?:{name})\b"
    told = rf"\b(?:{name}) (?:zelf |eerst )?(?:{SPEAKING})\b|\blaat (?:de )?(?:{name}) .*\b(?:{INFINITIVES})\b"
    asked = rf"\b(?:wat|hoe|waar\w*|wanneer|welke? \w+) (?:{SPEAKING}) (?:de )?(?:{name})\b"
    return tuple(re.compile(one, re.IGNORECASE | re.MULTILINE) for one in (spoken_to, as_such, told, asked))
