"""What a question asks, apart from how it says it: the words that carry its meaning, in one form each.

About Dutch. Knows words only.
"""

import re
from functools import lru_cache

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.texts import KEPT

_LIGHT = """
de het een en of er je jij jou jouw jullie u uw we wij ze zij hij hem haar zijn hun ons onze ik mij mijn me
is was waren ben bent wordt worden werd heb hebt heeft hebben had hadden kun kunt kan kunnen kon zou zouden zal
zullen wil wilt willen mag mogen moet moeten dat dit die deze daar dan om te al eens eigenlijk precies zelf
eigen eigenlijk ook nog hier volgens allemaal allen samen ieder elk elke graag even nou dus toch juist wel wél meer
aan bij in met naar op over van voor uit door tot tussen als
"""
LIGHT = frozenset(_LIGHT.split())
"""Words without which a question still asks the same; "nu" and "niet" are none of them."""
ASKING = frozenset("wat hoe wie waar wanneer waarom welke welk hoeveel".split())  # noqa: SIM905
SAME = {
    "vorval": "gebeur", "vorgeval": "gebeur", "plaatsvind": "gebeur", "start": "begin", "gestart": "begin",
    "begon": "begin",
    "momentel": "nu", "tegenwordig": "nu", "opgestok": "ler", "gedan": "do", "ded": "do", "doe": "do", "welk": "wat",
    "collegas": "collega", "mee": "", "nam": "nem", "genom": "nem", "meegenom": "nem", "meenem": "nem", "meneem": "nem",
    "meegenem": "nem", "menem": "nem", "ging": "ga", "gat": "ga", "gega": "ga", "gan": "ga", "kwam": "kom",
    "zag": "zie",
    "ziet": "zie", "zien": "zie", "gezi": "zie", "dacht": "denk", "dach": "denk", "gedach": "denk", "gevoel": "voel",
    "zei": "zeg", "vond": "vind", "gevond": "vind", "belangrijkst": "belangrijk", "inzet": "zet", "ingezet": "zet",
    "koz": "kies", "kos": "kies", "ondernom": "prober", "wel": "", "wél": "", "liefst": "graag",
}  # fmt: skip
"""Stems and other words that mean the same here."""
PHRASES = (
    (re.compile(r"\bnog steeds\b"), "nog"),
    (re.compile(r"\btot nu toe\b|\btot dusver\b"), ""),
    (re.compile(r"\bop dit moment\b|\bop het moment\b|\bvandaag de dag\b"), "nu"),
    (re.compile(r"\bwelke (?:dingen|zaken)\b"), "wat"),
    (re.compile(r"\bhoe komt het dat\b|\bwaardoor komt het dat\b|\bwaarom\b"), "waardoor"),
)
POINTING = re.compile(r"(?:er|daar|hier)(?:aan|op|om|van|in|uit|voor|mee|bij|over|toe|tegen|door|naar)")
WORD = re.compile(r"\{\w+\}|[^\W\d_]+|\d+")
ENDING = re.compile(r"(?:en|t|e)$")
ALIKE = 0.8
"""From this share of the words on, two questions of more than a few words ask the same."""
FEWEST = 2
"""Fewer words that carry meaning are no gist."""


@lru_cache(maxsize=KEPT)
def gist(text: str) -> frozenset[str]:
    """Return the words that carry a question's meaning; none where there are too few to go by.

    Example:
        >>> gist("Wat is er precies gebeurd?") == gist("Wat gebeurde er?")
        True
    """
    plain = re.sub(r"[’'‘]", "", alike(text))
    for pattern, word in PHRASES:
        plain = pattern.sub(word, plain)
    words = WORD.findall(plain)
    stems = {stem(word) for word in words if word not in LIGHT} - {""}
    return frozenset(stems) if len(stems) >= FEWEST else frozenset()


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words that carry meaning, be it only one.

    Example:
        >>> sorted(stems("De tuin"))
        ['tuin']
    """
    return frozenset(stem(word) for word in WORD.findall(alike(text)) if word not in LIGHT) - {""}


def asks_the_same(one: str, other: str) -> bool:
    """Say whether two questions ask the same, be it in other words.

    Example:
        >>> asks_the_same("Wat heb je al geprobeerd?", "Wat probeerde je tot nu toe?")
        True
    """
    mine, theirs = gist(one), gist(other)
    if mine == theirs:
        return bool(mine)
    who = {word for word in mine ^ theirs if word.startswith("{")}
    if who == mine ^ theirs and len(mine - who) > FEWEST and not (mine & who and theirs & who):
        return True
    if mine & ASKING != theirs & ASKING or min(len(mine), len(theirs)) <= FEWEST:
        return False
    return len(mine & theirs) >= ALIKE * len(mine | theirs)


def shares_nothing(one: str, other: str) -> bool:
    """Say whether two texts are about other things: each has words that carry meaning, and none is in both."""
    mine, theirs = gist(one) - ASKING, gist(other) - ASKING
    return bool(mine) and bool(theirs) and not mine & theirs


def stem(word: str) -> str:
    """Return a word without its endings: not what a dictionary calls a stem, but the same for its forms."""
    if word in SAME:
        return SAME[word]
    if word.startswith("{"):
        return word
    if POINTING.fullmatch(word):
        return ""
    short = word
    if len(short) > 6 and short.startswith("ge") and short[-1] in "dtn":  # noqa: PLR2004 - "gebeurd", not "geest"
        short = short[2:] if short[2:4] not in ("be", "ve", "on") and not short.startswith("gebeur") else short
    for ending in ("den", "ten", "de", "te", "en", "d", "t", "s", "e"):
        if short.endswith(ending) and len(short) - len(ending) >= 3:  # noqa: PLR2004
            short = short[: -len(ending)]
            break
    short = re.sub(r"(.)\1$", r"\1", re.sub(r"([aeou])\1", r"\1", short))
    return SAME.get(short, short)
