"""The same workbook with this library: a programme, and a session of it with every answer filled in."""

import uuid
from functools import cache
from typing import TYPE_CHECKING, Any

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from bench.material import KINDS, OPTIONS, PHASE_SIZE, Item, items

if TYPE_CHECKING:
    from weerstand_widgets.answers import Answers

SETUP = """\
from weerstand_widgets import open_workbook

workbook = open_workbook("meting", "Intervisie", version="1.0", source="", settings={"team": "Het team"}, terms={})
"""
HEADER: dict[str, Any] = {
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
    more = f", options={OPTIONS!r}" if item.kind in {"choice", "choices", "weigh"} else ""
    name = question_id(item).partition(".")[2]
    return f"phase.{item.kind}({name!r}, {item.title!r}, help={item.help!r}{more})"


def programme(count: int, kinds: tuple[str, ...] = KINDS) -> nbformat.NotebookNode:
    """Return our programme with `count` questions, not yet run."""
    book: nbformat.NotebookNode = new_notebook()
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book.metadata.weerstand = {"schema": 1, "programme": "meting", "version": "1.0"}
    book.cells = [new_markdown_cell("# Intervisie"), new_code_cell(SETUP)]
    for item in items(count, kinds):
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
def programme_after_a_run(count: int, kinds: tuple[str, ...] = KINDS) -> nbformat.NotebookNode:
    """Return our programme with the outputs of a run, as it is stored."""
    book = programme(count, kinds)
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
    return book


def session(
    count: int, *, is_filled: bool = True, people: int = 0, kinds: tuple[str, ...] = KINDS
) -> dict[str, object]:
    """Return a session notebook of that programme, made the way the product makes it.

    Args:
        count: How many questions.
        is_filled: With an answer to each of them; to a turn, from each of the people.
        people: How many take part.
        kinds: The questions' kinds, taking turns.
    """
    from weerstand_widgets import cells

    ids = [f"pa{number}" for number in range(people)]
    present = [{"id": one, "name": f"Naam {one}", "roles": ["participant"], "present": True} for one in ids]
    session_id = uuid.uuid5(uuid.NAMESPACE_URL, f"{count} {people} {kinds}").hex
    notebook = cells.start_session(programme_after_a_run(count, kinds), session_id, HEADER | {"people": present})
    if is_filled:
        asked = items(count, kinds)
        cells.put_answers(notebook, {question_id(item): answers(item, ids) for item in asked})
    cells.refresh(notebook)
    return notebook


def answers(item: Item, people: list[str]) -> "Answers":
    """Return what a group answers; a turn is done by everybody and not yet shown."""
    from weerstand_widgets.answers import GROUP, Answer

    at = "2026-11-22T09:30:00.000Z"
    if item.kind != "weigh":
        return {GROUP: Answer(item.answer, 1, at)}
    weights = {
        f"{number:032x}": Answer({option: (number + step) % 4 for step, option in enumerate(OPTIONS)})
        for number, _ in enumerate(people)
    }
    return {GROUP: Answer({"done": people, "revealed": False}, 1, at), **weights}
