"""One cell of a programme: what its source asks, and what its last run left of that.

Runs nothing: a source is read as data (`programme`). Never fails on a cell.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from weerstand_widgets.cells import KEY, PROGRAMME_ONLY, read_cells
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import MAX_CHARS
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.plan_check import used_terms
from weerstand_widgets.programme import ByHand, Call, bare, read_call
from weerstand_widgets.spec import Terms

NAME_WORDS = 5
KEPT_UNDER = re.compile(r"^(\w+) *= *(?:\w+\.phase\(\s*[\"'](\w+)[\"']|open_workbook\()", re.MULTILINE)
KEPT = 1024
"""Sources that are kept as read: more than a large programme has cells."""
MARKS = re.compile(r"[#*`_>|\[\]]+")


class Cell(NamedTuple):
    """One cell of a notebook.

    Attributes:
        place: Its place among all cells, from 0.
        kind: "code", "markdown" or "raw".
        cell_id: Its own id in the file.
        source: What was written in it.
        spec: What it asks, as its source says; None where it is a text, not ours, or cannot be read.
        shown: What it asks as its last run left it, which is what a group gets.
        fault: Why its source cannot be read; None where it can, or where it is code of the author's own.
        name: How a person calls it: the id of what it asks, else its number and first words.
        raw: The cell as it stands in the file.
    """

    place: int
    kind: str
    cell_id: str
    source: str
    spec: CellSpec | None
    shown: CellSpec | None
    fault: PlanError | None
    name: str
    raw: Mapping[str, Any]

    @property
    def spec_id(self) -> str:
        """The id of the question or phase, "session" for the header; "" for a text."""
        return self.spec.id if self.spec is not None else ""

    @property
    def is_for_trainers(self) -> bool:
        """Whether no session gets it."""
        metadata = self.raw.get("metadata")
        tags = metadata.get("tags") if isinstance(metadata, Mapping) else None
        return isinstance(tags, list) and PROGRAMME_ONLY in tags


def cells_of(notebook: Mapping[str, Any], *, as_shown: bool) -> Iterator[Cell]:
    """Yield the cells of a notebook.

    Args:
        notebook: As in its file.
        as_shown: Whether each asks what its last run left, whatever its source says.
    """
    runs = iter(read_cells(notebook))
    counts: dict[str, int] = {}
    names = {} if as_shown else _variables(notebook)
    terms: Terms = {}
    found = notebook.get("cells")
    for place, raw in enumerate(found if isinstance(found, list) else []):
        if not isinstance(raw, dict):
            continue
        kind = str(raw.get("cell_type", ""))
        counts[kind] = counts.get(kind, 0) + 1
        source = source_text(raw) if kind == "code" else source_text(raw)[:MAX_CHARS]
        shown = next(runs).spec if kind == "code" else None
        call = None if as_shown or kind != "code" or not source.strip() else _read(source, tuple(names.items()))
        spec = shown
        if isinstance(call, Call):
            if isinstance(call.spec, Header):
                terms = call.spec.terms
            names |= {call.name: call.spec.id if isinstance(call.spec, Phase) else ""} if call.name else {}
            spec = shown if shown is not None and bare(shown) == bare(call.spec) else with_terms(call.spec, terms)
        fault = call.reason if isinstance(call, ByHand) and call.is_mistake else None
        name = spec.id if spec is not None else _name(kind, counts[kind], source)
        cell_id = raw.get("id")
        yield Cell(place, kind, cell_id if isinstance(cell_id, str) else "", source, spec, shown, fault, name, raw)


@lru_cache(maxsize=KEPT)
def _read(source: str, names: tuple[tuple[str, str], ...]) -> Call | ByHand:
    """Read a source; while somebody writes in one cell, those of the others are known already."""
    return read_call(source, "", dict(names))


def _variables(notebook: Mapping[str, Any]) -> dict[str, str]:
    """Return the variables that a notebook keeps its workbook and phases under, also those of cells further down.

    A question may stand above its own phase: that is a mistake to tell, and no code of the author's own.
    """
    found = notebook.get("cells")
    sources = [source_text(raw) for raw in (found if isinstance(found, list) else []) if isinstance(raw, dict)]
    return {name: phase_id for source in sources for name, phase_id in KEPT_UNDER.findall(source)}


def with_terms(spec: CellSpec, terms: Terms) -> CellSpec:
    """Return a spec with the words that its texts use, as a run leaves it."""
    if isinstance(spec, Question | Phase):
        return msgspec.structs.replace(spec, terms=used_terms(spec, terms))
    return spec


def source_text(raw: Mapping[str, Any]) -> str:
    """Return what was written in a cell; in a file it is one text or a list of lines."""
    source = raw.get("source", "")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _name(kind: str, number: int, source: str) -> str:
    if kind == "code":
        return f"cel {number}"
    words = MARKS.sub(" ", source).split()[:NAME_WORDS]
    return f"tekst {number} (“{' '.join(words)} …”)" if words else f"tekst {number}"


def ours_in_metadata(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what stands under our key in a cell's or notebook's metadata, where that is a mapping."""
    metadata = raw.get("metadata")
    ours = metadata.get(KEY) if isinstance(metadata, Mapping) else None
    return ours if isinstance(ours, Mapping) else {}
