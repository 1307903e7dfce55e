"""A session without a trace: what would go, and letting it go.

The one way to delete, for the command line and for the server. Joins what the workspace finds on the disk with what
the journal holds.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from weerstand_widgets.errors import NotebookDamagedError
from weerstand_widgets.journal.around import journals_around, known_at
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.archive import known_session
from weerstand_widgets.workspace.deletion import Remains, find_remains, remove_files
from weerstand_widgets.workspace.lab_memory import forget_in_lab

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal


class Removal(msgspec.Struct, frozen=True):
    """All there is of a session.

    Attributes:
        session_id: Its id.
        title: Its title.
        remains: Its files.
        answers: How many answers the journal holds; 0 where they are not this file's.
        path: Its notebook.
        is_owner: Whether the journal's answers go too: those of a copy's original stay.
    """

    session_id: str
    title: str
    remains: Remains
    answers: int
    path: Path
    is_owner: bool = True


def plan_removal(workspace: Workspace, journal: "Journal", path: Path, checkpoints: Sequence[Path] = ()) -> Removal:
    """Find all there is of a session; deletes nothing.

    Args:
        workspace: Where it is.
        journal: The workspace's.
        path: Its notebook; a damaged one, or one that says no more which session it is, is known by its place.
        checkpoints: See `find_remains`.

    Raises:
        WorkspaceError: It is no session, or nothing says which one.
        JournalError: The journal is out of reach.
    """
    try:
        session = known_session(path)
        session_id, title = session.session_id, session.title
        journal.take_over(session_id, path)
        damage = None
    except NotebookDamagedError as fault:
        session_id, title, damage = "", path.stem, fault
    with journals_around(path, journal) as journals:
        if not session_id and (known := known_at(path, journals)):
            session_id = known.session_id
        if damage and not session_id:
            raise damage
        is_owner = all(_is_owner(one, session_id, path) for one in journals)
        answers = sum(one.count_answers(session_id) for one in journals) if is_owner else 0
    return Removal(session_id, title, find_remains(workspace, path, session_id, checkpoints), answers, path, is_owner)


def _is_owner(journal: "Journal", session_id: str, path: Path) -> bool:
    known = journal.session(session_id)
    original = path if known is None else journal.file_of(known)
    return original == path or not original.exists()


def _names(remains: Remains) -> list[str]:
    """Return what tells a session's files apart in any path, whatever folder that is named from."""
    if remains.folder is not None:
        return [f"{remains.folder.parent.name}/{remains.folder.name}"]
    return [f"{file.parent.name}/{file.name}" for file in remains.files]


def remove_session(journal: "Journal", removal: Removal) -> None:
    """Delete a session's rows and files.

    Raises:
        JournalError: The journal is out of reach; the files are still there.
        WorkspaceError: A file cannot be deleted.
    """
    if removal.is_owner:
        with journals_around(removal.path, journal) as journals:
            for one in journals:
                one.delete_session(removal.session_id)
    remove_files(removal.remains)
    forget_in_lab(_names(removal.remains))
    if removal.is_owner:
        journal.delete_session(removal.session_id)  # What an open page sent in between.
