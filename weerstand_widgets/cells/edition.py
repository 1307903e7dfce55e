"""Which edition of a programme a notebook has: what it asks and says, whatever its file looks like."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from weerstand_widgets.cells.form import (
    MIME,
    Json,
    bundle_of,
    is_for_trainers,
    is_left,
    is_locked,
    text_of,
)
from weerstand_widgets.cells.identity import is_session
from weerstand_widgets.plan import read_spec

DIGEST_BYTES = 16

_encoder = msgspec.json.Encoder(order="deterministic")


def edition_of(notebook: Mapping[str, Any]) -> str:
    """Return a digest of what a programme asks and says to a group, in its order.

    How its author typed that, and what is for trainers only, is no part of it. Of a session what a group added, and
    what it still has of an earlier edition, is not either.
    """
    cells = notebook.get("cells")
    found = [cell for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []
    if is_session(notebook):
        found = [cell for cell in found if bundle_of(cell) or is_locked(cell)]
    said = [_said(cell) for cell in found if not is_for_trainers(cell) and not is_left(cell)]
    return hashlib.blake2b(
        _encoder.encode(msgspec.to_builtins(said, str_keys=True)), digest_size=DIGEST_BYTES
    ).hexdigest()


def _said(cell: Json) -> Any:
    bundle = bundle_of(cell)
    if bundle is None:
        return [cell.get("cell_type"), text_of(cell), cell.get("attachments") or {}]
    try:
        return read_spec(bundle[MIME])
    except (msgspec.ValidationError, RecursionError):
        return str(bundle[MIME])
