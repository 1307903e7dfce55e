"""The journal: every answer as it was given, kept before anyone is told that it is kept.

Knows sessions, entries and a database (SQLite unless a team chooses another); knows nothing of cells or HTTP. It is
used in the server's process and by the command line, never in a kernel.
"""

from typing import TYPE_CHECKING

from weerstand_widgets.journal.entry import Entry, KnownSession
from weerstand_widgets.journal.owner import FILE, is_named_outside, owner_of
from weerstand_widgets.workspace import Workspace

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal

__all__ = ["Entry", "KnownSession", "has_journal", "holder_of", "open_journal"]


def holder_of(workspace: Workspace, own: Workspace) -> Workspace:
    """Return the workspace whose journal holds another one's sessions.

    Args:
        workspace: Where the sessions are.
        own: The workspace of whoever asks. A journal that the environment names holds all their sessions, as
            theirs, in whatever folder they lie.
    """
    return own if is_named_outside() else workspace


def has_journal(holder: Workspace) -> bool:
    """Say whether there is a journal to ask, so that nobody makes one by asking."""
    in_settings = holder.is_own and bool(holder.settings.journal)
    return is_named_outside() or in_settings or (holder.root / FILE).exists()


def open_journal(holder: Workspace) -> "Journal":
    """Open a workspace's journal, making it where there is none.

    SQLAlchemy is loaded here and not before: a server that never meets a session does without it.

    Args:
        holder: Whose journal; see `holder_of`.

    Raises:
        JournalError: It is of a newer version, belongs to another program, or cannot be reached.
    """
    from weerstand_widgets.journal.journal import Journal
    from weerstand_widgets.journal.opening import journal_url

    url = journal_url(holder)
    return Journal(url, owner=owner_of(holder.root, url), root=holder.root)
