"""A whole programme as one JSON document: its cells in order, each what it asks, a text, or code written by hand.

`schema/programme-v1.json` describes it. Knows no notebook: that is for `notebook.py`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

from weerstand_widgets.cells.form import decode
from weerstand_widgets.errors import PlanError, ProgrammeTooNewError
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, read_spec
from weerstand_widgets.plan_check import used_terms

FORMAT = "weerstand-programme"
SCHEMA = 1
MAX_CELLS = 2_000
MAX_TEXT = 200_000
"""Characters of one cell's text or source."""

Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
Tags: TypeAlias = tuple[str, ...]
CellId: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z_-]{1,64}$")]
"""What a notebook takes for the id of a cell."""


class Cell(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, tag_field="type"):
    """What all cells have.

    Attributes:
        id: The cell's own, not that of what it asks.
        tags: Such as `programme-only`.
    """

    id: CellId
    tags: Tags = ()


class TextCell(Cell, frozen=True, kw_only=True, tag="text"):
    """Words between the questions, in Markdown.

    Attributes:
        pictures: Those that were put in it: mapping of name to type to content, as a notebook has them.
    """

    text: Text
    pictures: dict[str, dict[str, str]] = {}


class AskingCell(Cell, frozen=True, kw_only=True, tag="asking"):
    """The header, a phase, a question or the report's button.

    Attributes:
        spec: What it asks, without the words of its terms, which are the header's.
        source: How its author wrote it, where that is not as it would be written anew.
    """

    spec: dict[str, Any]
    source: Text = ""


class HandCell(Cell, frozen=True, kw_only=True, tag="by_hand"):
    """Code that is left alone, or something else of a notebook's own.

    Attributes:
        source: The code.
        reason: Why it is left alone, by the name of the sentence; "" in a file from outside.
        is_code: Whether it runs; else it is a raw cell.
    """

    source: Text
    reason: str = ""
    is_code: bool = True


AnyCell: TypeAlias = TextCell | AskingCell | HandCell


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A programme: all its cells, in order."""

    format: Literal["weerstand-programme"] = "weerstand-programme"
    schema: Literal[1] = 1
    cells: Annotated[tuple[AnyCell, ...], msgspec.Meta(max_length=MAX_CELLS)]

    def specs(self) -> Iterator[tuple[AskingCell, CellSpec]]:
        """Yield each cell that asks something, with what it asks.

        Raises:
            CellError: One of them asks something that this version does not know.
        """
        for cell in self.cells:
            if isinstance(cell, AskingCell):
                yield cell, spec_of(cell)

    def plan(self) -> Plan:
        """Return the programme as a plan, with the words of its terms.

        Raises:
            PlanError: It has no header, or more than one.
            CellError: A cell asks something that this version does not know.
        """
        header = self.header()
        specs = [with_terms(spec, header) for _, spec in self.specs()]
        return Plan(
            header,
            tuple(spec for spec in specs if isinstance(spec, Phase)),
            tuple(spec for spec in specs if isinstance(spec, Question)),
        )

    def header(self) -> Header:
        """Return how the programme begins.

        Raises:
            PlanError: It does not, or more than once.
        """
        headers = [spec for _, spec in self.specs() if isinstance(spec, Header)]
        if len(headers) != 1:
            raise PlanError("programme_header", where=FORMAT, found=str(len(headers)))
        return headers[0]


def with_terms(spec: CellSpec, header: Header) -> CellSpec:
    """Return a spec as a run shows it: with the words of the terms that it uses."""
    if isinstance(spec, Question | Phase):
        return msgspec.structs.replace(spec, terms=used_terms(spec, header.terms))
    return spec


def spec_of(cell: AskingCell) -> CellSpec:
    """Return what a cell asks.

    Raises:
        CellError: It is nothing that this version knows.
    """
    return decode(cell.spec, read_spec, cell.id)


def read_document(raw: object) -> Document:
    """Read a programme from JSON.

    Raises:
        ProgrammeTooNewError: A newer version wrote it.
        PlanError: It is no programme; names the place.
        CellError: A cell asks something that this version does not know.
    """
    if not isinstance(raw, Mapping) or raw.get("format") != FORMAT:
        raise PlanError("programme_other", where=FORMAT)
    version = raw.get("schema", "")
    if isinstance(version, int) and version > SCHEMA:
        raise ProgrammeTooNewError(where=FORMAT, found=str(version)[:9], known=SCHEMA)
    try:
        document = msgspec.convert({"schema": "", **raw}, Document)
    except (msgspec.ValidationError, RecursionError) as fault:
        place = str(fault).rpartition(" - at ")[2].strip("`") if isinstance(fault, msgspec.ValidationError) else ""
        raise PlanError("programme_shape", where=FORMAT, found=place[:80]) from None
    for cell_id, count in Counter(cell.id for cell in document.cells).items():
        if count > 1:
            raise PlanError("programme_shape", where=FORMAT, found=cell_id)
    return msgspec.structs.replace(document, cells=tuple(_straight(cell) for cell in document.cells))


def _straight(cell: AnyCell) -> AnyCell:
    """Return a cell with its spec as we write it: one thing has one spelling."""
    return msgspec.structs.replace(cell, spec=json_of(spec_of(cell))) if isinstance(cell, AskingCell) else cell


def json_of(spec: CellSpec) -> dict[str, Any]:
    """Return a spec as it stands in a document: without the words of its terms, which are the header's."""
    fields = msgspec.structs.fields(spec)
    # A default is left out of JSON when it is that very object, not when it is the same: so it is put there.
    said = {one.name: one.default for one in fields if getattr(spec, one.name) == one.default}
    if isinstance(spec, Question | Phase):
        said["terms"] = {}
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(msgspec.structs.replace(spec, **said)))
    return found
