"""A session with every answer that is found anywhere: in its file, beside it, and in the journal.

The one way to recover and to complete, for the command line and for the server. Joins what the workspace finds on the
disk with what the journal holds.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weerstand_widgets.cells import put_answers, read_meta
from weerstand_widgets.workspace import Recovery, Workspace, rebuild_session
from weerstand_widgets.workspace.copies import read_copy

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal


def recover_session(workspace: Workspace, journal: "Journal", path: Path, *, now: datetime) -> Recovery:
    """Make a session whole again in its place.

    Args:
        workspace: Where it is.
        journal: The workspace's.
        path: Its notebook; it may be damaged or gone.
        now: For the name under which a damaged file is kept.

    Raises:
        WorkspaceError: See `rebuild_session`.
        JournalError: The journal is out of reach.
    """
    copy = read_copy(path)
    if copy is not None and copy.session_id:
        journal.take_over(copy.session_id, path)
    found = journal.session_at(journal.place_of(path))
    known = (found.session_id, found.programme) if found else None
    return rebuild_session(path, workspace, known=known, latest=journal.latest, now=now)


def complete(notebook: dict[str, Any], journal: "Journal", path: Path) -> None:
    """Put what the journal has more in a session's notebook as it was read; its file stays as it is.

    A sync service or a colleague may have put an older file in its place: whoever reads it then, as a report does,
    would miss what was kept since.

    Args:
        notebook: What is in the file.
        journal: The workspace's.
        path: The file: where other programs dropped which session it is, the journal knows it by its place.

    Raises:
        CellError: It is no session, or of another version.
        JournalError: The journal is out of reach.
    """
    known = None if (session_id := read_meta(notebook).session) else journal.session_at(journal.place_of(path))
    put_answers(notebook, journal.latest(known.session_id if known else session_id))
