"""Taal: whether a programme and its English sister, the file `NAME.en.ipynb` beside it, say the same."""

from collections.abc import Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Header, Phase
from weerstand_widgets.spec import placeholders

SAME = ("kind", "lengths", "advice", "step", "front", "looks_back", "carries", "dots", "of", "take", "other")
"""What of a question is no word, and so is the same in both languages."""
FEWEST = 3
"""Fewer words may be the same in both languages."""


@rule("language", "error")
def sister_lacks(material: Material) -> Iterator[Spot]:
    """A phase, a question, a text or a word in one language only."""
    for cell, sister in _pairs(material):
        if sister is None:
            yield Spot(cell, {"field": cell.name})
            continue
        mine, theirs = _words(material, cell), _words(material.sister, sister)
        yield from (Spot(cell, {"field": field or cell.name}) for field in sorted(mine.keys() ^ theirs.keys()))
    for other in material.sister.cells if material.sister else ():
        if other.spec_id and material.at(other.spec_id) is None:
            yield Spot(material.at(other.spec_id.partition(".")[0]), {"field": other.spec_id})


@rule("language")
def sister_behind(material: Material) -> Iterator[Spot]:
    """A text that was changed since the previous version in one of both languages only."""
    if material.against is None or material.old_sister is None:
        return
    for cell, sister in _pairs(material):
        old, old_sister = _same(material.against, cell), _same(material.old_sister, cell)
        if sister is None or old is None or old_sister is None:
            continue
        mine, before = _words(material, cell), _words(material.against, old)
        theirs, theirs_before = _words(material.sister, sister), _words(material.old_sister, old_sister)
        for field, words in mine.items():
            is_mine = before.get(field, words) != words and theirs.get(field) == theirs_before.get(field)
            is_same = before.get(field) == words
            if is_mine or (is_same and _says_else(theirs_before.get(field, ""), theirs.get(field, ""))):
                yield Spot(cell, {"field": field or cell.name})


@rule("language")
def sister_untranslated(material: Material) -> Iterator[Spot]:
    """A text that is the same in both languages: it was copied and never translated."""
    for cell, sister in _pairs(material):
        if sister is not None:
            theirs = _words(material.sister, sister)
            for field, words in _words(material, cell).items():
                is_name = field == "source" or len(words.split()) < FEWEST
                if not is_name and alike(theirs.get(field, "")) == alike(words):
                    yield Spot(cell, {"field": field or cell.name})


@rule("language", "error")
def sister_differs(material: Material) -> Iterator[Spot]:
    """Minutes, voices, settings or placeholders that are not the same in both languages."""
    for cell, sister in _pairs(material):
        if sister is None:
            continue
        yield from (Spot(cell, {"field": field}) for field in _unlike(cell, sister))
        other = _words(material.sister, sister)
        for field, words in _words(material, cell).items():
            if set(placeholders(words)) != set(placeholders(other.get(field, words))):
                yield Spot(cell, {"field": field or cell.name})


def _says_else(before: str, now: str) -> bool:
    """Say whether a text got other words, and not only another spelling; nothing where it was or is empty."""
    old, new = set(alike(before).split()), set(alike(now).split())
    return bool(old and new) and min(len(old - new), len(new - old)) >= FEWEST


def _unlike(cell: Cell, sister: Cell) -> Iterator[str]:
    """Yield what of a spec, other than its words, is not the same in both languages."""
    mine, theirs = cell.spec, sister.spec
    if isinstance(mine, Phase) and isinstance(theirs, Phase):
        if (mine.minutes, mine.speaks, mine.silent) != (theirs.minutes, theirs.speaks, theirs.silent):
            yield "minutes, speaks, silent"
    elif isinstance(mine, Question) and isinstance(theirs, Question):
        yield from (name for name in SAME if getattr(mine, name, None) != getattr(theirs, name, None))
    elif isinstance(mine, Header) and isinstance(theirs, Header) and mine.lengths != theirs.lengths:
        yield "lengths"


def _pairs(material: Material) -> Iterator[tuple[Cell, Cell | None]]:
    """Yield each cell that a group reads, with its sister."""
    if material.sister is None:
        return
    for cell in material.cells:
        if cell.spec is not None or (cell.kind == "markdown" and cell.cell_id):
            yield cell, _same(material.sister, cell)


def _same(material: Material, cell: Cell) -> Cell | None:
    if cell.spec_id:
        return material.at(cell.spec_id)
    return next((one for one in material.cells if one.cell_id == cell.cell_id and one.kind == cell.kind), None)


def _words(material: Material | None, cell: Cell) -> dict[str, str]:
    return {text.field: text.words for owner, text in material.texts if owner is cell} if material else {}
