"""Names beside their dots, so that each can be read: the page lays them by the same rule."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

NEAR = 2
"""Lines that a name may go up or down to leave a word of the plane free."""


class Box(NamedTuple):
    """A part of a plane, in pixels from its left top."""

    left: float
    top: float
    right: float
    bottom: float

    def is_over(self, other: "Box") -> bool:
        """Say whether two boxes cover a part of each other."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class Name(NamedTuple):
    """The middle of a dot, and the size of the name beside it."""

    x: float
    y: float
    width: float
    height: float


class Room(NamedTuple):
    """The size of a plane, and what lies between a dot's middle and its name; as much again is free around it."""

    width: float
    height: float
    gap: float

    def holds(self, box: Box) -> bool:
        """Say whether a box is within the plane and what is free around it."""
        return (
            box.left >= -self.gap
            and box.top >= -self.gap
            and box.right <= self.width + self.gap
            and box.bottom <= self.height + self.gap
        )


def lay_names(names: Sequence[Name], words: Sequence[Box], room: Room) -> list[Box]:
    """Return where each name lies: beside its dot, on the side where there is room.

    Where it would cover a dot or another name, it goes to the nearest line above or below that is free, and stays at
    its dot where none is. The plane's own words are left free where that takes no more than `NEAR` lines.
    """
    radius = room.gap / 2
    dots = [Box(name.x - radius, name.y - radius, name.x + radius, name.y + radius) for name in names]
    laid: list[Box] = []
    for index, name in enumerate(names):
        others = [*laid, *dots[:index], *dots[index + 1 :]]
        lines = list(_lines(name, room))
        free = [line for line in lines if room.holds(line) and not any(map(line.is_over, others))]
        best = [line for line in free if _is_near(line, name) and not any(map(line.is_over, words))]
        laid.append((best or free or lines)[0])
    return laid


def _lines(name: Name, room: Room) -> Iterator[Box]:
    """Yield where a name may lie, the best first."""
    right, left = name.x + room.gap, name.x - room.gap - name.width
    for count in range(2 * ceil(room.height / name.height)):
        step = (1 + count) / 2 if count % 2 else -count / 2
        top = name.y + (step - 0.5) * name.height
        for side in (right, left) if name.x <= room.width / 2 else (left, right):
            yield Box(side, top, side + name.width, top + name.height)


def _is_near(line: Box, name: Name) -> bool:
    return abs(line.top + name.height / 2 - name.y) <= NEAR * name.height
