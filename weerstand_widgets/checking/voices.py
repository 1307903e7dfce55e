"""Stemmen: who speaks, who is silent, and whether a silent person is left alone."""

import re
from collections.abc import Iterator

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
PRESENTERS = {"question", "new_question", "first_question", "now", "hoped"}
"""What is on the report's first page and only the presenter can say."""
ALL_OF_US = re.compile(r"\b(?:jullie|ieder|iedereen|wij|ieders)\b|\b(?:de|hele) groep\b", re.IGNORECASE)


@rule("voices", "error")
def speaks_nobody(material: Material) -> Iterator[Spot]:
    """A phase in which nobody speaks."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not phase.speaks)


@rule("voices")
def speaks_unsaid(material: Material) -> Iterator[Spot]:
    """A phase whose call does not say who speaks: then it is everyone, whether that was meant or not."""
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
    phases = {phase.id: phase for _, phase in material.phases}
    for cell, question in material.questions:
        phase = phases.get(question.phase_id)
        if phase is None:
            continue
        for voice in _asked(question, phase):
            yield Spot(cell, {"voice": _name_of(voice), "phase": phase.title})


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
    """Yield who must be silent in a phase, and is asked all the same."""
    words = f"{question.title} {question.help}"
    is_group_silent = not set(phase.speaks) & GROUP and bool(set(phase.silent) & GROUP)
    for voice in phase.silent:
        is_theirs = voice == "presenter" and question.front in PRESENTERS
        for_all = voice in GROUP and is_group_silent
        is_for_all = for_all and (question.is_turn or ALL_OF_US.search(question.title) is not None)
        is_excused = bool(question.step) and _is_called(voice, phase.rule)
        if is_theirs or is_for_all or (_is_called(voice, words) and not is_excused):
            yield voice


def _is_called(voice: str, words: str) -> bool:
    """Say whether somebody is spoken to, or told to speak."""
    names = CALLED.get(voice)
    if names is None:
        return False
    name = rf"\b(?:{names})\b"
    called = rf"(?:^|[.!?:]\s+)[“\"]?(?:de )?{name}\s*[:,]|\b(?:als|aan jou,?|jij,?|je,? als) (?:de )?{name}"
    told = rf"{name} (?:zelf )?(?:{SPEAKING})\b|\b(?:{SPEAKING}) (?:eerst |nu |hier )?(?:de )?{name}"
    about = rf"\b(?:van|aan|voor|door) (?:de )?{name}\W*$"
    return any(re.search(one, words, re.IGNORECASE | re.MULTILINE) for one in (called, told)) and not re.search(
        rf"^(?!.*(?:{called})).*{about}", words, re.IGNORECASE
    )
