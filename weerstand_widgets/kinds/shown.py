"""What can be shown of an answer: plain frozen values, words and numbers only.

Knows the forms an answer takes on paper, and each form as lines of text for who has no picture; knows nothing of
sessions, questions or HTML. `form` tells the report's template which of its blocks draws the value.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

import msgspec

Say: TypeAlias = Callable[..., str]
"""The catalogue in one language: a key and its placeholders give a sentence."""
Lines: TypeAlias = list[list[str]]
"""The lines of an answer; a line of several parts is a table's row, the first row holds its heads."""
MOST_UNBROKEN_CHARS = 56
"""The longest words of a table's columns together: up to this they fit beside each other on paper, unbroken."""


class Shown(msgspec.Struct, frozen=True):
    """What all forms share."""

    @property
    def form(self) -> str:
        """The block of the template that draws this: the name of its class, in lower case."""
        return type(self).__name__.lower()

    def lines(self, say: Say) -> Lines:
        """Return the same as lines of text."""
        raise NotImplementedError


class Prose(Shown, frozen=True):
    """Running text, line breaks kept."""

    text: str

    def lines(self, say: Say) -> Lines:
        """Return the lines as they were typed."""
        del say
        return [[line] for line in self.text.splitlines()]


class Listing(Shown, frozen=True):
    """Several short texts; `ordered` when their order means something."""

    items: tuple[str, ...]
    ordered: bool = False

    def lines(self, say: Say) -> Lines:
        """Return a line for each text."""
        del say
        return [[item] for item in self.items]


class Scale(Shown, frozen=True):
    """A place from 0 to 10 (None: no number given), the words at both ends, and what makes it that number."""

    value: int | None
    low: str
    high: str
    why: str
    why_label: str
    alt: str

    def lines(self, say: Say) -> Lines:
        """Return the number in words, and what makes it so."""
        del say
        number = [] if self.value is None else [[self.alt]]
        return number + [[line] for line in self.why.splitlines()]


class Grid(Shown, frozen=True):
    """A table: column titles, and rows of as many texts. `long`: its words do not fit beside each other unbroken."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    long: bool = False

    def lines(self, say: Say) -> Lines:
        """Return the titles, and the rows below them."""
        del say
        return [list(self.columns), *(list(row) for row in self.rows)]


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


def make_listing(items: Iterable[str], *, ordered: bool = False) -> Listing | None:
    """Return several texts without the empty ones, or None when nothing is left."""
    filled = tuple(item for item in items if item.strip())
    return Listing(filled, ordered) if filled else None


class Bar(msgspec.Struct, frozen=True):
    """What one option weighs, at one time of weighing.

    Attributes:
        title: The option, or for a second weighing "tweede keer".
        average: From 0 to 3.
        counts: How often each weight was given, from 0 up.
        figure: The average as a whole number: what is weighed is a guess.
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


class Bars(Shown, frozen=True):
    """All options of a weighing, heaviest first, each followed by its second weighing; `note` says who weighed."""

    bars: tuple[Bar, ...]
    note: str

    def lines(self, say: Say) -> Lines:
        """Return a row for each option, with a column for each time of weighing."""
        rows: Lines = []
        for bar in self.bars:
            if bar.name:
                rows[-1].append(bar.figure)
            else:
                rows.append([bar.title, bar.figure])
        heads = ["", say("plain.average"), say("plain.average.second")]
        return [heads[: max(map(len, rows))], *rows]


class Tally(msgspec.Struct, frozen=True):
    """One row of a vote and its number of dots."""

    title: str
    dots: int
    alt: str


class Tallies(Shown, frozen=True):
    """All rows of a vote that got a dot, most dots first."""

    rows: tuple[Tally, ...]

    def lines(self, say: Say) -> Lines:
        """Return a row for each with its number of dots."""
        return [["", say("plain.dots")], *([row.title, str(row.dots)] for row in self.rows)]


class Voice(msgspec.Struct, frozen=True):
    """One contribution to a round; without a name when the round was anonymous."""

    text: str
    name: str = ""
    roles: str = ""


class Voices(Shown, frozen=True):
    """The contributions to a round; `named` when at least one has a name."""

    voices: tuple[Voice, ...]
    named: bool = False

    def lines(self, say: Say) -> Lines:
        """Return the contributions, each with its name where they have names."""
        del say
        return [[f"{voice.name}: {voice.text}" if voice.name else voice.text] for voice in self.voices]


class Spot(msgspec.Struct, frozen=True):
    """One name on a plane: where it stands in words, and from 0 to 100 to the right and up."""

    name: str
    where: str
    x: int
    y: int


class Plane(Shown, frozen=True):
    """Names on a plane: in rings around a centre, or between the ends of two axes."""

    spots: tuple[Spot, ...]
    rings: tuple[str, ...]
    centre: str
    across: tuple[str, ...]
    up: tuple[str, ...]
    alt: str

    def lines(self, say: Say) -> Lines:
        """Return each name with where it stands."""
        del say
        return [[f"{spot.name}: {spot.where}"] for spot in self.spots]


class Unfit(Shown, frozen=True):
    """What stands in a file and fits no question, as text: `shown` is what of the answer does fit."""

    texts: tuple[str, ...]
    note: str
    shown: Shown | None = None

    def lines(self, say: Say) -> Lines:
        """Return what fits, and the rest below it."""
        rest = [[line] for text in self.texts for line in text.splitlines()]
        return [*(self.shown.lines(say) if self.shown else []), *rest]


class Notice(Shown, frozen=True):
    """A sentence of the report itself in the place of an answer."""

    text: str

    def lines(self, say: Say) -> Lines:
        """Return nothing: it is no answer."""
        del say
        return []
