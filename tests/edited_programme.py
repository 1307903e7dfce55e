"""A programme as its author may change it: any edit, one after the other, for Hypothesis."""

import copy
from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.small_programme import code_cell, every_kind, question
from weerstand_widgets.cells import MIME
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.plan import CellSpec, Header, Phase, ReportCell
from weerstand_widgets.spec import SCHEMA, Option

Json: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[list[Json], int, int], None]

TERMS = {"ander": {"inwoner": "de inwoner", "team": "je collega"}}
OTHERS = {one.kind: one for one in every_kind()}


def programme() -> Json:
    """Return a programme of three phases, in which each kind is asked and texts stand between."""
    settings = (Option(id="inwoner", title="Inwoner"), Option(id="team", title="Team"))
    roles = (Option(id="gossips", title="De roddelaars"),)
    header = Header(
        schema=SCHEMA, programme="klein", version="1.0", title="Klein", settings=settings, roles=roles, terms=TERMS
    )
    minutes = {60: 6, 90: 8, 120: 10}
    phases = [
        Phase(schema=SCHEMA, id=name, title=name.title(), goal="", minutes=minutes, silent=silent)
        for name, silent in (("begin", ()), ("case", ("gossips",)), ("end", ()))
    ]
    specs: list[CellSpec] = [
        header, phases[0], question("begin.wish", "text"), question("begin.first", "items"), phases[1], *every_kind(),
        phases[2], question("end.learned", "text", front="learned"), ReportCell(schema=SCHEMA, title="Verslag"),
    ]  # fmt: skip
    cells = [text for spec in specs for text in (_text(f"Bij {spec.id}", f"text-{spec.id}"), code_cell(spec))]
    ours = {"schema": SCHEMA, "programme": "klein", "version": "1.0"}
    return {"cells": cells, "metadata": {"weerstand": ours}, "nbformat": 4, "nbformat_minor": 5}


def _text(words: str, name: str) -> Json:
    cell_id = name.replace(".", "-").replace("_", "-")
    return {"cell_type": "markdown", "id": cell_id, "metadata": {}, "source": f"## {words}"}


def spec_of(cell: Json) -> Json:
    """Return what a cell asks, to be changed; of a text an empty one."""
    found: Json = cell["outputs"][0]["data"][MIME] if cell["cell_type"] == "code" else {}
    return found


def _reword(cells: list[Json], at: int, number: int) -> None:
    if cells[at]["cell_type"] == "markdown":
        cells[at]["source"] = f"Andere woorden {number}"
    else:
        spec_of(cells[at])["title"] = f"Anders gevraagd {number}, aan {{ander}}"


def _move(cells: list[Json], at: int, number: int) -> None:
    cells.insert(number % len(cells), cells.pop(at))


def _remove(cells: list[Json], at: int, number: int) -> None:
    if spec_of(cells[at]).get("type") != "session":
        del cells[at : at + 1 + number % 3 * (spec_of(cells[at]).get("type") != "session")]
        del number


def _add(cells: list[Json], at: int, number: int) -> None:
    kind = list(OTHERS)[number % len(OTHERS)]
    spec = code_cell(OTHERS[kind])
    spec["id"] = f"new-{number}-{len(cells)}"
    spec_of(spec).update(id=f"{('case', 'begin', 'fresh')[number % 3]}.added_{number}_{len(cells)}")
    cells.insert(at, spec)


def _another_kind(cells: list[Json], at: int, number: int) -> None:
    spec = spec_of(cells[at])
    if spec.get("type") == "question":
        other = spec_of(code_cell(list(OTHERS.values())[number % len(KINDS)]))
        cells[at]["outputs"][0]["data"][MIME] = {**other, "id": spec["id"], "title": spec["title"]}


def _other_options(cells: list[Json], at: int, number: int) -> None:
    spec = spec_of(cells[at])
    for name in ("options", "items", "columns", "settings", "roles"):
        parts = spec.get(name, [])
        if len(parts) > 1 and number % 3 == 0:
            del parts[number % len(parts)]
        elif parts and number % 3 == 1:
            parts[number % len(parts)]["id"] = f"other_{number}"
        elif parts:
            parts.insert(0, {"id": f"first_{number}", "title": "Eerste"})
    if number % 2:
        spec.pop("other", None)


def _other_lengths(cells: list[Json], at: int, number: int) -> None:
    del at
    lengths = [[60, 120], [45], [60, 90, 120, 180]][number % 3]
    for spec in map(spec_of, cells):
        if spec.get("type") == "session":
            spec["lengths"] = lengths
        if spec.get("type") == "phase":
            spec["minutes"] = {str(length): length // 20 for length in lengths}


def _duplicate(cells: list[Json], at: int, number: int) -> None:
    twin = copy.deepcopy(cells[at])
    if spec_of(twin).get("type") in ("question", "phase"):
        spec_of(twin)["id"] += f"_{number}_{len(cells)}"
    elif spec_of(twin):
        return
    twin["id"] += f"-{number}-{len(cells)}"  # As JupyterLab does.
    cells.insert(at + 1, twin)


def _other_id(cells: list[Json], at: int, number: int) -> None:
    spec = spec_of(cells[at])
    if spec.get("type") == "question":
        spec["id"] = f"{spec['id'].partition('.')[0]}.other_{number}_{len(cells)}"
    if spec.get("type") == "phase":
        before, spec["id"] = spec["id"], f"{spec['id']}_{number}"
        for one in map(spec_of, cells):
            if one.get("id", "").startswith(f"{before}."):
                one["id"] = one["id"].replace(before, spec["id"], 1)


def _other_front(cells: list[Json], at: int, number: int) -> None:
    del at, number
    for spec in map(spec_of, cells):
        if spec.get("front") == "learned":
            spec["front"] = ""
        elif spec.get("kind") == "text":
            spec["front"] = "learned"
            return


EDITS: list[Edit] = [
    _reword, _move, _remove, _add, _another_kind, _other_options, _other_lengths, _duplicate, _other_id, _other_front,
]  # fmt: skip


EDITINGS = st.lists(st.tuples(st.sampled_from(range(len(EDITS))), st.integers(0, 99), st.integers(0, 99)), max_size=8)
"""Which edit, at which of the cells, and a number to choose by."""


def edited(editings: list[tuple[int, int, int]]) -> Json:
    """Return the programme after some edits, whatever became of it."""
    notebook = programme()
    cells = notebook["cells"]
    for which, at, number in editings:
        EDITS[which](cells, at % len(cells), number)
    return notebook
