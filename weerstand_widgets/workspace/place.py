"""Whose a file is: which workspace it belongs to, and whether it may be a session there.

A folder that somebody sent may hold a `weerstand.toml`, links and anything else. Inside a workspace it is a folder
like any other; outside of one it is a workspace of its own that cannot say where anything goes.
"""

from pathlib import Path

import msgspec

from weerstand_widgets.errors import NoSessionError, PathOutsideError
from weerstand_widgets.workspace.folder import MARKER, Workspace, open_workspace

NOTEBOOK = ".ipynb"
SESSION_SUFFIX = ".sessie.ipynb"
"""By which JupyterLab knows that a notebook opens as a session."""


def workspace_within(file: Path, top: Path, own: Workspace) -> Workspace:
    """Return the workspace of a file.

    Args:
        file: A notebook; it need not exist (any more).
        top: Where to stop looking upwards, as the folder a server shows.
        own: The workspace of whoever asks.

    Returns:
        `own` for what lies in it; else the outermost folder with `weerstand.toml` below `top`, as somebody else's;
        else the file's own folder.
    """
    file = file.absolute()
    if file.is_relative_to(own.root):
        return own
    below = [folder for folder in file.parents if folder.is_relative_to(top)]
    marked = [folder for folder in below if (folder / MARKER).is_file()]
    if marked:
        return msgspec.structs.replace(open_workspace(marked[-1], lenient=True), is_own=False)
    return Workspace(file.parent, is_own=False)


def check_session_place(path: Path, workspace: Workspace) -> None:
    """Refuse what cannot be a session of a workspace, whatever stands in it.

    Args:
        path: What was named.
        workspace: Where it lies.

    Raises:
        NoSessionError: It is no notebook by its name.
        PathOutsideError: A link leads out of the workspace.
    """
    target = path.resolve()
    if not target.is_relative_to(workspace.root.resolve()):
        raise PathOutsideError
    if path.suffix != NOTEBOOK or target.suffix != NOTEBOOK or target.is_dir():
        raise NoSessionError(where=path.name)
