"""What there is of a session on the disk, and taking it away.

Knows a session's folder and the files Jupyter leaves beside a notebook; what the journal holds is for `journal`.
"""

import contextlib
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec

from weerstand_widgets.cells import is_session
from weerstand_widgets.errors import FileInUseError, WorkspaceError
from weerstand_widgets.workspace.aside import find_aside, place_before
from weerstand_widgets.workspace.copies import CHECKPOINTS
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.made import find_made
from weerstand_widgets.workspace.notebook import find_unfinished, read_notebook
from weerstand_widgets.workspace.session_file import read_session_file
from weerstand_widgets.workspace.sessions import list_sessions, own_folder

BACKUPS = "weerstand.*-*.sqlite"
"""Copies of the journal that were set aside under a dated name."""
SHARED_STORE = ".jupyter_ystore.db"
"""Where jupyter-collaboration keeps the history of documents that were open together: in the server's folder."""


class Remains(msgspec.Struct, frozen=True):
    """Where a session is on the disk.

    Attributes:
        place: The folder its files are named from.
        files: All files of it.
        folder: Its own folder, which goes as a whole; None where others live there too.
        copies: Names of files in the workspace that stay, and may hold a copy of it.
    """

    place: Path
    files: tuple[Path, ...]
    folder: Path | None
    copies: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """The files' names, in the session's own folder."""
        return [_name(file, self.place) for file in self.files]


def find_remains(workspace: Workspace, path: Path, session_id: str, checkpoints: Sequence[Path] = ()) -> Remains:
    """Find all files of a session.

    Args:
        workspace: Where it is.
        path: Its notebook.
        session_id: Its id; another session in the same folder is left alone.
        checkpoints: Files elsewhere that Jupyter may keep of it.
    """
    folder = own_folder(workspace, path)
    if folder is not None and any(_may_be_session(other) for other in _others(folder, path)):
        folder = None
    inside = sorted(folder.rglob("*")) if folder else _beside(path)
    files = dict.fromkeys([path, *inside, *checkpoints])
    same = [one for one in list_sessions(workspace) if session_id and one.session_id == session_id]
    elsewhere = sorted(file for one in same for file in (one.path, *one.others) if file not in files)
    aside = find_aside(workspace, path, session_id)
    if elsewhere:  # The session goes on in another file.
        elsewhere += [file for file in aside if file not in files]
    else:
        files.update(dict.fromkeys(part for file in aside for part in (file, *_left_by(file))))
    found = tuple(file for file in files if file.is_symlink() or file.is_file())
    shared = (folder / SHARED_STORE for folder in (workspace.root, workspace.root.parent))
    stores = (*sorted(workspace.root.glob(BACKUPS)), *(store for store in shared if store.is_file()))
    return Remains(path.parent, found, folder, tuple(_name(copy, workspace.root) for copy in (*stores, *elsewhere)))


def remove_files(remains: Remains) -> None:
    """Delete a session's files and its folder.

    Raises:
        FileInUseError: Something could not be deleted; says which file.
    """
    try:
        for file in remains.files:
            file.unlink(missing_ok=True)
        if remains.folder is not None:
            shutil.rmtree(remains.folder)  # Empty folders, and a file that came in meanwhile.
    except OSError as fault:
        raise FileInUseError("not_deleted", where=Path(fault.filename or remains.place).name) from None
    emptied = sorted({file.parent for file in remains.files} - {remains.place}, key=lambda one: -len(one.parts))
    for folder in [remains.place / CHECKPOINTS, *emptied]:
        with contextlib.suppress(OSError):  # Something else is in it.
            folder.rmdir()


def _left_by(aside: Path) -> list[Path]:
    """Return what may still lie beside the place from which a file was set aside, if nothing else is there now."""
    before = place_before(aside)
    return [] if before is None or before.exists() else _beside(before)


def _others(folder: Path, path: Path) -> list[Path]:
    """Return the notebooks beside this one, without what Jupyter keeps for itself."""
    found = (other for other in folder.rglob("*.ipynb") if other != path)
    return [other for other in found if not any(part.startswith(".") for part in other.relative_to(folder).parts)]


def _may_be_session(path: Path) -> bool:
    """Say whether a notebook is a session, also a copy; one that cannot be read may be anybody's."""
    try:
        return read_session_file(path) is not None or is_session(read_notebook(path))
    except (OSError, ValueError, WorkspaceError):
        return True


def _beside(path: Path) -> list[Path]:
    """Return what may lie beside a notebook that has no folder of its own."""
    return [
        *find_made(path),
        path.with_name(f".~{path.name}"),
        path.with_name(f"{path.name}.invalid"),
        *find_unfinished(path),
        path.parent / CHECKPOINTS / f"{path.stem}-checkpoint.ipynb",
        *sorted(file for file in path.parent.iterdir() if place_before(file) == path),
    ]


def _name(file: Path, place: Path) -> str:
    return file.relative_to(place).as_posix() if file.is_relative_to(place) else file.name
