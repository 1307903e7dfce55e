"""Bars and scales as small PNGs: what a word processor shows as surely as text, with its words beside it.

It shows no SVG as surely, and its own drawings lose their text alternative on the way to another. A strip is one line
of points, stretched to its height by who shows it.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence

from weerstand_widgets.report.paper import COLOURS, paper_colours

WIDTH = 600
"""Points of a whole strip: sharp on paper, and a few dozen bytes."""
BAR_HEIGHT, DOTS_HEIGHT, RADIUS = 26, 34, 9
"""Points of a bar that has dots below it, as in the HTML (`pictures.bar_picture`)."""
PITCH = 22
MOST_DOTS = 10
"""Of one weight, side by side; more stay this many, and the words beside the picture tell the number."""
MARK = 0.02
PAPER = len(COLOURS)

Row = bytearray


def bar(share: float) -> bytes:
    """Return a strip that is filled up to a share of it, from 0 to 1."""
    return _png([_row([("accent", share), ("hair", 1 - share)])])


def weighed(average: float, counts: Sequence[int]) -> bytes:
    """Return a bar for an average, and below it a dot for each time a weight was given, where that weight stands."""
    most = max(len(counts) - 1, 1)
    rows = [_row([("accent", average / most), ("hair", 1 - average / most)])] * BAR_HEIGHT
    below = [Row([PAPER]) * WIDTH for _ in range(DOTS_HEIGHT)]
    for weight, count in enumerate(counts):
        number = min(count, MOST_DOTS)
        room = (number - 1) * PITCH
        start = RADIUS + (WIDTH - 2 * RADIUS - room) * weight / most
        for dot in range(number):
            _dot(below, round(start + dot * PITCH))
    return _png([*rows, *below])


def place(share: float) -> bytes:
    """Return a strip with one place marked on it, from 0 to 1."""
    return way(share, share)


def way(start: float, end: float) -> bytes:
    """Return a strip with the way from one place to another; where it ends is marked."""
    low, high = min(start, end) * (1 - MARK), max(start, end) * (1 - MARK)
    mark, gone = [("accent", MARK)], [("soft", high - low)]
    parts = [*mark, *gone] if end < start else [*gone, *mark]
    return _png([_row([("hair", low), *parts, ("hair", 1 - high - MARK)])])


def _row(parts: Iterable[tuple[str, float]]) -> Row:
    """Return one line of points: parts beside each other, each a colour of paper and its share of the whole."""
    row, reached = Row(), 0.0
    for name, share in parts:
        reached += share
        row += bytes([COLOURS.index(name)]) * (round(reached * WIDTH) - len(row))
    return row


def _dot(rows: Sequence[Row], middle: int) -> None:
    centre = len(rows) - RADIUS - 2
    for y, row in enumerate(rows):
        half = int(max(RADIUS**2 - (y - centre) ** 2, 0) ** 0.5)
        row[middle - half : middle + half] = bytes([COLOURS.index("ink")]) * (2 * half)


def _png(rows: Sequence[Row]) -> bytes:
    palette = b"".join(bytes.fromhex(colour[1:]) for colour in (*paper_colours().values(), "#ffffff"))
    head = struct.pack(">IIBBBBB", WIDTH, len(rows), 8, 3, 0, 0, 0)
    points = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", points), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
