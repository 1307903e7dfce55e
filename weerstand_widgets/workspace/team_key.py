"""A team's own key, with which its proofs are sealed: made at the first proof, in the workspace, for its owner alone.

The public half travels with each proof; people compare its fingerprint. A key that cannot be read is never replaced in
silence: with another one every proof would be somebody else's.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from weerstand_widgets.errors import DiskFullError, NotWrittenError, WorkspaceError
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.notebook import FULL
from weerstand_widgets.workspace.once import write_once

if TYPE_CHECKING:
    from joserfc.jwk import OKPKey

FILE = ".weerstand-sleutel.json"
"""Out of sight, so that a server with the folder does not show it."""
EARLIER = ".weerstand-sleutel*.json"
"""Keys that were put aside when a team began with another one: what they sealed is still the team's."""
CURVE: Final = "Ed25519"
MOST_BYTES = 4000


class Jwk(msgspec.Struct, frozen=True):
    """A key as it stands in its file (RFC 8037)."""

    kty: str
    crv: str
    x: str
    d: str


def team_key(workspace: Workspace) -> tuple["OKPKey", bool]:
    """Return the team's key, and whether it was made just now.

    Raises:
        WorkspaceError: There is one that cannot be read.
        NotWrittenError: There is none, and none can be made.
    """
    path = workspace.root / FILE
    if path.exists():
        return _read(path), False
    from joserfc.jwk import OKPKey

    return _make(path, msgspec.json.encode(OKPKey.generate_key(CURVE).as_dict(private=True))), True


def known_key(workspace: Workspace) -> "OKPKey | None":
    """Return the team's key where it has one; makes none.

    Raises:
        WorkspaceError: There is one that cannot be read.
    """
    path = workspace.root / FILE
    return _read(path) if path.exists() else None


def public_keys(workspace: Workspace) -> list[str]:
    """Return the public halves of all keys that are the team's, those that were put aside too; unreadable ones not."""

    def found() -> Iterator[str]:
        for path in sorted(workspace.root.glob(EARLIER)):
            with suppress(WorkspaceError):
                yield public_half(_read(path))

    return list(found())


def public_half(key: "OKPKey") -> str:
    """Return the public half of a key, as it stands in a seal."""
    return str(key.as_dict(private=False)["x"])


def _read(path: Path) -> "OKPKey":
    from joserfc.errors import JoseError
    from joserfc.jwk import OKPKey

    try:
        if path.stat().st_size > MOST_BYTES:
            raise WorkspaceError("team_key", where=path.name)
        jwk = msgspec.json.decode(path.read_bytes(), type=Jwk)
        if jwk.crv != CURVE:
            raise WorkspaceError("team_key", where=path.name)
        return OKPKey.import_key(msgspec.to_builtins(jwk))
    except PermissionError:  # In a folder that a team shares it is of whoever made the first proof.
        raise WorkspaceError("team_key_closed", where=path.name) from None
    except (OSError, ValueError, TypeError, JoseError):  # The message of any of them may quote the key.
        raise WorkspaceError("team_key", where=path.name) from None


def _make(path: Path, content: bytes) -> "OKPKey":
    """Write a new key; where another process was first, its key serves both."""
    try:
        write_once(path, content)
    except OSError as fault:
        if fault.errno in FULL:
            raise DiskFullError(where=path.name) from None
        raise NotWrittenError("not_allowed", where=path.name) from None
    return _read(path)
