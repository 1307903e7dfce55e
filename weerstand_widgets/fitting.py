"""Whether a value fits what is asked, and which part of it does.

Used for what is about to be kept, which must fit, and for what stands in a file, where one part takes no other along.
"""

from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP
from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.session import read_header, read_timing

BLANK_ROWS: tuple[Any, ...] = ("", {})
"""What stands in the place of a row that does not fit, so that the others keep their place."""


def check_answer(spec: Question | Phase | Header, value: Any, author: str = GROUP) -> Any:
    """Return a value as it may be kept for any of our cells: a question, a phase's clock or the header.

    Raises:
        AnswerError: See `Question.check_value`.
    """
    if isinstance(spec, Question):
        return spec.check_value(value, author)
    if author != GROUP:
        raise AnswerError("answer_author", where=spec.id)
    if value is None:
        return None
    cleaned = _cleaned(value, spec.id)
    read = read_header(cleaned, spec) if isinstance(spec, Header) else read_timing(spec.id, cleaned)
    # Through JSON, so that what is kept is what a file gives back: lists, no tuples.
    kept = msgspec.json.decode(msgspec.json.encode(read))
    # What of a header could not be read stays as it came: it may be another version's.
    odd = {name: part for name, part in cleaned.items() if part not in (None, "") and kept.get(name) != part}
    return {**kept, **odd}


def fitting(spec: CellSpec, value: Any, author: str = GROUP) -> tuple[Any, Any, AnswerError | None]:
    """Return what of a value fits, what of it does not, and why: a row or a named part takes no other along.

    Raises:
        AnswerError: Nothing of it fits.
    """
    if not isinstance(spec, Question | Phase | Header):
        raise AnswerError("answer_author", where=spec.id)
    try:
        return check_answer(spec, value, author), None, None
    except AnswerError as refusal:
        fault = refusal
    except RecursionError:
        raise AnswerError("answer_shape", where=spec.id, found=type(value).__name__) from None
    cleaned = _cleaned(value, spec.id)
    kept, rest = _parted(spec, cleaned, author)
    if not kept:
        raise fault
    return check_answer(spec, kept, author), rest, fault


def _parted(spec: Question | Phase | Header, value: Any, author: str) -> tuple[Any, Any]:
    """Return the rows or named parts that fit by themselves, and the others."""
    if isinstance(value, dict):
        kept = {key: part for key, part in value.items() if _fits(spec, {key: part}, author)}
        return kept, {key: part for key, part in value.items() if key not in kept}
    if not isinstance(value, list):
        return None, value
    fits = [_fits(spec, [row], author) for row in value]
    blank = next((row for row in BLANK_ROWS if _fits(spec, [row], author)), None)
    if not any(fits):
        return None, value
    rows = [row if does else blank for row, does in zip(value, fits, strict=True) if does or blank is not None]
    return rows, [row for row, does in zip(value, fits, strict=True) if not does]


def _fits(spec: Question | Phase | Header, part: Any, author: str) -> bool:
    try:
        check_answer(spec, part, author)
    except AnswerError:
        return False
    return True


def _cleaned(value: Any, where: str) -> Any:
    try:
        return clean_json(value)
    except RecursionError:
        raise AnswerError("answer_shape", where=where, found=type(value).__name__) from None
