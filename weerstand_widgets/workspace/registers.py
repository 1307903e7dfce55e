"""Register profiles: what a professional register asks of a meeting, as data that a team may add to.

Ours are packaged; one in the folder `registers` of a workspace is the team's own, and stands in the place of ours where
it has the same name. A profile claims nothing: each line says where it was read, and how sure that is.
"""

import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec

from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.locale import say
from weerstand_widgets.workspace.encoding import UnsureEncodingError, as_utf8
from weerstand_widgets.workspace.folder import Workspace

REGISTERS = "registers"
GENERAL = "general"
"""The one that is meant where nobody names another."""

Asked: TypeAlias = Literal[
    "date",
    "times",
    "net_minutes",
    "breaks",
    "place",
    "online",
    "people",
    "group_size",
    "gap_weeks",
    "facilitator",
    "method",
    "own_question",
    "learned",
    "dimensions",
    "reached",
    "next_goal",
]
"""What a line may ask for: a field to be filled in, or something with a limit."""
Number = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
_INDEX = re.compile(r"\[(\d+)\]")


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing a register asks for.

    Attributes:
        asks: What it asks for.
        certainty: Whether it was read on the register's own pages.
        source: The address of the page it was read on.
        least: The lowest number that will do.
        most: The highest number that will do.
        counted: Of breaks, whether they count as time; of a meeting online, whether it counts at all.
    """

    asks: Asked
    certainty: Literal["confirmed", "second-hand"]
    source: Annotated[str, msgspec.Meta(pattern=r"^https?://\S+$", max_length=500)]
    least: Number | None = None
    most: Number | None = None
    counted: bool | None = None


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A register's profile: what it is called, when its pages were read, and what it asks for.

    `name` is that of its file, and stands nowhere in it.
    """

    schema: Literal[1]
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_TITLE)]
    checked_on: date
    lines: tuple[Line, ...] = ()
    name: str = ""

    def line(self, asks: Asked) -> Line | None:
        """Return the line that asks for something, or None."""
        return next((line for line in self.lines if line.asks == asks), None)


def known_registers(workspace: Workspace) -> list[str]:
    """Return the names of the profiles that can be chosen, a team's own among them."""
    own = (path.stem for path in _own_folder(workspace).glob("*.toml"))
    return sorted(
        {*own, *(path.name.removesuffix(".toml") for path in files("weerstand_widgets").joinpath(REGISTERS).iterdir())}
    )


def read_register(workspace: Workspace, name: str = GENERAL) -> Register:
    """Return a register's profile.

    Args:
        workspace: Whose own profiles come first.
        name: One of `known_registers`.

    Raises:
        WorkspaceError: There is none of that name, or it says something that nobody can use; names file and line.
    """
    if name not in known_registers(workspace):
        raise WorkspaceError("register_unknown", found=name[:40], known=", ".join(known_registers(workspace)))
    own = _own_folder(workspace) / f"{name}.toml"
    source = own if own.is_file() else files("weerstand_widgets").joinpath(REGISTERS, f"{name}.toml")
    try:
        text = as_utf8(source.read_bytes()).decode()
    except UnsureEncodingError as fault:
        raise WorkspaceError("encoding", where=f"{name}.toml", found=fault.found) from None
    except (OSError, UnicodeDecodeError):
        raise WorkspaceError("register_unreadable", where=f"{name}.toml", found="1") from None
    profile = msgspec.structs.replace(_parse(text, f"{name}.toml"), name=name)
    # Ours for any register is no register's own name, so it is said in the reader's language.
    return profile if own.is_file() or name != GENERAL else msgspec.structs.replace(profile, title=say("register.any"))


def _own_folder(workspace: Workspace) -> Path:
    return workspace.root / REGISTERS


def _parse(text: str, where: str) -> Register:
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"at line (\d+)", str(fault))
        line = found[1] if found else str(len(text.splitlines()))
        raise WorkspaceError("register_unreadable", where=where, found=line) from None
    try:
        register = msgspec.convert(raw, Register)
    except msgspec.ValidationError as fault:
        line, key = _place(text, str(fault))
        raise WorkspaceError("register_shape", where=where, found=str(line), part=key[:40]) from None
    for number, one in enumerate(register.lines):
        if one.least is not None and one.most is not None and one.least > one.most:
            line, key = _place(text, f"`$.lines[{number}].least`")
            raise WorkspaceError("register_shape", where=where, found=str(line), part=key)
    return register


def _place(text: str, message: str) -> tuple[int, str]:
    r"""Return the line and the key that msgspec's sentence is about; the sentence itself may quote what stood there.

    Example:
        >>> _place("a = 1\n[[lines]]\n[[lines]]\nleast = true", "Expected `int`, got `bool` - at `$.lines[1].least`")
        (4, 'least')
    """
    path = _path(message)
    index, lines = _INDEX.search(path), text.splitlines()
    heads = [number for number, line in enumerate(lines) if re.match(r"\s*\[\[\s*lines\s*\]\]", line)]
    start = heads[int(index[1])] if index and int(index[1]) < len(heads) else 0
    end = next((head for head in heads if head > start), len(lines)) if index or not heads else heads[0]
    key = path.rpartition(".")[2]
    missing = re.search(r"(?:required|unknown) field `(\w+)`", message)
    wanted = missing[1] if missing else key
    found = (number for number in range(start, end) if re.match(rf"\s*{re.escape(wanted)}\s*=", lines[number]))
    return next(found, start) + 1, _INDEX.sub("", wanted)


def _path(message: str) -> str:
    found = re.search(r"`(\$[^`]*)`$", message)
    return found[1] if found else "$"
