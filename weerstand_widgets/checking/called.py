"""Whether words call somebody to speak: by their name, as one of the group, or at a step that is theirs.

Knows Dutch sentences only.
"""

import re
from functools import cache, lru_cache

from weerstand_widgets.checking.texts import KEPT, SAID_SENTENCE

GROUP = {"group", "others", "everyone", "participant"}
"""Who has to write in a turn."""
CALLED = {
    "presenter": r"(?:casus)?inbrengers?|degene (?:van wie de casus is|met de casus|die de casus inbrengt),?",
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
OF_THOSE = (
    r"(?:van (?!jullie|ons|wij|de groep|d[ei]t|deze|het verhaal|de casus|jouw|je|hier)|jongeren|ouders|kinderen|buren"
    r"|bewoners|inwoners|mensen|mannen|vrouwen|cliënten|vrienden|leerlingen|die (?:er|daar|erbij)"
    r"|(?:in|uit) (?:het|de|dat|zijn|haar) (?!groep|kring))"
)
"""How it goes on when it is said of people in a story, and not of those in the room."""
NOT_TOLD_OF = "".join(
    f"(?<!{word} )(?<!{word} de )" for word in ("aan", "van", "met", "voor", "tegen", "bij", "door", "in")
)
"""Before "de groep" that is not only told of."""
THERE_THEN = re.compile(
    r"\b(?:deed|deden|kreeg|kregen|zei|zeiden|was|waren|ging|gingen|reageerde|reageerden|kwam|kwamen|had|hadden|riep"
    r"|speelde|wilde) (?:ieder|iedereen|ieders)\b(?!.*\b(?:verhaal|casus|inbrenger|hoorde|luisterde)\b)",
    re.IGNORECASE,
)
"""What everybody did who was there then."""
LONGEST = 600
"""Further than this nobody is spoken to."""
INFINITIVES = (
    "vertellen|antwoorden|reageren|zeggen|uitleggen|beschrijven|noemen|aanvullen|praten|vragen|geven|delen"
    "|terugzeggen|toelichten|terugpraten|meepraten|meedenken|onderbreken|corrigeren|beantwoorden|verduidelijken"
)
NAMED = {
    "presenter": ("inbrenger", "degene"),
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
    "onderbreek",
    "jullie",
    "wie ",
    "stel ",
)
ROOM = (
    r"(?:iedereen|ieder|(?:de |hele )*groep|de anderen|de rest|een collega|collega['’]s|(?:de|alle) deelnemers"
    r"|wie van (?:de groep|jullie)|(?:nog )?iemand uit de groep|de kring|allemaal|om de beurt)"
)
ROOM_CALLED = re.compile(
    rf"{NOT_TOLD_OF}\b{ROOM} (?!{OF_THOSE})(?:\w+ ){{0,2}}(?:{SAYING})\b"
    rf"|\b(?:laat|vraag|{SAYING}) (?:(?!wat|hoe|wie|waar|of|dat|aan|van|met|voor|tegen|bij)\w+ ){{0,2}}{ROOM}\b"
    rf"(?! {OF_THOSE})"
    r"|\bwie (?:van|uit|in) (?:de groep|jullie|de kring|ons|het team|de anderen|de rest)\b"
    r"|\bwie (?:wil|durft|mag|kan) (?:er |nog |even |hier |hierop |daarop |als eerste )*(?:iets|reageren"
    r"|beginnen|aanvullen|vragen|samenvatten|helpen|wat zeggen)\b"
    rf"|\b{ROOM} (?:mag|mogen|kan|kunnen|moet|moeten|wil)\b[^.?!]{{0,40}}\b(?:{INFINITIVES})\b"
    rf"|\b(?:mag|mogen|kan|kunnen|moet|moeten) (?:\w+ ){{0,2}}{ROOM}\b[^.?!]{{0,40}}\b(?:{INFINITIVES})\b"
    rf"|(?:^|[“\"] ?)(?:groep|collega['’]s)\s*[,:]|\bga (?:\w+ )?(?:de kring|het rijtje) (?:\w+ )?(?:rond|langs"
    rf"|af)\b",
    re.IGNORECASE,
)
AT_REST = re.compile(
    r"\b(?:luister\w*|stil|zwijg\w*|straks|later|pas|papier|niet|niets|geen|hoef\w*|zonder|bedank\w*|knik\w*"
    r"|in plaats van|tegen de groep|aan de inbrenger|het woord|achterover\w*|schrijf\w* (?:\w+ )?mee)\b",
    re.IGNORECASE,
)
"""What a sentence has that leaves the silent alone, or keeps their word for later."""
KEPT_BACK = re.compile(r"\b(?:straks|later|papier|geen|nog niet|voor jezelf|in stilte)\b", re.IGNORECASE)
NOT_NOW = re.compile(rf"{KEPT_BACK.pattern}|\b(?:niet|niets|nooit|pas|daarna)\b", re.IGNORECASE)
RULED = re.compile(r"(?<=[.!?;])\s+")
WELCOME = re.compile(
    rf"\b(?:{SAYING}|onderbreek\w*|val|roep|stel|vul) (?:\w+ ){{0,2}}(?:gerust|maar raak|meteen)\b|\bmag gerust\b"
    rf"|\brondje\b(?! stilte)"
    r"|\bhet woord is (?:\w+ )?aan (?:de |alle )?(?:groep|collega['’]s|anderen|deelnemers|rest|iedereen|jullie)\b"
    r"|\bstel (?:die|ze|hem|je|jullie|een|elke) (?:\w+ )?tussendoor\b"
    r"|\bgeef (?:de )?(?:groep|anderen|rest|iedereen|ieder) (?:\w+ ){0,2}(?:het woord|de (?:gelegenheid|kans|beurt"
    r"|ruimte))\b|\bwie (?:iets|het|dit) (?:\w+ )?(?:niet|nog)\b[^.?!]{0,30}\b(?:vraagt|zegt|roept|meldt)\b"
    r"|\b(?:herkennen|vonden|vinden|hoorden|missen) jullie (?:(?:in|van|bij) )?(?:dit verhaal|hierin|hiervan|ervan"
    r"|erover|dit\?)|\bwillen jullie [^?]{0,20}\btoevoegen\b"
    rf"|\b(?:wat|hoe) (?!{THERE_THEN.pattern})\w+ (?:ieder|iedereen|jullie allemaal"
    rf"|elk) (?!{OF_THOSE})(?:van jullie|van ons|hier)?\b",
    re.IGNORECASE,
)
"""What invites a silent group, whatever else the sentence says."""
FIRST = re.compile(
    r"\b(?:vertelt|antwoordt|zegt|praat|reageert|noemt|beschrijft) (?:hier |nu |dan )?(?:eerst|zelf)\b", re.IGNORECASE
)
NOTES_DOWN = re.compile(r"\bschrijf(?:t|en)? (?:\w+ )?mee\b", re.IGNORECASE)
STEP = re.compile(r"\bstap(?:pen)?\b", re.IGNORECASE)
MARKS = re.compile(r"[*_#>`]+")


def gets_the_floor(voice: str, rule: str) -> bool:
    """Say whether a phase's rule has somebody speak at some of its steps."""
    name = CALLED.get(voice, "$.")
    if not STEP.search(rule):
        return False
    rule = NOTES_DOWN.sub("", rule)
    floor = rf"\b(?:{SPEAKING}) (?:de )?(?:{name})\b|\b(?:{name}) (?:{SPEAKING})\b"
    return re.search(floor, rule, re.IGNORECASE) is not None


def is_a_turn(voice: str, rule: str, step: int) -> bool:
    """Say whether a rule has somebody speak at a step, as "Stap 5: de inbrenger"; at all where it has no numbers."""
    steps = steps_of_turn(voice, rule)
    return step in steps or not steps


def steps_of_turn(voice: str, rule: str) -> frozenset[int]:
    """Return at which steps a rule has somebody speak; none where it does not say."""
    for told in RULED.split(rule):
        if gets_the_floor(voice, told) and (numbers := [int(one) for one in re.findall(r"\d+", told)]):
            is_range = re.search(r"\d (?:tot|t/m|–|-)", told) is not None
            return frozenset(range(numbers[0], numbers[-1] + 1) if is_range else numbers)
    return frozenset()


def _is_of_turn(sentence: str, steps: frozenset[int]) -> bool:
    """Say whether a sentence is about steps, and none of them is one at which somebody stays silent."""
    numbers = {int(one) for one in re.findall(r"\d+", sentence)}
    return STEP.search(sentence) is not None and (not steps or not numbers or bool(numbers & steps))


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
    name = CALLED.get(voice, "$.")
    is_first = any(
        re.search(rf"\b(?:{name})$", words[: found.start()].strip(), re.IGNORECASE) for found in FIRST.finditer(words)
    )
    return is_first or any(pattern.search(words[:LONGEST]) for pattern in _patterns(voice)[:2])


@lru_cache(maxsize=KEPT)
def is_to_speak(
    voice: str, words: str, *, is_group: bool, has_steps: bool, steps: frozenset[int] = frozenset()
) -> bool:
    """Say whether some sentence has somebody speak, and does not leave them alone or keep it for later.

    Args:
        voice: Whose silence it is.
        words: What is said in the phase.
        is_group: Whether it is the whole group that is silent.
        has_steps: Whether they may speak at some of the phase's steps: then a sentence about steps may be one of them.
        steps: Which those are, where the phase says so.
    """
    named = NAMED.get(voice, ())
    for sentence in map(str.strip, SAID_SENTENCE.findall(MARKS.sub("", words[: LONGEST * 4]))):
        plain = sentence.lower()
        if not any(name in plain for name in (*named, *ROOM_NAMED)):
            continue
        if is_group and len(sentence) <= LONGEST and WELCOME.search(sentence) and not KEPT_BACK.search(sentence):
            return True
        is_handed = len(sentence) <= LONGEST and _handed(voice).search(sentence) is not None
        if is_handed and not NOT_NOW.search(sentence) and not (has_steps and _is_of_turn(sentence, steps)):
            return True
        if len(sentence) > LONGEST or AT_REST.search(sentence) or (has_steps and _is_of_turn(sentence, steps)):
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
    told = rf"{NOT_TOLD_OF}\b(?:{name}) (?:zelf |eerst )?(?:{SPEAKING})\b(?! mee\b)"
    told += rf"|\blaat (?:de )?(?:{name}) .*\b(?:{INFINITIVES})\b"
    asked = rf"\b(?:wat|hoe|waar\w*|wanneer|welke? \w+) (?:{SPEAKING}) (?:de )?(?:{name})\b"
    if voice in GROUP:
        asked = (
            rf"\b(?:wat|hoe|waar\w*|wanneer|welke? \w+) (?:{SPEAKING}|{SENSING}) (?:de )?(?:{name})\b(?! {OF_THOSE})"
        )
    return tuple(re.compile(one, re.IGNORECASE | re.MULTILINE) for one in (spoken_to, as_such, told, asked))


@cache
def _wide(voice: str) -> tuple[re.Pattern[str], ...]:
    """Return how a phase's guidance has one person speak, in more words than a question has."""
    name = CALLED.get(voice)
    if name is None or voice in GROUP:
        return ()
    told = rf"\b(?:{name}) (?:mag|kan|moet|wil) [^.?!]{{0,60}}\b(?:{INFINITIVES})\b"
    later = (
        rf"{NOT_TOLD_OF}\b(?:{name}) (?:{SPEAKING}|reageert|antwoordt)\b|(?<!kan de )\b(?:{name}) \w+ (?:daarna |dan "
        rf"|op elke \w+ )*(?:{SAYING})\b"
    )
    asked = (
        rf"\bvraag (?:aan )?(?:de )?(?:{name}) (?:wat|hoe|of|waar\w*|welke?|om)\b"
        rf"|\bvraag (?:aan )?(?:de )?(?:{name}):"
    )
    chooses = (
        rf"\b(?:{name}) (?:geeft\b[^.?!]{{0,40}}\baan|kiest\b[^.?!]{{0,40}}\b(?:uit|zegt)|leest\b[^.?!]{{0,40}}\bvoor"
        r"|bedankt)\b"
        rf"|\blaat (?:de )?(?:{name}) (?:\w+ ){{0,3}}(?:bedanken|kiezen|voorlezen|beslissen)\b"
        rf"|\bwat doe(?:t|n) (?:het|dit|dat|deze \w+) met (?:de )?(?:{name})\b"
    )
    turned = rf"\b(?:antwoordt|reageert|vertelt|zegt|noemt|beschrijft) (?:ook |dan |kort )?(?:de )?(?:{name})\b"
    explains = (
        rf"\b(?:legt|licht|vult|vat|reageert|gaat)\b (?:\w+ )?(?:de )?(?:{name})\b"
        r"[^.?!]{0,40}\b(?:uit|toe|aan|samen|in)\b"
    )
    return tuple(re.compile(one, re.IGNORECASE) for one in (told, later, chooses, asked, turned, explains))


@cache
def _handed(voice: str) -> re.Pattern[str]:
    """Return how one person is given the word in so many words, whatever else the sentence says."""
    name = CALLED.get(voice, "$.") if voice not in GROUP else "$."
    return re.compile(
        r"\b(?:vraag|leg\b[^.?!,]* voor|check|toets|overleg|bespreek)\b[^.?!,]{0,40}"
        rf"\b(?:aan|bij|met) (?:de )?(?:{name})\b"
        rf"|\b(?:geef|gun) (?:de )?(?:{name}) (?:kort |even |nu |dan |tot slot )*(?:het (?:laatste )?woord"
        r"|de (?:gelegenheid|kans|ruimte|beurt))\b"
        rf"|\b(?:sluit|eindig|besluit)\w* [^.?!]{{0,20}}\breactie van (?:de )?(?:{name})\b"
        rf"|\b(?:vraag|check|kijk) (?:\w+ )?of (?:de )?(?:{name})\b"
        rf"|\b(?:vraag|zeg|stel) (?:\w+ )?(?:aan )?(?:de )?(?:{name})\b[^.?!:“]{{0,40}}: ?“[^”]*\?",
        re.IGNORECASE,
    )
