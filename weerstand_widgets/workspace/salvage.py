"""As much of a notebook as a damaged file still holds: cut, joined by git with its marks left in, or saved by Notepad.

Knows text and JSON and where our things stand in it; what they mean is for `cells`.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from weerstand_widgets.cells import KEY, MIME
from weerstand_widgets.clean import clean_json
from weerstand_widgets.workspace.encoding import unmarked
from weerstand_widgets.workspace.notebook import decode_json

Json = dict[str, Any]

MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?\n?", re.MULTILINE)
CELL = re.compile(r'\{\s*"(?:attachments|cell_type|execution_count|id|metadata|outputs|source)"\s*:')
OURS = re.compile(rf'"{KEY}"\s*:\s*(?=\{{)')
DATA = re.compile(r'"data"\s*:\s*(?=\{)')
SPEC = re.compile(rf'"{re.escape(MIME)}"\s*:\s*(?=\{{)')
ANSWERS = re.compile(r'"answers"\s*:\s*\{\s*')
AUTHOR = re.compile(r'\s*,?\s*"([0-9A-Za-z_-]{0,64})"\s*:\s*')
CELL_ID = re.compile(r'"id"\s*:\s*"([0-9A-Za-z_-]{1,64})"')
CLOSERS = {"{": "}", "[": "]"}

_decoder = json.JSONDecoder(strict=False)


class Salvaged(msgspec.Struct, frozen=True):
    """A notebook as far as a file holds it.

    Attributes:
        notebook: With `cells` and `metadata`, whatever is left in them.
        unsure: Cells with one answer that was cut in its midst: worth something only where nothing else is known.
        is_complete: Whether it goes from its first cell to its last.
        is_whole: Whether the file is just this, as it should be.
    """

    notebook: Json
    unsure: list[Json] = []
    is_complete: bool = False
    is_whole: bool = False


def salvage(content: bytes) -> list[Salvaged]:
    """Return what a file holds: one notebook, or both sides where git could not join them; none of a file without."""
    whole = _notebook(content)
    if whole is not None:
        return [Salvaged(whole, is_complete=True, is_whole=True)]
    plain, encoding = unmarked(content)
    text = plain.decode(encoding, "replace")
    sides = list(dict.fromkeys(_sides(text)))
    notebooks = [_notebook(side.encode("utf-8", "replace")) for side in sides]
    found = [Salvaged(notebook, is_complete=True) for notebook in notebooks if notebook is not None]
    broken = [side for side, notebook in zip(sides, notebooks, strict=True) if notebook is None]
    return [*found, *(_pieces(side, is_sure=not found) for side in broken)]


def _notebook(content: bytes) -> Json | None:
    try:
        notebook = decode_json(content)
    except ValueError:
        return None
    return notebook if isinstance(notebook, dict) and isinstance(notebook.get("cells"), list) else None


def _sides(text: str) -> Iterator[str]:
    """Yield the text as each side of a merge had it; the text itself where there are no marks."""
    for wanted in ("<", ">"):
        kept, side, place = [], "", 0
        for mark in MARK.finditer(text):
            if side in ("", wanted):
                kept.append(text[place : mark.start()])
            side = {"<": "<", "|": "|", "=": ">", ">": ""}[mark[1][0]]
            place = mark.end()
        yield "".join([*kept, text[place:]])


def _pieces(text: str, *, is_sure: bool) -> Salvaged:
    """Return the cells that are whole, and what is ours in the others: unsure where another side is complete."""
    cells: list[Json] = []
    unsure: list[Json] = []
    parts = cells if is_sure else unsure
    metadata: Json = {}
    place = 0
    for start in CELL.finditer(text):
        if start.start() < place:
            continue
        cell = _decoded(text, start.start())
        if isinstance(cell, dict) and "cell_type" in cell:
            metadata |= _own_metadata(text[place : start.start()], parts, unsure)
            cells.append(cell)
            place = start.start() + _length(text, start.start())
    metadata |= _own_metadata(text[place:], parts, unsure)
    return Salvaged(clean_json({"cells": cells, "metadata": {KEY: metadata} if metadata else {}}), clean_json(unsure))


def _own_metadata(text: str, cells: list[Json], unsure: list[Json]) -> Json:
    """Put what is ours between two whole cells in `cells` and `unsure`, and return what a notebook says of itself."""
    found: Json = {}
    for pattern in (DATA, SPEC):
        shown = [one for match in pattern.finditer(text) if isinstance(one := _decoded(text, match.end()), dict)]
        cells += [_cell({}, data if pattern is DATA else {MIME: data}) for data in shown]
    for match in OURS.finditer(text):
        ours = _decoded(text, match.end())
        if isinstance(ours, dict) and "session" in ours and "answers" not in ours:
            found |= ours
        elif isinstance(ours, dict):
            cells.append(_cell(ours))
        else:
            ids = CELL_ID.findall(text, 0, match.start())
            _add_cut(text[match.end() :], ids[-1] if ids else "", cells, unsure)
    return found


def _add_cut(text: str, cell_id: str, cells: list[Json], unsure: list[Json]) -> None:
    """Add the whole answers of a cell that was cut in our part of it, and the one that was cut itself."""
    start = ANSWERS.search(text)
    if start is None:
        return
    answers, place = {}, start.end()
    while author := AUTHOR.match(text, place):
        answer = _decoded(text, author.end())
        if not isinstance(answer, dict):
            if (cut := _closed(text[author.end() :])) is not None:
                unsure.append(_cell({"answers": {author[1]: cut}}) | {"id": cell_id})
            break
        answers[author[1]] = answer
        place = author.end() + _length(text, author.end())
    cells.append(_cell({"answers": answers}) | {"id": cell_id})


def _cell(ours: Json, data: Json | None = None) -> Json:
    outputs = [{"output_type": "display_data", "data": data, "metadata": {}}] if data else []
    return {"cell_type": "code", "metadata": {KEY: ours} if ours else {}, "outputs": outputs, "source": ""}


def _closed(text: str) -> Any:
    """Return a JSON value that was cut, as far as it goes; None where nothing can be made of it."""
    closers: list[str] = []
    is_string = is_escaped = False
    for char in text:
        if is_string:
            is_string, is_escaped = is_escaped or char != '"', not is_escaped and char == "\\"
        elif char in CLOSERS:
            closers.append(CLOSERS[char])
        elif closers and char == closers[-1]:
            closers.pop()
        else:
            is_string = char == '"'
    end = '"' if is_string else ""
    try:
        return json.loads(text[: len(text) - is_escaped] + end + "".join(reversed(closers)), strict=False)
    except (ValueError, RecursionError):
        return None


def _decoded(text: str, place: int) -> Any:
    try:
        return _decoder.raw_decode(text, place)[0]
    except (ValueError, RecursionError):
        return None


def _length(text: str, place: int) -> int:
    return _decoder.raw_decode(text, place)[1] - place
