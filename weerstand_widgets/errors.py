"""One tree of errors; every message tells what is wrong, where, what was found and what to do.

    WeerstandError
    ├── PlanError       an author wrote something a programme cannot hold
    │   ├── HandWrittenError    a cell holds code of the author's own: it is left alone
    │   ├── ProgrammeTooNewError
    │   └── OutlineTooLargeError
    ├── AnswerError     a value does not fit its question
    │   └── MessageTooLargeError
    ├── CellError       a notebook's cell cannot be read
    │   ├── StrayError      an answer in it does not fit: shown as text, and all else goes on
    │   ├── CellTooOldError
    │   └── CellTooNewError
    ├── JournalError    the journal of answers cannot be used
    │   ├── JournalFullError, JournalClosedError, JournalRefusedError
    │   └── JournalSetupError, JournalForeignError, JournalTooNewError, JournalDamagedError
    ├── WorkspaceError  the team's folder or a file in it is not as expected
    │   ├── NotebookMissingError, NotebookDamagedError, NoSessionError, EncodingError
    │   ├── ProgrammeUnknownError, PathOutsideError, ContentsElsewhereError
    │   ├── SessionDeletedError, SessionMovedError
    │   ├── FileInUseError, NotWrittenError
    │   │   └── DiskFullError
    │   └── SettingsError
    └── ReportError     a report cannot be made

A class says what a caller may do about it, and by which cause a browser hears of it (`causes.py`); the key says it in
words. The sentences are in the catalogue under `error.<key>` and `error.<key>.remedy`; where the remedy names code,
`error.<key>.form` says it for who writes in forms. They never hold what a person typed: an error may end up in a log.
"""

from http import HTTPStatus
from typing import Any, ClassVar, Self

from weerstand_widgets.causes import Cause
from weerstand_widgets.locale import catalogue, say


class WeerstandError(Exception):
    """What people may see of a failure: one line, in Dutch.

    Attributes:
        cause: What a browser is told beside the sentence.
        is_in_form: Whether it is told to who writes in forms, and not in code.

    Args:
        key: Which failure; the sentences are `error.<key>` and `error.<key>.remedy`. A class that stands for one
            failure has its own.
        where: The cell, question, file or key at fault, as a person would name it.
        found: What stood there: a kind, a count, a name from a programme; never an answer.
        values: Further placeholders of the sentences.
    """

    key: str = ""
    cause: ClassVar[Cause] = Cause.UNFIT
    is_in_form: bool = False

    def __init__(self, key: str = "", *, where: str = "", found: str = "", **values: Any) -> None:
        self.key, self.where, self.found, self.values = key or self.key, where, found, values
        super().__init__(self.key, where, found)

    @property
    def status(self) -> HTTPStatus:
        """The HTTP status a browser is told of it with."""
        return self.cause.status

    @property
    def what(self) -> str:
        """The failure itself, without place or remedy."""
        return say(f"error.{self.key}", where=self.where, found=self.found, **self.values)

    @property
    def remedy(self) -> str:
        """What the reader can do about it."""
        in_form = f"error.{self.key}.form"
        key = in_form if self.is_in_form and in_form in catalogue() else f"error.{self.key}.remedy"
        return say(key, where=self.where, found=self.found, **self.values)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what} {self.remedy}"

    def __reduce__(self) -> tuple[object, ...]:
        """Survive pickling, keyword arguments included (a kernel may send errors to another process)."""
        return (_rebuild, (type(self), self.key, self.where, self.found, self.values))

    def _render_traceback_(self) -> list[str]:
        """Show the sentence only: IPython asks this of an exception before it prints a traceback."""
        return [str(self)]

    def at(self, where: str) -> Self:
        """Return the same failure with its place named, for a caller that knows the place better."""
        return type(self)(self.key, where=where, found=self.found, **self.values)

    def in_form(self, where: str) -> Self:
        """Return the same failure for who writes in forms: its place as they know it, and no word of code."""
        made = self.at(where)
        made.is_in_form = True
        return made


class PlanError(WeerstandError):
    """An author wrote something a programme cannot hold: an unknown placeholder, a double id, too many minutes."""


class HandWrittenError(PlanError):
    """A cell's source is more than one call of ours, or something else: it stays as it is, and is no mistake."""


class ProgrammeTooNewError(PlanError):
    """A programme's file was written by a newer version than this one."""

    key = "programme_too_new"


class OutlineTooLargeError(PlanError):
    """A text that is to become a programme is more than is read at once."""

    key = "outline_too_large"
    cause = Cause.TOO_LARGE


class AnswerError(WeerstandError):
    """A value does not fit its question: wrong shape, unknown option, too long."""


class MessageTooLargeError(AnswerError):
    """More at once than the server takes in."""

    key = "message_too_large"
    cause = Cause.TOO_LARGE


class CellError(WeerstandError):
    """A notebook's cell cannot be read as what it says it is."""


class StrayError(CellError):
    """An answer in a cell does not fit its question: it is shown as text, and everything else goes on."""


class CellTooOldError(CellError):
    """A cell of a schema that can no longer be upgraded."""


class CellTooNewError(CellError):
    """A cell written by a newer version than this one."""


class JournalError(WeerstandError):
    """The journal of answers is out of reach: a page tries again by itself."""

    key = "journal_away"
    cause = Cause.JOURNAL_AWAY


class JournalFullError(JournalError):
    """There is no room for it."""

    key = "journal_full"
    cause = Cause.DISK_FULL


class JournalClosedError(JournalError):
    """It cannot be written in."""

    key = "journal_closed"
    cause = Cause.READ_ONLY


class JournalRefusedError(JournalError):
    """Its database does not let us in."""

    key = "journal_refused"
    cause = Cause.JOURNAL_REFUSED


class JournalSetupError(JournalError):
    """Its address is none, or the driver of its database is not installed."""

    cause = Cause.JOURNAL_SETUP


class JournalForeignError(JournalError):
    """What stands in its place belongs to another program."""

    key = "journal_foreign"
    cause = Cause.JOURNAL_FOREIGN


class JournalDamagedError(JournalError):
    """It broke again soon after it was set aside: setting aside once more would only fill the disk."""

    key = "journal_damaged"
    cause = Cause.JOURNAL_DAMAGED


class JournalTooNewError(JournalError):
    """A newer version made it."""

    key = "journal_too_new"
    cause = Cause.JOURNAL_TOO_NEW


class WorkspaceError(WeerstandError):
    """The team's folder, its settings or a file in it is not as expected."""


class NotebookMissingError(WorkspaceError):
    """There is no notebook where one should be."""

    key = "notebook_missing"
    cause = Cause.MISSING


class NotebookDamagedError(WorkspaceError):
    """A file is no readable notebook; of a session the journal may know more."""

    key = "notebook_damaged"
    cause = Cause.DAMAGED


class NoSessionError(WorkspaceError):
    """What stands there is no session of ours; nothing is remembered of it, moved or deleted."""

    key = "no_session"
    cause = Cause.NO_SESSION


class EncodingError(WorkspaceError):
    """A file is not in UTF-8, and which encoding it has can only be guessed."""

    key = "encoding"


class ProgrammeUnknownError(WorkspaceError):
    """There is no programme of that name."""

    key = "programme_unknown"
    cause = Cause.MISSING


class PathOutsideError(WorkspaceError):
    """A path leads out of the folder that the server shows."""

    key = "path_outside"
    cause = Cause.OUTSIDE


class ContentsElsewhereError(WorkspaceError):
    """The server's contents are not files of this computer."""

    key = "contents_elsewhere"
    cause = Cause.NO_FILES


class SessionDeletedError(WorkspaceError):
    """A session was deleted while a page had it open: nothing of it is kept any more."""

    key = "session_deleted"
    cause = Cause.DELETED


class SessionMovedError(WorkspaceError):
    """A session was moved while a page had it open: its file is not made again at the old place."""

    key = "session_moved"
    cause = Cause.MOVED


class FileInUseError(WorkspaceError):
    """A file cannot be moved or deleted, since another program holds it."""

    cause = Cause.IN_USE


class NotWrittenError(WorkspaceError):
    """A file or folder cannot be written; what stood there is still there."""

    cause = Cause.READ_ONLY


class DiskFullError(NotWrittenError):
    """There is no room for a file; what stood there is still there."""

    key = "disk_full"
    cause = Cause.DISK_FULL


class SettingsError(WorkspaceError):
    """The settings cannot be read: a page waits until somebody mended them, nothing typed is refused."""

    cause = Cause.SETTINGS


class ReportError(WeerstandError):
    """A report cannot be made of this notebook."""


def _rebuild(kind: type[WeerstandError], key: str, where: str, found: str, values: dict[str, Any]) -> WeerstandError:
    return kind(key, where=where, found=found, **values)
