"""A programme while somebody writes it in a browser: its cells as they stand there, and what some of them ask now."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from weerstand_widgets.errors import CellError, HandWrittenError, PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import MAX_ID
from weerstand_widgets.locale import catalogue, say
from weerstand_widgets.plan import Header, Phase
from weerstand_widgets.plan_check import check_header, check_phase, check_question
from weerstand_widgets.programme.document import AnyCell, AskingCell, Document, HandCell, spec_of
from weerstand_widgets.programme.notebook import read_programme, write_programme

Json = dict[str, Any]
PART = re.compile(r"\$\.(\w+)")
"""How a fault names the part of a spec it is in."""


class WrittenCell(msgspec.Struct, frozen=True):
    """What a page has to change in one cell.

    Attributes:
        id: The cell's own.
        source: What it holds now.
        data: What it shows, by MIME type.
    """

    id: str
    source: str
    data: Json


def rewrite(cells: Sequence[Json], specs: Mapping[str, Json]) -> list[WrittenCell]:
    """Write what cells ask now in their source; what else there is stays as it is, mistakes of other cells too.

    Args:
        cells: All cells, in their order, as a notebook has them; one that is new has no source.
        specs: Mapping of a cell's id to what it asks now.

    Returns:
        The cells of `specs`, and others only where their source or what they show follows from those.

    Raises:
        PlanError: A cell cannot ask this, or somebody wrote it by hand.
        CellError: It asks something that this version does not know.
    """
    notebook = {"cells": list(cells)}
    before = read_programme(notebook, [])
    asking = msgspec.structs.replace(before, cells=tuple(_asking(cell, specs) for cell in before.cells))
    _check(asking, specs)
    after = write_programme(asking)
    is_header_new = any(specs.get(cell.id) and isinstance(spec_of(cell), Header) for cell, _ in asking.specs())
    source_by_id = {cell.get("id"): cell.get("source", "") for cell in cells}
    return [
        WrittenCell(cell["id"], cell["source"], output["data"])
        for cell in after["cells"]
        for output in cell.get("outputs", [])
        if cell["id"] in specs or is_header_new or cell["source"] != source_by_id.get(cell["id"])
    ]


def _check(document: Document, specs: Mapping[str, Json]) -> None:
    """Refuse what a run of the cell would refuse; what lacks in the programme as a whole is for its checker.

    Raises:
        PlanError: A cell cannot ask this.
    """
    header = document.header()
    for cell, spec in document.specs():
        if cell.id not in specs:
            continue
        if isinstance(spec, Question):
            check_question(spec, header)
        elif isinstance(spec, Phase):
            check_phase(spec, header)
        elif isinstance(spec, Header):
            check_header(spec)


def _asking(cell: AnyCell, specs: Mapping[str, Json]) -> AnyCell:
    spec = specs.get(cell.id)
    if spec is None:
        return cell
    if isinstance(cell, AskingCell):
        return _finished(msgspec.structs.replace(cell, spec=spec))
    if isinstance(cell, HandCell) and not cell.source.strip():
        return _finished(AskingCell(id=cell.id, tags=cell.tags, spec=spec))
    raise HandWrittenError("hand_other", where=cell.id[:MAX_ID])


def _finished(cell: AskingCell) -> AskingCell:
    """Return a cell whose spec is as its kind wants it.

    Raises:
        PlanError: Something lacks in it, or is too much.
    """
    try:
        spec_of(cell)
    except CellError as fault:
        if fault.key != "cell_shape":
            raise
        field = PART.match(fault.found)
        key = f"writing.{field[1]}" if field else ""
        named = say(key) if key in catalogue() else fault.found
        raise PlanError("plan_unfinished", found=named) from None
    return cell
