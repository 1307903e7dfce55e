"""Tijd: whether the minutes that texts give to somebody are there: in their phase, or in a length of the programme."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.chapters import chapters
from weerstand_widgets.checking.counts import NUMBER, number_of, said_of
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.plan import Phase

SESSIONS = re.compile(r"\b(?P<first>\d{2,3}(?:, \d{2,3})*) (?:of|or) (?P<last>\d{2,3}) min(?:uten|utes)\b")
QUARTERS = {
    "een kwartier": 15, "een kwartiertje": 15, "kwartiertje": 15, "kwartier": 15, "een half uurtje": 30,
    "een halfuurtje": 30, "een half uur": 30, "een halfuur": 30, "half uur": 30, "halfuurtje": 30, "halfuur": 30,
    "drie kwartier": 45, "anderhalf uur": 90, "een uurtje": 60, "een uur": 60, "uurtje": 60, "twee uur": 120,
    "half an hour": 30, "a quarter of an hour": 15, "an hour": 60,
}  # fmt: skip
TIME = rf"(?:(?P<minutes>{NUMBER}) min(?:uten|uutjes|utes)|(?P<quarters>{'|'.join(QUARTERS)}))"
OF_TIME = re.compile(r"minu|kwartier|uur|hour|quarter")
TAKEN = re.compile(
    rf"\b(?:neem|neemt|nemen|krijg|krijgt|krijgen|heb|hebt|hebben|heeft|duurt|schrijf|praat|bespreek|vertel|luister"
    rf"|trek|geef"
    rf"|reken|pak|pakt|gebruik|besteed|gun|wacht|denk|zit|blijf|reserveer|werk|oefen|take|have|has|lasts|write"
    rf"|talk)\b[^.!?]{{0,50}}?\b{TIME}\b(?! (?:geleden|later|te laat|eerder|per|voor (?:de|het) (?:sessie|begin|start)"
    rf"|vóór|na|van"
    rf"|vooraf|pauze|ago|late|before|after))"
    rf"|\b(?:in|binnen|na) {TIME.replace('<minutes>', '<within>').replace('<quarters>', '<between>')}\b(?= "
    rf"(?:schrijf|vertel|praat|ben|zijn"
    rf"|lees|ronden|rond|wissel|stop))",
    re.IGNORECASE,
)
"""Time that a phase's words give to somebody."""
EACH = re.compile(
    rf"\b(?:ieder|iedereen|elke deelnemer|iedere deelnemer|per persoon"
    rf"|ieder van jullie)\b[^.?!]{{0,20}}?\b(?:vertelt|praat"
    rf"|spreekt|krijgt|heeft|zegt|mag)\b[^.?!]{{0,30}}?\b(?P<minutes>{NUMBER}) min(?:uten|utes)\b"
    rf"|\b(?:vertelt|praat|spreekt|krijgt|heeft) (?:ieder"
    rf"|iedereen)\b[^.?!]{{0,30}}?\b(?P<within>{NUMBER}) min(?:uten|utes)\b",
    re.IGNORECASE,
)
"""Time that each gets, one after another."""
WHOLE = re.compile(
    rf"\b(?:reken|trek|plan|reserveer|neem|kost|duurt|heb|hebt|hebben|sessie van|bijeenkomst van)\b[^.?!]{{0,30}}?"
    rf"\b(?:{TIME}|(?<!om )(?<!voor )(?<!tot )(?<!vanaf )(?P<hours>{NUMBER}) uur)(?! per\b)",
    re.IGNORECASE,
)
"""Time that is told before the first phase, which is that of a whole session."""
SHORTEST_SESSION = 40
"""A shorter time, told before the first phase, is of something else: to read this, say."""
ROUNDED = 1.5
"""How far what each gets may go above a phase's minutes: a number in a text is a round one."""


@rule("time")
def minutes_said(material: Material) -> Iterator[Spot]:
    """Words that give somebody more time than the phase has in its longest length, or that name other lengths."""
    lengths = set(material.plan.header.lengths)
    for cell, text in material.having(OF_TIME.match):
        for found in SESSIONS.finditer(text.words):
            said = {int(found["last"]), *map(int, found["first"].split(", "))}
            if not said <= lengths and (said & lengths or len(said) > len(lengths) - 1):
                yield Spot(cell, {"found": found[0], "minutes": ", ".join(map(str, sorted(lengths)))})
    for cell, texts in chapters(material):
        most = max(cell.spec.minutes.values(), default=0) if isinstance(cell.spec, Phase) else 0
        for place, words in said_of(material, cell, texts) if most else ():
            given = _too_much(words, most, material.people) if OF_TIME.search(words) else ""
            if given:
                yield Spot(place, {"found": given, "minutes": most})
    yield from _whole_said(material, lengths)


def _too_much(words: str, most: int, people: int) -> str:
    """Return what some words give to all together, or to each in turn, and a phase has not; "" for nothing."""
    together = (found[0] for found in TAKEN.finditer(words) if _minutes(found) > most)
    in_turn = (found[0] for found in EACH.finditer(words) if _minutes(found) * people > ROUNDED * most)
    return next(together, "") or next(in_turn, "")


def _whole_said(material: Material, lengths: set[int]) -> Iterator[Spot]:
    """Yield where a text before the first phase gives a whole session a time that nobody can choose."""
    first = next((cell.place for cell, _ in material.phases), 0)
    for cell in material.markdown:
        told = WHOLE.finditer(cell.source) if cell.place < first else ()
        for found in told:
            said = number_of(found["hours"]) * 60 if found["hours"] else _minutes(found)
            if said not in lengths and said >= SHORTEST_SESSION:
                yield Spot(cell, {"found": found[0], "minutes": ", ".join(map(str, sorted(lengths)))})


def _minutes(found: re.Match[str]) -> int:
    told = found.groupdict()
    number = told["minutes"] or told.get("within")
    return number_of(number) if number else QUARTERS[(told.get("quarters") or told["between"] or "").lower()]
