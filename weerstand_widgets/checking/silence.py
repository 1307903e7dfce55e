"""Stemmen: whether who must be silent in a phase is left alone, by its questions and by all that is said in it."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from weerstand_widgets.asked import steps_question
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.chapters import chapters
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import texts_of_spec
from weerstand_widgets.checking.voices import name_of
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Phase

GROUP = {"group", "others", "everyone", "participant"}
"""Who has to write in a turn."""
CALLED = {
    "presenter": r"(?:casus)?inbrengers?",
    "facilitator": r"gespreksleiders?|begeleiders?",
    "note_taker": r"verslagleggers?|notulist(?:en)?",
    "timekeeper": r"tijdbewakers?",
    "observer": r"observator(?:en|s)?",
    "participant": r"deelnemers?",
    "group": r"groep|groepsleden|groepsgenoten",
    "others": r"groep|groepsleden|groepsgenoten|anderen|rest",
}
SAYING = (
    r"antwoord(?:t|en)?|beantwoord(?:t|en)?|vertel(?:t|len)?|zeg(?:t|gen)?|reageer(?:t|ren)|geef(?:t|ven)?|geven"
    r"|noem(?:t|en)?|vul(?:t|len)?|leg(?:t|gen)? uit|deel(?:t)?|delen|vind(?:t|en)?|denk(?:t|en)?"
    r"|vraag(?:t)?|vragen|bedenk(?:t|en)?|beschrijf(?:t)?|beschrijven|stel(?:t|len)?|praat|praten|bespreek(?:t)?"
    r"|bespreken|overleg(?:t|gen)?|kijk(?:t|en)?|herken(?:t|nen)?|help(?:t|en)?|viel|vielen|valt|vallen"
)
SPEAKING = rf"{SAYING}|schrijf(?:t)?|schrijven"
SENSING = (
    r"hoorde|hoorden|hoort|horen|zag|zagen|ziet|zien|merkte|merkten|merkt|merken|voelde|voelden|voelt|voelen|dacht"
    r"|dachten|vond|vonden"
    r"|wilde|wilden|wil|willen|zei|zeiden|vroeg|vroegen|herkende|herkenden|zou|zouden|weet|weten|begreep|begrepen"
    r"|leerde|leerden"
)
"""What somebody else may do by themselves; asked of the silent in a question of their own, it calls them."""
LONGEST = 600
"""Further than this nobody is spoken to."""
KEPT = 4096
INFINITIVES = "vertellen|antwoorden|reageren|zeggen|uitleggen|beschrijven|noemen|aanvullen|praten|vragen|geven|delen"
PRESENTERS = {"question", "new_question", "first_question", "now", "hoped"}
"""What is on the report's first page and only the presenter can say."""
NAMED = {
    "presenter": ("inbrenger",),
    "facilitator": ("gespreksleider", "begeleider"),
    "note_taker": ("verslaglegger", "notulist"),
    "timekeeper": ("tijdbewaker",),
    "observer": ("observator",),
    "participant": ("deelnemer",),
    "group": ("groep",),
    "others": ("groep", "anderen", "rest"),
}
"""What each of these names has, whatever its ending."""
ROOM_NAMED = (
    "ieder",
    "groep",
    "anderen",
    "rest",
    "collega",
    "deelnemers",
    "wie van",
    "kring",
    "rijtje",
    "allemaal",
    "beurt",
)
ALL_MAY = re.compile(
    rf"\b(?:iedereen|ieder|de groep|jullie|allemaal) (?:mag|mogen|kan|moet|{SPEAKING})\b", re.IGNORECASE
)
ALL_OF_US = re.compile(r"\b(?:jullie|ieder|iedereen|wij|ieders)\b|\b(?:de|hele) groep\b", re.IGNORECASE)
ROOM = (
    r"(?:iedereen|ieder|(?:de |hele )*groep|de anderen|de rest|een collega|collega['’]s|(?:de|alle) deelnemers"
    r"|wie van (?:de groep|jullie)|(?:nog )?iemand uit de groep|de kring|allemaal|om de beurt)"
)
ROOM_CALLED = re.compile(
    rf"\b{ROOM} (?:\w+ ){{0,2}}(?:{SAYING})\b|\b(?:laat|vraag|{SAYING}) (?:\w+ ){{0,2}}{ROOM}\b"
    r"|\bwie (?:van|uit|in) (?:de groep|jullie|de kring|ons|het team|de anderen|de rest)\b"
    r"|\bwie (?:wil|durft|mag|kan) (?:er |nog |even |hier |als eerste )*(?:iets|reageren|beginnen|aanvullen|vragen"
    r"|samenvatten|helpen|wat zeggen)\b"
    rf"|\b{ROOM} (?:mag|mogen|kan|kunnen|moet|moeten|wil)\b[^.?!]{{0,40}}\b(?:{INFINITIVES})\b"
    rf"|\b(?:mag|mogen|kan|kunnen|moet|moeten) (?:\w+ ){{0,2}}{ROOM}\b[^.?!]{{0,40}}\b(?:{INFINITIVES})\b"
    rf"|(?:^|[“\"] ?)(?:groep|collega['’]s)\s*[,:]|\bga (?:\w+ )?(?:de kring|het rijtje) (?:\w+ )?(?:rond|langs"
    rf"|af)\b",
    re.IGNORECASE,
)
AT_REST = re.compile(
    r"\b(?:luister\w*|stil|zwijg\w*|straks|later|pas|papier|niet|niets|geen|hoef\w*|zonder|bedank\w*|knik\w*"
    r"|in plaats van|tegen de groep|aan de inbrenger|het woord)\b",
    re.IGNORECASE,
)
"""What a sentence has that leaves the silent alone, or keeps their word for later."""
RULED = re.compile(r"(?<=[.!?;])\s+")
STEP = re.compile(r"\bstap(?:pen)?\b", re.IGNORECASE)
SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
MARKS = re.compile(r"[*_#>`]+")


@rule("voices", "error")
def silent_asked(material: Material) -> Iterator[Spot]:
    """A question that only somebody who must be silent can answer."""
    yield from _to_silent(material, _asked)


@rule("voices")
def silent_called(material: Material) -> Iterator[Spot]:
    """Words of a question, a card or a phase that speak to somebody who must be silent."""
    yield from _to_silent(material, _called)
    for cell, texts in chapters(material):
        if isinstance(cell.spec, Phase):
            for voice in cell.spec.silent:
                yield from _said_to(voice, cell.spec, cell, texts)


def _to_silent(material: Material, find: Callable[[Question, Phase, dict[str, int]], Iterator[str]]) -> Iterator[Spot]:
    phases = {phase.id: phase for _, phase in material.phases}
    for cell, question in material.questions:
        phase = phases.get(question.phase_id)
        steps = steps_question(material.plan, question.phase_id) if question.step else None
        places = {option.id: place for place, option in enumerate(steps.options, 1)} if steps else {}
        for voice in find(question, phase, places) if phase else ():
            yield Spot(cell, {"voice": name_of(voice), "phase": phase.title if phase else ""})


def _said_to(voice: str, phase: Phase, cell: Cell, texts: list[Cell]) -> Iterator[Spot]:
    """Yield where a phase's own words, or the texts that lead to it, have somebody speak who must be silent."""
    said = [
        (cell, text.words)
        for text in texts_of_spec(phase)
        if text.form in ("told", "asked") and text.words and text.field != "goal"
    ]
    has_steps = _gets_the_floor(voice, phase.rule)
    for place, words in [*said, *((text, text.source) for text in texts)]:
        if is_to_speak(voice, words, is_group=_is_group_silent(voice, phase), has_steps=has_steps):
            yield Spot(place, {"voice": name_of(voice), "phase": phase.title})


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
        has_steps = _gets_the_floor(voice, phase.rule)
        is_excused = has_steps and question.step != ""
        is_turn = is_excused and _is_a_turn(voice, phase.rule, places.get(question.step, 0))
        words = f"{question.title} {question.help}"
        is_named = is_called(voice, words) or is_to_speak(voice, words, is_group=is_group, has_steps=has_steps)
        is_spoken_to = is_excused and not is_turn and is_addressed(voice, words)
        if is_for_all or (is_named and not is_excused) or is_spoken_to:
            yield voice


def _is_group_silent(voice: str, phase: Phase) -> bool:
    """Say whether a silent voice is the group's, and nobody of the group speaks."""
    return voice in GROUP and not set(phase.speaks) & GROUP


def _is_for_all(question: Question) -> bool:
    return ALL_OF_US.search(question.title) is not None or ALL_MAY.search(question.help[:LONGEST]) is not None


def _gets_the_floor(voice: str, rule: str) -> bool:
    """Say whether a phase's rule has somebody speak at some of its steps."""
    name = CALLED.get(voice, "$.")
    if not STEP.search(rule):
        return False
    floor = rf"\b(?:{SPEAKING}) (?:de )?(?:{name})\b|\b(?:{name}) (?:{SPEAKING})\b"
    return re.search(floor, rule, re.IGNORECASE) is not None


def _is_a_turn(voice: str, rule: str, step: int) -> bool:
    """Say whether a rule has somebody speak at a step, as "Stap 5: de inbrenger"; at all where it has no numbers."""
    for told in RULED.split(rule):
        if _gets_the_floor(voice, told) and (numbers := [int(one) for one in re.findall(r"\d+", told)]):
            among = range(numbers[0], numbers[-1] + 1) if re.search(r"\d (?:tot|t/m|–|-)", told) else numbers
            return step in among
    return True


def is_called(voice: str, words: str) -> bool:
    """Say whether somebody is spoken to, or told to speak.

    Example:
        >>> is_called("presenter", "Inbrenger, wat vind je?"), is_called("presenter", "Bedank de inbrenger.")
        (True, False)
    """
    plain = words.lower()
    if not any(name in plain for name in NAMED.get(voice, ())):
        return False
    return any(pattern.search(words[:LONGEST]) for pattern in _patterns(voice))


def is_addressed(voice: str, words: str) -> bool:
    """Say whether somebody is spoken to by their name."""
    return any(pattern.search(words[:LONGEST]) for pattern in _patterns(voice)[:2])


@lru_cache(maxsize=KEPT)
def is_to_speak(voice: str, words: str, *, is_group: bool, has_steps: bool) -> bool:
    """Say whether some sentence has somebody speak, and does not leave them alone or keep it for later.

    Args:
        voice: Whose silence it is.
        words: What is said in the phase.
        is_group: Whether it is the whole group that is silent.
        has_steps: Whether they may speak at some of the phase's steps: then a sentence about steps may be one of them.
    """
    named = NAMED.get(voice, ())
    for sentence in SENTENCE.findall(MARKS.sub("", words[: LONGEST * 4])):
        plain = sentence.lower()
        if not any(name in plain for name in (*named, *ROOM_NAMED)):
            continue
        if len(sentence) > LONGEST or AT_REST.search(sentence) or (has_steps and STEP.search(sentence)):
            continue
        if is_group and ROOM_CALLED.search(sentence):
            return True
        if any(pattern.search(sentence) for pattern in (*_patterns(voice), *_wide(voice))):
            return True
    return False


@cache
def _patterns(voice: str) -> tuple[re.Pattern[str], ...]:
    name = CALLED.get(voice)
    if name is None:
        return ()
    spoken_to = rf"(?:^|[.!?:]\s+)[“\"]?(?:de )?(?:{name})\s*[:,]|,\s*(?:{name})\s*[?.!]"
    as_such = rf"\b(?:als|aan jou,?|jij,?|je,? als) (?:de )?(?:{name})\b"
    told = rf"\b(?:{name}) (?:zelf |eerst )?(?:{SPEAKING})\b|\blaat (?:de )?(?:{name}) .*\b(?:{INFINITIVES})\b"
    asked = rf"\b(?:wat|hoe|waar\w*|wanneer|welke? \w+) (?:{SPEAKING}) (?:de )?(?:{name})\b"
    if voice in GROUP:
        asked = rf"\b(?:wat|hoe|waar\w*|wanneer|welke? \w+) (?:{SPEAKING}|{SENSING}) (?:de )?(?:{name})\b"
    return tuple(re.compile(one, re.IGNORECASE | re.MULTILINE) for one in (spoken_to, as_such, told, asked))


@cache
def _wide(voice: str) -> tuple[re.Pattern[str], ...]:
    """Return how a phase's guidance has one person speak, in more words than a question has."""
    name = CALLED.get(voice)
    if name is None or voice in GROUP:
        return ()
    told = rf"\b(?:{name}) (?:mag|kan|moet|wil) [^.?!]{{0,60}}\b(?:{INFINITIVES})\b"
    later = (
        rf"\b(?:{name}) (?:{SPEAKING}|reageert|antwoordt)\b|\b(?:{name}) \w+ (?:daarna |dan "
        rf"|op elke \w+ )*(?:{SAYING})\b"
    )
    asked = (
        rf"\bvraag (?:aan )?(?:de )?(?:{name}) (?:wat|hoe|of|waar\w*|welke?|om)\b"
        rf"|\bvraag (?:aan )?(?:de )?(?:{name}):"
    )
    turned = rf"\b(?:antwoordt|reageert|vertelt|zegt|noemt|beschrijft) (?:ook |dan |kort )?(?:de )?(?:{name})\b"
    return tuple(re.compile(one, re.IGNORECASE) for one in (told, later, asked, turned))
