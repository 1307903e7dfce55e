"""What the start screen sends and gets."""

from typing import Annotated

import msgspec

from weerstand_widgets.cells import Change
from weerstand_widgets.clean import one_line
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.limits import AUTHOR, MAX_CHARS, MAX_ROWS, MAX_TITLE
from weerstand_widgets.server.message import ContentsPath
from weerstand_widgets.session import Person
from weerstand_widgets.workspace.session_file import State

MAX_PEOPLE = 100

Title = Annotated[str, msgspec.Meta(max_length=1000)]
ProgrammeName = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
SettingId = Annotated[str, msgspec.Meta(max_length=80)]
Name = Annotated[str, msgspec.Meta(max_length=200)]
Action = Annotated[str, msgspec.Meta(max_length=MAX_CHARS)]


class SessionMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session that is asked for; `team` and `actions` left out mean: as the workspace and the team had it."""

    title: Title = ""
    programme: ProgrammeName = "weerstand"
    setting: SettingId = ""
    length: int | None = None
    team: Name | None = None
    people: Annotated[list[Person], msgspec.Meta(max_length=MAX_PEOPLE)] = []
    actions: Annotated[list[Action], msgspec.Meta(max_length=MAX_ROWS)] | None = None
    learned: bool = False


class ArchiveMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session that goes to the archive, or comes back from it."""

    path: ContentsPath
    archived: bool


class RehearsalMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A practice session that is asked for."""

    programme: ProgrammeName = "weerstand"
    setting: SettingId = ""


class ProgrammeMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A new programme that is asked for: from the template, a pasted text, or what stands in somebody's file.

    Attributes:
        title: What it is called.
        pasted: The text.
        file: Of a programme's file what stands in it.
        sheet: Of a spreadsheet what stands in it.
    """

    title: Title = ""
    pasted: str | None = None
    file: str | None = None
    sheet: bytes | None = None


class PastedMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a document put on the clipboard, in HTML."""

    html: str


class ExportMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A programme that somebody wants as a file."""

    programme: ProgrammeName
    is_sheet: bool = False


class Exported(msgspec.Struct, frozen=True):
    """A programme as a file.

    Attributes:
        name: What the file may be called.
        text: What stands in it; "" for a spreadsheet.
        notices: What needs mending in the programme; such cells go along as they are.
    """

    name: str
    text: str
    notices: list[str]
    sheet: bytes = b""


def check_people(people: list[Person]) -> None:
    """Refuse people whose ids cannot be those of an answer's author, or are not their own, and names without end.

    Raises:
        AnswerError: Names nobody.
    """
    longest = max((len(one_line(person.name)) for person in people), default=0)
    if longest > MAX_TITLE:
        raise AnswerError("name_too_long", found=str(longest), limit=MAX_TITLE)
    ids = {person.id for person in people}
    if len(ids) < len(people) or "" in ids or not all(AUTHOR.fullmatch(one) for one in ids):
        raise AnswerError("message_shape")


class Deletion(msgspec.Struct, frozen=True):
    """What deleting a session takes away: files by name, answers in the journal; and copies that stay."""

    title: str
    files: list[str]
    answers: int
    copies: list[str]


class Recovered(msgspec.Struct, frozen=True):
    """A session that was made whole.

    Attributes:
        recovered: How many of its questions, phases and its header have an answer now.
        kept: The name under which the damaged file is kept beside it; None where nothing was set aside.
    """

    recovered: int
    kept: str | None = None


class Merged(msgspec.Struct, frozen=True):
    """A session of which several files were made one.

    Attributes:
        path: Contents path of the one file that it is in now.
        aside: Names under which the others are kept beside where they were.
    """

    path: str
    aside: list[str]


class Updating(msgspec.Struct, frozen=True):
    """What bringing a session up to date changes, or has changed; titles as the group knows them."""

    changes: list[Change]


class ListedProgramme(msgspec.Struct, frozen=True):
    """A programme to choose; `cases` are the settings that can be rehearsed, `alone`: it is for one person."""

    name: str
    title: str
    path: str
    settings: list[dict[str, str]]
    lengths: list[int]
    cases: list[str]
    alone: bool = False


class ListedPhase(msgspec.Struct, frozen=True):
    """The phase a session has reached, counted from 1."""

    number: int
    total: int
    title: str


class ListedSession(msgspec.Struct, frozen=True, omit_defaults=True):
    """A session to open; `phase` is None before it was begun, `report` where none was made.

    `others` are contents paths of further files of the same session; left out where there are none.
    `newer` says that its programme is newer than the session.
    """

    path: str
    session: str
    title: str
    team: str
    date: str
    modified: str
    programme: str
    state: State
    phase: ListedPhase | None
    report: str | None
    archived: bool
    rehearsal: bool
    others: list[str] = []
    newer: bool = False


class Previous(msgspec.Struct, frozen=True):
    """The session a team held last."""

    path: str
    title: str
    date: str


class ListedLearned(msgspec.Struct, frozen=True):
    """What a team's clocks tell of a programme: each phase's share of the net time, 0 to 1."""

    sessions: int
    shares: dict[str, float]


class ListedTeam(msgspec.Struct, frozen=True):
    """A team, and what its next session may begin with; `learned` goes by a programme's name."""

    name: str
    setting: str
    length: int
    people: list[Person]
    previous: Previous | None
    actions: list[str]
    learned: dict[str, ListedLearned]


class StartScreen(msgspec.Struct, frozen=True):
    """All that the start screen shows; `unreadable` are contents paths of notebooks that are damaged.

    `notice` is a sentence for whoever sees it, "" for none; `has_sheets`: a programme may go out as a spreadsheet.
    """

    quiet: bool
    programmes: list[ListedProgramme]
    sessions: list[ListedSession]
    teams: list[ListedTeam]
    unreadable: list[str]
    notice: str = ""
    has_sheets: bool = False
