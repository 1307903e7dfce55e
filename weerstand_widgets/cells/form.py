"""Where our things stand in a notebook's JSON, and reading one of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar

import msgspec

from weerstand_widgets.answers import Answer
from weerstand_widgets.errors import CellError, CellTooNewError, CellTooOldError
from weerstand_widgets.spec import SCHEMA

MIME = "application/vnd.weerstand.v1+json"
KEY = "weerstand"
HTML, TEXT = "text/html", "text/plain"
PROGRAMME_ONLY = "programme-only"
"""The tag of a cell that is for whoever reads or adapts the programme: no session gets it."""

Json: TypeAlias = dict[str, Any]
T = TypeVar("T")


class NotebookMeta(msgspec.Struct, frozen=True):
    """The notebook's own metadata under our key; `session` is "" in a programme.

    Attributes:
        edition: Of a session, what its programme asked and said when it was made or brought up to date, see
            `edition_of`; "" where nobody noted that.
        earlier: Editions it had before.
    """

    schema: int = SCHEMA
    programme: str = ""
    version: str = ""
    session: str = ""
    edition: str = ""
    earlier: tuple[str, ...] = ()


class CellMeta(msgspec.Struct, frozen=True):
    """A cell's metadata under our key.

    Attributes:
        session: In the session header's cell, which session this is: other programs drop what a notebook says of
            itself more easily than what its cells say.
        left: In a session, whether its programme no longer asks this; it stays for what was answered.
    """

    schema: int = SCHEMA
    id: str = ""
    answers: dict[str, Answer] = {}
    session: str = ""
    left: bool = False


to_notebook_meta: Callable[[object], NotebookMeta] = partial(msgspec.convert, type=NotebookMeta)
to_cell_meta: Callable[[object], CellMeta] = partial(msgspec.convert, type=CellMeta)


def code_cells(notebook: Mapping[str, Any]) -> Iterator[Json]:
    """Yield the cells that may be ours."""
    cells = notebook.get("cells")
    for cell in cells if isinstance(cells, list) else []:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            yield cell


def bundle_of(cell: Mapping[str, Any]) -> Json | None:
    """Return the output data of a cell that holds our MIME type, or None."""
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else []:
        data = output.get("data") if isinstance(output, dict) else None
        if isinstance(data, dict) and MIME in data:
            return data
    return None


def ours_in(part: Mapping[str, Any]) -> Any:
    """Return what stands under our key in the metadata of a cell or a notebook, whatever that is; None for nothing."""
    metadata = part.get("metadata")
    return metadata.get(KEY) if isinstance(metadata, Mapping) else None


def id_of(cell: Mapping[str, Any]) -> str:
    """Return the id that a cell's metadata says, or ""."""
    ours = ours_in(cell)
    spec_id = ours.get("id") if isinstance(ours, Mapping) else None
    return spec_id if isinstance(spec_id, str) else ""


def text_of(cell: Mapping[str, Any]) -> str:
    """Return a cell's text or source, in one piece or in lines as files have it."""
    source = cell.get("source", "")
    parts = source if isinstance(source, list) else [source]
    return "".join(part for part in parts if isinstance(part, str))


def is_for_trainers(cell: Mapping[str, Any]) -> bool:
    """Say whether no session gets this cell."""
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, Mapping) else None
    return isinstance(tags, list) and PROGRAMME_ONLY in tags


def is_locked(cell: Mapping[str, Any]) -> bool:
    """Say whether a cell came from a programme: a session's cannot be deleted by accident, what a group adds can."""
    metadata = cell.get("metadata")
    return isinstance(metadata, Mapping) and metadata.get("deletable") is False


def is_left(cell: Mapping[str, Any]) -> bool:
    """Say whether a session's cell asks what its programme no longer asks."""
    ours = ours_in(cell)
    return isinstance(ours, Mapping) and ours.get("left") is True


def name_of(cell: Mapping[str, Any], number: int) -> str:
    """Return how to call a cell in a message: our id where it is a sane one, else its number."""
    spec_id = id_of(cell)
    sane = spec_id.replace(".", "_").isidentifier() and len(spec_id) < len(MIME) * 2
    return spec_id if sane else f"cel {number}"


def decode(raw: object, read: Callable[[object], T], where: str) -> T:
    """Read one of our things.

    Raises:
        CellError: It is of another version, or of another shape.
    """
    check_schema(raw, where)
    try:
        return read(raw)
    except (msgspec.ValidationError, RecursionError) as fault:
        found = str(fault).rpartition(" - at ")[2].strip("`") if isinstance(fault, msgspec.ValidationError) else ""
        raise CellError("cell_shape", where=where, found=found[:80]) from None


def check_schema(raw: object, where: str) -> None:
    """Refuse what another version wrote.

    Raises:
        CellTooNewError, CellTooOldError: It did.
    """
    schema = raw.get("schema") if isinstance(raw, Mapping) else None
    if isinstance(schema, int) and schema > SCHEMA:
        raise CellTooNewError("cell_too_new", where=where, found=str(schema)[:9], known=SCHEMA)
    if isinstance(schema, int) and schema < SCHEMA:
        raise CellTooOldError("cell_too_old", where=where, found=str(schema)[:9], known=SCHEMA)
