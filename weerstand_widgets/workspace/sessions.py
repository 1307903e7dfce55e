"""The sessions of a workspace: where they are, and which there are."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.place import SESSION_SUFFIX
from weerstand_widgets.workspace.remembered import Remembered
from weerstand_widgets.workspace.session_file import SessionFile, read_session_file, report_of

ARCHIVE = "archief"
"""The folder in `sessies/` for what a team wants out of sight."""

_remembered = Remembered(read_session_file)
"""The start screen asks for all of them each time."""


class Sessions(msgspec.Struct, frozen=True):
    """All that is in the folders of the sessions.

    Attributes:
        found: The sessions, newest first; one that is in several files is there once.
        unreadable: Notebooks nobody can read as they are; `weerstand recover` may.
    """

    found: list[SessionFile]
    unreadable: list[Path]


def read_sessions(workspace: Workspace) -> Sessions:
    """Read every session in the workspace, also those in the archive; one that is damaged is named, not met."""
    found, unreadable = [], []
    paths = sorted(path for pattern in ("*/*.ipynb", f"{ARCHIVE}/*/*.ipynb") for path in _notebooks(workspace, pattern))
    _remembered.keep(paths)
    for path in paths:
        try:
            session = _remembered.get(path)
        except (OSError, ValueError):
            unreadable.append(path)
            continue
        if session is not None:
            found.append(msgspec.structs.replace(session, report=report_of(path)))  # That may come without a change.
    # By their own date, then by the file's: a session may be typed over days later.
    joined = sorted(_joined(workspace, found), key=lambda one: (one.date, one.modified), reverse=True)
    return Sessions(joined, unreadable)


def _joined(workspace: Workspace, files: Iterable[SessionFile]) -> list[SessionFile]:
    """Return each session once, by its plainest file: sync services and people leave copies beside it."""
    by_id: dict[str, list[SessionFile]] = {}
    for one in files:
        by_id.setdefault(one.session_id or str(one.path), []).append(one)  # Without an id nobody knows of which it is.
    joined = []
    for same in by_id.values():
        first, *rest = sorted(same, key=lambda one: plainness(workspace, one.path)) if len(same) > 1 else same
        others = tuple(one.path for one in rest if one.path.resolve() != first.path.resolve())  # A link is no file.
        joined.append(msgspec.structs.replace(first, others=others) if others else first)
    return joined


def plainness(workspace: Workspace, path: Path) -> tuple[bool, bool, bool, int, str]:
    """Return by what the files of one session are ordered, the one that is meant first.

    Out of the archive, in a folder of its own, called as we call a session; then the shortest, for programs that copy
    make names longer.
    """
    is_named = path.name.endswith(SESSION_SUFFIX)
    is_loose = own_folder(workspace, path) is None
    return is_archived(workspace, path), is_loose, not is_named, len(str(path)), str(path)


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
