"""From the group's one answer to what a report shows of it, for each kind that has one.

Knows which form each kind takes on paper, and that empty parts are left out.
"""

from collections.abc import Callable
from typing import Any

from weerstand_widgets.plan import OTHER_ID, Column, Question
from weerstand_widgets.report.figures import date_in_words
from weerstand_widgets.report.reader import Reader
from weerstand_widgets.report.shown import Grid, Listing, Prose, Scale, Shown

ACTION_PARTS = ("what", "who", "when", "first_sign", "confidence", "done")
CHECKLIST_PARTS = ("item", "state", "note")
MOST_UNBROKEN_CHARS = 56
"""The longest words of a table's columns together: up to this they fit beside each other on paper, unbroken."""


def read_group_answer(reader: Reader, question: Question) -> Shown | None:
    """Return what a report shows of one question, or None when nothing was filled in."""
    value = reader.session.value(question.id)
    return None if value is None else _KINDS[question.kind](reader, question, value)


def _prose(_reader: Reader, _question: Question, value: Any) -> Shown | None:
    return Prose(value.strip("\r\n")) if value.strip() else None


def _items(_reader: Reader, _question: Question, value: Any) -> Shown | None:
    items = tuple(item for item in value if item.strip())
    return Listing(items, ordered=True) if items else None


def _choices(reader: Reader, question: Question, value: Any) -> Shown | None:
    titles = (_chosen(reader, question, one) for one in (value if isinstance(value, list) else [value]))
    items = tuple(title for title in titles if title.strip())
    return Listing(items) if items else None


def _chosen(reader: Reader, question: Question, value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get(OTHER_ID) or "")
    return reader.title(question, question.options, value)


def _scale(reader: Reader, question: Question, value: Any) -> Shown | None:
    number, why = value.get("value"), (value.get("why") or "").strip()
    if number is None and not why:
        return None
    known = "…" if number is None else str(number)
    return Scale(
        number,
        low=reader.words(question.low, question),
        high=reader.words(question.high, question),
        why=why,
        why_label=reader.words(question.why, question).replace("{value}", known),
        alt=reader.say("report.scale.alt", value=known),
    )


def _table(reader: Reader, question: Question, value: Any) -> Shown | None:
    columns = question.columns
    rows = [[_cell(reader, question, column, row.get(column.id)) for column in columns] for row in value]
    titles = [reader.words(column.title, question) for column in columns]
    return make_grid(titles, rows)


def _cell(reader: Reader, question: Question, column: Column, value: Any) -> str:
    if value is None:
        return ""
    return reader.title(question, column.options, value) if column.kind == "choice" else str(value)


def _checklist(reader: Reader, question: Question, value: Any) -> Shown | None:
    rows = []
    for item in question.items:
        entry = value.get(item.id) or {}
        state, note = entry.get("state"), entry.get("note") or ""
        if state or note.strip():
            word = reader.say(f"state.{state}") if state else ""
            rows.append([reader.words(item.title, question), word, note])
    return make_grid([reader.say(f"report.checklist.{part}") for part in CHECKLIST_PARTS], rows)


def _actions(reader: Reader, _question: Question, value: Any) -> Shown | None:
    rows = []
    for row in value:
        confidence = row.get("confidence")
        texts = {
            **row,
            "when": date_in_words(row.get("when") or "", reader.say, short=True),
            "confidence": "" if confidence is None else str(confidence),
            "done": reader.say("state.yes") if row.get("done") else "",
        }
        rows.append([texts.get(part) or "" for part in ACTION_PARTS])
    titles = [reader.say(f"action.{part}") for part in ACTION_PARTS]
    return make_grid(titles, rows)


def make_grid(titles: list[str], rows: list[list[str]]) -> Grid | None:
    """Return a table without its empty rows and columns, or None when nothing is left."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    places = [place for place in range(len(titles)) if any(row[place].strip() for row in filled)]
    if not places:
        return None
    columns = tuple(titles[place] for place in places)
    kept = tuple(tuple(row[place] for place in places) for row in filled)
    widths = (max(map(_longest_word, column)) for column in zip(columns, *kept, strict=True))
    return Grid(columns, kept, long=sum(widths) > MOST_UNBROKEN_CHARS)


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


_KINDS: dict[str, Callable[[Reader, Question, Any], Shown | None]] = {
    "text": _prose,
    "items": _items,
    "choice": _choices,
    "choices": _choices,
    "scale": _scale,
    "table": _table,
    "checklist": _checklist,
    "actions": _actions,
}
