"""Answers with their revisions, and the one rule that merges two copies of them.

Knows who (an author key), which revision and when; knows nothing of what a value means (`values`).
"""

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from typing import Annotated, Any, TypeAlias

import msgspec

from weerstand_widgets.limits import HIGHEST_REVISION, Moment

HIGHEST_SENT = 2**31 - 1
"""The revision of an answer as a page sends it goes no higher; what has a higher one was made by no page of ours."""
GROUP = ""
"""The author of the group's one answer; of a turn, the author of its state."""


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer of one author.

    Attributes:
        value: JSON, shaped by the question's kind; None when emptied.
        revision: Counts edits from 1 to `HIGHEST_REVISION`. It orders answers, so a clock that jumps does no harm.
        updated_at: UTC, ISO 8601 with a "Z"; empty for contributions that must not be linked to a moment.
    """

    value: Any
    revision: Annotated[int, msgspec.Meta(ge=1, le=HIGHEST_REVISION)] = 1
    updated_at: Moment = ""


Answers: TypeAlias = dict[str, Answer]
"""The answers to one question, by author."""

LOST = "\ufffd".encode()
"""What stands where a program could not read a letter."""

_encoder = msgspec.json.Encoder(order="deterministic")
_SAFE = 2**53
"""Beyond this a browser rounds whole numbers."""
_LONGEST = 21
_SHORTEST = -6
"""From 10 to the power of these on a browser writes a number with an exponent."""


def canonical(value: object) -> bytes:
    """Return a value as JSON that is the same on every machine: keys sorted, no spaces, UTF-8.

    The browser's `merge.js` makes the same bytes, so a number is written as a browser writes it; `tests/seam` holds
    the two together.

    Args:
        value: JSON with clean texts, see `clean_text`.

    Example:
        >>> canonical({"b": 1.0, "a": "é"}).decode()
        '{"a":"é","b":1}'
    """
    return _encoder.encode(_spelled(value))


def _spelled(value: object) -> object:
    """Return the value with its numbers written out where Python would write them in another way."""
    if isinstance(value, dict):
        return {key: _spelled(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_spelled(part) for part in value]
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > _SAFE):
        return msgspec.Raw(_number(value).encode())
    return value


def _number(value: float) -> str:
    """Write a number as ECMAScript does (Number::toString): the fewest digits that tell it from every other one."""
    try:
        number = float(value)
    except OverflowError:
        return "null"
    if not isfinite(number):
        return "null"
    sign, parts, exponent = Decimal(repr(number)).normalize().as_tuple()
    digits = "".join(map(str, parts))
    point = len(digits) + int(exponent)
    if len(digits) <= point <= _LONGEST:
        text = digits + "0" * (point - len(digits))
    elif 0 < point <= _LONGEST:
        text = f"{digits[:point]}.{digits[point:]}"
    elif _SHORTEST < point <= 0:
        text = f"0.{'0' * -point}{digits}"
    else:
        text = f"{digits[0]}{'.' if digits[1:] else ''}{digits[1:]}e{point - 1:+d}"
    return f"-{text}" if sign and number else text


def wins(mine: Answer | None, theirs: Answer) -> bool:
    """Say whether another copy of an answer replaces ours.

    The later of (revision, updated_at) wins. Of two copies alike in both, the one that lost fewer letters wins, and
    then the greater text: every machine decides alike, whatever the order of merging.
    """
    if mine is None:
        return True
    ours, others = (mine.revision, mine.updated_at), (theirs.revision, theirs.updated_at)
    if ours != others:
        return others > ours
    return _standing(theirs) > _standing(mine)


def _standing(answer: Answer) -> tuple[int, bytes]:
    """Return by what copies of one edit are compared."""
    text = canonical(answer.value)
    return -text.count(LOST), text


def newer(mine: Mapping[str, Answer], theirs: Mapping[str, Answer]) -> Answers:
    """Return those answers of another copy that replace ours."""
    return {author: answer for author, answer in theirs.items() if wins(mine.get(author), answer)}


def merge(mine: Mapping[str, Answer], theirs: Mapping[str, Answer]) -> Answers:
    """Join two copies of a question's answers; merging twice, or in another order, changes nothing.

    Returns:
        The answers by author, authors sorted: the order tells nothing about who came first.
    """
    return dict(sorted({**mine, **newer(mine, theirs)}.items()))


def edit(known: Mapping[str, Answer], value: object, at: str, author: str = GROUP) -> Answer:
    """Return the answer that follows on what is known of this author."""
    before = known.get(author)
    return Answer(value, before.revision + 1 if before else 1, at)
