"""Opzet: whether ids are those of the previous version, for answers and insights hang on them."""

import re
from collections.abc import Iterator
from typing import Any

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.gist import shares_nothing, stems
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Header, Phase

NAMED = re.compile(r"(?![0-9a-f]+(-[0-9a-f]+)*$)[a-z]+(-[a-z0-9]+)*")
"""A cell's id that a person chose; JupyterLab's own are random."""
USUAL = 0.8
PARTS = ("options", "items", "columns", "settings")


@rule("setup", "error")
def programme_changed(material: Material) -> Iterator[Spot]:
    """A programme that calls itself otherwise than its previous version."""
    if material.against and material.against.programme_id != material.programme_id:
        yield Spot(material.header, {"old": material.against.programme_id, "new": material.programme_id})


@rule("setup", "error")
def id_changed(material: Material) -> Iterator[Spot]:
    """A phase or a question that has another id than in the previous version."""
    for cell, old in _renamed(material):
        yield Spot(cell, {"old": old.spec_id, "new": cell.spec_id})


@rule("setup")
def id_unlike_cell(material: Material) -> Iterator[Spot]:
    """A cell that is called after what it asked before: its question's id seems to have changed."""
    named = [cell for cell in material.cells if cell.spec_id and NAMED.fullmatch(cell.cell_id)]
    unlike = [cell for cell in named if cell.cell_id != re.sub(r"[._]", "-", cell.spec_id)]
    if len(unlike) <= (1 - USUAL) * len(named):
        yield from (Spot(cell, {"cell": cell.cell_id, "new": cell.spec_id}) for cell in unlike)


@rule("setup")
def id_gone(material: Material) -> Iterator[Spot]:
    """A phase or a question of the previous version that is nowhere any more."""
    renamed = {old.spec_id for _, old in _renamed(material)}
    for old in _before(material):
        if isinstance(old.spec, Phase | Question) and material.at(old.spec_id) is None and old.spec_id not in renamed:
            yield Spot(material.at(old.spec_id.partition(".")[0]) or material.header, {"old": old.spec_id})


@rule("setup", "error")
def id_reused(material: Material) -> Iterator[Spot]:
    """An id that stands for another question now: what it asked before is asked under another id."""
    for cell, old in _kept(material):
        if isinstance(cell.spec, Question | Phase) and type(cell.spec) is type(old.spec):
            before = alike(old.spec.title)
            asked = [one.spec for one in material.cells if isinstance(one.spec, Question | Phase)]
            moved = [one for one in asked if alike(one.title) == before]
            if moved and alike(cell.spec.title) != before:
                yield Spot(cell, {"old": cell.spec_id, "new": moved[0].id})


@rule("setup")
def id_elsewhere(material: Material) -> Iterator[Spot]:
    """A question under an old id that is about something else, as far as its words tell: a new question, perhaps."""
    for cell, old in _kept(material):
        mine, before = cell.spec, old.spec
        if isinstance(mine, Question) and isinstance(before, Question) and alike(mine.title) != alike(before.title):
            is_moved = any(alike(one.title) == alike(before.title) for _, one in material.questions)
            if not is_moved and shares_nothing(mine.title, before.title) and shares_nothing(_told(mine), before.title):
                yield Spot(cell, {"old": before.title, "new": mine.title})


def _told(question: Question) -> str:
    return f"{question.title} {question.help}"


@rule("setup", "error")
def option_reused(material: Material) -> Iterator[Spot]:
    """An option, item, column or setting that has the id of another one of before."""
    for cell, old in _kept(material):
        for before, now in _parts(old, cell):
            was = {alike(part.title): part.id for part in before}
            ids = {part.id for part in before}
            for part in now:
                if part.id in ids and was.get(alike(part.title), part.id) != part.id:
                    yield Spot(cell, {"old": was[alike(part.title)], "new": part.id})


@rule("setup")
def option_elsewhere(material: Material) -> Iterator[Spot]:
    """An option, item or column under an old id that is about something else, as far as its words tell."""
    for cell, old in _kept(material):
        for before, now in _parts(old, cell):
            was = {part.id: part.title for part in before}
            for part in now:
                mine, theirs = stems(part.title), stems(was.get(part.id, part.title))
                is_new = alike(was.get(part.id, "")) not in {alike(one.title) for one in now}
                if is_new and mine and theirs and not mine & theirs:
                    yield Spot(cell, {"old": was[part.id], "new": part.title})


@rule("setup", "error")
def kind_changed(material: Material) -> Iterator[Spot]:
    """A question that has become another kind: answers of before do not fit it."""
    for cell, old in _kept(material):
        if isinstance(cell.spec, Question) and isinstance(old.spec, Question) and cell.spec.kind != old.spec.kind:
            yield Spot(cell, {"old": old.spec.kind, "new": cell.spec.kind})


@rule("setup", "error")
def option_id_changed(material: Material) -> Iterator[Spot]:
    """An option, item, column or setting that has another id than in the previous version."""
    for cell, old in _kept(material):
        for before, now in _parts(old, cell):
            ids = {part.id for part in now}
            for place, part in enumerate(before):
                same = [one for one in now if alike(one.title) == alike(part.title)] or now[place : place + 1]
                if part.id not in ids and same and same[0].id not in {one.id for one in before}:
                    yield Spot(cell, {"old": part.id, "new": same[0].id})


@rule("setup")
def option_gone(material: Material) -> Iterator[Spot]:
    """An option, item, column or setting of the previous version that is nowhere any more."""
    renamed = {(spot.cell and spot.cell.place, spot.values["old"]) for spot in option_id_changed(material)}
    for cell, old in _kept(material):
        for before, now in _parts(old, cell):
            ids = {part.id for part in now}
            for part in before:
                if part.id not in ids and (cell.place, part.id) not in renamed:
                    yield Spot(cell, {"old": part.id})


def _before(material: Material) -> tuple[Cell, ...]:
    """Return the cells of the previous version; of another programme none, for there nothing has to stay."""
    old = material.against
    return old.cells if old and old.programme_id == material.programme_id else ()


def _kept(material: Material) -> Iterator[tuple[Cell, Cell]]:
    """Yield the cells whose id was there before, each with the one of before."""
    for old in _before(material):
        cell = material.at(old.spec_id) if old.spec_id else None
        if cell is not None:
            yield cell, old


def _renamed(material: Material) -> Iterator[tuple[Cell, Cell]]:
    """Yield the cells that ask what another id asked before: by their title, else by the cell's own id."""
    before = {old.spec_id for old in _before(material)}
    gone = [old for old in _before(material) if old.spec_id and material.at(old.spec_id) is None]
    fresh = [cell for cell in material.cells if cell.spec_id not in before] if before else []
    for cell in fresh:
        same = [old for old in gone if _title(old) == _title(cell)] or [
            old for old in gone if old.cell_id and old.cell_id == cell.cell_id
        ]
        if same:
            gone.remove(same[0])
            yield cell, same[0]


def _title(cell: Cell) -> tuple[type, str]:
    return type(cell.spec), alike(getattr(cell.spec, "title", ""))


def _parts(old: Cell, new: Cell) -> Iterator[tuple[Any, Any]]:
    """Yield the rows of options, items, columns or settings that both cells have, those in columns too."""
    if not isinstance(old.spec, Question | Header) or type(old.spec) is not type(new.spec):
        return
    for name in PARTS:
        before, now = getattr(old.spec, name, ()), getattr(new.spec, name, ())
        yield before, now
        by_id = {part.id: part for part in now}
        for part in before:
            if getattr(part, "options", ()) and part.id in by_id:
                yield part.options, getattr(by_id[part.id], "options", ())
