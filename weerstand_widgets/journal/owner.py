"""Whose rows are whose, where one journal serves several workspaces.

A journal in a workspace's own folder is that workspace's and nobody else's. Any other journal may be shared, and its
rows bear the workspace's own random id. That stands in a file beside `weerstand.toml`, for its owner alone: never in
a notebook, which travels. Who has the id has the rows, so it is a key, and no name or path does in its place.
"""

import os
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from weerstand_widgets.errors import JournalClosedError, JournalSetupError
from weerstand_widgets.workspace.modes import give_mode, make_folder
from weerstand_widgets.workspace.once import write_once

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

VARIABLE = "WEERSTAND_JOURNAL"
"""What names a journal in the environment: for whoever runs a server for many."""
FILE = "weerstand.sqlite"
"""The journal in a workspace's own folder."""
OWNER_FILE = ".weerstand-owner"
HERE = "here"
"""The owner of rows in a journal in the workspace's own folder: such a file moves along with them."""
FORM = re.compile(r"[0-9a-f]{32}")


def is_named_outside() -> bool:
    """Say whether the environment names the journal."""
    return bool(os.environ.get(VARIABLE))


def owner_of(root: Path, url: "URL") -> str:
    """Return the owner of a workspace's rows in a journal, made where there is none yet.

    Raises:
        JournalError: The id cannot be read or written; nobody's rows are touched.
    """
    if url.get_backend_name() == "sqlite" and is_inside(root, Path(url.database or "")):
        return HERE
    try:
        if not root.is_dir():
            make_folder(root)
        return _read(root / OWNER_FILE) or _make(root / OWNER_FILE)
    except OSError:
        raise JournalClosedError(where=OWNER_FILE) from None


def is_inside(root: Path, file: Path) -> bool:
    """Say whether a journal lies in a workspace's own folder, links followed."""
    return file.resolve().parent == root.resolve()


def _read(file: Path) -> str:
    try:
        found = file.read_text(encoding="utf-8-sig", errors="replace").strip()
    except FileNotFoundError:
        return ""
    if not FORM.fullmatch(found):  # A new one in its place would hide all rows there are.
        raise JournalSetupError("journal_owner", where=file.name)
    return found


def _make(file: Path) -> str:
    """Write a new id; where another process was first, its id serves both."""
    write_once(file, f"{secrets.token_hex(16)}\n".encode("ascii"), give_mode)
    return _read(file)
