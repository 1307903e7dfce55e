"""A session with every answer that is found anywhere: in its file, beside it, and in the journal.

The one way to recover and to complete, for the command line and for the server. Joins what the workspace finds on the
disk with what the journal holds.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weerstand_widgets.answers import Answers, merge
from weerstand_widgets.cells import put_answers, read_meta
from weerstand_widgets.journal.around import journals_around, known_at
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
    own = read_copy(path)
    if own is not None and own.session_id:
        journal.take_over(own.session_id, path)
    with journals_around(path, journal) as journals:
        found = known_at(path, journals)
        known = (found.session_id, found.programme) if found else None
        kept = partial(_latest, journals)
        return rebuild_session(path, workspace, known=known, latest=kept, now=now, own=own)


def complete(notebook: dict[str, Any], journal: "Journal | None", path: Path) -> None:
    """Put what the journal has more in a session's notebook as it was read; its file stays as it is.

    A sync service or a colleague may have put an older file in its place: whoever reads it then, as a report does,
    would miss what was kept since.

    Args:
        notebook: What is in the file.
        journal: The workspace's; None where there is none yet.
        path: The file: where other programs dropped which session it is, the journal knows it by its place.

    Raises:
        CellError: It is no session, or of another version.
        JournalError: The journal is out of reach.
    """
    session_id = read_meta(notebook).session
    with journals_around(path, journal) as journals:
        known = None if session_id else known_at(path, journals)
        put_answers(notebook, _latest(journals, known.session_id if known else session_id))


def _latest(journals: Sequence["Journal"], session_id: str) -> dict[str, Answers]:
    """Return a session's answers as any of the journals has them, by the one rule."""
    latest: dict[str, Answers] = {}
    for one in journals:
        for spec_id, answers in one.latest(session_id).items():
            latest[spec_id] = merge(latest.get(spec_id, {}), answers)
    return latest
