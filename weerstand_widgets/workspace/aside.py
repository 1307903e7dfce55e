"""Files of a session that were set aside: under a dated name that is no notebook's, so that nobody goes on in them.

Nothing in them is lost, and whoever deletes the session finds them.
"""

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from weerstand_widgets.workspace.copies import read_copy
from weerstand_widgets.workspace.folder import Workspace, free_path

DAMAGED = "damaged"
"""What a mended file took the place of."""
MERGED = "merged"
"""A second file of a session, whose answers are in the first one now."""
UPDATED = "updated"
"""A session as it was, while it is brought up to a newer edition of its programme."""

_ASIDE = re.compile(rf"(?P<name>.+\.ipynb)\.(?:{DAMAGED}|{MERGED}|{UPDATED})-\d{{8}}-\d{{4,6}}(?:-\d+)?")


def name_aside(path: Path, why: str, now: datetime) -> Path:
    """Return a free name beside a notebook under which it may be set aside.

    Args:
        path: The notebook.
        why: `DAMAGED`, `MERGED` or `UPDATED`.
        now: For the date in the name.
    """
    return free_path(path.parent, f"{path.name}.{why}-{now:%Y%m%d-%H%M%S}")


def place_before(aside: Path) -> Path | None:
    """Return where a file was before it was set aside; None for any other file."""
    found = _ASIDE.fullmatch(aside.name)
    return aside.with_name(found["name"]) if found else None


def find_aside(workspace: Workspace, path: Path, session_id: str) -> list[Path]:
    """Find what was set aside of a session, in whatever folder of the workspace its files were.

    Args:
        workspace: Where it is; of a folder that is no team's, only the notebook's own is looked in.
        path: Its notebook.
        session_id: Its id.
    """
    names = [file for file in _files(workspace.root if workspace.is_marked else path.parent) if place_before(file)]
    return sorted(file for file in names if _is_of(file, path, session_id))


def _files(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in names)


def _is_of(file: Path, path: Path, session_id: str) -> bool:
    """Say whether a file that was set aside is of this session; one that does not tell, if it stood in its place."""
    if file.is_symlink():
        return False
    copy = read_copy(file)
    said = copy.session_id if copy else ""
    return said == session_id if said else place_before(file) == path
