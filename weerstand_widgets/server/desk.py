"""The work behind the answers' routes: keep what is typed, join what cells and journal know.

Blocking work, called from a worker thread.
"""

import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from weerstand_widgets.answers import Answers, newer
from weerstand_widgets.errors import (
    JournalError,
    NoSessionError,
    SessionDeletedError,
    SettingsError,
)
from weerstand_widgets.journal import Entry, KnownSession
from weerstand_widgets.journal.owner import is_named_outside
from weerstand_widgets.locale import say
from weerstand_widgets.server.checking import sift, visible
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.message import AnswersMessage, Recorded, Refused, Synced, SyncMessage
from weerstand_widgets.server.settled import settled
from weerstand_widgets.workspace import MARKER, Workspace, read_notebook
from weerstand_widgets.workspace.archive import known_session
from weerstand_widgets.workspace.folder import names_journal
from weerstand_widgets.workspace.place import check_session_place
from weerstand_widgets.workspace.remembered import Remembered
from weerstand_widgets.workspace.session_plan import Asked, SessionPlan, read_plan
from weerstand_widgets.workspace.sessions import own_folder

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal


class Desk:
    """What one server does for the sessions that are open in its browsers.

    Args:
        ground: Its folders and journals.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._told: set[tuple[Path, str, str]] = set()
        self._found: dict[tuple[str, str], Journal] = {}  # By session id and path: looking takes longer than keeping.
        self._plans = Remembered(read_plan)

    def record(self, session_id: str, path: str, entries: Sequence[Entry], before: Sequence[Refused] = ()) -> Recorded:
        """Keep the entries that fit their questions; see `sift` and `Journal.record`.

        Args:
            session_id: Whose they are.
            path: Of its notebook.
            entries: What was sent.
            before: What was refused already as it came in.
        """
        file = self._ground.file(path)
        journal = self._journal(session_id, path, file)
        kept, unfit = sift(self._asked(session_id, file), entries)
        refused = [*before, *unfit]
        ids = journal.record(session_id, kept)
        parted = {one.id for one in refused}  # The rest of it is kept all the same.
        return Recorded([entry_id for entry_id in ids if entry_id not in parted], refused)

    def answers(self, session_id: str, message: AnswersMessage) -> dict[str, Answers]:
        """Return what the journal has of some questions; of an unlinked turn no contribution before it is shown."""
        file = self._ground.file(message.path)
        found = self._journal(session_id, message.path, file).latest(session_id, message.question_ids)
        asked = self._asked(session_id, file)
        return {spec_id: seen for spec_id, known in found.items() if (seen := visible(asked.get(spec_id), known))}

    def _journal(self, session_id: str, path: str, file: Path) -> "Journal":
        """Return the journal of a session that is open, wherever that is by now."""
        key = session_id, path
        self._ground.check_kept(session_id, file)
        if key not in self._found or not file.exists():
            self._found[key] = self._meet(session_id, file)
        return self._found[key]

    def _plan(self, file: Path) -> SessionPlan | None:
        """Return what a notebook asks, read once for as long as the file stays the same; None where it cannot be."""
        try:
            return self._plans.get(file)
        except OSError:
            return None

    def renew(self, path: str) -> None:
        """Read again what a session asks that is open here and was just saved, before the next answer comes in."""
        self._plans.renew(self._ground.file(path))

    def _asked(self, session_id: str, file: Path) -> dict[str, Asked]:
        plan = self._plan(file)
        return plan.asked if plan is not None and plan.session_id == session_id else {}

    def _meet(self, session_id: str, file: Path) -> "Journal":
        """Find the journal of a session that is typed in; it should know where the session is."""
        workspace = self._ground.workspace(file)
        check_session_place(file, workspace)
        journal = self._ground.journal(workspace)
        if self._begun(journal, session_id, file) is None:
            self._check_begins(session_id, file)
            journal.remember(self._known(journal, file, session_id))
        return journal

    def _begun(self, journal: "Journal", session_id: str, file: Path) -> KnownSession | None:
        """Return what the journal knows of a session; one from before there were owners is its owner's from here."""
        known = journal.session(session_id)
        if known is None:
            journal.take_over(session_id, file)
            known = journal.session(session_id)
        return known

    def sync(self, session_id: str, message: SyncMessage) -> Synced:
        """Join what a session's cells and the journal know, when the session is opened."""
        file = self._ground.session_file(message.path)
        self._ground.check_kept(session_id, file)
        workspace = self._ground.workspace(file)
        try:
            journal = self._ground.journal(workspace)
            return self._sync(journal, workspace, file, session_id, message)
        except (JournalError, SettingsError) as fault:  # The session goes on; its notebook keeps the answers.
            return Synced(notice=str(fault), cause=fault.cause.key)

    def _sync(
        self, journal: "Journal", workspace: Workspace, file: Path, session_id: str, message: SyncMessage
    ) -> Synced:
        known = self._begun(journal, session_id, file)
        if known is None:
            self._check_begins(session_id, file)
        elif not message.adopt and (original := self._original(journal, known, file)):
            answers = _newer(journal.latest(session_id), message)  # For a user who goes on here; nothing is written.
            return Synced(answers, copy_of=self._ground.contents_path(original) or original.name)
        plan = self._plan(file)
        if known is None or (plan is not None and plan.session_id == session_id):
            journal.remember(self._known(journal, file, session_id), plan.questions if plan else ())
        kept = journal.latest(session_id)
        fitting, refused = sift(self._asked(session_id, file), _refill(kept, message))
        journal.record(session_id, fitting)
        told = [msgspec.structs.replace(one, id="") for one in refused]
        return Synced(_newer(kept, message), notice=self._notice(journal, workspace, session_id, file), refused=told)

    def _check_begins(self, session_id: str, file: Path) -> None:
        """Begin a session that the journal does not know with its own file only.

        Raises:
            SessionDeletedError: There is no file: it was deleted beside this server, or before it ran.
            NoSessionError: The file is no session, or another one.
            NotebookDamagedError: Nobody can say which it is; a page may ask again.
        """
        plan = self._plan(file)
        if plan is not None and plan.session_id == session_id:
            return
        if not file.exists():
            self._ground.note_deleted(session_id, file)  # A page that still has it must not save it anew either.
            raise SessionDeletedError
        if settled(known_session, file).session_id != session_id:
            raise NoSessionError(where=file.name)

    def _known(self, journal: "Journal", file: Path, session_id: str) -> KnownSession:
        path, plan = journal.place_of(file), self._plan(file)
        return KnownSession(session_id, path, plan.programme, plan.version) if plan else KnownSession(session_id, path)

    def _original(self, journal: "Journal", known: KnownSession, file: Path) -> Path | None:
        """Return the file the session was in before, if it is still there: then this one is a copy, not moved."""
        before = journal.file_of(known)
        plan = None if before == file else self._plan(before)
        return before if plan is not None and plan.session_id == known.session_id else None

    def _notice(self, journal: "Journal", workspace: Workspace, session_id: str, file: Path) -> str | None:
        """Tell each session once how journal and settings were found, and that it is in more files than this one."""
        told: list[object] = [one for one in (journal.notice, workspace.fault) if one is not None]
        if not (workspace.is_own or is_named_outside()) and names_journal(workspace):
            told.append(say("journal.elsewhere", file=MARKER))
        if more := self._beside(workspace, session_id, file):  # What stands in those is not on the page.
            told.append(say("sessions.more_files", count=1 + more))
        new = [str(one) for one in told if (workspace.root, session_id, str(one)) not in self._told]
        self._told.update((workspace.root, session_id, one) for one in new)
        return " ".join(new) or None

    def _beside(self, workspace: Workspace, session_id: str, file: Path) -> int:
        """Return how many other files of a session are in its own folder, where a sync service leaves them."""
        folder = own_folder(workspace, file)
        others = [one for one in folder.glob("*.ipynb") if one != file] if folder else []
        plans = [self._plan(one) for one in others]
        return sum(plan is not None and plan.session_id == session_id for plan in plans)

    def crib(self, path: str) -> dict[str, str]:
        """Return the facilitator's sheet of a session's programme, as HTML; nothing of it is kept."""
        from weerstand_widgets.cells import read_session
        from weerstand_widgets.report.crib import render_crib

        session = read_session(settled(read_notebook, self._ground.session_file(path)))
        return {"html": render_crib(session.plan, session.header.setting)}


def _newer(kept: dict[str, Answers], message: SyncMessage) -> dict[str, Answers]:
    """Return what the journal knows and the cells do not."""
    mine = message.answers
    return {spec_id: found for spec_id, theirs in kept.items() if (found := newer(mine.get(spec_id, {}), theirs))}


def _refill(kept: dict[str, Answers], message: SyncMessage) -> list[Entry]:
    """Return entries for what the cells know and the journal does not."""
    forget = set(message.forget)
    return [
        Entry(uuid.uuid4().hex, spec_id, mine if spec_id in forget else missing, spec_id in forget)
        for spec_id, mine in message.answers.items()
        if (missing := newer(kept.get(spec_id, {}), mine))
    ]
