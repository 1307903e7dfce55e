"""Answers with their revisions, and the one rule that merges two copies of them.

Knows who (an author key), which revision and when; knows nothing of what a value means (`values`).
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from weerstand_widgets.limits import Moment

GROUP = ""
"""The author of the group's one answer; of a turn, the author of its state."""


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer of one author.

    Attributes:
        value: JSON, shaped by the question's kind; None when emptied.
        revision: Counts edits from 1. It orders answers, so a clock that jumps does no harm.
        updated_at: UTC, ISO 8601 with a "Z"; empty for contributions that must not be linked to a moment.
    """

    value: Any
    revision: int = 1
    updated_at: Moment = ""


Answers: TypeAlias = dict[str, Answer]
"""The answers to one question, by author."""

_encoder = msgspec.json.Encoder(order="deterministic")


def canonical(value: object) -> bytes:
    """Return a value as JSON that is the same on every machine: keys sorted, no spaces, UTF-8.

    The browser's `merge.js` makes the same bytes; a test holds the two together.

    Example:
        >>> canonical({"b": 1, "a": "é"}).decode()
        '{"a":"é","b":1}'
    """
    return _encoder.encode(value)


def wins(mine: Answer | None, theirs: Answer) -> bool:
    """Say whether another copy of an answer replaces ours.

    The later of (revision, updated_at) wins; of two edits alike in both, the greater text wins, so that every
    machine decides alike whatever the order of merging.
    """
    if mine is None:
        return True
    ours, others = (mine.revision, mine.updated_at), (theirs.revision, theirs.updated_at)
    if ours != others:
        return others > ours
    return canonical(theirs.value) > canonical(mine.value)


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
