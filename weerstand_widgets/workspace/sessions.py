"""The sessions of a workspace: where they are, and which there are."""

from functools import lru_cache
from pathlib import Path

import msgspec

from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.session_file import SessionFile, read_session_file, report_of

ARCHIVE = "archief"
"""The folder in `sessies/` for what a team wants out of sight."""

MAX_REMEMBERED = 1000


class Sessions(msgspec.Struct, frozen=True):
    """All that is in the folders of the sessions.

    Attributes:
        found: The sessions, newest first.
        unreadable: Notebooks nobody can read as they are; `weerstand recover` may.
    """

    found: list[SessionFile]
    unreadable: list[Path]


def read_sessions(workspace: Workspace) -> Sessions:
    """Read every session in the workspace, also those in the archive; one that is damaged is named, not met."""
    found, unreadable = [], []
    for path in sorted(
        path for pattern in ("*/*.ipynb", f"{ARCHIVE}/*/*.ipynb") for path in _notebooks(workspace, pattern)
    ):
        try:
            session = _current(path)
        except (OSError, ValueError):
            unreadable.append(path)
            continue
        if session is not None:
            found.append(session)
    # By their own date, then by the file's: a session may be typed over days later.
    return Sessions(sorted(found, key=lambda one: (one.date, one.modified), reverse=True), unreadable)


def _current(path: Path) -> SessionFile | None:
    status = path.stat()
    session = _remembered(path, (status.st_ino, status.st_mtime_ns, status.st_size))
    return session and msgspec.structs.replace(session, report=report_of(path))


@lru_cache(maxsize=MAX_REMEMBERED)
def _remembered(path: Path, stamp: tuple[int, int, int]) -> SessionFile | None:
    """Read a session once for as long as its file stays the same: the start screen asks for all of them each time."""
    del stamp
    return read_session_file(path)


def _notebooks(workspace: Workspace, pattern: str) -> list[Path]:
    found = workspace.sessions.glob(pattern)
    return [path for path in found if not any(name.startswith(".") for name in (path.name, path.parent.name))]


def list_sessions(workspace: Workspace) -> list[SessionFile]:
    """Return the sessions in the workspace, also those in the archive, newest first."""
    return read_sessions(workspace).found


def is_archived(workspace: Workspace, path: Path) -> bool:
    """Say whether a session's notebook lies in the archive."""
    return path.parent.parent == workspace.sessions / ARCHIVE


def own_folder(workspace: Workspace, path: Path) -> Path | None:
    """Return the folder that was made for this session, or None for a notebook that lies elsewhere.

    The archive is nobody's own folder, nor is a link: what lies behind one may be anybody's.
    """
    folder, archive = path.parent, workspace.sessions / ARCHIVE
    is_own = folder.parent in {workspace.sessions, archive} and folder != archive and not folder.is_symlink()
    return folder if is_own else None
