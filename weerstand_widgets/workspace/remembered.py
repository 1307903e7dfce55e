"""What was read of files, kept in this process's memory and nowhere else for as long as each file stays the same."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

Stamp = tuple[int, int, int]
"""A file's inode, the nanosecond of its last change, and its size: another one means that it was written again."""


class Remembered(Generic[T]):
    """Reads a file once, and again when it is another one under the same name or was changed.

    Args:
        read: Reads one file. What it raises is passed on and not remembered.
    """

    def __init__(self, read: Callable[[Path], T]) -> None:
        self._read = read
        self._known: dict[Path, tuple[Stamp, T]] = {}

    def get(self, path: Path) -> T:
        """Return what is in a file.

        Raises:
            OSError: There is no such file (any more); what was known of it is forgotten.
        """
        try:
            status = path.stat()
        except OSError:
            self._known.pop(path, None)
            raise
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        known = self._known.get(path)
        if known is None or known[0] != stamp:
            # Its stamp from before reading: what is written meanwhile is read the next time.
            known = self._known[path] = (stamp, self._read(path))
        return known[1]

    def renew(self, path: Path) -> None:
        """Read a file that was read before and has changed since, so that nobody has to wait for it later."""
        if path in self._known:
            self.get(path)

    def keep(self, paths: Iterable[Path]) -> None:
        """Forget all other files: what was deleted or renamed leaves nothing behind."""
        known = self._known
        self._known = {path: found for path in paths if (found := known.get(path))}
