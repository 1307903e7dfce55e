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
from weerstand_widgets.checking.texts import KEPT

B1 = 60
"""The lowest score that is taken for B1."""
FEWEST_WORDS = 30
"""Below so many words, a score says more of one word than of a text."""
HARD_SENTENCE = {5: 0, 6: 35, 7: 35, 8: 30, 9: 30}
HARD_FROM_TEN = 40
"""By its words, what a sentence by itself may score: the shorter, the more one long word weighs in it."""
FEWEST_IN_SENTENCE = 5
LONG = re.compile(r"\w{11}")
"""Without one such word no sentence scores that low."""
MAX_WORDS = 22
"""A sentence that is read aloud in one breath."""
MARKUP = re.compile(r"`[^`]*`|<[^<>]+>|^\s*(?:#+|[-*+>]|\d+[.)])\s+|[*_|]+|\]\([^()]*\)|!?\[|^[-:| ]+$", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.!?])[”)\"]*\s+|\n+|: ?[“\"]|[”\"]|;\s")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = re.compile(r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ou|au|ui|ei|ij|[aeiouyàáâäèéêëìíîïòóôöùúûü]")


class Measure(NamedTuple):
    """How a text reads: its words, its sentences, and its Flesch-Douma score."""

    words: int
    sentences: int
    score: float


SHORTENED = re.compile(
    r"(?<![\w.@])(?:[a-zA-Z]\.){2,}(?![\w@])|(?<!\w)(?:bijv|bv|evt|incl|excl|m\.n|enz|etc|resp|nl|vlgs|mbt|tbv"
    r"|ivm|tav|ahv|obv|dmv"
    r"|igv|nav|nvt|tzt|zsm|ca|nr|blz|pag|zgn|zogen|cq|c\.q|ev|org|afd|gem|tel)\.(?=\s|[,;:)]|$)|(?<!\w)(?:mbt|tbv"
    r"|ivm|obv|dmv|nav|zsm|ahv|cq)(?!\w)"
    r"|(?<![\w&.-])(?!(?:NL|OK|TV|PC|EU|UK|DVD|PDF|SMS|QR|USB|ID|WC|AI|IK|EN|JA|NEE|OF|NU|DE|JE|IS|ALS|WAT|HOE"
    r"|WIE|NIET|WEL|LET|OP"
    r"|STOP|ALLE|GEEN|EERST|DAN|HET|EEN|ZELF|SAMEN|ALLEEN|NOOIT|ALTIJD)(?!\w))(?:[A-Z]{2,6}(?:-[A-Z]{2,5})*"
    r"|[A-Z][a-z]?[A-Z]|Wmo|Wlz|Zvw|Wvggz"
    r"|Avg|Ggz|Ggd|Uwv|Awbz|Cjg)(?:['’]s|-\w+)?(?![\w.])"
)
"""Letters in the place of words."""
LONGEST_SHORT = 14
_SHORT = """
bijv bv evt incl excl enz etc resp nl vlgs mbt tbv ivm tav ahv obv dmv igv nav nvt tzt zsm ca nr blz pag zgn zogen cq ev
org afd gem tel wmo wlz zvw wvggz avg ggz ggd uwv awbz cjg mn
"""
SHORT = frozenset(_SHORT.split())


@rule("language")
def abbreviation(material: Material) -> Iterator[Spot]:
    """Letters in the place of words: who does not know them has to ask."""
    for cell, text in material.having(_may_be_short):
        if text.reader != "trainer" and text.form != "source":
            for found in SHORTENED.finditer(_plain(text.words)):
                if found[0] not in _explained(text.words):
                    yield Spot(cell, {"found": found[0]})


def _may_be_short(word: str) -> bool:
    """Say whether a word may be letters: it is one, has capitals inside, or no vowel, or is known."""
    is_mixed = len(word) <= LONGEST_SHORT and word[1:] != word[1:].lower()
    return len(word) == 1 or is_mixed or word.lower() in SHORT


def _explained(words: str) -> str:
    """Return what stands between brackets, where an abbreviation is told beside its words."""
    return " ".join(re.findall(r"\w \(([^()]*)\)", words))


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
                if measure.words >= FEWEST_IN_SENTENCE and measure.score < HARD_SENTENCE.get(
                    measure.words, HARD_FROM_TEN
                ):
                    yield Spot(cell, {"found": sentence[:80], "score": round(measure.score)})


@rule("language")
def sentence_long(material: Material) -> Iterator[Spot]:
    """A sentence that nobody reads aloud in one breath."""
    for cell, text in material.texts:
        if text.reader != "trainer" and text.form != "source":
            for sentence in sentences(text.words):
                if (count := len(sentence.split())) > MAX_WORDS:
                    yield Spot(cell, {"count": count, "known": MAX_WORDS})


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
