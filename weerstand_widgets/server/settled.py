"""Reading a notebook that another program or window may just be writing."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from weerstand_widgets.errors import NotebookDamagedError

T = TypeVar("T")
TRIES, PAUSE_SECONDS = 4, 0.25


def settled(read: Callable[[Path], T], file: Path) -> T:
    """Read a notebook that another window may just be writing: some programs write in place, so half may be there."""
    for _ in range(TRIES):
        with contextlib.suppress(NotebookDamagedError):
            return read(file)
        time.sleep(PAUSE_SECONDS)
    return read(file)
