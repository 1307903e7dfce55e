"""What is wrong with a notebook of ours as a file: what other programs, hurried hands and sync services took."""

from collections.abc import Iterator, Mapping
from typing import Any

from weerstand_widgets.cells.form import bundle_of, code_cells, name_of, ours_in
from weerstand_widgets.cells.identity import is_session, is_told, read_meta
from weerstand_widgets.cells.reading import read_cells, read_session
from weerstand_widgets.errors import CellError
from weerstand_widgets.plan import Header, ReportCell


def damage_of(notebook: Mapping[str, Any]) -> list[CellError]:
    """Return all that is wrong with a notebook, each with its place; a `StrayError` among them is no damage.

    Raises:
        CellError: It is none of ours, or of another version.
    """
    found: list[CellError] = []
    plan = read_session(notebook, found).plan
    if is_session(notebook):
        return [*_of_session(notebook), *found]
    if not read_meta(notebook).programme:
        found.append(CellError("notebook_without_programme"))
    if not plan.questions:
        found.append(CellError("programme_emptied"))
    return found


def _of_session(notebook: Mapping[str, Any]) -> Iterator[CellError]:
    specs = [cell.spec for cell in read_cells(notebook) if cell.spec is not None]
    if not any(not isinstance(spec, Header | ReportCell) and "." in spec.id for spec in specs):
        yield CellError("session_emptied")
    elif not any(isinstance(spec, Header) for spec in specs):
        yield CellError("session_headless")
    if not is_told(notebook):
        yield CellError("session_untold")
    for number, cell in enumerate(code_cells(notebook), 1):
        if bundle_of(cell) is not None and ours_in(cell) is None:
            yield CellError("cell_stripped", where=name_of(cell, number))
