"""What was made of a session and is still there: by names that people know, and how each is made again."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from weerstand_widgets.errors import ReportError, WorkspaceError
from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.locale import say, spoken_words
from weerstand_widgets.report.choices import FORMATS, Format, Names, Size
from weerstand_widgets.report.proof import find_participant
from weerstand_widgets.session import Session
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.made import UNNAMED_REGISTER, Kind, Part, find_made, part_of
from weerstand_widgets.workspace.registers import read_register

NAMED = {"names": "make.named", "none": "make.unnamed"}


class MadeWish(msgspec.Struct, frozen=True):
    """What was asked for when a file was made, as a page may ask for it again; see `message.MakeMessage`."""

    kind: Kind
    size: Size
    names: Names
    case: bool
    phases: list[str]
    person: str
    register: str
    format: Format


class MadeFile(msgspec.Struct, frozen=True):
    """A file that was made of a session.

    Attributes:
        path: Its contents path.
        name: Its name in the folder.
        title: What people call it.
        wish: How it is made again.
    """

    path: str
    name: str
    title: str
    wish: MadeWish


def listed(workspace: Workspace, session: Session, notebook: Path, file: Path, path: str) -> MadeFile:
    """Return a file that was made.

    Args:
        workspace: Whose register profiles have titles.
        session: Whose list of people has names.
        notebook: The session's.
        file: What was made.
        path: Its contents path.
    """
    part, ending = part_of(notebook, file) or Part(), file.suffix.removeprefix(".")
    kind = f" ({ending})" if ending in FORMATS and ending != "html" else ""
    format: Format = msgspec.convert(ending if ending in FORMATS else "html", Format)
    wish = MadeWish(
        part.kind,
        "full" if part.is_full else "short",
        msgspec.convert(part.names, Names),
        part.has_case,
        [str(number) for number in part.phases],
        str(part.person or ""),
        part.register,
        format,
    )
    return MadeFile(path, file.name, ", ".join(_said(workspace, session, part)) + kind, wish)


def all_made(notebook: Path) -> list[Path]:
    """Return what was made of a session, newest last."""
    return sorted(find_made(notebook), key=lambda file: file.stat().st_mtime)


def register_title(workspace: Workspace, name: str) -> str:
    """Return what a profile is called; of one with a mistake its name, and the mistake is told when it is chosen."""
    with contextlib.suppress(WorkspaceError):
        return read_register(workspace, name).title
    return name


def _said(workspace: Workspace, session: Session, part: Part) -> Iterator[str]:
    if part.kind == "report":
        yield say("make.kind.report")
        yield say("make.full" if part.is_full else "make.short")
        if part.names in NAMED:
            yield say(NAMED[part.names])
        if part.phases:
            yield say("make.phase_numbers", numbers=", ".join(map(str, part.phases)))
        if not part.has_case:
            yield say("proof.without_case")
        return
    if part.kind == "proof":
        yield say("make.made.proof", name=_name(session, part.person))
    elif part.person:
        yield say(f"make.made.{part.kind}", name=_name(session, part.person))
    else:
        yield say(f"make.kind.{part.kind}")
    if part.kind in ("proof", "series") and part.register != UNNAMED_REGISTER:
        yield register_title(workspace, part.register)


def _name(session: Session, number: int) -> str:
    """Return who has a number on the list; the number where nobody has it any more."""
    words: Say = spoken_words()
    with contextlib.suppress(ReportError):
        return find_participant(session, str(number), words).name or str(number)
    return str(number)
