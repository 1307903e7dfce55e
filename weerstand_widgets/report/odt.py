"""A document as an OpenDocument text (ISO 26300), by odfdo: an extra, for not everybody needs it.

The file: its parts, styles and what is said about it. What stands in it is written by `odt_blocks`.
"""

import io
from html import escape
from string import Template
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import spoken_language
from weerstand_widgets.report.choices import MEDIA_TYPES
from weerstand_widgets.report.document import Document
from weerstand_widgets.report.paper import MADE, fit_for_xml, paper_colours, title_size
from weerstand_widgets.report.render import TEMPLATES

if TYPE_CHECKING:
    import odfdo

MEDIA_TYPE = MEDIA_TYPES["odt"]
COUNTRIES = {"nl": "NL", "en": "GB"}
SIZES: dict[str, dict[str, Any]] = {
    "report": {
        "size": 10.5,
        "title": 24,
        "heading": 13,
        "ask": 10.5,
        "above": 0.55,
        "gap": 0.2,
        "top": 1.7,
        "facts": 3,
        "small": 9,
        "leading": "120%",
        "sign": 1,
    },
    "proof": {
        "size": 9.2,
        "title": 18,
        "heading": 9.5,
        "ask": 8,
        "above": 0.12,
        "gap": 0.06,
        "top": 1,
        "facts": 4,
        "small": 8.2,
        "leading": "108%",
        "sign": 0.9,
    },
}
"""Of letters in points and of room in centimetres: a story has more of both than a sheet that must be one A4."""
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MEDIA_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
META = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3"><office:meta/></office:document-meta>"""


def write_odt(document: Document, seal: str = "") -> bytes:
    """Return a document as an OpenDocument text.

    Args:
        document: Of either layout.
        seal: What is in its QR code, of a proof; also in the file's keywords, where `weerstand verify` finds it.

    Raises:
        ReportError: odfdo is not installed.
    """
    try:
        import odfdo
    except ImportError:
        raise ReportError("no_odt") from None
    from weerstand_widgets.report.odt_blocks import Writer

    container = _container(document)
    file = odfdo.Document(container)
    writer = Writer(seal)
    for element in writer.document(document):
        file.body.append(element)
    for name, content in writer.pictures.items():
        container.set_part(name, content)
        file.manifest.add_full_path(name, "image/png")
    meta = file.meta
    meta.title = fit_for_xml(f"{document.title} – {document.kind}")
    meta.language = spoken_language()
    if seal:
        meta.keyword = seal
    meta.creation_date = MADE.replace(tzinfo=None)
    saved = io.BytesIO()
    file.save(saved)
    return _without_clock(saved)


def _container(document: Document) -> "odfdo.Container":
    """Return an empty file with our styles: odfdo's own has those of somebody's word processor, in French."""
    import odfdo

    content, styles = _parts(document)
    container = odfdo.Container()
    container.mimetype = MEDIA_TYPE
    parts = {"content.xml": content, "styles.xml": styles, "meta.xml": META, "META-INF/manifest.xml": MANIFEST}
    for name, part in parts.items():
        container.set_part(name, part.encode())
    return container


def _parts(document: Document) -> tuple[str, str]:
    colours = paper_colours()
    language, is_proof = spoken_language(), document.layout == "proof"
    values = {
        **colours,
        **SIZES[document.layout],
        "title": title_size(document.title, SIZES[document.layout]["title"]),
        "foot": escape(fit_for_xml(document.foot)),
        "language": language,
        "country": COUNTRIES[language],
        "weight": "normal" if is_proof else "bold",
        "asked": colours["soft" if is_proof else "ink"],
    }
    content, styles = ((TEMPLATES / "odt" / name).read_text(encoding="utf-8") for name in ("content.xml", "styles.xml"))
    return Template(content).substitute(values), Template(styles).substitute(values)


def _without_clock(saved: io.BytesIO) -> bytes:
    """Return the same file in which nothing says when it was made, its kind first and readable as it is."""
    made = io.BytesIO()
    with ZipFile(saved) as before, ZipFile(made, "w") as after:
        for one in before.infolist():
            entry = ZipInfo(one.filename, MADE.timetuple()[:6])
            entry.compress_type = ZIP_STORED if one.filename == "mimetype" else ZIP_DEFLATED
            after.writestr(entry, before.read(one))
    return made.getvalue()
