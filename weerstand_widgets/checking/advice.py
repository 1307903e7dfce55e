"""Stemmen: first everybody writes and speaks, and advice waits for its phase."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.checking.advising_words import ALSO_ADVISES
from weerstand_widgets.checking.chapters import chapters
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import KEPT, QUOTED, SAID_SENTENCE, Text, words_of
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.plan import Phase

LONGEST = 600
"""A longer sentence is none that was meant well, and looking through it would take time."""
FORBIDS = re.compile(
    r"\b(?:geen|nog geen|zonder)\s+(?:advie[sz]\w*|oplossing\w*|tips?|raad)\b|\balleen\s+(?:open\s+)?vragen\b"
    r"|\b(?:nog )?niet\s+(?:adviseren|oplossen|meedenken)\b"
    r"|\b(?:no|without)(?: \w+)? (?:advice|solutions?|tips?)\b|\b(?:only|just)(?: open)? questions\b",
    re.IGNORECASE,
)
WAITS = re.compile(r"\b(?:geen advies v[oó]{2}r fase|no advice before phase) (\d+)(?:, ([\w-]+))?", re.IGNORECASE)
ADVICE = (
    r"(?:advie[sz]\w*|tips?|raad|raadgeving\w*|oplossing\w*|suggesties?|aanbeveling\w*|(?<!deze )(?<!eigen )aanpak"
    r"|plan van aanpak"
    r"|verbeter(?:punt|tip|idee|suggestie|voorstel)\w*|voorstel(?:len)?|ideeën|voorzet\w*|hints?|handreiking\w*"
    r"|ingeving\w*)"
)
GIVE = (
    r"(?:geef\w*|geven|gaf|noem\w*|doe|doet|doen|bedenk\w*|deel|deelt|delen|schrijf\w*|schrijven|zeg|zegt|zeggen"
    r"|kom\w*|opper\w*|lever\w*|draag|dragen|zoek\w*|zoeken|formuleer\w*|heb je|welke?|wat voor|vraag om"
    r"|wil\w* (?:een|jullie)"
    r"|verzamel\w*|krijg\w*|stel\w*|met (?:een|jullie|ieders)|om (?:een|hun))"
)
WHO = r"(?:de (?:inbrenger|collega|ander|inwoner)|\{\w+\}|hij|zij|ze|je|jij|diegene|iemand)"
OTHERS = r"(?:jij|jullie|ieder|iedereen|de groep|een collega|u|wij|we)"
SOLVE = r"(?:oplossen|aanpakken|verbeteren|bijsturen|oppakken|aanvliegen)"
ASKS_ADVICE = re.compile(
    rf"\b{GIVE}\b[^.?!]{{0,60}}\b{ADVICE}\b"
    rf"|\b{ADVICE}\b[^.?!]{{0,40}}\b(?:geven|noemen|delen|aandragen|opperen|welkom|bedenken|doen)\b"
    rf"|\b(?:een|de) (?:goede|mogelijke|beste|betere|snelle|slimme) {ADVICE}\b|\been goed idee voor\b"
    rf"|\bwat is (?:\w+ )?(?:(?:beste|slimste|handigste) )?{ADVICE}\b"
    r"|\bals (?:ik|jij|je|wij|we) (?:jou|hem|haar|de inbrenger|inbrenger|in (?:zijn|haar|jouw|de) \w+) (?:was"
    r"|waren|stond\w*)\b"
    rf"|\bwat zou(?:den)? {OTHERS} (?!willen|graag|het liefst)[^?]{{0,60}}\b(?:doen|proberen|kiezen|veranderen"
    rf"|inzetten|voorstellen|regelen"
    rf"|aanpakken)\b(?! als (?:dat|het"
    rf"|dit) (?:over )?jou)"
    r"|\bwat zou(?:den)? je (?:nu |zelf |hem |haar |dan |anders |beter )*(?:doen|proberen|aanpakken)(?: in (?:zijn"
    r"|haar|hun) plaats)?\?"
    rf"|\bhoe (?:zou(?:den)?|kun\w*|kan|moet\w*|had|ga|gaat|gaan|los|pak) (?:{OTHERS}"
    rf"|{WHO})\b[^.?!]{{0,60}}\b(?:{SOLVE}|(?:beter"
    rf"|anders) (?:\w+ )?doen|(?:het|dit|dat) doen)\b"
    rf"|\bwat (?:kan|kun|kunt|kunnen|moet|moeten|zou|had) {WHO} (?:er |hier |nu |hieraan |eraan |daaraan |het beste "
    rf"|beter |anders |nog |de volgende keer |als eerste )+(?:kunnen |moeten )?(?:doen|gaan doen)\b"
    rf"|\bwat moet(?:en)? {WHO} (?:\w+ ){{0,4}}doen\b|\bwat gaat de inbrenger doen\b"
    rf"|\bwat {WHO} (?:er |hier |nu |hieraan |eraan |daaraan |het beste |beter |anders |nog )*(?:moet|kan"
    rf"|zou kunnen|zou moeten|had moeten|had kunnen) (?:gaan )?(?:doen|proberen|veranderen)\b"
    rf"|\bwat {WHO} (?:er |hier |nu |hieraan |eraan |daaraan |het beste |beter |anders |nog )+(?:kan |moet "
    rf"|zou )?(?:doen|proberen|veranderen)\b"
    rf"|\bhoe (?:{OTHERS}|{WHO}) (?:het|dit|dat|de \w+|deze \w+) [^.?!]{{0,30}}\b{SOLVE}\b"
    rf"|\bhoe {OTHERS} (?:het|dit|dat) (?:zelf )?(?:zou(?:den)? )?(?:{SOLVE}|doen)\b"
    rf"|\bhoe {WHO} (?:het|dit|dat) (?:beter |anders |kan |moet |zou )+(?:kunnen |moeten )?(?:{SOLVE}|doen)\b"
    r"|\bwat (?:kan|kon|had|moet|moest|kunnen) (?:er |hier |nog |volgens \w+ |allemaal )*(?:beter|anders)\b"
    r"|\bhoe (?:kan|kon|had) (?:het|dit|dat) "
    r"(?:nog )?(?:beter|anders)\b|\bhoe moet(?:en)? (?:het|dit|we|jullie|\{\w+\}) (?:nu )?verder\b"
    rf"|\bhoe (?:het|dit|dat)\b[^.?!]{{0,40}}\b(?:wél|wel|beter|anders|slimmer) (?:kan|kon|lukt|moet|werkt|gaat)\b"
    r"|\b(?:geprobeerd|gedaan|opgelost|aangepakt|gezegd) (?:had )?(?:kunnen|moeten) (?:worden|hebben)\b"
    r"|\bwat (?:er )?(?:de volgende keer |volgende keer |nog |echt |hier )*(?:beter|slimmer|anders|handiger) (?:kan"
    r"|kon|moet|moest|had gekund"
    r"|zou kunnen)\b|\bgeef\w* [^.?!]{0,30}\b(?:je|jouw|een|jullie|hun|eigen|meteen) idee\b"
    r"|\bzo (?:los|lossen|pak|pakken) (?:je|we|jullie|wij|hij|ze) (?:het|dit|dat) (?:op|aan)\b"
    r"|\badviseer\w*\b|\badviseren\b|\baan ?raden\b|\baan te raden\b|\b(?:raad|raadt|raden) [^.?!]{0,50}\baan\b"
    r"|\badvisering\b"
    rf"|\b(?:los|pak) (?:het|dit|de (?:casus|situatie)) [^.?!]{{0,30}}\b(?:op|aan)\b",
    re.IGNORECASE,
)
"""Words that ask for advice, or give it."""
OFFERED = re.compile(
    rf"\b(?:heb je|heb jij|hebben jullie|heeft iemand|weet je|weet jij|weet iemand|zie je|wie heeft"
    rf"|wie weet)\b[^.?!]{{0,60}}\b(?:{ADVICE}|idee|antwoord|wat (?:zou )?help(?:t|en)|wat werkt|hoe het (?:kan"
    rf"|moet))\b"
    r"[^.?!]{0,40}[?!.,]\s*(?:geef|zeg|deel|noem|schrijf|vertel|roep|leg|meld) (?:het|die|dat|hem|ze"
    r"|dit)\b(?![^.?!]*\b(?:straks|later|apart"
    r"|papier|voor jezelf|niet|pas)\b)",
    re.IGNORECASE,
)
"""Advice that is called for in two sentences."""
NAMED = re.compile(
    rf"(?:(?:een|jouw|je|mijn|onze|de|het|jullie|goede|mogelijke|eerste|beste|concrete|extra|welke?|eigen"
    rf"|andere) )*{ADVICE}"
    r"(?: (?:van|voor|aan|uit|om) [^?.!]{1,40})?\W*",
    re.IGNORECASE,
)
"""A column or an item that is called after advice."""
WHAT_NOT = re.compile(r"\b(?:wat|die|dat|waarom) (?:\w+ ){0,2}(?:niet|nooit|geen)\b", re.IGNORECASE)
"""A "not" that is about the matter and not about the advice."""
HOLDS_BACK = re.compile(
    r"\b(?:geen|niet|nooit|zonder|pas|later|straks|bewaar\w*|wacht\w*|tot(?! slot\b| nu toe\b| dusver\b)|totdat"
    r"|voordat|stop\w*|vermijd\w*"
    r"|in plaats van"
    r"|v[oó]{2}r fase|al (?:geprobeerd|gedaan)|in fase \d+|ombuigen|verstopt|met een vraagteken|zit een tip)\b",
    re.IGNORECASE,
)
"""What a sentence has that keeps advice for later."""
LOOKS_BACK = re.compile(
    r"\b(?:ging|gaat|was) (?:\w+ )*goed\b|\b(?:vandaag|sessie|bijeenkomst|intervisie|middag|ochtend|onze|ons|als groep"
    r"|werkwijze|methode|volgende keer)\b",
    re.IGNORECASE,
)
"""What a group says of its own session; that is no advice to anybody."""
TELLING = re.compile(
    r"advie[sz]\w*|advis\w+|tips?|raad|raadt|raden|aanraden|raadgeving\w*|oplos\w*|los|pak|suggest\w*|aanbevel\w*"
    r"|aanpak\w*"
    r"|verbeter\w*|voorstel\w*|ideeën|idee|doen|proberen|veranderen|bijsturen|oppakken|aanvliegen|was|waren|stond\w*"
    r"|voorzet\w*|hints?|handreiking\w*|ingeving\w*|kiezen|inzetten|voorstellen|regelen|aanpakken|beter|anders"
    r"|helpt|helpen|tegen|gebeuren|lost|opgelost|verbeterd|veranderd|passende|juiste|beste|meedenken|stappen|acties"
    r"|oploste|oplost|aanpakte|leren|zeggen|werken|als|tegen|\w+punt\w*"
    r"|verder|antwoord|lossen|pakken|lukt|slimmer|handiger|geprobeerd|gedaan|opgelost|aangepakt",
    re.IGNORECASE,
)
"""A word that each of these has."""


@rule("voices", "error")
def advice_early(material: Material) -> Iterator[Spot]:
    """A question that is marked as advice, in a phase before advice is welcome."""
    start = _start(material)
    for cell, question in material.questions:
        if question.advice and _place(material, question) < start:
            yield Spot(cell, _early(material, _place(material, question), start))


@rule("voices")
def advice_asked_early(material: Material) -> Iterator[Spot]:
    """Words or a kind of question that ask for advice, in a phase before advice is welcome."""
    start = _start(material)
    if start == 0:
        return
    places = _places(material)
    asking = {
        cell.place
        for cell, text in material.having(TELLING.fullmatch)
        if (_is_said(text) and asks_advice(_spoken(text)))
        or (_is_name(text) and (NAMED.fullmatch(text.words) or asks_advice(text.words)))
    }
    for cell in material.cells:
        if 0 <= (place := places.get(cell.place, -1)) < start:
            spec = cell.spec
            is_marked = isinstance(spec, Question) and spec.advice
            is_deciding = isinstance(spec, Actions)
            if not is_marked and (is_deciding or cell.place in asking):
                yield Spot(cell, _early(material, place, start))


@rule("voices")
def advice_unmarked(material: Material) -> Iterator[Spot]:
    """A question that asks for advice and does not say so: it stands open from the start."""
    start = _start(material)
    for cell, question in material.questions:
        is_open = not question.advice and not LOOKS_BACK.search(question.title)
        if is_open and _place(material, question) >= start and asks_advice(question.title):
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


@lru_cache(maxsize=KEPT)
def asks_advice(words: str) -> bool:
    """Say whether a text asks for advice, or gives it, and does not keep it for later.

    Example:
        >>> asks_advice("Welke tip geef je?"), asks_advice("Geef nog geen tips."), asks_advice("Wat zag je?")
        (True, False, False)
    """
    if not any(TELLING.fullmatch(word) for word in words_of(words)):
        return False
    if len(words) <= LONGEST * 4 and OFFERED.search(words):
        return True
    told = [sentence for sentence in SAID_SENTENCE.findall(words) if len(sentence) <= LONGEST]
    return any(_advises(one) and not HOLDS_BACK.search(WHAT_NOT.sub("", one)) for one in told)


def _advises(sentence: str) -> bool:
    return ASKS_ADVICE.search(sentence) is not None or ALSO_ADVISES.search(sentence) is not None


def _is_said(text: Text) -> bool:
    """Say whether a text is said to a group; what a facilitator may hear is not, nor the names of options."""
    return text.reader != "trainer" and text.form in ("asked", "told", "text")


def _is_name(text: Text) -> bool:
    return text.field.startswith(("columns.", "items.")) and text.form == "label"


def _spoken(text: Text) -> str:
    """Return what a text says itself: in a chapter, what is quoted is an example."""
    return QUOTED.sub("“”", text.words) if text.form == "text" else text.words


def _places(material: Material) -> dict[int, int]:
    """Return which phase each cell is of, from 0: its texts, its own cell and what it asks."""
    ids = [phase.id for _, phase in material.phases]
    places: dict[int, int] = {}
    for number, (cell, texts) in enumerate(chapters(material)):
        places |= {one.place: number for one in (cell, *texts)}
    for cell, question in material.questions:
        if question.phase_id in ids:
            places[cell.place] = ids.index(question.phase_id)
    return places


def _asked(material: Material, length: int) -> tuple[Question, ...]:
    """Return what is asked in a length, whatever steps are taken."""
    steps = [steps_question(material.plan, phase.id) for _, phase in material.phases]
    every = {one.id: [option.id for option in one.options] for one in steps if one is not None}
    return asked_in(material.plan, length, every)


def _early(material: Material, place: int, start: int) -> dict[str, str]:
    titles = [phase.title for _, phase in material.phases]
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
