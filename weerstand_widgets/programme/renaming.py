"""A term under another name: in each setting, and in every text that names it. Runs nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from weerstand_widgets.errors import PlanError
from weerstand_widgets.plan_check import VALUE_PLACEHOLDER, check_id
from weerstand_widgets.programme.document import AnyCell, AskingCell, HandCell, TextCell
from weerstand_widgets.programme.notebook import read_programme, write_programme
from weerstand_widgets.programme.rewriting import WrittenCell
from weerstand_widgets.spec import PLACEHOLDER, placeholders

Json = dict[str, Any]


class Renamed(msgspec.Struct, frozen=True):
    """What a page has to change where a term gets another name.

    Attributes:
        cells: Those that ask something else now.
        texts: Mapping of a cell's id to the text that stands in it now.
        by_hand: How many cells name it that somebody wrote by hand; they are left alone.
    """

    cells: list[WrittenCell]
    texts: dict[str, str]
    by_hand: int


def rename_term(cells: Sequence[Json], term: str, name: str) -> Renamed:
    """Give a term another name wherever it stands; whose capital was asked for keeps it.

    Args:
        cells: All cells, in their order, as a notebook has them.
        term: As it is called now.
        name: As it is to be called.

    Raises:
        PlanError: There is no such term, or the name cannot be had.
        CellError: A cell asks something that this version does not know.
    """
    document = read_programme({"cells": list(cells)}, [])
    terms = document.header().terms
    check_id(name, name)
    if term not in terms:
        raise PlanError("plan_placeholder", found=term, known=", ".join(sorted(terms)) or "-")
    if name in terms or name == VALUE_PLACEHOLDER:
        raise PlanError("plan_term_taken", found=name)
    after = write_programme(
        msgspec.structs.replace(document, cells=tuple(_renamed(cell, term, name) for cell in document.cells))
    )
    source_by_id = {cell.get("id"): cell.get("source", "") for cell in cells}
    changed = [cell for cell in after["cells"] if cell["source"] != source_by_id.get(cell["id"])]
    return Renamed(
        [
            WrittenCell(cell["id"], cell["source"], output["data"])
            for cell in changed
            for output in cell.get("outputs", [])
        ],
        {cell["id"]: cell["source"] for cell in changed if cell["cell_type"] == "markdown"},
        sum(isinstance(cell, HandCell) and term in placeholders(cell.source) for cell in document.cells),
    )


def _renamed(cell: AnyCell, term: str, name: str) -> AnyCell:
    if isinstance(cell, TextCell):
        return msgspec.structs.replace(cell, text=_in_text(cell.text, term, name))
    if not isinstance(cell, AskingCell):
        return cell
    spec = {field: part if field == "terms" else _in_texts(part, term, name) for field, part in cell.spec.items()}
    if words := cell.spec.get("terms"):
        spec["terms"] = {name if one == term else one: by_setting for one, by_setting in words.items()}
    return msgspec.structs.replace(cell, spec=spec)


def _in_texts(value: Any, term: str, name: str) -> Any:
    """Return a spec's part with another name in each of its texts; its ids have no braces."""
    if isinstance(value, str):
        return _in_text(value, term, name)
    if isinstance(value, Mapping):
        return {key: _in_texts(part, term, name) for key, part in value.items()}
    return [_in_texts(part, term, name) for part in value] if isinstance(value, list) else value


def _in_text(text: str, term: str, name: str) -> str:
    capital = name[:1].upper() + name[1:]
    return PLACEHOLDER.sub(
        lambda found: found[0] if found[1].lower() != term else f"{{{capital if found[1][0].isupper() else name}}}",
        text,
    )
