"""Journals around a session, where a workspace lies in another one.

What is kept goes to one of them: that of whoever runs the server or stands in the folder. Nobody remembers which one
that was, so whoever reads or deletes what was kept looks in all.
"""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from weerstand_widgets.journal import open_journal
from weerstand_widgets.journal.entry import KnownSession
from weerstand_widgets.journal.owner import FILE, is_named_outside
from weerstand_widgets.workspace import MARKER, Workspace

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal


@contextlib.contextmanager
def journals_around(path: Path, journal: "Journal | None") -> Iterator[list["Journal"]]:
    """Open all journals that may hold answers of a session, and close those that were opened here.

    Args:
        path: Its notebook.
        journal: The one that is written, which comes first; None where there is none yet.

    Raises:
        JournalError: One is of a newer version, belongs to another program, or cannot be reached.
    """
    with contextlib.ExitStack() as opened:
        found = [journal] if journal else []
        for folder in _folders(path):
            if not any(one.is_at(folder / FILE) for one in found):
                found.append(opened.enter_context(contextlib.closing(open_journal(Workspace(folder)))))
        yield found


def known_at(path: Path, journals: Sequence["Journal"]) -> KnownSession | None:
    """Return the session that was last opened at a place, by the first journal that knows."""
    return next((found for one in journals if (found := one.session_at(one.place_of(path)))), None)


def _folders(path: Path) -> Iterator[Path]:
    """Yield the folders with a journal in them, from the session's own up to the outermost workspace."""
    if is_named_outside():  # It holds all.
        return
    folders = path.absolute().parents
    top = max((number for number, folder in enumerate(folders) if _has(folder, MARKER)), default=0)
    yield from (folder for folder in folders[: top + 1] if _has(folder, FILE))


def _has(folder: Path, name: str) -> bool:
    try:
        return (folder / name).is_file()
    except OSError:  # Closed to us.
        return False
