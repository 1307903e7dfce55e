"""A file with a text that is to become a programme: what a trainer wrote in a document or a mail."""

import re
from pathlib import Path

from weerstand_widgets.errors import (
    EncodingError,
    NotebookMissingError,
    OutlineTooLargeError,
    PlanError,
    WorkspaceError,
)
from weerstand_widgets.programme.outline import MAX_OUTLINE
from weerstand_widgets.workspace.encoding import UnsureEncodingError, as_utf8

ENDINGS = (".txt", ".md", ".markdown", ".htm", ".html")
"""What such a file may be called; whether it is HTML is told by how it begins."""
OTHER_FORMS = (b"{\\rtf", b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")
"""How documents begin that are no text; their bytes may be in no encoding at all."""
CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?(windows-1252|iso-8859-1|iso-8859-15|macintosh)\b", re.IGNORECASE
)
"""What Word says in a page that it saves: then nothing has to be guessed."""
HEAD = 4_000


def is_outline_file(path: Path) -> bool:
    """Say whether a file is called as a text is, and not as a programme's file."""
    return path.suffix.lower() in ENDINGS


def read_outline_file(path: Path) -> str:
    """Return the text in a file.

    Raises:
        WorkspaceError: It cannot be read, or its letters can only be guessed.
        PlanError: It is too large, or no text.
    """
    try:
        if (size := path.stat().st_size) > 2 * MAX_OUTLINE:
            raise OutlineTooLargeError(where=path.name, found=str(size), limit=MAX_OUTLINE // 1_000_000)
        content = path.read_bytes()
    except FileNotFoundError:
        raise NotebookMissingError(where=path.name) from None
    except OSError:
        raise WorkspaceError("notebook_closed", where=path.name) from None
    if content.startswith(OTHER_FORMS):
        raise PlanError("outline_other", where=path.name)
    if named := CHARSET.search(content[:HEAD]):
        return content.decode(named[1].decode(), "replace")
    try:
        return as_utf8(content).decode("utf-8", "replace")
    except UnsureEncodingError as fault:
        raise EncodingError(where=path.name, found=fault.found) from None
