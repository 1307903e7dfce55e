"""How mistakes that authors make are put into a programme of ours.

A mistake is made in what a cell's run left, as after a run; where that is easy, in its source as well.
"""

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from weerstand_widgets.cells import MIME
from weerstand_widgets.checking import Material
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.plan import read_spec
from weerstand_widgets.programme import write_call
from weerstand_widgets.workspace.rehearsal import cases_beside

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
Notebook = dict[str, Any]
Edit = Callable[[Notebook, dict[str, Any]], None]


class Mistake(NamedTuple):
    """One mistake.

    Attributes:
        rule: The rule that sees it.
        cell: The cell it is in.
        edit: How it is made.
        programme: In which one.
        beside: What lies beside the programme that it is seen by; "" for nothing.
    """

    rule: str
    cell: str
    edit: Edit
    programme: str = "weerstand.ipynb"
    beside: str = ""

    def made(self, *, was_run: bool = True) -> Notebook:
        """Return the programme with the mistake in it, in the source and, where that was run, in what it left."""
        clean = programme(self.programme)
        notebook: Notebook = copy.deepcopy(clean)
        self.edit(notebook, next(cell for cell in notebook["cells"] if cell["id"] == self.cell))
        before = {cell["id"]: cell for cell in clean["cells"]}
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code" and spec_of(cell) != spec_of(old := before[cell["id"]]):
                if cell["source"] == old["source"]:
                    cell["source"] = write_call(read_spec(spec_of(cell)), "".join(old["source"]))
                if not was_run:
                    cell["outputs"] = old["outputs"]
        return notebook

    def material(self, *, was_run: bool = True) -> Material:
        """Return what the rules look at."""
        old, sister = beside_of(self.programme)
        beside: dict[str, dict[str, Any]] = {
            "": {},
            "old": {"against": old},
            "sister": {"sister": sister},
            "old sister": {"against": old, "sister": sister, "old_sister": sister},
            "cases": {"cases": tuple(cases_beside(NOTEBOOKS / self.programme, old.plan.header))},
            "closed case": {"cases": (WorkspaceError("case_unreadable", where="x.json"),)},
        }
        return Material(self.made(was_run=was_run), **beside[self.beside])


@cache
def beside_of(name: str) -> tuple[Material, Material]:
    """Return a programme and its English sister."""
    clean = programme(name)
    return Material(clean), Material(english(clean))


def english(notebook: Notebook) -> Notebook:
    """Return a programme in what stands for English: each text with "EN" before it."""
    sister: Notebook = copy.deepcopy(notebook)
    for cell in sister["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = "EN " + "".join(cell["source"])
        else:
            spec = spec_of(cell)
            spec["title"] = "EN " + spec["title"]
            if "help" in spec:
                spec["help"] = "EN " + spec["help"]
            cell["source"] = write_call(read_spec(spec), "".join(cell["source"]))
    return sister


@cache
def programme(name: str) -> Notebook:
    """Return a programme's JSON."""
    found: Notebook = json.loads((NOTEBOOKS / name).read_text(encoding="utf-8"))
    return found


def spec_of(cell: dict[str, Any]) -> dict[str, Any]:
    """Return what a cell's run left under our MIME type."""
    found: dict[str, Any] = cell["outputs"][0]["data"][MIME]
    return found


def write(old: str, new: str) -> Edit:
    """Write other words: in a text, or in a call and in what it left."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        source = "".join(cell["source"])
        assert old in source, old
        cell["source"] = source.replace(old, new)
        if cell["cell_type"] == "code":
            data = cell["outputs"][0]["data"]
            data[MIME] = _replaced(data[MIME], old, new)

    return edit


def _replaced(value: Any, old: str, new: str) -> Any:
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, dict):
        return {key: _replaced(part, old, new) for key, part in value.items()}
    return [_replaced(part, old, new) for part in value] if isinstance(value, list) else value


def code(old: str, new: str) -> Edit:
    """Change a call and do not run it."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        source = "".join(cell["source"])
        assert old in source, old
        cell["source"] = source.replace(old, new)

    return edit


def add(text: str) -> Edit:
    """Write something after a text."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        cell["source"] = "".join(cell["source"]) + text

    return edit


def put(**fields: Any) -> Edit:
    """Change what a cell's run left."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell).update(fields)

    return edit


def card(text: str) -> Edit:
    """Add a question card to a phase."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)["cards"].append({"text": text})

    return edit


def guided(**told: str) -> Edit:
    """Give a phase's facilitator other words: `opening` or `closing`."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)["guidance"].update(told)

    return edit


def drop(*names: str) -> Edit:
    """Take fields out of what a cell's run left."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        for name in names:
            spec_of(cell).pop(name, None)

    return edit


def in_cell(**parts: Any) -> Edit:
    """Change the cell itself."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        cell.update(copy.deepcopy(parts))

    return edit


def swapped(other_id: str) -> Edit:
    """Give two questions each other's words."""

    def edit(notebook: Notebook, cell: dict[str, Any]) -> None:
        other = next(one for one in notebook["cells"] if one["id"] == other_id)
        mine, theirs = spec_of(cell), spec_of(other)
        mine["title"], theirs["title"] = theirs["title"], mine["title"]

    return edit


def minutes(**shares: int) -> Edit:
    """Give a phase other minutes: `m60=20`."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)["minutes"].update({name.removeprefix("m"): value for name, value in shares.items()})

    return edit


def without(cell_id: str) -> Edit:
    """Take another cell away."""

    def edit(notebook: Notebook, _: dict[str, Any]) -> None:
        notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != cell_id]

    return edit


def terms(term: str, setting: str, word: str) -> Edit:
    """Give a term another word."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)["terms"][term][setting] = word

    return edit


def option(number: int, field: str = "options", **fields: Any) -> Edit:
    """Change one option, item or column."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)[field][number].update(fields)

    return edit


def column(name: str, title: str) -> Edit:
    """Add a column of words to a table."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        spec_of(cell)["columns"].append({"id": name, "title": title})

    return edit


def both(*edits: Edit) -> Edit:
    """Make several edits."""

    def edit(notebook: Notebook, cell: dict[str, Any]) -> None:
        for one in edits:
            one(notebook, cell)

    return edit


def answered(value: Any) -> Edit:
    """Leave an answer."""
    answers = {"": {"value": value, "revision": 1, "updated_at": ""}}
    return in_cell(metadata={"weerstand": {"schema": 1, "id": "", "answers": answers}})


PRINTED = {"output_type": "stream", "name": "stdout", "text": "hallo\n"}
PLAIN = {"output_type": "execute_result", "execution_count": 3, "data": {"text/plain": "42"}, "metadata": {}}


def output(extra: dict[str, Any]) -> Edit:
    """Leave an output."""

    def edit(_: Notebook, cell: dict[str, Any]) -> None:
        cell["outputs"].append(extra)

    return edit


def many(notebook: Notebook, _: dict[str, Any]) -> None:
    """Have a term mean several people in every setting."""
    header = next(cell for cell in notebook["cells"] if cell["id"] == "session")
    spec_of(header)["terms"]["ander"] = dict.fromkeys(spec_of(header)["terms"]["ander"], "de ouders")


def first(notebook: Notebook, cell: dict[str, Any]) -> None:
    """Put a cell before all others."""
    notebook["cells"].remove(cell)
    notebook["cells"].insert(0, cell)


def crowded(notebook: Notebook, _: dict[str, Any]) -> None:
    """Ask in an hour all that is asked in two."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            spec_of(cell).pop("lengths", None)
