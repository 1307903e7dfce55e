"""A new session: made from a programme, with what its team brings along."""

import re
import unicodedata
import uuid
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.answers import GROUP, Answer, Answers
from weerstand_widgets.cells import put_answers, read_session, refresh, start_session
from weerstand_widgets.clean import clean_text, one_line
from weerstand_widgets.errors import AnswerError, NotWrittenError, WorkspaceError
from weerstand_widgets.kinds.items import Items
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.limits import MAX_CHARS, MAX_ROWS, MAX_TITLE, usual_length
from weerstand_widgets.plan import roles_in
from weerstand_widgets.session import HEADER_ID, Session, Timing
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.learning import learned_minutes
from weerstand_widgets.workspace.modes import make_folder
from weerstand_widgets.workspace.notebook import read_notebook, write_notebook
from weerstand_widgets.workspace.place import SESSION_SUFFIX
from weerstand_widgets.workspace.programmes import Programme, find_programme
from weerstand_widgets.workspace.sessions import list_sessions
from weerstand_widgets.workspace.teams import Team, find_team

MAX_SLUG = 40
NEUTRAL_SLUG = "sessie"
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(-.*)?")
"""Names that Windows keeps for devices, whatever their extension."""


def slug_of(title: str) -> str:
    """Return a name for files and folders: lower case ASCII letters, digits and hyphens, never empty.

    Example:
        >>> slug_of("Café 't Hoekje / 2")
        'cafe-t-hoekje-2'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_SLUG].strip("-")
    return f"{NEUTRAL_SLUG}-{slug}" if RESERVED.fullmatch(slug) else slug or NEUTRAL_SLUG


def clean_title(title: str) -> str:
    """Return a title on one line.

    Raises:
        WorkspaceError: It is too long.
    """
    title = one_line(title)
    if len(title) > MAX_TITLE:
        raise WorkspaceError("title_too_long", found=str(len(title)), limit=MAX_TITLE)
    return title


def local_day(moment: datetime) -> date:
    """Return the date on the wall where this computer stands, also in the hour that comes twice a year."""
    return moment.astimezone().date()


def new_session(
    workspace: Workspace,
    title: str,
    *,
    programme: str = "weerstand",
    setting: str = "",
    length: int | None = None,
    team: str | None = None,
    people: Sequence[dict[str, Any]] = (),
    actions: Sequence[str] | None = None,
    learned: bool = False,
    today: date | None = None,
) -> Path:
    """Make a session notebook from a programme, in a folder of its own.

    Args:
        workspace: Where.
        title: What the session is called; the folder's name is derived from it.
        programme: See `find_programme`.
        setting: The id of a setting; "" takes the workspace's, or the programme's first.
        length: In minutes; None takes the workspace's.
        team: The team's name; None takes the workspace's.
        people: Who take part, as in the session header.
        actions: What the look back begins with; None takes what the team agreed last time and has not done.
        learned: Whether the phases get the minutes that this team's earlier sessions needed.
        today: The date it is made on; None asks the clock.

    Raises:
        WorkspaceError: The title, programme, setting or length will not do, or nothing can be written there.
        AnswerError: A team or a person is not as a session header can hold.
        CellError: The programme cannot be read.
    """
    found = find_programme(workspace, programme)
    day = (today or local_day(datetime.now().astimezone())).isoformat()
    header = first_header(workspace, found, title, setting=setting, length=length) | {"date": day}
    header |= {} if team is None else {"team": one_line(team)}
    there = [one | {"name": one_line(one["name"])} for one in people]
    notebook = start_session(read_notebook(found.path), uuid.uuid4().hex, header | {"people": there})
    session = read_session(notebook)
    roles = roles_in(session.plan.header)
    if any(role not in roles for one in people for role in one.get("roles", ())):
        raise AnswerError("answer_shape", where=HEADER_ID, found="roles")
    known = find_team(list_sessions(workspace), header["team"]) if actions is None or learned else None
    if actions is None:
        actions = known.actions if known else ()
    answers = _look_back(session.plan.look_back(), actions)
    if learned and known:
        answers |= _minutes(session, known, found.programme_id)
    if answers:
        put_answers(notebook, answers)
        refresh(notebook)
    path = new_folder(workspace.sessions, day, slug_of(title))
    write_notebook(path, notebook)
    return path


def first_header(
    workspace: Workspace, programme: Programme, title: str, *, setting: str = "", length: int | None = None
) -> dict[str, Any]:
    """Return the header's value a new session starts with.

    Raises:
        WorkspaceError: The title, setting or length will not do.
    """
    title = clean_title(title)
    setting = setting or _usual_setting(workspace, programme)
    if setting and setting not in (settings := [option.id for option in programme.settings]):
        raise WorkspaceError("setting_unknown", where=programme.name, known=", ".join(settings))
    length = length or _usual_length(workspace, programme)
    if length not in programme.lengths:
        known = ", ".join(str(minutes) for minutes in programme.lengths)
        raise WorkspaceError("length_unknown", where=programme.name, found=str(length), known=known)
    return {
        "title": title if alike(title) else programme.title,  # Not one that nobody would see.
        "team": one_line(workspace.settings.team),
        "setting": setting,
        "length": length,
    }


def _usual_setting(workspace: Workspace, programme: Programme) -> str:
    settings = [option.id for option in programme.settings]
    return workspace.settings.setting if workspace.settings.setting in settings else next(iter(settings), "")


def _usual_length(workspace: Workspace, programme: Programme) -> int:
    usual = workspace.settings.length
    return usual if usual in programme.lengths else usual_length(programme.lengths)


def new_folder(sessions: Path, day: str, slug: str) -> Path:
    """Make a session's own folder, and return where its notebook goes; a name that is taken gets a number.

    Raises:
        NotWrittenError: Nothing can be written there.
    """
    number = 1
    while True:
        name = slug if number == 1 else f"{slug}-{number}"
        folder = sessions / f"{day}-{name}"
        try:
            make_folder(folder)
        except FileExistsError:
            number += 1
        except OSError:
            raise NotWrittenError("workspace_closed", where=sessions.name) from None
        else:
            return folder / f"{name}{SESSION_SUFFIX}"


def _look_back(question: Items | Table | None, actions: Sequence[str]) -> dict[str, Answers]:
    """Return the look back's first rows: one for each open action; nothing where a programme does not look back."""
    texts = [clean_text(action)[:MAX_CHARS] for action in actions[:MAX_ROWS]]
    rows = question.first_rows(texts) if question else []
    return {question.id: {GROUP: Answer(question.check_value(rows))}} if question and rows else {}


def _minutes(session: Session, team: Team, programme_id: str) -> dict[str, Answers]:
    """Return clocks that are longer or shorter by what the team's earlier sessions tell."""
    found = team.learned.get(programme_id)
    if found is None:
        return {}
    planned = {phase.id: session.minutes(phase) for phase in session.plan.phases}
    wanted = learned_minutes(planned, found.shares, session.header.length)
    return {
        phase_id: {GROUP: Answer(msgspec.to_builtins(Timing(extra_minutes=wanted[phase_id] - before)))}
        for phase_id, before in planned.items()
        if wanted[phase_id] != before
    }
