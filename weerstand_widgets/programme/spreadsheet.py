"""A programme as the rows of a spreadsheet: one a text, phase or question, for who reads and mends it there.

What a reviewer changes has columns of its own; everything else is JSON in the last one, so that nothing is lost on the
way. Knows rows and no file.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from weerstand_widgets.kinds import KINDS
from weerstand_widgets.locale import catalogue, languages, say
from weerstand_widgets.programme.document import AnyCell, AskingCell, Document, HandCell, TextCell

LONGEST = 32_000
"""Characters of one cell; a spreadsheet takes 32,767."""
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_")
"""What a spreadsheet's file cannot hold, or would give back as something else."""
LISTS = ("options", "items", "columns")
ROWS = ("session", "phase", "question", "report", "text", "by_hand")
COLUMNS = ("row", "id", "kind", "title", "text", "options")
"""In this order; then the minutes of each length, and `MORE`, in as many columns as it needs."""
MORE = "more"
TOLD_IN = {"session": "source", "phase": "goal", "question": "help", "report": "help"}
"""Which field of what a cell asks stands in the column `text`."""
Row = dict[str, str | int]
"""Mapping of column to what stands there; the minutes of a length stand under that number, as text."""
Json = dict[str, Any]


def to_rows(document: Document) -> tuple[list[int], list[Row]]:
    """Return a programme's lengths, and a row for each of its cells.

    Raises:
        PlanError: It has no header.
        CellError: A cell asks something that this version does not know.
    """
    lengths = list(document.header().lengths)
    return lengths, [_row(cell, lengths) for cell in document.cells]


def _row(cell: AnyCell, lengths: Iterable[int]) -> Row:
    more: Json = {"tags": list(cell.tags)} if cell.tags else {}
    if isinstance(cell, AskingCell):
        return _asking_row(cell, more, lengths)
    row: Row = {"row": "text" if isinstance(cell, TextCell) else "by_hand", "id": cell.id}
    if isinstance(cell, HandCell):
        more |= {"reason": cell.reason, "is_code": cell.is_code}
    elif cell.pictures:
        more["pictures"] = cell.pictures
    _put(row, "text", cell.text if isinstance(cell, TextCell) else cell.source, more)
    return _with_more(row, more)


def _asking_row(cell: AskingCell, more: Json, lengths: Iterable[int]) -> Row:
    spec = dict(cell.spec)
    kind, spec_id = str(spec.pop("type")), str(spec.pop("id", cell.spec["type"]))
    row: Row = {"row": kind, "id": spec_id}
    if cell.id != cell_id_of(spec_id):
        more["cell"] = cell.id
    if cell.source:
        more["source"] = cell.source
    if kind == "question":
        row["kind"] = spec.pop("kind")
        _put_list(row, spec, more)
    _put(row, "title", spec.pop("title", ""), more)
    _put(row, "text", spec.pop(TOLD_IN[kind], ""), more)
    if kind == "phase":
        minutes = dict(spec.pop("minutes", {}))
        row |= {str(length): minutes.pop(str(length)) for length in lengths if str(length) in minutes}
        if minutes:
            spec["minutes"] = minutes
    more["spec"] = spec
    return _with_more(row, more)


def _put(row: Row, column: str, text: str, more: Json) -> None:
    """Put a text in its column, or with everything else where that cannot hold it."""
    if len(text) <= LONGEST and not UNFIT.search(text):
        row[column] = text
    else:
        more.setdefault("long", {})[column] = text


def _put_list(row: Row, spec: Json, more: Json) -> None:
    """Put the titles of what can be chosen under each other; ids and help stay with everything else."""
    name = list_of(str(row["kind"]))
    titles = [one["title"] for one in spec.get(name, ())]
    text = "\n".join(titles)
    is_plain = lines_of(text) == titles and "\n".join(lines_of(text)) == text
    if titles and is_plain and len(text) <= LONGEST and not UNFIT.search(text):
        row["options"] = text
        more["options"] = spec.pop(name)


def _with_more(row: Row, more: Json) -> Row:
    """Add everything else, in pieces that fit."""
    text = json.dumps(more) if more else ""
    pieces = [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]
    return row | {more_column(number): piece for number, piece in enumerate(pieces, 1)}


def more_column(number: int) -> str:
    """Return the name of a column for everything else, counted from 1."""
    return MORE if number == 1 else f"{MORE}_{number}"


def cell_id_of(spec_id: str) -> str:
    """Return the id that a cell has as a rule, after what it asks."""
    return spec_id.replace(".", "-")[:64]


def list_of(kind: str) -> str:
    """Return which field of a kind holds what can be chosen; "" for none."""
    fields = KINDS[kind].__struct_fields__ if kind in KINDS else ()
    return next((name for name in LISTS if name in fields), "")


def lines_of(text: str) -> list[str]:
    """Return the lines of a list as somebody types them."""
    return [line.strip() for line in text.split("\n") if line.strip()]


# -- the words for it --------------------------------------------------------------------------------------------------
def heading(column: str) -> str:
    """Return what a column is called."""
    if column.isdecimal():
        return say("spreadsheet.column.minutes", length=column)
    name, _, number = column.partition("_")
    return f"{say(f'spreadsheet.column.{name}')}{number and f' {number}'}"


def column_of(title: str) -> str:
    """Return which column is called so, in any language we speak; "" for none of ours."""
    title = " ".join(title.split()).lower()
    for words in map(catalogue, languages()):
        for name in (*COLUMNS, MORE):
            own = words[f"spreadsheet.column.{name}"].lower()
            if title == own:
                return name
            if name == MORE and (found := re.fullmatch(rf"{re.escape(own)} (\d+)", title)):
                return more_column(int(found[1]))
        before, _, after = words["spreadsheet.column.minutes"].lower().partition("{length}")
        if found := re.fullmatch(rf"{re.escape(before)}(\d{{1,4}}){re.escape(after)}", title):
            return found[1]
    return ""


def word_for(part: str, name: str) -> str:
    """Return what a kind of row, or of question, is called.

    Args:
        part: "row" or "kind".
        name: Its name in a programme's file.
    """
    return say(f"writing.kind.{name}" if part == "kind" else f"spreadsheet.row.{name}")


def name_for(part: str, word: str) -> str:
    """Return which kind of row, or of question, is called so, in any language we speak; "" for none."""
    word = " ".join(word.split()).lower()
    names = KINDS if part == "kind" else ROWS
    stem = "writing.kind" if part == "kind" else "spreadsheet.row"
    for name in names:
        if word in (name, *(words[f"{stem}.{name}"].lower() for words in map(catalogue, languages()))):
            return name
    return ""
