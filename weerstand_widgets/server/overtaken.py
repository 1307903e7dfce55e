"""A save that another window was just before: refused, so that the page takes in what that one wrote, and saves again.

JupyterLab looks at the file, and then saves. What another window saves in between it writes over; and it asks which
file it wrote only afterwards, so it may take the other's for its own. A page of ours says which file it knows, by its
hash; that is looked at in the very moment in which the file is put in its place.
"""

import hashlib
from contextvars import ContextVar
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tornado import web

KNOWN = "weerstand_known"
"""In what a page saves: the hash of the file it knows, as the server told it."""
WRITTEN = "weerstand_written"
"""In what it hears: the hash of the file that it wrote, whatever stands there by then."""

_known: ContextVar[str | None] = ContextVar("known", default=None)
_written: ContextVar[str | None] = ContextVar("written", default=None)


def hear_known(model: dict[str, Any], **_: object) -> None:
    """Remember, for this save alone, which file the page knows; to be registered as a hook before a save."""
    known = model.get(KNOWN)
    _known.set(known if isinstance(known, str) else None)
    _written.set(None)


def tell_written(model: dict[str, Any], **_: object) -> None:
    """Tell the page which file it wrote; to be registered as a hook after a save."""
    if (written := _written.get()) is not None:
        model[WRITTEN] = written


def refuse_overtaken(file: Path, content: bytes, algorithm: str) -> None:
    """Look, right before a file is put in its place, whether there still stands what the page knows.

    Args:
        file: What is about to be replaced.
        content: What it will hold.
        algorithm: How the server tells a page of a file.

    Raises:
        web.HTTPError: Something else stands there.
    """
    known = _known.get()
    if known is not None and known != hashlib.new(algorithm, file.read_bytes()).hexdigest():
        raise web.HTTPError(HTTPStatus.PRECONDITION_FAILED)
    _written.set(hashlib.new(algorithm, content).hexdigest())
