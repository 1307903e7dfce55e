"""The work behind "Verslag en bewijs": what can be made of a session, how it will look, and making it.

One way for looking and making, the same functions as the commands and the exporters have. Blocking work, called from a
worker thread; looking writes nothing.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import CellError, JournalError, SettingsError
from weerstand_widgets.journal.recovery import complete
from weerstand_widgets.locale import say, spoken_words
from weerstand_widgets.reading import make_reader
from weerstand_widgets.report.choices import Choices, Format
from weerstand_widgets.report.formats import LAYOUTS, formats_of
from weerstand_widgets.report.making import (
    Made,
    ProofWish,
    make_days,
    make_list,
    make_overview,
    make_proofs,
    make_report,
)
from weerstand_widgets.report.own_part import FIELDS, OwnPart, own_parts_in
from weerstand_widgets.report.proof import find_participant, participants, register_said
from weerstand_widgets.report.render import session_of
from weerstand_widgets.report.series import SeriesWish
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.made_list import MadeFile, all_made, listed, register_title
from weerstand_widgets.server.message import MakeMessage
from weerstand_widgets.server.settled import settled
from weerstand_widgets.session import Session
from weerstand_widgets.workspace import Workspace, list_sessions, read_notebook, write_file
from weerstand_widgets.workspace.made import Kind, Part, made_path
from weerstand_widgets.workspace.registers import known_registers, read_register
from weerstand_widgets.workspace.session_file import SessionFile, is_rehearsal, read_session_file
from weerstand_widgets.workspace.team_key import known_key, team_key


class Choosable(msgspec.Struct, frozen=True):
    """Something to choose: its name in a message, and what people call it."""

    id: str
    title: str


class Offer(msgspec.Struct, frozen=True):
    """What there is to choose from for one session.

    Attributes:
        people: Who was there, by their number on the list.
        phases: Of its programme.
        registers: Their profiles.
        formats: In which kinds of file each can be made, and of each kind whether that works here.
        made: What was made of it before and is still there.
    """

    people: list[Choosable]
    phases: list[Choosable]
    registers: list[Choosable]
    formats: dict[Kind, dict[Format, bool]]
    made: list[MadeFile]


class Preview(msgspec.Struct, frozen=True):
    """How something will look, and what there is to say beside it."""

    html: str
    said: list[str] = []


class Result(msgspec.Struct, frozen=True):
    """What was made; or nothing yet, and what somebody must agree to first."""

    files: list[MadeFile] = []
    asks: str = ""


class Held(msgspec.Struct, frozen=True):
    """A session that something is made of."""

    file: Path
    workspace: Workspace
    session: Session
    is_practice: bool


class Maker:
    """What one server makes of sessions.

    Args:
        ground: Its folders and journals.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def offer(self, path: str) -> Offer:
        """Return what there is to choose from."""
        held = self._read(path)
        session, words = held.session, spoken_words()
        people = [Choosable(str(one.number), one.name or str(one.number)) for one in participants(session, words)]
        phases = [Choosable(phase.id, session.words(phase.title, phase.terms)) for phase in session.plan.phases]
        registers = [Choosable(name, register_title(held.workspace, name)) for name in known_registers(held.workspace)]
        formats = {kind: formats_of(kind) for kind in LAYOUTS}
        made = [self._listed(held, one) for one in all_made(held.file)]
        return Offer(people, phases, registers, formats, made)

    def preview(self, message: MakeMessage) -> Preview:
        """Return what `make` would write, as a page; every kind of file has the same words.

        Raises:
            ReportError: It cannot be made; says why.
            WorkspaceError: The session, a profile or the team's key cannot be read.
        """
        held = self._read(message.path)
        first = message.person
        if message.kind == "proof" and not first:  # Each has a sheet like it.
            first = next((str(one.number) for one in participants(held.session, spoken_words())), "")
        shown = msgspec.structs.replace(message, person=first, own=_own(message), format="html")
        key = known_key(held.workspace) if message.kind == "proof" else None
        made = (
            make_days(held.session, first, is_page=True) if message.kind == "calendar" else _made(held, shown, key)[0]
        )
        return Preview(made.content.decode(), list(_said(held, message, has_key=key is not None)))

    def make(self, message: MakeMessage) -> Result:
        """Make it beside the session, and return what was made.

        Raises:
            ReportError: It cannot be made; says why.
            WorkspaceError: The session, a profile or the team's key cannot be read, or a file not be written.
        """
        held = self._read(message.path)
        key = known_key(held.workspace) if message.kind == "proof" else None
        made = _made(held, message, key)
        files = [made_path(held.file, one.part, one.ending) for one in made]
        asks = "" if message.replaces else _asks(message)
        if asks and any(file.exists() for file in files):
            return Result(asks=say(asks))
        if message.kind == "proof" and key is None and not held.is_practice:
            made = _made(held, message, team_key(held.workspace)[0])
        for file, one in zip(files, made, strict=True):
            write_file(file, one.content)
        return Result([self._listed(held, file) for file in files])

    def _read(self, path: str) -> Held:
        """Read a session with what its journal has more."""
        file = self._ground.session_file(path)
        workspace = self._ground.workspace(file)
        notebook = settled(read_notebook, file)
        with contextlib.suppress(JournalError, SettingsError, CellError):  # The page told of the first two.
            complete(notebook, self._ground.journal(workspace), file)
        return Held(file, workspace, session_of(notebook), is_rehearsal(notebook))

    def _listed(self, held: Held, file: Path) -> MadeFile:
        return listed(held.workspace, held.session, held.file, file, self._ground.contents_path(file))


def _made(held: Held, message: MakeMessage, key: Any) -> list[Made]:
    session = held.session
    if message.kind == "proof":
        register = read_register(held.workspace, message.register)
        own = _own(message)
        return make_proofs(session, ProofWish(register, message.person, own, key, message.format, held.is_practice))
    if message.kind == "attendance":
        return [make_list(session, message.format)]
    if message.kind == "calendar":
        return [make_days(session, message.person)]
    if message.kind == "series":
        return [_series(held, message)]
    return [make_report(session, Choices(message.size, message.names, message.case, message.phases), message.format)]


def _asks(message: MakeMessage) -> str:
    """Return what to ask before a file is replaced: what somebody wrote for themselves may be in it; "" for nothing."""
    if message.kind == "proof":
        return "make.proof_there" if message.person else "make.proofs_there"
    return "make.series_there" if message.kind == "series" and message.person else ""


def _series(held: Held, message: MakeMessage) -> Made:
    """Return the overview of all sessions of the workspace, of everybody or of one who is on this session's list."""
    found = find_participant(held.session, message.person, spoken_words()) if message.person.strip() else None
    own = own_parts_in(message.own_file, say("make.own_file")) if found and message.own_file.strip() else {}
    wish = SeriesWish(read_register(held.workspace, message.register), found.name if found else "", own)
    part = Part("series", person=found.number if found else 0, register=message.register)
    return make_overview(_sessions(held), held.workspace.settings.team, wish, part, message.format)


def _sessions(held: Held) -> list[SessionFile]:
    """Return the workspace's sessions, and this one where it lies beside them."""
    found = list_sessions(held.workspace)
    is_among = any(one.path.samefile(held.file) for one in found)
    this = None if is_among else read_session_file(held.file)
    return [*found, *([this] if this else [])]


def _own(message: MakeMessage) -> OwnPart:
    """Return what one person wrote; for everybody together nobody did."""
    texts = (clean_text(getattr(message.own, name)) for name in FIELDS)
    return OwnPart(*texts) if message.person else OwnPart()


def _said(held: Held, message: MakeMessage, *, has_key: bool) -> Iterator[str]:
    if message.kind == "proof":
        if not message.person:
            yield say("make.everyone")
        register = read_register(held.workspace, message.register)
        yield from register_said(make_reader(held.session, spoken_words()), _own(message), register)
        if not has_key and not held.is_practice:
            yield say("make.seal_later")
    if message.format != "html" and message.kind in LAYOUTS:
        yield say(f"make.same.{message.format}")
