"""Notebook JSON <-> session: the only room that knows our MIME type and our metadata.

Works on the plain dictionaries of a notebook file, so reading needs no nbformat. What is read is untrusted: it is
decoded against the specs of `plan` and checked by `session`; a fault names its cell and never quotes a text.
"""

import contextlib
import copy
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar

import msgspec

from weerstand_widgets.answers import GROUP, Answer, Answers, merge
from weerstand_widgets.errors import AnswerError, CellError, CellTooNewError, CellTooOldError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import is_full_id
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, read_spec
from weerstand_widgets.reading import make_reader
from weerstand_widgets.session import HEADER_ID, REPORT_ID, Session, check_answer
from weerstand_widgets.spec import SCHEMA

MIME = "application/vnd.weerstand.v1+json"
KEY = "weerstand"
HTML, TEXT = "text/html", "text/plain"
PROGRAMME_UNKNOWN = "onbekend"
PROGRAMME_ONLY = "programme-only"
"""The tag of a cell that is for whoever reads or adapts the programme: no session gets it."""

Json: TypeAlias = dict[str, Any]
T = TypeVar("T")


class NotebookMeta(msgspec.Struct, frozen=True):
    """The notebook's own metadata under our key; `session` is "" in a programme."""

    schema: int = SCHEMA
    programme: str = ""
    version: str = ""
    session: str = ""


class CellMeta(msgspec.Struct, frozen=True):
    """A cell's metadata under our key."""

    schema: int = SCHEMA
    id: str = ""
    answers: dict[str, Answer] = {}


_notebook_meta: Callable[[object], NotebookMeta] = partial(msgspec.convert, type=NotebookMeta)
_cell_meta: Callable[[object], CellMeta] = partial(msgspec.convert, type=CellMeta)


def is_ours(notebook: Mapping[str, Any]) -> bool:
    """Say whether a notebook is a programme or a session of ours, without checking it."""
    metadata = notebook.get("metadata")
    return isinstance(metadata, Mapping) and isinstance(metadata.get(KEY), Mapping)


def read_meta(notebook: Mapping[str, Any]) -> NotebookMeta:
    """Read which programme and session a notebook is.

    Raises:
        CellError: It is not one of ours, or what it says of itself cannot be read.
    """
    if not is_ours(notebook):
        raise CellError("notebook_not_ours")
    return _decode(notebook["metadata"][KEY], _notebook_meta, "notebook")


def read_session(notebook: Mapping[str, Any], faults: list[CellError] | None = None) -> Session:
    """Read a notebook's plan and answers.

    Args:
        notebook: A notebook as in its file.
        faults: When given, cells that cannot be read are left out and their errors are put here.

    Returns:
        The session; of a programme, one without id and answers.

    Raises:
        CellError: The notebook is not ours or, unless `faults` is given, a cell cannot be read.
    """
    meta = read_meta(notebook)
    found: list[CellError] = []
    cells: dict[str, tuple[CellSpec, Answers]] = {}
    for number, cell in enumerate(_code_cells(notebook), 1):
        try:
            _add_cell(cells, *_read_cell(cell, number))
        except CellError as fault:
            found.append(fault)
    if faults is None and found:
        raise found[0]
    if faults is not None:
        faults += found
    return _session(meta, cells)


def _add_cell(cells: dict[str, tuple[CellSpec, Answers]], spec: CellSpec | None, answers: Answers) -> None:
    if spec is None:
        return
    if spec.id in cells:
        raise CellError("cell_twice", where=spec.id)
    cells[spec.id] = spec, answers


def _session(meta: NotebookMeta, cells: dict[str, tuple[CellSpec, Answers]]) -> Session:
    specs = [spec for spec, _ in cells.values()]
    headers = [spec for spec in specs if isinstance(spec, Header)]
    unknown = Header(schema=SCHEMA, programme=meta.programme, version=meta.version, title=meta.programme)
    plan = Plan(
        headers[0] if headers else unknown,
        tuple(spec for spec in specs if isinstance(spec, Phase)),
        tuple(spec for spec in specs if isinstance(spec, Question)),
    )
    return Session(plan, meta.session, {spec_id: answers for spec_id, (_, answers) in cells.items() if answers})


def _read_cell(cell: Json, number: int) -> tuple[CellSpec | None, Answers]:
    where = _name(cell, number)
    metadata = cell.get("metadata")
    raw = metadata.get(KEY) if isinstance(metadata, dict) else None
    bundle = _bundle(cell)
    if bundle is None:
        if raw is not None and _decode(raw, _cell_meta, where).id:
            raise CellError("cell_without_output", where=where)
        return None, {}
    spec = _decode(bundle[MIME], read_spec, where)
    if not is_full_id(spec.id):
        raise CellError("cell_shape", where=where, found="id")
    if raw is None:
        return spec, {}
    meta = _decode(raw, _cell_meta, where)
    if meta.id not in ("", spec.id):
        raise CellError("cell_other_id", where=where, found=spec.id)
    return spec, _checked(spec, meta.answers, where)


def _checked(spec: CellSpec, answers: Answers, where: str) -> Answers:
    checked = {}
    for author, answer in answers.items():
        if not isinstance(spec, Question | Phase | Header):
            raise CellError("cell_shape", where=where, found=spec.id)
        try:
            value = check_answer(spec, answer.value, author)
        except AnswerError as fault:
            raise CellError("cell_answer", where=where, found=fault.what) from None
        checked[author] = msgspec.structs.replace(answer, value=value)
    return checked


def put_answers(notebook: Json, answers: Mapping[str, Answers]) -> None:
    """Merge answers into a notebook's cells, in place; ids without a cell are passed over."""
    for number, cell in enumerate(_code_cells(notebook), 1):
        bundle = _bundle(cell)
        if bundle is None:
            continue
        spec_id = _decode(bundle[MIME], read_spec, _name(cell, number)).id
        if spec_id in answers:
            raw = cell.setdefault("metadata", {}).get(KEY)
            known = _decode(raw, _cell_meta, spec_id).answers if raw is not None else {}
            _write(cell, spec_id, merge(known, answers[spec_id]))


def _write(cell: Json, spec_id: str, answers: Answers) -> None:
    meta = CellMeta(SCHEMA, spec_id, answers)
    cell.setdefault("metadata", {})[KEY] = msgspec.to_builtins(meta)


def refresh(notebook: Json) -> list[CellError]:
    """Make every cell's static HTML and text say what its metadata says, in place.

    Runs at every save: pure, idempotent, and it never fails on a broken cell, which stays as it is.
    Stored widget state is of no use and a risk, so `metadata.widgets` goes.

    Returns:
        The faults of cells that could not be read.
    """
    faults: list[CellError] = []
    session = read_session(notebook, faults)
    notebook["metadata"].pop("widgets", None)
    specs: dict[str, CellSpec] = {phase.id: phase for phase in session.plan.phases}
    specs |= {question.id: question for question in session.plan.questions}
    specs[HEADER_ID] = session.plan.header
    reader = make_reader(session, say)
    for cell in _code_cells(notebook):
        bundle = _bundle(cell)
        spec = _shown_spec(bundle[MIME], specs) if bundle else None
        if bundle and spec is not None:
            bundle[HTML], bundle[TEXT] = faces(spec, reader)
    return faults


def _shown_spec(raw: object, specs: Mapping[str, CellSpec]) -> CellSpec | None:
    """Return the spec that a cell shows: one of these, or the report's own, which is no part of a plan."""
    if not isinstance(raw, Mapping):
        return None
    if raw.get("type") == "report":
        with contextlib.suppress(CellError):
            return _decode(raw, read_spec, REPORT_ID)
        return None
    spec_id = raw.get("id", HEADER_ID)
    return specs.get(spec_id) if isinstance(spec_id, str) else None


def start_session(notebook: Mapping[str, Any], session_id: str, header: Mapping[str, Any]) -> Json:
    """Make a session of a programme: a copy with its own id, hidden code, and cells that cannot be lost by accident.

    Cells with the tag `programme-only` stay behind.

    Args:
        notebook: The programme. Answers that a trainer typed in it are not taken along.
        session_id: The new session's id, a uuid4 in hex.
        header: The session header's first value, see `session.HeaderValue`.

    Raises:
        CellError: A cell of the programme cannot be read.
        AnswerError: The header's value does not fit.
    """
    meta = read_meta(notebook)
    plan = read_session(notebook).plan
    fresh = copy.deepcopy(dict(notebook))
    fresh["metadata"][KEY] = msgspec.to_builtins(
        NotebookMeta(SCHEMA, plan.header.programme or meta.programme, plan.header.version, session_id)
    )
    fresh["cells"] = [cell for cell in fresh["cells"] if PROGRAMME_ONLY not in _tags(cell)]
    for cell in fresh["cells"]:
        metadata = cell.setdefault("metadata", {})
        metadata.pop(KEY, None)
        metadata |= {"editable": False, "deletable": False}
        if cell.get("cell_type") == "code":
            metadata["jupyter"] = {**metadata.get("jupyter", {}), "source_hidden": True}
        if bundle := _bundle(cell):
            spec_id = _decode(bundle[MIME], read_spec, "programme").id
            value = check_answer(plan.header, dict(header)) if spec_id == HEADER_ID else None
            _write(cell, spec_id, {GROUP: Answer(value)} if value else {})
    refresh(fresh)
    return fresh


def _tags(cell: Json) -> list[Any]:
    tags = cell.get("metadata", {}).get("tags")
    return tags if isinstance(tags, list) else []


def _code_cells(notebook: Mapping[str, Any]) -> Iterator[Json]:
    cells = notebook.get("cells")
    for cell in cells if isinstance(cells, list) else []:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            yield cell


def _bundle(cell: Json) -> Json | None:
    """Return the output data of a cell that holds our MIME type, or None."""
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else []:
        data = output.get("data") if isinstance(output, dict) else None
        if isinstance(data, dict) and MIME in data:
            return data
    return None


def _name(cell: Json, number: int) -> str:
    """Return how to call a cell in a message: our id where it is a sane one, else its number."""
    metadata = cell.get("metadata")
    ours = metadata.get(KEY) if isinstance(metadata, dict) else None
    spec_id = ours.get("id") if isinstance(ours, dict) else None
    sane = isinstance(spec_id, str) and spec_id.replace(".", "_").isidentifier() and len(spec_id) < len(MIME) * 2
    return spec_id if isinstance(spec_id, str) and sane else f"cel {number}"


def _decode(raw: object, read: Callable[[object], T], where: str) -> T:
    schema = raw.get("schema") if isinstance(raw, Mapping) else None
    if isinstance(schema, int) and schema > SCHEMA:
        raise CellTooNewError("cell_too_new", where=where, found=str(schema)[:9], known=SCHEMA)
    if isinstance(schema, int) and schema < SCHEMA:
        raise CellTooOldError("cell_too_old", where=where, found=str(schema)[:9], known=SCHEMA)
    try:
        return read(raw)
    except (msgspec.ValidationError, RecursionError) as fault:
        found = str(fault).rpartition(" - at ")[2].strip("`") if isinstance(fault, msgspec.ValidationError) else ""
        raise CellError("cell_shape", where=where, found=found[:80]) from None
