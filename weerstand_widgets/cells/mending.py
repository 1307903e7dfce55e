"""A session's notebook made whole again: what its cells ask, from wherever that still stands, and what was answered."""

import copy
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP, HIGHEST_SENT, Answer, Answers, merge
from weerstand_widgets.cells.faces import shown_in
from weerstand_widgets.cells.form import HTML, MIME, TEXT, Json, NotebookMeta, bundle_of, code_cells, id_of
from weerstand_widgets.cells.identity import tell
from weerstand_widgets.cells.reading import raw_answers, read_cells
from weerstand_widgets.cells.writing import lock, refresh, write_answers
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.fitting import fitting
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.limits import AUTHOR, LENGTHS, is_full_id, is_id
from weerstand_widgets.locale import say
from weerstand_widgets.plan import CellSpec, Header, Phase, ReportCell
from weerstand_widgets.session import HEADER_ID, REPORT_ID
from weerstand_widgets.spec import SCHEMA

UNKNOWN = "onbekend"
"""What a programme is called that nobody knows the name of."""
PLAIN_KINDS = ("text", "items", "actions", "scale", "round")
"""Kinds that need no words of an author: one of them may take the place of a question that is nowhere any more."""
CELL_ID = re.compile(r"[a-zA-Z0-9-_]{1,64}")
"""What Jupyter takes as the id of a cell."""


class Source(msgspec.Struct, frozen=True):
    """What a notebook knows of what is asked.

    Attributes:
        specs: Mapping of id to spec, in order; a question that goes by its own id was made up here before.
        cells: Mapping of id to the cell it stands in.
        places: Mapping of the id that Jupyter gave a cell to ours.
    """

    specs: dict[str, CellSpec]
    cells: dict[str, Json]
    places: dict[str, str]


def source_of(notebook: Mapping[str, Any]) -> Source:
    """Return what a notebook knows of what is asked; never fails."""
    source = Source({}, {}, {})
    for cell, found in zip(code_cells(notebook), read_cells(notebook), strict=True):
        if found.spec is not None and getattr(found.spec, "title", "") != found.spec.id and _is_sane(found.spec):
            source.specs.setdefault(found.spec.id, found.spec)
            source.cells.setdefault(found.spec.id, cell)
        spec_id = found.spec_id or (found.spec.id if found.spec else "")
        if is_full_id(spec_id) and isinstance(cell.get("id"), str):
            source.places.setdefault(cell["id"], spec_id)
    return source


def _is_sane(spec: CellSpec) -> bool:
    """Say whether a spec has the id of what it is: a question's has two parts, any other's one."""
    return isinstance(spec, Question) == ("." in spec.id)


class Given(msgspec.Struct, frozen=True):
    """What was answered, by id.

    Attributes:
        answers: With the number and the time they were given.
        loose: What stands where an answer should be, without a number or time that can be.
        shown: What a cell only shows of an answer that was taken from it.
    """

    answers: dict[str, Answers] = {}
    loose: dict[str, dict[str, Any]] = {}
    shown: dict[str, Answers] = {}


def given_in(notebook: Mapping[str, Any], places: Mapping[str, str]) -> Given:
    """Return all that was answered in a notebook's cells, whatever it fits.

    Args:
        notebook: As in its file.
        places: Our id by the id that Jupyter gave a cell, for a cell that says no other.
    """
    given = Given({}, {}, {})
    for cell, found in zip(code_cells(notebook), read_cells(notebook), strict=True):
        spec_id = spec_id_of(cell, places)
        is_bare = found.spec is not None and (found.spec.id != spec_id or not raw_answers(cell))
        if found.spec is not None and is_bare and (shown := shown_in(cell, found.spec)):
            given.shown.setdefault(found.spec.id, shown)
        raw = {author: one for author, one in raw_answers(cell).items() if spec_id and AUTHOR.fullmatch(author)}
        answers = {author: answer for author, one in raw.items() if (answer := _answer(one))}
        if answers:
            given.answers[spec_id] = merge(given.answers.get(spec_id, {}), answers)
        loose = {author: _value(one) for author, one in raw.items() if author not in answers}
        if loose:
            given.loose[spec_id] = {**loose, **given.loose.get(spec_id, {})}
    return given


def _answer(raw: Any) -> Answer | None:
    try:
        answer = msgspec.convert(raw, Answer)
    except (msgspec.ValidationError, RecursionError):
        return None
    return answer if answer.revision <= HIGHEST_SENT else None


def _value(raw: Any) -> Any:
    return raw["value"] if isinstance(raw, Mapping) and "value" in raw else raw


def spec_id_of(cell: Mapping[str, Any], places: Mapping[str, str]) -> str:
    """Return whose answers a cell holds: as its metadata says it, its output, or its place; "" for nobody's."""
    shown = (bundle_of(cell) or {}).get(MIME)
    named = shown.get("id", HEADER_ID if shown.get("type") == "session" else "") if isinstance(shown, Mapping) else ""
    found = id_of(cell) or named or places.get(str(cell.get("id")), "")
    return found if isinstance(found, str) and is_full_id(found) else ""


def mend(
    notebook: Json, meta: NotebookMeta, sources: Sequence[Source], answers: Mapping[str, Answers], asked: Iterable[str]
) -> None:
    """Make a session's notebook whole, in place.

    Args:
        notebook: What is left of it, or a new session of its programme.
        meta: Which session of which programme it is.
        sources: Where what is asked may stand, the best first.
        answers: All that was answered.
        asked: Ids that there is a cell for, also where nobody answered.
    """
    cells = _unique(notebook, places_in(sources))
    for spec_id in _wanted(asked, cells, answers):
        if spec_id not in cells:
            cells[spec_id] = _add(notebook, spec_id, cells, sources)
    _put_in_form(notebook)
    for spec_id, cell in cells.items():
        given, own = answers.get(spec_id, {}), _own(cell)
        spec = _best(spec_id, own, sources, given, meta)
        if spec is not own:
            _show(cell, spec)
        lock(cell)
        write_answers(cell, spec_id, given)
    tell(notebook, meta)
    refresh(notebook)


def places_in(sources: Sequence[Source]) -> dict[str, str]:
    """Return our id by the id that Jupyter gave a cell, as the best of these sources has it."""
    return {place: spec_id for source in reversed(sources) for place, spec_id in source.places.items()}


def _unique(notebook: Json, places: Mapping[str, str]) -> dict[str, Json]:
    """Return our cells by id, and take away what is there twice: its answers are among those that were found."""
    cells: dict[str, Json] = {}
    kept = []
    for cell in notebook["cells"]:
        spec_id = spec_id_of(cell, places) if isinstance(cell, dict) and cell.get("cell_type") == "code" else ""
        if isinstance(cell, dict) and (not spec_id or spec_id not in cells):
            kept.append(cell)
        if spec_id:
            cells.setdefault(spec_id, cell)
    notebook["cells"] = kept
    return cells


def _wanted(asked: Iterable[str], cells: Iterable[str], answers: Mapping[str, Answers]) -> Iterable[str]:
    """Yield every id there is a cell for: what is asked, and what was answered and is asked nowhere; phases first."""
    known = dict.fromkeys([*asked, *cells])
    lost = [spec_id for spec_id, given in answers.items() if given and spec_id not in known and is_full_id(spec_id)]
    phases = (spec_id.partition(".")[0] for spec_id in (*known, *lost) if "." in spec_id)
    return dict.fromkeys([*known, *phases, HEADER_ID, *lost])


def _add(notebook: Json, spec_id: str, cells: Mapping[str, Json], sources: Sequence[Source]) -> Json:
    """Put a cell where its question belongs: after the last one that comes before it wherever both are asked."""
    cell = next((copy.deepcopy(source.cells[spec_id]) for source in sources if spec_id in source.cells), None)
    cell = cell or {"cell_type": "code", "metadata": {}, "source": "", "outputs": [], "execution_count": None}
    cell["metadata"] = {key: part for key, part in cell.get("metadata", {}).items() if key == "jupyter"}
    order = next((list(source.specs) for source in sources if spec_id in source.specs), [])
    before = order[: order.index(spec_id)] if order else [one for one in cells if _is_before(one, spec_id)]
    last = next((cells[one] for one in reversed(before) if one in cells), None)
    at = next(
        (place for place, one in enumerate(notebook["cells"], 1) if one is last), 0 if order else len(notebook["cells"])
    )
    notebook["cells"].insert(at, cell)
    return cell


def _is_before(one: str, spec_id: str) -> bool:
    return one.partition(".")[0] == spec_id.partition(".")[0]


def _own(cell: Json) -> CellSpec | None:
    (found,) = read_cells({"cells": [{**cell, "metadata": {}}]})
    is_made_up = found.spec is not None and getattr(found.spec, "title", "") == found.spec.id
    return None if is_made_up or found.spec is None or not _is_sane(found.spec) else found.spec


def _best(
    spec_id: str, own: CellSpec | None, sources: Sequence[Source], given: Answers, meta: NotebookMeta
) -> CellSpec:
    """Return what a cell asks: the first of all there is that its answers fit, else its own, else something plain."""
    known = [own, *(source.specs.get(spec_id) for source in sources)]
    specs = [spec for spec in known if spec is not None and spec.id == spec_id]
    return next((spec for spec in specs if _fits(spec, given)), None) or (
        specs[0] if specs else _plain(spec_id, given, meta)
    )


def _fits(spec: CellSpec, given: Answers) -> bool:
    try:
        return all(fitting(spec, answer.value, author)[2] is None for author, answer in given.items())
    except AnswerError:
        return False


def _plain(spec_id: str, given: Answers, meta: NotebookMeta) -> CellSpec:
    """Return something that asks for what was answered, where nobody knows what was asked; it goes by its id."""
    if spec_id == HEADER_ID:
        programme = meta.programme if is_id(meta.programme) else UNKNOWN
        return Header(schema=SCHEMA, programme=programme, version=meta.version, title=programme)
    if spec_id == REPORT_ID:
        return ReportCell(schema=SCHEMA, title=say("report.kind"))
    if "." not in spec_id:
        return Phase(schema=SCHEMA, id=spec_id, title=spec_id, goal="", minutes=dict.fromkeys(LENGTHS, 0))
    kinds = [KINDS[name](schema=SCHEMA, id=spec_id, title=spec_id) for name in PLAIN_KINDS]
    if any(author != GROUP for author in given):
        return KINDS["round"](schema=SCHEMA, id=spec_id, title=spec_id, anonymous=True)  # type: ignore[call-arg]
    return next((kind for kind in kinds if _fits(kind, given)), kinds[0])


def _show(cell: Json, spec: CellSpec) -> None:
    """Have a cell show a spec; what it shows that is not ours stays, but for a run that failed."""
    outputs = cell.get("outputs")
    others = [one for one in outputs if isinstance(one, dict)] if isinstance(outputs, list) else []
    bundle = bundle_of(cell) or {HTML: "", TEXT: ""}
    data = {**bundle, MIME: msgspec.to_builtins(spec, str_keys=True)}
    rest = [one for one in others if not _is_ours(one) and one.get("output_type") != "error"]
    cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}, *rest]


def _is_ours(output: Json) -> bool:
    data = output.get("data")
    return isinstance(data, dict) and MIME in data


def _put_in_form(notebook: Json) -> None:
    """Put right what any notebook must have, so that Jupyter opens it."""
    minor = notebook.get("nbformat_minor")
    notebook["nbformat"], notebook["nbformat_minor"] = 4, max(minor if isinstance(minor, int) else 0, 5)
    seen = set()
    for cell in notebook["cells"]:
        if cell.get("cell_type") not in ("code", "markdown", "raw"):
            cell["cell_type"] = "raw"
        if not isinstance(cell.get("source"), str | list):
            cell["source"] = ""
        if not isinstance(cell.get("metadata"), dict):
            cell["metadata"] = {}
        if cell["cell_type"] == "code":
            cell["outputs"] = cell["outputs"] if isinstance(cell.get("outputs"), list) else []
            cell.setdefault("execution_count", None)
        cell_id = cell.get("id")
        if not isinstance(cell_id, str) or not CELL_ID.fullmatch(cell_id) or cell_id in seen:
            cell["id"] = uuid.uuid4().hex[:8]
        seen.add(cell["id"])
