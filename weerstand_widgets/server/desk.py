"""The work behind the routes: which workspace, which journal, and what to do there.

Blocking work, called from a worker thread. Knows contents paths and keeps them inside the server's root folder.
"""

import threading
import uuid
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from weerstand_widgets.answers import Answers, newer
from weerstand_widgets.cells import read_meta, read_session
from weerstand_widgets.errors import JournalError, WeerstandError, WorkspaceError
from weerstand_widgets.journal import Entry, KnownSession, open_journal
from weerstand_widgets.server.message import ListedProgramme, ListedSession, SessionMessage, Synced, SyncMessage
from weerstand_widgets.workspace import (
    MARKER,
    Workspace,
    create_workspace,
    list_programmes,
    list_sessions,
    new_session,
    open_workspace,
    read_notebook,
    write_file,
)

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal

HOME = "Intervisie"
"""The workspace's folder in a root folder that is none itself."""

SHARED_DRIVE = "RTC:"
"""What jupyter-collaboration puts before a contents path."""


class Desk:
    """What one server does for its browsers.

    Args:
        contents_manager: The server's; only its `root_dir` is used.
    """

    def __init__(self, contents_manager: Any) -> None:
        self._contents = contents_manager
        self._journals: dict[Path, Journal] = {}
        self._told: set[tuple[Path, str]] = set()
        self._found: dict[tuple[str, str], Journal] = {}  # By session id and path: looking takes longer than keeping.
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close every journal."""
        with self._lock:
            for journal in self._journals.values():
                journal.close()
            self._journals.clear()

    # -- paths

    @property
    def root(self) -> Path:
        """The folder the server shows.

        Raises:
            WorkspaceError: Its contents are not files of this computer.
        """
        folder = getattr(self._contents, "root_dir", "")
        if not folder:
            raise WorkspaceError("contents_elsewhere")
        return Path(folder).absolute()

    def file(self, path: str) -> Path:
        """Return the file of a contents path.

        Raises:
            WorkspaceError: It leads out of the root folder.
        """
        parts = PurePosixPath(path.removeprefix(SHARED_DRIVE).strip("/")).parts
        root = self.root
        if not parts or "\\" in path or "\0" in path or ".." in parts:
            raise WorkspaceError("path_outside")
        target = root.joinpath(*parts)
        if not target.resolve().is_relative_to(root.resolve()):
            raise WorkspaceError("path_outside")
        return target

    def contents_path(self, file: Path) -> str:
        """Return the contents path of a file, or "" when the server does not show it."""
        return file.relative_to(self.root).as_posix() if file.is_relative_to(self.root) else ""

    # -- workspaces and journals

    def _home(self) -> Workspace:
        """Return the workspace new sessions go to: the root folder, or a folder in it; not made yet, perhaps."""
        home = self.root if (self.root / MARKER).is_file() else self.root / HOME
        return open_workspace(home) if (home / MARKER).is_file() else Workspace(home)

    def _workspace(self, file: Path) -> Workspace:
        """Return the workspace of a session's file; the file may be gone, its folder may not."""
        workspace = open_workspace(file)
        if not workspace.root.is_dir():
            raise WorkspaceError("notebook_missing", where=file.name)
        return workspace

    def _journal(self, workspace: Workspace) -> "Journal":
        with self._lock:
            if workspace.root not in self._journals:
                self._journals[workspace.root] = open_journal(workspace)
            return self._journals[workspace.root]

    # -- the API

    def record(self, session_id: str, path: str, entries: Sequence[Entry]) -> list[str]:
        """Keep entries; see `Journal.record`."""
        key = (session_id, path)
        if key not in self._found:
            self._found[key] = self._meet(session_id, path)
        return self._found[key].record(session_id, entries)

    def _meet(self, session_id: str, path: str) -> "Journal":
        """Find the journal of a session that is typed in; it should know where the session is."""
        file = self.file(path)
        workspace = self._workspace(file)
        journal = self._journal(workspace)
        if journal.session(session_id) is None:
            journal.remember(_known(workspace, file, session_id))
        return journal

    def sync(self, session_id: str, message: SyncMessage) -> Synced:
        """Join what a session's cells and the journal know, when the session is opened."""
        file = self.file(message.path)
        workspace = self._workspace(file)
        try:
            journal = self._journal(workspace)
            return self._sync(journal, workspace, file, session_id, message)
        except JournalError as fault:
            return Synced(notice=str(fault))  # The session goes on; its notebook keeps the answers.

    def _sync(
        self, journal: "Journal", workspace: Workspace, file: Path, session_id: str, message: SyncMessage
    ) -> Synced:
        known = journal.session(session_id)
        if known is not None and not message.adopt and (original := _original(known, workspace, file)):
            answers = _newer(journal.latest(session_id), message)  # For a user who goes on here; nothing is written.
            return Synced(answers, copy_of=self.contents_path(original) or original.name)
        journal.remember(_known(workspace, file, session_id), _questions(file))
        kept = journal.latest(session_id)
        journal.record(session_id, _refill(kept, message))
        return Synced(_newer(kept, message), notice=self._notice(journal, workspace, session_id))

    def _notice(self, journal: "Journal", workspace: Workspace, session_id: str) -> str | None:
        """Tell each session once how the journal was found."""
        key = (workspace.root, session_id + journal.notice)
        if not journal.notice or key in self._told:
            return None
        self._told.add(key)
        return journal.notice

    def programmes(self) -> list[ListedProgramme]:
        """List the programmes of the workspace, or those that come with the package."""
        return [
            ListedProgramme(
                programme.name,
                programme.title,
                self.contents_path(programme.path),
                [{"id": option.id, "title": option.title} for option in programme.settings],
                list(programme.lengths),
            )
            for programme in list_programmes(self._home())
        ]

    def sessions(self) -> list[ListedSession]:
        """List the sessions of the workspace, newest first."""
        return [
            ListedSession(self.contents_path(one.path), one.title, one.team, one.date, one.modified)
            for one in list_sessions(self._home())
        ]

    def new_session(self, message: SessionMessage) -> str:
        """Make a session and return its contents path."""
        workspace = create_workspace(self._home().root)
        named = message.programme
        path = new_session(
            workspace,
            message.title,
            programme=str(self.file(named)) if named.endswith(".ipynb") else named,
            setting=message.setting,
            length=message.length,
        )
        return self.contents_path(path)

    def report(self, path: str) -> Path:
        """Make the report of a session beside it, and return its file."""
        from weerstand_widgets.report.render import render_notebook

        file = self.file(path)
        target = file.with_suffix(".html")
        write_file(target, render_notebook(read_notebook(file)).encode())
        return target


def _known(workspace: Workspace, file: Path, session_id: str) -> KnownSession:
    path = file.relative_to(workspace.root).as_posix()
    try:
        meta = read_meta(read_notebook(file))
    except WeerstandError:
        return KnownSession(session_id, path)
    return KnownSession(session_id, path, meta.programme, meta.version)


def _original(known: KnownSession, workspace: Workspace, file: Path) -> Path | None:
    """Return the file the session was in before, if it is still there: then this one is a copy, not moved."""
    before = workspace.root / known.path
    if before == file or not before.exists():
        return None
    try:
        session_id = read_meta(read_notebook(before)).session
    except WeerstandError:
        return None
    return before if session_id == known.session_id else None


def _questions(file: Path) -> Sequence[Any]:
    try:
        return read_session(read_notebook(file), []).plan.questions
    except WeerstandError:
        return ()


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
