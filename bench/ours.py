"""The same workbook with this library: a programme, and a session of it with every answer filled in."""

import uuid
from functools import cache

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from bench.material import OPTIONS, PHASE_SIZE, Item, items

SETUP = """\
from weerstand_widgets import open_workbook

workbook = open_workbook("meting", "Intervisie", version="1.0", source="", settings={"team": "Het team"}, terms={})
"""
HEADER = {
    "title": "Meting",
    "team": "Noord",
    "setting": "team",
    "length": 60,
    "date": "2026-11-22",
    "start": "09:00",
    "end": "10:00",
    "break_minutes": 0,
    "place": "",
    "online": False,
    "people": [],
}


def question_id(item: Item) -> str:
    """Return the full id of this question in our programme."""
    return f"phase_{item.number // PHASE_SIZE}.q_{item.number}"


def call(item: Item) -> str:
    """Return the author's call for this question."""
    more = f", options={OPTIONS!r}" if item.kind in {"choice", "choices"} else ""
    name = question_id(item).partition(".")[2]
    return f"phase.{item.kind}({name!r}, {item.title!r}, help={item.help!r}{more})"


def programme(count: int) -> nbformat.NotebookNode:
    """Return our programme with `count` questions, not yet run."""
    book: nbformat.NotebookNode = new_notebook()
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book.metadata.weerstand = {"schema": 1, "programme": "meting", "version": "1.0"}
    book.cells = [new_markdown_cell("# Intervisie"), new_code_cell(SETUP)]
    for item in items(count):
        if item.number % PHASE_SIZE == 0:
            number = item.number // PHASE_SIZE
            minutes = "{60: 1, 90: 1, 120: 1}"
            book.cells.append(
                new_code_cell(f"phase = workbook.phase('phase_{number}', 'Fase {number}', goal='', minutes={minutes})")
            )
        book.cells.append(new_code_cell(call(item)))
    book.cells.append(new_code_cell("workbook.report('Verslag')"))
    return book


@cache
def programme_after_a_run(count: int) -> nbformat.NotebookNode:
    """Return our programme with the outputs of a run, as it is stored."""
    book = programme(count)
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
    return book


def session(count: int, *, is_filled: bool = True) -> dict[str, object]:
    """Return a session notebook of that programme, made the way the product makes it."""
    from weerstand_widgets import cells
    from weerstand_widgets.answers import GROUP, Answer

    notebook = cells.start_session(programme_after_a_run(count), uuid.uuid5(uuid.NAMESPACE_URL, str(count)).hex, HEADER)
    if is_filled:
        at = "2026-11-22T09:30:00.000Z"
        cells.put_answers(notebook, {question_id(item): {GROUP: Answer(item.answer, 1, at)} for item in items(count)})
    cells.refresh(notebook)
    return notebook
