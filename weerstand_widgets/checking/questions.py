"""Vragen: whether each is asked once, and has what its kind needs to be answered."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.alike_asked import asked_after, want_the_same
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.gist import ASKING, POINTING, asks_the_same, gist
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
FEWEST_WITHIN = 3
NARROWER = (
    *("tijdens", "vandaag", "nu", "allemaal", "precies", "eigenlijk", "zelf", "hier", "daar"),
    *("deze keer", "in deze", "in dit", "bij deze"),
)
"""How a question goes on that only asks the same more narrowly."""
FILLING = frozenset("nog er dan al eigenlijk precies eens even toch nou dus de het een heel erg wel".split())  # noqa: SIM905
"""Words without which an option says the same."""
_APART = """
met zonder over voor van aan bij in op uit naar door tegen tussen na mijn jouw zijn haar hun ons ik jij hij
zij wij
"""
TELLING_APART = frozenset(_APART.split())
"""Words that a question's gist passes over, and by which two options may differ."""
SPAN = re.compile(
    r"(?P<low>\d+) ?(?:tot en met|tot|t/m|–|-) ?(?P<high>\d+)|(?:minder|korter|lager|jonger) dan (?P<below>\d+)"
    r"|(?P<more>meer|langer|hoger|ouder) dan (?P<over>\d+)|(?P<from>\d+) (?:\w+ )?of (?:meer|langer|hoger|ouder)"
)
EXPLAINED = (Table, Checklist, Place, TurnQuestion)
"""Kinds that nobody knows how to fill in without a line below the title."""


@rule("questions")
def question_twice(material: Material) -> Iterator[Spot]:
    """A question that is asked twice: in the same words, in those of some setting, or in others that mean the same."""
    titles = list(material.questions)
    said = material.kept(_spoken)
    for theirs, (other_cell, other) in enumerate(titles):
        for mine, (cell, question) in enumerate(titles[:theirs]):
            is_same = said[mine] & said[theirs] or asks_the_same(question.title, other.title)
            is_near = question.phase_id == other.phase_id
            if is_same or want_the_same(question.title, other.title, halves=is_near):
                yield Spot(cell, {"other": other.id})
                yield Spot(other_cell, {"other": question.id})
    yield from _within(material)
    meant = {gist(question.title): question.id for _, question in reversed(titles) if gist(question.title)}
    wanted = {asked_after(one.title): one.id for _, one in reversed(titles) if len(asked_after(one.title)) == 1}
    for cell, text in material.texts:
        for sentence in _beside(text):
            if text.field in ("help", "why") and any(map(POINTING.fullmatch, bare(sentence).split())):
                continue  # it asks on about what it stands beside
            other_id = meant.get(gist(sentence), "")
            near = wanted.get(asked_after(sentence), "")
            if other_id or near not in ("", cell.spec_id):
                yield Spot(cell, {"other": other_id or near})


def _within(material: Material) -> Iterator[Spot]:
    """Yield what asks again what it has beside it: a help its own title, a question to tune in another one."""
    for cell, question in material.questions:
        title = gist(question.title)
        for sentence in ASKED.findall(QUOTED.sub("", question.help[:LONGEST])):
            if len(gist(sentence) - ASKING) >= FEWEST_WITHIN and gist(sentence) <= title:
                yield Spot(cell, {"other": question.id})
    yield from _tuning_twice(material)
    told = [(cell, bare(question.title), question) for cell, question in material.questions]
    for cell, long, question in told:
        for other_cell, short, other in told:
            is_longer = long != short and long.startswith(f"{short} ") and len(short.split()) > FEWEST_WITHIN
            if is_longer and long[len(short) + 1 :].startswith(NARROWER):
                yield Spot(cell, {"other": other.id})
                yield Spot(other_cell, {"other": question.id})


def _tuning_twice(material: Material) -> Iterator[Spot]:
    header = material.plan.header
    for number, one in enumerate(header.realign):
        if any(
            bare(one) == bare(other) or asks_the_same(one, other) or want_the_same(one, other)
            for other in header.realign[:number]
        ):
            yield Spot(material.header, {"other": "realign"})


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
                is_same = is_same or want_the_same(card.text, other.text, halves=False)
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
    for cell, question in [*material.questions, (material.header, material.plan.header)]:
        rows = [tuple(getattr(question, field, ())) for field in ("options", "items", "columns", "roles")]
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
                near = next((one for one in seen.values() if _is_spelling(bare(one), bare(title))), "")
                if near:
                    yield Spot(cell, {"found": near, "other": title})
                if words in seen and bare(title) != bare(seen[words]):
                    yield Spot(cell, {"found": seen[words], "other": title})
                seen.setdefault(words if len(words) >= FEWEST_ALIKE else frozenset((title,)), title)
            if (found := overlapping([one.title for one in row if isinstance(one, Named)])) is not None:
                yield Spot(cell, {"found": found[0], "other": found[1]})


def _is_spelling(one: str, other: str) -> bool:
    """Say whether two words are one, such as "nee" and "neen"."""
    shorter, longer = sorted((one, other), key=len)
    return longer != shorter and longer in (f"{shorter}n", f"{shorter}e") and " " not in longer


def overlapping(titles: Iterable[str]) -> tuple[str, str] | None:
    """Return two options of a row of numbers that both hold some number; None where there are none.

    Example:
        >>> overlapping(["1 tot 5 keer", "5 of meer keer"]), overlapping(["Minder dan 3", "3 tot 5", "6 of meer"])
        (('1 tot 5 keer', '5 of meer keer'), None)
    """
    known: list[tuple[str, int, int]] = []
    for title in titles:
        found = SPAN.search(title.lower())
        if found is None:
            continue
        low, high = (
            int(found["low"] or found["from"] or found["over"] or 0),
            int(found["high"] or found["below"] or 10**9),
        )
        low, high = low + (found["more"] is not None), high - (found["below"] is not None)
        for other, begin, end in known:
            if low <= end and begin <= high:
                return other, title
        known.append((title, low, high))
    return None


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
