"""What all files have in common that are made to be printed: the colours of paper, no clock, and what fits in XML."""

import re
from datetime import UTC, datetime
from functools import cache

from weerstand_widgets.report.render import TOKENS

COLOURS = ("ink", "soft", "accent", "hair")
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""There is no clock in what we make: the same wish, the same bytes."""


@cache
def paper_colours() -> dict[str, str]:
    """Return the colours of paper, from where all colours stand."""
    text = TOKENS.read_text(encoding="utf-8")
    found = (re.search(rf"--ws-{name}: light-dark\((#\w+)", text) for name in COLOURS)
    return {name: one[1] for name, one in zip(COLOURS, found, strict=True) if one}


def title_size(title: str, usual: float) -> float:
    """Return the size of a title's letters: a name of two hundred characters would take half of the one sheet there is.

    Example:
        >>> title_size("Samira", 22), title_size("S" * 80, 22), title_size("S" * 200, 22)
        (22, 14, 10)
    """
    return next((min(size, usual) for most, size in ((50, usual), (100, 14)) if len(title) <= most), 10)


def fit_for_xml(text: str) -> str:
    """Return a text without what XML cannot hold.

    Example:
        >>> fit_for_xml("een" + chr(11) + "twee") == "een" + chr(0xFFFD) + "twee"
        True
    """
    return _UNFIT.sub("\ufffd", text)
