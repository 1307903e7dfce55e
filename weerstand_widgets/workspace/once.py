"""A private file that is made once, by whichever process is first."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path


def write_once(path: Path, content: bytes, settle: Callable[[Path], None] = lambda _: None) -> None:
    """Write a file whole and on the disk, with mode 0600; where another process was first, its file stays.

    Args:
        path: The file. Until it is whole it has another name, beside it.
        content: All of it.
        settle: What is done with it before others can see it, such as another mode.

    Raises:
        OSError: It cannot be written.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        settle(fresh)
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        except OSError:  # A disk without hard links.
            fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
