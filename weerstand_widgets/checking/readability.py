"""Taal: whether what a group reads can be read at once, by Flesch-Douma and by what slows reading down.

Flesch-Douma is the Reading Ease of Flesch as W.H. Douma fitted it to Dutch in "De leesbaarheid van landbouwbladen"
(1960): 206.84 - 0.77 x syllables per hundred words - 0.93 x words per sentence. From 60 on a text is taken for B1.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material

KEPT = 4096
"""Texts of which the sentences are kept: while somebody writes one, the others are known already."""
B1 = 60
"""The lowest score that is taken for B1."""
FEWEST_WORDS = 30
"""Below so many words, a score says more of one word than of a text."""
HARD_SENTENCE = 25
"""A sentence by itself may score lower, for one long word weighs more in it."""
FEWEST_IN_SENTENCE = 8
LONG = re.compile(r"\w{11}")
"""Without one such word no sentence scores that low."""
MAX_WORDS = 22
"""A sentence that is read aloud in one breath."""
MARKUP = re.compile(r"`[^`]*`|<[^<>]+>|^\s*(?:#+|[-*+>]|\d+[.)])\s+|[*_|]+|\]\([^()]*\)|!?\[|^[-:| ]+$", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.!?])[”)\"]*\s+|\n+|: ?[“\"]|[”\"]|;\s")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = re.compile(r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ou|au|ui|ei|ij|[aeiouyàáâäèéêëìíîïòóôöùúûü]")
PLAIN_DESK = (
    r"teneinde|middels|desbetreffende|betreffende|omtrent|inzake|aangaande|derhalve|alsmede|alsook|evenals"
    r"|conform|dient|dienen|gelieve|indien|tevens|echter|doch|reeds|thans|jegens|ingevolge|krachtens|mits|tenzij"
    r"|voornoemde?|bovengenoemde?|onderhavige?|zulks|uwerzijds|benevens|hieromtrent|dienaangaande|nopens|behoudens"
    r"|bewerkstellig\w*|geschied\w*|verschaf\w*|aanwend\w*|implementer\w*|faciliter\w*|concretiser\w*|optimaliser\w*"
    r"|prioriter\w*|evalueer\w*|evaluer\w*|articuler\w*|expliciter\w*|operationaliser\w*|conceptualiser\w*"
    r"|gepercipieerd\w*|percipi\w*|intrinsiek\w*|extrinsiek\w*|discrepantie\w*|interventie\w*|paradigma\w*"
    r"|problematiek\w*|participer\w*|adequaat|adequate|additionele?|substantiële?|significant\w*"
)
DESK = re.compile(
    rf"\b(?:{PLAIN_DESK}|met betrekking tot|ten aanzien van|ter zake|in het kader van|op basis van het feit"
    r"|uit hoofde van|zorg dragen voor|hij/zij|hem/haar|zijn/haar|zijn of haar)\b",
    re.IGNORECASE,
)
DESK_WORD = re.compile(rf"{PLAIN_DESK}|betrekking|aanzien|zake|kader|feit|hoofde|dragen|haar|hij", re.IGNORECASE)
"""A word that all of these have."""


class Measure(NamedTuple):
    """How a text reads: its words, its sentences, and its Flesch-Douma score."""

    words: int
    sentences: int
    score: float


@rule("language")
def reading_level(material: Material) -> Iterator[Spot]:
    """A text, or all that one cell asks, that is harder than B1."""
    read: dict[int, list[str]] = {}
    for cell, text in material.texts:
        if text.reader == "group" and text.form != "source":
            read.setdefault(cell.place, []).append(_plain(text.words))
    for index, words in read.items():
        cell, measure = material.cells[index], measured("\n".join(words))
        if measure.words >= FEWEST_WORDS and measure.score < B1:
            yield Spot(cell, {"score": round(measure.score), "known": B1})


@rule("language")
def sentence_hard(material: Material) -> Iterator[Spot]:
    """A sentence of many long words."""
    for cell, text in material.texts:
        if text.reader != "trainer" and text.form != "source":
            for sentence in sentences(text.words):
                if sentence.count(" ") < FEWEST_IN_SENTENCE - 1 or not LONG.search(sentence):
                    continue
                measure = measured(sentence)
                if measure.words >= FEWEST_IN_SENTENCE and measure.score < HARD_SENTENCE:
                    yield Spot(cell, {"found": sentence[:80], "score": round(measure.score)})


@rule("language")
def sentence_long(material: Material) -> Iterator[Spot]:
    """A sentence that nobody reads aloud in one breath."""
    for cell, text in material.texts:
        if text.reader != "trainer" and text.form != "source":
            for sentence in sentences(text.words):
                if (count := len(sentence.split())) > MAX_WORDS:
                    yield Spot(cell, {"count": count, "known": MAX_WORDS})


@rule("language")
def desk_word(material: Material) -> Iterator[Spot]:
    """A word from a desk, where a plain one would do."""
    for cell, text in material.having(DESK_WORD):
        if text.reader != "trainer" and text.form != "source" and (found := DESK.search(text.words)):
            yield Spot(cell, {"found": found[0]})


@lru_cache(maxsize=KEPT)
def sentences(text: str) -> tuple[str, ...]:
    """Return a text's sentences; what is quoted is a sentence of its own, and so is each line of a list.

    Example:
        >>> sentences("Zeg: “Schrijf het op.” Ga dan door.")
        ('Zeg', 'Schrijf het op.', 'Ga dan door.')
    """
    return tuple(part.strip() for part in SENTENCE_END.split(_plain(text)) if part.strip())


def measured(text: str) -> Measure:
    """Return how a text reads, by Flesch-Douma.

    Example:
        >>> round(measured("De kat zit op de mat. De hond ligt in de mand.").score)
        124
    """
    words = WORD.findall(text)
    count = max(sum(1 for part in SENTENCE_END.split(text) if WORD.search(part)), 1)
    if not words:
        return Measure(0, count, 100.0)
    spoken = sum(map(syllables, words))
    return Measure(len(words), count, 206.84 - 77 * spoken / len(words) - 0.93 * len(words) / count)


@cache
def syllables(word: str) -> int:
    """Return how many syllables a Dutch word has: its groups of vowels, at least one.

    Example:
        >>> [syllables(word) for word in ("kat", "weerstand", "boodschap", "inwoner", "ideeën")]
        [1, 2, 2, 3, 3]
    """
    return max(len(VOWELS.findall(word.lower())), 1)


def _plain(text: str) -> str:
    """Return a text without marks, with a short word for each placeholder."""
    return MARKUP.sub("", re.sub(r"\{\w+\}", "de ander", text))
