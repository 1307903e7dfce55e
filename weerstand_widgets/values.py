"""What a value of each kind may be, and the same value made clean.

Knows the shapes of `plan`'s kinds; knows nothing of revisions, cells or people's names. Text is never refused for
its characters: what UTF-8, JSON or a database cannot hold becomes U+FFFD, visibly.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.plan import OTHER_ID, Option, Question

MAX_CHARS = 20_000
MAX_ROWS = 200
HIGHEST = 10
HIGHEST_WEIGHT = 3
MAX_REPLACED = re.compile("[\ud800-\udfff\x00]")
AUTHOR = re.compile(r"[0-9A-Za-z_-]{0,64}")
SECOND = "second_"
"""How the author of a contribution to a second weighing begins; a random token follows, as in the first."""
SECOND_WEIGHING = 2

Json: TypeAlias = Any
"""A JSON value; what shape it has is just what this module is about."""


def clean_text(text: str) -> str:
    r"""Replace what a file or database cannot hold (lone surrogates, NUL) by U+FFFD.

    Example:
        >>> clean_text('een\x00twee') == 'een\ufffdtwee'
        True
    """
    return MAX_REPLACED.sub("\ufffd", text)


def check_value(question: Question, value: Json, author: str = "") -> Json:
    """Return a value as it may be kept for this question, or say what is wrong with it.

    Args:
        question: Whose value it is.
        value: JSON; None means: not answered.
        author: "" for the group's one answer and for a turn's state; else whose contribution it is.

    Raises:
        AnswerError: The shape does not fit the kind, an option is unknown, or a limit is passed.
    """
    if AUTHOR.fullmatch(author) is None or (author.startswith(SECOND) and question.kind != "weigh"):
        raise AnswerError("answer_author", where=question.id)
    if value is None:
        return None
    if question.is_turn:
        if author == "":
            return check_turn(question, value)
    elif author != "":
        raise AnswerError("answer_author", where=question.id)
    return _CHECKS[question.kind](question, value)


def check_turn(question: Question, value: Json) -> Json:
    """Check a turn's state: who is done (ids, kept sorted so that they tell no order) and whether it is shown.

    Once a group weighs again, `weighing` is 2, and `done` and `revealed` are about that second time.
    """
    where = question.id
    fields = _fields(
        where, value, ("done", "revealed", "weighing") if question.kind == "weigh" else ("done", "revealed")
    )
    done = [_text(where, person) for person in _list(where, fields.get("done") or [])]
    state = {"done": sorted(set(done)), "revealed": fields.get("revealed") is True}
    weighing = _number(where, fields.get("weighing") or 1, SECOND_WEIGHING)
    return {**state, "weighing": weighing} if weighing == SECOND_WEIGHING else state


def _shape(where: str, value: Json) -> AnswerError:
    return AnswerError("answer_shape", where=where, found=type(value).__name__)


def _text(where: str, value: Json) -> str:
    if not isinstance(value, str):
        raise _shape(where, value)
    if len(value) > MAX_CHARS:
        raise AnswerError("answer_too_long", where=where, found=str(len(value)), limit=MAX_CHARS)
    return clean_text(value)


def _list(where: str, value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise _shape(where, value)
    if len(value) > MAX_ROWS:
        raise AnswerError("answer_too_many", where=where, found=str(len(value)), limit=MAX_ROWS)
    return value


def _fields(where: str, value: Json, allowed: tuple[str, ...]) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise _shape(where, value)
    if unknown := [str(key) for key in value if key not in allowed]:
        raise AnswerError("answer_field", where=where, found=str(len(unknown)))
    return value


def _number(where: str, value: Json, highest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _shape(where, value)
    if not 0 <= value <= highest:
        raise AnswerError("answer_range", where=where, found=str(value)[:20], highest=highest)
    return value


def _degree(where: str, value: Json) -> int | None:
    return None if value is None else _number(where, value, HIGHEST)


def _one_of(where: str, value: Json, options: tuple[Option, ...]) -> str:
    if not isinstance(value, str):
        raise _shape(where, value)
    if value not in {option.id for option in options}:
        raise AnswerError("answer_option", where=where, known=", ".join(option.id for option in options))
    return value


def _choice(question: Question, value: Json) -> Json:
    if isinstance(value, dict) and question.other:
        fields = _fields(question.id, value, (OTHER_ID,))
        return {OTHER_ID: _text(question.id, fields.get(OTHER_ID, ""))}
    return _one_of(question.id, value, question.options)


def _choices(question: Question, value: Json) -> Json:
    return [_choice(question, item) for item in _list(question.id, value)]


def _items(question: Question, value: Json) -> Json:
    return [_text(question.id, item) for item in _list(question.id, value)]


def _scale(question: Question, value: Json) -> Json:
    fields = _fields(question.id, value, ("value", "why"))
    return {
        "value": _degree(question.id, fields.get("value")),
        "why": _text(question.id, fields.get("why", "")),
    }


def _table(question: Question, value: Json) -> Json:
    def cell(kind: str, options: tuple[Option, ...], found: Json) -> Json:
        if found is None:
            return None
        if kind == "scale":
            return _degree(question.id, found)
        if kind == "choice":
            return None if found == "" else _one_of(question.id, found, options)
        return _text(question.id, found)

    rows = []
    known = tuple(column.id for column in question.columns)
    for row in _list(question.id, value):
        fields = _fields(question.id, row, known)
        rows.append({c.id: cell(c.kind, c.options, fields.get(c.id)) for c in question.columns})
    return rows


def _checklist(question: Question, value: Json) -> Json:
    checked = {}
    for item_id, entry in _fields(question.id, value, tuple(item.id for item in question.items)).items():
        fields = _fields(question.id, entry, ("state", "note"))
        state = fields.get("state")
        if state not in {"yes", "partly", "no", None}:
            raise AnswerError("answer_option", where=question.id, known="yes, partly, no")
        checked[item_id] = {"state": state, "note": _text(question.id, fields.get("note", ""))}
    return checked


def _actions(question: Question, value: Json) -> Json:
    texts = ("what", "who", "first_sign")
    rows = []
    for row in _list(question.id, value):
        fields = _fields(question.id, row, (*texts, "when", "confidence", "done"))
        checked: dict[str, Json] = {name: _text(question.id, fields.get(name, "")) for name in texts}
        checked["when"] = _day(question.id, fields.get("when", ""))
        checked["confidence"] = _degree(question.id, fields.get("confidence"))
        checked["done"] = fields.get("done") is True
        rows.append({name: checked[name] for name in ("what", "who", "when", "first_sign", "confidence", "done")})
    return rows


def _day(where: str, value: Json) -> str:
    text = _text(where, value)
    if text:
        try:
            date.fromisoformat(text)
        except ValueError:
            raise AnswerError("answer_date", where=where) from None
    return text


def _weigh(question: Question, value: Json) -> Json:
    fields = _fields(question.id, value, tuple(option.id for option in question.options))
    return {option_id: _number(question.id, weight, HIGHEST_WEIGHT) for option_id, weight in sorted(fields.items())}


def _vote(question: Question, value: Json) -> Json:
    rows = tuple(str(row) for row in range(MAX_ROWS))
    fields = _fields(question.id, value, rows)
    votes = {row: _number(question.id, dots, question.dots) for row, dots in sorted(fields.items())}
    if sum(votes.values()) > question.dots:
        raise AnswerError("answer_range", where=question.id, found=str(sum(votes.values())), highest=question.dots)
    return votes


def _said(question: Question, value: Json) -> Json:
    return _text(question.id, value)


_CHECKS: Mapping[str, Callable[[Question, Json], Json]] = {
    "text": _said,
    "items": _items,
    "choice": _choice,
    "choices": _choices,
    "scale": _scale,
    "table": _table,
    "checklist": _checklist,
    "weigh": _weigh,
    "round": _said,
    "vote": _vote,
    "actions": _actions,
}


def is_blank(value: Json) -> bool:
    """Say whether a value holds nothing a person put there: None, "", no rows, or only blank parts.

    A number, a chosen option and a tick are something; a row of empty columns is not.

    Example:
        >>> is_blank([{"what": "", "confidence": None, "done": False}]), is_blank(0)
        (True, False)
    """
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, dict):
        return all(is_blank(part) for part in value.values())
    if isinstance(value, list):
        return all(is_blank(part) for part in value)
    return value is None or value is False
