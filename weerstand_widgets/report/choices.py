"""What a report is made for: how much of it, whose names are in it, and whether the case is.

The same words on every way to a report.
"""

from typing import Literal, TypeAlias, get_args

import msgspec

Size: TypeAlias = Literal["short", "full"]
"""What a group reads again, at most two sheets of A4; or all that was written, phase by phase."""
Names: TypeAlias = Literal["names", "roles", "none"]
"""People by the names they typed, by their roles, or by neither."""
Format: TypeAlias = Literal["html", "pdf", "odt"]
"""Which kind of file it is made as; see `formats`."""
SIZES: tuple[str, ...] = get_args(Size)
NAMES: tuple[str, ...] = get_args(Names)
FORMATS: tuple[str, ...] = get_args(Format)
MEDIA_TYPES: dict[str, str] = {
    "html": "text/html",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
}
REPORT_FORMATS = ("html", "odt")
"""Of the group's report: its pages are printed from the browser."""


class Choices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody chose; who says nothing gets what may lie on a table without telling who said what.

    Attributes:
        size: How much of it.
        names: How people are called.
        case: Whether what was typed about the case is in it.
        phases: Ids or numbers of the phases that are in it; empty for all.
    """

    size: Size = "short"
    names: Names = "roles"
    case: bool = True
    phases: tuple[str, ...] = ()


USUAL = Choices()
FULL = Choices("full", "names")
"""Everything as it was typed."""
