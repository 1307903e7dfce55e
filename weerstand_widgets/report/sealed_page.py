"""A page with its seal: made, and looked at again. The seal covers every byte of the page but itself.

The page is written with two marks; its digest goes into the seal, and seal and QR code come in the place of the marks.
"""

import io
import re
import zlib
from functools import cache
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import msgspec
from markupsafe import Markup

from weerstand_widgets.locale import say
from weerstand_widgets.report.seal import Claim, claims, digest, find_seal, fingerprint, open_seal

if TYPE_CHECKING:
    import segno

CODE_MARK, QR_MARK = "<!--seal-->", "<!--qr-->"
"""Nobody can type them: what is typed has its angle brackets escaped."""
KEYWORD = re.compile(r"<meta:keyword>([\s\w.-]+)</meta:keyword>", re.ASCII)
MOST_META = 100_000
"""Characters of what an OpenDocument may say of itself."""
QUIET = 4
"""Empty modules around a QR code, as its standard asks."""


class Verdict(msgspec.Struct, frozen=True):
    """What there is to say of a proof.

    Attributes:
        claim: What its seal says; the seal is whole.
        page: Whether the page around it is as it was made; None where there is no page to look at.
    """

    claim: Claim
    page: bool | None


def put_seal(page: str, seal: str) -> str:
    """Return a page with its seal in the place of its marks."""
    return page.replace(QR_MARK, qr_picture(seal)).replace(CODE_MARK, seal)


def look_at(content: bytes) -> Verdict:
    """Return what there is to say of a page, a text from a phone, or a seal by itself.

    Raises:
        ReportError: There is no seal in it, or it was changed.
    """
    is_page = not content.startswith((b"%PDF", b"PK"))
    text = content.decode("utf-8", "replace") if is_page or content.startswith(b"%PDF") else _keywords(content)
    claim = open_seal(seal := find_seal(text))
    if not is_page or "<" not in text:  # No seal has one, and no page is without.
        return Verdict(claim, None)
    without = text.replace(qr_picture(seal), QR_MARK).replace(seal, CODE_MARK)
    return Verdict(claim, digest(without.encode()) == claim.page and text.encode() == content)


def _keywords(odt: bytes) -> str:
    """Return what an OpenDocument says of itself, where its seal is; "" for what is none."""
    try:
        with ZipFile(io.BytesIO(odt)) as file, file.open("meta.xml") as part:
            found = KEYWORD.search(part.read(MOST_META).decode("utf-8", "replace"))
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error):
        return ""
    return found[1] if found else ""


def told(claim: Claim) -> list[str]:
    """Return what a seal says, as lines for people."""
    lines = [f"{say(f'seal.{name}')}: {value}" for name, value in claims(claim).items()]
    return [*lines, f"{say('seal.fingerprint')}: {fingerprint(claim.key)}"]


@cache
def qr_picture(seal: str) -> Markup:
    """Return a QR code as inline SVG, one path; level M where it fits, so that a fold or a stain does not matter."""
    matrix = _qr(seal).matrix
    path = "".join(_row(place + QUIET, bytes(row)) for place, row in enumerate(matrix))
    size = len(matrix) + 2 * QUIET
    svg = '<svg class="qr" role="img" aria-labelledby="qr" viewBox="0 0 {} {}"><path d="{}"/></svg>'
    return Markup(svg).format(size, size, path)  # noqa: S704 - our own numbers, never a text


def qr_image(seal: str) -> bytes:
    """Return a QR code as a PNG, for a file that has no drawings of its own."""
    made = io.BytesIO()
    _qr(seal).save(made, kind="png", scale=6, border=QUIET)
    return made.getvalue()


def _qr(seal: str) -> "segno.QRCode":
    import segno

    try:
        return segno.make_qr(seal, error="m", boost_error=False)
    except segno.DataOverflowError:  # Of two names of two hundred emoji.
        return segno.make_qr(seal, error="l", boost_error=False)


def _row(place: int, modules: bytes) -> str:
    """Return the dark runs of a row as a path."""
    return "".join(
        f"M{run.start() + QUIET} {place}h{run.end() - run.start()}v1h-{run.end() - run.start()}z"
        for run in re.finditer(rb"\x01+", modules)
    )
