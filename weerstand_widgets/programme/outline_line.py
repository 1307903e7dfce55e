"""One line of a text that somebody pastes, with what its form says of it, and the minutes in it."""

import re

import msgspec

BRACKETS = re.compile(r"\s*([(\[])([^()\[\]\n]{0,200})[)\]]")
UNIT = r"(?:minuten|minuut|minutes|minute|mins?\b\.?|['’′])"
MINUTES = re.compile(rf"(?<![\w.,–-])(?:(?:ca|circa)\b\.?|[±~])?\s*(\d{{1,3}})\s*{UNIT}(?!\w)", re.IGNORECASE)
HOURS = re.compile(r"(?<![\w.,–-])([1-4])\s*(?:uur|hours?)\b", re.IGNORECASE)
AT_END = re.compile(rf"(?:\s*[:,|·–—-])?\s+(?:(?:ca|circa)\b\.?\s*|[±~]\s*)?(\d{{1,3}})\s*{UNIT}$", re.IGNORECASE)
AT_MARK = re.compile(rf"(?:\s*[:|·–—]|\s-)\s+(?:(?:ca|circa)\b\.?\s*|[±~]\s*)?(\d{{1,3}})\s*{UNIT}$", re.IGNORECASE)
"""At the end, behind a sign that parts them from the rest: these are minutes in any short line."""
ALONE = re.compile(rf"(?:(?:ca|circa)\b\.?\s*|[±~]\s*)?(\d{{1,3}})\s*{UNIT}", re.IGNORECASE)
AT_START = re.compile(rf"^(\d{{1,3}})\s*{UNIT}\s*[:|–—-]\s*(?=\w)", re.IGNORECASE)
LOOSE = " ,;:|·–—-"
"""What stands between minutes and the rest, and goes with them."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line, or one paragraph of a document.

    Attributes:
        text: Its words, without signs before or around them.
        heading: The level of a heading, from 1; 0 for any other line.
        mark: How a line of a list begins, "-" or as "3."; "" for any other line.
        depth: How deep it stands in lists, from 1; 0 outside of them.
        is_bold: All of it is in bold.
        is_apart: It is a paragraph of its own: there is room before it.
    """

    text: str
    heading: int = 0
    mark: str = ""
    depth: int = 0
    is_bold: bool = False
    is_apart: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether it is a line of a numbered list."""
        return self.mark not in ("", "-")


def timed(title: str, *, is_set_apart: bool = False) -> tuple[str, int | None]:
    """Part a title from the minutes in it; None when there are none.

    Args:
        title: On one line.
        is_set_apart: Whether only minutes between brackets count, or behind a sign that parts them from the rest.

    Example:
        >>> timed("Welkom (10 min)"), timed("Casus: 25'"), timed("Rondje (plenair, 5 minuten)")
        (('Welkom', 10), ('Casus', 25), ('Rondje (plenair)', 5))
        >>> timed("Week 10"), timed("Pauze (10-15 min)")
        (('Week 10', None), ('Pauze (10-15 min)', None))
    """
    for group in BRACKETS.finditer(title):
        found, factor = MINUTES.search(group[2]), 1
        if found is None:
            found, factor = HOURS.search(group[2]), 60
        if found is None:
            continue
        rest = (group[2][: found.start()].rstrip(LOOSE) + group[2][found.end() :]).strip(LOOSE)
        kept = f" ({rest})" if rest else ""
        bare = f"{title[: group.start()]}{kept}{title[group.end() :]}".strip()
        return bare.rstrip(LOOSE).lstrip(LOOSE), int(found[1]) * factor
    for pattern in (AT_MARK,) if is_set_apart else (AT_END, AT_START):
        if (found := pattern.search(title)) is not None:
            return (title[: found.start()] + title[found.end() :]).strip(LOOSE), int(found[1])
    return title, None


def minutes_alone(text: str) -> int | None:
    """Return the minutes in a line that holds nothing else, such as a cell of a table; None for any other.

    Example:
        >>> minutes_alone("10 min."), minutes_alone("10 min pauze")
        (10, None)
    """
    found = ALONE.fullmatch(text)
    return int(found[1]) if found else None
