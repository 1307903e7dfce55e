"""Moving sessions out of sight and back, and beginning anew with the same people."""

import contextlib
from pathlib import Path

import msgspec

from weerstand_widgets.errors import (
    FileInUseError,
    NoSessionError,
    NotebookDamagedError,
    NotebookMissingError,
    ProgrammeUnknownError,
    WorkspaceError,
)
from weerstand_widgets.workspace.folder import Workspace, free_path
from weerstand_widgets.workspace.modes import make_folder
from weerstand_widgets.workspace.new_session import new_session
from weerstand_widgets.workspace.programmes import list_programmes
from weerstand_widgets.workspace.roles import without_presenter
from weerstand_widgets.workspace.session_file import SessionFile, read_session_file
from weerstand_widgets.workspace.sessions import ARCHIVE, is_archived, own_folder


def known_session(path: Path) -> SessionFile:
    """Read a session notebook.

    Raises:
        WorkspaceError: It is gone, damaged, or no session.
    """
    try:
        session = read_session_file(path)
    except FileNotFoundError:
        raise NotebookMissingError(where=path.name) from None
    except (OSError, ValueError):
        raise NotebookDamagedError(where=path.name) from None
    if session is None:
        raise NoSessionError(where=path.name)
    return session


def archive_session(workspace: Workspace, path: Path, *, archived: bool) -> Path:
    """Move a session's folder to the archive, or back; where it is already, nothing moves.

    Returns:
        Where the notebook is now.

    Raises:
        WorkspaceError: It is no session, has no folder of its own, or cannot be moved.
    """
    known_session(path)
    folder = own_folder(workspace, path)
    if folder is None:
        raise WorkspaceError("session_loose", where=path.name)
    if is_archived(workspace, path) == archived:
        return path
    home = workspace.sessions / ARCHIVE if archived else workspace.sessions
    try:
        if not home.is_dir():
            make_folder(home)
        target = free_path(home, folder.name)
        folder.rename(target)
    except OSError:
        raise FileInUseError("not_moved", where=path.name) from None
    with contextlib.suppress(OSError):
        (workspace.sessions / ARCHIVE).rmdir()  # An empty archive is no use to anybody.
    return target / path.name


def copy_session(workspace: Workspace, path: Path) -> Path:
    """Make a new session of the same programme, setting, length, team and people; no answer comes along.

    Raises:
        WorkspaceError: It is no session, or its programme is gone.
    """
    session = known_session(path)
    programmes = [one for one in list_programmes(workspace) if one.programme_id == session.programme]
    if not programmes:
        raise ProgrammeUnknownError(known=", ".join(one.name for one in list_programmes(workspace)) or "-")
    header, programme = session.header, programmes[0]
    return new_session(
        workspace,
        session.title,
        programme=str(programme.path),
        setting=header.setting if header.setting in {one.id for one in programme.settings} else "",
        length=header.length if header.length in programme.lengths else None,
        team=session.team,
        people=[msgspec.to_builtins(person) for person in without_presenter(header.people)],
        actions=(),
    )
