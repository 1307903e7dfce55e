"""What a participant writes for themselves after sessions: a text file of their own, which no session knows of.

One file holds all sessions of one person, a table for each by its date, so that it grows into their own series. It is
in no notebook, journal or report, and reaches nobody's proof but their own.
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.workspace.encoding import UnsureEncodingError, as_utf8

MOST_CHARS = 270
"""Characters of one text: all of them together fit on the one sheet that a proof is."""
MAX_BYTES = 1_000_000
Short = Annotated[str, msgspec.Meta(max_length=MOST_CHARS)]


class OwnPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody wrote about one session; what they left empty is "".

    Attributes:
        question: Their own learning question.
        learned: What they learned.
        technical: Whether what they do works, and on what it rests.
        normative: Whether it is right.
        personal: Whether it suits them.
        reached: How far they got with their question.
        next_goal: What they go on with.
    """

    question: Short = ""
    learned: Short = ""
    technical: Short = ""
    normative: Short = ""
    personal: Short = ""
    reached: Short = ""
    next_goal: Short = ""

    @property
    def has_dimensions(self) -> bool:
        """Whether all three dimensions have a text."""
        return all(text.strip() for text in (self.technical, self.normative, self.personal))


FIELDS = OwnPart.__struct_fields__


def read_own_parts(path: Path) -> dict[str, OwnPart]:
    """Return what somebody wrote, by the date of the session ("YYYY-MM-DD").

    Raises:
        ReportError: It cannot be read, or a text is too long; names file and line, never what was written.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReportError("own_part_unreadable", where=path.name, found="1")
        text = as_utf8(path.read_bytes()).decode()
    except UnsureEncodingError as fault:
        raise ReportError("encoding", where=path.name, found=fault.found) from None
    except (OSError, UnicodeDecodeError):
        raise ReportError("own_part_unreadable", where=path.name, found="1") from None
    return own_parts_in(text, path.name)


def own_parts_in(text: str, where: str) -> dict[str, OwnPart]:
    """Return what somebody wrote, of a file that was read already.

    Args:
        text: What is in it.
        where: What it is called.

    Raises:
        ReportError: See `read_own_parts`.
    """
    try:
        raw = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"at line (\d+)", str(fault))
        line = found[1] if found else str(len(text.splitlines()))
        raise ReportError("own_part_unreadable", where=where, found=line) from None
    return {day: _part(day, value, where) for day, value in raw.items()}


def _part(day: str, value: object, where: str) -> OwnPart:
    try:
        part = msgspec.convert(value, OwnPart)
    except msgspec.ValidationError as fault:
        field = next((name for name in FIELDS if f"`$.{name}`" in str(fault)), day)
        raise ReportError("own_part_shape", where=where, found=field, day=day[:40], limit=MOST_CHARS) from None
    return OwnPart(*(clean_text(getattr(part, name)) for name in FIELDS))


def empty_part(day: str, say: Say) -> str:
    """Return the table for one session as somebody fills it in: each field below its question.

    Args:
        day: The date of the session.
        say: The catalogue in the language of who writes.
    """
    lines = [f"[{day}]"]
    for name in FIELDS:
        lines += [f"# {say(f'own.{name}')}", f"{name} = '''", "'''"]
    return "\n".join(lines) + "\n"
