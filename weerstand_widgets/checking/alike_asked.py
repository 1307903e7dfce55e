"""Whether two questions want the same thing written down, in whatever words: what they ask after, and nothing beside.

Knows Dutch sentences only.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.gist import PHRASES, stem
from weerstand_widgets.checking.matters import FILLING, MATTERS, SAME_THING
from weerstand_widgets.checking.texts import KEPT

WORD = re.compile(r"\{\w+\}|[^\W\d_]+|\d+")
ASKING = re.compile(
    r"(?:wat|hoe(?:veel|verre|zeer)?|waarom|wanneer|wie|welke?|waar(?:aan|bij|door|heen|in|mee|naar|op|over|toe|uit|van"
    r"|voor)?)$"
)
CLOSED = re.compile(r"(?:was|is|staat|staan|gaat|kan|vindt)\b")
HALVES = re.compile(
    r",? (?:en|maar) (?=(?:(?:van|met|bij|voor|aan|in|op) )?(?:wat|hoe|waar\w*|wanneer|wie|welke?) +\w)|\?"
)
TELLING = re.compile(r"^(?:beschrijf|vertel|noem|schrijf|omschrijf|geef|benoem)\b")
ONE = {other: one for one, others in SAME_THING.items() for other in others.split()}
PEOPLE = {"p", "groep", "inbrenger"}
"""Of whom something is asked makes another question, though it be told by their name."""
FILLERS = frozenset(FILLING.split())
NEAR = ({"learned", "taken"}, {"agreed", "acts"})
"""What a programme asks for once, though it may be a card beside its question."""
OF_ONE_OR_ALL = {"next time", "held on to"}
MY_OWN = re.compile(r"\b(?:je|jij|jou|ik)\b(?!.*\b(?:we|wij|jullie)\b)")
"""Who is asked for their own part; what all do is another matter there."""
LONGEST = 160
"""A longer text is more than a question."""


class Asked(NamedTuple):
    """What a question asks after.

    Attributes:
        matter: Which of the known matters.
        beside: The words that make it another question than the bare one.
    """

    matter: str
    beside: frozenset[str]


class _Sign(NamedTuple):
    """Words by which a matter is told, and what goes with that.

    Attributes:
        place: Of the matter among all, from 0.
        words: That must all be there.
        name: Of the matter.
        asking: The words that ask after it.
        beside: The words that may stand beside its own.
    """

    place: int
    words: frozenset[str]
    name: str
    asking: frozenset[str]
    beside: frozenset[str]


def _signs() -> dict[str, list[_Sign]]:
    """Return the signs of all matters, each under one of its words."""
    signs: dict[str, list[_Sign]] = {}
    for place, row in enumerate(re.split(r"\n(?! )", MATTERS.strip())):
        name, _, lists = row.partition(":")
        asking, tells, beside = (frozenset(one.split()) for one in lists.split("|"))
        for told in tells:
            words = told.split("+")
            signs.setdefault(words[0], []).append(_Sign(place, frozenset(words), name, asking, beside))
    return signs


SIGNS = _signs()


def want_the_same(one: str, other: str, *, halves: bool = True) -> bool:
    """Say whether two questions want the same written down.

    Args:
        one: A question.
        other: Another one.
        halves: Whether one of them may ask one half of what the other asks.

    Example:
        >>> want_the_same("Wat gebeurde er?", "Wat is er precies voorgevallen?")
        True
        >>> want_the_same("Wat gebeurde er?", "Wat gebeurde er na het gesprek?")
        False
    """
    mine, theirs = asked_after(one), asked_after(other)
    fewest, most = sorted((len(mine), len(theirs)))
    if fewest != 1 or not (halves or most == 1):
        return False
    if halves and most == 1 and {asked.matter for asked in (*mine, *theirs) if asked} in NEAR:
        return len({asked.beside for asked in (*mine, *theirs) if asked}) == 1
    return bool((set(mine) & set(theirs)) - {None})


@lru_cache(maxsize=KEPT)
def asked_after(text: str) -> tuple[Asked | None, ...]:
    """Return what each half of a question asks after, None where that is not known; none where no half is."""
    if len(text) > LONGEST:
        return ()
    halves = [half for half in HALVES.split(re.sub(r"[’'‘“”]", "", alike(text))) if half.strip(" .!")]
    found = tuple(map(_asked, halves))
    return found if any(found) else ()


def _asked(text: str) -> Asked | None:
    """Return what one question asks after."""
    for pattern, word in PHRASES:
        text = pattern.sub(word, text)
    words = [ONE.get(word, word) for word in WORD.findall(text)]
    asking = next((word for word in words if ASKING.match(word)), "wat" if TELLING.match(text) else "-")
    if asking == "-" and not CLOSED.match(text):
        return None
    told = frozenset(words)
    found = [sign for word in told for sign in SIGNS.get(word, ()) if sign.words <= told and asking in sign.asking]
    if not found:
        return None
    sign = min(found, key=lambda one: one.place)
    own = frozenset[str]().union(*(one.words for one in found if one.place == sign.place)) - PEOPLE
    passed = FILLERS | sign.beside | own | {asking}
    beside = {stem(word) for word in told - passed}
    is_own = sign.name in OF_ONE_OR_ALL and MY_OWN.search(text) is not None
    return Asked(sign.name, frozenset(beside | {"je"} if is_own else beside))
