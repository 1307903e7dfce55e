"""The programmes of a workspace: which there are, and which one a name means."""

from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.cells import edition_of, is_ours, read_meta, read_session
from weerstand_widgets.errors import CellError, ProgrammeUnknownError, WeerstandError, WorkspaceError
from weerstand_widgets.spec import Option
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.notebook import read_notebook
from weerstand_widgets.workspace.remembered import Remembered
from weerstand_widgets.workspace.shipped import shipped_folder


class Programme(msgspec.Struct, frozen=True):
    """A programme notebook, as a person chooses it.

    Attributes:
        name: The file's name without ".ipynb": what `--programme` takes.
        title: The programme's title.
        path: The file.
        settings: The settings it has words for.
        lengths: The lengths in minutes it is planned for.
        programme_id: What its sessions say they were made of.
        edition: What it asks and says now, see `edition_of`; "" where a session of it cannot be begun.
        version: As its author counts.
        alone: It is for one person.
    """

    name: str
    title: str
    path: Path
    settings: tuple[Option, ...]
    lengths: tuple[int, ...]
    programme_id: str
    edition: str = ""
    version: str = ""
    alone: bool = False


def list_programmes(workspace: Workspace) -> list[Programme]:
    """Return the programmes of a workspace by title; without any, those that come with the package.

    A file that is no programme, or that cannot be read, is passed over: `weerstand check` says what is wrong.
    """
    for folder in filter(None, (workspace.notebooks, shipped_folder())):
        paths = sorted(folder.glob("*.ipynb"))
        _remembered.keep(paths)
        found = [programme for path in paths if (programme := _read(path))]
        if found:
            return sorted(found, key=lambda programme: programme.title)
    return []


def find_programme(workspace: Workspace, name: str) -> Programme:
    """Return the programme that a name means: a path, a file's name, or the id in its sessions.

    Raises:
        WorkspaceError: There is no such programme; names those there are.
    """
    if name.endswith(".ipynb"):
        path = next((path for path in (Path(name), workspace.root / name) if path.is_file()), None)
        if path is not None and (programme := _read(path)):
            return programme
        raise WorkspaceError("programme_unreadable", where=Path(name).name)
    known = list_programmes(workspace)
    for same in (lambda one: one.name == name, lambda one: one.programme_id == name):
        if programme := next(filter(same, known), None):
            return programme
    raise ProgrammeUnknownError(where=name[:80], known=", ".join(one.name for one in known) or "-")


def _read(path: Path) -> Programme | None:
    try:
        return _remembered.get(path)
    except OSError:
        return None


def _programme(path: Path) -> Programme | None:
    try:
        notebook: dict[str, Any] = read_notebook(path)
        if not is_ours(notebook) or read_meta(notebook).session:
            return None
        faults: list[CellError] = []
        header = read_session(notebook, faults).plan.header
        meta = read_meta(notebook)
    except WeerstandError:
        return None
    programme_id = meta.programme or header.programme
    edition = "" if faults else edition_of(notebook)
    return Programme(
        name=path.stem,
        title=header.title,
        path=path,
        settings=header.settings,
        lengths=header.lengths,
        programme_id=programme_id,
        edition=edition,
        version=header.version,
        alone=header.alone,
    )


_remembered = Remembered(_programme)
