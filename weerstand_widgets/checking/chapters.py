"""A phase's chapter: its own cell, with the texts that lead to it."""

from collections.abc import Callable, Iterator

from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, texts_of_spec
from weerstand_widgets.plan import Phase


def chapters(material: Material) -> Iterator[tuple[Cell, list[Cell]]]:
    """Yield each phase's cell with the texts between it and what was asked before."""
    before: list[Cell] = []
    for cell in material.cells:
        if isinstance(cell.spec, Phase):
            yield cell, before
        if cell.kind == "markdown" and not cell.is_for_trainers and cell.source.strip():
            before = [*before, cell]
        elif cell.kind == "code":
            before = []


def said_in(cell: Cell, texts: list[Cell], is_meant: Callable[[Text], bool]) -> Iterator[tuple[Cell, str]]:
    """Yield what is said in a chapter: what is meant of its own cell's words, and the texts that lead to it."""
    yield from ((cell, text.words) for text in texts_of_spec(cell.spec) if is_meant(text))
    yield from ((text, text.source) for text in texts)
