"""Times of a session in words, and the net minutes a register asks for.

Pure arithmetic on what the header and the timers say; there is no clock here, so a report is always the same.
"""

from collections.abc import Iterable

from weerstand_widgets.kinds.shown import Say

SECONDS_PER_MINUTE = 60
MINUTES_PER_HOUR = 60


def minutes_of(clock_time: str) -> int | None:
    """Return the minutes since midnight of a "HH:MM", or None when it is empty or no time.

    Example:
        >>> minutes_of("13:30"), minutes_of("")
        (810, None)
    """
    hour, _, minute = clock_time.partition(":")
    return int(hour) * MINUTES_PER_HOUR + int(minute) if hour.isdecimal() and minute.isdecimal() else None


def net_minutes(start: str, end: str, break_minutes: int, elapsed_seconds: Iterable[int]) -> int | None:
    """Return how long was really worked: what the phases' clocks counted, for they stand still in a break.

    The header's times, less the breaks, say what is possible. Clocks that counted more than that went on by
    themselves, and clocks that counted less than half of it were not used: then the header's times tell. An end
    before the start, or more break than session, is a slip of the pen.

    Args:
        start: "HH:MM" or "".
        end: "HH:MM" or "".
        break_minutes: Minutes that do not count.
        elapsed_seconds: What each phase's clock says.

    Returns:
        Whole minutes, or None when neither the header nor the clocks say anything.

    Example:
        >>> net_minutes("13:30", "15:05", 5, []), net_minutes("13:30", "15:05", 5, [4980]), net_minutes("", "", 0, [])
        (90, 83, None)
    """
    counted = whole_minutes(sum(elapsed_seconds))
    first, last = minutes_of(start), minutes_of(end)
    possible = 0 if first is None or last is None else last - first - break_minutes
    if possible <= 0:
        return counted
    return counted if counted is not None and possible <= 2 * counted <= 2 * possible else possible


def whole_minutes(seconds: int) -> int | None:
    """Return seconds as whole minutes, at least 1, or None for no time at all.

    Example:
        >>> whole_minutes(20), whole_minutes(90), whole_minutes(0)
        (1, 2, None)
    """
    return max(1, int(seconds / SECONDS_PER_MINUTE + 0.5)) if seconds > 0 else None


def time_in_words(clock_time: str, say: Say) -> str:
    """Return "13:30" the way the language writes it, or "" when there is none."""
    hour, _, minute = clock_time.partition(":")
    return say("report.time", hour=hour, minute=minute) if hour and minute else ""


def in_hours(minutes: int, say: Say) -> str:
    """Return minutes as hours the way registers count them, in the language's own figures.

    Example:
        >>> in_hours(90, lambda key: {"report.point": ","}[key])
        '1,5'
    """
    return f"{minutes / MINUTES_PER_HOUR:.2f}".rstrip("0").rstrip(".").replace(".", say("report.point"))


def in_minutes(minutes: int, say: Say, key: str = "report.minutes") -> str:
    """Return a number of minutes in words, with its own wording for one."""
    return say(f"{key}.one") if minutes == 1 else say(key, minutes=minutes)
