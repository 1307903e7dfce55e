"""Rows of a spreadsheet as a programme again: what somebody changed, and everything else as it was."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import CellError, PlanError
from weerstand_widgets.limits import is_full_id, is_id
from weerstand_widgets.programme.document import MAX_CELLS, AnyCell, Document, read_document, spec_of
from weerstand_widgets.programme.outline import free_name
from weerstand_widgets.programme.spreadsheet import (
    TOLD_IN,
    Json,
    Row,
    cell_id_of,
    heading,
    lines_of,
    list_of,
    more_column,
    name_for,
)
from weerstand_widgets.spec import SCHEMA

FIRST_ROW = 2
"""Of a sheet: the first one holds the names of the columns."""
MADE_ANEW = ("session", "report")
"""What a programme has one of, whatever its id says."""


def place(row: int, column: str) -> dict[str, Any]:
    """Return how an error names a place in a sheet.

    Args:
        row: The row, as the spreadsheet counts.
        column: The column, by its name here.
    """
    return {"row": row, "column": heading(column)}


def from_rows(rows: Sequence[tuple[int, Row]]) -> Document:
    """Return the programme that stands in rows.

    Args:
        rows: Each with its number in the sheet; rows without anything are left out.

    Raises:
        PlanError: A row cannot be read, named with its column; or together they are no programme.
    """
    if len(rows) > MAX_CELLS:
        raise PlanError("outline_cells", found=str(len(rows)), limit=MAX_CELLS)
    reader = _Reader()
    cells = [reader.read(number, row) for number, row in rows]
    document = read_document({"format": "weerstand-programme", "schema": 1, "cells": cells})
    known = document.header().lengths
    for number, row in rows:
        odd = next((name for name in row if name.isdecimal() and int(name) not in known), None)
        if odd is not None:
            raise PlanError("spreadsheet_length", **place(number, odd), found=odd, known=", ".join(map(str, known)))
    return document


class _Reader:
    """Reads rows in their order: a new question belongs to the phase above it."""

    def __init__(self) -> None:
        self._phase = ""
        self._ids: set[str] = set()
        self._cell_ids: set[str] = set()

    def read(self, number: int, row: Row) -> Json:
        """Return a row as a cell of a programme's file."""
        kind = name_for("row", str(row.get("row", "")))
        if not kind:
            raise PlanError("spreadsheet_row", **place(number, "row"), found=str(row.get("row", ""))[:40])
        more = _more(number, row)
        tags = {"tags": more["tags"]} if more.get("tags") else {}
        if kind in ("text", "by_hand"):
            cell: Json = {"type": kind, "id": self._cell_id(str(row.get("id", "")) or "words"), **tags}
            cell["text" if kind == "text" else "source"] = _text(row, "text", more)
            cell |= {name: more[name] for name in ("reason", "is_code", "pictures") if name in more}
        else:
            spec = self._spec(kind, number, row, more)
            cell_id = self._cell_id(str(more.get("cell", "")) or cell_id_of(str(spec["id"])))
            source = {"source": more["source"]} if more.get("source") else {}
            cell = {"type": "asking", "id": cell_id, "spec": spec, **tags, **source}
        _check(cell, number)
        return cell

    def _spec(self, kind: str, number: int, row: Row, more: Json) -> Json:
        kept = more.get("spec", {})
        spec: Json = {"type": kind, "schema": SCHEMA, **(kept if isinstance(kept, dict) else {})}
        spec["title"] = _text(row, "title", more)
        told = _text(row, "text", more)
        if told or kind == "phase":
            spec[TOLD_IN[kind]] = told
        if kind == "phase":
            spec["minutes"] = dict(spec.get("minutes", {})) | _minutes(number, row)
        if kind == "question":
            spec["kind"] = name_for("kind", str(row.get("kind", "")))
            if not spec["kind"]:
                raise PlanError("spreadsheet_kind", **place(number, "kind"), found=str(row.get("kind", ""))[:40])
            _choose(spec, str(row.get("options", "")), more, number)
        spec["id"] = self._spec_id(kind, number, str(row.get("id", "")), spec["title"])
        return spec

    def _spec_id(self, kind: str, number: int, own: str, title: str) -> str:
        """Return the id of what a row asks: its own, or for a new row one after its title."""
        if kind in MADE_ANEW:
            own = kind
        elif kind == "phase":
            own = own or free_name(title, {*self._ids, *MADE_ANEW})
            self._phase = own
        elif not own:
            if not self._phase:
                raise PlanError("spreadsheet_no_phase", **place(number, "id"))
            taken = {one.partition(".")[2] for one in self._ids if one.startswith(f"{self._phase}.")}
            own = f"{self._phase}.{free_name(title, taken)}"
        is_fit = is_full_id(own) and "." in own if kind == "question" else is_id(own)
        if not is_fit:
            raise PlanError("spreadsheet_id", **place(number, "id"), found=own[:80])
        if own in self._ids:
            raise PlanError("spreadsheet_twice", **place(number, "id"), found=own)
        self._ids.add(own)
        return own

    def _cell_id(self, wish: str) -> str:
        """Return an id for a cell that no other row has."""
        found, number = wish[:64], 1
        while found in self._cell_ids:
            number += 1
            found = f"{wish[:58]}-{number}"
        self._cell_ids.add(found)
        return found


def _more(number: int, row: Row) -> Json:
    """Return everything else of a row."""
    pieces, count = [], 1
    while more_column(count) in row:
        pieces.append(str(row[more_column(count)]))
        count += 1
    text = "".join(pieces)
    if not text.strip():
        return {}
    try:
        found: Json = msgspec.convert(json.loads(text), Json)
    except (ValueError, RecursionError):
        raise PlanError("spreadsheet_more", **place(number, more_column(1))) from None
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # Half a sign, which no file of ours can hold; all else stays as it is.
        found = clean_json(found)
    return found


def _text(row: Row, column: str, more: Json) -> str:
    long = more.get("long")
    return str(row.get(column, "")) or str(long.get(column, "") if isinstance(long, dict) else "")


def _minutes(number: int, row: Row) -> dict[str, int]:
    """Return the minutes of a phase by length."""
    found = {}
    for column, value in row.items():
        if not column.isdecimal():
            continue
        text = str(value).strip().removesuffix(".0")
        if not text.isdecimal() or len(text) > len("480"):
            raise PlanError("spreadsheet_minutes", **place(number, column), found=text[:20])
        found[column] = int(text)
    return found


def _choose(spec: Json, text: str, more: Json, number: int) -> None:
    """Put what can be chosen in a question: a line that stays keeps its id, a new one gets one after its words."""
    name = list_of(spec["kind"])
    titles = lines_of(text)
    if titles and not name:
        raise PlanError("spreadsheet_no_options", **place(number, "options"))
    if not titles:
        return
    before = more.get("options")
    known = [one for one in before if isinstance(one, dict)] if isinstance(before, list) else []
    free, same = list(known), list[Json | None]()
    for title in titles:
        # Two may have the same words: each is meant once.
        at = next((index for index, one in enumerate(free) if one.get("title") == title), None)
        same.append(None if at is None else free.pop(at))
    if len(known) == len(titles):
        # As many as before: who changes the words of one means that one.
        same = [one or free.pop(0) for one in same]
    taken = {str(one.get("id")) for one in same if one}
    spec[name] = [
        {**one, "title": title} if one else {"id": free_name(title, taken), "title": title}
        for one, title in zip(same, titles, strict=True)
    ]


def _check(cell: Json, number: int) -> None:
    """Look whether a cell is one of a programme.

    Raises:
        PlanError: It is not; what stands in everything else does not go with the rest of its row.
    """
    try:
        read: AnyCell = msgspec.convert(cell, AnyCell)
        if cell["type"] == "asking":
            spec_of(read)  # type: ignore[arg-type]
    except (msgspec.ValidationError, CellError, RecursionError):
        raise PlanError("spreadsheet_unfit", **place(number, more_column(1))) from None
