"""A document of one sheet as a tagged PDF (PDF/UA-1), by typst: an extra, for not everybody needs it.

The layout is in `templates/proof.typ`. All words come to it as data and none as markup, so what somebody typed is text.
"""

from typing import Any

import msgspec

from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import say, spoken_language, spoken_words
from weerstand_widgets.report.document import Document, Section
from weerstand_widgets.report.paper import MADE, paper_colours, title_size
from weerstand_widgets.report.render import TEMPLATES
from weerstand_widgets.report.sealed_page import qr_picture

FONTS = ("Libertinus Serif", "DejaVu Sans", "Noto Sans", "Noto Color Emoji")
"""The first comes with typst; the others are asked where it lacks a letter."""
TITLE = 22
"""Points of a title's letters."""
SEAL_CHARS = 120
"""Of a seal on one line."""


def write_pdf(document: Document, seal: str = "") -> bytes:
    """Return a document of one sheet as a PDF.

    Args:
        document: With the layout of a proof.
        seal: What is in its QR code; also in the file's keywords, where `weerstand verify` finds it.

    Raises:
        ReportError: typst is not installed.
    """
    try:
        import typst
    except ImportError:
        raise ReportError("no_pdf") from None
    data = {
        "document": _plain(document),
        "title": title_size(document.title, TITLE),
        "colours": paper_colours(),
        "fonts": FONTS,
        "language": spoken_language(),
        "keywords": [seal] if seal else [],
        "seal": [seal[place : place + SEAL_CHARS] for place in range(0, len(seal), SEAL_CHARS)],
        "picture": str(qr_picture(seal)).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ') if seal else "",
        "alt": say("seal.qr"),
    }
    layout, inputs = (
        (TEMPLATES / "proof.typ").read_bytes(),
        {"document": msgspec.json.encode(clean_json(data)).decode()},
    )
    try:
        made = typst.compile(layout, sys_inputs=inputs, timestamp=MADE, pdf_standards="ua-1")
    except typst.TypstError:  # A letter that no font has: tagged all the same, but nobody can call it PDF/UA.
        made = typst.compile(layout, sys_inputs=inputs, timestamp=MADE)
    return bytes(made)


def _plain(value: Document) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(value)
    plain["sections"] = [_section(section) for section in value.sections]
    return plain


def _section(section: Section) -> dict[str, Any]:
    words = spoken_words()
    blocks = [
        msgspec.to_builtins(block) | {"form": block.form, "lines": block.lines(words)} for block in section.blocks
    ]
    return {
        "name": section.name,
        "title": section.title,
        "blocks": blocks,
        "sections": [_section(inner) for inner in section.sections],
    }
