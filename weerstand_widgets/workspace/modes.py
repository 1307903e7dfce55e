"""Who may read what we make: its owner alone, or the group of a folder that is shared on purpose.

Knows folders and their modes; what is in a file is for others. Where a disk has no modes, or they are not ours to
change, things stay as the system makes them.
"""

import contextlib
import stat
from pathlib import Path

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
SHARED_FILE, SHARED_FOLDER = 0o660, 0o2770


def is_shared(folder: Path) -> bool:
    """Say whether a folder is shared on purpose: its group may write there, and all that is made there is the group's.

    Example:
        >>> is_shared(Path("no", "such", "folder"))
        False
    """
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_ISGID and mode & stat.S_IWGRP)


def file_mode(path: Path) -> int:
    """Return the mode of a file that is written: what it has already, and at least what its folder is for."""
    wanted = SHARED_FILE if is_shared(path.parent) else PRIVATE_FILE
    try:
        return stat.S_IMODE(path.stat().st_mode) | wanted
    except OSError:
        return wanted


def give_mode(path: Path) -> None:
    """Make a file that holds answers as private as its folder, or as open; one of somebody else's stays as it is."""
    with contextlib.suppress(OSError):
        path.chmod(SHARED_FILE if is_shared(path.parent) else PRIVATE_FILE)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, each as private or as shared as the one it is in.

    Raises:
        FileExistsError: There is something of that name.
        OSError: It cannot be made.
    """
    if not path.parent.exists():
        with contextlib.suppress(FileExistsError):
            make_folder(path.parent)
    path.mkdir(mode=PRIVATE_FOLDER)
    if is_shared(path.parent):
        with contextlib.suppress(OSError):
            path.chmod(SHARED_FOLDER)
