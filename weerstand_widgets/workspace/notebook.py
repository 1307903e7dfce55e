"""Notebook files: read in any state that JSON allows, written whole or not at all.

Knows bytes, JSON and the disk; what the cells mean is for `cells`.
"""

import contextlib
import errno
import glob
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.clean import clean_json, clean_text
from weerstand_widgets.errors import (
    DiskFullError,
    EncodingError,
    NotebookDamagedError,
    NotebookMissingError,
    NotWrittenError,
    WorkspaceError,
)
from weerstand_widgets.workspace.encoding import UnsureEncodingError, as_utf8
from weerstand_widgets.workspace.modes import file_mode

MAX_BYTES = 64_000_000
"""The largest notebook that is read; a session of 400 answered questions stays under two million bytes."""

UNFINISHED = ".tmp"
"""How a file's name ends that is being written; OneDrive leaves these alone, and Dropbox those that begin with `.~`."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What a system says of a disk, or of somebody's share of it, that has no room left."""


CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""What it says where somebody may not write."""


def decode_json(text: bytes) -> Any:
    """Decode JSON, with U+FFFD in the place of lone surrogates.

    msgspec is fast and refuses them; browsers and nbformat write them, so those texts take the slow way. So do those
    that were saved with a mark or in UTF-16.

    Raises:
        UnsureEncodingError: Its letters can only be guessed.
        ValueError: It is not JSON, or too deep to be meant well.
    """
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    except RecursionError:
        raise ValueError from None
    text = as_utf8(text)
    try:
        return clean_json(json.loads(text.decode("utf-8", "replace"), parse_constant=lambda _: None))
    except (ValueError, RecursionError):
        # The message of a JSON error quotes nothing, but its attributes hold the whole document.
        raise ValueError from None


def read_json(path: Path, limit: int = MAX_BYTES) -> Any:
    """Read a file of JSON that somebody else may have written.

    Args:
        path: The file.
        limit: The most bytes it may have.

    Raises:
        ValueError: It is none; carries nothing of the file.
        WorkspaceError: There is no such file, it cannot be read, or its letters can only be guessed.
    """
    try:
        if path.stat().st_size > limit:
            raise WorkspaceError("notebook_too_large", where=path.name, limit=limit // 1_000_000)
        return decode_json(path.read_bytes())
    except FileNotFoundError:
        raise NotebookMissingError(where=path.name) from None
    except OSError:
        raise WorkspaceError("notebook_closed", where=path.name) from None
    except UnsureEncodingError as fault:
        raise EncodingError(where=path.name, found=fault.found) from None


def read_notebook(path: Path) -> dict[str, Any]:
    """Read a notebook file as plain dictionaries.

    Raises:
        WorkspaceError: There is no such file, it cannot be read, or it is not a notebook.
    """
    try:
        notebook = read_json(path)
    except ValueError:
        raise NotebookDamagedError(where=path.name) from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise NotebookDamagedError(where=path.name)
    return notebook


def write_notebook(path: Path, notebook: dict[str, Any]) -> None:
    """Write a notebook the way nbformat does (one space, keys sorted), so that a later save changes little."""
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    try:
        write_file(path, text.encode())
    except UnicodeEncodeError:  # Half an emoji, in a cell that is not ours.
        write_file(path, clean_text(text).encode())


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside it, to the disk, and then in its place.

    Raises:
        NotWrittenError: The folder cannot be written in, or the disk is full; what stood there is still there.
    """
    try:
        replace_file(path, content)
    except OSError as fault:
        if fault.errno in FULL:
            raise DiskFullError(where=path.name) from None
        if fault.errno in CLOSED:
            raise NotWrittenError("not_allowed", where=path.name) from None
        raise NotWrittenError("not_written", where=path.name, found=os.strerror(fault.errno or 0)) from None


def replace_file(path: Path, content: bytes) -> None:
    """Write beside a file, to the disk, and then in its place: whoever reads it has the one or the other, never half.

    Raises:
        OSError: It cannot be written, or not be put in its place; what stood there is still there.
    """
    mode = file_mode(path)
    handle, name = tempfile.mkstemp(prefix=_unfinished(path), suffix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):  # A disk without modes, or one that lets nobody change them.
            Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    with contextlib.suppress(OSError):  # Windows cannot open a folder; there the rename is durable by itself.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def find_unfinished(path: Path) -> list[Path]:
    """Return what is left of writing a file, where the computer went down in the middle of it."""
    return sorted(path.parent.glob(glob.escape(_unfinished(path)) + "*" + UNFINISHED))


def _unfinished(path: Path) -> str:
    return f".~{path.name}."[:60]  # A file system wants no more than 255 bytes in a name.
