"""How long, how high and how many: each limit and default that more than one room goes by, and how times are written.

The page has the same ones; what stands here is the truth (see `published`).
"""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Final

import msgspec

LENGTHS = (60, 90, 120)
"""Minutes a session may take, where a programme says nothing else."""
USUAL_LENGTH: Final = 90
SHORTEST: Final = 10
LONGEST: Final = 480
"""Minutes of the lengths that a programme may have: any set between these."""
MAX_TITLE = 200
"""Characters of a session's or a programme's title, and of the name of a team, a place or a person."""
MAX_CHARS = 20_000
"""Characters of one text that is typed."""
MAX_ROWS = 200
HIGHEST = 10
"""Of a scale; the lowest is 0."""
HIGHEST_WEIGHT = 3
MAX_DOTS = 200
"""Dots that one participant may have to give in a vote."""
MAX_POINTS = 30
"""Names on one plane; more cannot be told apart."""
MAX_NAME = 60
MAX_XY = 100
"""Of a place on a plane, in both directions; the lowest is 0."""
MAX_ID = 80
"""Characters of an id, and of each of the two parts of a question's full id."""
ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
AUTHOR = re.compile(r"[0-9A-Za-z_-]{0,64}")
"""The key of an answer's author: a person's id, a random token, or "" for the group."""

HIGHEST_REVISION = 2**53 - 1
"""Of an answer, and of any number that is counted: what a browser still counts exactly."""
MOST_REPEATS = 20
"""Times that a group may go through one phase."""
LONGEST_BREAK = 240
"""Minutes of all breaks of a session together."""
MOST_EXTRA_MINUTES = 1440
"""Minutes that a phase may get on top of the plan, or be given up of it."""

# How times are written is for who writes them: a file from elsewhere that has it otherwise can still be read.
Day = Annotated[
    str,
    msgspec.Meta(extra_json_schema={"anyOf": [{"format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}, {"const": ""}]}),
]
"""A date, "YYYY-MM-DD", or "" for none."""
ClockTime = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": r"^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)?$"})]
"""A time on the wall, "HH:MM", or "" for none."""
Moment = Annotated[
    str,
    msgspec.Meta(
        extra_json_schema={
            "anyOf": [
                {"format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
                {"const": ""},
            ]
        }
    ),
]
"""A moment in UTC, ISO 8601 with a "Z", or "" for none."""


def usual_length(lengths: Iterable[int]) -> int:
    """Return the length that is meant where nobody chose one: the nearest to `USUAL_LENGTH`, the shorter of two.

    Example:
        >>> usual_length([60, 90, 120]), usual_length([45, 150]), usual_length([])
        (90, 45, 90)
    """
    return min(lengths, key=lambda length: (abs(length - USUAL_LENGTH), length), default=USUAL_LENGTH)


def is_id(text: str) -> bool:
    """Say whether this may be the id of a phase, an option, a setting: snake_case, at most `MAX_ID` characters.

    Example:
        >>> is_id("look_back"), is_id("Look-back"), is_id("a" * 81)
        (True, False, False)
    """
    return len(text) <= MAX_ID and ID_PATTERN.fullmatch(text) is not None


def is_full_id(text: str) -> bool:
    """Say whether this may be the id of a cell: that of a phase, or `phase_id.question_id`.

    Example:
        >>> is_full_id("case.tried"), is_full_id("case.tried.again")
        (True, False)
    """
    parts = text.split(".")
    return len(parts) in (1, 2) and all(map(is_id, parts))


def published() -> dict[str, Any]:
    """Return the limits as JSON, for the page and for whoever writes sessions: mapping of name to number or pattern."""
    limits = {name.lower(): value for name, value in globals().items() if name.isupper()}
    return {
        name: value.pattern if isinstance(value, re.Pattern) else list(value) if isinstance(value, tuple) else value
        for name, value in limits.items()
    }
