"""What answering a question takes a group: seconds of reading, thinking, saying, typing and passing the laptop on."""

import msgspec

TYPED_PER_SECOND = 200 / 60
PASSING = 10.0
"""Seconds until the next one has the laptop in front of them."""
CLICK = 2.5


class Cost(msgspec.Struct, frozen=True):
    """Seconds that a question or a phase takes."""

    reading: float = 0
    thinking: float = 0
    saying: float = 0
    typing: float = 0
    passing: float = 0

    @property
    def total(self) -> float:
        """All of it together, in seconds."""
        return self.reading + self.thinking + self.saying + self.typing + self.passing

    def __add__(self, other: "Cost") -> "Cost":
        """Return both together."""
        parts = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Cost(*(mine + theirs for mine, theirs in parts))

    def times(self, number: float) -> "Cost":
        """Return as much for each of a number of people or rows."""
        return Cost(*(part * number for part in msgspec.structs.astuple(self)))


def typed(chars: int, clicks: int = 0) -> float:
    """Return the seconds for so many characters and clicks.

    Example:
        >>> typed(100, clicks=2)
        35.0
    """
    return chars / TYPED_PER_SECOND + clicks * CLICK
