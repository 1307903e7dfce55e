"""Why something is not kept, or not done: the one list that server, page and command line share.

A page shows each cause in words of its own, in its own place, so it is told the cause's name beside the sentence:
`{"message": "…", "cause": "disk_full"}`. `tests/seam/causes.json` holds the same list for the browser.
"""

from enum import Enum
from http import HTTPStatus


class Cause(Enum):
    """A cause by its name in JSON, the HTTP status that goes with it, and whether it may pass by itself.

    What passes is tried again, without anybody who types doing a thing; what does not is shown where it belongs.
    """

    LOGIN = ("login", HTTPStatus.FORBIDDEN, True)
    """The login ran out, or never was."""
    DISK_FULL = ("disk_full", HTTPStatus.INSUFFICIENT_STORAGE, True)
    """There is no room for the journal or the file."""
    READ_ONLY = ("read_only", HTTPStatus.INSUFFICIENT_STORAGE, True)
    """The journal, the file or their folder cannot be written in."""
    JOURNAL_AWAY = ("journal_away", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """The journal does not answer: its database is down, busy or behind a broken line."""
    JOURNAL_REFUSED = ("journal_refused", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """The journal's database is there and does not let us in."""
    JOURNAL_SETUP = ("journal_setup", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """The journal's address is none, or its driver is not installed."""
    JOURNAL_FOREIGN = ("journal_foreign", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """What stands at the journal's place belongs to another program."""
    JOURNAL_TOO_NEW = ("journal_too_new", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """A newer version made the journal."""
    JOURNAL_DAMAGED = ("journal_damaged", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """The journal breaks again and again: its disk, or another program, does that."""
    DAMAGED = ("damaged", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """The session's file cannot be read: it is just being written, or it must be made whole."""
    SETTINGS = ("settings", HTTPStatus.SERVICE_UNAVAILABLE, True)
    """`weerstand.toml` cannot be read."""
    NO_FILES = ("no_files", HTTPStatus.NOT_IMPLEMENTED, True)
    """The server's contents are not files of its computer."""
    MISSING = ("missing", HTTPStatus.NOT_FOUND, True)
    """There is nothing at that place (yet, or any more)."""
    OUTSIDE = ("outside", HTTPStatus.NOT_FOUND, True)
    """The place is out of the folder that the server shows."""
    UNKNOWN = ("unknown", HTTPStatus.NOT_FOUND, True)
    """The server knows no such address."""
    FAULT = ("fault", HTTPStatus.INTERNAL_SERVER_ERROR, True)
    """A fault of our own."""
    DELETED = ("deleted", HTTPStatus.GONE, False)
    """The session was deleted."""
    MOVED = ("moved", HTTPStatus.GONE, False)
    """The session was moved."""
    IN_USE = ("in_use", HTTPStatus.CONFLICT, False)
    """Another program holds the file."""
    TOO_LARGE = ("too_large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, False)
    """It is more than is taken at once."""
    NO_SESSION = ("no_session", HTTPStatus.BAD_REQUEST, True)
    """What stands at that place is no session of ours, or not yet the one that a page made of it."""
    UNFIT = ("unfit", HTTPStatus.BAD_REQUEST, False)
    """It is of a form that is not taken."""

    def __init__(self, key: str, status: HTTPStatus, passes: bool) -> None:  # noqa: FBT001  a column of the table
        self.key, self.status, self.passes = key, status, passes
