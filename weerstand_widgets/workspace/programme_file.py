"""A programme as one file: written for somebody else, and read as what it says, never as code."""

from pathlib import Path

import msgspec

from weerstand_widgets.cells import PROGRAMME_ONLY
from weerstand_widgets.errors import PlanError, WorkspaceError
from weerstand_widgets.programme import AskingCell, Document, HandCell, TextCell, read_document, write_programme
from weerstand_widgets.programme import read_programme as read_cells
from weerstand_widgets.programme.document import AnyCell
from weerstand_widgets.workspace.folder import Workspace, free_path
from weerstand_widgets.workspace.new_session import slug_of
from weerstand_widgets.workspace.notebook import decode_json, read_json, read_notebook, write_file, write_notebook
from weerstand_widgets.workspace.programmes import Programme, list_programmes
from weerstand_widgets.workspace.spreadsheet_file import (
    as_spreadsheet,
    is_spreadsheet,
    read_spreadsheet,
    write_spreadsheet,
)

MAX_BYTES = 8_000_000
"""Of a programme's file; ours is under 100,000 without its pictures."""
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
"""What may be in a text of a file from outside: no picture that can hold a script."""


def export_programme(programme: Programme, path: Path, faults: list[PlanError]) -> None:
    """Write a programme to a file: what its cells ask and say, without how its author typed that.

    Args:
        programme: Which one.
        path: The file; what stood there is replaced. By its name a spreadsheet, or else JSON.
        faults: What is wrong with its cells is put here. Such a cell goes along as it is.

    Raises:
        WorkspaceError: The programme cannot be read, or the file cannot be written.
    """
    if is_spreadsheet(path):
        write_spreadsheet(_as_given(programme, faults), path)
    else:
        write_file(path, programme_as_file(programme, faults))


def programme_as_file(programme: Programme, faults: list[PlanError]) -> bytes:
    """Return what stands in the file that `export_programme` writes.

    Raises:
        WorkspaceError: The programme cannot be read.
    """
    return msgspec.json.format(msgspec.json.encode(_as_given(programme, faults)), indent=1) + b"\n"


def programme_as_spreadsheet(programme: Programme, faults: list[PlanError]) -> bytes:
    """Return what stands in the spreadsheet that `export_programme` writes.

    Raises:
        WorkspaceError: The programme cannot be read, or there are no spreadsheets here.
    """
    return as_spreadsheet(_as_given(programme, faults))


def _as_given(programme: Programme, faults: list[PlanError]) -> Document:
    document = read_cells(read_notebook(programme.path), faults)
    return msgspec.structs.replace(document, cells=tuple(_as_data(cell) for cell in document.cells))


def read_programme_file(path: Path) -> Document:
    """Read a programme's file from somebody else.

    Raises:
        WorkspaceError: It cannot be read, is too large, or its letters can only be guessed.
        PlanError: It is no programme, or of a newer version.
        CellError: A cell asks something that this version does not know.
    """
    if is_spreadsheet(path):
        return read_spreadsheet(path)
    try:
        raw = read_json(path, MAX_BYTES)
    except ValueError:
        raise PlanError("programme_other", where=path.name) from None
    return _document(raw)


def read_programme_text(text: str) -> Document:
    """Read what stands in a programme's file from somebody else, see `read_programme_file`."""
    content = text.encode("utf-8", "replace")
    if len(content) > MAX_BYTES:
        raise WorkspaceError("notebook_too_large", limit=MAX_BYTES // 1_000_000)
    try:
        return _document(decode_json(content))
    except ValueError:
        raise PlanError("programme_other") from None


def _document(raw: object) -> Document:
    document = read_document(raw)
    document.header()
    return document


def import_programme(workspace: Workspace, document: Document) -> Path:
    """Make a programme's notebook of what came from somebody else, under a name of its own.

    Each call is written anew; code is kept as text, for trainers.

    Raises:
        PlanError: What it asks cannot be written as cells.
        WorkspaceError: Nothing can be written there.
    """
    safe = msgspec.structs.replace(document, cells=tuple(_as_text(cell) for cell in document.cells))
    notebook = write_programme(safe)
    path = free_path(workspace.notebooks, slug_of(document.header().title), ".ipynb")
    write_notebook(path, notebook)
    return path


def is_known(workspace: Workspace, programme_id: str) -> bool:
    """Say whether there is a programme of this id already, whose sessions would be counted together."""
    return any(one.programme_id == programme_id for one in list_programmes(workspace))


def _as_data(cell: AnyCell) -> AnyCell:
    """Return a cell that asks something as that and no more; nobody else reads its author's comments."""
    return msgspec.structs.replace(cell, source="") if isinstance(cell, AskingCell) else cell


def _as_text(cell: AnyCell) -> AnyCell:
    """Return a cell without anything that runs."""
    if isinstance(cell, AskingCell):
        return _as_data(cell)
    if isinstance(cell, TextCell):
        pictures = {
            name: {kind: content for kind, content in kinds.items() if kind in PICTURES}
            for name, kinds in cell.pictures.items()
        }
        return msgspec.structs.replace(cell, pictures={name: kinds for name, kinds in pictures.items() if kinds})
    tags = tuple(dict.fromkeys((*cell.tags, PROGRAMME_ONLY)))
    return HandCell(id=cell.id, tags=tags, source=cell.source, is_code=False)
