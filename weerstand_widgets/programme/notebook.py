"""A programme's notebook and its document, both ways. Answers and outputs are no part of a programme."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from weerstand_widgets.cells import HTML, KEY, MIME, TEXT, NotebookMeta
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import MAX_ID
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan
from weerstand_widgets.programme.calls import ByHand, Call, Names, bare, columns_of, read_call, write_call
from weerstand_widgets.programme.document import (
    AnyCell,
    AskingCell,
    Document,
    HandCell,
    TextCell,
    json_of,
    spec_of,
    with_terms,
)
from weerstand_widgets.reading import SessionReader, make_reader
from weerstand_widgets.session import Session

CELL_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
LANGUAGE = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
Json = dict[str, Any]


def read_programme(notebook: Mapping[str, Any], faults: list[PlanError] | None = None) -> Document:
    """Read a programme's notebook as data: what its cells say, whatever they show. Runs nothing.

    Args:
        notebook: A notebook as in its file; of a session its answers stay behind.
        faults: When given, what is wrong with a cell is put here; the cell itself is kept as it is.

    Raises:
        PlanError: A cell needs mending, and `faults` is not given.
    """
    found: list[PlanError] = []
    raw_cells = notebook.get("cells")
    cells = [cell for cell in raw_cells if isinstance(cell, Mapping)] if isinstance(raw_cells, list) else []
    ids = _ids(cells)
    calls = list(_calls(cells, ids, found))
    columns = columns_of(call.spec for call in calls if isinstance(call, Call))
    read, names = [], dict[str, str]()
    for cell, cell_id, call in zip(cells, ids, calls, strict=True):
        read.append(_read_cell(cell, cell_id, call, names, columns))
        _learn(call, names)
    if sum(isinstance(call, Call) and isinstance(call.spec, Header) for call in calls) != 1:
        found.append(PlanError("programme_header"))
    if faults is None and found:
        raise found[0]
    if faults is not None:
        faults += found
    return Document(cells=tuple(read))


def _calls(cells: list[Mapping[str, Any]], ids: list[str], faults: list[PlanError]) -> Iterator[Call | ByHand | None]:
    """Yield what each cell's source asks; None for a cell that is no code."""
    names: dict[str, str] = {}
    seen: set[str] = set()
    for where, cell in zip(ids, cells, strict=True):
        if cell.get("cell_type") != "code":
            yield None
            continue
        call = read_call(_source(cell), where, names)
        if isinstance(call, ByHand) and call.is_mistake:
            faults.append(call.reason)
        if isinstance(call, Call):
            if call.spec.id in seen:
                faults.append(PlanError("plan_twice", where=where))
            seen.add(call.spec.id)
        _learn(call, names)
        yield call


def _learn(call: Call | ByHand | None, names: dict[str, str]) -> None:
    """Note which variable is which phase from here on."""
    if isinstance(call, Call) and call.name and isinstance(call.spec, Header | Phase):
        names[call.name] = call.spec.id if isinstance(call.spec, Phase) else ""


def _read_cell(
    cell: Mapping[str, Any], cell_id: str, call: Call | ByHand | None, names: Names, columns: set[str]
) -> AnyCell:
    tags, source = _tags(cell), _source(cell)
    if isinstance(call, Call):
        anew = write_call(call.spec, "", names, columns if isinstance(call.spec, Header) else ())
        return AskingCell(id=cell_id, tags=tags, spec=json_of(call.spec), source="" if anew == source else source)
    if isinstance(call, ByHand):
        return HandCell(id=cell_id, tags=tags, source=source, reason=call.reason.key)
    if cell.get("cell_type") == "markdown":
        return TextCell(id=cell_id, tags=tags, text=source, pictures=_pictures(cell))
    return HandCell(id=cell_id, tags=tags, source=source, is_code=False)


def _ids(cells: list[Mapping[str, Any]]) -> list[str]:
    """Return the ids of cells: their own, or a number where that is none, or another's."""
    found: list[str] = []
    for number, cell in enumerate(cells, 1):
        cell_id = cell.get("id")
        is_own = isinstance(cell_id, str) and CELL_ID.fullmatch(cell_id) and cell_id not in found
        numbers = (f"cell-{one}" for one in range(number, number + len(cells) + 1))
        found.append(str(cell_id) if is_own else next(one for one in numbers if one not in found))
    return found


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source", "")
    parts = source if isinstance(source, list) else [source]
    return "".join(part for part in parts if isinstance(part, str))


def _tags(cell: Mapping[str, Any]) -> tuple[str, ...]:
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, Mapping) else None
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _pictures(cell: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    try:
        return msgspec.convert(cell.get("attachments", {}), dict[str, dict[str, str]])
    except msgspec.ValidationError:
        return {}


# -- and back ----------------------------------------------------------------------------------------------------------
def write_programme(document: Document) -> Json:
    """Write a programme as the notebook that a person would make, with each cell as after a run.

    Raises:
        PlanError: There is no header, a question stands before its phase, or no call says what a cell asks.
        CellError: A cell asks something that this version does not know.
    """
    header = document.header()
    columns = columns_of(spec for _, spec in document.specs())
    reader = make_reader(Session(Plan(header)), say)
    names: dict[str, str] = {}
    cells = [_write_cell(cell, names, columns, reader, header) for cell in document.cells]
    meta = NotebookMeta(programme=header.programme, version=header.version)
    ours = {name: value for name, value in msgspec.to_builtins(meta).items() if value}
    return {"cells": cells, "metadata": {**LANGUAGE, KEY: ours}, "nbformat": 4, "nbformat_minor": 5}


def _write_cell(cell: AnyCell, names: dict[str, str], columns: set[str], reader: SessionReader, header: Header) -> Json:
    metadata: Json = {"tags": list(cell.tags)} if cell.tags else {}
    if isinstance(cell, TextCell):
        pictures = {"attachments": cell.pictures} if cell.pictures else {}
        return {"cell_type": "markdown", "id": cell.id, "metadata": metadata, "source": cell.text, **pictures}
    if isinstance(cell, HandCell) and not cell.is_code:
        return {"cell_type": "raw", "id": cell.id, "metadata": metadata, "source": cell.source}
    outputs: list[Json] = []
    source = cell.source
    if isinstance(cell, AskingCell):
        spec = spec_of(cell)
        source = _source_of(spec, source, names, columns if isinstance(spec, Header) else set())
        outputs = [_output(with_terms(spec, header), reader)]
    return {
        "cell_type": "code",
        "id": cell.id,
        "metadata": metadata,
        "source": source,
        "execution_count": None,
        "outputs": outputs,
    }


def _source_of(spec: CellSpec, source: str, names: dict[str, str], columns: set[str]) -> str:
    """Return a cell's source: as its author wrote it, where that says what the cell asks."""
    call = read_call(source, spec.id, names) if source else None
    if not isinstance(call, Call) or bare(call.spec) != bare(spec):
        if isinstance(spec, Question) and spec.phase_id not in names.values():
            raise PlanError("plan_phase", where=spec.id[:MAX_ID], found=spec.phase_id[:MAX_ID])
        source = write_call(spec, source if isinstance(call, Call) else "", names, columns)
        call = read_call(source, spec.id, names)
    _learn(call, names)
    return source


def _output(spec: CellSpec, reader: SessionReader) -> Json:
    html, text = faces(spec, reader)
    data = {MIME: msgspec.to_builtins(spec, str_keys=True), HTML: html, TEXT: text}
    return {"output_type": "display_data", "data": data, "metadata": {}}
