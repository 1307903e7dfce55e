"""Pieces of an OpenDocument text, each a paragraph, a list, a table or columns; their looks are in `templates/odt`.

Every text is put in as text, so nothing that somebody typed can be markup; what XML cannot hold becomes U+FFFD.
"""

from collections.abc import Iterable, Sequence

from odfdo import Bookmark, Element, Header, HeaderRows, Link, List, ListItem, Paragraph, Span
from odfdo import Section as Columns

from weerstand_widgets.report.paper import fit_for_xml

POINTS, NUMBERS = "Points", "Numbers"
WIDEST = 8
"""Of the styles of columns, in shares."""
SHARE_CHARS = 5


def paragraph(text: str = "", style: str = "Standard") -> Element:
    """Return a paragraph; lines and spaces stay as they were typed."""
    return Paragraph(fit_for_xml(text), style=style)


def pieces(style: str, *texts: tuple[str, str]) -> Element:
    """Return a paragraph of texts, each with the style of its letters; "" for the paragraph's own."""
    made = Paragraph(style=style)
    for text, letters in texts:
        made.append(Span(fit_for_xml(text), style=letters or None))
    return made


def heading(level: int, text: str, anchor: str = "") -> Element:
    """Return a heading; by its anchor others refer to it."""
    made = Header(level, fit_for_xml(text), style=f"Heading_20_{level}")
    if anchor:
        made.append(Bookmark(anchor))
    return made


def reference(text: str, anchor: str, more: str = "") -> Element:
    """Return a paragraph that leads to another place in the same file."""
    made = Paragraph(style="Soft")
    made.append(Link(f"#{anchor}", text=fit_for_xml(text)))
    if more:
        made.append(Span(fit_for_xml(more)))
    return made


def listing(items: Iterable[Sequence[Element]], style: str = POINTS) -> Element:
    """Return a list, of which each item is one or more paragraphs."""
    made = List(style=style)
    for item in items:
        entry = ListItem()
        for one in item:
            entry.append(one)
        made.append(entry)
    return made


def columns(style: str, name: str, inside: Iterable[Element]) -> Element:
    """Return paragraphs that stand in columns."""
    made = Columns(style=style, name=name)
    for one in inside:
        made.append(one)
    return made


def table(
    name: str, heads: Sequence[str], rows: Sequence[Sequence[Element]], shares: Sequence[int], row_style: str = "Row"
) -> Element:
    """Return a table whose heads come again on each page.

    Args:
        name: By which a word processor lists it.
        heads: Of its columns.
        rows: A paragraph for each cell.
        shares: Of its width for each column.
        row_style: Of the rows below the heads.
    """
    made = _table(name, shares)
    top = HeaderRows()
    top.append(_row(([paragraph(head, "Heads")] for head in heads), "Row"))
    made.append(top)
    for row in rows:
        made.append(_row(([one] for one in row), row_style))
    return made


def beside(name: str, *parts: tuple[Sequence[Element], int]) -> Element:
    """Return parts of a sheet beside each other, each with its share of the width: a table for its looks only."""
    made = _table(name, [share for _, share in parts])
    made.append(_row((inside for inside, _ in parts), "Row", "Plain"))
    return made


def _table(name: str, shares: Iterable[int]) -> Element:
    made = Element.from_tag("table:table")
    made.set_attribute("table:name", name)
    made.set_attribute("table:style-name", "Table")
    for share in shares:
        made.append(_styled("table:table-column", f"Column{share}"))
    return made


def shares_of(columns: Iterable[Sequence[str]]) -> list[int]:
    """Return how much room each column of texts should have.

    Example:
        >>> shares_of([["dag", "25 november"], ["wat", "een lange zin over iets dat wij afspraken"]])
        [4, 8]
    """
    # Two for the shortest: beside long ones a column of single words must not break them.
    return [min(2 + max(map(len, column)) // SHARE_CHARS, WIDEST) for column in columns]


def _row(cells: Iterable[Sequence[Element]], style: str, cell_style: str = "Cell") -> Element:
    made = _styled("table:table-row", style)
    for inside in cells:
        cell = _styled("table:table-cell", cell_style)
        cell.set_attribute("office:value-type", "string")
        for one in inside:
            cell.append(one)
        made.append(cell)
    return made


def _styled(tag: str, style: str) -> Element:
    made = Element.from_tag(tag)
    made.set_attribute("table:style-name", style)
    return made
