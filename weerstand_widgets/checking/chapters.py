"""A phase's chapter: its own cell, with the texts that lead to it."""

from collections.abc import Iterator

from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.material import Material
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
