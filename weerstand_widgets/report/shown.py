"""What a report can show of one answer: plain frozen values, words and numbers only.

Knows the forms an answer takes on paper; knows nothing of sessions, questions or HTML. `form` tells the template
which of its blocks draws the value.
"""

from typing import ClassVar, TypeAlias

import msgspec


class Value(msgspec.Struct, frozen=True):
    """What all shown values share."""

    form: ClassVar[str] = ""


class Prose(Value, frozen=True):
    """Running text, line breaks kept."""

    form: ClassVar[str] = "prose"
    text: str


class Listing(Value, frozen=True):
    """Several short texts; `ordered` when their order means something."""

    form: ClassVar[str] = "listing"
    items: tuple[str, ...]
    ordered: bool = False


class Scale(Value, frozen=True):
    """A place from 0 to 10 (None: no number given), the words at both ends, and what makes it that number."""

    form: ClassVar[str] = "scale"
    value: int | None
    low: str
    high: str
    why: str
    why_label: str
    alt: str


class Grid(Value, frozen=True):
    """A table: column titles, and rows of as many texts. `long`: its words do not fit beside each other unbroken."""

    form: ClassVar[str] = "grid"
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    long: bool = False


class Bar(Value, frozen=True):
    """One weighed option: the average, the lowest and highest weight given, and the same in words."""

    title: str
    average: float
    lowest: int
    highest: int
    figure: str
    range: str
    spread: str


class Bars(Value, frozen=True):
    """All options of a weighing, heaviest first; `note` says how many people weighed."""

    form: ClassVar[str] = "bars"
    bars: tuple[Bar, ...]
    highest: int
    note: str


class Tally(Value, frozen=True):
    """One row of a vote and its number of dots."""

    title: str
    dots: int
    alt: str


class Tallies(Value, frozen=True):
    """All rows of a vote that got a dot, most dots first."""

    form: ClassVar[str] = "tallies"
    rows: tuple[Tally, ...]


class Voice(Value, frozen=True):
    """One contribution to a round; without a name when the round was anonymous."""

    text: str
    name: str = ""
    roles: str = ""


class Voices(Value, frozen=True):
    """The contributions to a round; `named` when at least one has a name."""

    form: ClassVar[str] = "voices"
    voices: tuple[Voice, ...]
    named: bool = False


class Notice(Value, frozen=True):
    """A sentence of the report itself in the place of an answer."""

    form: ClassVar[str] = "notice"
    text: str


Shown: TypeAlias = Prose | Listing | Scale | Grid | Bars | Tallies | Voices | Notice
