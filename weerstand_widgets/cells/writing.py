"""From answers to a notebook's JSON: into its cells, into what they show, and into a new session."""

import contextlib
import copy
from collections.abc import Mapping
from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP, Answer, Answers, merge
from weerstand_widgets.cells.edition import edition_of
from weerstand_widgets.cells.form import (
    HTML,
    KEY,
    MIME,
    TEXT,
    Json,
    NotebookMeta,
    bundle_of,
    code_cells,
    decode,
    is_for_trainers,
    name_of,
    ours_in,
)
from weerstand_widgets.cells.identity import read_meta, tell
from weerstand_widgets.cells.reading import raw_answers, read_session
from weerstand_widgets.errors import CellError
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.plan import CellSpec, read_spec
from weerstand_widgets.reading import make_reader
from weerstand_widgets.session import HEADER_ID, REPORT_ID
from weerstand_widgets.spec import SCHEMA


def put_answers(notebook: Json, answers: Mapping[str, Answers]) -> None:
    """Merge answers into a notebook's cells, in place; ids without a cell that can be read are passed over.

    What stands in a cell and is no answer stays as it is.
    """
    for number, cell in enumerate(code_cells(notebook), 1):
        bundle = bundle_of(cell)
        if bundle is None:
            continue
        with contextlib.suppress(CellError):
            spec_id = decode(bundle[MIME], read_spec, name_of(cell, number)).id
            if spec_id in answers:
                write_answers(cell, spec_id, merge(_known(cell), answers[spec_id]))


def write_answers(cell: Json, spec_id: str, answers: Answers) -> None:
    """Write a cell's id and answers in its metadata; an author that is not among them keeps what stands there."""
    kept = ours_in(cell)
    said = kept if isinstance(kept, Mapping) else {}
    if not isinstance(cell.get("metadata"), dict):
        cell["metadata"] = {}
    written = {author: msgspec.to_builtins(answer) for author, answer in answers.items()}
    all_answers = {**raw_answers(cell), **written}
    cell["metadata"][KEY] = {**said, "schema": SCHEMA, "id": spec_id, "answers": all_answers}


def _known(cell: Json) -> Answers:
    """Return the answers in a cell that are answers."""
    known: Answers = {}
    for author, one in raw_answers(cell).items():
        with contextlib.suppress(msgspec.ValidationError, RecursionError):
            known[author] = msgspec.convert(one, Answer)
    return known


def refresh(notebook: Json) -> list[CellError]:
    """Make every cell's static HTML and text say what its metadata says, in place.

    Runs at every save: pure, idempotent, and it never fails on a broken cell, which stays as it is.
    Stored widget state is of no use and a risk, so `metadata.widgets` goes.

    Returns:
        The faults of cells that could not be read.
    """
    faults: list[CellError] = []
    session = read_session(notebook, faults)
    if isinstance(metadata := notebook.get("metadata"), dict):
        metadata.pop("widgets", None)
    specs: dict[str, CellSpec] = {phase.id: phase for phase in session.plan.phases}
    specs |= {question.id: question for question in session.plan.questions}
    specs[HEADER_ID] = session.plan.header
    reader = make_reader(session, say)
    for cell in code_cells(notebook):
        bundle = bundle_of(cell)
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
            return decode(raw, read_spec, REPORT_ID)
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
    fresh["metadata"].pop(KEY, None)
    fresh["cells"] = [cell for cell in fresh["cells"] if not is_for_trainers(cell)]
    for cell in fresh["cells"]:
        lock(cell)
        cell["metadata"].pop(KEY, None)
        if bundle := bundle_of(cell):
            spec_id = decode(bundle[MIME], read_spec, "programme").id
            value = check_answer(plan.header, dict(header)) if spec_id == HEADER_ID else None
            write_answers(cell, spec_id, {GROUP: Answer(value)} if value else {})
    programme, version = plan.header.programme or meta.programme, plan.header.version
    tell(fresh, NotebookMeta(SCHEMA, programme, version, session_id, edition_of(notebook)))
    refresh(fresh)
    return fresh


def lock(cell: Json) -> None:
    """Keep a session's cell from being lost by accident, and its code out of sight."""
    if not isinstance(cell.get("metadata"), dict):
        cell["metadata"] = {}
    metadata = cell["metadata"]
    metadata |= {"editable": False, "deletable": False}
    if cell.get("cell_type") == "code":
        kept = metadata.get("jupyter")
        metadata["jupyter"] = {**(kept if isinstance(kept, dict) else {}), "source_hidden": True}
