"""What happens to a session's file: each kind of damage once, with where it strikes left open."""

import json
from collections.abc import Callable
from typing import Any

from tests.filled_session import VALUES
from weerstand_widgets.cells import KEY, MIME

Notebook = dict[str, Any]
Numbers = Callable[[int], int]
"""Gives a number below what it is asked for: where the damage strikes."""


def code_cells(notebook: Notebook) -> list[dict[str, Any]]:
    """Return the cells that hold something of ours."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def some(notebook: Notebook, number: Numbers) -> list[dict[str, Any]]:
    """Return a few of them."""
    cells = code_cells(notebook)
    return [cells[number(len(cells))] for _ in range(1 + number(5))]


def dumped(notebook: Notebook) -> str:
    """Write a notebook as Jupyter does."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def strip_outputs(notebook: Notebook, number: Numbers) -> bytes:
    """As nbstripout does, of some cells."""
    for cell in some(notebook, number):
        cell["outputs"] = []
    return dumped(notebook).encode()


def strip_all_outputs(notebook: Notebook, number: Numbers) -> bytes:
    """As nbstripout does."""
    del number
    for cell in code_cells(notebook):
        cell["outputs"], cell["execution_count"] = [], None
    return dumped(notebook).encode()


def strip_cell_metadata(notebook: Notebook, number: Numbers) -> bytes:
    """As an editor that does not know it, of some cells."""
    for cell in some(notebook, number):
        cell["metadata"] = {}
    return dumped(notebook).encode()


def strip_notebook_metadata(notebook: Notebook, number: Numbers) -> bytes:
    """As VS Code and jupytext did: all, ours, or a part of ours."""
    parts: list[Callable[[], object]] = [
        notebook["metadata"].clear,
        lambda: notebook["metadata"].pop(KEY),
        lambda: notebook["metadata"][KEY].pop("session"),
        lambda: notebook["metadata"][KEY].pop("programme"),
        lambda: notebook["metadata"].update({KEY: []}),
    ]
    parts[number(len(parts))]()
    return dumped(notebook).encode()


def strip_everything(notebook: Notebook, number: Numbers) -> bytes:
    """As nb-clean does."""
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return strip_all_outputs(notebook, number)


def empty(notebook: Notebook, number: Numbers) -> bytes:
    """No cells, or nothing at all."""
    return [b"", b"{}", b"null", dumped(notebook | {"cells": []}).encode()][number(4)]


def cut(notebook: Notebook, number: Numbers) -> bytes:
    """At any byte."""
    content = dumped(notebook).encode()
    return content[: number(len(content))]


def hole(notebook: Notebook, number: Numbers) -> bytes:
    """As a sync service that lost a block: zeros in the midst."""
    content = dumped(notebook).encode()
    start = number(len(content))
    length = 1 + number(4000)
    return content[:start] + b"\0" * len(content[start : start + length]) + content[start + length :]


def conflict(notebook: Notebook, number: Numbers) -> bytes:
    """As git leaves it: one side had less in some lines."""
    lines = dumped(notebook).splitlines(keepends=True)
    start = number(len(lines))
    end = min(len(lines), start + number(30))
    kept = lines[start:end]
    lines[start:end] = ["<<<<<<< HEAD\n", *kept, "=======\n", *kept[: number(len(kept) + 1)], ">>>>>>> theirs\n"]
    return "".join(lines).encode()


def stray_mark(notebook: Notebook, number: Numbers) -> bytes:
    """A mark of git that somebody forgot, at any line."""
    lines = dumped(notebook).splitlines(keepends=True)
    lines.insert(number(len(lines)), ["<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "||||||| base\n"][number(4)])
    return "".join(lines).encode()


def duplicate(notebook: Notebook, number: Numbers) -> bytes:
    """Cells pasted a second time."""
    for cell in some(notebook, number):
        notebook["cells"].insert(number(len(notebook["cells"])), json.loads(json.dumps(cell)))
    return dumped(notebook).encode()


def delete_cells(notebook: Notebook, number: Numbers) -> bytes:
    """Cells that are gone; what was in them is lost with them, unless something else has it."""
    for cell in some(notebook, number):
        if cell in notebook["cells"]:
            notebook["cells"].remove(cell)
    return dumped(notebook).encode()


def reorder(notebook: Notebook, number: Numbers) -> bytes:
    """Cells that were dragged."""
    cells = notebook["cells"]
    for _ in range(5):
        cells.insert(number(len(cells)), cells.pop(number(len(cells))))
    return dumped(notebook).encode()


def merge_cells(notebook: Notebook, number: Numbers) -> bytes:
    """Two cells that were joined into one: the second's outputs, the first's metadata."""
    cells = code_cells(notebook)
    place = number(len(cells) - 1)
    cells[place]["outputs"] = cells[place + 1]["outputs"]
    notebook["cells"].remove(cells[place + 1])
    return dumped(notebook).encode()


def change_question(notebook: Notebook, number: Numbers) -> bytes:
    """Another kind, fewer options, another id, a field that is none."""
    for cell in some(notebook, number):
        spec = cell["outputs"][0]["data"][MIME]
        changes: list[dict[str, Any]] = [
            {"kind": "items"}, {"kind": "text"}, {"kind": "droom"}, {"options": []}, {"id": "case.anders"}, {"x": 1},
            {"title": 5}, {"type": "phase"}, {"options": [{"id": "z", "title": "Z"}]},
        ]  # fmt: skip
        spec |= changes[number(len(changes))]
    return dumped(notebook).encode()


def change_answer(notebook: Notebook, number: Numbers) -> bytes:
    """A number, a time or an envelope that cannot be; the words stay."""
    cells = [cell for cell in code_cells(notebook) if cell["metadata"][KEY]["id"] in VALUES]
    for _ in range(1 + number(5)):
        answers = cells[number(len(cells))]["metadata"][KEY]["answers"]
        author = sorted(answers)[number(len(answers))]
        if not isinstance(answers[author], dict) or "value" not in answers[author]:
            continue
        changes: list[dict[str, Any]] = [
            {"revision": 2**31}, {"revision": 2**53}, {"revision": 0}, {"revision": "x"}, {"updated_at": 7}, {"by": 1},
        ]  # fmt: skip
        answers[author] |= changes[number(len(changes))]
    return dumped(notebook).encode()


def change_value(notebook: Notebook, number: Numbers) -> bytes:
    """A value of another shape around the same words."""
    cells = [cell for cell in code_cells(notebook) if cell["metadata"][KEY]["id"] in VALUES]
    for _ in range(1 + number(3)):
        answers = cells[number(len(cells))]["metadata"][KEY]["answers"]
        author = max(answers)
        answers[author]["value"] = [{"x": answers[author]["value"]}, [answers[author]["value"]]][number(2)]
    return dumped(notebook).encode()


def encode(notebook: Notebook, number: Numbers) -> bytes:
    """As Notepad and PowerShell save."""
    encoding = ["utf-8-sig", "utf-16", "utf-16-le"][number(3)]
    return dumped(notebook).replace("\n", "\r\n").encode(encoding)


DAMAGES = [
    strip_outputs, strip_all_outputs, strip_cell_metadata, strip_notebook_metadata, strip_everything, empty, cut, hole,
    conflict, stray_mark, duplicate, delete_cells, reorder, merge_cells, change_question, change_answer, change_value,
    encode,
]  # fmt: skip
