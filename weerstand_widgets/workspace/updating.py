"""A session brought up to a newer edition of its programme, in its file: the whole of it or nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.answers import newer
from weerstand_widgets.cells import (
    Change,
    bring_up,
    damage_of,
    edition_of,
    given_in,
    is_session,
    read_meta,
    start_session,
)
from weerstand_widgets.errors import (
    FileInUseError,
    NoSessionError,
    NotWrittenError,
    ProgrammeUnknownError,
    StrayError,
    WeerstandError,
    WorkspaceError,
)
from weerstand_widgets.workspace.aside import UPDATED, name_aside
from weerstand_widgets.workspace.notebook import read_notebook, write_file, write_notebook
from weerstand_widgets.workspace.programmes import Programme
from weerstand_widgets.workspace.remembered import Remembered
from weerstand_widgets.workspace.session_file import SessionFile

Json = dict[str, Any]
TRIES = 3


class Update(msgspec.Struct, frozen=True):
    """A session as a newer edition of its programme has it.

    Attributes:
        notebook: All of it.
        changes: What a group sees of it.
        is_new: Whether there is anything to write: what only an author sees may change alone.
        found: The file it was made of, byte for byte.
    """

    notebook: Json
    changes: tuple[Change, ...]
    is_new: bool
    found: bytes


def newer_programme(session: SessionFile, programmes: Sequence[Programme]) -> Programme | None:
    """Return the programme a session was made of, where that is newer than the session; None where nobody can tell.

    Args:
        session: The session.
        programmes: Those there are.
    """
    same = [one for one in programmes if one.programme_id == session.programme and one.edition]
    edition = session.edition or (_edition(session.path) if same else "")
    if not same or edition in {one.edition for one in same}:
        return None
    known = [one for one in same if one.edition not in session.earlier]
    return known[0] if len(same) == 1 and known and not _is_before(known[0].version, session.version) else None


def programme_of(session: SessionFile, programmes: Sequence[Programme]) -> Programme:
    """Return the programme that a session can be brought up to.

    Raises:
        ProgrammeUnknownError: There is none of that id.
        WorkspaceError: There are more, and nothing says which, or the session is of a newer edition.
    """
    same = [one for one in programmes if one.programme_id == session.programme]
    if not same:
        names = ", ".join(one.name for one in programmes)
        raise ProgrammeUnknownError(where=session.programme[:80], known=names or "-")
    own = [one for one in same if one.edition == (session.edition or _edition(session.path))]
    if len(same) > 1 and not own:
        raise WorkspaceError("update_unsure", known=", ".join(one.name for one in same))
    found = (own or same)[0]
    if not own and (found.edition in session.earlier or _is_before(found.version, session.version)):
        raise WorkspaceError("update_older", where=found.name)
    return found


def prepare_update(path: Path, programme: Programme, complete: Callable[[Json], None]) -> Update:
    """Bring a session up to its programme, in memory alone.

    Args:
        path: The session's notebook.
        programme: See `programme_of`.
        complete: Puts in a notebook what else was answered, wherever that is kept.

    Raises:
        WorkspaceError: It is no session, cannot be read, or is to be mended first.
        CellError: A cell of the programme cannot be read.
    """
    content, found = _read(path)
    if not is_session(found):
        raise NoSessionError(where=path.name)
    if any(not isinstance(fault, StrayError) for fault in damage_of(found)):
        raise WorkspaceError("update_damaged", where=path.name)
    meta = read_meta(found)
    if meta.programme != programme.programme_id:
        raise WorkspaceError("update_other", where=programme.name)
    if meta.edition and meta.edition == programme.edition:
        return Update(found, (), is_new=False, found=content)
    complete(found)
    notebook, changes = bring_up(found, start_session(read_notebook(programme.path), meta.session, {}))
    complete(notebook)
    is_new = bool(meta.edition) or notebook["cells"] != found["cells"]
    return Update(notebook, tuple(changes), is_new=is_new, found=content)


def _read(path: Path) -> tuple[bytes, Json]:
    """Return a session's file, and the notebook in it.

    Raises:
        WorkspaceError: See `read_notebook`.
    """
    try:
        content = path.read_bytes()
    except OSError:
        content = b""
    return content, read_notebook(path)


def update_session(path: Path, programme: Programme, complete: Callable[[Json], None], *, now: datetime) -> Update:
    """Bring a session up to its programme in its file.

    What was there lies beside it, under a dated name, until the new file has every answer.

    Args:
        path: See `prepare_update`.
        programme: See `prepare_update`.
        complete: See `prepare_update`.
        now: For the dated name.

    Raises:
        FileInUseError: Somebody goes on saving it.
        NotWrittenError: It cannot be written, or something of it was not in the file afterwards.
        WorkspaceError: See `prepare_update`.
        CellError: See `prepare_update`.
    """
    for _ in range(TRIES):
        update = prepare_update(path, programme, complete)
        if not update.is_new:
            return update
        aside = name_aside(path, UPDATED, now)
        write_file(aside, update.found)
        if path.read_bytes() != update.found:  # Saved meanwhile: what it has now is to come along.
            aside.unlink(missing_ok=True)
            continue
        write_notebook(path, update.notebook)
        _check_kept(path, update, aside)
        aside.unlink(missing_ok=True)
        return update
    raise FileInUseError("update_in_use", where=path.name)


def _check_kept(path: Path, update: Update, aside: Path) -> None:
    """Look in the file whether every answer is there; what was there before stays beside it where one is not.

    Raises:
        NotWrittenError: One is not.
    """
    there = given_in(read_notebook(path), {}).answers
    for spec_id, answers in given_in(update.notebook, {}).answers.items():
        if newer(there.get(spec_id, {}), answers):
            raise NotWrittenError("update_not_kept", where=path.name, found=aside.name)


def _edition(path: Path) -> str:
    """Return what a session asks and says, where it does not say of which edition it is; "" where it cannot be read."""
    try:
        return _remembered.get(path)
    except OSError:
        return ""


def _read_edition(path: Path) -> str:
    try:
        return edition_of(read_notebook(path))
    except WeerstandError:
        return ""


_remembered = Remembered(_read_edition)


def _is_before(one: str, other: str) -> bool:
    """Say whether a version is an earlier one, as far as both are numbers."""
    versions = [text.split(".") for text in (one, other)]
    if not all(part.isdecimal() for parts in versions for part in parts):
        return False
    first, second = ([int(part) for part in parts] for parts in versions)
    return first < second
