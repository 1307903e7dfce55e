"""A server's log without the names of sessions: they are made of titles, and a log is read, kept and sent along.

Jupyter writes the path of what it opens, saves and refuses.
"""

import logging
import re

COVER = "[...]"
_NAMED = re.compile(
    r"""
    (?P<place> sessies (?:/|%2F|\\) )                    # all below the folder of the sessions,
    (?: [^"'\n]*? \.(?:ipynb|html) )? [^\s"'?]*         # to the end of a file, or of the address
    | [^"'\n/\\]{0,255} \.ipynb \b                            # a notebook anywhere else
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORMAT = logging.Formatter()


def covered(text: str) -> str:
    """Return a line of a log with the names of sessions covered.

    Example:
        >>> covered("Saving file at /sessies/2026-11-22-ruzie/ruzie.sessie.ipynb")
        'Saving file at /sessies/[...]'
    """
    return _NAMED.sub(lambda found: (found["place"] or "") + COVER, text)


class Covering(logging.Filter):
    """Covers the names of sessions in each record that comes by, and keeps it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Put in the place of a record's text the same one, covered."""
        try:
            text = record.getMessage()
        except Exception:  # noqa: BLE001  Another program's slip: a filter that fails would stop whoever logs.
            text = str(record.msg)
        record.msg, record.args = covered(text), ()
        if record.exc_info:
            record.exc_text = covered(record.exc_text or _FORMAT.formatException(record.exc_info))
        return True


def cover_log(logger: logging.Logger) -> None:
    """Cover what a logger and those above it write, wherever they write it."""
    place: logging.Logger | None = logger
    while place is not None:
        for handler in place.handlers:
            if not any(isinstance(one, Covering) for one in handler.filters):
                handler.addFilter(Covering())
        place = place.parent if place.propagate else None
