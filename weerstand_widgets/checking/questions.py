"""Vragen: whether each is asked once, and has what its kind needs to be answered."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.gist import POINTING, asks_the_same, gist
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Offering
from weerstand_widgets.kinds.place import Place
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.spec import Named

SIGNS = re.compile(r"[^\w{}]+")
ASKED = re.compile(r"[^.!?…\n]+\?")
QUOTED = re.compile(r"“[^“”]*”")
LONGEST = 600
"""A longer text is no line beside a question."""
FEWEST = 2
FEWEST_ALIKE = 2
FILLING = frozenset("nog er dan al eigenlijk precies eens even toch nou dus de het een heel erg wel".split())  # noqa: SIM905
"""Words without which an option says the same."""
TELLING_APART = frozenset(
    [
        "met",
        "zonder",
        "over",
        "voor",
        "van",
        "aan",
        "bij",
        "in",
        "op",
        "uit",
        "naar",
        "door",
        "tegen",
        "tussen",
        "na",
        "mijn",
        "jouw",
        "zijn",
        "haar",
        "hun",
        "ons",
        "ik",
        "jij",
        "hij",
        "zij",
        "wij",
    ]
)
"""Words that a question's gist passes over, and by which two options may differ."""
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


@rule("questions")
def option_alike(material: Material) -> Iterator[Spot]:
    """Two options, items or columns that say the same in other words."""
    for cell, question in material.questions:
        rows = [tuple(getattr(question, field, ())) for field in ("options", "items", "columns")]
        rows += [column.options for column in getattr(question, "columns", ())]
        for row in rows:
            seen: dict[frozenset[str], str] = {}
            for title in [one.title for one in row if isinstance(one, Named)]:
                words = _told(title)
                if words in seen and bare(title) != bare(seen[words]):
                    yield Spot(cell, {"found": seen[words], "other": title})
                if len(words) >= FEWEST_ALIKE:
                    seen[words] = title


def _told(title: str) -> frozenset[str]:
    """Return the words of an option but for those that add nothing."""
    words = frozenset(bare(title).split()) - FILLING
    apart = {word for word in words if word in TELLING_APART or POINTING.fullmatch(word)}
    return (gist(title) | apart) if len(words) > FEWEST_ALIKE and gist(title) else words


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
