"""What a report can show of one answer: plain frozen values, words and numbers only.

Knows the forms an answer takes on paper; knows nothing of sessions, questions or HTML. `form` tells the template
which of its blocks draws the value.
"""

from typing import TypeAlias

import msgspec


class Value(msgspec.Struct, frozen=True):
    """What all shown values share."""

    @property
    def form(self) -> str:
        """The block of the template that draws this: the name of its class, in lower case."""
        return type(self).__name__.lower()


class Prose(Value, frozen=True):
    """Running text, line breaks kept."""

    text: str


class Listing(Value, frozen=True):
    """Several short texts; `ordered` when their order means something."""

    items: tuple[str, ...]
    ordered: bool = False


class Scale(Value, frozen=True):
    """A place from 0 to 10 (None: no number given), the words at both ends, and what makes it that number."""

    value: int | None
    low: str
    high: str
    why: str
    why_label: str
    alt: str


class Grid(Value, frozen=True):
    """A table: column titles, and rows of as many texts. `long`: its words do not fit beside each other unbroken."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    long: bool = False


class Bar(Value, frozen=True):
    """What one option weighs, at one time of weighing.

    Attributes:
        title: The option, or for a second weighing "tweede keer".
        average: From 0 to 3.
        counts: How often each weight was given, from 0 up.
        figure: The average as a text.
        agreement: How alike the weights are, in a word; "" where one person weighed.
        name: What a screen reader calls the row, where that is not the title.
        alt: The counts in words.
    """

    title: str
    average: float
    counts: tuple[int, ...]
    figure: str
    agreement: str
    alt: str
    name: str = ""


class Bars(Value, frozen=True):
    """All options of a weighing, heaviest first, each followed by its second weighing; `note` says who weighed."""

    bars: tuple[Bar, ...]
    note: str


class Tally(Value, frozen=True):
    """One row of a vote and its number of dots."""

    title: str
    dots: int
    alt: str


class Tallies(Value, frozen=True):
    """All rows of a vote that got a dot, most dots first."""

    rows: tuple[Tally, ...]


class Voice(Value, frozen=True):
    """One contribution to a round; without a name when the round was anonymous."""

    text: str
    name: str = ""
    roles: str = ""


class Voices(Value, frozen=True):
    """The contributions to a round; `named` when at least one has a name."""

    voices: tuple[Voice, ...]
    named: bool = False


class Notice(Value, frozen=True):
    """A sentence of the report itself in the place of an answer."""

    text: str


Shown: TypeAlias = Prose | Listing | Scale | Grid | Bars | Tallies | Voices | Notice
