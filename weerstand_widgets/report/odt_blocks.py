"""What stands in a document as an OpenDocument text: sections with their headings, and each form of a block."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from odfdo import Frame

from weerstand_widgets.kinds.shown import Bars, Listing, Notice, Plane, Prose, Scale, Shown, Tallies, Unfit, Voices
from weerstand_widgets.locale import spoken_words
from weerstand_widgets.report import odt_strip
from weerstand_widgets.report.document import (
    Attendance,
    Blank,
    Code,
    Document,
    Facts,
    Gist,
    Heading,
    Quote,
    Reference,
    Section,
    Signatures,
    Way,
)
from weerstand_widgets.report.odt_elements import (
    NUMBERS,
    POINTS,
    beside,
    columns,
    heading,
    listing,
    paragraph,
    pieces,
    reference,
    shares_of,
    table,
)
from weerstand_widgets.report.paper import fit_for_xml
from weerstand_widgets.report.sealed_page import qr_image

if TYPE_CHECKING:
    from odfdo import Element

HIGHEST = 10
SEAL = "seal"
QR_SIZE = ("3.4cm", "3.4cm")
STRIP_SIZE, BAR_SIZE, WEIGHED_SIZE = ("9cm", "0.28cm"), ("5cm", "0.28cm"), ("5cm", "0.5cm")


class Writer:
    """Writes one document.

    Args:
        seal: What is in its QR code; "" for none.

    Attributes:
        pictures: The pictures of what was written, by their name in the file.
    """

    def __init__(self, seal: str = "") -> None:
        self._seal = seal
        self._say = spoken_words()
        self._count = 0
        self.pictures: dict[str, bytes] = {}

    def document(self, document: Document) -> Iterator["Element"]:
        """Yield all that stands in it."""
        date = f"\t{document.date}" if document.date else ""
        yield pieces("Sender", (document.sender, "Strong"), (date, ""))
        if document.line:
            yield paragraph(document.line, "Kind")
        yield heading(1, document.title)
        if document.summary:
            yield paragraph(" · ".join(document.summary), "Soft")
        if document.note:
            yield paragraph(document.note, "Note")
        listed = next((one for one in document.sections if _is_numbered(one)), None) if document.contents else None
        for section in document.sections:
            if section is listed:
                yield from _contents(document)
            yield from self.section(section)

    def section(self, section: Section) -> Iterator["Element"]:
        """Yield one section, with its heading and those in it."""
        if section.title:
            number = f"{section.number}. " if section.number else ""
            yield heading(2, number + section.title, section.anchor)
        for said in (" · ".join(section.margin), section.goal):
            if said:
                yield paragraph(said, "Soft")
        for block in section.blocks:
            yield from self.block(block)
        if any(one.name == SEAL for one in section.sections):
            yield self._closing(section.sections)
            return
        for inner in section.sections:
            yield from self.section(inner)

    def _closing(self, sections: Iterable[Section]) -> "Element":
        """Return sections with beside them the seal's picture, so that all is on one sheet."""
        left = [element for one in sections if one.name != SEAL for element in self.section(one)]
        right = [element for one in sections if one.name == SEAL for element in self.section(one)]
        return beside(self._name("closing"), (left, 8), (right, 2))

    def block(self, block: Shown) -> Iterable["Element"]:
        """Yield one block; of a form that is not known here its lines, so that no word is lost."""
        write: Callable[[Any], Iterable[Element]] = getattr(self, f"draw_{block.form}", self._draw_lines)
        return write(block)

    def _draw_lines(self, block: Shown) -> Iterator["Element"]:
        yield from (paragraph(" ".join(line)) for line in block.lines(self._say))

    # -- the forms: `draw_` and their name ---------------------------------------------------------------------------

    def draw_prose(self, block: Prose) -> Iterator["Element"]:
        """Yield a running text."""
        yield paragraph(block.text)

    def draw_notice(self, block: Notice) -> Iterator["Element"]:
        """Yield a sentence of our own."""
        yield paragraph(block.text, "Soft")

    def draw_listing(self, block: Listing) -> Iterator["Element"]:
        """Yield a list, with numbers where its order means something."""
        yield _list_of(block.items, NUMBERS if block.ordered else POINTS)

    def draw_gist(self, block: Gist) -> Iterator["Element"]:
        """Yield a list."""
        yield _list_of(block.texts)

    def draw_heading(self, block: Heading) -> Iterator["Element"]:
        """Yield a heading below the section's."""
        yield heading(3, block.text, block.anchor)

    def draw_reference(self, block: Reference) -> Iterator["Element"]:
        """Yield a link."""
        yield reference(block.text, block.anchor)

    def draw_quote(self, block: Quote) -> Iterator["Element"]:
        """Yield a big sentence, and what it became."""
        yield paragraph(block.text, "Question")
        if block.after:
            yield pieces("Standard", (block.label, "Strong"), (f" {block.after}", ""))

    def draw_voices(self, block: Voices) -> Iterator["Element"]:
        """Yield a list, with below each text whose it is."""
        yield listing(
            [
                paragraph(one.text, "Item"),
                *([pieces("Soft", (one.name, "Strong"), (f" {one.roles}", ""))] if one.name else []),
            ]
            for one in block.voices
        )

    def draw_unfit(self, block: Unfit) -> Iterator["Element"]:
        """Yield what fits, and the rest as it was found."""
        if block.shown:
            yield from self.block(block.shown)
        yield paragraph(block.note, "Soft")
        yield _list_of(block.texts)

    def draw_facts(self, block: Facts) -> Iterator["Element"]:
        """Yield facts beside each other."""
        facts = [pieces("Fact", (f"{one.label}\n", "Label"), (one.text, "")) for one in block.facts]
        yield columns("Facts", self._name("facts"), facts)

    def draw_blank(self, block: Blank) -> Iterator["Element"]:
        """Yield lines to write on."""
        yield from (paragraph("", "Blank") for _ in range(block.count))

    def draw_signatures(self, block: Signatures) -> Iterator["Element"]:
        """Yield lines to sign on; beside a seal there is no room for two of them beside each other."""
        signed = [paragraph(one, "Signature") for one in block.labels]
        yield from signed if self._seal else [columns("Signing", self._name("signing"), signed)]

    def draw_attendance(self, block: Attendance) -> Iterator["Element"]:
        """Yield a table with room to sign."""
        heads, *rows = block.lines(self._say)
        named = [[row[0] or self._say("report.nameless"), *row[1:]] for row in rows]
        yield table(self._name("attendance"), heads, [_cells(row) for row in named], (5, 5, 3, 6), "SignRow")

    def draw_grid(self, block: Shown) -> Iterator["Element"]:
        """Yield a table."""
        heads, *rows = block.lines(self._say)
        shares = shares_of(zip(heads, *rows, strict=True))
        yield table(self._name("table"), heads, [_cells(row) for row in rows], shares)

    def draw_bars(self, block: Bars) -> Iterator["Element"]:
        """Yield a table with a bar for each option."""
        heads = [self._say(f"report.bars.{part}") for part in ("option", "picture", "average")]
        rows = []
        for one in block.bars:
            strip = odt_strip.weighed(one.average, one.counts)
            figure = pieces("Cells", (one.figure, "Strong"), (f" {one.agreement}", "Label"))
            rows.append(
                [paragraph(one.name or one.title, "Cells"), self._picture(strip, one.alt, WEIGHED_SIZE), figure]
            )
        yield table(self._name("bars"), heads, rows, (6, 6, 4))
        yield paragraph(block.note, "Soft")

    def draw_tallies(self, block: Tallies) -> Iterator["Element"]:
        """Yield a table with a bar for each row."""
        heads = [self._say(f"report.tallies.{part}") for part in ("row", "picture", "number")]
        most = max((one.dots for one in block.rows), default=1)
        rows = []
        for one in block.rows:
            picture = self._picture(odt_strip.bar(one.dots / most), one.alt, BAR_SIZE)
            rows.append([paragraph(one.title, "Cells"), picture, pieces("Cells", (str(one.dots), "Strong"))])
        yield table(self._name("dots"), heads, rows, (7, 6, 2))

    def draw_scale(self, block: Scale) -> Iterator["Element"]:
        """Yield a place from 0 to 10, and what makes it so."""
        if block.value is not None:
            strip = odt_strip.place(block.value / HIGHEST)
            yield self._picture(strip, block.alt, STRIP_SIZE, str(block.value))
            yield from _ends(block)
        if block.why:
            yield from ([paragraph(block.why_label, "Soft")] if block.why_label else [])
            yield paragraph(block.why)

    def draw_way(self, block: Way) -> Iterator["Element"]:
        """Yield the way from one number to another, and what makes it so."""
        known = [one for one in (block.now, block.hoped) if one and one.value is not None]
        start, end = known[0], known[-1]
        strip = odt_strip.way((start.value or 0) / HIGHEST, (end.value or 0) / HIGHEST)
        said = (("report.now", block.now), ("report.hoped", block.hoped))
        words = ", ".join(self._say(key, value=one.value) for key, one in said if one and one.value is not None)
        yield self._picture(strip, block.lines(self._say)[0][0], STRIP_SIZE, words)
        yield from _ends(start)
        if block.hoped and block.hoped.why:
            yield pieces("Standard", (block.hoped.why_label, "Strong"), (f" {block.hoped.why}", ""))

    def draw_plane(self, block: Plane) -> Iterator["Element"]:
        """Yield where each name stands, in words."""
        yield _list_of([line[0] for line in block.lines(self._say)])

    def draw_seal(self, block: Shown) -> Iterator["Element"]:
        """Yield the QR code."""
        if self._seal:
            yield self._picture(qr_image(self._seal), block.lines(self._say)[0][0], QR_SIZE)

    def draw_code(self, block: Code) -> Iterator["Element"]:
        """Yield what is in the QR code in letters, and the fingerprint of its key."""
        yield paragraph(self._seal, "Code")
        yield from (paragraph(line[0], "Soft") for line in block.lines(self._say))

    def _picture(self, content: bytes, alt: str, size: tuple[str, str], said: str = "") -> "Element":
        """Return a paragraph with a picture, and beside it in words what it shows."""
        name = f"Pictures/{len(self.pictures) + 1}.png"
        self.pictures[name] = content
        frame = Frame.image_frame(name, name=self._name("picture"), style="Inline", size=size, anchor_type="as-char")
        frame.svg_title = fit_for_xml(alt)
        made = paragraph("", "Cells")
        made.append(frame)
        for one in pieces("", ("  ", ""), (said, "Strong")).children if said else ():
            made.append(one)
        return made

    def _name(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}"


def _is_numbered(section: Section) -> bool:
    return any(one.number for one in (section, *section.sections))


def _contents(document: Document) -> Iterator["Element"]:
    yield heading(2, document.contents)
    aside = {one.anchor: f" ({one.aside})" if one.aside else "" for one in document.numbered}
    yield listing(([reference(one.title, one.anchor, aside[one.anchor])] for one in document.numbered), NUMBERS)


def _list_of(texts: Iterable[str], style: str = POINTS) -> "Element":
    return listing(([paragraph(text, "Item")] for text in texts), style)


def _cells(texts: Iterable[str]) -> list["Element"]:
    return [paragraph(text, "Cells") for text in texts]


def _ends(scale: Scale) -> Iterator["Element"]:
    ends = [f"{value}: {text}" for value, text in ((0, scale.low), (HIGHEST, scale.high)) if text]
    if ends:
        yield paragraph(" · ".join(ends), "Soft")
