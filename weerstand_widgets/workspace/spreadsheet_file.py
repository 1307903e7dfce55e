"""A programme as a spreadsheet, for who reviews it in Excel: an extra, for not everybody needs it.

All that is written is text or a whole number. What begins as a formula does is marked as text, and a formula in a file
that comes in is refused: what it would say stands nowhere in the programme.
"""

import importlib.util
import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from weerstand_widgets.errors import NotebookMissingError, PlanError, WorkspaceError
from weerstand_widgets.locale import say
from weerstand_widgets.programme import Document
from weerstand_widgets.programme.document import MAX_CELLS
from weerstand_widgets.programme.from_spreadsheet import FIRST_ROW, from_rows, place
from weerstand_widgets.programme.spreadsheet import (
    COLUMNS,
    Row,
    column_of,
    heading,
    more_column,
    to_rows,
    word_for,
)
from weerstand_widgets.workspace.notebook import write_file

ENDING = ".xlsx"
MAX_BYTES = 8_000_000
MAX_UNPACKED = 100_000_000
"""A packed file may hold a thousand times its size."""
MOST_COLUMNS = 1_000
WIDTHS = {"row": 10, "id": 24, "kind": 20, "title": 50, "text": 60, "options": 36, "more": 14}
MINUTES_WIDTH = 12
FORMULA = ("=", "+", "-", "@", "\t")


def is_spreadsheet(path: Path) -> bool:
    """Say whether a file is called as a spreadsheet is."""
    return path.suffix.lower() == ENDING


def can_read() -> bool:
    """Say whether there are spreadsheets here: openpyxl is an extra. Does not load it."""
    return importlib.util.find_spec("openpyxl") is not None


def write_spreadsheet(document: Document, path: Path) -> None:
    """Write a programme as a spreadsheet; what stood there is replaced.

    Raises:
        WorkspaceError: openpyxl is not installed, or nothing can be written there.
    """
    write_file(path, as_spreadsheet(document))


def as_spreadsheet(document: Document) -> bytes:
    """Return what stands in the file that `write_spreadsheet` writes.

    Raises:
        WorkspaceError: openpyxl is not installed.
    """
    lengths, rows = to_rows(document)
    needed = sum(1 for number in range(1, MOST_COLUMNS) if any(more_column(number) in row for row in rows))
    columns = [*COLUMNS, *map(str, lengths), *(more_column(number) for number in range(1, max(1, needed) + 1))]
    book = _library().Workbook()
    sheet = book.active
    sheet.title = say("spreadsheet.sheet")
    _fill(sheet, FIRST_ROW - 1, map(heading, columns), is_head=True)
    for number, row in enumerate(rows, FIRST_ROW):
        shown = row | {part: word_for(part, str(row[part])) for part in ("row", "kind") if part in row}
        _fill(sheet, number, (shown.get(column, "") for column in columns))
    for number, column in enumerate(columns, 1):
        letter = sheet.cell(1, number).column_letter
        sheet.column_dimensions[letter].width = WIDTHS.get(column.partition("_")[0], MINUTES_WIDTH)
    sheet.freeze_panes = "A2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Any, number: int, values: Iterable[str | int], *, is_head: bool = False) -> None:
    """Write a row: texts as text, whatever they begin with."""
    from openpyxl.styles import Alignment, Font

    for column, value in enumerate(values, 1):
        if value == "":
            continue
        cell = sheet.cell(number, column)
        cell.value = value
        cell.alignment = Alignment(wrap_text=not is_head, vertical="top")
        if is_head:
            cell.font = Font(bold=True)
        if isinstance(value, str):
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(FORMULA)


def read_spreadsheet(path: Path) -> Document:
    """Read a programme from a spreadsheet that somebody may have changed.

    Raises:
        WorkspaceError: openpyxl is not installed, or the file cannot be read.
        PlanError: It is no such spreadsheet, or a row of it cannot be read; names row and column.
    """
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except FileNotFoundError:
        raise NotebookMissingError(where=path.name) from None
    except OSError:
        raise WorkspaceError("notebook_closed", where=path.name) from None
    return spreadsheet_in(content, path.name)


def spreadsheet_in(content: bytes, where: str) -> Document:
    """Read a programme from what stands in a spreadsheet's file, see `read_spreadsheet`."""
    load = _library().load_workbook
    if not 0 < len(content) <= MAX_BYTES or not _is_sane(content):
        raise PlanError("spreadsheet_other", where=where)
    try:
        book = load(io.BytesIO(content), read_only=True)
        cells = [[(cell.value, cell.data_type) for cell in row] for row in _rows(book.worksheets[0])]
    except Exception:  # noqa: BLE001 - openpyxl raises what it likes for a file that is none
        raise PlanError("spreadsheet_other", where=where) from None
    return from_rows(list(_read(cells, where)))


def _rows(sheet: Any) -> Iterator[Any]:
    """Yield the rows of a sheet, and no more than a programme may have: a sheet may claim a million."""
    sheet.reset_dimensions()
    return islice(sheet.iter_rows(), MAX_CELLS + FIRST_ROW)


def _is_sane(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(one.file_size for one in packed.infolist()) <= MAX_UNPACKED
    except zipfile.BadZipFile:
        return False


def _read(cells: list[list[tuple[Any, str]]], where: str) -> Iterator[tuple[int, Row]]:
    """Yield each row that holds something, with its number."""
    columns = [column_of(str(value or "")) for value, _ in cells[0]] if cells else []
    lacking = next((column for column in COLUMNS if column not in columns), None)
    if lacking is not None:
        raise PlanError("spreadsheet_column", where=where, found=heading(lacking))
    for number, row in enumerate(cells[1:], FIRST_ROW):
        found: Row = {}
        for column, (value, kind) in zip(columns, row, strict=False):
            if column and value is not None and value != "":
                found[column] = _value(value, kind, number, column)
        if found:
            yield number, found


def _value(value: Any, kind: str, number: int, column: str) -> str | int:
    if kind == "f":
        raise PlanError("spreadsheet_formula", **place(number, column))
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if value == int(value) else str(value)
    raise PlanError("spreadsheet_value", **place(number, column))


def _library() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise WorkspaceError("no_spreadsheet") from None
    return openpyxl
