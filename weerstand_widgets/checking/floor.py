"""Stemmen: whether what a phase says of who speaks is what the bar on the screen says."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.called import CALLED, GROUP
from weerstand_widgets.checking.chapters import chapters, said_in
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text
from weerstand_widgets.checking.voices import name_of
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.plan import Phase

NAMES = CALLED | {
    "owner": r"wie een actie had|actiehouders?|eigena(?:ar|ren)",
    "group": r"groep|groepsleden|collega['’]s|deelnemers|anderen|rest|jullie",
    "everyone": r"iedereen|ieder|allemaal|iedere deelnemer|elke deelnemer",
}
PRESENT = (
    r"(?:praat|praten|spreekt|spreken|vertelt|vertellen|antwoordt|antwoorden|reageert|reageren"
    r"|zegt iets|voert het woord)"
)
FLOOR = r"(?:aan het woord|het woord|iets (?:te )?zeggen|praten|spreken|vertellen|antwoorden|reageren)"
ONLY = (
    r"\b(?:alleen|uitsluitend|enkel|slechts) (?:de )?(?:{name}) (?:zelf )?(?:{present}|is aan het woord"
    r"|heeft (?:nu )?het woord|mag"
    r" [^.?!]{{0,30}}{floor})|\bheeft alleen (?:de )?(?:{name}) het woord|\b(?:{name}) is (?:hier "
    r"|nu )?(?:als enige )?aan het woord\b"
    r"|\b(?:{name}) (?:{present}|heeft het woord)[^.?!]{{0,30}}\b(?:verder|de rest|de anderen"
    r"|de groep) (?:\w+ ){{0,2}}(?:niemand|zwijgt"
    r"|zwijgen|luistert alleen|is stil|zijn stil)|\bniemand (?:praat|spreekt|zegt iets)[^.?!]{{0,20}}(?:behalve"
    r"|anders dan) (?:de )?(?:{name})"
)
QUIET = (
    r"\b(?:{name}),? (?:\w+ ){{0,2}}?(?:zwijgt|zwijgen|(?:is|zijn|blijft|blijven|houdt zich"
    r"|houden zich) (?:\w+ )?stil|zegt (?:\w+ )?niets|zeggen (?:\w+ )?niets"
    r"|praat (?:\w+ )?niet|praten (?:\w+ )?niet|luistert alleen|luisteren alleen|knikt|knikken|hoeft (?:\w+ )?niets te"
    r"|hoeven (?:\w+ )?niets te|mag (?:\w+ )?(?:niet|niets)|mogen (?:\w+ )?(?:niet|niets)|doet niet mee"
    r"|doen niet mee)\b"
)
ALL = (
    r"\b(?:iedereen|ieder|jullie allemaal|alle deelnemers|de hele groep) (?:komt aan het woord|krijgt het woord"
    r"|krijgt de beurt"
    r"|praat|spreekt|vertelt|zegt|noemt|reageert|antwoordt|deelt|doet mee|mag (?:meteen |nu )?(?:iets )?(?:zeggen"
    r"|praten|vertellen|reageren))\b"
    r"|\bom de beurt (?:vertelt|zegt|noemt) (?:ieder|iedereen)\b"
)
SOME = re.compile(
    r"\b(?:een|één|twee|drie|enkele|sommige|een paar) (?:mensen|deelnemers|collega['’]s|mens|deelnemer"
    r"|vrijwilliger\w*) (?:praat|praten|vertelt|vertellen"
    r"|zegt|zeggen|spreekt|spreken)\b[^.?!]*[.?!] (?:de )?(?:rest|anderen) (?:\w+ ){0,2}(?:niets|niet|luister\w*"
    r"|zwijg\w*)\b",
    re.IGNORECASE,
)
ONE_TELLS = re.compile(
    r"\b(?:de|onze|jullie) (?!groep|anderen|rest)\w+ (?:praat|vertelt|zegt|leest voor|legt uit|spreekt|bepaalt"
    r"|kiest)\b[^.?!]*[.?!] (?:de )?(?:rest"
    r"|anderen|groep) (?:\w+ )?(?:luister\w*|zwijg\w*|kijk\w*|schrijf\w*|knik\w*)\b|\b(?:doe|voer"
    r"|heb) ik (?:\w+ ){0,2}het woord\b"
    r"|\bik (?:doe|voer|heb) (?:\w+ ){0,2}het woord\b|\balleen wie\b[^.?!]{0,80}\b(?:mag|mogen|praat|zegt|vertelt"
    r"|reageert|spreekt|antwoordt|deelt|komt aan het woord|doet mee|krijgt het woord)\b"
    r"|\bjullie (?:hoeven|mogen|hoeft) (?:\w+ ){0,2}(?:niets|niet|niks) (?:te )?(?:zeggen|noemen|vertellen|praten"
    r"|reageren)\b",
    re.IGNORECASE,
)
"""One person has the floor, or some of them."""
ONE_ROLE = r"(?:inbrenger|gespreksleider|begeleider|tijdbewaker|verslaglegger|notulist)"
HAS_WORD = r"(?:praat|spreekt|vertelt|voert het woord|legt uit|denkt hardop)"
OTHERS_LISTEN = (
    r"(?:groep|rest|anderen|iedereen|collega['’]s) (?:\w+ )?(?:luister\w*|zwijg\w*|kijk\w*|(?:is|zijn|blijft) stil)"
)
ONE_AND_OTHERS = re.compile(rf"\b{ONE_ROLE} {HAS_WORD}\b[^.?!]{{0,60}}\b{OTHERS_LISTEN}\b", re.IGNORECASE)
"""One who tells and others who listen, in one sentence."""
TOLD_BY = re.compile(
    r"\b(?:gespreksleider|begeleider|tijdbewaker|verslaglegger|notulist) vertelt"
    r" (?:de casus|het verhaal|de situatie)\b",
    re.IGNORECASE,
)
PRESENTER_QUIET = re.compile(
    r"\binbrenger (?:luistert (?:alleen|en zegt)|zwijgt|zegt niets|is stil|blijft stil)\b", re.IGNORECASE
)
OWNER_LISTENS = re.compile(r"\b(?:wie (?:een|de) actie had|actiehouders?),? luister\w*", re.IGNORECASE)
TOLD_TO_BE_QUIET = r"\b(?:{name})\b\W{{1,6}}(?:luister|zwijg)\b[^.?!]{{0,12}}\b(?:zeg niets|zeg niks|zwijg|alleen)\b"
PRESENTER_LISTENS = re.compile(r"\binbrenger luistert\b", re.IGNORECASE)
PUT_SILENT = {
    frozenset({"presenter"}): ("presenter", PRESENTER_LISTENS),
    frozenset({"everyone"}): ("presenter", PRESENTER_QUIET),
    frozenset({"owner"}): ("owner", OWNER_LISTENS),
}
"""By who speaks in a phase: whom of them words put silent, and how."""
NOBODY = re.compile(
    r"\bniemand (?:zegt|praat|spreekt)(?: (?:iets|een woord|nu|hier|mee|in deze fase))*[.!]"
    r"|\b(?:deze fase|dit deel|alles) (?:is|gaat|doen (?:we|jullie)) (?:\w+ )?in stilte\b",
    re.IGNORECASE,
)
NOT_ALL_OF_IT = re.compile(r"\b(?:eerst|tot|terwijl|daarna|behalve|anders|over|zonder|voordat)\b", re.IGNORECASE)
"""What makes a silence one of a while, or of some."""
SOME_ONLY = re.compile(
    r"\b(?:één|een) (?:iemand|persoon|deelnemer|van (?:jullie|ons)) (?:praat|vertelt|spreekt|zegt|antwoordt)\b"
    r"[^.?!]{0,20}\bnamens\b|\bwie (?:geen|niet|nog)\b[^.?!]{0,50}?,? (?:zegt|praat|vertelt) (?:\w+ ){0,2}"
    r"(?:niets|niet)\b|\balleen (?:nieuwe |oude |ervaren "
    r"|vaste )?(?:mensen|deelnemers|collega['’]s|leden|vrijwilligers) (?:\w+ ){0,3}?"
    r"(?:praat|praten|vertellen|zeggen|spreken)\b|\balleen (?:de|onze) (?!groep|deelnemers)\w+ (?:is aan het woord"
    r"|heeft het woord|praat|spreekt|vertelt|zegt iets|mag (?:iets )?(?:zeggen|praten|vertellen))\b"
    r"|\balleen ik (?:ben|heb|praat|mag)\b"
    r"|\bik (?:vertel|zeg|vat)\b[^.?!]*[.!] (?:luister|jullie luisteren)\b",
    re.IGNORECASE,
)
LONGEST = 600
ANYBODY = "|".join(NAMES.values())
ONLY_ONE = re.compile(ONLY.format(name=ANYBODY, present=PRESENT, floor=FLOOR), re.IGNORECASE)
QUIET_ONE = re.compile(f"{QUIET}|{TOLD_TO_BE_QUIET}".format(name=ANYBODY), re.IGNORECASE)
CALLS = re.compile(ANYBODY, re.IGNORECASE)
ALL_ONES = re.compile(ALL, re.IGNORECASE)
TELLING = re.compile(
    r"\b(?:luister\w*|vertelt|niemand|stilte"
    r"|alleen|uitsluitend|enkel|slechts|aan het woord|heeft het woord|zwijg\w*|stil|niets|niet|knikt|knikken"
    r"|behalve|iedereen|ieder|ik|jullie"
    r"|allemaal|hele groep|om de beurt|rest|anderen)\b",
    re.IGNORECASE,
)


@rule("voices")
def speaks_told_otherwise(material: Material) -> Iterator[Spot]:
    """A phase's words that give the floor to others than who speaks in it; a turn that nobody may take."""
    for cell, texts in chapters(material):
        phase = cell.spec
        if not isinstance(phase, Phase) or not phase.speaks or material.plan.header.alone:
            continue
        for place, words in said_in(cell, texts, _is_about_floor):
            if len(words) <= LONGEST * 4 and TELLING.search(words) and (voice := _otherwise(phase, words)):
                yield Spot(place, {"voice": name_of(voice), "phase": phase.title})
        turns = [one for _, one in material.questions if one.phase_id == phase.id and isinstance(one, TurnQuestion)]
        if turns and not set(phase.speaks) & GROUP and not set(phase.silent) & GROUP:
            yield Spot(cell, {"voice": name_of("group"), "phase": phase.title})


def _is_about_floor(text: Text) -> bool:
    return text.field in ("rule", "opening", "closing", "goal")


def _otherwise(phase: Phase, words: str) -> str:
    """Return whose voice a text puts otherwise than its phase; "" where nothing is."""
    speaks = set(phase.speaks)
    if "stap" in words.lower():
        return ""
    only = [voice for found in ONLY_ONE.finditer(words) for voice in _named(found[0])]
    silent = [voice for found in QUIET_ONE.finditer(words) for voice in _named(found[0])]
    quiet = [voice for voice in silent if voice in speaks]
    wrong = [voice for voice in only if not _is_only(voice, speaks)] + quiet
    if not wrong:
        wrong = _in_one_go(speaks, words)
    if not wrong and "everyone" in speaks and (SOME.search(words) or ONE_TELLS.search(words) or "group" in silent):
        wrong = ["group"]
    if not wrong and not speaks & {"everyone", "group", "owner"} and ALL_ONES.search(words):
        wrong = ["everyone"]
    return wrong[0] if wrong else ""


def _in_one_go(speaks: set[str], words: str) -> list[str]:
    """Return whose voice a text puts otherwise without saying that they are the only one."""
    patterns = (ONE_AND_OTHERS,) if "everyone" in speaks else (ONE_AND_OTHERS, TOLD_BY)
    told = [found[0] for pattern in patterns for found in pattern.finditer(words)]
    wrong = [voice for one in told for voice in _named(one) if not _is_only(voice, speaks)]
    quiet = PUT_SILENT.get(frozenset(speaks))
    if quiet is not None and quiet[1].search(words):
        wrong.append(quiet[0])
    silences = [sentence for sentence in re.split(r"(?<=[.!?])\s+", words) if NOBODY.search(sentence)]
    if any(not NOT_ALL_OF_IT.search(sentence) for sentence in silences):
        wrong.append("everyone")
    if "everyone" in speaks and SOME_ONLY.search(words):
        wrong.append("group")
    return wrong


def _named(words: str) -> list[str]:
    """Return the voices that are first called by name in some words."""
    found = CALLS.search(words)
    return [voice for voice, name in NAMES.items() if found and re.fullmatch(name, found[0], re.IGNORECASE)]


def _is_only(voice: str, speaks: set[str]) -> bool:
    """Say whether nobody else speaks; the group is the group under each of its names."""
    return voice == "everyone" or speaks <= {voice} or (voice in GROUP and speaks <= GROUP - {"everyone"})
