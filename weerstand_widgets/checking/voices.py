"""Stemmen: who speaks in each phase, and who is silent."""

import re
from collections.abc import Iterator

from weerstand_widgets.cells import MIME, bundle_of
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.locale import catalogue, spoken_language
from weerstand_widgets.plan import Phase

TALKS_FIRST = re.compile(
    r"\b(?:overleg|overlegt|bespreek|bespreekt|praat|vergelijk|kijk af|discussieer|stem af)\b(?! daarna| straks"
    r"| pas)[^.!?]{0,40}\b(?:eerst|samen|vooraf"
    r"|met elkaar|met je (?:buur\w*|collega|groepje)|met (?:een|de) \w+|hardop)\b|\b(?:kies|weeg|stem"
    r"|schrijf) samen\b|\b(?:eerst|samen) (?:overleggen|bespreken|praten|kiezen)\b",
    re.IGNORECASE,
)
SAID = re.compile(r"\bspeaks\s*=")


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
        is_unsaid = ".phase(" in cell.source and not SAID.search(cell.source)
        if "everyone" in phase.speaks and (is_unsaid or _is_left_unsaid(cell)):
            yield Spot(cell, {})


@rule("voices", "error")
def speaks_and_silent(material: Material) -> Iterator[Spot]:
    """A phase in which the same person speaks and is silent."""
    for cell, phase in material.phases:
        for voice in _both(phase):
            yield Spot(cell, {"voice": name_of(voice)})


@rule("voices")
def turn_not_alone(material: Material) -> Iterator[Spot]:
    """A weighing, a vote or a round of which the words have people talk first: then the first voice is everybody's."""
    for cell, question in material.questions:
        if isinstance(question, TurnQuestion) and (found := TALKS_FIRST.search(question.help)):
            yield Spot(cell, {"found": found[0]})


def name_of(voice: str) -> str:
    """Return what a role is called: the interface's word for it, else the programme's own id."""
    return catalogue(spoken_language()).get(f"phase.voice.{voice}", voice)


def _is_left_unsaid(cell: Cell) -> bool:
    """Say whether its last run left a phase that says nothing of who speaks: no call of ours leaves that out."""
    bundle = bundle_of(cell.raw)
    said = None if bundle is None else bundle[MIME]
    return isinstance(said, dict) and "speaks" not in said


def _both(phase: Phase) -> Iterator[str]:
    for voice in phase.silent:
        speaks = set(phase.speaks)
        is_told = voice in speaks
        is_among_all = "everyone" in speaks or (voice == "everyone" and speaks)
        is_in_group = voice in ("participant", "group") and speaks & {"group", "participant"}
        is_other = voice == "others" and "everyone" in speaks
        if is_told or is_among_all or is_in_group or is_other:
            yield voice
