"""Vragen: whether each is asked once, and has what its kind needs to be answered."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.gist import asks_the_same, gist
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Offering
from weerstand_widgets.kinds.place import Place
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.spec import Named

SIGNS = re.compile(r"[^\w{}]+")
ASKED = re.compile(r"[^.!?…\n]+\?")
QUOTED = re.compile(r"“[^“”]*”")
LONGEST = 600
"""A longer text is no line beside a question."""
FEWEST = 2
RANGE = re.compile(
    r"\b(?:schaal|cijfer|getal|scale|number)\b[^.?!]{0,40}?"
    r"\b(?P<found>(?P<low>\d+) ?(?:tot en met|tot|t/m|to|-|–) ?(?P<high>\d+))\b",
    re.IGNORECASE,
)
ENDS = ("0", "10")
"""Of every scale."""
EXPLAINED = (Table, Checklist, Place, TurnQuestion)
"""Kinds that nobody knows how to fill in without a line below the title."""


@rule("questions")
def question_twice(material: Material) -> Iterator[Spot]:
    """A question that is asked twice: in the same words, in those of some setting, or in others that mean the same."""
    titles = list(material.questions)
    said = material.kept(_spoken)
    for theirs, (other_cell, other) in enumerate(titles):
        for mine, (cell, question) in enumerate(titles[:theirs]):
            if said[mine] & said[theirs] or asks_the_same(question.title, other.title):
                yield Spot(cell, {"other": other.id})
                yield Spot(other_cell, {"other": question.id})
    meant = {gist(question.title): question.id for _, question in reversed(titles) if gist(question.title)}
    for cell, text in material.texts:
        for sentence in _beside(text):
            if other_id := meant.get(gist(sentence)):
                yield Spot(cell, {"other": other_id})


def _beside(text: Text) -> list[str]:
    """Return the questions that stand beside the titles: a card, and what a help asks that is no example."""
    if len(text.words) > LONGEST:
        return []
    if text.field.startswith("cards."):
        return [text.words]
    return ASKED.findall(QUOTED.sub("", text.words)) if text.field in ("help", "why") else []


def _spoken(material: Material) -> Iterator[set[str]]:
    """Yield each question's title as all settings read it, but for spaces, capitals and signs."""
    for _, question in material.questions:
        yield {bare(spoken) for spoken in material.spoken(question.title)} - {""}


@rule("questions")
def card_twice(material: Material) -> Iterator[Spot]:
    """A question card that stands twice among those of one phase and setting, be it in other words."""
    settings = {setting.id for setting in material.plan.header.settings}
    for cell, phase in material.phases:
        for number, card in enumerate(phase.cards):
            mine = set(card.settings) or settings
            for other in phase.cards[:number]:
                is_same = bare(card.text) == bare(other.text) or gist(card.text) == gist(other.text) != frozenset()
                if is_same and mine & (set(other.settings) or settings):
                    yield Spot(cell, {"found": card.text})
                    break


@rule("questions")
def help_missing(material: Material) -> Iterator[Spot]:
    """A question of a kind that has to be explained, without a line below it."""
    for cell, question in material.questions:
        if isinstance(question, EXPLAINED) and not alike(question.help):
            yield Spot(cell, {"kind": question.kind})


@rule("questions")
def anchor_missing(material: Material) -> Iterator[Spot]:
    """A scale, or a plane, whose ends have no words."""
    for cell, question in material.questions:
        ends: tuple[str, ...] = (question.low, question.high) if isinstance(question, Scale) else ()
        if isinstance(question, Place):
            ends = (*question.rings, *question.across, *question.up)
        if any(not alike(end) for end in ends):
            yield Spot(cell, {})


@rule("questions")
def scale_range(material: Material) -> Iterator[Spot]:
    """A scale that is called by other numbers than are on screen."""
    for cell, question in material.questions:
        for text in (question.title, question.help) if isinstance(question, Scale) else ():
            if (said := RANGE.search(text)) and (said["low"], said["high"]) != ENDS:
                yield Spot(cell, {"found": said["found"]})


@rule("questions")
def anchors_same(material: Material) -> Iterator[Spot]:
    """A scale whose two ends, or a plane whose places, are called the same."""
    for cell, question in material.questions:
        places: list[tuple[str, ...]] = [(question.low, question.high)] if isinstance(question, Scale) else []
        if isinstance(question, Place):
            places = [question.rings, question.across, question.up]
        if any(twice(ends) for ends in places):
            yield Spot(cell, {})


@rule("questions")
def options_few(material: Material) -> Iterator[Spot]:
    """A question, or a column, with fewer than two options to choose from."""
    for cell, question in material.questions:
        offered = [question.options] if isinstance(question, Offering | Weigh) else []
        if isinstance(question, Checklist):
            offered = [question.items]
        if isinstance(question, Table):
            offered = [column.options for column in question.columns if column.kind == "choice"]
        free = getattr(question, "other", False)
        if any(len(options) + free < FEWEST for options in offered):
            yield Spot(cell, {})


@rule("questions", "error")
def option_twice(material: Material) -> Iterator[Spot]:
    """Two options, items or columns that are called the same."""
    for cell, question in material.questions:
        rows = [tuple(getattr(question, field, ())) for field in ("options", "items", "columns")]
        rows += [column.options for column in getattr(question, "columns", ())]
        for row in rows:
            for found in twice([one.title for one in row if isinstance(one, Named)]):
                yield Spot(cell, {"found": found})


@rule("questions", "error")
def setting_twice(material: Material) -> Iterator[Spot]:
    """Two settings that are called the same."""
    for found in twice([setting.title for setting in material.plan.header.settings]):
        yield Spot(material.header, {"found": found})


def bare(text: str) -> str:
    """Return what texts have in common that differ in spaces, capitals and signs only.

    Example:
        >>> bare("Wat  is het?") == bare("wat is het")
        True
    """
    return SIGNS.sub(" ", alike(text)).strip()


def twice(texts: Iterable[str]) -> list[str]:
    """Return those that were there before, but for capitals, spaces and signs."""
    counts = Counter(bare(text) for text in texts)
    return [text for text, count in counts.items() if text and count > 1]
