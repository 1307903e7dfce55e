"""The work behind the list of sessions: putting one out of sight, making one whole, and taking one away for good.

Blocking work, called from a worker thread. A page may have the session open meanwhile: see `Ground.departure`.
"""

import contextlib
from datetime import datetime
from pathlib import Path

import msgspec

from weerstand_widgets.errors import JournalError, SettingsError
from weerstand_widgets.journal.recovery import recover_session
from weerstand_widgets.journal.removal import Removal, plan_removal, remove_session
from weerstand_widgets.journal.updating import bring_up_to_date
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.start_message import ArchiveMessage, Deletion, Merged, Recovered, Updating
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.archive import archive_session, known_session
from weerstand_widgets.workspace.merging import join_files
from weerstand_widgets.workspace.place import check_session_place
from weerstand_widgets.workspace.session_file import read_session_file
from weerstand_widgets.workspace.session_plan import read_plan
from weerstand_widgets.workspace.sessions import list_sessions, plainness


class Shelf:
    """What one server does with sessions that are not open.

    Args:
        ground: Its folders and journals.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def archive(self, message: ArchiveMessage) -> dict[str, str]:
        """Move a session to the archive or back, and return its new contents path.

        A page that still has it open goes on typing to the journal, and its save is refused with the reason; opened
        at its new place the session gets those answers from the journal.
        """
        file = self._ground.session_file(message.path)
        workspace = self._ground.workspace(file)
        moved = archive_session(workspace, file, archived=message.archived)
        if moved != file:
            # Of a session in two files the one that was meant is where it is.
            for notebook in sorted(moved.parent.glob("*.ipynb"), key=lambda one: one == moved):
                self._tell(workspace, notebook, file.with_name(notebook.name))
        return {"path": self._ground.contents_path(moved)}

    def _tell(self, workspace: Workspace, notebook: Path, before: Path) -> None:
        """Have the journal know where a session is now."""
        with contextlib.suppress(OSError, ValueError, JournalError):  # It hears it anyway when the session is opened.
            session = read_session_file(notebook)
            if session is None:
                return
            self._ground.note_moved(session.session_id, before)
            journal = self._ground.journal(workspace)
            journal.take_over(session.session_id, before)
            by_id, by_place = journal.session(session.session_id), journal.session_at(journal.place_of(before))
            known = by_id if session.session_id else by_place  # It may say no more which one it is.
            if known is not None:
                journal.remember(msgspec.structs.replace(known, path=journal.place_of(notebook)))

    def recover(self, path: str) -> Recovered:
        """Make a session whole again in its place, without a kernel; a page that has it open reads it anew.

        Raises:
            WorkspaceError: It is no notebook, or nothing says which session it was: then nothing was written.
        """
        file = self._ground.session_file(path)
        workspace = self._ground.workspace(file)
        journal = self._ground.journal(workspace)
        done = recover_session(workspace, journal, file, now=datetime.now().astimezone())
        return Recovered(done.answers, done.kept.name if done.kept else None)

    def merge(self, path: str) -> Merged:
        """Make one file of the several that a session is in; what anybody answered in any of them is in it.

        A page that has another one of them open goes on typing to the journal, as after a move.

        Raises:
            WorkspaceError: One cannot be read, is of another programme, or lies where this server does not come:
                then nothing was changed.
        """
        file = self._ground.session_file(path)
        workspace = self._ground.workspace(file)
        first, *others = self._files_of(workspace, file)
        kept = join_files(first, others, datetime.now().astimezone())
        for other in others:
            self._tell(workspace, first, other)
        return Merged(self._ground.contents_path(first), [one.name for one in kept])

    def update(self, path: str, *, is_real: bool) -> Updating:
        """Bring a session up to a newer edition of its programme, or say what that would change.

        A page that has it open takes the newer words over, and what it still saves in the older ones comes along.

        Raises:
            WorkspaceError: Nobody can tell which programme, or the session must be mended first.
        """
        file = self._ground.session_file(path)
        workspace, journal = self._ground.workspace(file), None
        with contextlib.suppress(JournalError, SettingsError):
            journal = self._ground.journal(workspace)
        now = datetime.now().astimezone() if is_real else None
        return Updating(list(bring_up_to_date(workspace, journal, file, now=now).changes))

    def _files_of(self, workspace: Workspace, file: Path) -> list[Path]:
        """Return all files of a session, the one that is meant first: those in the list, and where it was before."""
        session_id = known_session(file).session_id
        listed = [one for one in list_sessions(workspace) if session_id and one.session_id == session_id]
        files = {file, *(path for one in listed for path in (one.path, *one.others))}
        with contextlib.suppress(JournalError, SettingsError):
            journal = self._ground.journal(workspace)
            known = journal.session(session_id)
            before = journal.file_of(known) if known else file
            if before.is_file() and (plan := read_plan(before)) and plan.session_id == session_id:
                files.add(before)
        for one in files:
            check_session_place(one, workspace)
        found = sorted(files, key=lambda one: plainness(workspace, one))
        return list({one.resolve(): one for one in reversed(found)}.values())[::-1]  # A link is no second file.

    def deletion(self, path: str) -> Deletion:
        """Return what deleting a session takes away; nothing is deleted yet."""
        removal = self._plan(self._ground.session_file(path))
        remains = removal.remains
        return Deletion(removal.title, remains.names, removal.answers, list(remains.copies))

    def delete(self, path: str) -> dict[str, list[str]]:
        """Delete a session for good; return the files that went, and the copies that may still hold it."""
        file = self._ground.session_file(path)
        removal = self._plan(file)
        self._ground.note_deleted(removal.session_id, file)
        remove_session(self._ground.journal(self._ground.workspace(file)), removal)
        return {"deleted": removal.remains.names, "copies": list(removal.remains.copies)}

    def _plan(self, file: Path) -> Removal:
        workspace = self._ground.workspace(file)
        return plan_removal(workspace, self._ground.journal(workspace), file, self._ground.checkpoints(file))
