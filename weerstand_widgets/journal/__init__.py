"""The journal: every answer as it was given, kept before anyone is told that it is kept.

Knows sessions, entries and a database (SQLite unless a team chooses another); knows nothing of cells or HTTP. It is
used in the server's process and by the command line, never in a kernel.
"""

from typing import TYPE_CHECKING

from weerstand_widgets.journal.entry import Entry, KnownSession
from weerstand_widgets.workspace import Workspace

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal

__all__ = ["Entry", "KnownSession", "open_journal"]


def open_journal(workspace: Workspace) -> "Journal":
    """Open a workspace's journal, making it where there is none.

    SQLAlchemy is loaded here and not before: a server that never meets a session does without it.

    Raises:
        JournalError: It is of a newer version, belongs to another program, or cannot be reached.
    """
    from weerstand_widgets.journal.journal import Journal
    from weerstand_widgets.journal.opening import journal_url

    return Journal(journal_url(workspace))
