"""A proof's seal: what it says of one participant, signed with the team's key, short enough for a QR code.

It is a JWS (RFC 7515) with Ed25519 (RFC 9864), and carries the public half of its key, so that it can be checked from
paper alone. It proves that the holder of that key made it and that nothing was changed since, and nothing else. The
page that verifies without this program (`templates/verify.js`) goes by the same cases, `tests/seam/seals.json`.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from weerstand_widgets.errors import ReportError
from weerstand_widgets.workspace.team_key import CURVE, public_half

if TYPE_CHECKING:
    from joserfc.jwk import OKPKey

HEADER = "eyJhbGciOiJFZDI1NTE5In0"
"""`{"alg":"Ed25519"}`: the one header there is, so that nobody can ask for another way of checking."""
FORM = re.compile(rf"{HEADER}\.([\w-]+)\.([\w-]{{86}})", re.ASCII)
DIGEST_BYTES = 16
FINGERPRINT_BYTES = 10


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a seal says: no word of a case. The names are short for the sake of the QR code.

    Attributes:
        key: The public half of the key it was signed with.
        name: Who took part.
        day: The date, "YYYY-MM-DD", or "".
        minutes: Net, or 0 where that is unknown.
        roles: What they did, in words.
        programme: Its name and version.
        facilitator: Who led it.
        register: For which register's profile the proof was made.
        page: The digest of the page that the seal stands on; "" where it stands on none.
    """

    key: str = msgspec.field(name="k")
    name: str = msgspec.field(name="n", default="")
    day: str = msgspec.field(name="d", default="")
    minutes: int = msgspec.field(name="m", default=0)
    roles: str = msgspec.field(name="r", default="")
    programme: str = msgspec.field(name="p", default="")
    facilitator: str = msgspec.field(name="f", default="")
    register: str = msgspec.field(name="g", default="")
    page: str = msgspec.field(name="h", default="")


def sign(claim: Claim, key: "OKPKey") -> str:
    """Return the seal of a claim; the same claim and key, the same seal.

    Args:
        claim: What it says; its `key` is filled in here.
        key: The team's.
    """
    from joserfc import jws

    payload = msgspec.json.encode(msgspec.structs.replace(claim, key=public_half(key)))
    return jws.serialize_compact({"alg": CURVE}, payload, key, algorithms=[CURVE])


def find_seal(text: str) -> str:
    """Return the seal in a text, however a page, a phone or a mail broke its lines; "" for none."""
    found = FORM.search("".join(text.split()))
    return found[0] if found else ""


def open_seal(seal: str) -> Claim:
    """Return what a seal says, if it is whole.

    Raises:
        ReportError: It was changed, or is none.
    """
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwk import OKPKey

    found = FORM.fullmatch(seal)
    if found is None:
        raise ReportError("seal_missing")
    try:
        payload, signature = (_decoded(part) for part in found.groups())
        claim = msgspec.json.decode(payload, type=Claim)
        key = OKPKey.import_key({"kty": "OKP", "crv": CURVE, "x": claim.key})
        jws.deserialize_compact(seal, key, algorithms=[CURVE])
    except (ValueError, TypeError, JoseError):
        raise ReportError("seal_broken") from None
    del signature
    return claim


def fingerprint(public: str) -> str:
    """Return a key's fingerprint as people compare it (of its RFC 7638 thumbprint).

    Example:
        >>> fingerprint("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        '90FA CAFE A9B1 5566 9854'
    """
    jwk = f'{{"crv":"{CURVE}","kty":"OKP","x":"{public}"}}'
    text = sha256(jwk.encode()).digest()[:FINGERPRINT_BYTES].hex().upper()
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))


def digest(content: bytes) -> str:
    """Return the digest by which a seal knows the page that it stands on."""
    return _encoded(sha256(content).digest()[:DIGEST_BYTES])


def claims(claim: Claim) -> Mapping[str, Any]:
    """Return what a claim says of a session, by the names it has here; what is unknown is left out."""
    names = ("name", "day", "minutes", "roles", "programme", "facilitator", "register")
    return {name: value for name in names if (value := getattr(claim, name))}


def _encoded(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    """Return what a part of a seal holds; of several ways to write it down only the one is right.

    Raises:
        ValueError: It is written in another way, in which a changed letter may say the same.
    """
    content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _encoded(content) != text:
        raise ValueError
    return content
