"""What lies beside a session's notebook and may hold more of it: what Jupyter, editors, sync services and git leave."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from weerstand_widgets.cells import session_in
from weerstand_widgets.workspace.notebook import MAX_BYTES
from weerstand_widgets.workspace.salvage import Salvaged, salvage

CHECKPOINTS = ".ipynb_checkpoints"
MOST = 200
"""Files beside one notebook that are looked at."""


class Copy(msgspec.Struct, frozen=True):
    """A file that may hold a session, as far as it can be read.

    Attributes:
        path: The file.
        parts: What it holds.
        session_id: Which session it says it is; "" for none.
    """

    path: Path
    parts: list[Salvaged]
    session_id: str

    @property
    def is_whole(self) -> bool:
        """Whether it is a notebook as it should be, read as it stands."""
        return any(part.is_whole for part in self.parts)


def read_copy(path: Path) -> Copy | None:
    """Read a file however damaged it is; None for one that is not there, or may not be opened."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        parts = salvage(path.read_bytes())
    except OSError:
        return None
    return Copy(path, parts, next((found for part in parts if (found := session_in(part.notebook))), ""))


def copies_beside(path: Path, session_id: str) -> Iterator[Copy]:
    """Yield the other files of a session, newest first: those that say so, and silent ones that are called like it.

    Args:
        path: Its notebook.
        session_id: Its id; "" where only the copies can tell.
    """
    for file in _candidates(path):
        is_named = re.match(rf"(\.~)?{re.escape(path.stem.removesuffix('.sessie'))}(?![^\W_])", file.name) is not None
        copy = read_copy(file) if is_named or _mentions(file, session_id) else None
        if copy is None or not copy.parts:
            continue
        if copy.session_id == session_id or (is_named and not (copy.session_id and session_id)):
            yield copy


def _candidates(path: Path) -> list[Path]:
    found: list[Path] = []
    for folder in (path.parent, path.parent / CHECKPOINTS):
        with contextlib.suppress(OSError):
            found += [
                file for file in folder.iterdir() if ".ipynb" in file.name and file != path and not file.is_symlink()
            ]
    return sorted(found, key=_modified, reverse=True)[:MOST]


def _modified(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _mentions(file: Path, session_id: str) -> bool:
    """Say whether a file of another name speaks of this session: a quick look, for there may be many."""
    try:
        return bool(session_id) and file.stat().st_size <= MAX_BYTES and session_id.encode() in file.read_bytes()
    except OSError:
        return False
