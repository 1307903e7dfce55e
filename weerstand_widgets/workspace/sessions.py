"""The sessions of a workspace: a new one from a programme, and which there are."""

import re
import unicodedata
import uuid
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP, Answer
from weerstand_widgets.cells import KEY, CellMeta, put_answers, read_session, refresh, start_session
from weerstand_widgets.errors import WeerstandError, WorkspaceError
from weerstand_widgets.plan import Question
from weerstand_widgets.session import HEADER_ID, Session
from weerstand_widgets.values import clean_text, is_blank
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.notebook import decode_json, read_notebook, write_notebook
from weerstand_widgets.workspace.programmes import Programme, find_programme

MAX_TITLE = 200
MAX_SLUG = 40
NEUTRAL_SLUG = "sessie"
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(-.*)?")
"""Names that Windows keeps for devices, whatever their extension."""
FOLLOW_UP = "look_back.follow_up"
"""The question that starts with the open actions of the previous session, where a programme has it."""


class SessionFile(msgspec.Struct, frozen=True):
    """A session notebook as a list shows it; `date` is "YYYY-MM-DD" or "", `modified` UTC in ISO 8601."""

    path: Path
    title: str
    team: str
    date: str
    modified: str


def slug_of(title: str) -> str:
    """Return a name for files and folders: lower case ASCII letters, digits and hyphens, never empty.

    Example:
        >>> slug_of("Café 't Hoekje / 2")
        'cafe-t-hoekje-2'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_SLUG].strip("-")
    return f"{NEUTRAL_SLUG}-{slug}" if RESERVED.fullmatch(slug) else slug or NEUTRAL_SLUG


def new_session(
    workspace: Workspace,
    title: str,
    *,
    programme: str = "weerstand",
    setting: str = "",
    length: int | None = None,
    today: date | None = None,
) -> Path:
    """Make a session notebook from a programme, in a folder of its own.

    Args:
        workspace: Where.
        title: What the session is called; the folder's name is derived from it.
        programme: See `find_programme`.
        setting: The id of a setting; "" takes the workspace's, or the programme's first.
        length: In minutes; None takes the workspace's.
        today: The date it is made on; None asks the clock.

    Raises:
        WorkspaceError: The title, programme, setting or length will not do, or nothing can be written there.
        CellError: The programme cannot be read.
    """
    found = find_programme(workspace, programme)
    day = (today or datetime.now().astimezone().date()).isoformat()
    header = first_header(workspace, found, title, setting=setting, length=length) | {"date": day}
    notebook = start_session(read_notebook(found.path), uuid.uuid4().hex, header)
    _bring_actions(workspace, notebook)
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
    title = " ".join(clean_text(title).split())
    if len(title) > MAX_TITLE:
        raise WorkspaceError("title_too_long", found=str(len(title)), limit=MAX_TITLE)
    setting = setting or _usual_setting(workspace, programme)
    if setting and setting not in (settings := [option.id for option in programme.settings]):
        raise WorkspaceError("setting_unknown", where=programme.name, known=", ".join(settings))
    length = length or _usual_length(workspace, programme)
    if length not in programme.lengths:
        known = ", ".join(str(minutes) for minutes in programme.lengths)
        raise WorkspaceError("length_unknown", where=programme.name, found=str(length), known=known)
    return {
        "title": title or programme.title,
        "team": clean_text(workspace.settings.team),
        "setting": setting,
        "length": length,
    }


def _usual_setting(workspace: Workspace, programme: Programme) -> str:
    settings = [option.id for option in programme.settings]
    return workspace.settings.setting if workspace.settings.setting in settings else next(iter(settings), "")


def _usual_length(workspace: Workspace, programme: Programme) -> int:
    usual = workspace.settings.length
    return usual if usual in programme.lengths else next(iter(programme.lengths), usual)


def new_folder(sessions: Path, day: str, slug: str) -> Path:
    """Make a session's own folder, and return where its notebook goes; a name that is taken gets a number.

    Raises:
        WorkspaceError: Nothing can be written there.
    """
    number = 1
    while True:
        name = slug if number == 1 else f"{slug}-{number}"
        folder = sessions / f"{day}-{name}"
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            number += 1
        except OSError:
            raise WorkspaceError("workspace_closed", where=sessions.name) from None
        else:
            return folder / f"{name}.ipynb"


def _bring_actions(workspace: Workspace, notebook: dict[str, Any]) -> None:
    """Start the look back with what the team agreed last time and has not done yet."""
    session = read_session(notebook)
    question = session.plan.question(FOLLOW_UP)
    if question is None or "action" not in {column.id for column in question.columns}:
        return
    same_team = (one for one in list_sessions(workspace) if one.team == session.header.team)
    previous = next(same_team, None)
    if previous is None:
        return
    try:
        rows = _open_actions(read_session(read_notebook(previous.path), []), question)
    except WeerstandError:
        return
    if rows:
        put_answers(notebook, {FOLLOW_UP: {GROUP: Answer(rows)}})
        refresh(notebook)


def _open_actions(previous: Session, question: Question) -> list[dict[str, Any]]:
    rows = []
    for asked in previous.plan.questions:
        actions = previous.value(asked.id) if asked.kind == "actions" else None
        for action in actions or []:
            if not is_blank(action["what"]) and not action["done"]:
                text = f"{action['what']} ({action['who']})" if action["who"] else action["what"]
                rows.append({column.id: None for column in question.columns} | {"action": text})
    return rows


class _CellHead(msgspec.Struct):
    metadata: dict[str, Any] = {}


class _Head(msgspec.Struct):
    """What a list needs of a notebook: skipping the outputs makes reading two hundred of them quick."""

    metadata: dict[str, Any] = {}
    cells: list[_CellHead] = []


def list_sessions(workspace: Workspace) -> list[SessionFile]:
    """Return the sessions in the workspace, newest first: by their own date, then by the file's."""
    paths = (path for path in workspace.sessions.glob("*/*.ipynb") if not path.name.startswith("."))
    found = [session for path in paths if (session := _session_file(path))]
    return sorted(found, key=lambda one: (one.date, one.modified), reverse=True)


def _session_file(path: Path) -> SessionFile | None:
    try:
        head = _read_head(path.read_bytes())
        modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError):
        return None
    ours = head.metadata.get(KEY)
    if not isinstance(ours, dict) or not ours.get("session"):
        return None
    header = _header_value(head)
    title, team, day = (part if isinstance(part := header.get(key), str) else "" for key in ("title", "team", "date"))
    return SessionFile(path, title or path.stem, team, day, modified.isoformat(timespec="seconds"))


def _read_head(text: bytes) -> _Head:
    try:
        return msgspec.json.decode(text, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(decode_json(text), _Head)


def _header_value(head: _Head) -> dict[str, Any]:
    for cell in head.cells:
        ours = cell.metadata.get(KEY)
        if isinstance(ours, dict) and ours.get("id") == HEADER_ID:
            try:
                value = msgspec.convert(ours, CellMeta).answers[GROUP].value
            except (msgspec.ValidationError, KeyError):
                return {}
            return value if isinstance(value, dict) else {}
    return {}
