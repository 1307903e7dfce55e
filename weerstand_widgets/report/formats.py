"""The kinds of file that a document is written as: what writes each, what that needs, and what it can hold.

Another format is a module that writes a `Document`, a line in `WRITERS`, its name in `choices.Format`, its ending in
`workspace.made`, and its words in the catalogue.
"""

from collections.abc import Callable
from importlib.util import find_spec

import msgspec

from weerstand_widgets.errors import ReportError
from weerstand_widgets.report.choices import Format
from weerstand_widgets.report.document import Document, Layout
from weerstand_widgets.report.render import render_document
from weerstand_widgets.workspace.made import Kind

LAYOUTS: dict[Kind, Layout] = {"report": "report", "proof": "proof", "attendance": "proof", "series": "proof"}
"""Of what can be made in several formats."""


class Writer(msgspec.Struct, frozen=True):
    """What writes one kind of file.

    Attributes:
        write: From a document, and what is in its QR code ("" for none), to a file's content.
        needs: The package it needs beside ours; "" for none.
        layouts: Of the documents it can write.
    """

    write: Callable[[Document, str], bytes]
    needs: str = ""
    layouts: tuple[Layout, ...] = ("report", "proof")


def _html(document: Document, _seal: str) -> bytes:
    return render_document(document).encode()


def _pdf(document: Document, seal: str) -> bytes:
    from weerstand_widgets.report.pdf import write_pdf

    return write_pdf(document, seal)


def _odt(document: Document, seal: str) -> bytes:
    from weerstand_widgets.report.odt import write_odt

    return write_odt(document, seal)


WRITERS: dict[Format, Writer] = {
    "html": Writer(_html),
    "pdf": Writer(_pdf, "typst", ("proof",)),
    "odt": Writer(_odt, "odfdo"),
}


def write_as(format: Format, document: Document, seal: str = "") -> bytes:
    """Return a document as a file of one kind.

    Raises:
        ReportError: What makes this kind of file is not installed, or it cannot hold this document.
    """
    writer = WRITERS[format]
    if document.layout not in writer.layouts:
        raise ReportError("report_format", found=format)
    return writer.write(document, seal)


def formats_of(kind: Kind) -> dict[Format, bool]:
    """Return in which formats something can be made, and of each whether what it needs is installed here."""
    layout = LAYOUTS.get(kind)
    return {
        name: not writer.needs or find_spec(writer.needs) is not None
        for name, writer in WRITERS.items()
        if layout in writer.layouts
    }
