"""What one server stands on: its root folder, the workspaces in it, and their journals.

Knows contents paths and keeps them inside the server's root folder.
"""

import contextlib
import threading
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from weerstand_widgets.errors import (
    ContentsElsewhereError,
    NotebookMissingError,
    PathOutsideError,
    SessionDeletedError,
    SessionMovedError,
    WorkspaceError,
)
from weerstand_widgets.journal import holder_of, open_journal
from weerstand_widgets.journal.owner import is_named_outside
from weerstand_widgets.workspace import MARKER, Workspace, open_workspace
from weerstand_widgets.workspace.folder import names_journal
from weerstand_widgets.workspace.place import check_session_place, workspace_within

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal

HOME = "Intervisie"
"""The workspace's folder in a root folder that is none itself."""

CHECKPOINT = "checkpoint"
"""The one checkpoint that Jupyter's file checkpoints keep of a file."""

SHARED_DRIVE = "RTC:"
"""What jupyter-collaboration puts before a contents path."""


class Ground:
    """The folders and journals of one server.

    Args:
        contents_manager: The server's; its `root_dir` is used.
    """

    def __init__(self, contents_manager: Any) -> None:
        self._contents = contents_manager
        self._journals: dict[Path, Journal] = {}
        self._lock = threading.RLock()
        self._departed: dict[tuple[str, Path], type[WorkspaceError]] = {}

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
            raise ContentsElsewhereError
        return Path(folder).absolute()

    def file(self, path: str) -> Path:
        """Return the file of a contents path.

        Raises:
            WorkspaceError: It leads out of the root folder.
        """
        parts = PurePosixPath(path.removeprefix(SHARED_DRIVE).strip("/")).parts
        root = self.root
        if not parts or "\\" in path or "\0" in path or ".." in parts:
            raise PathOutsideError
        target = root.joinpath(*parts)
        if not target.resolve().is_relative_to(root.resolve()):
            raise PathOutsideError
        return target

    def session_file(self, path: str) -> Path:
        """Return the file of a contents path that may be a session.

        Raises:
            WorkspaceError: It is none by its name, or leads out of its workspace.
        """
        file = self.file(path)
        check_session_place(file, self.workspace(file))
        return file

    def contents_path(self, file: Path) -> str:
        """Return the contents path of a file, or "" when the server does not show it."""
        return file.relative_to(self.root).as_posix() if file.is_relative_to(self.root) else ""

    def checkpoints(self, file: Path) -> list[Path]:
        """Return where Jupyter keeps its copy of a file, when that is a file too."""
        where = getattr(self._contents.checkpoints, "checkpoint_path", None)
        with contextlib.suppress(Exception):  # Another kind of contents may do as it likes.
            return [Path(where(CHECKPOINT, self.contents_path(file)))] if where else []
        return []

    # -- workspaces and journals

    def home(self) -> Workspace:
        """Return the workspace new sessions go to: the root folder, or a folder in it; not made yet, perhaps."""
        home = self.root if (self.root / MARKER).is_file() else self.root / HOME
        return open_workspace(home, lenient=True) if (home / MARKER).is_file() else Workspace(home)

    def language(self) -> str:
        """Return the language its team chose; "" when it chose none, or its settings cannot be read."""
        with contextlib.suppress(WorkspaceError):
            return self.home().settings.language
        return ""

    def has_local_spelling(self) -> bool:
        """Whether its team's browsers check spelling on their own computer; not where its settings cannot be read."""
        with contextlib.suppress(WorkspaceError):
            return self.home().settings.spelling
        return False

    def _own(self) -> Workspace:
        """Return the workspace of whoever started this server: the one that its root folder lies in, else home."""
        around = open_workspace(self.root, lenient=True)
        return around if around.is_marked else self.home()

    def workspace(self, file: Path) -> Workspace:
        """Return the workspace of a session's file; the file may be gone, its folder may not.

        Settings in a folder that somebody sent decide nothing: see `workspace_within`.
        """
        workspace = workspace_within(file, self.root, self._own())
        if not workspace.root.is_dir():
            raise NotebookMissingError(where=file.name)
        return workspace

    def journal(self, workspace: Workspace) -> "Journal":
        """Return a workspace's journal, opened at its first use.

        Raises:
            JournalError: See `open_journal`.
            SettingsError: The journal may be elsewhere, and nobody can read where.
        """
        holder = holder_of(workspace, self._own())
        if holder.fault is not None and holder.is_own and not is_named_outside() and names_journal(holder):
            raise holder.fault
        with self._lock:
            if holder.root not in self._journals:
                self._journals[holder.root] = open_journal(holder)
            return self._journals[holder.root]

    # -- sessions that went elsewhere while a browser may have them open

    def note_deleted(self, session_id: str, file: Path) -> None:
        """Note that a session was deleted; nothing of it is kept any more, wherever a page had it open."""
        places = [file, *(before for one, before in list(self._departed) if one == session_id)]
        self._departed.update(dict.fromkeys(((session_id, place) for place in places), SessionDeletedError))

    def note_moved(self, session_id: str, file: Path) -> None:
        """Note where a session was moved from; what is still typed there is kept in the journal."""
        self._departed[session_id, file] = SessionMovedError

    def departure(self, session_id: str, file: Path) -> WorkspaceError | None:
        """Return what a page must be told that has a session open at a place where it no longer is."""
        gone = self._departed.get((session_id, file))
        return gone() if gone is not None and not file.exists() else None

    def check_kept(self, session_id: str, file: Path) -> None:
        """Keep nothing of a session that was deleted.

        Raises:
            SessionDeletedError: It was.
        """
        gone = self.departure(session_id, file)
        if isinstance(gone, SessionDeletedError):
            raise gone
