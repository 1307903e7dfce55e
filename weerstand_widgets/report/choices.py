"""What a report is made for: how much of it, and whose names are in it. The same words on every way to a report."""

from typing import Literal, TypeAlias, get_args

import msgspec

Size: TypeAlias = Literal["short", "full"]
"""What a group reads again, at most two sheets of A4; or all that was written, phase by phase."""
Names: TypeAlias = Literal["names", "roles", "none"]
"""People by the names they typed, by their roles, or by neither."""
Format: TypeAlias = Literal["html", "pdf"]
"""Which kind of file what leaves the group is made as."""
SIZES: tuple[str, ...] = get_args(Size)
NAMES: tuple[str, ...] = get_args(Names)
FORMATS: tuple[str, ...] = get_args(Format)
PART: dict[Size, str] = {"short": "", "full": "volledig"}
"""What a report's file is called by its size, so that nobody takes one for the other; see `workspace.made`."""


class Choices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody chose; who says nothing gets what may lie on a table without telling who said what."""

    size: Size = "short"
    names: Names = "roles"


USUAL = Choices()
FULL = Choices("full", "names")
"""Everything as it was typed."""
