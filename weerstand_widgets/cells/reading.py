"""From a notebook's JSON to a session. One cell that cannot be read takes no other along.

What stands in a cell and fits no question is a stray: it is kept beside the answers, for who shows the session.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from weerstand_widgets.answers import Answer, Answers, merge
from weerstand_widgets.cells.form import (
    MIME,
    Json,
    bundle_of,
    check_schema,
    code_cells,
    decode,
    id_of,
    is_left,
    name_of,
    ours_in,
)
from weerstand_widgets.cells.identity import read_meta
from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import AnswerError, CellError, StrayError
from weerstand_widgets.fitting import fitting
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import is_full_id
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, read_spec
from weerstand_widgets.session import Session, Stray
from weerstand_widgets.spec import SCHEMA


class ReadCell(NamedTuple):
    """What a cell holds.

    Attributes:
        spec: What it asks; None where it is not ours or cannot be read.
        spec_id: Whose answers are in it.
        answers: Those that fit.
        strays: Mapping of author to what does not.
        title: What it seems to ask, where its spec cannot be read.
        faults: What is wrong with it, the first thing first.
    """

    spec: CellSpec | None
    spec_id: str
    answers: Answers
    strays: dict[str, Any]
    title: str
    faults: list[CellError]


def read_session(notebook: Mapping[str, Any], faults: list[CellError] | None = None) -> Session:
    """Read a notebook's plan and answers.

    Args:
        notebook: A notebook as in its file.
        faults: When given, what cannot be read is left out or becomes a stray, and its errors are put here.

    Returns:
        The session; of a programme, one without id and answers.

    Raises:
        CellError: The notebook is not ours or, unless `faults` is given, a cell cannot be read.
    """
    meta = read_meta(notebook)
    cells = list(read_cells(notebook))
    found = [fault for cell in cells for fault in cell.faults] + list(_doubles(cells))
    if faults is None and found:
        raise found[0]
    if faults is not None:
        faults += found
    specs: dict[str, CellSpec] = {}
    answers: dict[str, Answers] = {}
    for cell in cells:
        if cell.spec is not None:
            specs.setdefault(cell.spec.id, cell.spec)
        if cell.answers:
            answers[cell.spec_id] = merge(answers.get(cell.spec_id, {}), cell.answers)
    unknown = Header(schema=SCHEMA, programme=meta.programme, version=meta.version, title=meta.programme)
    headers = [spec for spec in specs.values() if isinstance(spec, Header)]
    plan = Plan(
        headers[0] if headers else unknown,
        tuple(spec for spec in specs.values() if isinstance(spec, Phase)),
        tuple(spec for spec in specs.values() if isinstance(spec, Question)),
    )
    left = frozenset(id_of(cell) for cell in code_cells(notebook) if is_left(cell))
    return Session(plan, meta.session, answers, _strays(cells), left)


def read_cells(notebook: Mapping[str, Any]) -> Iterator[ReadCell]:
    """Yield what each code cell of a notebook holds; never fails."""
    for number, cell in enumerate(code_cells(notebook), 1):
        yield _read_cell(cell, number)


def raw_answers(cell: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers in a cell's metadata by author, unchecked."""
    ours = ours_in(cell)
    found = ours.get("answers") if isinstance(ours, Mapping) else None
    return found if isinstance(found, dict) else {}


def _read_cell(cell: Json, number: int) -> ReadCell:
    where, named, bundle, raw = name_of(cell, number), id_of(cell), bundle_of(cell), ours_in(cell)
    faults: list[CellError] = []
    spec = None
    try:
        if bundle is not None:
            spec = _spec(bundle, where)
        elif named:
            faults.append(CellError("cell_without_output", where=where))
        _check_meta(raw, spec, where)
    except CellError as fault:
        faults.append(fault)
    spec_id = named or (spec.id if spec else _shown_id(bundle))
    if faults or spec is None:
        values = {author: _value(one) for author, one in raw_answers(cell).items()}
        is_other = spec is not None and spec.id != spec_id
        return ReadCell(spec, spec_id, {}, values, "" if is_other else _title(bundle), faults)
    answers, strays, unfit = _sorted_out(spec, raw_answers(cell), where)
    return ReadCell(spec, spec_id, answers, strays, "", [unfit] if unfit else [])


def _spec(bundle: Json, where: str) -> CellSpec:
    spec = decode(bundle[MIME], read_spec, where)
    if not is_full_id(spec.id):
        raise CellError("cell_shape", where=where, found="id")
    return spec


def _check_meta(raw: Any, spec: CellSpec | None, where: str) -> None:
    """Refuse metadata of another shape or another cell; each answer in it is looked at by itself."""
    check_schema(raw, where)
    if raw is None:
        return
    answers = raw.get("answers", {}) if isinstance(raw, Mapping) else None
    named = raw.get("id", "") if isinstance(raw, Mapping) else None
    if not isinstance(answers, Mapping) or not isinstance(named, str):
        raise CellError("cell_shape", where=where, found="metadata")
    if spec is not None and named not in ("", spec.id):
        raise CellError("cell_other_id", where=where, found=spec.id)


def _sorted_out(spec: CellSpec, raw: dict[str, Any], where: str) -> tuple[Answers, dict[str, Any], StrayError | None]:
    """Return which answers in a cell fit its question, and what of them does not."""
    answers: Answers = {}
    strays: dict[str, Any] = {}
    faults: list[AnswerError] = []
    for author, one in raw.items():
        try:
            answer = _answer(one, where)
            fits, rest, fault = fitting(spec, answer.value, author)
        except AnswerError as refusal:
            strays[author] = _value(one)
            faults.append(refusal)
            continue
        answers[author] = msgspec.structs.replace(answer, value=fits)
        if fault is not None:
            strays[author] = rest
            faults.append(fault)
    return answers, strays, StrayError("cell_answer", where=where, found=faults[0].what) if faults else None


def _answer(one: Any, where: str) -> Answer:
    try:
        return msgspec.convert(one, Answer)
    except (msgspec.ValidationError, RecursionError):
        raise AnswerError("answer_edit", where=where) from None


def _value(one: Any) -> Any:
    """Return what was typed of something that should be an answer."""
    value = one.get("value") if isinstance(one, Mapping) and "value" in one else one
    try:
        return clean_json(value)
    except RecursionError:
        return "…"


def _shown_id(bundle: Json | None) -> str:
    shown = bundle[MIME] if bundle else None
    found = shown.get("id") if isinstance(shown, Mapping) else None
    return found if isinstance(found, str) else ""


def _title(bundle: Json | None) -> str:
    shown = bundle[MIME] if bundle else None
    found = shown.get("title") if isinstance(shown, Mapping) else None
    return found if isinstance(found, str) else ""


def _doubles(cells: list[ReadCell]) -> Iterator[CellError]:
    seen = set()
    for spec in (cell.spec for cell in cells if cell.spec is not None):
        if spec.id in seen:
            yield CellError("cell_twice", where=spec.id)
        seen.add(spec.id)


def _strays(cells: list[ReadCell]) -> dict[str, Stray]:
    found: dict[str, Stray] = {}
    for cell in cells:
        if cell.strays:
            before = found.get(cell.spec_id, Stray())
            found[cell.spec_id] = Stray(before.title or cell.title, {**cell.strays, **before.values})
    return found
